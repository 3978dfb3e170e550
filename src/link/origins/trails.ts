// Trails: the way from a statement back to its origin, as far as the pile goes.
import { byRule, type OriginHop, type Span } from "../../document/index.ts"
import { isOf } from "./newsrooms.ts"
import { keyOf, type Place } from "./pile.ts"
import type { Ground } from "./choices.ts"
import { type Step, stepBack } from "./steps.ts"
import { saysLess } from "./vouching.ts"
import { outletOf, type Voice } from "./voices.ts"

export type Trail = {
  readonly via: readonly OriginHop[] // nearest first
  readonly end: Voice | null // null: nobody stands behind it
  readonly at: Place // where the way ends
  readonly confidence: number
  readonly by: string
}

/**
 * Follows a statement back. A way that comes back to where it was ends nowhere: outlets that cite each other are no origin.
 *
 * @param distorted - what the claim that this one distorts rests on; null: it distorts none
 * @example followTrail(place, ground, null).end?.name // "Diego Ruiz Castell"
 */
export function followTrail(start: Place, ground: Ground, distorted: Ground | null): Trail {
  const via: OriginHop[] = []
  const been = [start]
  let at = start
  let confidence = 1
  for (;;) {
    const here = at
    const unvouched = ground.unvouched(here)
    if (unvouched !== null && (here !== start || !saysLess(unvouched))) return { via, end: null, at, confidence, by: unvouched }
    const plain = stepBack(here, ground)
    const changed = distortionOf(here, plain, distorted)
    if (changed) via.push(hopOf(changed.from, here))
    const step = changed?.step ?? plain
    confidence *= step.confidence
    if (step.kind === "nobody") return { via, end: null, at, confidence, by: step.by }
    if (step.kind === "voice") {
      const circular =
        step.voice.kind === "outlet" && been.slice(0, -1).some(({ member }) => isOf(ground.pile.newsroom(member.id), step.voice.name))
      return { via, end: circular ? null : step.voice, at, confidence, by: circular ? byRule("link/origins/circular") : step.by }
    }
    via.push(hopOf(step, here))
    if (been.some((one) => keyOf(one) === keyOf(step.to))) return { via, end: null, at, confidence, by: byRule("link/origins/circular") }
    been.push(step.to)
    at = step.to
  }
}

type Back = Extract<Step, { readonly kind: "back" }>

/** What a document took from one that says it otherwise begins with the taker, whomever it names. */
function distortionOf(place: Place, step: Step, distorted: Ground | null): { readonly step: Step; readonly from: Back } | null {
  if (distorted === null || (step.kind === "back" && step.as !== "same-document")) return null
  const from = stepBack(place, distorted)
  if (from.kind !== "back" || from.as === "same-document" || from.as === "version") return null // an outlet that corrects itself keeps its source
  const name = distorted.pile.newsroom(place.member.id).names.at(-1) ?? place.member.file
  const voice = outletOf(distorted.pile, place, name)
  return { step: { kind: "voice", voice, confidence: from.confidence, by: byRule("link/origins/distortion") }, from }
}

function hopOf({ to, as, because, confidence, by }: Back, from: Place): OriginHop {
  return { ...passageOf(to, to.statement.span), kind: as, because: because && passageOf(from, because), confidence, by }
}

/** @returns words of a document with their place @example passageOf(place, place.statement.span).quote */
export function passageOf({ member }: Place, span: Span): { readonly document: string; readonly span: Span; readonly quote: string } {
  return { document: member.id, span, quote: member.reading.document.text.slice(...span) }
}
