// The sample cases, read by the real pipeline and model and linked, against what an editor found in them.
import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Case, CaseMember } from "../src/document/index.ts"
import { nodeDecoders } from "../src/gather/index.ts"
import { loadTagger } from "../src/infer/node.ts"
import { linkCase } from "../src/link/case.ts"
import { readBytes } from "../src/pipeline.ts"
import { type Texts, compareCase } from "./cases/compare.ts"
import type { ExpectedCase } from "./cases/expected.ts"
import { run } from "./cli/run.ts"

const CASES = new URL("cases/", import.meta.url)
const names = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const home = mkdtempSync(join(tmpdir(), "firsthand-sample-"))

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe.each(names)("the sample case %s", { timeout: 300_000 }, (name) => {
  const expected: ExpectedCase = JSON.parse(readFileSync(new URL(`${name}/expected.json`, CASES), "utf8"))
  const folder = fileURLToPath(new URL(`../${expected.folder}/`, import.meta.url))
  const known = new Set(expected.knownMisses.map(({ difference }) => difference))
  let members: readonly CaseMember[] = []
  let found: Case
  let texts: Texts

  beforeAll(async () => {
    members = await readMembers(folder)
    texts = new Map(members.map(({ file, reading }) => [file, reading.document.text]))
    found = linkCase(members)
  }, 300_000)

  it("is linked as an editor would link it", () => {
    for (const { difference, reason } of expected.knownMisses) console.info(`known miss in ${name}: ${difference} (${reason})`)
    expect(compareCase(expected, found, texts).filter((difference) => !known.has(difference))).toEqual([])
  })

  it("lists no known miss that the program has outgrown", () => {
    const differences = new Set(compareCase(expected, found, texts))
    expect([...known].filter((difference) => !differences.has(difference))).toEqual([])
  })

  it("quotes exactly the words of its spans", () => {
    const files = new Map(found.documents.map(({ id, file }) => [id, file]))
    for (const { document, span, quote } of findPassages(found)) expect(texts.get(files.get(document) ?? "")?.slice(...span)).toBe(quote)
  })

  it("says the same in whatever order the documents come", () => {
    expect(linkCase(members.toReversed())).toEqual(found)
  })

  it("is the same when it was added to a store and is shown as JSON", async () => {
    const place = ["--case", name, "--home", home]
    expect(await run(["add", folder, "--quiet", ...place])).toMatchObject({ code: 0, stderr: "" })
    const shown: Case = JSON.parse((await run(["case", "show", "--json", ...place])).stdout)
    expect(compareCase(expected, shown, texts)).toEqual(compareCase(expected, found, texts))
  })
})

async function readMembers(folder: string): Promise<readonly CaseMember[]> {
  const effects = { decoders: nodeDecoders, tagger: await loadTagger() }
  const members: CaseMember[] = []
  for (const file of readdirSync(folder).toSorted()) {
    const bytes = readFileSync(join(folder, file))
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    const reading = await readBytes(bytes, { id: `sha256:${sha256}`, name: file }, effects)
    const { url, outlet, title, published, language } = reading.document
    members.push({ id: `d${sha256.slice(0, 16)}`, file, url, outlet, title, published, language, versionOf: null, reading, fetched: null })
  }
  // Files are in the order of their versions.
  return members.map((member) => {
    const first = members.find(({ url }) => url !== null && url === member.url)
    return { ...member, versionOf: first && first !== member ? first.id : null }
  })
}

type Words = { readonly document: string; readonly span: readonly [number, number]; readonly quote: string }

/** Everything in a case that has a quote. */
function findPassages(value: unknown): readonly Words[] {
  if (typeof value !== "object" || value === null) return []
  const inside = Object.values(value).flatMap(findPassages)
  return "quote" in value && "span" in value ? [value as Words, ...inside] : inside
}
