// Timeline: what happened when, when it was said, and when it was published; three dates that are never taken for one another.
import { type ReactElement, useDeferredValue, useMemo, useState } from "react"
import type { TimelineEntry } from "../../document/index.ts"
import { dayIn, oneLine } from "../../show/components.ts"
import { useAnswers } from "../answers.tsx"
import { shortDay } from "../dates.ts"
import { type Axis, makeAxis, periodOf } from "../events/when.ts"
import { to } from "../links.ts"
import { useNames } from "../names.tsx"
import { usePages } from "../pages.tsx"
import { More } from "../parts/more.tsx"
import { Empty, Failure, Waiting } from "../parts/states.tsx"
import { Stretches } from "../parts/stretches.tsx"
import { TableLinks } from "../parts/table-links.tsx"
import { paths } from "../paths.ts"
import { Link, useParam } from "../router.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

const PAGE = 300
const TICKS = 4

export default function TimelineScreen(): ReactElement {
  const { t, m } = useWords()
  const name = useParam("case")
  const answers = useAnswers()
  const pathOf = (cursor: string | null) => paths.timeline(name, { limit: PAGE, cursor })
  const timeline = usePages(pathOf)
  const [typed, setTyped] = useState("")
  const [since, setSince] = useState("")
  const words = useDeferredValue(typed.trim().toLowerCase())
  const { nameOf } = useNames(name)
  const e = t.timeline
  useTitle(e.title, oneLine(name))
  const shown = timeline.items.filter(
    (entry) =>
      (words === "" || `${entry.text} ${nameOf(entry.document)}`.toLowerCase().includes(words)) && (since === "" || entry.date >= since),
  )
  return (
    <>
      <div className="titled">
        <h1>{e.title}</h1>
        <TableLinks caseName={name} list="timeline" />
      </div>
      <div className="filters">
        <label className="field">
          <span>{t.claims.filter}</span>
          <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
        <label className="field">
          <span>{e.since}</span>
          <input type="date" value={since} onChange={({ target }) => setSince(target.value)} />
        </label>
      </div>
      {timeline.state === "asking" ? <Waiting /> : null}
      {timeline.state === "failed" && timeline.problem !== null ? (
        <Failure problem={timeline.problem} again={() => answers.forget(pathOf(null))} />
      ) : null}
      {timeline.state === "there" && shown.length === 0 ? <Empty>{timeline.total === 0 ? m.pile.empty.timeline : e.noneFit}</Empty> : null}
      {shown.length === 0 ? null : <Table entries={shown} caseName={name} nameOf={nameOf} />}
      {timeline.state === "there" && timeline.total > 0 ? <More pages={timeline} /> : null}
    </>
  )
}

type TableProps = { readonly entries: readonly TimelineEntry[]; readonly caseName: string; readonly nameOf: (id: string) => string }

function Table({ entries, caseName, nameOf }: TableProps): ReactElement {
  const { t, m } = useWords()
  const e = t.timeline
  const axis = useMemo(
    () =>
      makeAxis(
        entries.flatMap(({ date, stated, published }) =>
          [date, stated, published].flatMap((one) => (one === null ? [] : (periodOf(one) ?? []))),
        ),
        TICKS,
      ),
    [entries],
  )
  return (
    <>
      <p className="note">
        <span className="when-key" aria-hidden="true">
          <i className="event" />
        </span>{" "}
        {e.legendEvent}{" "}
        <span className="when-key" aria-hidden="true">
          <i className="stated" />
        </span>{" "}
        {e.legendStated}{" "}
        <span className="when-key" aria-hidden="true">
          <i className="published" />
        </span>{" "}
        {e.legendPublished} {e.legend}
      </p>
      <table className="timeline" aria-label={e.title}>
        <thead>
          <tr>
            <th scope="col">{e.happened}</th>
            <th scope="col">{e.words}</th>
            <th scope="col">{e.stated}</th>
            <th scope="col">{e.published}</th>
            <th scope="col" className="track-head">
              <span className="hidden">{e.line}</span>
              <span className="when-ticks" aria-hidden="true">
                {axis?.ticks.map(({ at, iso }) => (
                  <span key={iso} style={{ left: `${at * 100}%` }}>
                    {tickIn(iso, m.locale)}
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <Stretches items={entries} columns={5}>
          {(entry, i) => {
            const { document, span, text, date, stated, published } = entry
            const again = entries[i - 1]?.date === date
            return (
              <tr key={`${document} ${span[0]} ${date}`} className={again ? "again" : undefined}>
                <th scope="row" className="happened">
                  <span className={again ? "hidden" : undefined}>{dayIn(date, m)}</span>
                </th>
                {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the link in it has words */}
                <td className="event-words">
                  <Link to={to.article(caseName, document, { at: span[0] })} data-row>
                    <bdi>{oneLine(text)}</bdi>
                  </Link>
                  <small>
                    <bdi>{nameOf(document)}</bdi>
                  </small>
                </td>
                <td className="number" data-label={e.stated}>
                  {stated === null ? (
                    <span className="unknown">
                      <span aria-hidden="true">–</span>
                      <span className="hidden">{e.notTold}</span>
                    </span>
                  ) : (
                    dayIn(stated, m)
                  )}
                </td>
                <td className="number" data-label={e.published}>
                  {published === null ? <span className="unknown">{t.documents.undated}</span> : dayIn(published, m)}
                </td>
                <td className="track-cell">{axis === null ? null : <Track entry={entry} axis={axis} />}</td>
              </tr>
            )
          }}
        </Stretches>
      </table>
    </>
  )
}

/** The first of a year stands for the year. */
function tickIn(iso: string, locale: string): string {
  return iso.slice(4, 10) === "-01-01" ? iso.slice(0, 4) : shortDay(locale, iso)
}

/** The three dates on one line; what is imprecise is as long as it is imprecise. The columns say the same. */
function Track({ entry: { date, stated, published }, axis }: { readonly entry: TimelineEntry; readonly axis: Axis }): ReactElement {
  const marks = (
    [
      ["event", date],
      ["stated", stated],
      ["published", published],
    ] as const
  ).flatMap(([kind, iso]) => {
    const period = iso === null ? null : periodOf(iso)
    return period === null ? [] : [{ kind, from: axis.place(period.from), until: axis.place(period.until) }]
  })
  const [first, last] = [Math.min(...marks.map(({ from }) => from)), Math.max(...marks.map(({ until }) => until))]
  return (
    <span className="when-track" aria-hidden="true">
      <span className="when-line" style={{ left: `${first * 100}%`, width: `${(last - first) * 100}%` }} />
      {marks.map(({ kind, from, until }) => (
        <i
          key={kind}
          className={kind}
          style={{ left: `${from * 100}%`, ...(kind === "event" ? { width: `${(until - from) * 100}%` } : {}) }}
        />
      ))}
    </span>
  )
}
