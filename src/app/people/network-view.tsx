// Network view: the network drawn, its lines as a list, and the evidence of the one that is chosen.
import { type ReactElement, useMemo } from "react"
import type { CaseRelation } from "../../document/index.ts"
import { type Messages, shorten } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { to } from "../links.ts"
import { Choice } from "../parts/choice.tsx"
import { Answered, Empty } from "../parts/states.tsx"
import { MOST, paths } from "../paths.ts"
import { go, Link, usePlace } from "../router.tsx"
import { useWidth } from "../width.ts"
import { useWords } from "../words.tsx"
import { Evidence } from "./evidence.tsx"
import { type Person, quoteLines, saidLines, type Tied } from "./lines.ts"
import { LABEL, layNetwork } from "./network.ts"

type Kind = "said" | "quotes"

/** Pixels until it is measured, and the least that names can be read in. */
const FIRST = 800
const LEAST = 560

export function NetworkView({ caseName }: { readonly caseName: string }): ReactElement {
  const { t } = useWords()
  const { query } = usePlace()
  const kind: Kind = query.get("ties") === "quotes" ? "quotes" : "said"
  const entities = useAnswer(paths.entities(caseName))
  const relations = useAnswer(paths.relations(caseName))
  const sourcesPath = paths.sources(caseName, { limit: MOST })
  const sources = useAnswer(sourcesPath)
  return (
    <>
      <div className="filters">
        <Choice<Kind>
          legend={t.people.ties}
          value={kind}
          options={(["said", "quotes"] as const).map((value) => ({ value, label: t.people.tiesOf[value] }))}
          onChange={(value) => go(to.sources(caseName, { view: "network", ties: value === "said" ? null : value }), { replace: true })}
        />
      </div>
      <Answered answer={entities} path={paths.entities(caseName)}>
        {(known) => (
          <Answered answer={relations} path={paths.relations(caseName)}>
            {(said) => (
              <Answered answer={sources} path={sourcesPath}>
                {(quoted) => {
                  const drawn = kind === "said" ? saidLines(known.items, said.items) : quoteLines(quoted.items)
                  return drawn.lines.length === 0 ? (
                    <Empty>{t.people.noTies[kind]}</Empty>
                  ) : (
                    <Drawn {...drawn} kind={kind} caseName={caseName} />
                  )
                }}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </>
  )
}

/** @returns "family, works for" */
function sayPredicates(relations: readonly CaseRelation[], m: Messages): string {
  return [...new Set(relations.map(({ predicate }) => m.pile.predicate[predicate]))].join(", ")
}

type DrawnProps = { readonly knots: readonly Person[]; readonly lines: readonly Tied[]; readonly kind: Kind; readonly caseName: string }

function Drawn({ knots, lines, kind, caseName }: DrawnProps): ReactElement {
  const { t, m } = useWords()
  const { query } = usePlace()
  const chosen = query.get("line")
  const knot = query.get("knot")
  const [place, room] = useWidth(FIRST)
  const network = useMemo(() => layNetwork(knots, lines, Math.max(LEAST, room)), [knots, lines, room])
  const names = new Map(knots.map((one) => [one.id, one]))
  const at = new Map(network.knots.map((one) => [one.id, one]))
  const most = Math.max(1, ...lines.map(({ weight }) => weight))
  const line = lines.find(({ key }) => key === chosen)
  const hrefOf = (more: { readonly line?: string; readonly knot?: string }): string =>
    to.sources(caseName, { view: "network", ties: kind === "said" ? null : kind, ...more })
  const touches = ({ a, b }: Tied): boolean => knot === null || a === knot || b === knot
  const near = knot === null ? null : new Set([knot, ...lines.filter(touches).flatMap(({ a, b }) => [a, b])])
  return (
    <>
      <p className="note">
        {t.people.networkNote[kind]} {network.undrawn === 0 ? null : t.people.notDrawn(network.undrawn)}
      </p>
      <div className="network-page">
        {/* It may be wider than the page: whoever has no mouse scrolls it by its focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="network-place" ref={place} tabIndex={0} aria-label={t.people.views.network}>
          <svg
            className="network"
            width={network.width}
            height={network.height}
            viewBox={`0 0 ${network.width} ${network.height}`}
            aria-hidden="true"
          >
            {lines.map((one) => {
              const [a, b] = [at.get(one.a), at.get(one.b)]
              if (a === undefined || b === undefined) return null
              const path = `M${a.x} ${a.y}L${b.x} ${b.y}`
              const look = one.key === chosen ? " chosen" : touches(one) ? "" : " faded"
              return (
                <Link key={one.key} to={hrefOf({ line: one.key })} replace tabIndex={-1}>
                  <path className="hit" d={path} />
                  <path className={`line${look}`} d={path} strokeWidth={1 + (3 * one.weight) / most} />
                </Link>
              )
            })}
            {network.knots.map(({ id, name, x, y, radius }) => {
              const shape = names.get(id)?.shape ?? "person"
              return (
                <Link
                  key={id}
                  to={hrefOf(id === knot ? {} : { knot: id })}
                  replace
                  tabIndex={-1}
                  className={`knot ${shape}${near === null || near.has(id) ? "" : " faded"}`}
                >
                  {shape === "person" ? (
                    <circle cx={x} cy={y} r={radius} />
                  ) : (
                    <rect x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} rx={shape === "outlet" ? 0 : 2} />
                  )}
                  <text x={x} y={y + radius + 12} textAnchor="middle">
                    {shorten(name, LABEL)}
                  </text>
                </Link>
              )
            })}
          </svg>
        </section>
        <section aria-labelledby="evidence-title" aria-live="polite">
          <h2 id="evidence-title">{t.people.evidence}</h2>
          {line === undefined ? <Empty>{t.people.chooseLine}</Empty> : <Evidence tied={line} names={names} caseName={caseName} />}
        </section>
      </div>
      <section aria-labelledby="lines-title">
        <h2 id="lines-title">{t.people.linesTitle}</h2>
        {knot === null ? null : (
          <p className="note">
            <bdi>{names.get(knot)?.name}</bdi>{" "}
            {names.get(knot)?.shape === "outlet" ? null : (
              <Link to={to.sources(caseName, { view: "people", entity: knot })}>{t.people.who}</Link>
            )}{" "}
            <Link to={hrefOf({})} replace>
              {t.people.allLines}
            </Link>
          </p>
        )}
        <ul className="lines">
          {lines
            .filter(touches)
            .toSorted((a, b) => b.weight - a.weight)
            .slice(0, MOST)
            .map((one) => (
              <li key={one.key}>
                <Link
                  to={hrefOf({ line: one.key, ...(knot === null ? {} : { knot }) })}
                  replace
                  data-row
                  aria-current={one.key === chosen ? "true" : undefined}
                >
                  <bdi>{names.get(one.a)?.name}</bdi> – <bdi>{names.get(one.b)?.name}</bdi>
                </Link>
                <span className="number">{one.weight}</span>
                {one.kind === "said" ? <small>{sayPredicates(one.relations, m)}</small> : null}
              </li>
            ))}
        </ul>
      </section>
    </>
  )
}
