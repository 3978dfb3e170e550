// Weights: the files of a model by fetch, whole or not at all, and kept in the browser's cache for the next visit.
import { FirsthandError } from "../document/index.ts"
import { MODEL } from "./model.ts"

const CACHES = "firsthand-model-" // with the model's name and version after it

/** What model.json says of one file. */
export type Part = { readonly name: string; readonly bytes: number; readonly sha256: string }

/**
 * Fetches one file of the model.
 *
 * @throws FirsthandError "model/missing" where there is no answer, or another than the file
 * @example await (await fetchPart(new URL("model.json", folder))).text()
 */
export async function fetchPart(address: URL): Promise<Response> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new FirsthandError("model/missing", `Cannot fetch "${address.href}". Check the connection and load the page again.`, { cause })
  })
  if (response.ok) return response
  throw new FirsthandError("model/missing", `"${address.href}" answered ${response.status}. Serve the folder models/ there.`)
}

/**
 * Takes a file from the cache where it holds this very one (by its checksum), else by fetch. What is not whole is neither
 * kept nor given back.
 *
 * @param onProgress - the bytes that are here, growing
 * @throws FirsthandError "model/missing", "model/damaged"
 * @example await fetchKept(address, { name: "vocabulary.txt", bytes: 812_000, sha256: "1f…" }, (loaded) => show(loaded))
 */
export async function fetchKept(address: URL, part: Part, onProgress: (loaded: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const key = new URL(address)
  key.searchParams.set("sha256", part.sha256)
  const cache = await openCache()
  const kept = await cache
    ?.match(key)
    .then((response) => response?.arrayBuffer())
    .catch(() => undefined)
  if (kept?.byteLength === part.bytes) {
    onProgress(part.bytes)
    return new Uint8Array(kept)
  }
  const bytes = await readBody(await fetchPart(address), address, part, onProgress)
  if (!(await isWhole(bytes, part))) throw damaged(part)
  await cache?.put(key, new Response(bytes)).catch(() => undefined) // no room: it is fetched again next time
  return bytes
}

/** Gives back the room that other versions of the model took. */
export async function forgetOthers(): Promise<void> {
  if (!("caches" in globalThis)) return
  const names = await caches.keys().catch(() => [])
  const others = names.filter((name) => name.startsWith(CACHES) && name !== CACHES + MODEL)
  await Promise.all(others.map((name) => caches.delete(name).catch(() => false)))
}

/** null: the browser has none here (a page that is not secure), or refuses one. */
async function openCache(): Promise<Cache | null> {
  return "caches" in globalThis ? await caches.open(CACHES + MODEL).catch(() => null) : null
}

async function readBody(
  response: Response,
  address: URL,
  part: Part,
  onProgress: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(part.bytes)
  let loaded = 0
  try {
    const reader = response.body?.getReader()
    for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
      if (loaded + read.value.length > part.bytes) throw damaged(part)
      bytes.set(read.value, loaded)
      loaded += read.value.length
      onProgress(loaded)
    }
  } catch (cause) {
    if (cause instanceof FirsthandError) throw cause
    const message = `The connection broke after ${loaded} of ${part.bytes} bytes of "${address.href}". Check it and load the page again.`
    throw new FirsthandError("model/missing", message, { cause })
  }
  return bytes.subarray(0, loaded)
}

/** By length, and by checksum where the browser computes one (secure pages only). */
async function isWhole(bytes: Uint8Array<ArrayBuffer>, { bytes: length, sha256 }: Part): Promise<boolean> {
  if (bytes.length !== length) return false
  if (!globalThis.isSecureContext) return true
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === sha256
}

function damaged({ name, bytes }: Part): FirsthandError {
  return new FirsthandError(
    "model/damaged",
    `"${name}" of the language model is not the file of ${bytes} bytes it should be. Load the page again.`,
  )
}
