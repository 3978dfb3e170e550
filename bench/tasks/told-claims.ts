// Told claims: whether two statements are about the same thing, and whether they say the same of it, on invented stories in two languages
// (bench/data/claims.txt), each judged by what the others teach; with statements of ECB+ about events that are alike and not the same.
// npx tsx bench/tasks/told-claims.ts [--fit] [--wrong COUNT]      --fit prints weights for src/link/claims/weights.ts
import { existsSync } from "node:fs"
import { parseArgs } from "node:util"
import { loadTagger } from "../../src/infer/node.ts"
import { type Content, readContents } from "../../src/link/claims/contents.ts"
import { CLAIM_EVIDENCE, type ClaimEvidence, gatherEvidence } from "../../src/link/claims/evidence.ts"
import { pairContents } from "../../src/link/claims/pair.ts"
import { readText } from "../../src/pipeline.ts"
import type { Tagger } from "../../src/read/index.ts"
import { readData } from "../command.ts"
import { ECB_PLUS, type EcbRecord, firstTopics } from "../corpora/ecbplus.ts"
import { layOut, readTold, relationOf, type ToldDocument, type ToldStatement } from "../corpora/told-claims.ts"
import { percent } from "../counts.ts"
import { checkFloors } from "../floors.ts"
import { fitTwoClasses } from "../logistic.ts"
import { joinStatements } from "../told-readings.ts"

type Pair = {
  readonly story: string
  readonly between: boolean // two languages
  readonly relation: "same" | "variant" | "conflict" | "apart"
  readonly evidence: ClaimEvidence
  readonly judged: string // what the program says
  readonly texts: readonly [string, string]
}

const PENALTY = 1e-4
/** Of ECB+ so many topics, and of its pairs those whose vectors are nearer than this: the rest teach nothing. */
const TOPICS = 6
const NEAR = 0.3
/** Of pairs of two stories one in so many. */
const ONE_IN = 10
/** The few pairs that are about the same count as much as so many others. */
const COUNTS = 10

const { values } = parseArgs({ options: { fit: { type: "boolean", default: false }, wrong: { type: "string", default: "0" } } })
const tagger = await loadTagger()
const pairs = [...(await pairTold(tagger)), ...(await pairEvents(tagger))]
measure("one language", "within")
measure("two languages", "between")

function measure(name: string, kind: "within" | "between"): void {
  const own = pairs.filter(({ between }) => between === (kind === "between"))
  if (values.fit) console.log(kind, JSON.stringify(named(fit(own))))
  const stories = [...new Set(own.map(({ story }) => story))]
  const scored = stories.flatMap((story) => {
    const weights = fit(own.filter((pair) => pair.story !== story))
    return own.filter((pair) => pair.story === story).map((pair) => ({ pair, score: scoreOf(weights, pair) }))
  })
  const ours = countAbove(scored, 0)
  const cosines = own.map((pair) => ({ pair, score: pair.evidence.cosine }))
  const best = Array.from({ length: 80 }, (_, i) => countAbove(cosines, i / 100 + 0.15)).toSorted((a, b) => b.f1 - a.f1)[0]
  console.log(`${name}: ${own.length} pairs, ${own.filter(({ relation }) => relation !== "apart").length} about the same`)
  console.log(`  the best threshold on vectors  ${show(best)}`)
  console.log(`  ours, each story by the others ${show(ours)}`)
  console.log(
    `  ours, shipped weights          ${show(
      countAbove(
        own.map((pair) => ({ pair, score: pair.judged === "apart" ? -1 : 1 })),
        0,
      ),
    )}`,
  )
  for (const relation of ["same", "variant", "conflict"] as const) {
    const wanted = own.filter((pair) => pair.relation === relation)
    const told = ["same", "variant", "conflict", "apart"].map(
      (judged) => `${judged} ${wanted.filter((pair) => pair.judged === judged).length}`,
    )
    console.log(`  ${relation.padEnd(8)} (${wanted.length}) judged ${told.join(", ")}`)
  }
  for (const { relation, judged, texts } of own.filter((pair) => pair.judged !== pair.relation).slice(0, Number(values.wrong))) {
    console.log(`    ${relation} judged ${judged}: ${texts.join(" | ")}`)
  }
  checkFloors("told-claims", { [`${kind}F1`]: ours.f1 })
}

