// Pronoun links: "she", "his" and "they" tied to the one they agree with, and "I" in a quotation to its speaker.
import { type AttributionParts, contains } from "../document/index.ts"
import type { Chain } from "./coreference.ts"
import type { TypedMention } from "./mentions.ts"
import { lowestWhere, sentenceAt } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Gender } from "./words/pronouns.ts"

/** Sentences before the pronoun's own in which it may have been named. */
const REACH = 3
/** By how much the best must lead: below it two are plain, and none is meant. */
const LEAD = 1

type Candidate = { readonly chain: Chain; score: number }

/**
 * Ties pronouns to chains. Adds to `chains` in place.
 *
 * Who agrees in number and gender and was named in the last sentences is scored: the subject of its sentence and the last
 * speaker come first, then the nearer. If the best does not lead plainly, the pronoun stays alone.
 *
 * @param speakers - for each of `parts` the mentions that speak
 */
export function linkPronouns(
  prose: Prose,
  mentions: readonly TypedMention[],
  chains: Chain[],
  parts: readonly AttributionParts[],
  speakers: readonly (readonly number[])[],
): void {
  const chainOf = new Map<number, Chain>()
  for (const chain of chains) for (const index of chain.mentions) chainOf.set(index, chain)
  const speaking = new Set(speakers.flat())
  const quoted = markQuoted(prose, mentions)
  const sentences = mentions.map(({ span }) => sentenceAt(prose.sentences, span[0]))
  const subjects = markSubjects(mentions, sentences, quoted)
  mentions.forEach(({ pronoun }, index) => {
    if (!pronoun || pronoun.person === 1) return
    const chain = antecedent(index, { mentions, sentences, quoted, chainOf, speaking, subjects, prose })
    if (chain) {
      chain.mentions.push(index)
      chainOf.set(index, chain)
      chain.gender ??= pronoun.gender
    } else if (speaking.has(index)) {
      const alone: Chain = { type: "person", mentions: [index], plural: pronoun.plural, titles: [], words: [], gender: pronoun.gender }
      chains.push(alone)
      chainOf.set(index, alone)
    }
  })
  linkFirstPerson(mentions, chainOf, parts, speakers)
}

type Scene = {
  readonly prose: Prose
  readonly mentions: readonly TypedMention[]
  readonly sentences: readonly number[]
  readonly quoted: Uint8Array
  readonly chainOf: ReadonlyMap<number, Chain>
  readonly speaking: ReadonlySet<number>
  readonly subjects: ReadonlySet<number>
}

function antecedent(index: number, scene: Scene): Chain | null {
  const { mentions, sentences, quoted, chainOf, speaking, subjects, prose } = scene
  const pronoun = mentions[index]?.pronoun
  if (!pronoun) return null
  const own = sentences[index] ?? 0
  const block = prose.sentences[own]?.block ?? 0
  const scores = new Map<Chain, Candidate>()
  let lastSpeaker: Chain | null = null
  let broughtIn: Chain | null = null // the sentence before begins to speak of somebody: who spoke last need not be meant
  for (let i = index - 1; i >= 0 && own - (sentences[i] ?? 0) <= REACH; i--) {
    const distance = own - (sentences[i] ?? 0)
    const blocks = block - (prose.sentences[sentences[i] ?? 0]?.block ?? 0)
    if (blocks > 1) break
    const chain = chainOf.get(i)
    if (!chain) continue
    // What is said inside a quotation is another voice's: its names count only for its own pronouns.
    if (quoted[i] !== 0 && quoted[i] !== quoted[index]) continue
    if (!fits(chain, pronoun.plural, pronoun.gender)) continue
    if (distance === 1 && subjects.has(i) && isBroughtIn(chain, i, scene)) broughtIn = chain
    if (speaking.has(i) && lastSpeaker === null && i !== index && (distance === 0 || broughtIn === null || broughtIn === chain))
      lastSpeaker = chain
    const candidate = scores.get(chain) ?? { chain, score: 0 }
    const strength = (subjects.has(i) ? 1.5 : 0) + (speaking.has(i) ? 1 : 0) + Math.max(0, 1 - 0.4 * distance) - (blocks > 0 ? 0.3 : 0)
    candidate.score = Math.max(candidate.score, strength)
    scores.set(chain, candidate)
  }
  if (lastSpeaker && speaking.has(index)) {
    const candidate = scores.get(lastSpeaker)
    if (candidate) candidate.score += 1
  }
  for (const candidate of scores.values()) if (candidate.chain.gender !== null && pronoun.gender !== null) candidate.score += 0.6
  if (scores.size === 0) return onlyOneBefore(index, scene)
  const [best, second] = [...scores.values()].sort((a, b) => b.score - a.score)
  if (!best) return null
  return !second || best.score - second.score >= LEAD ? best.chain : null
}

