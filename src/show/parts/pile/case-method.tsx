// Method of a case: how the report was made, and what it cannot do.
import type { ReactElement } from "react"
import { oneLine } from "../../safe.ts"
import type { PileProps } from "./props.ts"

export function CaseMethod({ pile, m }: PileProps): ReactElement {
  const several = (values: readonly string[]): string => [...new Set(values)].toSorted().map(oneLine).join(", ")
  const programs = several(pile.members.map(({ reading }) => reading.firsthand))
  const models = several(pile.members.map(({ reading: { model } }) => `${model.name} ${model.version}`))
  const held = pile.linked.decisions.filter(({ state }) => state === "applied").length
  const { what, how, limits } = m.pile.report.method
  return (
    <section id="method" aria-labelledby="method-title">
      <h2 id="method-title">{m.page.method}</h2>
      <p>
        {what} {how(programs, models)}
      </p>
      {held === 0 ? null : <p>{m.pile.report.decided(held)}.</p>}
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <p className="note">{m.method.offsets}</p>
    </section>
  )
}
