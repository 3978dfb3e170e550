// Coreference: which mentions of one article are the same person, organisation, place or work.
import { type AttributionParts, byRule, type Entity, type EntityType, type Mention, quote } from "../document/index.ts"
import type { TypedMention } from "./mentions.ts"
import { chainNames } from "./name-chains.ts"
import { linkNominals } from "./nominal-links.ts"
import { nominalOf } from "./nominals.ts"
import { spanOf, tokensIn } from "./positions.ts"
import { linkPronouns } from "./pronoun-links.ts"
import type { Prose } from "./prose.ts"
import { headsOfSource } from "./source-heads.ts"
import { HONORIFICS } from "./words/titles.ts"
import type { Gender } from "./words/pronouns.ts"

/** Mentions that are one. Each stage adds to it; afterwards it becomes an Entity. */
export type Chain = {
  readonly type: EntityType
  readonly mentions: number[] // indices into the list of mentions
  readonly plural: boolean
  readonly titles: { readonly head: string; readonly words: readonly string[] }[] // offices and roles the text gives it
  readonly words: readonly string[] // the longest name's, folded; empty if it has no name
  gender: Gender | null
}

const BY_NAME = byRule("coreference/name-forms")
const BY_ROLE = byRule("coreference/role")

/**
 * Ties mentions that are the same: names by their forms, role nouns by titles and appositions, pronouns by agreement.
 * Where two could be meant the mention stays alone: never a guess.
 *
 * @param parts - who speaks matters to pronouns, and "I" in a quotation is its speaker
 * @returns entities in order of their first mention; a role noun or pronoun by itself makes one only where it speaks
 * @example resolveCoreference(prose, mentions, parts)[0]?.name // "Omar Vidal"
 */
export function resolveCoreference(prose: Prose, mentions: readonly TypedMention[], parts: readonly AttributionParts[]): readonly Entity[] {
  const chains: Chain[] = chainNames(prose, mentions).map(({ type, named, words, gender }) => ({
    type,
    mentions: named.map(({ index }) => index),
    plural: false,
    titles: named.flatMap(({ description }) => (description.head ? [{ head: description.head, words: description.words }] : [])),
    words,
    gender,
  }))
  const speakers = parts.map(({ source }) => headsOfSource(prose, source, mentions))
  linkNominals(prose, mentions, chains)
  linkPronouns(prose, mentions, chains, parts, speakers)
  const speaking = new Set(speakers.flat())
  const kept = chains.filter(({ words, mentions: indices }) => words.length > 0 || indices.some((i) => speaking.has(i)))
  for (const chain of kept) chain.mentions.sort((a, b) => a - b)
  kept.sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0))
  return kept.map((chain, i) => toEntity(prose, mentions, chain, `e${i + 1}`))
}

function toEntity(prose: Prose, mentions: readonly TypedMention[], chain: Chain, id: string): Entity {
  const own = chain.mentions.flatMap((i) => mentions[i] ?? [])
  const named = chain.words.length > 0
  const confidence = own.reduce((sum, mention) => sum + mention.confidence, 0) / Math.max(1, own.length)
  return {
    id,
    type: chain.type,
    name: nameOf(prose, own, named),
    mentions: own.map(({ span, kind }): Mention => ({ span, kind })),
    confidence: round(named ? confidence : Math.min(0.7, confidence)),
    by: named ? BY_NAME : BY_ROLE,
  }
}

/** The longest form, in plain letters rather than a headline's capitals; without titles of address. */
function nameOf(prose: Prose, mentions: readonly TypedMention[], named: boolean): string {
  const { text } = prose.document
  let best = ""
  let bestWords = 0
  for (const { span, kind } of mentions) {
    if (named && kind !== "name") continue
    if (!named && kind === "pronoun" && bestWords > 0) continue
    const { from, to } = tokensIn(prose.tokens, span)
    const words = prose.tokens.slice(from, to).filter((token) => token.kind === "word" && !HONORIFICS.has(token.text.toLowerCase())).length
    const nominal = named ? null : nominalOf(prose, span) // with the names that stand inside it: "Trump campaign"
    const form = quote(text, [nominal ? spanOf(prose.tokens, nominal) : span])
    const shouted = named && form.length > 4 && form === form.toUpperCase()
    const weight = shouted ? words - 0.5 : words
    if (weight > bestWords) {
      best = form
      bestWords = weight
    }
  }
  return best.replace(/\s+/gu, " ")
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
