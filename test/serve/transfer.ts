// Transfer: the smaller sample case, read with the model into a store of its own.
import { createHash } from "node:crypto"
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { nodeDecoders } from "../../src/gather/index.ts"
import { loadTagger } from "../../src/infer/node.ts"
import { readBytes } from "../../src/pipeline.ts"
import { openStore, type Store } from "../../src/store/index.ts"

const FOLDER = "examples/transfer"

/** Opens a store with the case "transfer" in it; `close` leaves nothing behind. */
export async function openTransfer(): Promise<{ readonly store: Store; readonly close: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), "firsthand-serve-"))
  const store = await openStore({ home, env: {} })
  const tagger = await loadTagger()
  for (const name of (await readdir(FOLDER)).filter((file) => /\.(?:html|txt|eml)$/u.test(file))) {
    const bytes = await readFile(join(FOLDER, name))
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    const reading = await readBytes(bytes, { id: `sha256:${sha256}`, name }, { tagger, decoders: nodeDecoders })
    const original = { name, url: null, redirects: [], headers: null, fetchedAt: "2026-08-24T08:00:00.000Z", sha256, bytes }
    await store.add("transfer", { original, reading })
  }
  return {
    store,
    close: async () => {
      await store.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
