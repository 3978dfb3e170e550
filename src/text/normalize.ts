// Normalize: the few changes that are made to white space, and none other.

const SPACES = /\s+/gu

/** @returns `text` with every run of white space (no-break spaces too) as one space, and none at the ends @example collapse(" a\n b ") // "a b" */
export function collapse(text: string): string {
  return text.replace(SPACES, " ").trim()
}

/** @returns letters and digits only, in lower case: what two wordings of one line share @example squeeze("“Oh, no!”") // "ohno" */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
}

/**
 * Finds the first half of a surrogate pair that stands without its other half: no character, in no text.
 *
 * @returns its offset; -1 where there is none
 * @example findLoneSurrogate("a\uD83Db") // 1
 */
export function findLoneSurrogate(text: string): number {
  return text.search(/\p{Surrogate}/u)
}

/** @returns `text` with every half of a broken surrogate pair as U+FFFD, and how many there were */
export function mendSurrogates(text: string): { text: string; count: number } {
  let count = 0
  const mended = text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (match) => {
    if (match.length === 2) return match
    count++
    return "\uFFFD"
  })
  return { text: mended, count }
}

/** @returns a word of a name in lower case, without accents, stops and apostrophes @example fold("García") // "garcia" */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f.’']/gu, "")
    .toLowerCase()
}
