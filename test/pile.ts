// Pile: documents of a case, written in a test and read by the real pipeline and model.
import type { CaseMember } from "../src/document/index.ts"
import { readDocument } from "../src/pipeline.ts"
import type { Tagger } from "../src/read/index.ts"
import { documentOf } from "./reading.ts"

/** `outlet`, `published`, then the text: the first block is the title, blank lines part the others. */
export type PileEntry = {
  readonly outlet: string | null
  readonly published: string | null
  readonly text: string
  readonly language?: "en" | "es"
  readonly byline?: readonly string[]
  readonly url?: string
  readonly versionOf?: string
}

/** @returns members "d1", "d2", … in the order in which they are written @example (await readPile([{ outlet: "Quay Wire", published: null, text: "Title\n\nText." }], tagger))[0]?.id // "d1" */
export async function readPile(entries: readonly PileEntry[], tagger: Tagger): Promise<readonly CaseMember[]> {
  return Promise.all(
    entries.map(async ({ outlet, published, text, language = "en", byline = [], url, versionOf }, i): Promise<CaseMember> => {
      const id = `d${i + 1}`
      const lines = text
        .trim()
        .split(/\n\s*\n/u)
        .map((line) => line.trim().replace(/\s+/gu, " "))
      const whole = lines.join("\n\n")
      let at = 0
      const blocks = lines.map((line, nth) => {
        const start = at
        at += line.length + 2
        return { kind: nth === 0 ? ("title" as const) : ("paragraph" as const), span: [start, start + line.length] as const }
      })
      const title = lines[0] ?? null
      const document = documentOf({ id, url: url ?? null, title, byline, outlet, published, language, text: whole, blocks })
      const reading = await readDocument(document, { tagger })
      return {
        id,
        file: `${id}.html`,
        url: url ?? null,
        outlet,
        title,
        published,
        language,
        versionOf: versionOf ?? null,
        fetched: null,
        reading,
      }
    }),
  )
}
