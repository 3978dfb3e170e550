// Phrases: finds the entries of a word list in a text, in one walk over its tokens.
import type { Token } from "./tokens.ts"
import { inflectEnglish } from "./words/inflect-en.ts"
import { inflectSpanish } from "./words/inflect-es.ts"

/** A found entry: tokens `[from, to)` and what the list says of it. */
export type Phrase<T> = { readonly from: number; readonly to: number; readonly value: T }

/** A word list made ready for matching. */
export type Lexicon<T extends NonNullable<unknown>> = { readonly next: Map<string, Lexicon<T>>; gap: Lexicon<T> | null; value: T | null }

const MAX_GAP = 3

/**
 * Makes a word list ready. An entry is words with a space between: `word` is that word, `verb*` any form of that verb,
 * `a|b` either, `~` nothing or up to three further words.
 *
 * @example compilePhrases("en", [["not ~ respond* to", "decline"]])
 */
export function compilePhrases<T extends NonNullable<unknown>>(
  language: "en" | "es",
  entries: Iterable<readonly [phrase: string, value: T]>,
): Lexicon<T> {
  const root: Lexicon<T> = { next: new Map(), gap: null, value: null }
  const inflect = language === "en" ? inflectEnglish : inflectSpanish
  for (const [phrase, value] of entries) {
    let nodes: Lexicon<T>[] = [root]
    for (const part of phrase.split(" ")) {
      if (part === "~") nodes = nodes.map((node) => (node.gap ??= { next: new Map(), gap: null, value: null }))
      else {
        const forms = part.split("|").flatMap((word) => (word.endsWith("*") ? inflect(word.slice(0, -1)) : [word]))
        nodes = nodes.flatMap((node) => forms.map((form) => childOf(node, form)))
      }
    }
    for (const node of nodes) node.value ??= value // the first entry that names a phrase wins
  }
  return root
}

/** The same for lists by value: `{ say: ["say*", …], deny: […] }`. */
export function compileLists<T extends string>(language: "en" | "es", lists: Readonly<Partial<Record<T, readonly string[]>>>): Lexicon<T> {
  const entries: [string, T][] = []
  for (const value in lists) for (const phrase of lists[value] ?? []) entries.push([phrase, value])
  return compilePhrases(language, entries)
}

/**
 * Finds the entries of `lexicon` among the words `[from, to)`: for each first word the longest entry.
 *
 * @param words - from `wordsOf`
 * @returns in text order; entries may overlap
 */
export function findPhrases<T extends NonNullable<unknown>>(
  words: readonly string[],
  lexicon: Lexicon<T>,
  from: number,
  to: number,
): readonly Phrase<T>[] {
  const found: Phrase<T>[] = []
  for (let at = from; at < to; at++) {
    const end = matchAt(words, lexicon, at, to)
    if (end !== null) found.push({ from: at, to: end.to, value: end.value })
  }
  return found
}

function matchAt<T extends NonNullable<unknown>>(
  words: readonly string[],
  node: Lexicon<T>,
  at: number,
  to: number,
): { to: number; value: T } | null {
  let best = node.value === null ? null : { to: at, value: node.value }
  if (at >= to) return best
  const next = node.next.get(words[at] ?? "")
  const straight = next ? matchAt(words, next, at + 1, to) : null
  if (straight && straight.to > (best?.to ?? -1)) best = straight
  if (!node.gap) return best
  for (let skip = 0; skip <= MAX_GAP && at + skip < to; skip++) {
    if (skip > 0 && !/[\p{L}\p{N}]/u.test(words[at + skip - 1] ?? "")) break // a gap holds no punctuation
    const over = node.gap.next.get(words[at + skip] ?? "")
    const rest = over ? matchAt(words, over, at + skip + 1, to) : null
    if (rest && rest.to > (best?.to ?? -1)) best = rest
  }
  return best
}

/** @returns the tokens' texts as word lists write them: lower case, straight apostrophe */
export function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ text }) => text.toLowerCase().replace(/[’‘]/gu, "'"))
}

/** @returns the tokens `[from, to)` that share a character with the span */
export function tokensIn(tokens: readonly Token[], [start, end]: readonly [number, number]): readonly [from: number, to: number] {
  const from = firstToken(tokens, (token) => token.span[1] > start)
  return [
    from,
    Math.max(
      from,
      firstToken(tokens, (token) => token.span[0] >= end),
    ),
  ]
}

function firstToken(tokens: readonly Token[], test: (token: Token) => boolean): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    const token = tokens[middle]
    if (token && test(token)) high = middle
    else low = middle + 1
  }
  return low
}

function childOf<T extends NonNullable<unknown>>(node: Lexicon<T>, word: string): Lexicon<T> {
  const known = node.next.get(word)
  if (known) return known
  const child: Lexicon<T> = { next: new Map(), gap: null, value: null }
  node.next.set(word, child)
  return child
}
