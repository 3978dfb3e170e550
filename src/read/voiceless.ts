// Voiceless: what the model takes for an attribution, where nobody says anything.
import { type AttributionParts, quote } from "../document/index.ts"
import { judgeActs } from "./acts.ts"
import type { Prose } from "./prose.ts"

/** Effects and states of mind of nobody in particular: "raising serious questions about", "Americans concerned about". */
const EFFECT = /^(?:raising|sparking|prompting|fuell?ing|generando|desatando|planteando|provocando)\b/iu
const MOOD = /^(?:(?:deeply|increasingly|most) )?(?:concerned|worried|preocupad[oa]s?)\b/iu

/** "Arrested on suspicion of selling a chart": of what he is suspected, and nobody's thought in particular. */
const SUSPECTED = /^(?:suspicion|sospechas?)$/iu
const ON = /(?:^|\s)(?:on|under|bajo)(?: la)?\s$/iu

/**
 * Leaves out attributions in which nothing is said: an effect ("raising questions"), what somebody is suspected of, and a cue without a source that is no
 * word of saying or thinking.
 *
 * @returns those that stay, in their order
 * @example withVoices(prose, parts).length
 */
export function withVoices(prose: Prose, parts: readonly AttributionParts[]): readonly AttributionParts[] {
  const acts = judgeActs(prose, parts)
  return parts.filter(({ cue, source, quotation }, i) => {
    if (cue.length === 0 || quotation === "direct") return true
    const words = quote(prose.document.text, cue)
    const start = cue[0]?.[0] ?? 0
    if (SUSPECTED.test(words) && ON.test(prose.document.text.slice(Math.max(0, start - 12), start))) return false
    if (EFFECT.test(words)) return false
    return source.length > 0 || !(MOOD.test(words) || acts[i]?.by.endsWith("act/unlisted-cue"))
  })
}
