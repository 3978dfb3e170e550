// Values in a sentence: shares, dates, confidences and quoted words as a language writes them.

/** @returns a share of the text in whole percent; under one percent says so, and only all is 100 @example percentIn("es", 0.26) // "26 %" */
export function percentIn(locale: string, share: number): string {
  const whole = share < 1 ? Math.min(99, Math.round(share * 100)) : 100
  const figure = whole === 0 && share > 0 ? `< ${new Intl.NumberFormat(locale).format(1)}` : new Intl.NumberFormat(locale).format(whole)
  return `${figure}\u00A0%`
}

/** @returns a confidence with two decimals @example confidenceIn("es", 0.9) // "0,90" */
export function confidenceIn(locale: string, confidence: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(confidence)
}

/** Each opening mark with those that may close it. */
const MARKS: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["«", "»"],
  ["„", "“”"],
  ["‘", "’"],
  ["‹", "›"],
  ['"', '"'],
]

/** @returns the words between the given marks, without the ones they came in or a last comma @example quoted("«taxes,»", "“", "”") // "“taxes”" */
export function quoted(words: string, open: string, close: string): string {
  return `${open}${bare(words.trim().replace(/,(?=[”“»"’]?$)/u, ""))}${close}`
}

/** Without the marks around the whole, and without one that lost its partner where the words were cut out. */
function bare(words: string): string {
  const first = words.slice(0, 1)
  const last = words.slice(-1)
  const closers = MARKS.find(([mark]) => mark === first)?.[1]
  const openers = MARKS.flatMap(([mark, closing]) => (closing.includes(last) ? [mark] : []))
  const has = (text: string, marks: Iterable<string>): boolean => [...marks].some((mark) => text.includes(mark))
  const start = closers !== undefined && !has(words.slice(1, -1), closers) ? 1 : 0
  const end = (last !== "’" || start === 1) && words.length > 1 && openers.length > 0 && !has(words.slice(1, -1), openers) ? 1 : 0
  return words.slice(start, words.length - end)
}

/**
 * @param iso - ISO 8601; a date alone is shown without a time
 * @returns the date (and time, UTC) in words; the value itself where it is no date
 * @example dateIn("en-GB", "2026-03-04T07:40:00Z", "long") // "4 March 2026, 07:40 UTC"
 */
export function dateIn(locale: string, iso: string, length: "long" | "medium"): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return iso
  const day = new Intl.DateTimeFormat(locale, { dateStyle: length, timeZone: "UTC" }).format(time)
  if (!iso.includes("T") || length === "medium") return day
  return `${day}, ${new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "UTC" }).format(time)} UTC`
}

/** @returns the first three, and "…" for the others @example listShort(["a", "b", "c", "d"]) // "a, b, c …" */
export function listShort(words: readonly string[]): string {
  return words.slice(0, 3).join(", ") + (words.length > 3 ? " …" : "")
}

/** @returns the words for a key that may be any string, or null @example choose("harm", {harm: "says how bad it is"}) */
export function choose(key: string | undefined, words: Readonly<Record<string, string>>): string | null {
  return key !== undefined && Object.hasOwn(words, key) ? (words[key] ?? null) : null
}
