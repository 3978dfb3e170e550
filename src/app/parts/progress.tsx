// Progress: what is being added to a case, item by item, and why something failed.
import { type ReactElement, useEffect } from "react"
import type { Addition } from "../../serve/index.ts"
import { oneLine } from "../../show/components.ts"
import { useAdditions } from "../additions.tsx"
import { to } from "../links.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"
import { Failure, Waiting } from "./states.tsx"

/** Items that are listed while many are read: those under way and those that failed are. */
const SHOWN = 60

export function Progress({ caseName }: { readonly caseName: string }): ReactElement | null {
  const { t } = useWords()
  const additions = useAdditions()
  const running = additions.of(caseName)
  const { resume } = additions
  useEffect(() => void resume(caseName), [caseName, resume])
  if (running === null) return null
  const { addition, problem } = running
  return (
    <section className="part progress" aria-labelledby="progress-title">
      <div className="titled">
        <h2 id="progress-title">{t.add.title}</h2>
        <div className="aside buttons">
          {addition?.state === "running" ? (
            <button type="button" onClick={() => void additions.cancel(caseName)}>
              {t.add.cancel}
            </button>
          ) : (
            <button type="button" className="quiet" onClick={() => additions.clear(caseName)}>
              {t.add.clear}
            </button>
          )}
        </div>
      </div>
      {problem === null ? null : <Failure problem={problem} />}
      {addition === null ? problem === null ? <Waiting /> : null : <Items addition={addition} caseName={caseName} />}
    </section>
  )
}

function Items({ addition, caseName }: { readonly addition: Addition; readonly caseName: string }): ReactElement {
  const { t } = useWords()
  const { items, total, state } = addition
  const count = (...states: readonly string[]): number => items.filter((item) => states.includes(item.state)).length
  const done = count("added", "known", "failed", "cancelled")
  const result = t.add.result(count("added"), count("known"), count("failed"))
  const telling = items.length <= SHOWN ? items : items.filter((item) => item.state === "reading" || item.state === "failed")
  return (
    <>
      <output className="progress-line">
        <strong>{state === "running" ? t.add.reading(done, total) : state === "cancelled" ? t.add.cancelled : t.add.done}</strong>{" "}
        {state === "running" ? null : result}
      </output>
      {state === "running" ? <progress value={done} max={Math.max(total, 1)} aria-label={t.add.reading(done, total)} /> : null}
      <ul className="items">
        {telling.slice(0, SHOWN).map((item, i) => (
          // items keep their place
          <li key={i} className={item.state}>
            <span className="item-name">
              <bdi>
                {item.document === null ? oneLine(item.name) : <Link to={to.article(caseName, item.document)}>{oneLine(item.name)}</Link>}
              </bdi>
            </span>
            <span className={item.state === "failed" ? "item-state warn" : "item-state"}>{t.add.state[item.state]}</span>
            {item.message === null ? null : <small>{oneLine(item.message)}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}
