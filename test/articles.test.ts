// The six sample articles, read by the real pipeline and model, against what a careful reader found in them.
import { readdirSync, readFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { beforeAll, describe, expect, it } from "vitest"
import { nodeDecoders } from "../src/gather/index.ts"
import { loadTagger } from "../src/infer/node.ts"
import { type PipelineEffects, readBytes } from "../src/pipeline.ts"
import { type ExpectedReading, compareReading } from "./articles/compare.ts"

const FOLDER = new URL("articles/", import.meta.url)
const names = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

let effects: PipelineEffects

beforeAll(async () => {
  effects = { decoders: nodeDecoders, tagger: await loadTagger() }
}, 60_000)

describe.each(names)("the sample article %s", (name) => {
  const expected: ExpectedReading = JSON.parse(readFileSync(new URL(`${name}/expected.json`, FOLDER), "utf8"))
  const known = new Set(expected.knownMisses.map(({ difference }) => difference))

  it("is read as a careful reader reads it, in every detail", async () => {
    const differences = await readAndCompare(expected)
    for (const { difference, reason } of expected.knownMisses) console.info(`known miss in ${expected.page}: ${difference} (${reason})`)
    expect(differences.filter((difference) => !known.has(difference))).toEqual([])
  })

  it("lists no known miss that the program has outgrown", async () => {
    const differences = new Set(await readAndCompare(expected))
    expect([...known].filter((difference) => !differences.has(difference))).toEqual([])
  })
})

async function readAndCompare(expected: ExpectedReading): Promise<readonly string[]> {
  const bytes = await readFile(new URL(`../examples/${expected.page}`, import.meta.url))
  return compareReading(expected, await readBytes(bytes, { id: expected.page, name: expected.page }, effects))
}
