// Schema: what `read --json` prints, as a JSON Schema. Apart from index.ts, so that only who asks for it loads zod.
import { z } from "zod"
import { QUOTATION_KINDS } from "./attribution.ts"
import { BLOCK_KINDS } from "./document.ts"
import { ENTITY_TYPES, MENTION_KINDS, PREDICATES } from "./entity.ts"
import type { PrintedError, PrintedReading } from "./printed.ts"
import { FINDING_KINDS, JUDGEMENTS } from "./reading.ts"
import { act, by, confidence, date, factuality, type Frozen, id, judgement, type Same, span, spans } from "./schema-parts.ts"
import { SOURCE_TYPES } from "./source.ts"
import { STANDINGS } from "./statement.ts"
import { VERSION } from "./version.ts"

const document = z.object({
  id: z.string().describe("sha256 of the original bytes, or the id that a JSON Lines item came with"),
  url: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.array(z.string()),
  outlet: z.string().nullable(),
  published: date.nullable(),
  modified: date.nullable(),
  language: z.string().nullable().describe("ISO 639-1; null: cannot be told"),
  text: z.string(),
  blocks: z.array(z.object({ kind: z.enum(BLOCK_KINDS), span, page: z.int().positive().exactOptional() })),
  links: z.array(z.object({ span, url: z.string() })),
  warnings: z.array(z.string()),
})

const source = z.object({
  id,
  type: z.enum(SOURCE_TYPES),
  name: z.string().nullable(),
  title: z.string().nullable(),
  affiliation: z.string().nullable(),
  justification: spans,
  mentions: spans,
  entity: id.nullable(),
  anonymity: z.object({ granted: z.boolean(), reason: spans }).nullable(),
  secondHand: z.boolean(),
  ...judgement,
})

const attribution = z.object({
  id,
  source: spans,
  cue: spans,
  content: spans,
  speaker: id.nullable().describe("id of a source; null: unknown"),
  quotation: z.enum(QUOTATION_KINDS),
  act,
  factuality,
  parent: id.nullable(),
  ...judgement,
})

const statement = z.object({
  id,
  span,
  standing: z.enum(STANDINGS),
  speaker: id.nullable(),
  act,
  factuality,
  attributions: z.array(id),
  ...judgement,
})

const entity = z.object({
  id,
  type: z.enum(ENTITY_TYPES),
  name: z.string(),
  mentions: z.array(z.object({ span, kind: z.enum(MENTION_KINDS) })),
  ...judgement,
})

const relation = z.object({
  subject: id,
  predicate: z.enum(PREDICATES),
  object: id.nullable(),
  value: z.string().nullable(),
  from: date.nullable(),
  until: date.nullable(),
  span,
  attribution: id.nullable(),
  factuality,
  ...judgement,
})

const time = z.object({ span, value: z.string().describe("ISO 8601, as precise as known"), ...judgement })

const event = z.object({ span, factuality, ...judgement }).describe("a word that tells of something that happens or holds")

const finding = z.object({
  kind: z.enum(FINDING_KINDS),
  spans: spans.describe("headline and summary findings: theirs first, then the text's"),
  message: z.string(),
  details: z.record(z.string(), z.string()),
  ...judgement,
})

const explanation = z.object({ of: id, judgement: z.enum(JUDGEMENTS), value: z.string(), by, confidence, spans })

export const reading = z.object({
  firsthand: z.string().describe("version of the program"),
  model: z.object({ name: z.string(), version: z.string() }),
  document,
  sources: z.array(source),
  attributions: z.array(attribution),
  statements: z.array(statement),
  entities: z.array(entity),
  relations: z.array(relation),
  times: z.array(time),
  events: z.array(event),
  findings: z.array(finding),
  explanations: z.array(explanation).exactOptional().describe("with --explain only"),
})

const failure = z
  .strictObject({
    document: z.object({ id: z.string().nullable() }),
    error: z.object({ code: z.string(), message: z.string() }),
  })
  .describe("--jsonl only: stands in the place of an item that failed")

/** @returns the JSON Schema (draft 2020-12) of one printed object @example makeSchema()["$schema"] // "https://json-schema.org/draft/2020-12/schema" */
export function makeSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(z.union([reading, failure]), { target: "draft-2020-12", io: "input", reused: "ref" }),
    title: `What firsthand ${VERSION} read prints`,
  }
}

// The compiler holds schema and types together, both ways.
true satisfies Same<Frozen<z.infer<typeof reading>>, PrintedReading>
true satisfies Same<Frozen<z.infer<typeof failure>>, PrintedError>
