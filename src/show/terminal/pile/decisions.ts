// Decisions on a terminal: what people judged, on which words, and what became of it.
import type { Decision, DecisionState } from "../../../document/index.ts"
import type { Messages } from "../../messages/index.ts"
import type { Pile } from "../../pile/pile.ts"
import { dayIn } from "../../pile/wording.ts"
import { oneLine } from "../../safe.ts"
import { cutList, joinSections, makeSheet, type PileOptions, type PileSheet, styled, textLines } from "./sheet.ts"

const DECISIONS = 40

/**
 * Writes decisions, in the order in which they are given.
 *
 * @example showDecisions(pile, linked.decisions, {width: 80, color: false, language: "en", all: false, explain: false})
 */
export function showDecisions(pile: Pile, states: readonly DecisionState[], options: PileOptions): string {
  const sheet = makeSheet(pile, options)
  if (states.length === 0) return joinSections([textLines(sheet.m.pile.empty.decisions, 0, sheet)])
  const { shown, more } = cutList(states, DECISIONS, sheet)
  return joinSections([...shown.map((state) => decisionLines(state, sheet)), more])
}

function decisionLines({ decision, state, reason }: DecisionState, sheet: PileSheet): readonly string[] {
  const { m, pile } = sheet
  const { id, by, at, kind, note } = decision
  const fate = reason === null ? m.pile.decisionState[state] : `${m.pile.decisionState[state]}: ${reason}`
  const head = [id, dayIn(at.slice(0, 10), m), by, m.pile.decision[kind], fate].map(oneLine).join(" · ")
  return [
    ...styled(state === "applied" ? "strong" : "faint", textLines(head, 0, sheet), sheet),
    ...subjectsOf(decision, pile, m).flatMap((subject) => textLines(subject, 2, sheet)),
    ...(note === null ? [] : styled("faint", textLines(note, 2, sheet), sheet)),
  ]
}

/** What is judged, in words. */
function subjectsOf(decision: Decision, pile: Pick<Pile, "nameOf">, m: Messages): readonly string[] {
  const words = ({ document, quote }: { readonly document: string; readonly quote: string }): string =>
    `${pile.nameOf(document)}: ${m.quote(oneLine(quote))}`
  switch (decision.kind) {
    case "same-entity":
    case "different-entity":
    case "same-claim":
    case "different-claim":
      return [words(decision.a), words(decision.b)]
    case "speaker":
      return [words(decision.statement), decision.speaker === null ? m.pile.saidByNobody : words(decision.speaker)]
    case "copy":
    case "not-copy":
      return [pile.nameOf(decision.to), pile.nameOf(decision.from)]
    case "same-owner":
      return [decision.outlets.join(", ")]
    case "note":
      return [words(decision.on)]
    case "undo":
      return [decision.decision]
  }
}
