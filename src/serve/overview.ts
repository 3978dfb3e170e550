// Overview: a case in a few figures.
import { z } from "@hono/zod-openapi"
import { isUnnamed, tallyAll, tallySources } from "../show/index.ts"
import { shares } from "./document-rows.ts"
import type { OpenCase } from "./open-case.ts"

export const caseEntry = z.object({ name: z.string(), created: z.string(), documents: z.int() })
export type CaseEntry = z.infer<typeof caseEntry>

export const overview = z.object({
  ...caseEntry.shape,
  figures: z.object({
    documents: z.int(),
    repeats: z.int().describe("documents that came from another of the case"),
    outlets: z.int(),
    voices: z.int().describe("sources that are quoted"),
    unnamed: z.int().describe("of these without a name"),
    claims: z.int().describe("without the distortions of others"),
    single: z.int().describe("claims with one origin"),
    unsupported: z.int().describe("claims with none"),
    disputes: z.int(),
    silent: z.int().describe("edits of which the later version does not tell"),
    undisclosed: z.int().describe("passages that withhold or do not know"),
    decisions: z.int().describe("judgements of people that hold"),
  }),
  shares,
  behind: z.boolean().describe("the case has changed since: this is how it was when it was last linked, and it is being linked again"),
})
export type Overview = z.infer<typeof overview>

/** A case in figures. */
export function describeFigures(pile: OpenCase): Pick<Overview, "figures" | "shares"> {
  const { documents, claims, disputes, edits, undisclosed, decisions } = pile.linked
  const voices = tallySources(pile)
  const whole = claims.filter(({ variantOf }) => variantOf === null)
  return {
    figures: {
      documents: documents.length,
      repeats: documents.filter(({ id }) => pile.into(id).length > 0).length,
      outlets: new Set(documents.flatMap(({ outlet }) => outlet ?? [])).size,
      voices: voices.length,
      unnamed: voices.filter(isUnnamed).length,
      claims: whole.length,
      single: whole.filter(({ corroboration }) => corroboration === 1).length,
      unsupported: whole.filter(({ corroboration }) => corroboration === 0).length,
      disputes: disputes.length,
      silent: edits.filter(({ disclosed }) => !disclosed).length,
      undisclosed: undisclosed.length,
      decisions: decisions.filter(({ state, decision }) => state === "applied" && decision.kind !== "undo").length,
    },
    shares: tallyAll(pile).shares,
  }
}
