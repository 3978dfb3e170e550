// ClaimDiff features: what is known of two sentences of two outlets, and of the other sentences that were paired from the same articles.
import type { Reading } from "../../src/document/index.ts"
import { type ClaimEvidence, cosineOf } from "../../src/link/claims/evidence.ts"
import type { Features } from "../logistic.ts"

export type DiffPair = {
  readonly a: Reading
  readonly b: Reading
  readonly evidence: ClaimEvidence
  readonly titles: readonly [Int8Array, Int8Array] // vectors of the two headlines
  readonly vectors: readonly [Int8Array, Int8Array]
  readonly articles: string // names the two articles
  readonly topic: string
}

const TURNS = ["but", "however", "despite", "although", "while", "denied", "rejected", "not", "no"] as const

/**
 * Takes the features of all pairs; a pair's are its own evidence and how it stands among those of its two articles and its topic. No label is looked at.
 *
 * @example takeFeatures(pairs)[0]?.["cosine"] // 0.4
 */
export function takeFeatures(pairs: readonly DiffPair[]): readonly Features[] {
  const cosines = pairs.map(({ evidence }) => evidence.cosine)
  const ofArticles = means(
    pairs.map(({ articles }) => articles),
    cosines,
  )
  const ofTopic = means(
    pairs.map(({ topic }) => topic),
    cosines,
  )
  return pairs.map((pair, i) => {
    const { evidence, titles, vectors } = pair
    const cosine = cosines[i] ?? 0
    const articles = ofArticles.get(pair.articles) ?? { mean: 0, count: 1 }
    const topic = ofTopic.get(pair.topic) ?? { mean: 0, count: 1 }
    const crossed = cosineOf(titles[0], vectors[1]) + cosineOf(titles[1], vectors[0])
    return {
      ...evidence,
      squared: cosine ** 2,
      headlines: cosineOf(titles[0], titles[1]),
      crossed,
      own: cosineOf(titles[0], vectors[0]) + cosineOf(titles[1], vectors[1]),
      ofArticles: articles.mean,
      ofTopic: topic.mean,
      aboveArticles: cosine - articles.mean,
      many: Math.log(articles.count) / 3,
      ...both("act", actsOf(pair.a), actsOf(pair.b)),
      ...both("factuality", factualitiesOf(pair.a), factualitiesOf(pair.b)),
      ...both("word", wordsOf(pair.a), wordsOf(pair.b)),
      quoted: Number(/["“]/u.test(pair.a.document.text) !== /["“]/u.test(pair.b.document.text)),
    }
  })
}

function means(keys: readonly string[], values: readonly number[]): ReadonlyMap<string, { readonly mean: number; readonly count: number }> {
  const sums = new Map<string, { sum: number; count: number }>()
  keys.forEach((key, i) => {
    const known = sums.get(key) ?? { sum: 0, count: 0 }
    sums.set(key, { sum: known.sum + (values[i] ?? 0), count: known.count + 1 })
  })
  return new Map([...sums].map(([key, { sum, count }]) => [key, { mean: sum / count, count }]))
}

/** What both have, and what one has. */
function both(name: string, a: ReadonlySet<string>, b: ReadonlySet<string>): Features {
  return Object.fromEntries([...new Set([...a, ...b])].map((item) => [`${name} ${item} ${a.has(item) && b.has(item) ? "both" : "one"}`, 1]))
}

function actsOf({ statements }: Reading): ReadonlySet<string> {
  return new Set(statements.flatMap(({ act }) => act ?? []))
}

function factualitiesOf({ statements }: Reading): ReadonlySet<string> {
  return new Set(statements.map(({ factuality }) => factuality))
}

function wordsOf({ document }: Reading): ReadonlySet<string> {
  const words = document.text.toLowerCase().split(/[^\p{L}]+/u)
  return new Set(TURNS.filter((turn) => words.includes(turn)))
}
