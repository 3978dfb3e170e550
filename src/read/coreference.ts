// Coreference: which mentions of one article are the same person, organisation, place or work.
import { type AttributionParts, byRule, type Entity, type EntityType, type Mention, quote } from "../document/index.ts"
import { linkEpithets } from "./epithets.ts"
import type { TypedMention } from "./mentions.ts"
import { chainNames } from "./name-chains.ts"
import { linkNominals } from "./nominal-links.ts"
import { nominalOf } from "./nominals.ts"
import { lowestWhere, spanOf, tokensIn } from "./positions.ts"
import { linkPronouns } from "./pronoun-links.ts"
import type { Prose } from "./prose.ts"
import { headsOrAntecedent } from "./source-heads.ts"
import { NEVER_NAMES } from "./words/never-names.ts"
import { DEMONYMS, DOCUMENT_NOUNS, ORGANIZATION_NOUNS } from "./words/organizations.ts"
import { ROLES } from "./words/roles.ts"
import { HONORIFICS } from "./words/titles.ts"
import type { Gender } from "./words/pronouns.ts"

/** Mentions that are one. Each stage adds to it; afterwards it becomes an Entity. */
export type Chain = {
  readonly type: EntityType
  readonly mentions: number[] // indices into the list of mentions
  readonly plural: boolean
  readonly titles: { readonly head: string; readonly at: number | null; readonly words: readonly string[] }[] // offices and roles the text gives it
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
export function resolveCoreference(prose: Prose, found: readonly TypedMention[], parts: readonly AttributionParts[]): readonly Entity[] {
  const mentions = withNamesOfSources(prose, found, parts)
  const chains: Chain[] = chainNames(prose, mentions).map(({ type, named, words, gender }) => ({
    type,
    mentions: named.map(({ index }) => index),
    plural: false,
    titles: named.flatMap(({ description }) =>
      description.head ? [{ head: description.head, at: description.headAt, words: description.words }] : [],
    ),
    words,
    gender,
  }))
  const speakers = parts.map(({ source }) => headsOrAntecedent(prose, source, mentions))
  linkNominals(prose, mentions, chains)
  linkEpithets(prose, mentions, chains)
  linkPronouns(prose, mentions, chains, parts, speakers)
  const speaking = new Set(speakers.flat())
  const kept = chains.filter(({ words, mentions: indices }) => words.length > 0 || indices.some((i) => speaking.has(i)))
  for (const chain of kept) chain.mentions.sort((a, b) => a - b)
  kept.sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0))
  return kept.map((chain, i) => toEntity(prose, mentions, chain, `e${i + 1}`))
}

/** A capital at the start of a sentence is no sign of a name; that its word speaks is one. */
function withNamesOfSources(
  { tokens }: Prose,
  mentions: readonly TypedMention[],
  parts: readonly AttributionParts[],
): readonly TypedMention[] {
  const added = new Map<number, TypedMention>()
  for (const span of parts.flatMap(({ source }) => source)) {
    const { from, to } = tokensIn(tokens, span)
    const token = tokens[from]
    if (!token || token.kind !== "word" || !/^\p{Lu}\p{Ll}/u.test(token.text)) continue
    const word = token.text.toLowerCase()
    const alone = to === from + 1 || /^[,(]$/u.test(tokens[from + 1]?.text ?? "")
    if (
      !alone ||
      NEVER_NAMES.has(word) ||
      ROLES.has(word) ||
      DEMONYMS.has(word) ||
      DOCUMENT_NOUNS.has(word) ||
      ORGANIZATION_NOUNS.has(word)
    )
      continue
    if (/s$/u.test(word) && to === from + 1) continue // "Gardeners say"
    const next = mentions[lowestWhere(mentions.length, (i) => (mentions[i]?.span[1] ?? 0) > token.span[0])]
    if (next && next.span[0] < token.span[1]) continue
    const type = to > from + 1 ? "person" : "other"
    added.set(token.span[0], {
      span: token.span,
      kind: "name",
      type,
      nominal: null,
      pronoun: null,
      confidence: 0.5,
      by: byRule("mentions/source-word"),
    })
  }
  return added.size === 0 ? mentions : [...mentions, ...added.values()].sort((a, b) => a.span[0] - b.span[0])
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
