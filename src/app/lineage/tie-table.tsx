// Tie table: the same as the picture, a line for each tie.
import type { ReactElement } from "react"
import type { DocumentRow } from "../../serve/index.ts"
import { shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { Stretches } from "../parts/stretches.tsx"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"
import type { Tie } from "./arrange.ts"

type TieTableProps = { readonly ties: readonly Tie[]; readonly rows: ReadonlyMap<string, DocumentRow>; readonly caseName: string }

export function TieTable({ ties, rows, caseName }: TieTableProps): ReactElement {
  const { t, m } = useWords()
  const l = t.lineage
  const name = (id: string): ReactElement => (
    <Link to={to.article(caseName, id)}>
      <bdi>{rows.get(id)?.name ?? id}</bdi>
    </Link>
  )
  const when = (id: string): string => {
    const published = rows.get(id)?.published ?? null
    return published === null ? t.documents.undated : shortTime(m.locale, published)
  }
  return (
    <table className="ties" aria-label={l.table}>
      <thead>
        <tr>
          <th scope="col">{l.when}</th>
          <th scope="col">{l.later}</th>
          <th scope="col">{l.what}</th>
          <th scope="col">{l.earlier}</th>
          <th scope="col">{l.takenHead}</th>
          <th scope="col">{l.sure}</th>
          <th scope="col">{l.texts}</th>
        </tr>
      </thead>
      <Stretches items={ties} columns={7}>
        {(tie, i) => (
          // two documents can be tied twice
          <tr key={i}>
            <td className="number" data-label={l.when}>
              {when(tie.to)}
            </td>
            <td data-label={l.later}>{name(tie.to)}</td>
            <td data-label={l.what}>
              {tie.directed ? l.kind[tie.kind] : m.pile.alike[tie.kind]}
              {tie.directed && !tie.credited ? <small> {m.pile.uncredited}</small> : null}
            </td>
            <td data-label={l.earlier}>
              {name(tie.from)} <small className="number">{when(tie.from)}</small>
            </td>
            <td className="number" data-label={l.takenHead}>
              {tie.kind === "verbatim" || tie.kind === "partial" ? m.percent(tie.taken) : "–"}
            </td>
            <td className="number" data-label={l.sure}>
              {tie.by.startsWith("person/") ? l.person(tie.by.slice("person/".length)) : m.percent(tie.confidence)}
            </td>
            <td data-label={l.texts}>
              <Link to={to.compare(caseName, tie.from, tie.to)} data-row>
                {l.sideBySide}
              </Link>
            </td>
          </tr>
        )}
      </Stretches>
    </table>
  )
}
