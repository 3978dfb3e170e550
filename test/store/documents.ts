// Documents: what the store's tests add.
import { createHash } from "node:crypto"
import type { Document } from "../../src/document/index.ts"
import type { NewDocument } from "../../src/store/index.ts"
import { documentOf, readingOf } from "../reading.ts"

/**
 * Makes a document of some text, as `add` would; nothing is read in it.
 *
 * @example makeDocument("The bridge is safe.", { url: "https://outlet.example/bridge" })
 */
export function makeDocument(
  text: string,
  about: Partial<Document> & { readonly name?: string; readonly bytes?: Uint8Array } = {},
): NewDocument {
  const { name = "folder/bridge.txt", bytes = Buffer.from(text), ...known } = about
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const document = documentOf({ id: `sha256:${sha256}`, text, blocks: [{ kind: "paragraph", span: [0, text.length] }], ...known })
  const judged = {
    standing: "own-voice",
    speaker: null,
    act: null,
    factuality: "CT+",
    attributions: [],
    confidence: 0.5,
    by: "test",
  } as const
  return {
    original: { name, url: null, redirects: [], headers: null, fetchedAt: "2026-03-02T08:00:00.000Z", sha256, bytes },
    reading: readingOf(document, { statements: [{ id: "t1", span: [0, text.length], ...judged }] }),
  }
}

/** Makes one of many, as large as an article's page and unlike the others. @example makeNumbered(7).original.name // "7.html" */
export function makeNumbered(number: number): NewDocument {
  const text = `Report ${number}. ${Array.from({ length: 1500 }, (_, i) => ((number + 1) * 7919 * (i + 1)) % 10_007).join(" ")}`
  return makeDocument(text, { name: `${number}.html`, url: `https://outlet.example/${number % 50}`, published: "2026-03-02" })
}
