// Picture: the lineage drawn; one stop of the keyboard, with arrows from document to document.
import { type KeyboardEvent, memo, type ReactElement, useLayoutEffect, useMemo, useRef } from "react"
import { oneLine } from "../../show/components.ts"
import { shortDay, shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { Link } from "../router.tsx"
import { type Box, meets, useSight } from "../sight.ts"
import { useWords } from "../words.tsx"
import { type Band, type Layout, type Node, SIZES, TICKS, type Zoom } from "./layout.ts"
import { stripPaths, tickPath } from "./strip-paths.ts"

type PictureProps = {
  readonly layout: Layout
  readonly zoom: Zoom
  readonly caseName: string
  readonly chosen: string | null // document
  readonly lit: ReadonlySet<string> | null // null: all
  readonly onChoose: (document: string) => void
  readonly onOpen: (document: string) => void // its folds, or closes them
  readonly opened: ReadonlySet<string>
}

export function Picture({ layout, zoom, caseName, chosen, lit, onChoose, onOpen, opened }: PictureProps): ReactElement {
  const { t, m } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null) // document that the keyboard goes to once it is drawn
  const sight = useSight(place)
  const { nodes, width, height } = layout
  const stop = nodes.some(({ row }) => row.id === chosen) ? chosen : (nodes[0]?.row.id ?? null)
  const move = (event: KeyboardEvent): void => {
    const from = (event.target instanceof Element ? event.target.closest<HTMLElement>("[data-document]") : null)?.dataset["document"]
    const next = from === undefined ? null : neighbourOf(from, event.key, nodes)
    if (next === null) return
    event.preventDefault()
    wanted.current = next
    onChoose(next)
  }
  // Who is chosen stays in sight, also where the panel beside takes room and everything moves.
  useLayoutEffect(() => {
    if (chosen === null || !layout.nodes.some(({ row }) => row.id === chosen)) return
    const shown = place.current?.querySelector<HTMLElement>(`[data-document="${CSS.escape(chosen)}"]`)
    if (wanted.current === chosen) shown?.focus({ preventScroll: true })
    wanted.current = null
    shown?.scrollIntoView({ block: "nearest", inline: "nearest" })
  }, [chosen, layout])
  const drawn = useMemo(
    () =>
      // The keyboard's stop is there wherever it is: Tab finds it.
      nodes
        .filter((node) => node.row.id === stop || meets(boxOf(node, zoom), sight))
        .map((node) => (
          <Document
            key={node.row.id}
            node={node}
            zoom={zoom}
            chosen={node.row.id === chosen}
            stop={node.row.id === stop}
            faded={lit !== null && !lit.has(node.row.id)}
            open={opened.has(node.row.id)}
            onChoose={onChoose}
            onOpen={onOpen}
          />
        )),
    [nodes, sight, zoom, chosen, stop, lit, opened, onChoose, onOpen],
  )
  return (
    // The arrows move from one button to the next: the group itself is never focused.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role
    <div className={`lineage-picture ${zoom}`} role="group" aria-label={t.lineage.picture} ref={place} onKeyDown={move}>
      <div className="lineage-dates" style={{ width }}>
        {layout.ticks.map(({ x, date }) => (
          <span key={x} style={{ left: x }}>
            {date === null ? t.documents.undated : shortTime(m.locale, date)}
          </span>
        ))}
      </div>
      <div className="picture" style={{ width, height }}>
        <Bands layout={layout} sight={sight} caseName={caseName} lit={lit} />
        {drawn}
      </div>
    </div>
  )
}

/** @returns the document that an arrow leads to; null: the key does something else */
export function neighbourOf(from: string, key: string, nodes: readonly Node[]): string | null {
  const at = nodes.findIndex(({ row }) => row.id === from)
  const node = nodes[at]
  if (node === undefined) return null
  const id = ((): string | null | undefined => {
    switch (key) {
      case "ArrowLeft":
        return node.above
      case "ArrowRight":
        return nodes.find(({ above }) => above === from)?.row.id
      case "ArrowDown":
        return nodes[at + 1]?.row.id
      case "ArrowUp":
        return nodes[at - 1]?.row.id
      case "Home":
        return nodes[0]?.row.id
      case "End":
        return nodes.at(-1)?.row.id
      default:
        return undefined
    }
  })()
  return id ?? null
}

/** Where a document's strip and words stand. */
function boxOf({ x, y, folded }: Node, zoom: Zoom): Box {
  const { room, row } = SIZES[zoom]
  return { left: x, top: y - row, right: x + room + 4 * Math.min(TICKS, folded.length), bottom: y + row }
}

