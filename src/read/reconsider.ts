// Reconsidering: what the rules make of a statement's standing, weighed against what the model reads at its first token.
import type { Standing, Statement } from "../document/index.ts"
import type { Last } from "./continuation.ts"
import { judgeReportedFactuality } from "./factuality.ts"
import type { Part } from "./parts.ts"
import type { Prose } from "./prose.ts"
import type { Judgement } from "./standing.ts"
import { type Opinion, weigh } from "./weigh.ts"
import { ABSTRACT_HEADS, INFERRING } from "./words/abstract.ts"
import { NEGATED, WITHHOLDING } from "./words/undisclosed.ts"

/** The share from which the model alone may say that something is withheld, or was seen by the reporter. */
const PLAIN = 0.6
/** Words of a statement among which its subject stands, where it is short. */
const SUBJECT_WORDS = 6

/**
 * Weighs a judgement against the model's opinion, among the standings that can be: nobody goes on speaking who has not
 * spoken, and a statement of somebody's does not become the outlet's own.
 *
 * @param judgement - the rules'
 * @param last - the statement before
 * @example reconsider(judgement, opinion, prose, part, last).standing // "continued"
 */
export function reconsider(judgement: Judgement, opinion: Opinion<Standing>, prose: Prose, part: Part, last: Last | null): Judgement {
  const { standing, confidence, by, because } = judgement
  const before = drawsConclusion(prose, part) ? null : lastSpeaker(prose, part, last)
  const possible = opinion.scores.map((score, i) =>
    canBe(opinion.labels[i] ?? "own-voice", Math.exp(score), judgement, before, shareToWithhold(prose, part)) ? score : -Infinity,
  )
  // That no rule has found anybody says little against a model that has.
  const sure = by.endsWith("standing/nobody-named") ? 1 / Math.max(1, opinion.labels.length) : confidence
  const weighed = weigh<Standing>(
    { value: standing, confidence: sure, by, because },
    { ...opinion, scores: possible, because: [part.span] },
  )
  if (weighed.value === standing) return { ...judgement, confidence: Math.max(confidence, weighed.confidence) }
  const changed = { ...judgement, standing: weighed.value, confidence: weighed.confidence, by: weighed.by, because: weighed.because }
  const reported = judgeReportedFactuality(prose, part.span).value
  switch (weighed.value) {
    case "undisclosed":
      return { ...changed, factuality: "U" }
    case "continued":
      return { ...changed, speaker: before, act: "say", factuality: reported }
    default:
      return { ...changed, speaker: null, act: null }
  }
}

function canBe(standing: Standing, share: number, judgement: Judgement, before: string | null, withheld: number): boolean {
  if (standing === judgement.standing) return true
  // What a reporter saw is told by few words, which the rules know; nobody is made to stand behind what has no attribution.
  if (judgement.standing === "observed" || standing === "attributed") return false
  if (standing === "undisclosed") return share >= withheld
  if (standing === "observed" && share < PLAIN) return false
  const voiced = judgement.speaker !== null && judgement.standing !== "continued"
  if (standing === "continued") return before !== null && !voiced
  return !voiced && judgement.act !== "rumor" && judgement.act !== "decline"
}

/** The share from which the model alone may say that something is withheld: "we are investigating" and "nobody was hurt" are taken for it. */
function shareToWithhold({ document, language }: Prose, { span }: Part): number {
  const words = document.text.slice(...span)
  if (WITHHOLDING[language].test(words)) return PLAIN
  return NEGATED[language].test(words) ? 0.95 : 0.985
}

/** "The forceful language suggests that …" after a quotation is the outlet's own reading of it, and nobody's continued speech. */
function drawsConclusion({ language, words }: Prose, { from, to }: Part): boolean {
  const [heads, inferring] = [ABSTRACT_HEADS[language], INFERRING[language]]
  const until = Math.min(to - 1, from + SUBJECT_WORDS)
  for (let i = from; i < until; i++) if (heads.has(words[i] ?? "") && inferring.test(words[i + 1] ?? "")) return true
  return false
}

/** Who spoke in the statement right before, in the same paragraph or at the end of the one before. Who refused to say something does not go on. */
function lastSpeaker({ document }: Prose, part: Part, last: Last | null): Statement["speaker"] {
  if (last === null || part.block - last.part.block > 1) return null
  const kinds = [last.part.block, part.block].map((block) => document.blocks[block]?.kind)
  if (kinds[0] !== kinds[1]) return null
  const spoke = last.statement.standing === "attributed" || last.statement.standing === "continued"
  return spoke ? last.statement.speaker : null
}
