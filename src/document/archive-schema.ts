// Archive schema: what each line of a case's archive has to be. Apart from index.ts, so that only who imports one loads zod.
import { z } from "zod"
import { decision, savedSearch } from "./case-schema.ts"
import { reading } from "./schema.ts"

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u)
const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/u)

// A date that JSON Lines or a CSV came with is kept as it was, whatever it is.
const document = reading.shape.document.extend({ published: z.string().nullable(), modified: z.string().nullable() })

/** One line of an archive. @example archiveLine.safeParse({ type: "end", lines: 3, sha256: "…" }).success // false */
export const archiveLine = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("case"),
    format: z.literal(1),
    firsthand: z.string(),
    name: z.string().regex(/^(?=.*\S)\P{Control}+$/u),
    created: moment,
  }),
  z.object({
    type: z.literal("document"),
    original: z.object({
      name: z.string(),
      url: z.string().nullable(),
      redirects: z.array(z.string()),
      headers: z.record(z.string(), z.string()).nullable(),
      fetchedAt: moment,
      sha256,
      bytes: base64,
    }),
    times: z.object({ addedAt: moment, readAt: moment }),
    reading: reading.extend({ document }),
    vectors: base64,
  }),
  z.object({ type: z.literal("decision"), decision }),
  z.object({ type: z.literal("search"), search: savedSearch }),
  z.object({ type: z.literal("end"), lines: z.int().nonnegative(), sha256 }),
])
