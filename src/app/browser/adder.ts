// Adder: what somebody gives a page without a server, read in a thread of its own and kept in the page's memory.
import { FirsthandError, type Reading } from "../../document/index.ts"
import { type Adder, type GivenFile, keysOf, type Told } from "../../serve/index.ts"
import { hash } from "./hash.ts"
import type { MemoryStore } from "./memory-store.ts"
import type { ReaderAnswer, ReaderRequest } from "./reader.ts"

/** A page that takes longer to parse and read was made to. */
const DEADLINE_MS = 300_000

/**
 * Makes what adds to a memory store. The weights are fetched with the first document.
 *
 * @param models - address of the folder models/, with a slash at its end
 * @param onWeights - told how many bytes of the weights are here, of how many
 */
export function makeBrowserAdder(store: MemoryStore, models: string, onWeights: (loaded: number, total: number) => void): Adder {
  let thread: Worker | null = null
  const start = (): Worker => {
    const worker = new Worker(new URL("./reader.ts", import.meta.url), { type: "module" })
    worker.postMessage({ models } satisfies ReaderRequest)
    return worker
  }
  const read = (name: string, sha256: string, bytes: Uint8Array): Promise<Reading> =>
    new Promise((resolve, reject) => {
      thread ??= start()
      const worker = thread
      const end = (act: () => void, dead = false): void => {
        clearTimeout(timer)
        worker.removeEventListener("message", onMessage)
        worker.removeEventListener("error", onError)
        if (dead) {
          worker.terminate()
          thread = null
        }
        act()
      }
      const onMessage = ({ data }: MessageEvent<ReaderAnswer>): void => {
        if (data.kind === "weights") onWeights(data.loaded, data.total)
        else if (data.kind === "read") end(() => resolve(data.reading))
        else
          end(
            () => reject(data.code === null ? new Error(data.message) : new FirsthandError(data.code, data.message)),
            data.code?.startsWith("model/"),
          )
      }
      const onError = ({ message }: ErrorEvent): void => end(() => reject(new Error(message || "the reading thread ended")), true)
      const timer = setTimeout(
        () =>
          end(
            () =>
              reject(new FirsthandError("ingest/timeout", `"${name}" takes longer than ${DEADLINE_MS / 1000} s. Paste its text alone.`)),
            true,
          ),
        DEADLINE_MS,
      )
      worker.addEventListener("message", onMessage)
      worker.addEventListener("error", onError)
      worker.postMessage({ name, sha256, bytes } satisfies ReaderRequest)
    })
  const addOne = async (
    caseName: string,
    { name, bytes }: GivenFile,
    say: (state: Told["state"], document: string | null) => void,
  ): Promise<void> => {
    const sha256 = await hash(bytes)
    const known = store.find(caseName, sha256)
    if (known !== null) return say("known", known)
    say("reading", null)
    const reading = await read(name, sha256, bytes)
    const original = { name, url: null, redirects: [], headers: null, fetchedAt: new Date().toISOString(), sha256, bytes }
    say("added", store.add(caseName, original, reading))
  }
  return async (caseName, given, signal, tell) => {
    const keys = keysOf(given)
    await store.createCase(caseName, new Date().toISOString())
    for (const [i, file] of given.files.entries()) {
      if (signal.aborted) return
      const told = { key: keys[i] ?? file.name, name: file.name, document: null, code: null, message: null }
      await addOne(caseName, file, (state, document) => tell({ ...told, state, document })).catch((error: unknown) =>
        tell({ ...told, state: "failed", ...explain(error) }),
      )
    }
    for (const address of given.addresses)
      tell({
        key: address,
        name: address,
        state: "failed",
        document: null,
        code: "site/no-network",
        message: `"${address}" is not fetched: this page asks no other site for anything. Open it and use the bookmarklet, or paste its text.`,
      })
  }
}

function explain(error: unknown): Pick<Told, "code" | "message"> {
  const message = error instanceof Error ? error.message : String(error)
  return { code: error instanceof FirsthandError ? error.code : "bug", message }
}
