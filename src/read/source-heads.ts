// Source heads: the mention inside a source's words that is the one who speaks.
import type { EntityType, Mention, Span } from "../document/index.ts"
import { lowestWhere, sentenceAt, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { ARTICLES } from "./words/determiners.ts"
import { DOCUMENT_NOUNS } from "./words/organizations.ts"

/** What may speak: a mention with its type; in text order and disjoint. */
export type Speakable = { readonly span: Span; readonly kind: Mention["kind"]; readonly type: EntityType }

const ENDS_HEAD = /^(?:[,;:(—–]|--+)$/u
const PREPOSITIONS = new Set(
  "of for at in from with by on about inside within near to de del en para por ante sobre desde según among".split(" "),
)
const RELATIVES = new Set("who whom whose which that que quien quienes cuyo cuya".split(" "))
/** What stands before "of" and only counts: who follows it speaks. A statement "from" somebody is that somebody's. */
const TRANSPARENT = new Set(
  "one some many most several few two three four five all both any dozens scores hundreds thousands group number majority handful pair couple half statement statements declaration announcement release remarks uno una unos algunos algunas muchos varios dos tres decenas cientos miles grupo mayoría mitad parte comunicado comunicados declaración nota anuncio".split(
    " ",
  ),
)
const AND = new Set("and y e & or o nor ni".split(" "))

/**
 * Finds who speaks in the words of a source: the name that ends its noun phrase, or else its role noun; never the owner or the
 * organisation beside it ("a spokesman for Acme", "Trump's campaign manager").
 *
 * @param mentions - in text order, disjoint
 * @returns indices into `mentions`, those who speak together ("Ana Reyes and the mayor") in text order; none if no mention
 *   there speaks (a document does, or nothing that is known)
 * @example headsOfSource(prose, [[0, 26]], mentions) // of "Acme spokesman Luis Varga": the mention "Luis Varga"
 */
function headsOfSource(prose: Prose, source: readonly Span[], mentions: readonly Speakable[]): readonly number[] {
  const heads: number[] = []
  for (const span of source) for (const head of headsOfSpan(prose, span, mentions)) if (!heads.includes(head)) heads.push(head)
  return heads
}

/**
 * The same; a relative word stands for the mention right before it: "Trent, who said".
 *
 * @example headsOrAntecedent(prose, [[7, 10]], mentions) // of "who": the mention "Trent"
 */
export function headsOrAntecedent(prose: Prose, source: readonly Span[], mentions: readonly Speakable[]): readonly number[] {
  const { text } = prose.document
  const span = source[0]
  if (span && source.length === 1 && PAIR.test(text.slice(...span))) return pairBefore(prose, span, mentions)
  const relative = span && source.length === 1 && /^(?:who|which|that|que|quien|quienes)$/iu.test(text.slice(...span))
  if (!relative) return headsOfSource(prose, source, mentions)
  const before = lowestWhere(mentions.length, (i) => (mentions[i]?.span[0] ?? 0) >= span[0]) - 1
  const mention = mentions[before]
  return mention && /^[\s,]*$/u.test(text.slice(mention.span[1], span[0])) ? [before] : []
}

const PAIR =
  /^(?:the (?:pair|couple|two|duo)|both(?: (?:men|women|of them))?|la pareja|el (?:dúo|matrimonio)|los dos|las dos|ambos|ambas)$/iu
/** Sentences back in which the pair must be named. */
const PAIR_REACH = 3

/** "The pair said": the two persons whom the last sentence with any names names; none where it is not just two. */
function pairBefore(prose: Prose, span: Span, mentions: readonly Speakable[]): readonly number[] {
  const own = sentenceAt(prose.sentences, span[0])
  for (let sentence = own - 1; sentence >= Math.max(0, own - PAIR_REACH); sentence--) {
    const [start, end] = prose.sentences[sentence]?.span ?? [0, 0]
    const names: number[] = []
    for (let i = lowestWhere(mentions.length, (k) => (mentions[k]?.span[0] ?? 0) >= start); (mentions[i]?.span[0] ?? end) < end; i++) {
      if (mentions[i]?.kind === "name" && mentions[i]?.type === "person") names.push(i)
    }
    if (names.length > 0) return names.length === 2 ? names : []
  }
  return []
}

function headsOfSpan(prose: Prose, span: Span, mentions: readonly Speakable[]): readonly number[] {
  const { tokens } = prose
  const { from, to } = tokensIn(tokens, span)
  const mentionAt = mentionsByToken(prose, span, mentions)
  const heads: number[] = []
  let current: number | null = null
  let closed = false // a preposition or comma stands between: what follows only describes
  let silent = false // a noun that no list knows came first: "a member of the Board"
  for (let i = from; i < to; i++) {
    const found = mentionAt.get(i)
    const word = (tokens[i]?.text ?? "").toLowerCase()
    if (found) {
      // The last one of the noun phrase is its head: "Acme spokesman Luis Varga"; its owner is not.
      const owner = found.to < to && /^['’]s?$/u.test(tokens[found.to]?.text ?? "")
      if (!closed && !owner) current = found.index
      silent = false
      i = found.to - 1
      continue
    }
    if (RELATIVES.has(word)) break
    if (!closed && DOCUMENT_NOUNS.has(word) && /^\p{Ll}/u.test(tokens[i]?.text ?? "")) {
      // "the court filing", "a Harbour Board report": the thing speaks, not its owner.
      current = null
      closed = true
    } else if (AND.has(word) && current !== null) {
      const next = mentionAt.get(i + 1)
      const person = next && mentions[next.index]?.type === "person"
      if (closed && tokens[i - 1]?.text !== "," && !person) continue // "the ministries of Trade and Health"
      // "Pell, the architect of the plan and a close aide": one person in two words.
      if (closed && next && mentions[current]?.kind === "name" && mentions[next.index]?.kind === "nominal") continue
      heads.push(current)
      current = null
      closed = false
    } else if (ENDS_HEAD.test(word) || PREPOSITIONS.has(word)) {
      if (current === null) {
        if (silent && PREPOSITIONS.has(word)) closed = true
        // "A shopkeeper in Arden, Wilma Danks": the name that ends the words is hers.
        const name = word === "," && closed ? nameAfter(tokens, mentionAt, i + 1, to) : undefined
        const ends = name !== undefined && (name.to === to || (name.to === to - 1 && tokens[name.to]?.text === ","))
        if (ends && mentions[name.index]?.kind === "name" && mentions[name.index]?.type === "person") current = name.index
        continue
      }
      closed = true
      if (word !== "," || mentions[current]?.kind !== "nominal") continue
      // The office may come first: "la ministra de Hacienda, Ana Reyes".
      const next = nameAfter(tokens, mentionAt, i + 1, to)
      if (next && mentions[next.index]?.kind === "name" && mentions[next.index]?.type !== "place") {
        current = next.index
        i = next.to - 1
      }
    } else if (tokens[i]?.kind === "word" && !ARTICLES.has(word) && !/^['’]s$/u.test(word)) silent = !TRANSPARENT.has(word)
  }
  if (current !== null) heads.push(current)
  return heads
}

/** "another ally, Agriculture Secretary Tom Vidal": a title in capitals may stand before the name. */
function nameAfter<T>(tokens: Prose["tokens"], mentionAt: ReadonlyMap<number, T>, from: number, to: number): T | undefined {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const found = mentionAt.get(i)
    if (found) return found
    if (!/^(?:\p{Lu}|\.)/u.test(tokens[i]?.text ?? "")) return undefined
  }
  return undefined
}

function mentionsByToken(
  { tokens }: Prose,
  [start, end]: Span,
  mentions: readonly Speakable[],
): ReadonlyMap<number, { index: number; to: number }> {
  const found = new Map<number, { index: number; to: number }>()
  for (let index = lowestWhere(mentions.length, (k) => (mentions[k]?.span[1] ?? 0) > start); index < mentions.length; index++) {
    const mention = mentions[index]
    if (!mention || mention.span[0] >= end) break
    const range = tokensIn(tokens, mention.span)
    for (let i = range.from; i < range.to; i++) found.set(i, { index, to: range.to })
  }
  return found
}
