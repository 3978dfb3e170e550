// Checks the passages of training/data: npx tsx training/data/check.ts [--jsonl [--held-out | --train]] [FILE…]
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { type Passage, readPassages } from "../passages.ts"

const { values, positionals } = parseArgs({
  options: { jsonl: { type: "boolean" }, "held-out": { type: "boolean" }, train: { type: "boolean" } },
  allowPositionals: true,
})
const files = positionals.length > 0 ? positionals : ["en", "es"].flatMap(listFiles)
const heldOut = new Set(
  readFileSync(join(import.meta.dirname, "held-out.txt"), "utf8")
    .split("\n")
    .filter(Boolean),
)
const passages: Passage[] = []
const seen = new Set<string>()
for (const file of files) {
  const found = readPassages(readFileSync(file, "utf8"), basename(dirname(file)))
  passages.push(...found.passages)
  const twice = found.passages.filter(({ id }) => seen.has(id) || !seen.add(id))
  const faults = [
    ...found.faults.map(({ line, message }) => `${line}: ${message}`),
    ...twice.map(({ id }) => ` passage ${id} is there twice`),
  ]
  for (const fault of faults) {
    console.error(`${file}:${fault}`)
    process.exitCode = 1
  }
}
const wanted = passages.filter(({ story }) => (values["held-out"] ? heldOut.has(story) : values.train ? !heldOut.has(story) : true))

if (values.jsonl) for (const passage of wanted) console.log(JSON.stringify(passage))
else {
  for (const language of ["en", "es"]) {
    const of = wanted.filter((passage) => passage.language === language)
    const words = of.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
    console.log(`${language}: ${of.length} passages of ${new Set(of.map(({ story }) => story)).size} stories, ${words} words`)
    print(
      "standing",
      of.flatMap(({ statements }) => statements.map(({ standing }) => standing)),
    )
    print(
      "act",
      of.flatMap(({ attributions }) => attributions.map(({ act }) => act)),
    )
    print(
      "factuality",
      of.flatMap(({ attributions }) => attributions.map(({ factuality }) => factuality)),
    )
    print(
      "source",
      of.flatMap(({ attributions }) => attributions.map(({ type }) => type ?? "none")),
    )
    print(
      "name",
      of.flatMap(({ names }) => names.map(({ type }) => type)),
    )
    print(
      "style",
      of.map(({ style }) => style),
    )
  }
}

function listFiles(language: string): readonly string[] {
  const folder = join(import.meta.dirname, language)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : []
  return names.toSorted().map((name) => join(folder, name))
}

function print(what: string, labels: readonly string[]): void {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const rows = [...counts].toSorted((a, b) => b[1] - a[1])
  console.log(`  ${what}: ${rows.map(([label, count]) => `${label} ${count}`).join(", ")}`)
}
