// Life: what became of a claim, on the days when it did.
import { type Claim, type ClaimStatement, overlaps } from "../../document/index.ts"
import { dayOf, type Pile } from "./pile.ts"
import { isDenial } from "./phrasings.ts"

export const STAGES = ["rumoured", "alleged", "reported", "said", "documented", "confirmed", "denied", "corrected", "changed"] as const
/** `reported`: in an outlet's own voice; `corrected`: a later version says that it was changed; `changed`: one does not say so. */
export type Stage = (typeof STAGES)[number]

export type LifeEvent = { readonly stage: Stage; readonly date: string | null; readonly document: string } // date: ISO 8601

/**
 * Tells what became of a claim: each stage once, when it first came.
 *
 * The day is that of the publication: when something was said to somebody, but not yet to readers, is no event of the claim's life.
 *
 * @returns in time order; what is not dated comes last
 * @example lifeOf(claim, pile).map(({ stage }) => stage) // ["rumoured", "denied", "confirmed"]
 */
export function lifeOf(claim: Claim, pile: Pile): readonly LifeEvent[] {
  const events = [
    ...claim.statements.map((statement): LifeEvent => eventOf(stageOf(statement), statement, pile)),
    ...pile.linked.edits.flatMap(({ before, after, disclosed }): LifeEvent[] => {
      const touched = claim.statements.some(({ document, span }) => document === before.document && overlaps(span, before.span))
      return touched ? [eventOf(disclosed ? "corrected" : "changed", after, pile)] : []
    }),
  ]
  const ordered = events.toSorted((a, b) => compare(a.date, b.date) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
  return ordered.filter((event, i) => ordered.findIndex(({ stage }) => stage === event.stage) === i)
}

function eventOf(stage: Stage, passage: Pick<ClaimStatement, "document">, pile: Pile): LifeEvent {
  return { stage, date: dayOf(pile, passage), document: passage.document }
}

function stageOf(statement: ClaimStatement): Stage {
  const { act, source } = statement
  if (isDenial(statement)) return "denied"
  if (act === "rumor") return "rumoured"
  if (act === "confirm") return "confirmed"
  if (source?.type === "document") return "documented"
  if (act === "allege") return "alleged"
  return source === null ? "reported" : "said"
}

function compare(a: string | null, b: string | null): number {
  const [x, y] = [a ?? "\uFFFF", b ?? "\uFFFF"]
  return x < y ? -1 : Number(x > y)
}
