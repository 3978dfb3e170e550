// English numbers: the numbers that English dates are written with, in words and figures.
import { numberOf } from "../../text/index.ts"

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  )

/** @returns the number of "third", "twenty-first", "21"; null for another word @example ordinalOf("twenty-first") // 21 */
export function ordinalOf(word: string): number | null {
  if (/^\d+$/u.test(word)) return Number(word)
  const [tens, ones] = word.toLowerCase().includes("-") ? word.toLowerCase().split("-") : [undefined, word.toLowerCase()]
  if (ones === "thirtieth") return 30
  const index = ORDINALS.indexOf(ones ?? "")
  return index < 0 ? null : index + 1 + (tens === "twenty" ? 20 : tens === "thirty" ? 30 : 0)
}

/** @returns how many "a", "couple of", "twenty-one" are; null for what is no number @example countOf("a") // 1 */
export function countOf(words: string): number | null {
  if (/^(?:an?|one)$/iu.test(words)) return 1
  if (/couple/iu.test(words)) return 2
  return sumOf(words.toLowerCase().split(/[\s-]+/u))
}

/** "Ninety", "six": 96. */
function sumOf(words: readonly string[]): number | null {
  const numbers = words.filter((word) => word !== "and").map((word) => (word === "one" ? 1 : Number(numberOf(word, "en") ?? Number.NaN)))
  const sum = numbers.reduce((a, b) => a + b, 0)
  return Number.isNaN(sum) ? null : sum
}

/** @returns the year that figures or words give @example yearOf("nineteen ninety-six") // 1996 */
export function yearOf(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words)
  const [first = "", second = "", ...rest] = words.toLowerCase().split(/[\s-]+/u)
  if (first === "two") return second === "thousand" ? addTo(2000, sumOf(rest)) : null
  return addTo(1900, sumOf([second, ...rest].filter((word) => word !== "hundred" && word !== "oh")))
}

function addTo(base: number, more: number | null): number | null {
  return more === null ? null : base + more
}

/** @returns a year of two figures in its century: of this one below 50 @example fullYear("98") // 1998 */
export function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900)
}
