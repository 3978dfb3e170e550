// Spanish: cues and their sources in MEANTIME, words of source, cue and content in AnCora, as `read --jsonl` gives them.
// npx tsx bench/tasks/spanish.ts [MEANTIME.jsonl ANCORA.jsonl] [--most ARTICLES] [--wrong]
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import type { Reading } from "../../src/index.ts"
import { readData, readTexts } from "../command.ts"
import { ANCORA_ES, type AncoraRecord, countRole } from "../corpora/ancora-es.ts"
import { type CueScore, fullPartOf, MEANTIME_ES, type MeantimeRecord, scoreCues } from "../corpora/meantime-es.ts"
import { percent, show, sum } from "../counts.ts"
import { checkFloors } from "../floors.ts"

const { values, positionals } = parseArgs({
  options: { most: { type: "string" }, wrong: { type: "boolean" } },
  allowPositionals: true,
})
const [meantime = MEANTIME_ES, ancora = ANCORA_ES] = positionals

measureMeantime()
measureAncora()

function measureMeantime(): void {
  const records = readData<MeantimeRecord>(meantime, values.most)
  if (records === null) return
  const readings = readTexts(records.map(({ id, text }) => ({ id, text, language: "es" })))
  const scoresOf = (until: (text: string) => number): CueScore[] =>
    records.map((record, i) => scoreCues(record, readings[i]?.attributions ?? [], until(record.text)))
  console.log(`${meantime}: ${records.length} articles${trainedOn(readings[0], "meantime-es")}`)
  const full = scoresOf(fullPartOf)
  print("title, date, first sentences", full)
  print(
    "to the end, where gold is thin",
    scoresOf((text) => text.length),
  )
  const [right, told] = [total(full, "right"), total(full, "told")]
  checkFloors("spanish", { meantimeCue: f1Of(full), meantimeSource: right / told })
  if (values.wrong) records.forEach((record, i) => tellWrong(record, readings[i]))
}

function print(part: string, scores: readonly CueScore[]): void {
  console.log(`  ${part}`)
  console.log(`    cue     ${show(sum(scores.map(({ cues }) => cues)))}; ${total(scores, "silent")} "según" and colons left out`)
  const [right, told] = [total(scores, "right"), total(scores, "told")]
  console.log(`    source right, given the cue   ${percent(right / told)}   (${right} of ${told} that have one in the sentence)`)
}

function f1Of(scores: readonly CueScore[]): number {
  const { hit, gold, found } = sum(scores.map(({ cues }) => cues))
  return (2 * hit) / (gold + found)
}

function total(scores: readonly CueScore[], field: "right" | "told" | "silent"): number {
  return scores.reduce((all, score) => all + score[field], 0)
}

function measureAncora(): void {
  const records = readData<AncoraRecord>(ancora, values.most)
  if (records === null) return
  const readings = readTexts(records.map(({ id, text }) => ({ id, text, language: "es" })))
  console.log(`${ancora}: ${records.length} articles${trainedOn(readings[0], "ancora-es")}`)
  const recall = { source: 0, cue: 0, content: 0 }
  for (const role of ["source", "cue", "content"] as const) {
    const count = sum(records.map((record, i) => countRole(record, readings[i]?.attributions ?? [], role)))
    recall[role] = count.hit / count.gold
    console.log(`  recall of words, ${role.padEnd(8)} ${percent(recall[role]).padStart(5)}   (${count.hit} of ${count.gold})`)
  }
  checkFloors("spanish", { ancoraSource: recall.source, ancoraCue: recall.cue, ancoraContent: recall.content })
}

/** What a model has seen it knows: said beside every figure. */
function trainedOn(reading: Reading | undefined, name: string): string {
  const { name: model = "", version = "" } = reading?.model ?? {}
  const card = join(import.meta.dirname, `../../models/${model}-${version}/model.json`)
  const data = existsSync(card) ? (JSON.parse(readFileSync(card, "utf8")) as { readonly data?: object }).data : undefined
  const seen = Object.keys(data ?? {}).some((corpus) => corpus.startsWith(name))
  return seen ? `; ${model}-${version} HAS TRAINED ON THEM: this is no test of it, only of what must not be lost` : ""
}

function tellWrong({ text, speechEvents, ...record }: MeantimeRecord, reading: Reading | undefined): void {
  const until = fullPartOf(text)
  const ours = reading?.attributions ?? []
  const around = (at: number): string => text.slice(Math.max(0, at - 60), at + 70).replaceAll("\n", " ⏎ ")
  for (const { cue, source } of speechEvents) {
    const start = cue[0]?.[0] ?? until
    if (start >= until) continue
    const score = scoreCues({ ...record, text, speechEvents: [{ cue, source }] }, ours, until)
    if (score.cues.hit === 0) console.log(`  missed  ${text.slice(...(cue[0] ?? [0, 0]))}: ${around(start)}`)
    else if (score.right < score.told) console.log(`  source  ${text.slice(...(cue[0] ?? [0, 0]))}: ${around(start)}`)
  }
  for (const one of ours) {
    const start = one.cue[0]?.[0] ?? until
    if (start >= until) continue
    const { cues } = scoreCues({ ...record, text, speechEvents }, [one], until)
    if (cues.found > cues.hit) console.log(`  extra   ${text.slice(...(one.cue[0] ?? [0, 0]))} (${one.by}): ${around(start)}`)
  }
}
