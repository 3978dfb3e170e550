// Attribution: sources, cues and contents that `read --jsonl` finds, against annotated articles, by ../shared/eval/score-attribution.mjs.
// npx tsx bench/tasks/attribution.ts [DATA.jsonl] [--most ARTICLES]
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { checkFloors } from "../floors.ts"

type Score = { readonly f1: number }

const root = join(import.meta.dirname, "../..")
const scorer = join(root, "../shared/eval/score-attribution.mjs")
const { values, positionals } = parseArgs({ options: { most: { type: "string" } }, allowPositionals: true })
const data = positionals[0] ?? join(root, "../shared/corpora/polnear/dev.jsonl")

if (!existsSync(data) || !existsSync(scorer)) {
  console.log(`Not measured: ${existsSync(data) ? scorer : data} is absent. Name a data file as the argument.`)
} else {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-"))
  try {
    score(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function score(folder: string): void {
  const lines = readFileSync(data, "utf8")
    .split("\n")
    .filter(Boolean)
    .slice(0, Number(values.most ?? Number.POSITIVE_INFINITY))
  const articles = lines.map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    return JSON.stringify({ id, text })
  })
  const [gold, found] = [join(folder, "gold.jsonl"), join(folder, "found.jsonl")]
  writeFileSync(gold, lines.join("\n"))
  writeFileSync(found, run(["dist/cli/main.js", "read", "--jsonl", "--quiet", "--workers", "2"], articles.join("\n")))
  console.log(`${data}: ${lines.length} lines\n${run([scorer, gold, found], "")}`)
  const scores = JSON.parse(run([scorer, gold, found, "--json"], "")) as Readonly<Record<string, Score>>
  const f1 = (measure: string): number => scores[measure]?.f1 ?? 0
  checkFloors("attribution", { source: f1("span.source"), cue: f1("span.cue"), content: f1("span.content"), soft: f1("soft") })
}

function run(command: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`node ${command.join(" ")} ended with ${status}: ${stderr}`)
  return stdout
}
