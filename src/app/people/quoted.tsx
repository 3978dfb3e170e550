// Quoted: who is quoted, by whom, how often and as what.
import { type ReactElement, useDeferredValue, useState } from "react"
import { ACTS, type Act } from "../../document/index.ts"
import type { SourceTally } from "../../serve/index.ts"
import { isUnnamed, nameOf, oneLine } from "../../show/components.ts"
import { useAnswers } from "../answers.tsx"
import { to } from "../links.ts"
import { usePages } from "../pages.tsx"
import { More } from "../parts/more.tsx"
import { Empty, Failure, Waiting } from "../parts/states.tsx"
import { Stretches } from "../parts/stretches.tsx"
import { MOST, paths } from "../paths.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"

/** Outlets of a source that are named. */
const OUTLETS = 4
const ROLES = 3

export function Quoted({ caseName }: { readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  const answers = useAnswers()
  const pathOf = (cursor: string | null) => paths.sources(caseName, { limit: MOST, cursor })
  const sources = usePages(pathOf)
  const [typed, setTyped] = useState("")
  const words = useDeferredValue(typed.trim().toLowerCase())
  const p = t.people
  const shown = words === "" ? sources.items : sources.items.filter((source) => textOf(source).includes(words))
  const most = Math.max(1, ...sources.items.map(({ statements }) => statements))
  return (
    <>
      <div className="filters">
        <label className="field">
          <span>{t.claims.filter}</span>
          <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
      </div>
      {sources.state === "asking" ? <Waiting /> : null}
      {sources.state === "failed" && sources.problem !== null ? (
        <Failure problem={sources.problem} again={() => answers.forget(pathOf(null))} />
      ) : null}
      {sources.state === "there" && shown.length === 0 ? <Empty>{words === "" ? m.pile.empty.sources : p.noneFit}</Empty> : null}
      {shown.length === 0 ? null : (
        <table className="quoted" aria-label={p.quotedTitle}>
          <thead>
            <tr>
              <th scope="col">{p.source}</th>
              <th scope="col">{p.often}</th>
              <th scope="col">{p.inDocuments}</th>
              <th scope="col">{p.by}</th>
              <th scope="col">{p.as}</th>
            </tr>
          </thead>
          <Stretches items={shown} columns={5}>
            {(source) => <SourceLine key={`${source.id ?? source.type} ${source.name}`} source={source} most={most} caseName={caseName} />}
          </Stretches>
        </table>
      )}
      {sources.state === "there" && sources.more !== null ? <More pages={sources} /> : null}
    </>
  )
}

function textOf({ name, roles, outlets }: SourceTally): string {
  return [name, ...roles, ...outlets.map(({ outlet }) => outlet ?? "")].join(" ").toLowerCase()
}

type LineProps = { readonly source: SourceTally; readonly most: number; readonly caseName: string }

function SourceLine({ source, most, caseName }: LineProps): ReactElement {
  const { t, m } = useWords()
  const { id, name, type, roles, statements, direct, documents, repeats, outlets, acts } = source
  const p = t.people
  return (
    <tr>
      <td className="source-words">
        <Link to={to.search(caseName, { speaker: name })} data-row className={isUnnamed(source) ? "unnamed-voice" : undefined}>
          <b>
            <bdi>{nameOf(source, m)}</bdi>
          </b>
        </Link>
        <small>
          {m.type[type]}
          {roles.length === 0 ? null : (
            <>
              {" · "}
              <bdi>{roles.slice(0, ROLES).map(oneLine).join("; ")}</bdi>
            </>
          )}
          {id === null ? null : (
            <>
              {" · "}
              <Link to={to.sources(caseName, { view: "people", entity: id })}>{p.who}</Link>
            </>
          )}
        </small>
      </td>
      <td data-label={p.often} className="often">
        <span className="number">{statements}</span>
        {/* dark: in the source's own words */}
        <span className="share" aria-hidden="true">
          <i className="direct" style={{ width: `${Math.round((100 * direct) / most)}%` }} />
          <i style={{ width: `${Math.round((100 * (statements - direct)) / most)}%` }} />
        </span>
        <small>{direct === 0 ? p.neverDirect : m.pile.direct(direct)}</small>
      </td>
      <td data-label={p.inDocuments}>
        <span className="number">{documents}</span>
        {repeats === 0 ? null : <small>{m.pile.taken(repeats)}</small>}
      </td>
      <td data-label={p.by}>
        {outlets.slice(0, OUTLETS).map(({ outlet, statements: n }) => (
          <span key={outlet} className="piece">
            {outlet === null ? (
              m.pile.unknownOutlet
            ) : (
              <Link to={to.search(caseName, { speaker: name, outlet })}>
                <bdi>{oneLine(outlet)}</bdi>
              </Link>
            )}{" "}
            <span className="number">{n}</span>
          </span>
        ))}
        {outlets.length > OUTLETS ? <span className="piece">{t.case.more(outlets.length - OUTLETS)}</span> : null}
      </td>
      <td data-label={p.as}>
        {Object.entries(acts).map(([act, n]) => (
          <span key={act} className="piece">
            {isAct(act) ? <Link to={to.search(caseName, { speaker: name, act })}>{m.act[act]}</Link> : p.unknownAct}{" "}
            <span className="number">{n}</span>
          </span>
        ))}
      </td>
    </tr>
  )
}

function isAct(act: string): act is Act {
  return (ACTS as readonly string[]).includes(act)
}
