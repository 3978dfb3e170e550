// Vouching: whether a statement of a claim stands behind it, or only asks, refuses, passes on, or says less.
import { byRule, type Factuality, type Stance } from "../../document/index.ts"
import { type Place, textOf } from "./pile.ts"

/** Who looks into something, or has not confirmed it, does not say that it is so. */
const LOOKS_INTO =
  /\b(?:(?:try\w*|seek\w*|work\w*|attempt\w*) to (?:confirm|verify|establish|determine|find out)|investigat\w+|look(?:s|ing|ed) into|check(?:s|ing|ed)|verify\w*|examin\w+|assess\w+|aware of|follow(?:s|ing|ed)|monitor(?:s|ing|ed)|seen|heard|studying|prob(?:es|ing|ed)|investiga\w*|verific\w+|comprob\w+|estudia\w*|analiza\w*|conoc(?:e|en|ía|ían)|al tanto de)\b[^.;“”"]{0,40}\b(?:reports?|rumou?rs?|claims?|allegations?|whether|informaciones|rumores|denuncias|versiones|si)\b/iu
const UNCONFIRMED =
  /\b(?:could not|cannot|can['’]t|couldn['’]t|(?:was|were|is|are|been) (?:un|not )able to|did not|has not|have not|had not|yet to|no (?:ha|han|había|pudo|pudieron|puede|pueden))\b[^.;“”"]{0,30}\b(?:confirm\w*|verif\w+|corroborat\w+|corroborar|substantiate)\b/iu

const SAYS_LESS = byRule("link/origins/says-less")
const LOOKING = byRule("link/origins/looks-into")
const NOT_CONFIRMED = byRule("link/origins/unconfirmed")

/** What statements of one claim vouch for. */
export type Vouched = {
  readonly head: Place // whose words say the claim
  readonly looking: boolean // the claim itself is that somebody looks into something, or could not confirm it: all say so
}

/** @returns what the statements of a claim vouch for @example findVouched(head, places).looking // false */
export function findVouched(head: Place, places: readonly Place[]): Vouched {
  return { head, looking: places.every((place) => LOOKS_INTO.test(textOf(place)) || UNCONFIRMED.test(textOf(place))) }
}

/**
 * Why a statement does not vouch for a claim.
 *
 * @returns the rule; null where it vouches
 * @example whyNot("against", place, vouched) // "rules-0.1.0/link/origins/denial"
 */
export function whyNot(stance: Stance, place: Place, { head, looking }: Vouched): string | null {
  const { act, factuality, standing } = place.statement
  const text = textOf(place)
  if (stance === "against") return byRule("link/origins/denial")
  if (standing === "undisclosed" || act === "decline") return byRule("link/origins/refusal")
  if (act === "ask") return byRule("link/origins/question")
  if (act === "rumor") return byRule("link/origins/hearsay")
  if (!looking && LOOKS_INTO.test(text)) return LOOKING
  if (!looking && UNCONFIRMED.test(text)) return NOT_CONFIRMED
  if (firmness(factuality) < firmness(head.statement.factuality)) return SAYS_LESS
  return null
}

/** @returns whether a rule is that of one who says less than the claim, and has it from somewhere all the same */
export function saysLess(rule: string): boolean {
  return rule === SAYS_LESS
}

/** @returns whether a rule is that of one who leaves the claim open, however surely he looks into it @example leavesOpen(looking) // true */
export function leavesOpen(rule: string | null): boolean {
  return rule === LOOKING || rule === NOT_CONFIRMED
}

/** Who thinks it probable still vouches; who thinks it possible does not. A promise that all report as one is the claim itself. */
function firmness(factuality: Factuality): number {
  if (factuality === "U") return 0
  return factuality.startsWith("PS") ? 1 : 2
}