/** Whether somebody's whole name stands in the sentence of a mention. */
function isBroughtIn(chain: Chain, index: number, { mentions, sentences, prose }: Scene): boolean {
  return chain.mentions.some((i) => {
    const mention = mentions[i]
    return sentences[i] === sentences[index] && mention?.kind === "name" && /\s/u.test(prose.document.text.slice(...mention.span).trim())
  })
}

/** Past a long quotation: the only one of whom the paragraphs before have spoken outside it. */
function onlyOneBefore(index: number, { mentions, sentences, quoted, chainOf, prose }: Scene): Chain | null {
  const pronoun = mentions[index]?.pronoun
  const block = prose.sentences[sentences[index] ?? 0]?.block ?? 0
  let only: Chain | null = null
  if (!pronoun || quoted[index] !== 0) return null
  for (let i = index - 1; i >= Math.max(0, index - 60); i--) {
    if (block - (prose.sentences[sentences[i] ?? 0]?.block ?? 0) > 3) break
    const chain = chainOf.get(i)
    if (!chain || quoted[i] !== 0 || !fits(chain, pronoun.plural, pronoun.gender)) continue
    if (only !== null && only !== chain) return null
    only = chain
  }
  return only
}

function fits(chain: Chain, plural: boolean, gender: Gender | null): boolean {
  if (plural) return chain.plural || chain.type === "organization"
  if (chain.type !== "person" || chain.plural) return false
  return chain.gender === null || gender === null || chain.gender === gender
}

/** For each mention the number, from 1, of the quotation that it is inside; 0 outside all. */
function markQuoted({ quotations }: Prose, mentions: readonly TypedMention[]): Uint8Array {
  const quoted = new Uint8Array(mentions.length)
  quotations.forEach(({ span, scare }, q) => {
    if (scare) return
    for (let i = lowestWhere(mentions.length, (k) => (mentions[k]?.span[0] ?? 0) >= span[0]); i < mentions.length; i++) {
      if ((mentions[i]?.span[0] ?? 0) >= span[1]) break
      quoted[i] = (q % 255) + 1
    }
  })
  return quoted
}

/** The first name or role noun of each sentence outside quotations: what it most likely speaks of. */
function markSubjects(mentions: readonly TypedMention[], sentences: readonly number[], quoted: Uint8Array): ReadonlySet<number> {
  const subjects = new Set<number>()
  let last = -1
  mentions.forEach(({ type, pronoun }, i) => {
    if (quoted[i] !== 0 || type !== "person" || sentences[i] === last) return
    if (pronoun && !pronoun.subject) return
    last = sentences[i] ?? -1
    subjects.add(i)
  })
  return subjects
}

/** "I" and "my" in what is quoted are the one who says it. */
function linkFirstPerson(
  mentions: readonly TypedMention[],
  chainOf: ReadonlyMap<number, Chain>,
  parts: readonly AttributionParts[],
  speakers: readonly (readonly number[])[],
): void {
  const owner = new Map<number, { chain: Chain; length: number }>()
  parts.forEach(({ content, quotation }, p) => {
    const heads = speakers[p] ?? []
    const chain = heads.length === 1 ? chainOf.get(heads[0] ?? -1) : undefined
    if (!chain || quotation === "indirect") return
    for (const span of content) {
      for (let i = lowestWhere(mentions.length, (k) => (mentions[k]?.span[0] ?? 0) >= span[0]); i < mentions.length; i++) {
        const mention = mentions[i]
        if (!mention || mention.span[0] >= span[1]) break
        if (mention.pronoun?.person !== 1 || !contains(span, mention.span)) continue
        const length = span[1] - span[0]
        // Of two contents around it the inner one is who says "I".
        if (length < (owner.get(i)?.length ?? Number.POSITIVE_INFINITY)) owner.set(i, { chain, length })
      }
    }
  })
  for (const [index, { chain }] of owner) {
    if (mentions[index]?.pronoun?.plural === true && chain.type === "person" && !chain.plural) continue // "we": more than the speaker
    chain.mentions.push(index)
  }
}
