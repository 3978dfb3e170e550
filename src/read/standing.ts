// Standing: the statements that tile title and body, and who stands behind each.
import { type Attribution, type BlockKind, byRule, type Explanation, type Span, type Standing, type Statement } from "../document/index.ts"
import { judgeOwnFactuality, judgeReportedFactuality } from "./factuality.ts"
import { makesClaim } from "./headings.ts"
import { findParts, type Part } from "./parts.ts"
import type { Prose } from "./prose.ts"
import { type Last, speaksOn } from "./continuation.ts"
import { reconsider } from "./reconsider.ts"
import { NO_OPINION, type Opinion } from "./weigh.ts"

/** Blocks that state something; a byline and a list of sources do not. */
const STATING: ReadonlySet<BlockKind> = new Set<BlockKind>([
  "title",
  "summary",
  "heading",
  "paragraph",
  "list-item",
  "blockquote",
  "caption",
  "correction",
])

export type Judgement = Omit<Statement, "id" | "span"> & { readonly because: readonly Span[] }

/**
 * Tiles title and body with statements and judges who stands behind each: a sentence each, split inside one only where the
 * speaker or the standing changes. A heading that only names what follows is no statement.
 *
 * @param ask - what the model says of the statement that begins at a token
 * @returns statements in text order, disjoint, without the white space between them; one explanation for each
 * @example judgeStanding(prose, attributions, ask).statements[0]?.standing // "attributed"
 */
export function judgeStanding(
  prose: Prose,
  attributions: readonly Attribution[],
  ask: (token: number) => Opinion<Standing> = () => NO_OPINION,
): { readonly statements: readonly Statement[]; readonly explanations: readonly Explanation[] } {
  const { words } = prose
  const statements: Statement[] = []
  const explanations: Explanation[] = []
  let last: Last | null = null
  for (const part of findParts(prose, words, attributions)) {
    const kind = prose.document.blocks[part.block]?.kind
    if (kind === undefined || !STATING.has(kind) || (kind === "heading" && isLabel(prose, part))) continue
    const { because, ...judgement } = reconsider(judgePart(prose, words, part, last, attributions), ask(part.from), prose, part, last)
    const id = `t${statements.length + 1}`
    const statement: Statement = { id, span: part.span, ...judgement }
    statements.push(statement)
    const { by, confidence, standing } = statement
    explanations.push({ of: id, judgement: "standing", value: standing, by, confidence, spans: because })
    last = { statement, part }
  }
  return { statements, explanations }
}

/** "Quick Takes" states nothing; a heading that claims something, or in which somebody speaks, is a statement. */
function isLabel(prose: Prose, { attributions, sentence }: Part): boolean {
  const own = prose.sentences[sentence]
  return own !== undefined && attributions.length === 0 && !makesClaim(prose, own)
}

