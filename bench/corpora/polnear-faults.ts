// Faults: what is missed or too much in one article of PolNeAR, each with its kind, so that errors are counted and not stared at.
import { type Span, quote } from "../../src/document/index.ts"
import { shared } from "../counts.ts"
import { findRuns, type MarkedArticle, type Part, ROLES, type Role } from "./polnear-parts.ts"

export type Fault = {
  readonly of: Role | "attribution"
  readonly kind: string
  readonly missed: number // annotated ones that would be right without it
  readonly extra: number // found ones that are wrong because of it
  readonly example: string
  readonly edge?: readonly Edge[] // where a boundary is off by a few words
}

/** `nearest`: of the words too many or too few, the one that is nearest to what both agree on. */
export type Edge = { readonly side: (typeof SIDES)[number]; readonly nearest: string }

export type Tally = { readonly hit: number; readonly gold: number; readonly found: number }

type Run = { readonly span: Span; readonly part: Part }

const SIDES = ["starts too early", "starts too late", "ends too late", "ends too early"] as const
const FEW = 3 // words off at a boundary that are still "a few"
const SAYING =
  /^(?:say|said|says|tell|tells|told|add|adds|added|announce|argue|ask|call|claim|comment|confirm|declar|den[iy]|explain|insist|mention|note|point|promis|repl|report|respond|reveal|state|stating|suggest|warn|wrote|write|writing|tweet|according|testif|vow|accus|criticiz|prais|describ|urg|acknowledg|admit|alleg|assert)/iu
const MIND =
  /^(?:want|hop|plan|tr[iy]|believ|think|thought|know|knew|see|saw|seen|feel|felt|expect|seek|sought|agree|decid|refus|consider|like|love|need|fear|worr|doubt|intend|wish|prefer|support|oppos|back|favor|understand|understood|remember|forget|forgot|learn|realiz|assum|wonder|look|aim|hate|care|concern|endors|reject|accept)/iu
const NOUN =
  /^(?:claims?|reports?|statements?|beliefs?|accusations?|allegations?|views?|opinions?|comments?|remarks?|calls?|promises?|pledges?|plans?|hopes?|fears?|concerns?|questions?|demands?|warnings?|criticisms?|proposals?|suggestions?|assertions?|arguments?|polls?|surveys?|words|speech|speeches|tweets?|ideas?|positions?|decisions?|support|opposition|desire|efforts?|attempts?|requests?|answers?|responses?|announcements?|admissions?|declarations?|confidence|doubts?|sense|interest|rhetoric|message|charges?)$/iu
