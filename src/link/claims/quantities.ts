// Quantities: the numbers of a statement, with what they count, so that "seventeen people", "17 dead" and "diecisiete personas" meet.
import type { Span } from "../../document/index.ts"
import { numberOf } from "../../text/index.ts"
import type { Word } from "../words.ts"

export type Quantity = {
  readonly value: number // in the least unit of its kind: days, metres, kilograms
  readonly unit: Unit | null // null: what is counted follows in words
  readonly measure: string | null // the unit's own word, "weeks"; null: it has none
  readonly rough: boolean // "about", "more than", "unos"
  readonly at: number // index of its first word
  readonly end: number // index after its last word
  readonly span: Span
}

export type Unit = "%" | "rank" | "money" | "time" | "length" | "weight"
type Language = "en" | "es"

/** What a word for a unit measures, and how much of the least unit it is. */
const MEASURES = new Map<string, readonly [unit: Unit, size: number]>([
  ...measures("time", 1, "day days día días"),
  ...measures("time", 7, "week weeks semana semanas"),
  ...measures("time", 30, "month months mes meses"),
  ...measures("time", 365, "year years year-old años año"),
  ...measures("time", 1 / 24, "hour hours hora horas"),
  ...measures("time", 1 / 1440, "minute minutes minuto minutos"),
  ...measures("length", 1, "m metre metres meter meters metro metros"),
  ...measures("length", 1000, "km kilometre kilometres kilometer kilometers kilómetro kilómetros"),
  ...measures("length", 0.01, "cm centimetres centimeters centímetros"),
  ...measures("length", 0.3048, "ft foot feet pie pies"),
  ...measures("length", 1609, "mile miles milla millas"),
  ...measures("weight", 1, "kg kilo kilos kilograms kilogramos"),
  ...measures("weight", 0.4536, "lb lbs pounds libras"),
  ...measures("weight", 6.35, "st stone"),
  ...measures("weight", 1000, "tonne tonnes tons tonelada toneladas"),
])

function measures(unit: Unit, size: number, words: string): [string, readonly [Unit, number]][] {
  return words.split(" ").map((word) => [word, [unit, size]])
}

const SCALES: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: new Map(Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, bn: 1e9, k: 1000 })),
  es: new Map(Object.entries({ mil: 1000, millón: 1e6, millones: 1e6, billones: 1e12 })),
}
const HUNDREDS = new Map(
  "cien ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
    .split(" ")
    .flatMap((word, i): [string, number][] => {
      const value = 100 * Math.max(1, i)
      return [
        [word, value],
        [word.replace(/os$/u, "as"), value],
      ]
    }),
)
const ROUGH =
  /\b(?:about|around|some|nearly|almost|roughly|approximately|over|more than|at least|up to|fewer than|less than|under|as many as|estimated|unos|unas|casi|cerca de|alrededor de|más de|al menos|por lo menos|hasta|menos de|aproximadamente)\s+(?:\p{Sc}\s?)?$/iu
const PERCENT = /^\s?(?:%|percent\b|per cent\b|por ciento\b|pc\b)/iu
const FRACTION = /^\d+[/⁄]\d/u
const FRACTION_BEFORE = /\d[/⁄]$/u
const MEASURE_AFTER = /^[\s-]?(year-old|\p{L}+)/iu
const MONEY_NEVER = /^\s?pounds? (?:in weight|heavier|lighter|of)\b/iu
const MONEY_BEFORE = /(?:\p{Sc}|\bUSD|\bEUR|\bRs\.?)\s?$/u
const MONEY_AFTER =
  /^\s?(?:\p{Sc}|(?:de )?(?:dollars?|euros?|pesos?|pounds?|dólares|dólar|libras|soles|yen|yuan|rupees|crowns?|coronas?)\b)/iu

const RANKS: Readonly<Record<Language, readonly string[]>> = {
  en: ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"],
  es: ["tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim", "undécim", "duodécim"],
}

/** "Seventh", "7th", "séptima"; "first" and "second" are too many other things, and "a third" may be a part. */
function rankOf(word: string, language: Language): number | null {
  const figure = /^(\d+)(?:st|nd|rd|th|º|ª)$/u.exec(word)?.[1]
  if (figure !== undefined) return Number(figure)
  const at = RANKS[language].findIndex((rank) =>
    language === "en" ? word === rank : word.startsWith(rank) && /^(?:[oa]s?)?$/u.test(word.slice(rank.length)),
  )
  return at <= 0 ? null : at + 3
}

/** "100m", "19st": the number and its unit in one word. */
const GLUED = /^(\d+(?:[.,]\d+)*)(km|cm|mm|m|ft|st|kg|lbs?|mph|kph)$/u

