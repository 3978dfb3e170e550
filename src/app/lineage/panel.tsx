// Panel: what one document of the lineage came from and what came from it, each with the two texts side by side.
import type { ReactElement } from "react"
import type { DocumentRow } from "../../serve/index.ts"
import { oneLine, SmallStrip } from "../../show/components.ts"
import { shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"
import type { Tie } from "./arrange.ts"

type PanelProps = {
  readonly document: DocumentRow
  readonly rows: ReadonlyMap<string, DocumentRow>
  readonly ties: readonly Tie[]
  readonly caseName: string
  readonly onChoose: (document: string) => void
  readonly onClose: () => void
}

/** Lines of a list that are shown; the rest is in the table. */
const SHOWN = 60

export function Panel({ document, rows, ties, caseName, onChoose, onClose }: PanelProps): ReactElement {
  const { t, m } = useWords()
  const l = t.lineage
  const { id, name, title, file, published } = document
  const parts = [
    { heading: l.cameFrom, none: l.ownReport, ties: ties.filter((tie) => tie.directed && tie.to === id) },
    { heading: l.wentInto, none: l.nothingTaken, ties: ties.filter((tie) => tie.directed && tie.from === id) },
    { heading: m.pile.heading.undirected, none: null, ties: ties.filter((tie) => !tie.directed && (tie.from === id || tie.to === id)) },
  ]
  return (
    <aside className="lineage-panel" aria-labelledby="panel-title">
      <div className="titled">
        <h2 id="panel-title">{l.chosen}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {l.closePanel}
        </button>
      </div>
      <p className="panel-name">
        <Link to={to.article(caseName, id)}>
          <bdi>{title === null ? oneLine(file) : oneLine(title)}</bdi>
        </Link>
      </p>
      <p className="note">
        <b>
          <bdi>{name}</bdi>
        </b>{" "}
        · {published === null ? t.documents.undated : shortTime(m.locale, published)}
      </p>
      <SmallStrip blocks={document.strip} label="" />
      {parts.map((part) =>
        part.ties.length === 0 && part.none === null ? null : (
          <section key={part.heading}>
            <h3>{part.heading}</h3>
            {part.ties.length === 0 ? <p className="note">{part.none}</p> : null}
            <ul className="lines">
              {part.ties.slice(0, SHOWN).map((tie, i) => {
                const other = rows.get(tie.from === id ? tie.to : tie.from)
                if (other === undefined) return null
                return (
                  // two documents can be tied twice
                  <li key={i}>
                    <button type="button" className="quiet name" onClick={() => onChoose(other.id)}>
                      <bdi>{other.name}</bdi>
                    </button>
                    <Link to={to.compare(caseName, tie.from, tie.to)}>{l.sideBySide}</Link>
                    <small>{sayTie(tie)}</small>
                  </li>
                )
              })}
              {part.ties.length > SHOWN ? <li className="more">{t.case.more(part.ties.length - SHOWN)}</li> : null}
            </ul>
          </section>
        ),
      )}
    </aside>
  )

  function sayTie({ kind, credited, directed, taken, confidence, by }: Tie): string {
    return [
      directed ? l.kind[kind] : m.pile.alike[kind],
      ...(kind === "verbatim" || kind === "partial" ? [l.taken(m.percent(taken))] : []),
      ...(directed ? [credited ? m.pile.credited : m.pile.uncredited] : []),
      by.startsWith("person/") ? l.person(by.slice("person/".length)) : t.sure(m.percent(confidence)),
    ].join(" · ")
  }
}
