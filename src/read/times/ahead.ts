// Ahead: whether the words around a date speak of what is still to come, so that "on Friday" is the next one.

/** Right before a date: it lies ahead. */
const AHEAD_BEFORE = {
  en: /\b(?:until|till|by|through|(?:hearing|meeting|trial|vote|election|session|summit|rally|strike|deadline|talks|inauguration)s? (?:\p{L}+ )?(?:for|set for))(?: (?:late|early|mid|the end of|at least|on))?[\s-]+$/iu,
  es: /(?<!\p{L})(?:hasta|antes de|a partir de|para|desde el próximo)(?:l| el| la| finales de| principios de| mediados de)?\s+$/iu,
}
/** "The hearing is on Wednesday." */
const SCHEDULED = /\b(?:is|are|begins?|starts?|opens?|meets?|ends?|takes? place|comes?) (?:on )?$/iu
/** In the clause of the date: what it tells is still to come. */
const FUTURE = {
  en: /(?:\b(?:will|won't|scheduled|due|slated|set to|is to|are to|plans? to|expected|expects? to|promis\p{L}+|vow\p{L}*|pledg\p{L}+|intends? to|upcoming|called (?:a|an) \p{L}+)|['’]ll)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:prevé|prevista?s?|previstos?|convoc\p{L}+|\p{L}{2,}(?:rá|rán)|va a|van a)(?!\p{L})/iu,
}
/** A clause ends here. */
const CLAUSE = /[,;:()—–]|\b(?:that|which|who|after|before|when|since|because)\b|(?<!\p{L})(?:que|quien|cuando|después|tras)(?!\p{L})/giu

/**
 * @param from, to - the date's place in the sentence
 * @example liesAhead("The board will meet on Friday.", 23, 29, "en") // true
 */
export function liesAhead(sentence: string, from: number, to: number, language: "en" | "es"): boolean {
  const before = sentence.slice(0, from)
  if (language === "en" && SCHEDULED.test(before)) return true
  if (AHEAD_BEFORE[language].test(before.replace(/(?:on|in|el|en)\s+$/iu, ""))) return true
  let start = 0
  for (const end of before.matchAll(CLAUSE)) start = end.index + end[0].length
  const clause = before.slice(start)
  if (FUTURE[language].test(clause)) return true
  // "On Friday the board will meet": the date opens its clause.
  if (clause.trim().split(/\s+/u).length > 2) return false
  const after = sentence.slice(to).replace(/^\s*,/u, "")
  return FUTURE[language].test(after.slice(0, after.search(CLAUSE) < 0 ? after.length : after.search(CLAUSE)))
}
