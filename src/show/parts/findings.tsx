// Findings: what an editor would mark, each with a way to the words.
import type { ReactElement } from "react"
import { type Finding, type FindingKind, overlaps } from "../../document/index.ts"
import { oneLine } from "../safe.ts"
import { isHead, sayFinding } from "../wording.ts"
import type { PartProps } from "./props.ts"

/** Places of one finding that are listed; one more is not worth leaving out. */
const SHOWN = 2

export function Findings({ view, m }: PartProps): ReactElement {
  const { findings } = view.reading
  const numbered = findings.map((finding, i) => ({ finding, number: i + 1 }))
  const kinds: readonly FindingKind[] = [...new Set(findings.map(({ kind }) => kind))]
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{m.page.findings}</h2>
      {findings.length === 0 ? <p className="empty">{m.page.noFindings}</p> : null}
      <ul className="findings">
        {kinds.map((kind) => (
          <li key={kind}>
            {m.finding[kind].title}
            <ul>
              {numbered
                .filter(({ finding }) => finding.kind === kind)
                .map(({ finding, number }) => (
                  <li key={number} id={`n${number}`}>
                    <span className="number">{number}</span>
                    <Places finding={finding} view={view} m={m} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Places({ finding, view, m }: PartProps & { readonly finding: Finding }): ReactElement {
  const { text } = view.reading.document
  const more = sayFinding(finding, m)
  // A headline is not quoted back at itself: what the text has is.
  const spans = isHead(finding) && finding.spans.length > 1 ? finding.spans.slice(1) : finding.spans
  const shown = spans.length > SHOWN + 1 ? spans.slice(0, SHOWN) : spans
  return (
    <div>
      {more === "" ? null : <small>{more}</small>}
      {shown.map((span) => {
        const tile = view.tiles.find(({ statement }) => overlaps(statement.span, span))
        const quoted = m.quote(oneLine(text.slice(...span)))
        return (
          <small key={span.join()} className="words">
            {tile === undefined ? quoted : <a href={`#t${tile.number}`}>{quoted}</a>}
          </small>
        )
      })}
      {spans.length > shown.length ? <small>{m.voice.more(spans.length - shown.length)}</small> : null}
    </div>
  )
}
