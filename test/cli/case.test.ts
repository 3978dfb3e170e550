// Cases from the command line: added, shown, taken out.
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { run } from "./run.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-case-"))
  await writeFile(join(folder, "bridge.txt"), "Bridge to close\n\nThe bridge will close on Monday, the harbour master said.")
  await writeFile(join(folder, "empty.txt"), "")
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const place = (): string[] => ["--home", join(folder, "home")]

describe("a case", { timeout: 300_000 }, () => {
  it("keeps what can be read, and lists what cannot", async () => {
    const { code, stdout, stderr } = await run(["add", folder, "--case", "bridge", "--workers", "1", ...place()])
    expect(stdout).toMatch(/^added d[0-9a-f]{16} \S*bridge\.txt\n$/u)
    expect(stderr).toMatch(/^1 of 2 could not be read:\n {2}"\S+empty\.txt" is empty/u)
    expect(code).toBe(1)
  })

  it("knows what it has, and takes JSON Lines", async () => {
    const again = await run(["add", join(folder, "bridge.txt"), "--case", "bridge", ...place()])
    expect(again).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/^known d/u) })
    const stdin = `${JSON.stringify({ id: "wire-7", text: "El puente cerrará, dijo Reyes.", outlet: "La Barca" })}\n`
    const lines = await run(["add", "--jsonl", "--case", "bridge", "--workers", "1", ...place()], { stdin })
    expect(lines).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/^added d[0-9a-f]{16} wire-7\n$/u) })
  })

  it("is shown as JSON, in lines and for a person", async () => {
    const show = (flag: string[]) => run(["case", "show", "--case", "bridge", ...flag, ...place()])
    const { documents } = JSON.parse((await show(["--json"])).stdout) as { documents: { file: string; versionOf: null }[] }
    expect(documents.map(({ file, versionOf }) => [file, versionOf])).toEqual(
      [
        ["bridge.txt", null],
        ["wire-7", null],
      ].toSorted(),
    )
    expect(
      (await show(["--jsonl"])).stdout
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { type: string }).type),
    ).toEqual(["document", "document", "entity"])
    expect((await show([])).stdout).toMatch(/^bridge\n2 documents\. [\s\S]* La Barca$/mu)
  })

  it("loses a document, and is deleted, and says what is not there", async () => {
    const [id = ""] = /d[0-9a-f]{16}/u.exec((await run(["case", "show", "--json", "--case", "bridge", ...place()])).stdout) ?? []
    expect((await run(["remove", id, "--case", "bridge", ...place()])).code).toBe(0)
    expect((await run(["case", "list", ...place()])).stdout).toMatch(/^bridge {2}1 document, since 20/u)
    expect((await run(["case", "delete", "--case", "bridge", ...place()])).code).toBe(0)
    expect(await run(["case", "show", "--case", "bridge", ...place()])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no case "bridge"'),
    })
  })
})

describe("misuse", () => {
  it.each([
    [["case", "delete"], "Name it with --case"],
    [["case", "show", "--json", "--jsonl"], "--json cannot be used with --jsonl"],
    [["add"], "Nothing to read"],
    [["add", "a.txt", "--jsonl"], "--jsonl is for standard input"],
    [["add", "a.txt", "--case", " "], "is no name"],
    [["case", "shwo"], "unknown command 'shwo'"],
  ])("%o says what is wrong", async (words, message) => {
    expect(await run(words)).toMatchObject({ code: 2, stderr: expect.stringContaining(message), stdout: "" })
  })
})
