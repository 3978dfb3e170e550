// Name pairs: whether two names that are one get a higher score than two that are not: aliases of sanctions lists beside random and hardest
// namesakes. Weights are learnt five-fold, from pairs without the fold of either entry; the shipped ones have learnt from all of it.
// npx tsx bench/tasks/name-pairs.ts [DATA.jsonl …] [--shipped] [--fit] [--wrong COUNT]
// --shipped scores with the shipped weights, as held-back lists should be; --fit prints weights for src/link/names/weights.ts.
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { compareNames, countWords, EVIDENCE, type NameComparison, readName } from "../../src/link/index.ts"
import { readData } from "../command.ts"
import {
  averagePrecision,
  CROSS_SCRIPT,
  jaroWinkler,
  keyOf,
  type ListedRecord,
  type NamePair,
  pairNames,
  pairScripts,
  SANCTIONS,
  trigramLikeness,
} from "../corpora/sanctions-lists.ts"
import { checkFloors } from "../floors.ts"
import { fitTwoClasses } from "../logistic.ts"

type Compared = NamePair & { readonly list: number; readonly comparison: NameComparison }

const FOLDS = 5
const PENALTY = 1e-4
const PAIR_TYPES = ["person", "organization"] as const

const { values, positionals } = parseArgs({
  options: {
    shipped: { type: "boolean", default: false },
    fit: { type: "boolean", default: false },
    wrong: { type: "string", default: "0" },
  },
  allowPositionals: true,
})
const files = positionals.length > 0 ? positionals : SANCTIONS
const lists = files.flatMap((path) => {
  const records = readData<ListedRecord>(path, undefined)
  return records === null ? [] : [{ name: basename(path, ".jsonl"), records }]
})
if (lists.length > 0) measure()
measureScripts("cross-script-pairs", readData(CROSS_SCRIPT, undefined) ?? [])
for (const { name, records } of lists) measureScripts(name, records)

/** One name in two scripts beside two names in two scripts, by the shipped weights. */
function measureScripts(name: string, records: Parameters<typeof pairScripts>[0]): void {
  const pairs = pairScripts(records)
  if (pairs.length === 0) return
  const scored = pairs.map(({ a, b, right }) => ({ score: compareNames(readName(a, "person"), readName(b, "person")).score, right }))
  const read = scored.flatMap(({ score, right }) => (score === null ? [] : [{ score, right }]))
  const figure = averagePrecision(read).toFixed(3)
  console.log(`${name}: ${read.length} of ${pairs.length} pairs in two scripts are in scripts that are read; average precision ${figure}`)
}

function measure(): void {
  const all = lists.flatMap(({ records }, list) => compareAll(records, list))
  const unread = all.filter(({ comparison }) => comparison.score === null)
  const read = all.filter(({ comparison }) => comparison.score !== null)
  const kinds = (kind: NamePair["kind"]): number => read.filter((pair) => pair.kind === kind).length
  console.log(
    `${lists.map(({ name }) => name).join(", ")}: ${kinds("alias")} aliases, ${kinds("random")} random pairs, ${kinds("hardest")} hardest; ` +
      `${kinds("other-name")} aliases are other names, ${unread.length} pairs have a script that is not read`,
  )
  if (values.fit) for (const type of PAIR_TYPES) console.log(type, JSON.stringify(named(fit(read.filter((pair) => pair.type === type)))))
  const learnt = values.shipped ? read.map(({ comparison }) => comparison.score ?? 0) : scoreInFolds(read)
  print(
    "trigrams in common (Dice)",
    read,
    read.map(({ a, b }) => trigramLikeness(a, b)),
  )
  print(
    "Jaro-Winkler on sorted words",
    read,
    read.map(({ a, b }) => jaroWinkler(keyOf(a), keyOf(b))),
  )
  const figure = print(values.shipped ? "ours, shipped weights" : "ours, five-fold", read, learnt)
  listWrong(read, learnt)
  checkFloors("name-pairs", { averagePrecision: figure })
}

