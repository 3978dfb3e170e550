// Pipeline: every stage by name, from bytes to a reading.
import type { Document, Reading } from "./document/index.ts"
import { type Decoders, type IngestHint, type TextOptions, ingest, ingestText } from "./ingest/index.ts"
import { type Tagger, read } from "./read/index.ts"

export type PipelineEffects = { readonly decoders: Decoders; readonly tagger: Tagger }

/**
 * Reads the bytes of one file or page.
 *
 * @param hint - what is known of the bytes beside themselves: their hash, name, address and declared type
 * @throws FirsthandError "ingest/…" where there is no article to read
 * @example (await readBytes(bytes, { id: "sha256:…", name: "story.html" }, { decoders, tagger })).sources
 */
export async function readBytes(bytes: Uint8Array, hint: IngestHint, { decoders, tagger }: PipelineEffects): Promise<Reading> {
  return readDocument(await ingest(bytes, hint, decoders), { tagger })
}

/**
 * Reads one article that is text already; the text stays as it is.
 *
 * @throws FirsthandError "ingest/empty" where the text is blank
 * @example (await readText("Varga said no.", { id: "1" }, { tagger })).attributions[0]?.act // "say"
 */
export async function readText(text: string, options: TextOptions, { tagger }: Pick<PipelineEffects, "tagger">): Promise<Reading> {
  return readDocument(ingestText(text, options), { tagger })
}

/** Reads one document. @example (await readDocument(document, { tagger })).findings */
export async function readDocument(document: Document, { tagger }: Pick<PipelineEffects, "tagger">): Promise<Reading> {
  return read(document, { tagger })
}