type BandsProps = {
  readonly layout: Layout
  readonly sight: Box
  readonly caseName: string
  readonly lit: ReadonlySet<string> | null
}

/** For who sees it and has a mouse: the panel and the table have the same links. */
const Bands = memo(function Bands({ layout: { width, height, bands, ticks }, sight, caseName, lit }: BandsProps): ReactElement {
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks.map(({ x }) => (
        <path key={x} className="tick-line" d={`M${x + 0.5} 0V${height}`} />
      ))}
      {bands.map((band, i) =>
        meets(band.box, sight) ? (
          // two documents can be tied twice
          <Link key={i} to={to.compare(caseName, band.from, band.to)} tabIndex={-1}>
            <path className="hit" d={band.path} />
            <path className={classOf(band, lit)} d={band.path} strokeWidth={band.width} />
          </Link>
        ) : null,
      )}
    </svg>
  )
})

function classOf({ kind, from, to: end }: Band, lit: ReadonlySet<string> | null): string {
  return `band ${kind}${lit === null ? "" : lit.has(from) && lit.has(end) ? " lit" : " faded"}`
}

type DocumentProps = {
  readonly node: Node
  readonly zoom: Zoom
  readonly chosen: boolean
  readonly stop: boolean // of the keyboard
  readonly faded: boolean
  readonly open: boolean
  readonly onChoose: (document: string) => void
  readonly onOpen: (document: string) => void
}

const Document = memo(function Document({ node, zoom, chosen, stop, faded, open, onChoose, onOpen }: DocumentProps): ReactElement {
  const { t, m } = useWords()
  const { row, tie, x, y, folded, circular } = node
  const l = t.lineage
  const when = row.published === null ? t.documents.undated : shortTime(m.locale, row.published)
  const what = circular
    ? l.circular
    : tie === null
      ? null
      : `${l.kind[tie.kind]}${tie.credited || tie.kind === "cites" ? "" : `, ${m.pile.uncredited}`}`
  const { strip } = SIZES[zoom]
  const far = zoom === "far"
  return (
    <div className={`node${circular ? " circular" : ""}${faded ? " faded" : ""}`} style={{ left: x, top: far ? y : y - 19 }}>
      <button
        type="button"
        className="node-button"
        data-document={row.id}
        tabIndex={stop ? 0 : -1}
        aria-pressed={chosen}
        title={`${row.title === null ? oneLine(row.file) : oneLine(row.title)}\n${when}`}
        aria-label={[row.name, when, what, folded.length === 0 ? null : l.folded(folded.length)].filter((part) => part !== null).join(", ")}
        onClick={() => onChoose(row.id)}
      >
        {far ? null : <bdi className="node-name">{row.name}</bdi>}
        <Drawing node={node} size={strip} />
        {far ? (
          <>
            {/* Time and place tell an outlet's documents apart; the label has the file. */}
            <bdi className="node-name">{row.outlet === null ? row.name : oneLine(row.outlet)}</bdi>
            {folded.length === 0 ? null : <span className="beside">+{folded.length}</span>}
          </>
        ) : null}
      </button>
      {far ? null : (
        <span className="node-facts">
          {what ?? (row.published === null ? null : shortDay(m.locale, row.published))}
          {folded.length > 0 || open ? (
            <button type="button" className="quiet unfold" tabIndex={stop ? 0 : -1} aria-expanded={open} onClick={() => onOpen(row.id)}>
              {open ? l.close : l.folded(folded.length)}
            </button>
          ) : null}
        </span>
      )}
    </div>
  )
})

type DrawingProps = { readonly node: Node; readonly size: { readonly width: number; readonly height: number } }

/** The strip, and a tick for each document that is folded; its words stand beside it. */
function Drawing({ node: { row, folded }, size: { width, height } }: DrawingProps): ReactElement {
  const ticks = folded.slice(0, TICKS).map(({ kind }) => kind)
  const whole = width + (ticks.length === 0 ? 0 : 2 + 4 * ticks.length)
  return (
    <svg className="strip-drawing" width={whole} height={height} aria-hidden="true">
      {stripPaths(row.strip, width, height).map(({ look, d }) => (
        <path key={look} className={look} d={d} />
      ))}
      <path className="floor" d={`M0 ${height - 0.5}H${width}`} />
      {ticks.length === 0 ? null : <path className="copies" d={tickPath(ticks, width + 2, height)} />}
    </svg>
  )
}
