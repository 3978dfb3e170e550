// Statements: the strip as a table, every statement with all that is judged of it.
import { type ReactElement, use } from "react"
import { quote } from "../../document/index.ts"
import { sayAuthor } from "../authors.ts"
import { confidenceIn } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import type { Tile } from "../view.ts"
import { whoOf } from "../wording.ts"
import type { PartProps } from "./props.ts"
import { TargetsContext } from "./targets.ts"
import { Table } from "./table.tsx"

export function Statements({ view, m }: PartProps): ReactElement {
  const c = m.card
  const letter = (
    <span key="letter" className="hidden">
      #
    </span>
  )
  return (
    <section id="statements" aria-labelledby="statements-title">
      <details>
        <summary>
          <h2 id="statements-title">{m.page.statements}</h2>
        </summary>
        {view.tiles.length === 0 ? (
          <p className="empty">{m.page.noStatements}</p>
        ) : (
          <Table
            label={m.page.table(m.page.statements)}
            heads={[letter, c.statement, c.source, c.standing, c.cue, c.act, c.firmness, c.quotation, c.share, c.by]}
          >
            {view.tiles.map((tile) => (
              <Row key={tile.number} tile={tile} view={view} m={m} />
            ))}
          </Table>
        )}
      </details>
    </section>
  )
}

function Row({ tile, view, m }: PartProps & { readonly tile: Tile }): ReactElement {
  const targets = use(TargetsContext)
  const { statement } = tile
  const cue = tile.attributions.flatMap((attribution) => attribution.cue)
  return (
    <tr className={`tone-${tile.tone}`}>
      <td className="key">{tile.letter}</td>
      <td>
        <a href={targets.statement(tile.number)}>{oneLine(tile.text)}</a>
      </td>
      <td>{whoOf(tile, m)}</td>
      <td>{m.standing[statement.standing]}</td>
      <td>{oneLine(quote(view.reading.document.text, cue))}</td>
      <td>{statement.act === null ? "" : m.act[statement.act]}</td>
      <td>{m.factuality[statement.factuality]}</td>
      <td>{tile.quotation === null ? "" : m.quotation[tile.quotation]}</td>
      <td className="number">{tile.head ? m.headline.label : m.percent(tile.share)}</td>
      <td>
        {sayAuthor(statement.by, m)}, {confidenceIn(m.locale, statement.confidence)}
      </td>
    </tr>
  )
}
