// Document rows: documents as a screen lists them, with the strip that is drawn beside each.
import { z } from "@hono/zod-openapi"
import { caseDocument, derivation } from "../document/case-schema.ts"
import { blocksOf, sharesOf, takenOf } from "../show/index.ts"
import type { OpenCase, Row } from "./open-case.ts"
import { groupBy, sortBy } from "./claim-rows.ts"
import { remember } from "./remember.ts"

/** Columns of the small strip; as many as lists have room for. */
const COLUMNS = 40

const share = z.number().min(0).max(1)
export const shares = z
  .object({ named: share, unnamed: share, unknown: share, nobody: share, observed: share, undisclosed: share })
  .describe("of the letters, without headlines: what they rest on")

export const documentRow = z.object({
  ...caseDocument.shape,
  name: z.string().describe("the outlet, and the file's name where it has several"),
  added: z.string().nullable().describe("when it came into the case, ISO 8601"),
  words: z.int(),
  strip: z.array(z.object({ look: z.string(), share, firmness: share })).describe("the text in blocks, by what each rests on"),
  shares,
  voices: z.int().describe("sources that are heard in it"),
  claims: z.int().describe("claims that it has"),
  into: z
    .array(
      z.object({
        from: z.string(),
        name: z.string(),
        kind: derivation.shape.kind,
        credited: z.boolean(),
        taken: share.describe("of its text, what stands in passages that both have"),
        confidence: share,
        by: z.string(),
      }),
    )
    .describe("what it came from, the closest first"),
  out: z.int().describe("documents that came from it"),
  versions: z.array(z.string()).describe("ids of all versions of the article, itself among them; empty: it has no other"),
})
export type DocumentRow = z.infer<typeof documentRow>

const SORTS = ["time", "added", "name", "out"] as const
export const documentRowQuery = z.object({
  sort: z.enum(SORTS).default("time").openapi({ description: "time: oldest first; added: newest first; out: most copied first" }),
  words: z.string().optional().openapi({ description: "beginnings of words of the title, the outlet or the file's name" }),
})

/** Makes the rows of all documents, in the order of the case. */
export const documentRowsOf = remember((pile: OpenCase): ReadonlyMap<string, DocumentRow> => {
  const { documents, derivations, claims } = pile.linked
  const versions = groupBy(documents, ({ id, versionOf }) => versionOf ?? id)
  const outs = groupBy(
    derivations.filter(({ directed }) => directed),
    ({ from }) => from,
  )
  const held = groupBy(
    claims.flatMap(({ id, statements }) => [...new Set(statements.map(({ document }) => document))].map((document) => ({ id, document }))),
    ({ document }) => document,
  )
  return new Map(
    documents.map((document): [string, DocumentRow] => {
      const { id, versionOf } = document
      const view = pile.viewOf(id)
      const own = versions.get(versionOf ?? id) ?? []
      return [
        id,
        {
          ...document,
          name: pile.nameOf(id),
          added: pile.added.get(id) ?? null,
          words: view?.words ?? 0,
          strip: [...blocksOf(view?.body ?? [], COLUMNS)].map((block) => ({ ...block, share: Math.min(1, block.share) })),
          shares: sharesOf(view?.body ?? []),
          voices: view?.voices.filter(({ sayings }) => sayings.length > 0).length ?? 0,
          claims: held.get(id)?.length ?? 0,
          into: pile.into(id).map((one) => {
            const { from, kind, credited, confidence, by } = one
            return { from, name: pile.nameOf(from), kind, credited, taken: takenOf(one, pile), confidence, by }
          }),
          out: new Set((outs.get(id) ?? []).map(({ to }) => to)).size,
          versions: own.length > 1 ? own.map((one) => one.id) : [],
        },
      ]
    }),
  )
})

const COMPARE: Readonly<Record<Exclude<(typeof SORTS)[number], "time">, (a: DocumentRow, b: DocumentRow) => number>> = {
  added: (a, b) => compareTexts(b.added ?? "", a.added ?? ""),
  name: (a, b) => compareTexts(a.name, b.name),
  out: (a, b) => b.out - a.out,
}

/** Puts rows into the orders in which they are asked for; they come by time. */
export const DOCUMENT_ORDERS = { time: (rows: readonly Row<DocumentRow>[]) => rows, ...sortBy(COMPARE) }

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
