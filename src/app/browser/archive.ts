// Archive: a case of a page without a server as a file that `firsthand case import` brings into a store.
import { type ArchiveSource, writeLines } from "../../store/archive-lines.ts"
import { hash } from "./hash.ts"

/** @returns gzip over JSON Lines, made while it is read @example new Response(packArchive(store, "pages")) */
export function packArchive(source: ArchiveSource, caseName: string): ReadableStream<Uint8Array> {
  const lines = writeLines(source, caseName, { openHash, toBase64 })
  const encoder = new TextEncoder()
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { done, value } = await lines.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  return text.pipeThrough(new CompressionStream("gzip"))
}

/** A browser hashes only what is there as a whole. */
function openHash(): { readonly update: (text: string) => unknown; readonly digest: () => Promise<string> } {
  const parts: string[] = []
  return { update: (text) => parts.push(text), digest: () => hash(new TextEncoder().encode(parts.join(""))) }
}

function toBase64(bytes: Uint8Array): string {
  const letters: string[] = []
  for (let from = 0; from < bytes.length; from += CHUNK) letters.push(String.fromCharCode(...bytes.subarray(from, from + CHUNK)))
  return btoa(letters.join(""))
}

// Arguments of one call.
const CHUNK = 8192