/**
 * Finds the numbers of a statement; "one" and "uno" are none by themselves.
 *
 * @param words - of the statement
 * @example findQuantities(text, findWords(text), "en")[0] // "about 1.2 million euros": {value: 1200000, unit: "money", …}
 */
export function findQuantities(text: string, words: readonly Word[], language: Language): readonly Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < words.length; ) {
    const rank = rankOf(words[i]?.text ?? "", language)
    if (rank !== null)
      found.push({ value: rank, unit: "rank", measure: null, rough: false, at: i, end: i + 1, span: words[i]?.span ?? [0, 0] })
    const run = readRun(text, words, i, language)
    if (run === null) {
      i++
      continue
    }
    const start = words[i]?.span[0] ?? 0
    const finish = words[run.end - 1]?.span[1] ?? start
    const before = text.slice(Math.max(0, start - 24), start)
    const after = text.slice(finish, finish + 24)
    if (FRACTION.test(text.slice(start, finish + 2)) || FRACTION_BEFORE.test(before)) {
      i = run.end
      continue
    }
    const plain = { at: i, end: run.end, rough: ROUGH.test(before), span: [start, finish] as const }
    const measure = run.measure ?? MEASURE_AFTER.exec(after)?.[1]?.toLowerCase() ?? null
    const [unit, size] = (measure === null ? undefined : MEASURES.get(measure)) ?? [null, 1]
    if (MONEY_BEFORE.test(before) || (MONEY_AFTER.test(after) && !MONEY_NEVER.test(after))) {
      found.push({ ...plain, value: measure === "m" ? run.value * 1e6 : run.value, unit: "money", measure: null })
    } else if (PERCENT.test(after)) found.push({ ...plain, value: run.value, unit: "%", measure: null })
    else found.push({ ...plain, value: run.value * size, unit, measure: unit === null ? null : measure })
    i = run.end
  }
  return found
}

/** "two hundred and fifty thousand": parts under a scale add up, a scale multiplies them. */
function readRun(
  text: string,
  words: readonly Word[],
  from: number,
  language: Language,
): { readonly value: number; readonly end: number; readonly measure?: string } | null {
  let [whole, part, end] = [0, 0, from]
  let last = Number.POSITIVE_INFINITY
  const glued = GLUED.exec(words[from]?.text ?? "")
  if (glued?.[1] !== undefined) {
    return { value: Number(numberOf(glued[1], language) ?? Number.NaN), end: from + 1, measure: glued[2] ?? "" }
  }
  for (let i = from; i < words.length; i++) {
    const word = words[i]?.text ?? ""
    const scale = SCALES[language].get(word)
    if (scale !== undefined && (end > from || word === "mil")) {
      if (scale === 100) part = Math.max(1, part) * 100
      else {
        whole += Math.max(1, part) * scale
        part = 0
      }
      last = scale
      end = i + 1
      continue
    }
    const joined = end > from && /^(?:and|y)$/u.test(word) && partOf(words[i + 1]?.text ?? "", language) !== null
    const value = joined ? null : partOf(word, language, end > from && part >= 20 && part % 10 === 0)
    if (joined && last >= 10 && part % 10 === 0) continue
    if (value === null || value >= last || (end > from && !/^[\s-]*(?:(?:and|y)\s)?$/u.test(between(text, words, end - 1, i)))) break
    if (/^\d/u.test(word) && end > from) break
    part += value
    last = /^\d/u.test(word) ? 0 : lowestOf(value)
    end = i + 1
    if (last === 0 && SCALES[language].get(words[i + 1]?.text ?? "") === undefined) break
    if (last === 0) last = 1
  }
  return end === from ? null : { value: whole + part, end }
}

function between(text: string, words: readonly Word[], left: number, right: number): string {
  return text.slice(words[left]?.span[1] ?? 0, words[right]?.span[0] ?? 0)
}

/** What may follow a number word is smaller: "twenty" leaves room for ones, "two hundred" for tens. */
function lowestOf(value: number): number {
  if (value >= 100) return 100
  return value >= 20 && value % 10 === 0 ? 10 : 1
}

function partOf(word: string, language: Language, afterTens = false): number | null {
  if (afterTens && (word === "one" || word === "uno" || word === "un" || word === "una")) return 1
  const hundreds = language === "es" ? HUNDREDS.get(word) : undefined
  if (hundreds !== undefined) return hundreds
  const digits = numberOf(word, language)
  return digits === null ? null : Number(digits)
}

/** @returns how much of the least unit of its kind one of a measure is @example sizeOf("weeks") // 7 */
export function sizeOf(measure: string): number | null {
  return MEASURES.get(measure)?.[1] ?? null
}
