// Life axis: when each document took a claim up, on one line for each origin.
import type { ReactElement } from "react"
import type { ClaimDetail } from "../../serve/index.ts"
import { oneLine } from "../../show/components.ts"
import { shortDay, shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { Empty } from "../parts/states.tsx"
import { Link } from "../router.tsx"
import { makeAxis, type TimeAxis } from "../time-axis.ts"
import { useWords } from "../words.tsx"
import { GroupName, type Group, type Named, nameDocuments, type Said, statementsOf } from "./groups.tsx"

type LifeProps = { readonly detail: ClaimDetail; readonly caseName: string }

/** Days that are written below the axis. */
const TICKS = 6

export function LifeAxis({ detail, caseName }: LifeProps): ReactElement {
  const { t, m } = useWords()
  const named = nameDocuments(detail)
  const dates = detail.groups.flatMap(statementsOf).flatMap(({ document }) => named.get(document)?.published ?? [])
  const axis = makeAxis(dates, TICKS)
  return (
    <section className="part" aria-labelledby="life-title">
      <h2 id="life-title">{t.claim.life}</h2>
      {axis === null ? (
        <Empty>{t.claim.lifeNone}</Empty>
      ) : (
        <fieldset className="axis">
          <legend className="hidden">{t.claim.lifeLabel(detail.row.documents)}</legend>
          <div className="lane stages">
            <span />
            <div className="track">
              {detail.row.life.map(({ stage, date }, i) =>
                date === null ? null : (
                  <span
                    key={stage}
                    className={`stage level-${i % 3}${stage === "denied" || stage === "changed" ? " warn" : ""}${axis.place(date) > 0.6 ? " left" : ""}`}
                    style={{ left: percent(axis.place(date)) }}
                  >
                    {m.pile.stage[stage]}
                  </span>
                ),
              )}
            </div>
          </div>
          {detail.groups.map((group) => (
            <Lane
              key={`${group.kind}-${group.origin?.id ?? ""}`}
              group={group}
              detail={detail}
              named={named}
              axis={axis}
              caseName={caseName}
            />
          ))}
          <div className="lane ticks" aria-hidden="true">
            <span />
            <div className="track">
              {axis.ticks.map(({ at, iso, hours }) => (
                <span key={iso} className={`tick${at < 0.08 ? " first" : at > 0.92 ? " last" : ""}`} style={{ left: percent(at) }}>
                  {hours ? shortTime(m.locale, iso) : shortDay(m.locale, iso)}
                </span>
              ))}
            </div>
          </div>
        </fieldset>
      )}
    </section>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

type LaneProps = LifeProps & { readonly group: Group; readonly named: Named; readonly axis: TimeAxis }

function Lane({ group, detail, named, axis, caseName }: LaneProps): ReactElement {
  const { t, m } = useWords()
  const first = new Map<string, Said>()
  for (const statement of statementsOf(group)) if (!first.has(statement.document)) first.set(statement.document, statement)
  return (
    <div className="lane">
      <GroupName group={group} detail={detail} named={named} />
      <div className="track">
        {[...first.values()].map((statement) => {
          const document = named.get(statement.document)
          const published = document?.published ?? null
          if (published === null) return null
          const kind = group.kind === "denial" ? "denial" : statement.via.length === 0 && statement.origin !== null ? "own" : "copy"
          return (
            <Link
              key={statement.document}
              className={`mark ${kind}`}
              style={{ left: percent(axis.place(published)) }}
              to={to.article(caseName, statement.document, { at: statement.span[0] })}
              title={`${document?.name ?? ""}, ${shortTime(m.locale, published)}`}
              aria-label={`${oneLine(document?.name ?? t.claim.undated)}, ${shortTime(m.locale, published)}`}
            />
          )
        })}
      </div>
    </div>
  )
}
