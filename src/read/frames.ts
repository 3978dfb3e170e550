// Frames: one sentence as the relations see it: who is named in it, and who stands where around a noun or a verb.
import { tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Placed } from "./relations.ts"
import type { Sentence } from "./sentences.ts"
import { STOPPERS } from "./words/determiners.ts"
import { KIN, KIN_PLURALS, KINSHIPS } from "./words/families.ts"

/** A mention with its tokens. */
export type Named = Placed & { readonly from: number; readonly to: number }
/** A sentence with its people, and with the organisations, places and works in it, each in text order. */
export type Frame = {
  readonly prose: Prose
  readonly sentence: Sentence
  readonly people: readonly Named[]
  readonly bodies: readonly Named[]
  readonly couple: readonly Named[] // whom "they" can mean: the only two people of the sentences before
}

export const POSSESSIVE = /^(?:his|her|their|su|sus)$/u
export const COPULA = /^(?:is|was|are|were|been|being|es|era|fue|son|eran|fueron|sido)$/u
export const NEGATION = /^(?:not|never|no|nunca|n't|n’t)$/u
export const ARTICLE = /^(?:the|a|an|el|la|los|las|un|una)$/u
export const AND = /^(?:and|y|e|&)$/u
const IN_TITLE = /^(?:the|a|an|of|de|del|la|el|los|las|and|y)$/u
const PREPOSITION = /^(?:of|by|with|to|from|for|against|in|de|del|con|por|para|contra)$/u
const SINGULAR = /^(?:he|she|his|her|su|él|ella)$/u

/** @param earlier - mentions of the two sentences before @example makeFrame(prose, sentence, inside, []).people.length // 2 */
export function makeFrame(prose: Prose, sentence: Sentence, inside: readonly Placed[], earlier: readonly Placed[]): Frame {
  const named = inside.map((mention): Named => ({ ...mention, ...tokensIn(prose.tokens, mention.span) }))
  const bodies = named.filter(({ entity, kind }) => entity.type !== "person" && kind !== "pronoun")
  return { prose, sentence, people: findPeople(prose, sentence, named, earlier), bodies, couple: findCouple(prose, earlier) }
}

function findCouple(prose: Prose, earlier: readonly Placed[]): readonly Named[] {
  const people = new Map(earlier.flatMap((one) => (one.entity.type === "person" ? [[one.entity, one] as const] : [])))
  return people.size === 2 ? [...people.values()].map((one) => ({ ...one, ...tokensIn(prose.tokens, one.span) })) : []
}

/** The people of a sentence, and its pronouns that can only be of one. */
function findPeople(prose: Prose, sentence: Sentence, named: readonly Named[], earlier: readonly Placed[]): readonly Named[] {
  const { words, tokens } = prose
  const isKin = (to: number): boolean => KIN.has(words[to - 1] ?? "") || KIN_PLURALS.has(words[to - 1] ?? "")
  const people = named.filter(({ entity, kind, to }) => entity.type === "person" && !(kind === "nominal" && isKin(to)))
  const before = earlier.filter(({ entity }) => entity.type === "person")
  const open: Named[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokens[at]
    if (!token || !SINGULAR.test(words[at] ?? "") || people.some(({ from }) => from === at)) continue
    const near = people.filter(({ to }) => to <= at)
    const beside = AND.test(words[at - 1] ?? "") ? near.find(({ to }) => to === at - 1) : undefined
    const [entity, another] = beside ? [beside.entity] : candidates(POSSESSIVE.test(words[at] ?? ""), before, near)
    if (entity && !another) open.push({ span: token.span, kind: "pronoun", entity, from: at, to: at + 1 })
  }
  return open.length === 0 ? people : [...people, ...open].toSorted((a, b) => a.from - b.from)
}
/** "His" is whoever alone is named before it in the sentence; "she" goes on with whom alone the sentences before it spoke of. */
function candidates(possessive: boolean, before: readonly Placed[], near: readonly Placed[]): readonly Placed["entity"][] {
  const [first, second] = possessive ? [near, before] : [before, near]
  return [...new Set((first.length > 0 ? first : second).map((one) => one.entity))]
}

/** The first name from here on, over words of a title and no others. */
export function nameFrom(frame: Frame, from: number, most: number): Named | null {
  const { words, tokens } = frame.prose
  for (let at = from; at <= from + most && at < frame.sentence.to; at++) {
    const person = frame.people.find((one) => one.from === at)
    if (person) return person.kind === "pronoun" && POSSESSIVE.test(words[at] ?? "") ? null : person
    const word = words[at] ?? ""
    if (tokens[at]?.kind !== "word" || (STOPPERS.has(word) && !IN_TITLE.test(word)) || KINSHIPS.has(word)) return null
  }
  return null
}

/** The subject of a verb: the nearest person before it who depends on no preposition and owns nothing. */
export function subjectBefore({ prose: { words }, people }: Frame, at: number): Named | null {
  return (
    people.findLast(({ from, to }) => {
      if (to > at || /^['’]s?$/u.test(words[to] ?? "") || POSSESSIVE.test(words[from] ?? "")) return false
      return !PREPOSITION.test(words[from - 1] ?? "") && !(ARTICLE.test(words[from - 1] ?? "") && PREPOSITION.test(words[from - 2] ?? ""))
    }) ?? null
  )
}

export function endingAt({ people }: Frame, at: number): Named | null {
  return people.find(({ to }) => to === at) ?? null
}

/** Behind "(1970)" and the like, where one opens here. */
export function skipBracket({ prose: { words }, sentence }: Frame, at: number): number {
  if (words[at] !== "(") return at
  const close = words.slice(at, Math.min(at + 30, sentence.to)).indexOf(")")
  return close < 0 ? at : at + close + 1
}

export function skipBracketBack({ prose: { words }, sentence }: Frame, at: number): number {
  if (words[at - 1] !== ")") return at
  for (let i = at - 1; i > sentence.from && i > at - 30; i--) if (words[i] === "(") return i
  return at
}

/** Behind the comma, dash or verb "to be" that opens the description which "and" goes on with; null where a name or another verb stands between. */
export function clauseStart({ prose: { words }, sentence, people }: Frame, and: number): number | null {
  for (let at = and - 1; at > sentence.from && at > and - 12; at--) {
    const word = words[at] ?? ""
    const person = people.find(({ from, to, kind }) => kind !== "nominal" && from <= at && at < to)
    if (person && !/^(?:of|de|del)$/u.test(words[person.from - 1] ?? "")) return null
    if (/^[,(—–]$/u.test(word) || COPULA.test(word)) return at + 1
  }
  return null
}

/** The list of names that ends with one: "Ana, Juan and Luis". */
export function listBefore(frame: Frame, last: Named): readonly Named[] {
  const names = [last]
  for (;;) {
    const { words } = frame.prose
    const first = names[0] ?? last
    let at = first.from - 1
    if (!AND.test(words[at] ?? "") && words[at] !== ",") break
    if (AND.test(words[at] ?? "") && words[at - 1] === ",") at--
    const previous = endingAt(frame, at)
    if (!previous || (words[first.from - 1] === "," && names.length === 1)) break
    names.unshift(previous)
  }
  return names
}

/** "at Cambridge (2007), Oxford and Arden": all that the list names. */
export function bodiesFrom(frame: Frame, first: Named): readonly Named[] {
  const { words } = frame.prose
  const list = [first]
  for (;;) {
    let at = skipBracket(frame, (list.at(-1) ?? first).to)
    if (words[at] === "," && AND.test(words[at + 1] ?? "")) at++
    if (words[at] !== "," && !AND.test(words[at] ?? "")) return list
    at++
    while (ARTICLE.test(words[at] ?? "")) at++
    const next = frame.bodies.find(({ from, entity }) => from === at && entity.type === first.entity.type)
    // "of Arden, Norway": a place behind a comma is where the first one is.
    if (!next || first.entity.type === "place") return list
    list.push(next)
  }
}
