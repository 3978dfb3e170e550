// Dots: the origins of a claim as they are drawn, each in the colour that its voice has in the whole case.
import type { Claim, Origin } from "../../document/index.ts"
import { isUnnamed, type Tone, VOICE_TONES } from "../marks.ts"
import type { Messages } from "../messages/index.ts"
import { oneLine } from "../safe.ts"

export const DOT_FORMS = ["full", "dotted", "empty"] as const
/** `full`: an origin shown to be another than the others; `dotted`: only voices without a name; `empty`: nobody. */
export type Dot = { readonly form: (typeof DOT_FORMS)[number]; readonly tone: Tone; readonly name: string | null } // name: of the origin

/** The colour of an origin's voice. */
export type ToneOf = (origin: Origin, claim: Claim) => Tone

/**
 * Gives the voices of a case their colours: the four that stand behind most statements have one each, the further ones a neutral, who has no
 * name amber.
 *
 * @param claims - all of the case, so that a voice has one colour in all of them
 * @example toneOrigins(pile.linked.claims)(origin, claim) // "v1"
 */
export function toneOrigins(claims: readonly Claim[]): ToneOf {
  const weights = new Map<string, number>()
  for (const claim of claims)
    for (const origin of claim.origins)
      if (origin.counted && !hasNoName(origin, claim))
        weights.set(voiceOf(origin), (weights.get(voiceOf(origin)) ?? 0) + heldBy(origin, claim).length)
  const ordered = [...weights].toSorted(([a, n], [b, o]) => o - n || (a < b ? -1 : 1)).map(([voice]) => voice)
  return (origin, claim) => (hasNoName(origin, claim) ? "unnamed" : (VOICE_TONES[ordered.indexOf(voiceOf(origin))] ?? "other"))
}

/**
 * @returns a dot for each origin that counts; where none does, one that says whether anybody speaks at all
 * @example dotsOf(claim, pile.toneOf) // [{form: "full", tone: "v1", name: "Ilse Varga"}]
 */
export function dotsOf(claim: Claim, toneOf: ToneOf): readonly Dot[] {
  const counted = claim.origins.filter((origin) => origin.counted)
  if (counted.length > 0) return counted.map((origin) => ({ form: "full", tone: toneOf(origin, claim), name: oneLine(origin.name) }))
  const unnamed = claim.statements.some(({ source }) => source !== null && isUnnamed(source))
  return [unnamed ? { form: "dotted", tone: "unnamed", name: null } : { form: "empty", tone: "hearsay", name: null }]
}

/** @returns the dots in words @example sayDots(dots, m) // "2 origins" */
export function sayDots(dots: readonly Dot[], m: Messages): string {
  const full = dots.filter(({ form }) => form === "full").length
  return dots.some(({ form }) => form === "dotted") ? `${m.pile.origins(0)}, ${m.pile.onlyUnnamed}` : m.pile.origins(full)
}

/** One who speaks on two occasions is two origins and one voice. */
function voiceOf({ kind, name }: Origin): string {
  return `${kind} ${name}`
}

function heldBy({ id }: Origin, { statements }: Claim): Claim["statements"] {
  return statements.filter(({ origin }) => origin === id)
}

function hasNoName(origin: Origin, claim: Claim): boolean {
  const sources = heldBy(origin, claim).flatMap(({ source }) => source ?? [])
  return sources.length > 0 && sources.every(isUnnamed)
}
