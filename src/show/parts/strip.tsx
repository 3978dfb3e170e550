// Strip: the article laid flat; width is share of the text, height how firmly, fill who stands behind it.
import { type ReactElement, use } from "react"
import { lookOf } from "../marks.ts"
import type { TextState } from "./article-text.tsx"
import { howOf, whoOf } from "../wording.ts"
import type { PartProps } from "./props.ts"
import { TargetsContext } from "./targets.ts"

/** @param side - where two articles stand on one page: 1 or 2; their strips are pictures then, the texts are not there to go to */
export function Strip({ view, m, side, state }: PartProps & { readonly side?: number; readonly state?: TextState }): ReactElement | null {
  const targets = use(TargetsContext)
  const { body } = view
  if (body.length === 0) return null
  const tiles = body.map((tile, i) => {
    const said = m.strip.tile(i + 1, body.length, whoOf(tile, m), howOf(tile, m))
    const block = <i className={lookOf(tile)} style={{ height: `${Math.round(tile.firmness * 100)}%` }} />
    return (
      <li key={tile.number} style={{ flexGrow: Math.max(1, Math.round(tile.share * 10_000)) }}>
        {side === undefined ? (
          <a
            className={state?.lit === tile.number ? "g lit" : state?.faded(tile) === true ? "g faded" : "g"}
            id={`g${tile.number}`}
            data-n={tile.number}
            href={targets.statement(tile.number)}
            aria-label={said}
          >
            {block}
          </a>
        ) : (
          <span className="g" title={said}>
            {block}
          </span>
        )}
      </li>
    )
  })
  if (side !== undefined)
    return (
      <ol className="strip" aria-label={`${m.strip.label} (${side})`}>
        {tiles}
      </ol>
    )
  return (
    <nav aria-label={m.strip.label}>
      <ol className="strip">{tiles}</ol>
      <p className="scale" aria-hidden="true">
        <span>{m.strip.first}</span>
        <span>{m.strip.scale}</span>
        <span>{m.strip.last}</span>
      </p>
    </nav>
  )
}
