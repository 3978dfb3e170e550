// Pipeline: every stage by name, from bytes to a reading.
import type { Document, Reading } from "./document/index.ts"
import { type Decoders, type Hint, type TextItem, ingest, ingestText } from "./ingest/index.ts"
import { type Tagger, read } from "./read/index.ts"

export type PipelineEffects = { readonly decoders: Decoders; readonly tagger: Tagger }

/**
 * Reads the bytes of one file or page.
 *
 * @param hint - what is known of the bytes beside themselves: their name, address and declared type
 * @throws FirsthandError where there is no article to read
 */
export async function readBytes(bytes: Uint8Array, hint: Hint, { decoders, tagger }: PipelineEffects): Promise<Reading> {
  return readDocument(await ingest(bytes, hint, decoders), { tagger })
}

/**
 * Reads one article that is text already; the text stays as it is.
 *
 * @throws FirsthandError where the text is empty
 */
export async function readText(item: TextItem, { decoders, tagger }: PipelineEffects): Promise<Reading> {
  return readDocument(await ingestText(item, decoders), { tagger })
}

/** Reads one document. */
export async function readDocument(document: Document, { tagger }: Pick<PipelineEffects, "tagger">): Promise<Reading> {
  return read(document, { tagger })
}
