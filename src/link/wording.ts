// Wording: a document as text reuse looks at it: its words, which of them are somebody's speech, and what the rest tells.
import { contains, type Document, type Span } from "../document/index.ts"
import { findQuotations, findTokens } from "../read/index.ts"
import { hashOf, joinHashes } from "../text/index.ts"
import { once } from "./once.ts"
import { findWords, keysOf, stemsOf, type Word } from "./words.ts"

/** Two telling words with fewer than this many others between them are a pair. */
const REACH = 3

/** In arrays of numbers: a pile has millions of words. */
export type Wording = {
  readonly keys: Uint32Array // of each word: its hash
  readonly starts: Uint32Array // of each word: where it begins in the text
  readonly ends: Uint32Array
  readonly quoted: Uint8Array // of each word: 1 between quotation marks and in a turn of an interview or a transcript, else 0
  readonly telling: Uint32Array // hashes of the stems outside quotations, in order; words such as "the" are left out
  readonly gist: Uint32Array // hashes of the pairs of telling words that stand near one another, each once, rising: what rewording leaves
}

/**
 * Takes a document's wording. Scare quotes and titles are no speech.
 *
 * @param furniture - stretches that are not the article's own, and count as little as a quotation
 * @example findWording(document).quoted.filter((flag) => flag === 1).length // so many quoted words
 */
export function findWording(document: Document, furniture: readonly Span[] = []): Wording {
  const words = findWords(document.text)
  const quoted = markSpeech(document, words)
  words.forEach(({ span }, i) => {
    if (furniture.some((outer) => contains(outer, span))) quoted[i] = 1
  })
  const telling = Uint32Array.from(stemsOf(words.filter((_, i) => quoted[i] === 0)), hashOf)
  return {
    keys: keysOf(words),
    starts: Uint32Array.from(words, ({ span }) => span[0]),
    ends: Uint32Array.from(words, ({ span }) => span[1]),
    quoted,
    telling,
    gist: pairsOf(telling),
  }
}

/** The wording of a whole document, found once. @example wordingOf(document).keys.length // so many words */
export const wordingOf = once((document: Document) => findWording(document))

function markSpeech(document: Document, words: readonly Word[]): Uint8Array {
  const speech = findQuotations(document, findTokens(document)).filter(({ depth, scare }) => depth === 0 && !scare)
  let next = 0
  return Uint8Array.from(words, ({ span: [start] }) => {
    while ((speech[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= start) next++
    return (speech[next]?.span[0] ?? Number.POSITIVE_INFINITY) <= start ? 1 : 0
  })
}

function pairsOf(telling: Uint32Array): Uint32Array {
  const pairs = new Set<number>()
  for (let i = 0; i < telling.length; i++) {
    for (let j = i + 1; j <= i + REACH && j < telling.length; j++) {
      const [one, other] = [telling[i] ?? 0, telling[j] ?? 0]
      if (one !== other) pairs.add(one < other ? joinHashes(one, other) : joinHashes(other, one))
    }
  }
  return Uint32Array.from(pairs).sort()
}