function compareAll(records: readonly ListedRecord[], list: number): readonly Compared[] {
  const pairs = pairNames(records)
  return PAIR_TYPES.flatMap((type) => {
    const own = pairs.filter((pair) => pair.type === type)
    const names = [...new Set(own.flatMap(({ a, b }) => [a, b]))]
    const commonness = countWords(names, type)
    const read = new Map(names.map((name) => [name, readName(name, type, commonness)]))
    return own.flatMap((pair) => {
      const [one, other] = [read.get(pair.a), read.get(pair.b)]
      return one && other ? [{ ...pair, list, comparison: compareNames(one, other) }] : []
    })
  })
}

/** Each piece of evidence and its square. */
function rowOf({ comparison }: Compared): readonly number[] {
  return EVIDENCE.flatMap((name) => {
    const value = comparison.evidence?.[name] ?? 0
    return [value, value ** 2]
  })
}

function isRight({ kind }: NamePair): boolean {
  return kind === "alias" || kind === "other-name"
}

function fit(pairs: readonly Compared[]): readonly number[] {
  const known = pairs.filter(({ kind }) => kind !== "other-name")
  return fitTwoClasses(known.map(rowOf), known.map(isRight), PENALTY)
}

function named([bias = 0, ...weights]: readonly number[]): Readonly<Record<string, number | readonly number[]>> {
  const round = (weight = 0): number => Number(weight.toFixed(2))
  return { bias: round(bias), ...Object.fromEntries(EVIDENCE.map((name, i) => [name, [round(weights[2 * i]), round(weights[2 * i + 1])]])) }
}

/** Each pair by what was learnt from pairs that have no entry in the fold of either of its entries. */
function scoreInFolds(pairs: readonly Compared[]): readonly number[] {
  const foldsOf = ({ entries }: Compared): readonly number[] => entries.map((entry) => entry % FOLDS).toSorted()
  const learnt = new Map<string, readonly number[]>()
  return pairs.map((pair) => {
    const held = foldsOf(pair)
    const key = `${pair.type} ${held.join()}`
    const [bias = 0, ...own] =
      learnt.get(key) ?? fit(pairs.filter((other) => other.type === pair.type && !foldsOf(other).some((fold) => held.includes(fold))))
    learnt.set(key, [bias, ...own])
    return 1 / (1 + Math.exp(-rowOf(pair).reduce((sum, value, i) => sum + value * (own[i] ?? 0), bias)))
  })
}

function print(name: string, pairs: readonly Compared[], scores: readonly number[]): number {
  const precision = (keep: (pair: Compared) => boolean): number =>
    averagePrecision(pairs.flatMap((pair, i) => (keep(pair) ? [{ score: scores[i] ?? 0, right: isRight(pair) }] : [])))
  const form = (pair: Compared): boolean => pair.kind !== "other-name"
  const figure = precision(form)
  const each = lists.flatMap(({ name: list }, at) =>
    PAIR_TYPES.map((type) => `${list} ${type} ${precision((pair) => form(pair) && pair.list === at && pair.type === type).toFixed(3)}`),
  )
  const random = precision((pair) => form(pair) && pair.kind !== "hardest")
  const hardest = precision((pair) => form(pair) && pair.kind !== "random")
  console.log(
    `${name.padEnd(30)} average precision ${figure.toFixed(3)}; beside random ${random.toFixed(3)}, hardest ${hardest.toFixed(3)}; with other names ${precision(() => true).toFixed(3)}; ${each.join(", ")}`,
  )
  return figure
}

function listWrong(pairs: readonly Compared[], scores: readonly number[]): void {
  const scored = pairs.map((pair, i) => ({ pair, score: scores[i] ?? 0 })).filter(({ pair }) => pair.kind !== "other-name")
  const worst = scored.toSorted((a, b) => Math.abs((isRight(b.pair) ? 1 : 0) - b.score) - Math.abs((isRight(a.pair) ? 1 : 0) - a.score))
  for (const { pair, score } of worst.slice(0, Number(values.wrong))) {
    console.log(
      `${score.toFixed(3)} ${pair.kind} ${pair.type}  ${pair.a} | ${pair.b}  ${pair.comparison.because.map(({ rule, left, right }) => `${rule} ${left}=${right}`).join(", ")}`,
    )
  }
}
