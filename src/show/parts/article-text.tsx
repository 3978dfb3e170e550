// Article text: the words of the article, each statement marked by its standing and source.
import { type ReactElement, type ReactNode, use } from "react"
import type { BlockKind } from "../../document/index.ts"
import { lookOf } from "../marks.ts"
import { type BlockRuns, type Piece, type Run, runsOf, type Wash } from "../runs.ts"
import { neutralise } from "../safe.ts"
import { whoOf } from "../wording.ts"
import type { Tile } from "../view.ts"
import type { PartProps } from "./props.ts"
import { TargetsContext } from "./targets.ts"

/** Blocks that the head of the page shows in its own way. */
const ELSEWHERE: readonly BlockKind[] = ["title", "byline"]

/** What a page that goes on changing shows of a text: a report, which does not, gives none. */
export type TextState = {
  readonly lit: number | null // number of the tile that is looked at
  readonly faded: (tile: Tile) => boolean // not what is looked for
  readonly washes: readonly Wash[]
}

const STILL: TextState = { lit: null, faded: () => false, washes: [] }

type TextProps = PartProps & { readonly state?: TextState }

export function ArticleText({ view, m, state = STILL }: TextProps): ReactElement {
  const blocks = runsOf(view, state.washes).filter(({ block }) => !ELSEWHERE.includes(block.kind))
  return (
    <article lang={view.reading.document.language ?? undefined} dir="auto">
      {groupLists(blocks).map((group) => {
        const first = group[0]
        if (first === undefined) return null
        const drawn = group.map((block) => <BlockText key={block.block.span[0]} runs={block} view={view} m={m} state={state} />)
        const list = first.block.kind === "list-item" || first.block.kind === "sources"
        return list ? (
          <ul key={first.block.span[0]} className={first.block.kind}>
            {drawn}
          </ul>
        ) : (
          drawn
        )
      })}
    </article>
  )
}

/** The headline, with the same marks. */
export function Headline({ view, m, state = STILL }: TextProps): ReactElement {
  const { title, language } = view.reading.document
  const blocks = runsOf(view, state.washes).filter(({ block }) => block.kind === "title")
  if (blocks.length === 0) return <h1 dir="auto">{title === null ? m.noTitle : neutralise(title)}</h1>
  return (
    <h1 lang={language ?? undefined} dir="auto">
      {blocks.map(({ block, pieces }) => (
        <Pieces key={block.span[0]} pieces={pieces} view={view} m={m} state={state} />
      ))}
    </h1>
  )
}

function groupLists(blocks: readonly BlockRuns[]): readonly (readonly BlockRuns[])[] {
  const groups: BlockRuns[][] = []
  for (const runs of blocks) {
    const last = groups.at(-1)
    const kind = runs.block.kind
    if (last?.[0]?.block.kind === kind && (kind === "list-item" || kind === "sources")) last.push(runs)
    else groups.push([runs])
  }
  return groups
}

/** One block, as where two texts stand side by side. */
export function BlockText({ runs: { block, pieces }, view, m, state = STILL }: TextProps & { readonly runs: BlockRuns }): ReactElement {
  // That a heading names nobody says nothing.
  const text = <Pieces pieces={pieces} view={view} m={m} state={state} heading={block.kind === "heading"} />
  switch (block.kind) {
    case "heading":
      return <h2 className="heading">{text}</h2>
    case "list-item":
    case "sources":
      return <li>{text}</li>
    case "blockquote":
      return <blockquote>{text}</blockquote>
    default:
      return <p className={block.kind}>{text}</p>
  }
}

function Pieces({
  pieces,
  view,
  m,
  state,
  heading = false,
}: Required<TextProps> & { readonly pieces: readonly Piece[]; readonly heading?: boolean }): ReactNode {
  const targets = use(TargetsContext)
  return pieces.map((piece, i) => {
    const key = piece.runs[0]?.text ?? ""
    const { tile } = piece
    const runs = piece.runs.map((run, at) => <RunText key={`${at}-${run.text}`} run={run} view={view} m={m} state={state} />)
    if (tile === null) return runs
    const n = tile.number
    return (
      <span
        key={`${n}-${key}`}
        id={piece.starts ? `t${n}` : undefined}
        data-n={n}
        className={`st ${lookOf(tile)}${state.lit === n ? " lit" : ""}${state.faded(tile) ? " faded" : ""}`}
      >
        {piece.starts && !(heading && tile.mark === "own") ? (
          <a
            className={again(piece, pieces.slice(0, i)) ? "letter again" : "letter"}
            href={targets.card(n)}
            aria-label={`${m.card.open(n)}: ${whoOf(tile, m)}`}
          >
            {tile.letter}
          </a>
        ) : null}
        {runs}
      </span>
    )
  })
}

/** Whether the voice of the statement before goes on: where two begin in one line, one letter lies on the other. */
function again({ tile }: Piece, before: readonly Piece[]): boolean {
  const last = before.findLast((piece) => piece.tile !== null)?.tile
  return last?.letter.toLowerCase() === tile?.letter.toLowerCase()
}

function RunText({ run, view, m, state }: Required<TextProps> & { readonly run: Run }): ReactNode {
  const targets = use(TargetsContext)
  const ties = `${run.ties.map((n) => ` x${n}`).join("")}${state.lit !== null && run.ties.includes(state.lit) ? " lit" : ""}`
  let drawn: ReactNode = neutralise(run.text)
  if (run.cue) drawn = <i className={`cue${ties}`}>{drawn}</i>
  if (run.source) drawn = <b className={`source${ties}`}>{drawn}</b>
  if (run.quoted) drawn = <span className="quoted">{drawn}</span>
  if (run.wash !== null) drawn = <span className={`wash ${run.wash}`}>{drawn}</span>
  if (run.link !== null)
    drawn = (
      <a className={run.linkEnds ? "link ends" : "link"} href={run.link} rel="noreferrer nofollow">
        {drawn}
      </a>
    )
  return (
    <>
      {drawn}
      {run.findings.map((index) => {
        const finding = view.reading.findings[index]
        return finding === undefined ? null : (
          <sup key={index} className="flag">
            <a
              id={`f${index + 1}`}
              href={targets.finding(index + 1)}
              aria-label={`${m.card.finding} ${index + 1}: ${m.finding[finding.kind].title}`}
            >
              {index + 1}
            </a>
          </sup>
        )
      })}
    </>
  )
}
