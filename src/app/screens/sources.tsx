// Sources and people: who is quoted, by whom, how often and as what; who is who; and who has to do with whom.
import type { ReactElement } from "react"
import { oneLine } from "../../show/components.ts"
import { to } from "../links.ts"
import { Choice } from "../parts/choice.tsx"
import { TableLinks } from "../parts/table-links.tsx"
import { NetworkView } from "../people/network-view.tsx"
import { PeopleView } from "../people/people-view.tsx"
import { Quoted } from "../people/quoted.tsx"
import { go, useParam, usePlace } from "../router.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

const VIEWS = ["quoted", "people", "network"] as const
type SourcesView = (typeof VIEWS)[number]

export default function SourcesScreen(): ReactElement {
  const { t } = useWords()
  const name = useParam("case")
  const { query } = usePlace()
  const view: SourcesView = VIEWS.find((one) => one === query.get("view")) ?? "quoted"
  useTitle(t.people.title, oneLine(name))
  return (
    <>
      <div className="titled">
        <h1>{t.people.title}</h1>
        {view === "quoted" ? <TableLinks caseName={name} list="sources" /> : null}
        {view === "people" ? <TableLinks caseName={name} list="entities" /> : null}
        {view === "network" ? <TableLinks caseName={name} list="relations" table={false} /> : null}
      </div>
      <div className="views">
        <Choice<SourcesView>
          legend={t.people.view}
          quiet
          value={view}
          options={VIEWS.map((value) => ({ value, label: t.people.views[value] }))}
          onChange={(value) => go(to.sources(name, { view: value === "quoted" ? null : value }))}
        />
      </div>
      {view === "quoted" ? <Quoted caseName={name} /> : null}
      {view === "people" ? <PeopleView caseName={name} /> : null}
      {view === "network" ? <NetworkView caseName={name} /> : null}
    </>
  )
}
