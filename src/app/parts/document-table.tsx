// Document table: documents with their strips; copies are folded under what they came from.
import { type ReactElement, useState } from "react"
import type { DocumentRow } from "../../serve/index.ts"
import { type Messages, oneLine, SmallStrip } from "../../show/components.ts"
import { shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { Link } from "../router.tsx"
import type { AppMessages } from "../messages/index.ts"
import { useWords } from "../words.tsx"
import { Stretches } from "./stretches.tsx"

export type Folded = { readonly row: DocumentRow; readonly copies: readonly DocumentRow[] }

/** Whole texts that were taken over; who only cites has a text of their own. */
const TAKES_THE_TEXT: readonly string[] = ["verbatim", "partial", "translation", "rewrite"]

/**
 * Puts each copy and each earlier version under the document at the end of its way.
 *
 * @param rows - in time order
 * @returns in time order; each document once
 * @example foldCopies(rows)[0]?.copies.length // 6
 */
export function foldCopies(rows: readonly DocumentRow[]): readonly Folded[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const above = (row: DocumentRow): DocumentRow | null => {
    const from = row.into.find(({ kind }) => TAKES_THE_TEXT.includes(kind))?.from ?? row.versionOf
    return from === undefined || from === null ? null : (byId.get(from) ?? null)
  }
  const rootOf = (row: DocumentRow, seen: ReadonlySet<string> = new Set()): DocumentRow => {
    const next = above(row)
    return next === null || seen.has(row.id) ? row : rootOf(next, new Set([...seen, row.id]))
  }
  const folded = new Map<string, DocumentRow[]>()
  for (const row of rows) {
    const root = rootOf(row)
    if (root.id === row.id) folded.set(row.id, folded.get(row.id) ?? [])
    else folded.set(root.id, [...(folded.get(root.id) ?? []), row])
  }
  return rows.flatMap((row) => {
    const copies = folded.get(row.id)
    return copies === undefined ? [] : [{ row, copies }]
  })
}

/** @returns whether the text is a document's own: no other's, and no later version of one */
export function isOwn({ into, versionOf }: DocumentRow): boolean {
  return versionOf === null && !into.some(({ kind }) => TAKES_THE_TEXT.includes(kind))
}

type DocumentTableProps = {
  readonly documents: readonly Folded[]
  readonly caseName: string
  readonly label: string
}

export function DocumentTable({ documents, caseName, label }: DocumentTableProps): ReactElement {
  const { t } = useWords()
  const d = t.documents
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const turn = (id: string): void => setOpened(opened.has(id) ? new Set([...opened].filter((one) => one !== id)) : new Set([...opened, id]))
  return (
    <table className="documents" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{d.document}</th>
          <th scope="col">{d.published}</th>
          <th scope="col">{d.rests}</th>
          <th scope="col">{d.voices}</th>
        </tr>
      </thead>
      <Stretches items={documents} columns={4}>
        {(folded) => (
          <Lines
            key={folded.row.id}
            folded={folded}
            caseName={caseName}
            open={opened.has(folded.row.id)}
            onTurn={() => turn(folded.row.id)}
          />
        )}
      </Stretches>
    </table>
  )
}

type LinesProps = { readonly folded: Folded; readonly caseName: string; readonly open: boolean; readonly onTurn: () => void }

function Lines({ folded: { row, copies }, caseName, open, onTurn }: LinesProps): ReactElement {
  const { t } = useWords()
  return (
    <>
      <Line row={row} caseName={caseName} folded={false}>
        {copies.length === 0 ? (
          row.out === 0 ? null : (
            <small>{t.documents.copies(row.out)}</small>
          )
        ) : (
          <button type="button" className="quiet fold" aria-expanded={open} onClick={onTurn}>
            <span className="ticks" aria-hidden="true">
              {copies.slice(0, 24).map((copy) => (
                <i key={copy.id} />
              ))}
            </span>
            {t.documents.copies(copies.length)}
          </button>
        )}
      </Line>
      {open ? copies.map((copy) => <Line key={copy.id} row={copy} caseName={caseName} folded />) : null}
    </>
  )
}

type LineProps = { readonly row: DocumentRow; readonly caseName: string; readonly folded: boolean; readonly children?: ReactElement | null }

function Line({ row, caseName, folded, children = null }: LineProps): ReactElement {
  const { t, m } = useWords()
  return (
    <tr className={folded ? "folded" : undefined}>
      <td className="document-words">
        <SmallStrip blocks={row.strip} label="" />
        <div>
          <Link to={to.article(caseName, row.id)} data-row>
            <bdi>{row.title === null ? oneLine(row.file) : oneLine(row.title)}</bdi>
          </Link>
          <small>
            <b>
              <bdi>{row.name}</bdi>
            </b>{" "}
            · {sayWhat(row, t, m)}
          </small>
          {children}
        </div>
      </td>
      <td className="number" data-label={t.documents.published}>
        {row.published === null ? t.documents.undated : shortTime(m.locale, row.published)}
      </td>
      <td className="number" data-label={t.documents.rests}>
        {m.percent(row.shares.nobody)}
      </td>
      <td className="number" data-label={t.documents.voices}>
        {row.voices}
      </td>
    </tr>
  )
}

/** @returns "copy of Calder Wire, not credited", or that it is a report of its own */
function sayWhat({ into, versionOf }: DocumentRow, t: AppMessages, m: Messages): string {
  const first = into[0]
  if (first === undefined) return versionOf === null ? t.documents.own : t.documents.later
  const credit = first.kind === "cites" || first.credited ? "" : `, ${m.pile.uncredited}`
  return `${m.pile.kind[first.kind]} ${first.name}${credit}`
}
