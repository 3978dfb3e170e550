// ECB+: who and what 982 news texts on 43 topics speak of, across texts (annotation CC BY 3.0; the texts are their publishers').
import type { Span } from "../../src/document/index.ts"
import { corpus } from "../command.ts"
import type { GoldDocument, GoldMention } from "./gold-mentions.ts"

export type EcbMention = { readonly spans: readonly Span[]; readonly chain: string; readonly type: string; readonly fullType?: string }
export type EcbRecord = {
  readonly id: string
  readonly text: string
  readonly annotatedSpans: readonly Span[]
  readonly entities: readonly EcbMention[]
}

export const ECB_TRAIN = corpus("ecbplus/train")
export const ECB_DEV = corpus("ecbplus/dev")

/** Of what is human, persons and organisations; not vehicles, people in general and what stands for them otherwise. */
const TYPES: Readonly<Record<string, GoldMention["type"]>> = {
  HUMAN_PART_PER: "person",
  HUMAN_PART_ORG: "organization",
  HUMAN_PART_GPE: "organization",
}

/**
 * What of the gold is ours to link: persons and organisations. What is told of once in all (`Singleton_…`) has no finer type than "human"
 * there, and counts as a person.
 *
 * @example toGold(record).mentions[0]?.type // "person"
 */
export function toGold({ id, text, annotatedSpans, entities }: EcbRecord): GoldDocument {
  const mentions = entities.flatMap(({ spans, chain, type, fullType }): GoldMention[] => {
    const [first, last] = [spans[0], spans.at(-1)]
    const own = type !== "HUM" ? undefined : fullType === undefined ? "person" : TYPES[fullType]
    return first && last && own ? [{ span: [first[0], last[1]], type: own, chain }] : []
  })
  return { id, text, annotated: annotatedSpans, mentions: mentions.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]) }
}
