// Span: a stretch of a document's text, and the arithmetic on it.

/** `[start, end)` in UTF-16 code units of `document.text`; `0 <= start <= end <= text.length`. */
export type Span = readonly [start: number, end: number]

/** @returns whether the two spans share at least one code unit @example overlaps([0, 4], [3, 9]) // true */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** @returns whether `outer` holds all of `inner` @example contains([0, 9], [3, 9]) // true */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** @returns the smallest span that holds all of `spans`; null for none @example cover([[0, 4], [8, 9]]) // [0, 9] */
export function cover(spans: readonly Span[]): Span | null {
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  for (const span of spans) {
    start = Math.min(start, span[0])
    end = Math.max(end, span[1])
  }
  return start <= end ? [start, end] : null
}

/** @returns code units that both lists of spans cover (each list disjoint in itself) */
export function overlapLength(a: readonly Span[], b: readonly Span[]): number {
  let total = 0
  for (const x of a) for (const y of b) total += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]))
  return total
}

/** @returns the texts under the spans, joined by a space @example quote("Ana said", [[0, 3]]) // "Ana" */
export function quote(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(" ")
}

/** @returns `span` without the white space at either end */
export function trim(text: string, [start, end]: Span): Span {
  while (start < end && /\s/u.test(text[start] ?? "")) start++
  while (end > start && /\s/u.test(text[end - 1] ?? "")) end--
  return [start, end]
}
