// Findings: what an editor would mark, the weightiest first, each with a way to the words.
import { type ReactElement, use } from "react"
import { type Finding, overlaps, type Span } from "../../document/index.ts"
import { groupFindings, type Numbered } from "../groups.ts"
import { oneLine } from "../safe.ts"
import { shorten } from "../shorten.ts"
import { sayFinding, spansOf } from "../wording.ts"
import type { PartProps } from "./props.ts"
import { TargetsContext } from "./targets.ts"

/** Places of one finding that are listed; one more is not worth leaving out. */
const SHOWN = 2

/** Letters of a place: the whole sentence is one click away. */
const LETTERS = 130

export function Findings({ view, m }: PartProps): ReactElement {
  const groups = groupFindings(view.reading.findings)
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{m.page.findings}</h2>
      {groups.length === 0 ? <p className="empty">{m.page.noFindings}</p> : null}
      <ul className="findings">
        {groups.map(({ kind, total, shown, more }) => (
          <li key={kind}>
            <div className="kind">
              {m.finding[kind].title}
              {total === 1 ? null : <span className="total">{total}</span>}
            </div>
            <FindingList findings={shown} view={view} m={m} />
            {more.length === 0 ? null : (
              <details className="more">
                <summary>{m.voice.more(more.length)}</summary>
                <FindingList findings={more} view={view} m={m} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FindingList({ findings, view, m }: PartProps & { readonly findings: readonly Numbered[] }): ReactElement {
  return (
    <ul>
      {findings.map(({ finding, number }) => (
        <li key={number} id={`n${number}`}>
          <span className="number">{number}</span>
          <Places finding={finding} view={view} m={m} />
        </li>
      ))}
    </ul>
  )
}

function Places({ finding, view, m }: PartProps & { readonly finding: Finding }): ReactElement {
  const targets = use(TargetsContext)
  const { text } = view.reading.document
  const why = sayFinding(finding, m)
  const spans = spansOf(finding, text)
  const shown = spans.length > SHOWN + 1 ? spans.slice(0, SHOWN) : spans
  const place = (span: Span): ReactElement => {
    const tile = view.tiles.find(({ statement }) => overlaps(statement.span, span))
    const quoted = m.quote(shorten(oneLine(text.slice(...span)), LETTERS))
    return (
      <small key={span.join()} className="words">
        {tile === undefined ? quoted : <a href={targets.statement(tile.number)}>{quoted}</a>}
      </small>
    )
  }
  const line = finding.kind === "summary-unsupported" ? finding.spans[0] : undefined
  return (
    <div>
      {line === undefined ? null : place(line)}
      {why === "" ? null : <small>{why}</small>}
      {shown.filter((span) => span !== line).map(place)}
      {spans.length > shown.length ? <small>{m.voice.more(spans.length - shown.length)}</small> : null}
    </div>
  )
}
