// Reads one Document. The order of these lines is the theory.
import {
  type Attribution,
  type AttributionParts,
  type Document,
  type Explanation,
  type Reading,
  type Span,
  VERSION,
  contains,
} from "../document/index.ts"
import { judgeActs } from "./acts.ts"
import { findAttributions } from "./attributions.ts"
import { calibrate } from "./calibrate.ts"
import { resolveCoreference } from "./coreference.ts"
import { findEvents } from "./events.ts"
import { judgeFactuality } from "./factuality.ts"
import { findFindings } from "./findings.ts"
import type { Judged } from "./judged.ts"
import { findMentions } from "./mentions.ts"
import { tokensIn } from "./phrases.ts"
import { findProse } from "./prose.ts"
import { findRelations } from "./relations.ts"
import { findSources } from "./sources.ts"
import { judgeStanding } from "./standing.ts"
import { JUDGED_LABELS, type Tagger } from "./tagger.ts"
import { findTimes } from "./times.ts"
import { findVectors } from "./vectors.ts"
import { withVoices } from "./voiceless.ts"
import { opinionAt, weigh } from "./weigh.ts"

export type ReadEffects = { readonly tagger: Tagger }

/**
 * Reads one document: everything that it says by itself about who stands behind what.
 *
 * @returns the same reading for the same document and model, whatever else is read beside it
 * @example (await read(document, { tagger })).statements[0]?.standing // "attributed"
 */
export async function read(document: Document, { tagger }: ReadEffects): Promise<Reading> {
  const prose = findProse(document) // tokens, sentences, quotations
  const scores = await tagger.label(document.text, prose.tokens)
  const parts = withVoices(prose, findAttributions(prose, scores, tagger))
  const entities = resolveCoreference(prose, findMentions(prose, scores), parts)
  const voices = findSources(prose, parts, entities)
  const by = `${tagger.name}-${tagger.version}`
  const ask = <T extends keyof typeof JUDGED_LABELS>(group: T, token: number, because: readonly Span[]) =>
    opinionAt<(typeof JUDGED_LABELS)[T][number]>(scores[group], JUDGED_LABELS[group], token, by, because)
  const heads = parts.map(({ cue, content }): Span => cue[0] ?? content[0] ?? [0, 0])
  const at = heads.map((head) => tokensIn(prose.tokens, head)[0])
  const acts = judgeActs(prose, parts).map((act, i) => weigh(act, ask("acts", at[i] ?? 0, heads.slice(i, i + 1))))
  const factualities = judgeFactuality(prose, parts, acts).map((one, i) =>
    weigh(one, ask("factualities", at[i] ?? 0, heads.slice(i, i + 1))),
  )
  const joined = joinAttributions(parts, voices.speakers, acts, factualities)
  const standing = judgeStanding(prose, joined, (token) => ask("standings", token, []))
  const attributions = calibrate(joined, tagger) // last: what goes before weighs the scores as they are
  const times = findTimes(prose)
  const reading = {
    firsthand: VERSION,
    model: { name: tagger.name, version: tagger.version },
    document,
    sources: voices.sources,
    attributions,
    statements: standing.statements,
    entities,
    relations: findRelations(prose, entities, attributions, times),
    times,
    events: findEvents(prose, scores, by),
  }
  return {
    ...reading,
    findings: findFindings(prose, reading),
    vectors: findVectors(prose.tokens, standing.statements, scores),
    explanations: [
      ...attributions.map(explainAttribution),
      ...explain("act", attributions, acts),
      ...explain("factuality", attributions, factualities),
      ...voices.explanations,
      ...standing.explanations,
    ],
  }
}

function joinAttributions(
  parts: readonly AttributionParts[],
  speakers: readonly (string | null)[],
  acts: readonly Judged<Attribution["act"]>[],
  factualities: readonly Judged<Attribution["factuality"]>[],
): readonly Attribution[] {
  return parts.map((part, i) => ({
    id: `a${i + 1}`,
    ...part,
    speaker: speakers[i] ?? null,
    act: acts[i]?.value ?? null,
    factuality: factualities[i]?.value ?? "U",
    parent: parentOf(i, parts),
  }))
}

/** The smallest other attribution whose content holds all of this one. */
function parentOf(child: number, parts: readonly AttributionParts[]): string | null {
  const own = [...(parts[child]?.cue ?? []), ...(parts[child]?.content ?? [])]
  let parent: string | null = null
  let size = Number.POSITIVE_INFINITY
  parts.forEach((candidate, i) => {
    if (i === child || own.length === 0 || !own.every((span) => candidate.content.some((content) => contains(content, span)))) return
    const length = candidate.content.reduce((sum, [start, end]) => sum + end - start, 0)
    if (length < size) {
      size = length
      parent = `a${i + 1}`
    }
  })
  return parent
}

function explainAttribution(attribution: Attribution): Explanation {
  const { id, quotation, by, confidence, source, cue, content } = attribution
  return { of: id, judgement: "attribution", value: quotation, by, confidence, spans: [...source, ...cue, ...content] }
}

function explain(
  judgement: "act" | "factuality",
  attributions: readonly Attribution[],
  judged: readonly Judged<string | null>[],
): readonly Explanation[] {
  return attributions.flatMap(({ id }, i) => {
    const judgementOf = judged[i]
    if (!judgementOf) return []
    const { value, by, confidence, because } = judgementOf
    return [{ of: id, judgement, value: value ?? "unknown", by, confidence, spans: because }]
  })
}
