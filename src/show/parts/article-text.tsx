// Article text: the words of the article, each statement marked by its standing and source.
import type { ReactElement, ReactNode } from "react"
import type { BlockKind } from "../../document/index.ts"
import { lookOf } from "../marks.ts"
import { type BlockRuns, type Piece, type Run, runsOf } from "../runs.ts"
import { neutralise } from "../safe.ts"
import { whoOf } from "../wording.ts"
import type { PartProps } from "./props.ts"

/** Blocks that the head of the page shows in its own way. */
const ELSEWHERE: readonly BlockKind[] = ["title", "byline"]

export function ArticleText({ view, m }: PartProps): ReactElement {
  const blocks = runsOf(view).filter(({ block }) => !ELSEWHERE.includes(block.kind))
  return (
    <article lang={view.reading.document.language ?? undefined} dir="auto">
      {groupLists(blocks).map((group) => {
        const first = group[0]
        if (first === undefined) return null
        const drawn = group.map((block) => <BlockText key={block.block.span[0]} runs={block} view={view} m={m} />)
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
export function Headline({ view, m }: PartProps): ReactElement {
  const { title, language } = view.reading.document
  const blocks = runsOf(view).filter(({ block }) => block.kind === "title")
  if (blocks.length === 0) return <h1 dir="auto">{title === null ? m.noTitle : neutralise(title)}</h1>
  return (
    <h1 lang={language ?? undefined} dir="auto">
      {blocks.map(({ block, pieces }) => (
        <Pieces key={block.span[0]} pieces={pieces} view={view} m={m} />
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

function BlockText({ runs: { block, pieces }, view, m }: PartProps & { readonly runs: BlockRuns }): ReactElement {
  // That a heading names nobody says nothing.
  const text = <Pieces pieces={pieces} view={view} m={m} heading={block.kind === "heading"} />
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
  heading = false,
}: PartProps & { readonly pieces: readonly Piece[]; readonly heading?: boolean }): ReactNode {
  return pieces.map((piece, i) => {
    const key = piece.runs[0]?.text ?? ""
    const { tile } = piece
    const runs = piece.runs.map((run, at) => <RunText key={`${at}-${run.text}`} run={run} view={view} m={m} />)
    if (tile === null) return runs
    const n = tile.number
    return (
      <span key={`${n}-${key}`} id={piece.starts ? `t${n}` : undefined} data-n={n} className={`st ${lookOf(tile)}`}>
        {piece.starts && !(heading && tile.mark === "own") ? (
          <a
            className={again(piece, pieces.slice(0, i)) ? "letter again" : "letter"}
            href={`#c${n}`}
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

function RunText({ run, view, m }: PartProps & { readonly run: Run }): ReactNode {
  const ties = run.ties.map((n) => ` x${n}`).join("")
  let drawn: ReactNode = neutralise(run.text)
  if (run.cue) drawn = <i className={`cue${ties}`}>{drawn}</i>
  if (run.source) drawn = <b className={`source${ties}`}>{drawn}</b>
  if (run.quoted) drawn = <span className="quoted">{drawn}</span>
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
            <a id={`f${index + 1}`} href={`#n${index + 1}`} aria-label={`${m.card.finding} ${index + 1}: ${m.finding[finding.kind].title}`}>
              {index + 1}
            </a>
          </sup>
        )
      })}
    </>
  )
}
