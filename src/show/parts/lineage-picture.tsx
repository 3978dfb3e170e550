// Lineage picture: documents as strips, from left to right in the order of publication, with the bands of what was taken.
import type { ReactElement } from "react"
import { dateIn, type Messages } from "../messages/index.ts"
import { type Picture, type PictureNode, STRIP } from "../pile/picture.ts"
import { SmallStrip } from "./small-strip.tsx"

/** Its content has to stand beside it as a list: of the bands nothing is told to who does not see them. */
export function LineagePicture({ picture, m }: { readonly picture: Picture; readonly m: Messages }): ReactElement {
  const { width, height, nodes, bands, ticks, hidden } = picture
  return (
    <figure className="lineage" aria-label={m.pile.report.picture}>
      <div className="picture" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {ticks.map(({ x, date }) => (
            <g key={date} className="tick">
              <path d={`M${x + 0.5} 16V${height}`} />
              <text x={x + 4} y={11}>
                {date === null ? m.pile.undated : tickIn(date, m)}
              </text>
            </g>
          ))}
          {bands.map(({ kind, path, width: thick }) => (
            <path key={path} className={`band ${kind}`} d={path} strokeWidth={thick} />
          ))}
        </svg>
        {nodes.map((node) => (
          <Node key={node.document} node={node} m={m} />
        ))}
      </div>
      <figcaption className="note">
        {m.pile.report.pictureNote}
        {hidden === 0 ? null : ` (${m.pile.report.more(hidden)})`}
      </figcaption>
    </figure>
  )
}

function Node({ node, m }: { readonly node: PictureNode; readonly m: Messages }): ReactElement {
  const { document, name, x, y, blocks, folded, uncredited, kind, circular } = node
  const r = m.pile.report
  const facts = [
    ...(folded.length === 0 ? [] : [r.folded(folded.length)]),
    ...(uncredited === 0 || kind === "cites" ? [] : [folded.length === 0 ? m.pile.uncredited : r.uncredited(uncredited)]),
  ].join(", ")
  return (
    <div className={circular ? "node circular" : "node"} style={{ left: x, top: y - 18 }}>
      <a href={`#doc-${document}`}>
        <b>{name}</b>
      </a>
      <span className="laid" style={{ width: STRIP.width + 4 * folded.length }}>
        <SmallStrip blocks={blocks} label="" />
        {folded.slice(0, 18).map((id) => (
          <i key={id} className="tick-copy" />
        ))}
      </span>
      <small>{circular ? m.pile.heading.circles : facts}</small>
    </div>
  )
}

function tickIn(date: string, m: Messages): string {
  const time = Date.parse(date)
  if (Number.isNaN(time)) return dateIn(m.locale, date, "medium")
  const hour = date.includes("T") ? ({ hour: "2-digit", minute: "2-digit" } as const) : {}
  return new Intl.DateTimeFormat(m.locale, { day: "numeric", month: "short", ...hour, hour12: false, timeZone: "UTC" }).format(time)
}
