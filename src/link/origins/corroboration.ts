// Corroboration: of the origins of one claim, those that are shown to be different from one another.
import type { Owners } from "./newsrooms.ts"
import { mayBeSame, type Told, type Voice } from "./voices.ts"

// Who is surely somebody comes first: an organisation that may have spoken through a person is not counted beside them.
const ORDER = ["named-person", "named-organization", "document", "witness", "anonymous", "unnamed-person"]

export type Counted = { readonly counted: boolean; readonly note: string | null }

/**
 * Counts voices: each that is different from all that were counted before it.
 *
 * @param voices - of one claim, no two of them the same; in the order in which they reached it
 * @returns one for each voice, in their order; two officials told of as "two officials" are one voice of size 2
 * @example countVoices([castell, anOfficial], [], told)[1] // { counted: false, note: "may be Diego Ruiz Castell" }
 */
export function countVoices(voices: readonly Voice[], owners: Owners, told: Told): readonly Counted[] {
  const rank = ({ kind, type }: Voice): number => ORDER.indexOf(kind === "witness" ? kind : (type ?? ""))
  const ordered = voices.toSorted((a, b) => rank(a) - rank(b))
  const counted: Voice[] = []
  const results = new Map<Voice, Counted>()
  for (const voice of ordered) {
    const twin = counted.find((one) => mayBeSame(one, voice, owners, told))
    if (voice.kind === "outlet") results.set(voice, { counted: false, note: "an outlet, and nobody behind it" })
    else if (twin) results.set(voice, { counted: false, note: `may be ${twin.name}` })
    else {
      counted.push(voice)
      results.set(voice, { counted: true, note: null })
    }
  }
  return voices.map((voice) => results.get(voice) ?? { counted: false, note: null })
}
