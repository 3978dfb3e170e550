// Side by side: two documents of a case compared word by word, and what the case knows of the two.
import { z } from "@hono/zod-openapi"
import { derivation } from "../document/case-schema.ts"
import type { CaseMember, Derivation } from "../document/index.ts"
import { compare } from "../link/index.ts"
import { nameDocument } from "../show/index.ts"
import { namedDocument } from "./claim-detail.ts"
import type { DocumentRow } from "./document-rows.ts"
import type { CaseViews } from "./open-views.ts"

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

/** @example (await setSideBySide(views, one, other)).comparison.edits[0] // {left: [4, 8], right: [4, 9]} */
export async function setSideBySide(views: CaseViews, left: CaseMember, right: CaseMember): Promise<object> {
  const order = await views.filter("derivations", await views.order("derivations"), { documents: [left.id] })
  const derivations = (await views.rows("derivations", order.hashes)).map((row) => JSON.parse(row) as Derivation)
  return {
    left: await describe(views, left),
    right: await describe(views, right),
    comparison: compare(left.reading, right.reading),
    derivations: derivations.filter(({ from, to }) => [from, to].every((id) => id === left.id || id === right.id)),
  }
}

async function describe(views: CaseViews, { id, title, outlet, published, language, file }: CaseMember): Promise<object> {
  const row = await views.find("document-rows", id)
  const name = row === null ? nameDocument({ outlet, file }, false) : (JSON.parse(row) as DocumentRow).name
  return { id, name, title, outlet, published, language }
}
