// Files of records: each line or row an article; what is wrong is listed, and the others are added.
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { run } from "./run.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-records-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("add", { timeout: 300_000 }, () => {
  it("takes tables and JSON Lines, and lists what is no article", async () => {
    await writeFile(
      join(folder, "pile.csv"),
      'id,Headline,Body,Publisher,Date\r\n7,Bridge shut,"The bridge, ""old"" as it is, will close, Ada Brook said.",Quay Wire,2026-03-03\r\n8,Nothing,,Quay Wire,2026-03-03\r\n',
    )
    await writeFile(join(folder, "pile.jsonl"), '{"id": "9", "text": "The mayor denied it.", "outlet": "City Beat"}\nno json\n')
    await writeFile(join(folder, "other.csv"), "a,b\n1,2\n")
    const files = ["pile.csv", "pile.jsonl", "other.csv", "none.csv"].map((name) => join(folder, name))
    const place = ["--case", "bridge", "--home", join(folder, "home")]
    const { code, stdout, stderr } = await run(["add", ...files, "--workers", "1", ...place])
    expect(stdout).toMatch(/^added d[0-9a-f]{16} 7\nadded d[0-9a-f]{16} 9\n$/u)
    expect(stderr).toMatch(/^4 of 6 could not be read:\n/u)
    expect(stderr).toMatch(/Line 3 of "\S+pile\.csv" has no "text"/u)
    expect(stderr).toMatch(/Line 2 of "\S+pile\.jsonl" is not JSON/u)
    expect(stderr).toMatch(/other\.csv" has no column of articles \(a, b\)/u)
    expect(code).toBe(1)
    const { documents } = JSON.parse((await run(["case", "show", "--json", ...place])).stdout) as { documents: unknown[] }
    expect(documents).toMatchObject([
      { file: "7", title: "Bridge shut", outlet: "Quay Wire", published: "2026-03-03" },
      { file: "9", outlet: "City Beat" },
    ])
  })
})
