// Members for tests of linking: a document as a case has it, without what the test does not care about.
import type { CaseMember, Document, Reading } from "../src/document/index.ts"
import { ingestText } from "../src/ingest/index.ts"
import { findProse } from "../src/read/index.ts"
import { readingOf } from "./reading.ts"

export type MemberOptions = Partial<Omit<CaseMember, "reading">> & { readonly links?: Document["links"]; readonly modified?: string | null }

/** @returns a member whose statements are the sentences of its text, without names or vectors @example memberOf("wire", "It sank.", { outlet: "Quay Wire" }) */
export function memberOf(id: string, text: string, { links = [], modified = null, ...change }: MemberOptions = {}): CaseMember {
  const { url = null, outlet = null, title = null, published = null, language = "en" } = change
  const document = { ...ingestText(text, { id, url, outlet, title, published, modified, language }), links }
  const statements = findProse(document).sentences.map(({ span }, i): Reading["statements"][number] => ({
    id: `t${i + 1}`,
    span,
    standing: "own-voice",
    speaker: null,
    act: null,
    factuality: "CT+",
    attributions: [],
    confidence: 1,
    by: "test",
  }))
  const own = { id, file: `${id}.txt`, url, outlet, title, published, language, versionOf: null, fetched: null, ...change }
  return { ...own, reading: readingOf(document, { statements }) }
}
