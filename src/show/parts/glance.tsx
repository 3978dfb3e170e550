// At a glance: the few figures that say what the article rests on.
import type { ReactElement } from "react"
import { factsOf } from "../glance.ts"
import type { PartProps } from "./props.ts"

export function Glance({ view, m }: PartProps): ReactElement {
  return (
    <section id="glance" aria-labelledby="glance-title">
      <h2 id="glance-title">{m.page.glance}</h2>
      <ul className="facts">
        {factsOf(view, m).map(({ figure, words }) => (
          <li key={words}>
            <b>{figure}</b> <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
