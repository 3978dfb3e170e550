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

const SYLLABLES = ["ba", "do", "fi", "gar", "hel", "ki", "lum", "men", "no", "pra", "qui", "ras", "son", "tel", "vor", "wi"]

/**
 * Makes one of many, as large as an article's page: every four are copies of one report, each with a sentence of its own, and unlike all others: so few that no limit of
 * candidates is reached, for what is kept of pairs beyond one depends on who came first (what is answered does not).
 *
 * @example makeNumbered(7).original.name // "7.html"
 */
export function makeNumbered(number: number): NewDocument {
  const report = Math.floor(number / 4)
  const word = (at: number, of = report): string => {
    const drawn = ((of + 1) * 7919 * (at + 1)) % 10_007
    return [drawn % 16, (drawn >> 4) % 16, (drawn >> 8) % 16].map((syllable) => SYLLABLES[syllable]).join("")
  }
  const sentences = Array.from({ length: 12 }, (_, at) => `The ${Array.from({ length: 14 }, (_unused, i) => word(at * 14 + i)).join(" ")}.`)
  const own = `The ${Array.from({ length: 6 }, (_, i) => word(200 + i, 5000 + number)).join(" ")}.`
  const text = [own, ...sentences].join(" ")
  const about = {
    name: `${number}.html`,
    url: `https://outlet.example/${number % 50}`,
    published: "2026-03-02",
    outlet: `Outlet ${number % 7}`,
  }
  const { original, reading } = makeDocument(text, { ...about, bytes: Buffer.from(`${text}\n${"<p>".repeat(1500)}`) })
  const [model] = reading.statements
  let end = 0
  const statements = text.split(/(?<=\.) /u).flatMap((sentence, i) => {
    const start = text.indexOf(sentence, end)
    end = start + sentence.length
    return model ? [{ ...model, id: `t${i + 1}`, span: [start, end] as const }] : []
  })
  return { original, reading: { ...reading, statements } }
}
