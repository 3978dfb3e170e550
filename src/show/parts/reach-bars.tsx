// Reach bars: a bar for each document that has a claim, in time order.
import type { ReactElement } from "react"
import type { Reach } from "../pile/phrasings.ts"

/** Bars that are drawn; the words beside them count all. */
const SHOWN = 40

/** @param label - the same in words: "7 documents, 1 of them denies it" */
export function ReachBars({ reach, label }: { readonly reach: readonly Reach[]; readonly label: string }): ReactElement {
  return (
    <span className="reach">
      <span className="bars" aria-hidden="true">
        {reach.slice(0, SHOWN).map((one, i) => (
          // bars have no id of their own and never move
          <i key={i} className={one} />
        ))}
        {reach.length > SHOWN ? "…" : null}
      </span>
      <span>{label}</span>
    </span>
  )
}
