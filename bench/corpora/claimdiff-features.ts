// ClaimDiff features: what is known of two sentences of two outlets, and of the other sentences that were paired from the same articles.
import type { Reading } from "../../src/document/index.ts"
import { type Content, isSameName } from "../../src/link/claims/contents.ts"
import { type ClaimEvidence, cosineOf } from "../../src/link/claims/evidence.ts"
import type { Features } from "../logistic.ts"

export type DiffPair = {
  readonly a: Reading
  readonly b: Reading
  readonly contents: readonly [Content, Content]
  readonly evidence: ClaimEvidence
  readonly titles: readonly [Content, Content] // the two headlines
  readonly articles: string // names the two articles, whichever is first
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
    const { evidence, titles, contents } = pair
    const cosine = cosines[i] ?? 0
    const articles = ofArticles.get(pair.articles) ?? { mean: 0, count: 1 }
    const topic = ofTopic.get(pair.topic) ?? { mean: 0, count: 1 }
    const crossed = [cosineOf(titles[0].vector, contents[1].vector), cosineOf(titles[1].vector, contents[0].vector)] as const
    const own = [cosineOf(titles[0].vector, contents[0].vector), cosineOf(titles[1].vector, contents[1].vector)] as const
    return {
      ...evidence,
      squared: cosine ** 2,
      headlines: cosineOf(titles[0].vector, titles[1].vector),
      headlineWords: shareWords(titles[0].text, titles[1].text),
      crossed: crossed[0] + crossed[1],
      crossedApart: Math.abs(crossed[0] - crossed[1]),
      own: own[0] + own[1],
      ownApart: Math.abs(own[0] - own[1]),
      ofArticles: articles.mean,
      ofTopic: topic.mean,
      aboveArticles: cosine - articles.mean,
      many: Math.log(articles.count) / 3,
      manyOfTopic: Math.log(topic.count),
      ...standing(
        pair,
        pairs.filter((one) => one.articles === pair.articles),
      ),
      ...compareContents(contents),
      ...both("act", actsOf(pair.a), actsOf(pair.b)),
      ...both("factuality", factualitiesOf(pair.a), factualitiesOf(pair.b)),
      ...both("word", wordsOf(pair.a), wordsOf(pair.b)),
      quoted: Number(isQuoted(contents[0]) !== isQuoted(contents[1])),
      bothQuoted: Number(isQuoted(contents[0]) && isQuoted(contents[1])),
    }
  })
}

/** How it stands among the pairs of its two articles. */
function standing({ contents: [a, b], evidence }: DiffPair, besides: readonly DiffPair[]): Features {
  const cosines = besides.map((one) => one.evidence.cosine)
  const isOfIt = ({ contents }: DiffPair): boolean => contents.some(({ text }) => text === a.text || text === b.text)
  return {
    rank: cosines.filter((cosine) => cosine <= evidence.cosine).length / cosines.length,
    highest: Math.max(...cosines),
    sharing: Math.log(besides.filter(isOfIt).length),
    nearestToOne: Math.max(...besides.map(({ contents }) => cosineOf(a.vector, contents[1].vector))),
    nearestToOther: Math.max(...besides.map(({ contents }) => cosineOf(b.vector, contents[0].vector))),
  }
}

/** What both say or leave open, and how much each says. */
function compareContents([a, b]: readonly [Content, Content]): Features {
  const speakers = [a, b].map(({ names }) => names.filter(({ speaks }) => speaks))
  const [one = [], other = []] = speakers
  const isOneVoice = one.some((name) => other.some((candidate) => isSameName(name, candidate)))
  const flags: readonly (readonly [string, (content: Content) => boolean])[] = [
    ["refuted", ({ refuted }) => refuted !== null],
    ["possible", ({ possible }) => possible !== null],
    ["hearsay", ({ hearsay }) => hearsay],
  ]
  return {
    words: shareWords(a.text, b.text),
    length: Math.log(a.words.length + 1) + Math.log(b.words.length + 1),
    lengthApart: Math.abs(Math.log((a.words.length + 1) / (b.words.length + 1))),
    counts: Math.min(a.quantities.length, b.quantities.length),
    countsApart: Math.abs(a.quantities.length - b.quantities.length),
    speakers: Number(one.length > 0) + Number(other.length > 0),
    oneVoice: Number(isOneVoice),
    twoVoices: Number(one.length > 0 && other.length > 0 && !isOneVoice),
    ...Object.fromEntries(
      flags.flatMap(([name, has]) => [
        [`${name} both`, Number(has(a) && has(b))],
        [`${name} one`, Number(has(a) !== has(b))],
      ]),
    ),
  }
}

function isQuoted({ text }: Content): boolean {
  return /["“]/u.test(text)
}

/** Of the words of either, so many are in both, [0, 1]. */
function shareWords(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}']+/gu) ?? []))
  if (!one || !other) return 0
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / (one.size + other.size - shared || 1)
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
