// Findings: what an editor would mark, each with a way to the words.
import type { ReactElement } from "react"
import { overlaps } from "../../document/index.ts"
import { oneLine } from "../safe.ts"
import { isHead, sayFinding } from "../wording.ts"
import type { PartProps } from "./props.ts"

/** Places of one finding that are listed; one more is not worth leaving out. */
const SHOWN = 2

export function Findings({ view, m }: PartProps): ReactElement {
  const { findings, document } = view.reading
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{m.page.findings}</h2>
      {findings.length === 0 ? <p className="empty">{m.page.noFindings}</p> : null}
      <ol className="findings">
        {findings.map((finding, i) => {
          // A headline is not quoted back at itself: what the text has is.
          const spans = isHead(finding) && finding.spans.length > 1 ? finding.spans.slice(1) : finding.spans
          const shown = spans.length > SHOWN + 1 ? spans.slice(0, SHOWN) : spans
          const more = sayFinding(finding, m)
          return (
            <li key={`${finding.kind}-${finding.spans[0]?.[0]}`} id={`n${i + 1}`}>
              <span className="number">{i + 1}</span>
              <div>
                {m.finding[finding.kind].title}
                {more === "" ? null : <small>{more}</small>}
                {shown.map((span) => {
                  const tile = view.tiles.find(({ statement }) => overlaps(statement.span, span))
                  const quoted = m.quote(oneLine(document.text.slice(...span)))
                  return (
                    <small key={span.join()} className="words">
                      {tile === undefined ? quoted : <a href={`#t${tile.number}`}>{quoted}</a>}
                    </small>
                  )
                })}
                {spans.length > shown.length ? <small>{m.voice.more(spans.length - shown.length)}</small> : null}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
