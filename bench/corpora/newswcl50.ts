// NewsWCL50: what ten events' articles from five outlets each speak of, in whatever words (annotation CC BY-SA 4.0; the texts are their publishers').
import type { Span } from "../../src/document/index.ts"
import { corpus } from "../command.ts"
import type { GoldDocument, GoldMention } from "./gold-mentions.ts"

export type WclRecord = {
  readonly id: string
  readonly text: string
  readonly mentions: readonly { readonly span: Span; readonly chain: string; readonly type: string }[]
}

export const WCL_VAL = corpus("newswcl50/val")

/** Countries stand for their governments there ("the White House" is the USA). ACTOR-I is no one's: all persons of a country together. */
const TYPES: Readonly<Record<string, GoldMention["type"]>> = { ACTOR: "person", GROUP: "organization", COUNTRY: "organization" }

/** What of the gold is ours to link: persons and organisations. @example toGold(record, ["ACTOR", "GROUP"]).mentions[0]?.type // "person" */
export function toGold({ id, text, mentions }: WclRecord, kinds: readonly string[]): GoldDocument {
  const own = mentions.flatMap(({ span, chain, type }): GoldMention[] => {
    const as = TYPES[type]
    return as && kinds.includes(type) ? [{ span, type: as, chain }] : []
  })
  return { id, text, annotated: [[0, text.length]], mentions: own.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]) }
}
