// Origin dots: one for each origin that is shown to be another than the others.
import type { ReactElement } from "react"
import type { Dot } from "../pile/dots.ts"

/** Dots that are drawn; the figure beside them counts all. */
const SHOWN = 9

/** @param label - the same in words: "2 origins" */
export function OriginDots({ dots, label }: { readonly dots: readonly Dot[]; readonly label: string }): ReactElement {
  const names = dots.flatMap(({ name }) => name ?? [])
  return (
    <span className="dots" title={names.length === 0 ? undefined : names.join(" · ")}>
      {dots.slice(0, SHOWN).map(({ form, tone }, i) => (
        // dots of one claim have no id of their own and never move
        <i key={i} className={`dot dot-${form} tone-${tone}`} aria-hidden="true" />
      ))}
      <span>{label}</span>
    </span>
  )
}