const DETERMINER = /(?:\b(?:the|a|an|his|her|their|its|my|our|your|this|that|these|those|any|no|some)|['’]s?)\s+$/iu
const SENTENCE_END = /[.!?]["”’')]*\s+["“‘'(]?\p{Lu}|\n/u

/** Finds the spans of one role that are not reproduced exactly. @returns with the counts they are part of */
export function findSpanFaults(article: MarkedArticle, role: Role): { readonly faults: readonly Fault[]; readonly tally: Tally } {
  const [gold, found] = [runsOf(article.gold, role), runsOf(article.found, role)]
  const foundKeys = new Set(found.map(keyOf))
  const goldKeys = new Set(gold.map(keyOf))
  const [missed, wrong] = [gold.filter((run) => !foundKeys.has(keyOf(run))), found.filter((run) => !goldKeys.has(keyOf(run)))]
  const faults: Fault[] = []
  const blamed = new Set<Run>() // found ones that are part of a fault already
  for (const run of missed) {
    const touching = wrong.filter((other) => overlap(run.span, other.span) > 0)
    const [only] = touching
    for (const other of touching) blamed.add(other)
    if (only === undefined) {
      faults.push({ of: role, kind: missing(article, run, role), missed: 1, extra: 0, example: words(article, run.span) })
    } else if (touching.length === 1 && missed.filter((other) => overlap(only.span, other.span) > 0).length === 1) {
      faults.push(boundary(article, role, run.span, only.span))
    } else {
      const share = touching.length / missed.filter((other) => touching.some((one) => overlap(one.span, other.span) > 0)).length
      const kind = touching.length > 1 ? "one span found as several" : "several spans found as one"
      faults.push({ of: role, kind, missed: 1, extra: share, example: `${words(article, run.span)} → ${words(article, only.span)}` })
    }
  }
  for (const run of wrong) {
    if (blamed.has(run)) continue
    faults.push({ of: role, kind: needless(article, run, role), missed: 0, extra: 1, example: around(article, run) })
  }
  return { faults, tally: { hit: gold.length - missed.length, gold: gold.length, found: found.length } }
}

/** Finds the whole attributions without a soft match: source, cue and content each with Jaccard ≥ 0.5, as the scorer has it. */
export function findLinkFaults(article: MarkedArticle): { readonly faults: readonly Fault[]; readonly tally: Tally } {
  const { gold, found } = article
  const pairs = matchAttributions(article)
  const [right, used] = [new Set(pairs.map(({ own }) => own)), new Set(pairs.map(({ other }) => other))]
  const faults: Fault[] = []
  const left = new Set([...found.keys()].filter((k) => !used.has(k)))
  gold.forEach((part, i) => {
    if (right.has(i)) return
    const nearest = [...left].map((k) => ({ k, sum: nearness(part, found[k]) })).toSorted((a, b) => b.sum - a.sum)[0]
    const other = nearest === undefined || nearest.sum === 0 ? undefined : found[nearest.k]
    if (other === undefined || nearest === undefined) {
      const kind = `not found: ${construction(article, part)}`
      faults.push({ of: "attribution", kind, missed: 1, extra: 0, example: show(article, part) })
    } else {
      left.delete(nearest.k)
      const example = `${show(article, part)} → ${show(article, other)}`
      faults.push({ of: "attribution", kind: difference(article, part, other), missed: 1, extra: 1, example })
    }
  })
  for (const k of left) {
    const part = found[k]
    if (part === undefined) continue
    const kind = part.nested ? "not annotated: nested" : `not annotated: ${construction(article, part)}`
    faults.push({ of: "attribution", kind, missed: 0, extra: 1, example: show(article, part) })
  }
  return { faults, tally: { hit: right.size, gold: gold.length, found: found.length } }
}

/** @returns pairs of places in `gold` and `found` that match softly, as the scorer picks them; strict: every word is the same */
export function matchAttributions({
  gold,
  found,
}: Pick<MarkedArticle, "gold" | "found">): readonly { readonly own: number; readonly other: number; readonly strict: boolean }[] {
  const pairs = gold.flatMap((one, own) =>
    found.flatMap((two, other) => {
      const likeness = ROLES.map((role) => jaccard(one.words[role], two.words[role]))
      return likeness.every((like) => like >= 0.5)
        ? [{ own, other, strict: likeness.every((like) => like === 1), sum: likeness.reduce((a, b) => a + b) }]
        : []
    }),
  )
  const [right, used] = [new Set<number>(), new Set<number>()]
  return pairs
    .toSorted((a, b) => b.sum - a.sum)
    .filter(({ own, other }) => {
      if (right.has(own) || used.has(other)) return false
      right.add(own)
      used.add(other)
      return true
    })
}

/** @returns points of F1 that would be gained, were these faults mended and nothing else */
export function costOf({ hit, gold, found }: Tally, missed: number, extra: number): number {
  const f1 = (hits: number, all: number): number => (all === 0 ? 0 : (200 * hits) / all)
  return f1(hit + missed, gold + found + missed - extra) - f1(hit, gold + found)
}

/** @returns in words how an attribution is built, the most telling trait first */
export function construction({ text }: Pick<MarkedArticle, "text">, { spans, words: picked }: Part): string {
  const [cue] = spans.cue
  const titleEnd = text.indexOf("\n")
  if (Math.min(...ROLES.flatMap((role) => spans[role].map(([start]) => start))) < titleEnd) return "in the headline"
  if (picked.cue.length === 0) return spans.cue.length > 0 ? "a colon for a cue" : "no cue"
  if (cue !== undefined && isApart(text, spans.source, spans.cue)) return "source in another sentence"
  if (cue !== undefined && isApart(text, spans.content, spans.cue)) return "content in another sentence"
  const verb = quote(text, spans.cue)
  const before = text.slice(Math.max(0, (cue?.[0] ?? 0) - 12), cue?.[0] ?? 0)
  const all = verb.split(/\s+/u)
  if ((DETERMINER.test(before) && !SAYING.test(all[0] ?? "")) || all.some((word) => NOUN.test(word) && DETERMINER.test(before)))
    return "a noun for a cue"
  if (ROLES.some((role) => findRuns(picked[role]).length > 1)) return "in several pieces"
  if (picked.source.length === 0) return "no source"
  if (all.some((word) => SAYING.test(word))) return "a verb of saying"
  if (all.some((word) => MIND.test(word))) return "a verb of thought or will"
  return all.some((word) => NOUN.test(word)) ? "a noun for a cue" : "another cue"
}

function missing(article: MarkedArticle, { span, part }: Run, role: Role): string {
  for (const other of ROLES) {
    if (other !== role && runsOf(article.found, other).some((run) => 2 * overlap(run.span, span) > length(span)))
      return `taken for a ${other}`
  }
  return `not found: ${construction(article, part)}`
}

function needless(article: MarkedArticle, { span, part }: Run, role: Role): string {
  for (const other of ROLES) {
    if (other !== role && runsOf(article.gold, other).some((run) => 2 * overlap(run.span, span) > length(span))) return `was a ${other}`
  }
  if (part.nested) return "not annotated: nested"
  const isTouched = article.gold.some((gold) => ROLES.some((one) => shared(new Set(gold.words[one]), new Set(part.words[one])) > 0))
  return isTouched ? "not annotated, beside something that is" : `not annotated: ${construction(article, part)}`
}

function boundary(article: MarkedArticle, role: Role, gold: Span, found: Span): Fault {
  const off = Math.abs(gold[0] - found[0]) + Math.abs(gold[1] - found[1])
  const edge: Edge[] = [
    ...(found[0] < gold[0] ? [{ side: SIDES[0], nearest: words(article, [gold[0] - 1, gold[0] - 1]) }] : []),
    ...(found[0] > gold[0] ? [{ side: SIDES[1], nearest: words(article, [found[0] - 1, found[0] - 1]) }] : []),
    ...(found[1] > gold[1] ? [{ side: SIDES[2], nearest: words(article, [gold[1] + 1, gold[1] + 1]) }] : []),
    ...(found[1] < gold[1] ? [{ side: SIDES[3], nearest: words(article, [found[1] + 1, found[1] + 1]) }] : []),
  ]
  const kind = off <= FEW ? "boundary off by 1 to 3 words" : "boundary off by more"
  const example = `${words(article, gold)} → ${words(article, found)}`
  return { of: role, kind, missed: 1, extra: 1, example, ...(off <= FEW ? { edge } : {}) }
}

function difference(article: MarkedArticle, gold: Part, found: Part): string {
  const wrong = ROLES.filter((role) => jaccard(gold.words[role], found.words[role]) < 0.5)
  if (wrong.length > 1) return `${wrong.join(" and ")} differ`
  const [role = "content"] = wrong
  const [ours, theirs] = [gold.words[role], found.words[role]]
  if (wrong.length === 0) return "found twice"
  if (theirs.length === 0) return `${role} left out`
  if (ours.length === 0) return `${role} too much`
  const both = shared(new Set(ours), new Set(theirs))
  if (both > 0) return theirs.length < ours.length ? `${role} too short` : `${role} too long`
  const elsewhere = article.found.some((part) => shared(new Set(part.words[role]), new Set(ours)) > 0)
  return elsewhere ? `wrong link: another ${role}` : `wrong ${role}`
}

/** The unbroken runs of a role, each once, with the attribution that first has it. */
function runsOf(parts: readonly Part[], role: Role): readonly Run[] {
  const runs = new Map<string, Run>()
  for (const part of parts)
    for (const span of findRuns(part.words[role])) if (!runs.has(String(span))) runs.set(String(span), { span, part })
  return [...runs.values()]
}

function keyOf({ span }: Run): string {
  return String(span)
}

/** Runs hold their last word. */
function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1)
}

function length([first, last]: Span): number {
  return last - first + 1
}

function nearness(gold: Part, found: Part | undefined): number {
  return found === undefined
    ? 0
    : ROLES.reduce((sum, role) => sum + (gold.words[role].length > 0 ? jaccard(gold.words[role], found.words[role]) : 0), 0)
}

function jaccard(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 && b.length === 0) return 1
  const both = shared(new Set(a), new Set(b))
  return both / (a.length + b.length - both)
}

/** Whether a sentence ends between the two, at their nearest ends. */
function isApart(text: string, spans: readonly Span[], cue: readonly Span[]): boolean {
  const gaps = spans.flatMap(([from, to]) => cue.map(([start, end]): Span => (to <= start ? [to, start] : [end, from])))
  const nearest = gaps.toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]))[0]
  // Two letters more: the end of a sentence is known by the capital that follows.
  return nearest !== undefined && SENTENCE_END.test(text.slice(Math.max(0, nearest[0] - 2), nearest[1] + 1))
}

function words({ text, words: all }: MarkedArticle, [first, last]: Span): string {
  return text.slice(all[first]?.[0] ?? 0, all[last]?.[1] ?? 0)
}

function around(article: MarkedArticle, { span }: Run): string {
  return `${words(article, [Math.max(0, span[0] - 4), span[1] + 2])} (${words(article, span)})`
}

function show({ text }: MarkedArticle, { spans }: Part): string {
  return ROLES.map((role) => quote(text, spans[role]) || "–").join(" | ")
}
