// Outlook: whether the words around a date speak of what is still to come, so that "on Friday" is the next one.

/**
 * Where a date without its year or week lies: ahead; up to it ("until March": whichever is nearer); back, for the clause tells
 * what has been; or open.
 */
export type Outlook = "ahead" | "until" | "back" | "open"

/** Right before a date: it lies ahead. */
const AHEAD_BEFORE = {
  en: /\b(?:by|ahead of|(?:hearing|meeting|trial|vote|election|session|summit|rally|strike|deadline|talks|inauguration)s? (?:\p{L}+ )?(?:for|set for)|payable|effective|of record|expires?)(?: (?:late|early|mid|the end of|at least|on))?[\s-]+$/iu,
  es: /(?<!\p{L})(?:antes de|a partir de|para|desde el próximo)(?:l| el| la| finales de| principios de| mediados de)?\s+$/iu,
}
const UNTIL = {
  en: /\b(?:until|till|through)(?: (?:late|early|mid|the end of|at least|on))?[\s-]+$/iu,
  es: /(?<!\p{L})hasta(?: el| la| finales de| principios de| mediados de)?\s+$/iu,
}
/** "The hearing is on Wednesday." */
const SCHEDULED =
  /\b(?:is|are|begins?|starts?|opens?|meets?|ends?|takes? place|comes?) (?:at [\p{L}\p{N}.:]+(?: o’clock| [ap]\.?m\.?)? )?(?:on (?:the )?)?$/iu
/** From then until now: it lies back, whatever the clause looks to. */
const SINCE = {
  en: /\bsince (?:(?:late|early|mid|at least|about|around|the end of)[\s-])?$/iu,
  es: /(?<!\p{L})desde (?:el |la |finales de |principios de |mediados de )?(?:pasad[oa] )?$/iu,
}
/** "By Tuesday it had gone." */
const BY_THEN = /^[^,;:.]{0,40}\bhad\b/iu
/** In the clause of the date: what it tells is still to come. */
const FUTURE = {
  en: /(?:\b(?:will|won't|(?<!had been )(?:scheduled|due|slated)|set to|is to|are to|plans? to|expected|expects? to|(?:may|might|must)(?! have)|ha(?:s|ve) to|promis\p{L}+|vow\p{L}*|pledg\p{L}+|intends? to|upcoming|called (?:a|an) \p{L}+)|['’]ll)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:prevé|prevista?s?|previstos?|convoc\p{L}+|\p{L}{2,}(?:rá|rán|remos)|va a|van a|(?:podrían?|deben?)(?! haber)|tienen? que)(?!\p{L})/iu,
}
/** In the clause of the date: what it tells has been. */
const PAST = {
  en: /\b(?:was|were|had|did|began|rose|fell|left|went|came|took|told|met|gave|got|saw|found|held|sent|won|lost|paid|ran|led|shot|sat|stood|broke|flew|drove|wrote|spoke|sank|struck|caught|brought|bought|sold|kept|fought|became|grew|hid|made|\p{L}{2,}ed)\b/iu,
  es: /(?<!\p{L})(?:fue|fueron|había|habían|hubo|era|\p{L}{2,}(?:ó|aron|ieron|aba|aban))(?!\p{L})/iu,
}
/** A clause ends here. */
const CLAUSE = /[,;:()—–]|\b(?:that|which|who|after|before|when|since|because)\b|(?<!\p{L})(?:que|quien|cuando|después|tras)(?!\p{L})/giu
/** These begin a clause only where a verb follows: "will appear before the judge on Monday" is one. */
const PREPOSITION = /^(?:after|before|since|después|tras)$/iu
/** So many words behind a date its verb may stand: "and on Sunday she will play". */
const NEAR = 3

/**
 * @param from, to - the date's place in the sentence
 * @example outlookOf("The board will meet on Friday.", 23, 29, "en") // "ahead"
 */
export function outlookOf(sentence: string, from: number, to: number, language: "en" | "es"): Outlook {
  const before = sentence.slice(0, from)
  if (language === "en" && SCHEDULED.test(before)) return "ahead"
  const led = before.replace(/(?:on|in|el|en)\s+$/iu, "")
  if (SINCE[language].test(before)) return "back"
  if (AHEAD_BEFORE[language].test(led)) return language === "en" && BY_THEN.test(sentence.slice(to)) ? "back" : "ahead"
  if (UNTIL[language].test(led)) return "until"
  const clause = clauseBefore(before, language)
  if (FUTURE[language].test(clause)) return "ahead"
  const open = PAST[language].test(clause) ? "back" : "open"
  // "On Friday the board will meet": the date opens its clause.
  const opensClause = clause.trim().split(/\s+/u).length <= 2
  const after = opensClause ? sentence.slice(to).replace(/^\s*,/u, "") : sentence.slice(to)
  const rest = after.slice(0, after.search(CLAUSE) < 0 ? after.length : after.search(CLAUSE))
  if (!opensClause) {
    const near = rest.trim().split(/\s+/u).slice(0, NEAR).join(" ")
    return open === "open" && FUTURE[language].test(near) ? "ahead" : open
  }
  return FUTURE[language].test(rest) ? "ahead" : PAST[language].test(rest) ? "back" : open
}

/** The words of the date's clause that stand before it. */
function clauseBefore(before: string, language: "en" | "es"): string {
  const ends = [...before.matchAll(CLAUSE)]
  for (const end of ends.toReversed()) {
    const clause = before.slice(end.index + end[0].length)
    if (!PREPOSITION.test(end[0]) || FUTURE[language].test(clause) || PAST[language].test(clause)) return clause
  }
  return before
}