function judgePart(prose: Prose, words: readonly string[], part: Part, last: Last | null, attributions: readonly Attribution[]): Judgement {
  const { main, span } = part
  const ids = part.attributions.map(({ id }) => id)
  const speaker = main?.speaker ?? null
  if (part.standing === "undisclosed" || main?.act === "decline") {
    const by = byRule(part.standing === "undisclosed" ? "standing/undisclosed" : "standing/refusal")
    const who = speaker ?? carriedOver(prose, words, part, last)
    const act = main?.act ?? (part.refused ? "decline" : null)
    return {
      standing: "undisclosed",
      speaker: who,
      act,
      factuality: "U",
      attributions: ids,
      confidence: 0.85,
      by,
      because: part.because.length > 0 ? part.because : (main?.cue ?? []),
    }
  }
  if (part.standing === "observed") {
    const own = judgeOwnFactuality(prose, span)
    const by = byRule("standing/reporter-present")
    return {
      standing: "observed",
      speaker: null,
      act: null,
      factuality: own.value,
      attributions: ids,
      confidence: 0.8,
      by,
      because: part.because,
    }
  }
  if (main) {
    const factuality = factualityHere(prose, main, span)
    const goesOn = isBare(prose, main, part.sentence) && main.speaker !== null && last?.statement.speaker === main.speaker
    const { act, confidence } = main
    const by = byRule(goesOn ? "standing/quotation-goes-on" : "standing/attribution")
    const because = [...main.source, ...main.cue].filter((at) => at[0] < span[1] && at[1] > span[0])
    const standing = goesOn ? "continued" : "attributed"
    return {
      standing,
      speaker,
      act,
      factuality,
      attributions: ids,
      confidence: Math.min(confidence, 0.95),
      by,
      because: because.length > 0 ? because : main.content,
    }
  }
  const continued = last ? speaksOn(prose, words, part, last, attributions) : null
  if (continued) {
    const { value: factuality } = judgeReportedFactuality(prose, span)
    const { speaker: who, act, by, confidence, because } = continued
    return { standing: "continued", speaker: who, act, factuality, attributions: ids, confidence, by, because }
  }
  if (part.hearsay === null && quotedShare(prose, span) >= QUOTED) {
    const { value: factuality } = judgeReportedFactuality(prose, span)
    const by = byRule("standing/quotation-of-nobody")
    return { standing: "attributed", speaker: null, act: "say", factuality, attributions: ids, confidence: 0.4, by, because: [span] }
  }
  const own = judgeOwnFactuality(prose, span)
  const rumor = part.hearsay === "rumor"
  return {
    standing: "own-voice",
    speaker: null,
    act: rumor ? "rumor" : part.hearsay === "allege" ? "allege" : null,
    factuality: rumor ? weaken(own.value) : own.value,
    attributions: ids,
    confidence: rumor ? 0.8 : 0.75,
    by: byRule(rumor ? "standing/hearsay" : "standing/nobody-named"),
    because: rumor ? part.because : own.because,
  }
}

/** A statement of which this much stands in quotation marks is somebody's, also where it cannot be told whose. */
const QUOTED = 0.6

function quotedShare({ quotations }: Prose, [start, end]: Span): number {
  let inside = 0
  for (let i = firstAfter(quotations, start); i < quotations.length; i++) {
    const quotation = quotations[i]
    if (!quotation || quotation.span[0] >= end) break
    if (quotation.depth > 0 || quotation.scare) continue
    inside += Math.max(0, Math.min(end, quotation.span[1]) - Math.max(start, quotation.span[0]))
  }
  return inside / Math.max(1, end - start)
}

/** The first quotation that could reach past `start`; a few before it may be around it. */
function firstAfter(quotations: Prose["quotations"], start: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.span[0] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 4)
}

/** "No quiso dar más detalles": a Spanish refusal without its subject is that of who spoke last. */
function carriedOver(prose: Prose, words: readonly string[], part: Part, last: Last | null): string | null {
  if (prose.language !== "es" || !part.refused || !last || last.part.block !== part.block || last.part.sentence + 1 !== part.sentence)
    return null
  return /^(?:no|se|tampoco|rehusó|rehúsa|declinó|evitó|guardó|mantuvo)$/u.test(words[part.from] ?? "") ? last.statement.speaker : null
}

/** What nobody is shown to have said is possible at most. */
function weaken(value: Statement["factuality"]): Statement["factuality"] {
  return value === "CT+" || value === "PR+" ? "PS+" : value === "CT-" || value === "PR-" ? "PS-" : value
}

/** Of a quotation that holds several sentences each has its own firmness. */
function factualityHere(prose: Prose, { act, content, factuality, quotation }: Attribution, span: Span): Statement["factuality"] {
  const beyond = content.some((at) => at[0] < span[0] - 1 || at[1] > span[1] + 1)
  if (!beyond || quotation !== "direct" || (act !== "say" && act !== "confirm" && act !== "allege" && act !== null)) return factuality
  const here = content.find((at) => at[0] < span[1] && span[0] < at[1])
  if (!here) return factuality
  return judgeReportedFactuality(prose, [Math.max(here[0], span[0]), Math.min(here[1], span[1])]).value
}

/** Whether this sentence holds neither source nor cue of the attribution, and its cue has been before. */
function isBare(prose: Prose, { cue, source }: Attribution, sentence: number): boolean {
  const span = prose.sentences[sentence]?.span ?? [0, 0]
  if ([...cue, ...source].some((at) => at[0] < span[1] && at[1] > span[0])) return false
  return cue.every((at) => at[1] <= span[0])
}
