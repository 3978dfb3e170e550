// Findings: what an editor would mark, each with a way to the words.
import type { ReactElement } from "react"
import { overlaps } from "../../document/index.ts"
import { sayFinding, wordsOf } from "../wording.ts"
import type { PartProps } from "./props.ts"

export function Findings({ view, m }: PartProps): ReactElement {
  const { findings, document } = view.reading
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{m.page.findings}</h2>
      {findings.length === 0 ? <p className="empty">{m.page.noFindings}</p> : null}
      <ol className="findings">
        {findings.map((finding, i) => {
          const words = wordsOf(finding, document.text)
          const more = sayFinding(finding, m)
          return (
            <li key={`${finding.kind}-${finding.spans[0]?.[0]}`} id={`n${i + 1}`}>
              <span className="number">{i + 1}</span>
              <div>
                {m.finding[finding.kind].title}
                {more === "" ? null : <small>{more}</small>}
                {finding.spans.map((span, j) => {
                  const tile = view.tiles.find((tile) => overlaps(tile.statement.span, span))
                  const quoted = m.quote(words[j] ?? "")
                  return (
                    <small key={span.join()} className="words">
                      {tile === undefined ? quoted : <a href={`#t${tile.number}`}>{quoted}</a>}
                    </small>
                  )
                })}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
