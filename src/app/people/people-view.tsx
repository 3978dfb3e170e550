// People view: everybody the documents speak of; two can be made one, one can be made two.
import { type ReactElement, useDeferredValue, useState } from "react"
import type { CaseEntity } from "../../document/index.ts"
import { oneLine } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { to } from "../links.ts"
import { Choice } from "../parts/choice.tsx"
import { Decided } from "../parts/decided.tsx"
import { Answered, Empty } from "../parts/states.tsx"
import { paths } from "../paths.ts"
import { Link, usePlace } from "../router.tsx"
import { useWords } from "../words.tsx"
import { JoinDialog } from "./join-dialog.tsx"
import { PersonPanel } from "./person-panel.tsx"

type Which = "person" | "organization" | "all"

/** Lines that are drawn; words find the others. */
const SHOWN = 300

export function PeopleView({ caseName }: { readonly caseName: string }): ReactElement {
  const { t } = useWords()
  const path = paths.entities(caseName)
  const entities = useAnswer(path)
  return (
    <>
      <Answered answer={entities} path={path}>
        {({ items }) => <People entities={items} caseName={caseName} />}
      </Answered>
      <Decided caseName={caseName} kinds={["same-entity", "different-entity"]} title={t.people.decided} />
    </>
  )
}

function People({ entities, caseName }: { readonly entities: readonly CaseEntity[]; readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  const p = t.people
  const { query } = usePlace()
  const chosen = query.get("entity")
  const [which, setWhich] = useState<Which>("person")
  const [typed, setTyped] = useState("")
  const words = useDeferredValue(typed.trim().toLowerCase())
  const [marked, setMarked] = useState<readonly string[]>([])
  const [joining, setJoining] = useState(false)
  const person = entities.find(({ id }) => id === chosen)
  const found = entities
    .filter((one) => (which === "all" || one.type === which) && (words === "" || textOf(one).includes(words)))
    .toSorted((a, b) => documentsOf(b) - documentsOf(a) || b.mentions.length - a.mentions.length)
  const both = marked.flatMap((id) => entities.find((one) => one.id === id) ?? [])
  return (
    <div className="people-page">
      <div>
        <div className="filters">
          <Choice<Which>
            legend={p.which}
            quiet
            value={which}
            options={(["person", "organization", "all"] as const).map((value) => ({ value, label: p.whichOf[value] }))}
            onChange={setWhich}
          />
          <label className="field">
            <span>{t.claims.filter}</span>
            <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
          </label>
        </div>
        <p className="note">{p.markToJoin}</p>
        {both.length < 2 ? null : (
          <div className="buttons join-bar">
            <button type="button" className="strong" onClick={() => setJoining(true)}>
              {p.join(both.length)}
            </button>
            <button type="button" className="quiet" onClick={() => setMarked([])}>
              {p.unmark}
            </button>
          </div>
        )}
        {found.length === 0 ? <Empty>{words === "" ? m.pile.empty.people : p.noneFit}</Empty> : null}
        <ul className="lines people">
          {found.slice(0, SHOWN).map((one) => (
            <li key={one.id} className={one.id === chosen ? "chosen" : undefined}>
              <span className="person-line">
                <input
                  type="checkbox"
                  aria-label={p.mark(oneLine(one.name))}
                  checked={marked.includes(one.id)}
                  onChange={({ target }) => setMarked(target.checked ? [...marked, one.id] : marked.filter((id) => id !== one.id))}
                />
                <Link
                  to={to.sources(caseName, { view: "people", entity: one.id })}
                  replace
                  data-row
                  aria-current={one.id === chosen ? "true" : undefined}
                >
                  <b>
                    <bdi>{oneLine(one.name)}</bdi>
                  </b>
                </Link>
                {isDecided(one) ? <span className="by-person">{p.byPerson}</span> : null}
              </span>
              <span className="number">{t.case.documents(documentsOf(one))}</span>
              <small>
                <bdi>{besides(one).join(" · ")}</bdi>
              </small>
            </li>
          ))}
          {found.length > SHOWN ? <li className="more">{t.case.more(found.length - SHOWN)}</li> : null}
        </ul>
      </div>
      <div>
        {person === undefined ? (
          <Empty>{p.choosePerson}</Empty>
        ) : (
          <PersonPanel key={person.id} person={person} entities={entities} caseName={caseName} />
        )}
      </div>
      {joining ? (
        <JoinDialog
          both={both}
          caseName={caseName}
          onClose={(done) => {
            setJoining(false)
            if (done) setMarked([])
          }}
        />
      ) : null}
    </div>
  )
}

/** Roles and other names, each once and none that is the name itself. */
function besides({ name, roles, variants }: CaseEntity): readonly string[] {
  const said = new Set([oneLine(name).toLowerCase()])
  const fresh = (all: readonly string[], most: number): readonly string[] =>
    all
      .map(oneLine)
      .filter((one) => !said.has(one.toLowerCase()) && said.add(one.toLowerCase()))
      .slice(0, most)
  return [...fresh(roles, 2), ...fresh(variants, 3)]
}

function textOf({ name, variants, roles }: CaseEntity): string {
  return [name, ...variants, ...roles].join(" ").toLowerCase()
}

function documentsOf({ mentions }: CaseEntity): number {
  return new Set(mentions.map(({ document }) => document)).size
}

function isDecided({ merges }: CaseEntity): boolean {
  return merges.some(({ by }) => by.startsWith("person/"))
}
