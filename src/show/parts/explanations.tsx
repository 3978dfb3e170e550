// Explanations: for every judgement the rule or model, how sure it was, and the words; beside what it is about.
import type { ReactElement } from "react"
import type { Explanation } from "../../document/index.ts"
import { sayAuthor } from "../authors.ts"
import { groupJudgements, type Judged } from "../judgements.ts"
import { confidenceIn } from "../messages/index.ts"
import { shorten } from "../shorten.ts"
import { sayValue, wordsOf } from "../wording.ts"
import type { PartProps } from "./props.ts"
import { Table } from "./table.tsx"

/** Letters of the statement that judgements are about: the whole one is a click away. */
const LETTERS = 160

export function Explanations({ view, m }: PartProps): ReactElement {
  const groups = groupJudgements(view, m)
  const e = m.explain
  return (
    <section id="explanations" aria-labelledby="explanations-title">
      <h2 id="explanations-title">{m.page.explanations}</h2>
      {groups.length === 0 ? (
        <p className="empty">{e.empty}</p>
      ) : (
        <Table label={m.page.table(m.page.explanations)} heads={[e.judgement, e.value, e.by, e.confidence, e.words]}>
          {groups.flatMap((group) => [
            <GroupHead key={group.key} group={group} />,
            ...group.judgements.map((explanation, i) => (
              // judgements have no id of their own and never move
              <Row key={`${group.key}-${i}`} explanation={explanation} about={group.about} view={view} m={m} />
            )),
          ])}
        </Table>
      )}
    </section>
  )
}

function GroupHead({ group: { letter, about, tile } }: { readonly group: Judged }): ReactElement {
  const words = shorten(about, LETTERS)
  return (
    <tr className={tile === null ? "about" : `about tone-${tile.tone}`}>
      <th scope="rowgroup" colSpan={5}>
        <span className="key">{letter}</span> {tile === null ? words : <a href={`#t${tile.number}`}>{words}</a>}
      </th>
    </tr>
  )
}

type RowProps = PartProps & { readonly explanation: Explanation; readonly about: string }

function Row({ explanation, about, view: { reading }, m }: RowProps): ReactElement {
  const words = wordsOf(explanation, reading.document.text).map(m.quote).join(" ")
  return (
    <tr>
      <td>{m.explain[explanation.judgement]}</td>
      <td>{sayValue(explanation, reading, m)}</td>
      <td>{sayAuthor(explanation.by, m)}</td>
      <td className="number">{confidenceIn(m.locale, explanation.confidence)}</td>
      <td>{words === m.quote(about) ? "" : words}</td>
    </tr>
  )
}
