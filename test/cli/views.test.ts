// What a case answers, from the command line: each question as text, JSON and CSV.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { run } from "./run.ts"

let folder = ""
const ask = (...words: readonly string[]) => run([...words, "--case", "bridge", "--home", join(folder, "home")])
const json = async (...words: readonly string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await ask(...words, "--json")).stdout) as Record<string, unknown>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firsthand-views-"))
  const lines = [
    {
      id: "wire-7",
      outlet: "Quay Wire",
      published: "2026-03-03",
      text: "The bridge will close on Monday, harbour master Ada Brook said.\n\n“It is not safe,” Brook said.",
    },
    {
      id: "beat-1",
      outlet: "City Beat",
      published: "2026-03-04",
      text: "Critics say the bridge was never inspected.\n\nThe mayor denied that the bridge is unsafe.",
    },
  ]
  const stdin = lines.map((line) => JSON.stringify(line)).join("\n")
  const { code } = await run(["add", "--jsonl", "--case", "bridge", "--workers", "1", "--home", join(folder, "home")], { stdin })
  if (code !== 0) throw new Error(`add ended with ${code}`)
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("each question", { timeout: 120_000 }, () => {
  it.each([
    ["claims", ["documents", "claims"], "claim,text,variant_of,corroboration"],
    ["lineage", ["documents", "derivations"], "from,from_outlet"],
    ["sources", ["sources", "rests", "outlets"], "source,name,type"],
    ["timeline", ["timeline"], "date,stated,published"],
    ["people", ["entities", "relations"], "entity,type,name"],
    ["disputes", ["disputes", "edits"], "kind,claim,a_document"],
  ])("%s is answered as an object, as a table and for a person", async (command, keys, header) => {
    expect(Object.keys(await json(command))).toEqual(keys)
    const table = await ask(command, "--csv")
    expect(table).toMatchObject({ code: 0, stderr: "" })
    expect(table.stdout).toMatch(new RegExp(`^${header}`, "u"))
    const text = await ask(command, "--lang", "es")
    expect(text).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/\S/u) })
  })

  it("sources counts who is quoted, and shares the text out by outlet or document", async () => {
    const { sources } = (await json("sources")) as { sources: { name: string; statements: number; outlets: unknown }[] }
    expect(sources.find(({ name }) => /Brook/u.test(name))).toMatchObject({
      statements: 2,
      outlets: [{ outlet: "Quay Wire", statements: 2 }],
    })
    expect((await ask("sources", "--by", "outlet", "--csv")).stdout).toMatch(
      /^outlet,documents,statements,named,[^\r]+\r\n(?:(?:Quay Wire|City Beat),1,2,[^\r]+\r\n){2}$/u,
    )
  })

  it("search finds statements with what stands around them", async () => {
    const { hits } = (await json("search", "bridge", "--act", "deny")) as {
      hits: { quote: string; before: string; found: [number, number][] }[]
    }
    expect(hits).toMatchObject([
      { quote: "The mayor denied that the bridge is unsafe.", before: "Critics say the bridge was never inspected." },
    ])
    expect((await ask("search", '"not safe"')).stdout).toContain("Quay Wire · 3 Mar 2026 · Ada Brook said · certain")
    expect((await ask("search", "harbour", "--csv")).stdout.split("\r\n")).toHaveLength(3)
    expect((await ask("search", "nowhere")).stdout).toBe("No statement fits.\n")
  })

  it("case show has the whole contract, in one object and in lines", async () => {
    const whole = await json("case", "show")
    expect(Object.keys(whole)).toEqual([
      "documents",
      "derivations",
      "claims",
      "disputes",
      "entities",
      "relations",
      "timeline",
      "undisclosed",
      "edits",
      "decisions",
    ])
    const lines = (await ask("case", "show", "--jsonl")).stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { type: string })
    const records = Object.values(whole).flat()
    expect(lines).toHaveLength(records.length)
    expect(new Set(lines.map(({ type }) => type))).toContain("document")
    expect((await ask("case", "show")).stdout).toMatch(/^bridge\n2 documents\. /u)
  })
})

describe("misuse", () => {
  it.each([
    [["claims", "c99999"], 1, 'The case has no claim "c99999"'],
    [["lineage", "--claim", "c99999"], 1, 'The case has no claim "c99999"'],
    [["claims", "--json", "--csv"], 2, "--json cannot be used with --csv"],
    [["search"], 2, "Nothing to search for"],
    [["search", "?!"], 2, "has no word to search for"],
    [["search", "bridge", "--since", "yesterday"], 2, '--since "yesterday" is no date'],
    [["search", "bridge", "--act", "shout"], 2, "deny"],
    [["sources", "--by", "mood"], 2, "outlet"],
    [["claims", "--csv", "--case", "elsewhere"], 1, 'There is no case "elsewhere"'],
  ])("%o says what is wrong", { timeout: 120_000 }, async (words, code, message) => {
    const named = words.includes("--case") ? words : [...words, "--case", "bridge"]
    expect(await run([...named, "--home", join(folder, "home")])).toMatchObject({
      code,
      stdout: "",
      stderr: expect.stringContaining(message),
    })
  })
})
