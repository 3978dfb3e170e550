// Numbers: figures and number words, as digits, so that "seventeen" and "17" are one.

const WORDS: Readonly<Record<"en" | "es", ReadonlyMap<string, number>>> = {
  en: new Map([
    ...counted(
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
      2,
      1,
    ),
    ...counted("thirty forty fifty sixty seventy eighty ninety", 30, 10),
    ["dozen", 12],
  ]),
  es: new Map([
    ...counted(
      "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
      2,
      1,
    ),
    ...counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
    ["docena", 12],
  ]),
}

function counted(words: string, first: number, step: number): [string, number][] {
  return words.split(" ").map((word, i) => [word, first + i * step])
}

/**
 * Reads a figure or number word.
 *
 * @param word - in lower case
 * @returns its digits without separators of thousands; null for other words ("one" and "uno" are pronouns too)
 * @example numberOf("seventeen", "en") // "17"
 */
export function numberOf(word: string, language: "en" | "es"): string | null {
  const spelled = WORDS[language].get(word)
  if (spelled !== undefined) return String(spelled)
  if (!/^\d/u.test(word)) return null
  const digits = /^\d{1,3}(?:[.,]\d{3})+$/u.test(word) ? word.replace(/[.,]/gu, "") : word.replace(",", ".")
  return /^\d+(?:\.\d+)?$/u.test(digits) ? String(Number(digits)) : null
}