async function pairTold(model: Tagger): Promise<readonly Pair[]> {
  const documents: { readonly document: ToldDocument; readonly contents: readonly Content[] }[] = []
  for (const document of layOut(readTold())) {
    const texts = document.statements.map(({ text }) => text)
    const reading = await readText(
      texts.join("\n\n"),
      { id: "told", language: document.language, published: "2026-03-06" },
      { tagger: model },
    )
    documents.push({ document, contents: readContents({ reading: joinStatements(reading, texts) }) })
  }
  return documents.flatMap((left, i) =>
    documents.slice(i + 1).flatMap((right, k) =>
      left.contents.flatMap((a, x) =>
        right.contents.flatMap((b, y) => {
          const [one, other] = [toldOf(left.document, a), toldOf(right.document, b)]
          const relation = relationOf(one, other)
          const strangers = one.story !== other.story
          if (relation === null || (strangers && (i + k + x + y) % ONE_IN !== 0)) return []
          return [toPair(a, b, one.story, relation)]
        }),
      ),
    ),
  )
}

function toldOf({ statements }: ToldDocument, { statement }: Content): ToldStatement {
  const found = statements[Number(statement.id.slice(1)) - 1]
  if (!found) throw new Error(`No statement ${statement.id}`)
  return found
}

/** Statements of articles on two events of one topic, or of two topics: none are about the same. */
async function pairEvents(model: Tagger): Promise<readonly Pair[]> {
  if (!existsSync(ECB_PLUS)) return []
  const documents: { readonly record: EcbRecord; readonly contents: readonly Content[] }[] = []
  for (const record of firstTopics(readData<EcbRecord>(ECB_PLUS, undefined) ?? [], TOPICS)) {
    const reading = await readText(record.text, { id: record.id, language: "en" }, { tagger: model })
    documents.push({ record, contents: readContents({ reading }) })
  }
  return documents.flatMap((left, i) =>
    documents.slice(i + 1).flatMap((right) => {
      if (left.record.cluster === right.record.cluster) return []
      return left.contents.flatMap((a) =>
        right.contents.flatMap((b) => {
          const pair = toPair(a, b, `ECB+ ${left.record.topic}`, "apart")
          return pair.evidence.cosine < NEAR ? [] : [pair]
        }),
      )
    }),
  )
}

function toPair(a: Content, b: Content, story: string, relation: Pair["relation"]): Pair {
  const textOf = ({ text, statement }: Content): string => text.slice(...statement.span)
  const judged = pairContents(a, b)?.relation ?? "apart"
  const between = a.language !== b.language
  return { story, between, relation, evidence: gatherEvidence(a, b), judged, texts: [textOf(a), textOf(b)] }
}

function fit(own: readonly Pair[]): readonly number[] {
  const counted = own.flatMap((pair) => (pair.relation === "apart" ? [pair] : Array.from({ length: COUNTS }, () => pair)))
  return fitTwoClasses(
    counted.map(({ evidence }) => CLAIM_EVIDENCE.map((name) => evidence[name])),
    counted.map(({ relation }) => relation !== "apart"),
    PENALTY,
  )
}

function scoreOf([bias = 0, ...weights]: readonly number[], { evidence }: Pair): number {
  return CLAIM_EVIDENCE.reduce((sum, name, i) => sum + (weights[i] ?? 0) * evidence[name], bias)
}

function named([bias = 0, ...weights]: readonly number[]): Readonly<Record<string, number>> {
  const round = (weight = 0): number => Number(weight.toFixed(2))
  return { bias: round(bias), ...Object.fromEntries(CLAIM_EVIDENCE.map((name, i) => [name, round(weights[i])])) }
}

type Shares = { readonly precision: number; readonly recall: number; readonly f1: number }

function countAbove(scored: readonly { readonly pair: Pair; readonly score: number }[], least: number): Shares {
  const found = scored.filter(({ score }) => score >= least)
  const right = found.filter(({ pair }) => pair.relation !== "apart").length
  const wanted = scored.filter(({ pair }) => pair.relation !== "apart").length
  return { precision: right / (found.length || 1), recall: right / (wanted || 1), f1: (2 * right) / (found.length + wanted || 1) }
}

function show(shares: Shares | undefined): string {
  const { precision = 0, recall = 0, f1 = 0 } = shares ?? {}
  return `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`
}
