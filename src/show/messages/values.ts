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

const QUOTES = /^[\s"'“”‘’«»„‟‹›]+|[\s"'“”‘’«»„‟‹›]+$/gu

/** @returns the words between the given marks, without the ones they came in @example quoted("'taxes'", "“", "”") // "“taxes”" */
export function quoted(words: string, open: string, close: string): string {
  return `${open}${words.replace(QUOTES, "")}${close}`
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
