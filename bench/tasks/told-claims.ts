// Told claims: whether two statements are about the same thing, and whether they say the same of it, on invented stories in two languages
// (bench/data/claims.txt), each fifth judged by what the others teach, with statements of ECB+ and, between languages, of MEANTIME.
// npx tsx bench/tasks/told-claims.ts [--fit] [--wrong COUNT]      --fit prints what src/link/claims/weights.ts holds
import { existsSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Span } from "../../src/document/index.ts"
import { loadTagger } from "../../src/infer/node.ts"
import { type Content, readContents } from "../../src/link/claims/contents.ts"
import { CLAIM_EVIDENCE, type ClaimEvidence, gatherEvidence } from "../../src/link/claims/evidence.ts"
import { pairContents } from "../../src/link/claims/pair.ts"
import { readText } from "../../src/pipeline.ts"
import type { Tagger } from "../../src/read/index.ts"
import { readData } from "../command.ts"
import { ECB_PLUS, type EcbRecord, firstTopics } from "../corpora/ecbplus.ts"
import { PARALLEL, type ParallelRecord } from "../corpora/meantime-pairs.ts"
import { layOut, readTold, relationOf, type ToldDocument, type ToldStatement } from "../corpora/told-claims.ts"
import { percent } from "../counts.ts"
import { checkFloors } from "../floors.ts"
import { fitTwoClasses } from "../logistic.ts"
import { joinStatements } from "../told-readings.ts"

type Corpus = "told" | "ecb+" | "meantime"
type Pair = {
  readonly corpus: Corpus
  readonly group: string // a story, a topic or an article: never half learnt and half judged
  readonly between: boolean // two languages
  readonly relation: "same" | "variant" | "conflict" | "apart"
  readonly contents: readonly [Content, Content]
  readonly evidence: ClaimEvidence
}

const PENALTY = 1e-4
const FOLDS = 5
const TOPICS = 8 // of ECB+
/** Of pairs of two stories one in so many. */
const ONE_IN = 10
/** Of the pairs that are apart one in so many. */
const APART_ONE_IN: Readonly<Record<Corpus, number>> = { told: 1, "ecb+": 3, meantime: 4 }
/** The few pairs that are about the same count as much as so many others. */
const COUNTS: Readonly<Record<Corpus, number>> = { told: 3, "ecb+": 2, meantime: 1 }

const { values } = parseArgs({ options: { fit: { type: "boolean", default: false }, wrong: { type: "string", default: "0" } } })
const tagger = await loadTagger()
const pairs = [...(await pairTold(tagger)), ...(await pairEvents(tagger)), ...(await pairTranslations(tagger))].filter(isKept())
measure("one language", "within")
measure("two languages", "between")

function isKept(): (pair: Pair) => boolean {
  const seen = { told: 0, "ecb+": 0, meantime: 0 }
  return ({ corpus, relation }) => seen[corpus]++ % APART_ONE_IN[corpus] === 0 || relation !== "apart"
}

function measure(name: string, kind: "within" | "between"): void {
  const all = pairs.filter(({ between }) => between === (kind === "between"))
  if (values.fit) console.log(kind, JSON.stringify(named(fit(all))))
  const groups = [...new Set(all.map(({ group }) => group))]
  const foldOf = ({ group }: Pair): number => groups.indexOf(group) % FOLDS
  const own = all.filter(({ corpus }) => corpus === "told")
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fit(all.filter((pair) => foldOf(pair) !== fold))
    return own.filter((pair) => foldOf(pair) === fold).map((pair) => ({ pair, score: scoreOf(weights, pair) }))
  }).flat()
  const ours = countAbove(scored, 0)
  const cosines = own.map((pair) => ({ pair, score: pair.evidence.cosine }))
  const best = Array.from({ length: 80 }, (_, i) => countAbove(cosines, i / 100 + 0.15)).toSorted((a, b) => b.f1 - a.f1)[0]
  const judged = own.map((pair) => ({ pair, found: pairContents(...pair.contents)?.relation ?? "apart" }))
  const shipped = countAbove(
    judged.map(({ pair, found }) => ({ pair, score: found === "apart" ? -1 : 1 })),
    0,
  )
  console.log(`${name}: ${own.length} pairs, ${own.filter(({ relation }) => relation !== "apart").length} about the same`)
  console.log(`  the best threshold on vectors  ${show(best)}`)
  console.log(`  ours, each fifth by the others ${show(ours)}`)
  console.log(`  ours, shipped weights          ${show(shipped)}`)
  for (const relation of ["same", "variant", "conflict"] as const) {
    const wanted = judged.filter(({ pair }) => pair.relation === relation)
    const told = ["same", "variant", "conflict", "apart"].map((one) => `${one} ${wanted.filter(({ found }) => found === one).length}`)
    console.log(`  ${relation.padEnd(8)} (${wanted.length}) judged ${told.join(", ")}`)
  }
  for (const { pair, found } of judged.filter((one) => one.found !== one.pair.relation).slice(0, Number(values.wrong))) {
    console.log(
      `    ${pair.relation} judged ${found}: ${pair.contents.map(({ text, statement }) => text.slice(...statement.span)).join(" | ")}`,
    )
  }
  checkFloors("told-claims", { [`${kind}F1`]: ours.f1 })
}

