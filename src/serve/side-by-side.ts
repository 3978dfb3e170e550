// Side by side: two documents of a case compared word by word, and what the case knows of the two.
import { z } from "@hono/zod-openapi"
import { derivation } from "../document/case-schema.ts"
import { compare } from "../link/index.ts"
import type { Pile } from "../show/index.ts"
import { findMember } from "./article.ts"
import { namedDocument, nameDocuments } from "./claim-detail.ts"
import { remember } from "./remember.ts"

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
const share = z.number().min(0).max(1)
const lists = z.object({ both: z.array(z.string()), onlyLeft: z.array(z.string()), onlyRight: z.array(z.string()) })

export const sideBySide = z.object({
  left: namedDocument,
  right: namedDocument,
  comparison: z.object({
    versions: z.boolean().describe("two versions of one article rather than two articles"),
    comparable: z.enum(["words", "names-and-numbers"]).describe("the latter where the languages differ"),
    shared: z.array(z.object({ left: span, right: span, similarity: share })).describe("passages, in the order of the left text"),
    sharedShare: z.object({ left: share, right: share }),
    pairs: z
      .array(
        z.object({
          left: z.string(),
          right: z.string(),
          similarity: share,
          differences: z.array(
            z.object({
              aspect: z.enum(["source", "standing", "act", "factuality", "number"]),
              left: z.string().nullable(),
              right: z.string().nullable(),
            }),
          ),
        }),
      )
      .describe("statements that say the same, by their ids in the two readings"),
    onlyLeft: z.array(z.string()),
    onlyRight: z.array(z.string()),
    names: lists,
    numbers: lists,
    edits: z
      .array(z.object({ left: span, right: span }))
      .describe("two versions: the words that one has in place of the other's; a span without length where it has none"),
    warnings: z.array(z.string()),
    by: z.string(),
  }),
  derivations: z.array(derivation).describe("between these two, in either direction"),
})
export type SideBySide = z.infer<typeof sideBySide>

// Comparing two long texts takes long enough to be felt, and a screen asks for the same two again and again.
const comparisons = remember((_pile: Pile) => new Map<string, ReturnType<typeof compare>>())

/** @throws FirsthandError "serve/not-found" @example setSideBySide(pile, "d1", "d2").comparison.edits[0] // {left: [4, 8], right: [4, 9]} */
export function setSideBySide(pile: Pile, left: string, right: string): object {
  const key = `${left} ${right}`
  const known = comparisons(pile)
  const comparison = known.get(key) ?? compare(findMember(pile, left).reading, findMember(pile, right).reading)
  known.set(key, comparison)
  const describe = (id: string): object => nameDocuments(pile, [id])[0] ?? {}
  return {
    left: describe(left),
    right: describe(right),
    comparison,
    derivations: pile.linked.derivations.filter(({ from, to }) => (from === left && to === right) || (from === right && to === left)),
  }
}
