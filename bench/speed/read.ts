// Speed: words a second and memory of `read --jsonl`, with one and two workers, beside compromise and wink-nlp on the same text.
//   npx tsx bench/speed/read.ts [--characters N] [--only NAME] [DATA.jsonl]
import { join } from "node:path"
import { parseArgs } from "node:util"
import { checkFloors } from "../floors.ts"
import { loadArticles } from "./articles.ts"
import { type Figures, measureRun } from "./measure.ts"

const root = join(import.meta.dirname, "../..")
const { values, positionals } = parseArgs({
  options: { characters: { type: "string", default: "10000000" }, only: { type: "string" } },
  allowPositionals: true,
})
const characters = Number(values.characters)
const articles = await loadArticles(positionals[0] ?? null, root)

const firsthand = (workers: number): readonly string[] => [
  join(root, "dist/cli/main.js"),
  "read",
  "--jsonl",
  "--quiet",
  "--workers",
  String(workers),
]
const baseline = (name: string): readonly string[] => ["--import", "tsx", join(import.meta.dirname, "baseline.ts"), name]
// The baselines are many times as fast and keep nothing: a tenth of the text tells the same.
const runs: Readonly<Record<string, { readonly command: readonly string[]; readonly characters: number }>> = {
  "firsthand, 1 worker": { command: firsthand(1), characters },
  "firsthand, 2 workers": { command: firsthand(2), characters },
  compromise: { command: baseline("compromise"), characters: characters / 10 },
  "wink-nlp": { command: baseline("wink-nlp"), characters: characters / 10 },
}

console.log(`${articles.length} articles, repeated to ${characters} characters; ${process.version}, ${process.platform} ${process.arch}\n`)
console.log("run                    characters     words   seconds  words/s   start  peak MB  first half  second half")
const figures = new Map<string, Figures>()
for (const [name, { command, characters: size }] of Object.entries(runs)) {
  if (values.only !== undefined && !name.includes(values.only)) continue
  const found = await measureRun(command, articles, size)
  figures.set(name, found)
  const cells = [found.characters, found.words, found.seconds.toFixed(1), found.wordsPerSecond.toFixed(0), found.start.toFixed(1)]
  const memory = [found.peak, found.firstHalf, found.secondHalf].map((bytes) => (bytes / 1e6).toFixed(0))
  const widths = [10, 9, 9, 8, 7, 8, 11, 12]
  console.log(`${name.padEnd(22)} ${[...cells, ...memory].map((cell, i) => String(cell).padStart(widths[i] ?? 8)).join(" ")}`)
}

console.log("")
const two = figures.get("firsthand, 2 workers")
if (two !== undefined) checkFloors("speed", { wordsPerSecondWithTwoWorkers: two.wordsPerSecond })
// In a short run the threads still warm up in its first half, which says nothing of growth.
if (two !== undefined && characters >= 5_000_000) checkFloors("memory", { mostGrowth: two.secondHalf / two.firstHalf })
