// Explanations: for every judgement the rule or model, how sure it was, and the words.
import type { ReactElement } from "react"
import { overlaps } from "../../document/index.ts"
import { sayAuthor } from "../authors.ts"
import { confidenceIn } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import { sayValue, wordsOf } from "../wording.ts"
import type { PartProps } from "./props.ts"
import { Table } from "./table.tsx"

export function Explanations({ view, m }: PartProps): ReactElement {
  const { reading, tiles } = view
  return (
    <section id="explanations" aria-labelledby="explanations-title">
      <h2 id="explanations-title">{m.page.explanations}</h2>
      {reading.explanations.length === 0 ? (
        <p className="empty">{m.explain.empty}</p>
      ) : (
        <Table
          label={m.page.table(m.page.explanations)}
          heads={[m.explain.of, m.explain.judgement, m.explain.value, m.explain.by, m.explain.confidence, m.explain.words]}
        >
          {reading.explanations.map((explanation, i) => {
            const span = explanation.spans[0]
            const tile = span === undefined ? undefined : tiles.find(({ statement }) => overlaps(statement.span, span))
            const words = wordsOf(explanation, reading.document.text).map(m.quote).join(" ")
            return (
              // judgements have no id of their own and never move
              <tr key={i}>
                <td>{oneLine(explanation.of)}</td>
                <td>{m.explain[explanation.judgement]}</td>
                <td>{sayValue(explanation, reading, m)}</td>
                <td>{sayAuthor(explanation.by, m)}</td>
                <td className="number">{confidenceIn(m.locale, explanation.confidence)}</td>
                <td>{tile === undefined ? words : <a href={`#t${tile.number}`}>{words}</a>}</td>
              </tr>
            )
          })}
        </Table>
      )}
    </section>
  )
}
