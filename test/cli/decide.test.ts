// decide and decisions: what a person judges on the command line, lists, takes back and takes elsewhere.
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openStore } from "../../src/store/index.ts"
import { makeDocument } from "../store/documents.ts"
import { run } from "./run.ts"

let home = ""
const ids: string[] = []
beforeAll(async () => {
  home = join(await mkdtemp(join(tmpdir(), "firsthand-decide-")), "home")
  const store = await openStore({ home, env: {} })
  for (const [outlet, text] of [
    ["The Herald", "The bridge is closed, Ilse Varga said."],
    ["The Standard", "I. Varga said that nobody may cross the bridge."],
  ] as const)
    ids.push((await store.add("bridge", makeDocument(text, { outlet, name: `${outlet}.txt` }))).id)
  await store.close()
}, 300_000)
afterAll(() => rm(join(home, ".."), { recursive: true, force: true }))

const decide = (...words: readonly string[]) => run(["decide", ...words, "--case", "bridge", "--home", home, "--by", "Ana Pell"])
const list = async (...options: readonly string[]): Promise<string> =>
  (await run(["decisions", "--case", "bridge", "--home", home, ...options])).stdout
const states = async (): Promise<
  readonly { readonly state: string; readonly decision: { readonly id: string; readonly kind: string } }[]
> => (JSON.parse(await list("--json")) as { decisions: Awaited<ReturnType<typeof states>> }).decisions

it("makes every kind of decision, lists them, takes one back, and takes them elsewhere", { timeout: 240_000 }, async () => {
  const made = [
    await decide("same-owner", "The Herald", "The Standard", "--note", "Quay Media owns both"),
    await decide("same-entity", "The Herald.txt:Ilse Varga", `${ids[1]}:I. Varga`),
    await decide("different-claim", `${ids[0]}:bridge is closed`, `${(ids[1] ?? "").slice(0, 9)}:nobody may cross`),
    await decide("speaker", `${ids[0]}:bridge is closed`, "nobody"),
    await decide("copy", ids[0] ?? "", ids[1] ?? "", "--as", "rewrite"),
    await decide("note", `${ids[0]}:closed`, "--note", "until when?"),
  ]
  expect(made.map(({ code, stderr }) => [code, stderr])).toEqual(made.map(() => [0, ""]))
  const [owner] = made.map(({ stdout }) => stdout.trim())
  expect((await states()).map(({ decision }) => decision.kind)).toEqual([
    "same-owner",
    "same-entity",
    "different-claim",
    "speaker",
    "copy",
    "note",
  ])
  expect((await decide("undo", (owner ?? "").slice(0, 5))).code).toBe(0)
  expect((await states()).find(({ decision }) => decision.id === owner)?.state).toBe("undone")
  expect(await list()).toContain("Ana Pell")
  expect(await list("--csv")).toMatch(/^decision,kind,by,at,state,reason,note\r\n/u)
  const file = join(home, "..", "decisions.jsonl")
  await writeFile(file, await list("--jsonl"))
  expect((await decide("--from", file)).stdout).toBe("7 decisions\n") // they are there already
  expect(await states()).toHaveLength(7)
  await writeFile(file, '{"kind":"same-owner"}\n')
  expect(await decide("--from", file)).toMatchObject({ code: 1, stderr: expect.stringContaining("Line 1") })
})

it.each([
  [["same-owner", "The Herald", "The Beacon"], 1, "The Beacon"],
  [["same-owner", "The Herald", "The Herald"], 2, "two different"],
  [["same-entity", "The Herald.txt:Nobody", "The Standard.txt:I. Varga"], 1, "does not say"],
  [["same-entity", "Ilse Varga", "The Standard.txt:I. Varga"], 2, "DOCUMENT:WORDS"],
  [["copy", "d0", "The Standard.txt"], 1, "no document"],
  [["copy", "The Herald.txt", "The Standard.txt", "--as", "echo"], 2, "none of"],
  [["undo", "nothing"], 1, "no decision"],
  [["merge", "a", "b"], 2, "no decision"],
  [["same-entity", "The Herald.txt:Ilse Varga"], 2, "After same-entity"],
  [["note", "The Herald.txt:closed"], 2, "--note"],
  [[], 2, "Give a decision"],
])(
  "%j is refused with %d",
  async (words, code, message) => {
    const ran = await decide(...words)
    expect([ran.code, ran.stdout]).toEqual([code, ""])
    expect(ran.stderr).toContain(message)
  },
  60_000,
)
