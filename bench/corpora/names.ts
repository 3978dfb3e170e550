// Names of the corpora that have four types: which of ours is which, and what counts as found.
import type { Entity, EntityType, Span } from "../../src/document/index.ts"
import { add, type Count, NONE } from "../counts.ts"
import { type Line, type Sentence, toLine } from "./sentences.ts"

export type NameRecord = Sentence & { readonly entities: readonly (readonly [start: number, end: number, type: string])[] }
export type Name = { readonly span: Span; readonly type: NameType }
export type NameType = (typeof NAME_TYPES)[number]

export const NAME_TYPES = ["person", "organization", "place"] as const

/** MISC (works, events, peoples, prizes) is left out on both sides: the corpora disagree on what belongs there. */
const GOLD: Readonly<Record<string, NameType>> = { PER: "person", ORG: "organization", LOC: "place" }

/** @example goldNames({ id: "1", text: "Lena Varga", entities: [[0, 10, "PER"]] })[0]?.type // "person" */
export function goldNames({ entities }: NameRecord): readonly Name[] {
  return entities.flatMap(([start, end, type]) => {
    const ours = GOLD[type]
    return ours === undefined ? [] : [{ span: [start, end] as const, type: ours }]
  })
}

/** @returns the names that a reading's entities have in one line, by the line's offsets @example namesIn(line, reading.entities) */
export function namesIn(line: Line<Sentence>, entities: readonly Entity[]): readonly Name[] {
  return entities.flatMap(({ type, mentions }) => {
    if (!isNameType(type)) return []
    return mentions.flatMap((mention) => {
      const span = mention.kind === "name" ? toLine(line, mention.span) : null
      return span === null ? [] : [{ span, type }]
    })
  })
}

/** Strict: the same letters and the same type. @example scoreNames(goldNames(record), found).person.hit */
export function scoreNames(gold: readonly Name[], found: readonly Name[]): Readonly<Record<NameType, Count>> {
  const keys = new Set(gold.map(keyOf))
  const score: Record<NameType, Count> = { person: NONE, organization: NONE, place: NONE }
  for (const { type } of gold) score[type] = add(score[type], { hit: 0, gold: 1, found: 0 })
  for (const name of found) score[name.type] = add(score[name.type], { hit: keys.has(keyOf(name)) ? 1 : 0, gold: 0, found: 1 })
  return score
}

function keyOf({ span, type }: Name): string {
  return `${type} ${span}`
}

function isNameType(type: EntityType): type is NameType {
  return NAME_TYPES.some((one) => one === type)
}
