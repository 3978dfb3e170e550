// Statements: the strip as a table, every statement with all that is judged of it.
import type { ReactElement } from "react"
import { quote } from "../../document/index.ts"
import { sayAuthor } from "../authors.ts"
import { confidenceIn } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import { whoOf } from "../wording.ts"
import type { PartProps } from "./props.ts"

export function Statements({ view, m }: PartProps): ReactElement {
  const { text } = view.reading.document
  return (
    <section id="statements" aria-labelledby="statements-title">
      <details>
        <summary>
          <h2 id="statements-title">{m.page.statements}</h2>
        </summary>
        {view.tiles.length === 0 ? <p className="empty">{m.page.noStatements}</p> : null}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the page has to scroll by keyboard */}
        <section className="scroll" aria-label={m.page.table(m.page.statements)} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {[
                  "",
                  m.card.statement,
                  m.card.source,
                  m.card.standing,
                  m.card.cue,
                  m.card.act,
                  m.card.firmness,
                  m.card.quotation,
                  m.card.share,
                  m.card.by,
                ].map((head, i) => (
                  <th key={head} scope="col">
                    {i === 0 ? <span className="hidden">#</span> : head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.tiles.map((tile) => (
                <tr key={tile.number} className={tile.tone}>
                  <td className="key">{tile.letter}</td>
                  <td>
                    <a href={`#t${tile.number}`}>{oneLine(tile.text)}</a>
                  </td>
                  <td>{whoOf(tile, m)}</td>
                  <td>{m.standing[tile.statement.standing]}</td>
                  <td>
                    {oneLine(
                      quote(
                        text,
                        tile.attributions.flatMap((attribution) => attribution.cue),
                      ),
                    )}
                  </td>
                  <td>{tile.statement.act === null ? "" : m.act[tile.statement.act]}</td>
                  <td>{m.factuality[tile.statement.factuality]}</td>
                  <td>{tile.quotation === null ? "" : m.quotation[tile.quotation]}</td>
                  <td className="number">{tile.headline ? m.headline.label : m.percent(tile.share)}</td>
                  <td>
                    {sayAuthor(tile.statement.by, m)}, {confidenceIn(m.locale, tile.statement.confidence)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}
