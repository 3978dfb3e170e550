// At a glance: how many sources of which type, and what share of the text rests on whom.
import type { SourceType } from "../document/index.ts"
import { isUnnamed } from "./marks.ts"
import type { Messages } from "./messages/index.ts"
import { oneLine } from "./safe.ts"
import type { Tile, View } from "./view.ts"

export type Fact = { readonly figure: string; readonly words: string }

export type Shares = Readonly<Record<"named" | "unnamed" | "unknown" | "nobody" | "observed" | "undisclosed", number>>

/** @returns what the body rests on, each in [0, 1], together 1 (all 0 in an empty text) */
export function sharesOf(body: readonly Tile[]): Shares {
  const shares = { named: 0, unnamed: 0, unknown: 0, nobody: 0, observed: 0, undisclosed: 0 }
  for (const tile of body) shares[restsOn(tile)] += tile.share
  return shares
}

function restsOn({ mark, source }: Tile): keyof Shares {
  if (mark === "named" || mark === "document") return "named"
  if (mark === "own" || mark === "hearsay") return "nobody"
  if (mark === "unnamed") return source === null ? "unknown" : "unnamed"
  return mark
}

const NAMED: readonly (SourceType & keyof Messages["glance"]["named"])[] = ["named-person", "named-organization", "document"]

/** The figures of one article, the telling ones first; what is zero is left out, but for "nobody". */
export function factsOf({ voices, body }: View, m: Messages): readonly Fact[] {
  const shares = sharesOf(body)
  const speaking = voices.filter((voice) => voice.sayings.length > 0)
  const counts = NAMED.map((type) => ({ type, n: speaking.filter((voice) => voice.source.type === type).length })).filter(({ n }) => n > 0)
  const [first, ...others] = counts
  const unnamed = speaking.filter((voice) => isUnnamed(voice.source))
  const names = unnamed.flatMap((voice) => (voice.source.name === null ? [] : [oneLine(voice.source.name)]))
  const secondHand = body.filter((tile) => tile.source?.secondHand === true).length
  const hearsay = body.filter((tile) => tile.mark === "hearsay").length
  const undisclosed = body.filter((tile) => tile.mark === "undisclosed").length
  const counted = (n: number, words: string): readonly Fact[] => (n === 0 ? [] : [{ figure: String(n), words }])
  const shared = (share: number, words: string): readonly Fact[] => (share === 0 ? [] : [{ figure: m.percent(share), words }])
  return [
    first === undefined
      ? { figure: "0", words: m.glance.noneNamed }
      : {
          figure: String(first.n),
          words: [m.glance.named[first.type](first.n), ...others.map(({ type, n }) => `${n} ${m.glance.named[type](n)}`)].join(", "),
        },
    ...shared(shares.named, m.glance.onNamed),
    { figure: m.percent(shares.nobody), words: m.glance.onNobody },
    ...counted(unnamed.length, m.glance.unnamed(unnamed.length, names)),
    ...shared(shares.unnamed, m.glance.onUnnamed),
    ...shared(shares.unknown, m.glance.onUnknown),
    ...shared(shares.observed, m.glance.onSight),
    ...counted(secondHand, m.glance.secondHand(secondHand)),
    ...counted(hearsay, m.glance.hearsay(hearsay)),
    ...counted(undisclosed, m.glance.undisclosed(undisclosed, m.percent(shares.undisclosed))),
  ]
}
