// Calibration: whether the `confidence` of an attribution tells how often it is right, on annotated articles.
// npx tsx bench/tasks/calibration.ts [DATA.jsonl] [--most ARTICLES]
import { parseArgs } from "node:util"
import type { Reading } from "../../src/index.ts"
import { readData, readTexts } from "../command.ts"
import { binsOf, calibrationError, type Judged, rankingOf } from "../confidence.ts"
import { judgeRightness, POLNEAR, type PolnearRecord, takeFirst } from "../corpora/polnear.ts"
import { percent } from "../counts.ts"
import { checkFloors } from "../floors.ts"

type Voiced = Judged & { readonly by: string }

const { values, positionals } = parseArgs({ options: { most: { type: "string" } }, allowPositionals: true })
const data = positionals[0] ?? POLNEAR
const lines = readData<PolnearRecord>(data, values.most)
if (lines !== null) measure(takeFirst(lines))

function measure(records: readonly PolnearRecord[]): void {
  const readings = readTexts(records.map(({ id, text }) => ({ id, text, language: "en" })))
  console.log(`${data}: ${records.length} articles`)
  const judged = judge(records, readings, ["cue", "content"])
  print("cue and content right", judged)
  print("source right too", judge(records, readings, ["source", "cue", "content"]))
  console.log("  by who found it")
  for (const [by, own] of groupByAuthor(judged)) {
    console.log(`    ${by}: ${own.length}, confidence ${percent(mean(own, "confidence"))}, right ${percent(mean(own, "right"))}`)
  }
  checkFloors("calibration", { mostError: calibrationError(judged), ranking: rankingOf(judged) })
}

function print(what: string, judged: readonly Judged[]): void {
  console.log(`  ${what}: ${percent(mean(judged, "right"))} of ${judged.length}`)
  console.log(
    `    expected calibration error ${calibrationError(judged).toFixed(3)}, right before wrong (AUROC) ${rankingOf(judged).toFixed(3)}`,
  )
  for (const { from, count, confidence, right } of binsOf(judged)) {
    console.log(
      `    ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  confidence ${percent(confidence)}  right ${percent(right)}   (${count})`,
    )
  }
}

function mean(judged: readonly Judged[], field: keyof Judged): number {
  return judged.reduce((sum, one) => sum + Number(one[field]), 0) / Math.max(judged.length, 1)
}

function judge(
  records: readonly PolnearRecord[],
  readings: readonly Reading[],
  roles: Parameters<typeof judgeRightness>[2],
): readonly Voiced[] {
  return records.flatMap((record, i) => {
    const ours = readings[i]?.attributions ?? []
    const rightness = judgeRightness(record, ours, roles)
    return ours.flatMap(({ confidence, by }, k) => {
      const right = rightness[k] ?? null
      return right === null ? [] : [{ confidence, right, by }]
    })
  })
}

function groupByAuthor(judged: readonly Voiced[]): ReadonlyMap<string, readonly Voiced[]> {
  const groups = new Map<string, Voiced[]>()
  for (const one of judged) groups.set(one.by, [...(groups.get(one.by) ?? []), one])
  return groups
}
