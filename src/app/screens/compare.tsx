// Compare: two texts side by side, with what both have; two versions of one word by word.
import { type ReactElement, useMemo, useState } from "react"
import { type Block, type CaseDocument, overlaps } from "../../document/index.ts"
import type { SideBySide } from "../../serve/index.ts"
import {
  BlockText,
  type Messages,
  neutralise,
  oneLine,
  runsOf,
  sayDifference,
  sayRelation,
  shorten,
  type Tile,
  type View,
  viewOf,
  type Wash,
  whoOf,
} from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { alignBlocks, type Row } from "../compare/rows.ts"
import { shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { Answered, Empty } from "../parts/states.tsx"
import { paths } from "../paths.ts"
import { viewOfPrinted } from "../reading.ts"
import { Link, useParam } from "../router.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

export default function CompareScreen(): ReactElement {
  const caseName = useParam("case")
  const [left, right] = [useParam("left"), useParam("right")]
  const path = paths.compare(caseName, left, right)
  const both = useAnswer(path)
  const leftAnswer = useAnswer(paths.document(caseName, left))
  const rightAnswer = useAnswer(paths.document(caseName, right))
  return (
    <Answered answer={both} path={path}>
      {(sides) => (
        <Answered answer={leftAnswer} path={paths.document(caseName, left)}>
          {(leftDocument) => (
            <Answered answer={rightAnswer} path={paths.document(caseName, right)}>
              {(rightDocument) => {
                const leftView = viewOfPrinted(leftDocument.reading)
                const rightReading = viewOfPrinted(rightDocument.reading).reading
                return (
                  <Sides
                    key={`${left} ${right}`}
                    sides={sides}
                    left={leftView}
                    right={viewOf(rightReading, leftView)}
                    versions={rootOf(leftDocument.document) === rootOf(rightDocument.document)}
                    caseName={caseName}
                  />
                )
              }}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  )
}

/** Versions of one article hang on its first one. */
function rootOf({ id, versionOf }: CaseDocument): string {
  return versionOf ?? id
}

/** @returns "The Kingsferry Herald: copy of Calder Wire, not credited"; null where nothing ties them */
function sayTie({ left, right, derivations }: SideBySide, m: Messages): string | null {
  const tie = derivations[0]
  if (tie === undefined) return null
  if (!tie.directed) return m.pile.alike[tie.kind]
  const [from, into] = tie.from === left.id ? [left, right] : [right, left]
  const credit = tie.kind === "cites" || tie.credited ? "" : `, ${m.pile.uncredited}`
  return `${oneLine(into.name)}: ${m.pile.kind[tie.kind]} ${oneLine(from.name)}${credit}`
}

type SidesProps = {
  readonly sides: SideBySide
  readonly left: View
  readonly right: View
  readonly versions: boolean // of one article
  readonly caseName: string
}

function Sides({ sides, left, right, versions, caseName }: SidesProps): ReactElement {
  const { t, m } = useWords()
  const c = t.compare
  const { comparison } = sides
  const { edits, shared } = comparison
  // Word by word also where one is another's whole text, if not its version.
  const wordByWord = comparison.versions && edits.length > 0
  const [part, setPart] = useState(wordByWord)
  const rows = useMemo(
    () =>
      alignBlocks(
        left.reading.document.blocks,
        right.reading.document.blocks,
        shared.map((passage) => ({ ...passage, left: [...passage.left], right: [...passage.right] })),
      ),
    [left, right, shared],
  )
  const washes = useMemo(() => washesOf(comparison, wordByWord), [comparison, wordByWord])
  // Whether they are versions stands there already.
  const relation = comparison.comparable === "words" ? sayRelation(comparison, m).slice(1) : sayRelation(comparison, m)
  const telling = (row: Row): boolean => (wordByWord ? differs(row, comparison) : row.aligned)
  useTitle(`${oneLine(sides.left.name)} / ${oneLine(sides.right.name)}`, c.title, oneLine(caseName))
  return (
    <>
      <h1>{c.title}</h1>
      <p className="lead">
        {versions ? c.versions : (sayTie(sides, m) ?? c.texts)}. {relation.join(" ")}
      </p>
      <div className="buttons compare-tools">
        <button type="button" aria-pressed={part} onClick={() => setPart(!part)}>
          {wordByWord ? c.changesOnly : c.sharedOnly}
        </button>
        <Link className="button" to={to.compare(caseName, sides.right.id, sides.left.id)}>
          {c.swap}
        </Link>
        <small>{wordByWord ? `${c.changes(edits.length)}. ${c.legendVersions}` : `${c.passages(shared.length)}. ${c.legend}`}</small>
      </div>
      {comparison.versions && edits.length === 0 && comparison.warnings.length === 0 ? <Empty>{c.noChanges}</Empty> : null}
      <div className="parallel">
        <div className="parallel-row heads">
          <SideHead side={sides.left} caseName={caseName} />
          <SideHead side={sides.right} caseName={caseName} />
        </div>
        <Rows rows={rows} left={left} right={right} washes={washes} shown={part ? telling : () => true} />
      </div>
      <Differences sides={sides} left={left} right={right} caseName={caseName} />
    </>
  )
}

function SideHead({ side, caseName }: { readonly side: SideBySide["left"]; readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  return (
    <div className="side-head">
      <b>
        <bdi>{side.name}</bdi>
      </b>{" "}
      <span>{side.published === null ? t.documents.undated : shortTime(m.locale, side.published)}</span>{" "}
      <Link to={to.article(caseName, side.id)}>{t.compare.toText}</Link>
    </div>
  )
}

type Washes = { readonly left: readonly Wash[]; readonly right: readonly Wash[] }

function washesOf({ edits, shared }: SideBySide["comparison"], wordByWord: boolean): Washes {
  const some = <Span extends readonly [number, number]>(spans: readonly Span[], look: string): readonly Wash[] =>
    spans.filter(([start, end]) => end > start).map(([start, end]) => ({ span: [start, end], look }))
  return wordByWord
    ? {
        left: some(
          edits.map((edit) => edit.left),
          "removed",
        ),
        right: some(
          edits.map((edit) => edit.right),
          "inserted",
        ),
      }
    : {
        left: some(
          shared.map((passage) => passage.left),
          "shared",
        ),
        right: some(
          shared.map((passage) => passage.right),
          "shared",
        ),
      }
}

/** Whether words were taken out, put in or exchanged in a line. */
function differs({ left, right }: Row, { edits }: SideBySide["comparison"]): boolean {
  if (left === null || right === null) return true
  const touches = (block: Block, [start, end]: readonly [number, number]): boolean =>
    end > start ? overlaps(block.span, [start, end]) : block.span[0] <= start && start <= block.span[1]
  return edits.some((edit) => touches(left, edit.left) && touches(right, edit.right))
}

type RowsProps = {
  readonly rows: readonly Row[]
  readonly left: View
  readonly right: View
  readonly washes: Washes
  readonly shown: (row: Row) => boolean
}

function Rows({ rows, left, right, washes, shown }: RowsProps): ReactElement {
  const { t } = useWords()
  const leftRuns = new Map(runsOf(left, washes.left).map((runs) => [runs.block.span[0], runs]))
  const rightRuns = new Map(runsOf(right, washes.right).map((runs) => [runs.block.span[0], runs]))
  const drawn: ReactElement[] = []
  let hidden = 0
  const fold = (at: number): void => {
    if (hidden > 0)
      drawn.push(
        <p className="folded-rows" key={`f${at}`}>
          {t.compare.folded(hidden)}
        </p>,
      )
    hidden = 0
  }
  for (const [n, row] of rows.entries()) {
    if (!shown(row)) {
      hidden++
      continue
    }
    fold(n)
    drawn.push(
      <div className={row.aligned ? "parallel-row aligned" : "parallel-row"} key={n}>
        <Side block={row.left} runs={leftRuns} view={left} />
        <Side block={row.right} runs={rightRuns} view={right} />
      </div>,
    )
  }
  fold(rows.length)
  return <>{drawn}</>
}

type SideProps = {
  readonly block: Block | null
  readonly runs: ReadonlyMap<number, ReturnType<typeof runsOf>[number]>
  readonly view: View
}

function Side({ block, runs, view }: SideProps): ReactElement {
  const { m } = useWords()
  const own = block === null ? undefined : runs.get(block.span[0])
  return (
    <div className="parallel-side" lang={view.reading.document.language ?? undefined} dir="auto">
      {own === undefined ? null : <BlockText runs={own} view={view} m={m} />}
    </div>
  )
}

function Differences({
  sides: { comparison, left: leftSide, right: rightSide },
  left,
  right,
  caseName,
}: Omit<SidesProps, "versions">): ReactElement | null {
  const { t, m } = useWords()
  const leftTiles = new Map(left.tiles.map((tile) => [tile.statement.id, tile]))
  const rightTiles = new Map(right.tiles.map((tile) => [tile.statement.id, tile]))
  const pairs = comparison.pairs.flatMap((pair) => {
    const [a, b] = [leftTiles.get(pair.left), rightTiles.get(pair.right)]
    return a === undefined || b === undefined || pair.differences.length === 0 ? [] : [{ a, b, differences: pair.differences }]
  })
  if (comparison.pairs.length === 0) return null
  return (
    <section className="part" aria-labelledby="differ-title">
      <h2 id="differ-title">{t.compare.differ}</h2>
      {pairs.length === 0 ? <Empty>{t.compare.noDiffer}</Empty> : null}
      <ul className="pairs">
        {pairs.map(({ a, b, differences }) => (
          <li key={`${a.number}-${b.number}`}>
            <div className="parallel-row">
              <Paired tile={a} href={to.article(caseName, leftSide.id, { statement: a.statement.id })} />
              <Paired tile={b} href={to.article(caseName, rightSide.id, { statement: b.statement.id })} />
            </div>
            <p className="differences">{differences.map((one) => neutralise(sayDifference(one, m))).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Paired({ tile, href }: { readonly tile: Tile; readonly href: string }): ReactElement {
  const { m } = useWords()
  return (
    <p className={`tone-${tile.tone}`}>
      <Link to={href}>
        <bdi>{shorten(oneLine(tile.text), 260)}</bdi>
      </Link>
      <small>
        {" "}
        <bdi>{whoOf(tile, m)}</bdi>
      </small>
    </p>
  )
}
