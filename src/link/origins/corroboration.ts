// Corroboration: of the origins of one claim, those that are shown to be different from one another.
import type { Owners } from "./newsrooms.ts"
import { mayBeSame, type Told } from "./sameness.ts"
import type { Voice } from "./voices.ts"

// Who is surely somebody comes first: an organisation that may have spoken through a person is not counted beside them.
const ORDER = ["named-person", "named-organization", "document", "witness", "anonymous", "unnamed-person"]

export type Counted = { readonly counted: boolean; readonly note: string | null }

/** So many voices that may be one another are tried in all ways; of more the surer ones are taken first. */
const MOST_TRIED = 16

/**
 * Counts voices: as many as are all shown to be different from one another; of equally many the surer ones.
 *
 * @param voices - of one claim, no two of them the same; in the order in which they reached it
 * @returns one for each voice, in their order; two officials told of as "two officials" are one voice of size 2
 * @example countVoices([castell, anOfficial], [], told)[1] // { counted: false, note: "may be Diego Ruiz Castell" }
 */
export function countVoices(voices: readonly Voice[], owners: Owners, told: Told): readonly Counted[] {
  const rank = ({ kind, type }: Voice): number => ORDER.indexOf(kind === "witness" ? kind : (type ?? ""))
  const ordered = voices.filter(({ kind }) => kind !== "outlet").toSorted((a, b) => rank(a) - rank(b))
  const twins = new Map(ordered.map((one) => [one, ordered.filter((other) => other !== one && mayBeSame(one, other, owners, told))]))
  const alone = ordered.filter((one) => twins.get(one)?.length === 0)
  const unsure = ordered.filter((one) => !alone.includes(one))
  const counted = new Set([...alone, ...(unsure.length > MOST_TRIED ? takeFirst(unsure, twins) : takeMost(unsure, twins))])
  return voices.map((voice): Counted => {
    if (voice.kind === "outlet") return { counted: false, note: "an outlet, and nobody behind it" }
    if (counted.has(voice)) return { counted: true, note: null }
    const twin = twins.get(voice)?.find((one) => counted.has(one))
    return { counted: false, note: twin ? `may be ${twin.name}` : null }
  })
}

type Twins = ReadonlyMap<Voice, readonly Voice[]>

function takeMost(voices: readonly Voice[], twins: Twins): readonly Voice[] {
  const [first, ...rest] = voices
  if (first === undefined) return []
  const others = twins.get(first) ?? []
  const withIt = [
    first,
    ...takeMost(
      rest.filter((one) => !others.includes(one)),
      twins,
    ),
  ]
  if (!rest.some((one) => others.includes(one))) return withIt
  const without = takeMost(rest, twins)
  return sizeOf(without) > sizeOf(withIt) ? without : withIt
}

function takeFirst(voices: readonly Voice[], twins: Twins): readonly Voice[] {
  const taken: Voice[] = []
  for (const one of voices) if (!taken.some((other) => twins.get(one)?.includes(other))) taken.push(one)
  return taken
}

function sizeOf(voices: readonly Voice[]): number {
  return voices.reduce((sum, { size }) => sum + size, 0)
}
