// Passages: every label that training/data annotates, as `read --jsonl` gives it, on the stories that are held out from training.
// npx tsx bench/tasks/passages.ts [DATA.jsonl]    DATA as training/data/check.ts --jsonl prints it
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Reading, Span } from "../../src/index.ts"
import type { Passage } from "../../training/passages.ts"
import { checkFloors } from "../floors.ts"

type Count = { hit: number; gold: number; found: number }
type Counts = Map<string, Count> // by "group: label"

const root = join(import.meta.dirname, "../..")
const TYPES: Readonly<Record<string, string>> = { person: "named-person", organization: "named-organization" }
const ROLES = ["source", "cue", "content"] as const

const data = process.argv[2]
const passages = lines<Passage>(
  data === undefined ? run(["--import", "tsx", "training/data/check.ts", "--jsonl", "--held-out"], "") : readFileSync(data, "utf8"),
)
const readings = lines<Reading>(
  run(["dist/cli/main.js", "read", "--jsonl", "--quiet"], passages.map(({ id, text }) => JSON.stringify({ id, text })).join("\n")),
)
const figures: Record<string, number> = {}
for (const language of ["en", "es"]) {
  const counts: Counts = new Map()
  passages.forEach((passage, i) => {
    const reading = readings[i]
    if (passage.language === language && reading !== undefined) score(passage, reading, counts)
  })
  print(language, counts)
}
checkFloors("passages", figures)

function score(passage: Passage, reading: Reading, counts: Counts): void {
  const words = [...passage.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => [index, index + word.length] as const)
  for (const role of ROLES) {
    const [gold, found] = [passage.attributions, reading.attributions].map((all) => new Set(all.flatMap((one) => pick(words, one[role]))))
    count(counts, `words: ${role}`, gold ?? new Set(), found ?? new Set())
    const [exact, ours] = [passage.attributions, reading.attributions].map((all) => new Set(all.flatMap((one) => one[role].map(String))))
    count(counts, `spans: ${role}`, exact ?? new Set(), ours ?? new Set())
  }
  for (const statement of passage.statements) {
    if (statement.standing === "none") continue
    const ours = mostOf(reading.statements, statement.span)
    add(counts, `standing: ${statement.standing}`, ours === null ? null : `standing: ${ours.standing}`)
  }
  const matched = new Set<Reading["attributions"][number]>()
  for (const attribution of passage.attributions) {
    const ours = reading.attributions.find((one) => !matched.has(one) && isSame(attribution, one))
    if (ours === undefined) continue
    matched.add(ours)
    add(counts, `act: ${attribution.act}`, `act: ${ours.act}`)
    add(counts, `factuality: ${attribution.factuality}`, `factuality: ${ours.factuality}`)
    const speaker = reading.sources.find(({ id }) => id === ours.speaker)
    if (attribution.type !== null && speaker !== undefined) {
      add(counts, `type: ${TYPES[attribution.type] ?? attribution.type}`, `type: ${speaker.type}`)
    }
  }
  const names = reading.entities.flatMap(({ type, mentions }) =>
    mentions.filter(({ kind }) => kind === "name").map(({ span }) => `${type === "work" ? "other" : type} ${span}`),
  )
  for (const type of ["person", "organization", "place"]) {
    const gold = new Set(passage.names.filter((name) => name.type === type).map(({ span }) => `${type} ${span}`))
    count(counts, `name: ${type}`, gold, new Set(names.filter((name) => name.startsWith(type))))
  }
  for (const [label, gold, ours] of [
    [
      "granted",
      passage.attributions.some(({ anonymity }) => anonymity.length > 0),
      reading.sources.some(({ anonymity }) => anonymity?.granted),
    ],
    [
      "reason",
      passage.attributions.some(({ reason }) => reason.length > 0),
      reading.sources.some(({ anonymity }) => (anonymity?.reason.length ?? 0) > 0),
    ],
  ] as const) {
    count(counts, `anonymity: ${label}`, new Set(gold ? ["yes"] : []), new Set(ours ? ["yes"] : []))
  }
}

function print(language: string, counts: Counts): void {
  console.log(`\n${language}`)
  const groups = new Map<string, [string, Count][]>()
  for (const [name, one] of counts) {
    const [group = "", label = ""] = name.split(": ")
    groups.set(group, [...(groups.get(group) ?? []), [label, one]])
  }
  for (const [group, labels] of groups) {
    const all = labels.reduce((sum, [, one]) => ({ hit: sum.hit + one.hit, gold: sum.gold + one.gold, found: sum.found + one.found }), {
      hit: 0,
      gold: 0,
      found: 0,
    })
    figures[`${language}-${group}`] = f1(all)
    const each = labels.filter(([, { gold }]) => gold > 0).map(([label, one]) => `${label} ${(100 * f1(one)).toFixed(0)} (${one.gold})`)
    console.log(`  ${group}: ${(100 * f1(all)).toFixed(1)}   ${each.join(", ")}`)
  }
}

function f1({ hit, gold, found }: Count): number {
  return gold + found === 0 ? 1 : (2 * hit) / (gold + found)
}

/** One item with one right label: `found` null where nothing was given. */
function add(counts: Counts, gold: string, found: string | null): void {
  at(counts, gold).gold++
  if (found !== null) at(counts, found).found++
  if (gold === found) at(counts, gold).hit++
}

function count<T>(counts: Counts, name: string, gold: ReadonlySet<T>, found: ReadonlySet<T>): void {
  const one = at(counts, name)
  one.gold += gold.size
  one.found += found.size
  one.hit += [...gold].filter((item) => found.has(item)).length
}

function at(counts: Counts, name: string): Count {
  const one = counts.get(name) ?? { hit: 0, gold: 0, found: 0 }
  counts.set(name, one)
  return one
}

/** Numbers of the words that the spans touch. */
function pick(words: readonly Span[], spans: readonly Span[]): readonly number[] {
  return words.flatMap(([start, end], i) => (spans.some(([from, to]) => from < end && to > start) ? [i] : []))
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
}

function mostOf<T extends { readonly span: Span }>(all: readonly T[], span: Span): T | null {
  const best = all.toSorted((a, b) => overlap(b.span, span) - overlap(a.span, span))[0]
  return best !== undefined && overlap(best.span, span) > 0 ? best : null
}

/** Whether two attributions share words of the cue, or of the content where a cue is missing. */
function isSame(
  a: Pick<Passage["attributions"][number], "cue" | "content">,
  b: Pick<Passage["attributions"][number], "cue" | "content">,
): boolean {
  const part = a.cue.length > 0 && b.cue.length > 0 ? "cue" : "content"
  return a[part].some((one) => b[part].some((other) => overlap(one, other) > 0))
}

function lines<T>(file: string): readonly T[] {
  return file
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

function run(command: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`node ${command.join(" ")} ended with ${status}: ${stderr}`)
  return stdout
}