async function pairTold(model: Tagger): Promise<readonly Pair[]> {
  const documents: { readonly document: ToldDocument; readonly contents: readonly Content[] }[] = []
  for (const document of layOut(readTold())) {
    const texts = document.statements.map(({ text }) => text)
    documents.push({ document, contents: await readJoined(texts, document.language, model) })
  }
  return documents.flatMap((left, i) =>
    documents.slice(i + 1).flatMap((right, k) =>
      left.contents.flatMap((a, x) =>
        right.contents.flatMap((b, y) => {
          const [one, other] = [toldOf(left.document, a), toldOf(right.document, b)]
          const relation = relationOf(one, other)
          const strangers = one.story !== other.story
          if (relation === null || (strangers && (i + k + x + y) % ONE_IN !== 0)) return []
          return [toPair("told", one.story, relation, a, b)]
        }),
      ),
    ),
  )
}

async function readJoined(texts: readonly string[], language: "en" | "es", model: Tagger): Promise<readonly Content[]> {
  const reading = await readText(texts.join("\n\n"), { id: "told", language, published: "2026-03-06" }, { tagger: model })
  return readContents({ reading: joinStatements(reading, texts) })
}

function toldOf({ statements }: ToldDocument, { statement }: Content): ToldStatement {
  const found = statements[Number(statement.id.slice(1)) - 1]
  if (!found) throw new Error(`No statement ${statement.id}`)
  return found
}

/** Statements of articles on one topic: with two events in common they are about the same, with none, or on another event of the topic, they are not. */
async function pairEvents(model: Tagger): Promise<readonly Pair[]> {
  if (!existsSync(ECB_PLUS)) return []
  const documents: { readonly record: EcbRecord; readonly contents: readonly Content[]; readonly told: readonly Told[] }[] = []
  for (const record of firstTopics(readData<EcbRecord>(ECB_PLUS, undefined) ?? [], TOPICS)) {
    const reading = await readText(record.text, { id: record.id, language: "en" }, { tagger: model })
    const contents = readContents({ reading })
    documents.push({ record, contents, told: contents.map(({ statement }) => eventsOf(record, statement.span)) })
  }
  return documents.flatMap((left, i) =>
    documents.slice(i + 1).flatMap((right) => {
      if (left.record.topic !== right.record.topic) return []
      const isSameEvent = left.record.cluster === right.record.cluster
      if (!isSameEvent && (i * 7 + right.record.id.length) % 2 !== 0) return [] // half of them teach as much
      return left.contents.flatMap((a, x) =>
        right.contents.flatMap((b, y) => {
          const relation = isSameEvent ? relationByEvents(left.told[x], right.told[y]) : (x * 31 + y * 17 + i) % 5 === 0 ? "apart" : null
          return relation === null ? [] : [toPair("ecb+", `ECB+ ${left.record.topic}`, relation, a, b)]
        }),
      )
    }),
  )
}

type Told = { readonly isSeen: boolean; readonly events: ReadonlySet<string> }

/** The events that annotators marked in a statement; `isSeen`: they looked at most of it. */
function eventsOf({ annotatedSpans, events }: EcbRecord, span: Span): Told {
  const inside = events.filter(({ type, spans }) => type.startsWith("ACT") && spans.some((one) => common(one, span) > 0))
  return {
    isSeen: annotatedSpans.some((one) => common(one, span) > 0.6 * (span[1] - span[0])),
    events: new Set(inside.map(({ chain }) => chain)),
  }
}

function common(a: Span, b: Span): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0])
}

function relationByEvents(a: Told | undefined, b: Told | undefined): "same" | "apart" | null {
  if (!a?.isSeen || !b?.isSeen) return null
  const shared = [...a.events].filter((event) => b.events.has(event)).length
  if (shared === 0) return "apart"
  return shared >= 2 && shared >= 0.5 * Math.min(a.events.size, b.events.size) ? "same" : null
}

/** Sentences of MEANTIME in English and Spanish: the translation is about the same, one in some of the others is not. */
async function pairTranslations(model: Tagger): Promise<readonly Pair[]> {
  if (!PARALLEL.every((path) => existsSync(path))) return []
  const english = await readParallel(PARALLEL[0], "en", model)
  const spanish = (await readParallel(PARALLEL[1], "es", model)).filter(({ record }) => record.alignedSentences)
  let others = 0
  return spanish.flatMap((es) =>
    english.flatMap((en) => {
      const isTranslation = en.record.id === es.record.id
      return en.contents.flatMap((a) =>
        es.contents.flatMap((b) => {
          const isSame = isTranslation && a.statement.id === b.statement.id
          if (!isSame && others++ % (isTranslation ? 2 : 25) !== 0) return []
          return [toPair("meantime", `MEANTIME ${es.record.id}`, isSame ? "same" : "apart", a, b)]
        }),
      )
    }),
  )
}

async function readParallel(path: string, language: "en" | "es", model: Tagger) {
  const read: { readonly record: ParallelRecord; readonly contents: readonly Content[] }[] = []
  for (const record of readData<ParallelRecord>(path, undefined) ?? []) {
    const texts = record.sentences.map((span) => record.text.slice(...span).replace(/\s+/gu, " ")).filter((text) => text !== "")
    read.push({ record, contents: await readJoined(texts, language, model) })
  }
  return read
}

function toPair(corpus: Corpus, group: string, relation: Pair["relation"], a: Content, b: Content): Pair {
  return { corpus, group, between: a.language !== b.language, relation, contents: [a, b], evidence: gatherEvidence(a, b) }
}

function fit(own: readonly Pair[]): readonly number[] {
  const counted = own.flatMap((pair) => Array.from({ length: pair.relation === "apart" ? 1 : COUNTS[pair.corpus] }, () => pair))
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
