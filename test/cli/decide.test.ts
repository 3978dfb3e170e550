// decide and decisions: what a person judges on the command line, lists, takes back and takes elsewhere.
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openStore } from "../../src/store/index.ts"
import { makeDocument } from "../store/documents.ts"
import { run } from "./run.ts"

let home = ""
beforeAll(async () => {
  home = join(await mkdtemp(join(tmpdir(), "firsthand-decide-")), "home")
  const store = await openStore({ home, env: {} })
  for (const outlet of ["The Herald", "The Standard"])
    await store.add("bridge", makeDocument(`The bridge is closed, ${outlet} has learnt.`, { outlet, name: `${outlet}.txt` }))
  await store.close()
}, 600_000)
afterAll(() => rm(join(home, ".."), { recursive: true, force: true }))

const decide = (...words: readonly string[]) => run(["decide", ...words, "--case", "bridge", "--home", home, "--by", "Ana Pell"])
const list = async (...options: readonly string[]): Promise<string> =>
  (await run(["decisions", "--case", "bridge", "--home", home, ...options])).stdout

it("makes a decision, takes it back, lists both, and takes them elsewhere", { timeout: 600_000 }, async () => {
  const made = await decide("same-owner", "The Herald", "The Standard", "--note", "Quay Media owns both")
  expect(made).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/^[0-9a-f]{8}\n$/u) })
  expect((await decide("undo", made.stdout.slice(0, 5))).code).toBe(0)
  expect(await list()).toMatch(/Ana Pell · one owner · was taken back[^]*Quay Media owns both/u)
  const file = join(home, "..", "decisions.jsonl")
  await writeFile(file, await list("--jsonl"))
  expect((await decide("--from", file)).stdout).toBe("2 decisions\n") // they are there already
  await writeFile(file, '{"kind":"same-owner"}\n')
  expect(await decide("--from", file)).toMatchObject({ code: 1, stderr: expect.stringContaining("Line 1") })
  expect((await decide()).code).toBe(2)
})
