// Watch on a store: a silent edit of a page that the case keeps becomes a version of it.
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { openStore } from "../../src/store/index.ts"
import { makeDocument } from "../store/documents.ts"
import { run } from "./run.ts"

it("keeps an edited page as a version, and one whose words are the same not", { timeout: 240_000 }, async () => {
  const home = await mkdtemp(join(tmpdir(), "firsthand-again-"))
  let served = ["The bridge is safe.", "The ferry sails."]
  const server = createServer(({ url = "" }, response) => {
    const text = { "/a": served[0], "/b": served[1] }[url]
    if (text === undefined) response.writeHead(404).end()
    else response.writeHead(200, { "content-type": "text/plain" }).end(text)
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const store = await openStore({ home, env: {} })
  const fetchedAt = new Date(Date.now() - 2 * 60 * 60 * 1000).toISOString()
  for (const [path, text] of [
    ["/a", "The bridge is safe."],
    ["/b", "The ferry sails."],
  ] as const) {
    const { original, reading } = makeDocument(text, { url: origin + path, title: null, bytes: Buffer.from(`${text}<!-- another -->`) })
    await store.add("bridge", { original: { ...original, name: origin + path, url: origin + path, headers: {}, fetchedAt }, reading })
  }
  await store.close()
  served = ["The bridge may not be safe.", "The ferry sails."]
  const words = ["watch", "--once", "--case", "bridge", "--home", home, "--allow-private"]
  const first = await run(words)
  expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(/^changed d[\da-f]{16} http:\S+\/a\n$/u)])
  const shown = await run(["case", "show", "--case", "bridge", "--home", home, "--json"])
  const listed = (JSON.parse(shown.stdout) as { documents: { versionOf: string | null }[] }).documents
  expect(listed.map(({ versionOf }) => versionOf !== null).toSorted()).toEqual([false, false, true])
  expect((await run(words)).stdout).toBe("") // not due again before four hours
  server.close()
  await rm(home, { recursive: true })
})
