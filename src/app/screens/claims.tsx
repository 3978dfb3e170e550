// Claims: all of a case, in the order that is asked for.
import { type ReactElement, useDeferredValue, useState } from "react"
import { oneLine } from "../../show/components.ts"
import { useAnswers } from "../answers.tsx"
import { to } from "../links.ts"
import { usePages } from "../pages.tsx"
import { ClaimTable } from "../parts/claim-table.tsx"
import { More } from "../parts/more.tsx"
import { Empty, Failure, Waiting } from "../parts/states.tsx"
import { TableLinks } from "../parts/table-links.tsx"
import { paths } from "../paths.ts"
import { go, useParam, usePlace } from "../router.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

const ORDERS = ["weight", "reach", "dispute", "origins", "time"] as const
type Order = (typeof ORDERS)[number]

export default function ClaimsScreen(): ReactElement {
  const { t } = useWords()
  const name = useParam("case")
  const { query } = usePlace()
  const answers = useAnswers()
  const sort: Order = ORDERS.find((one) => one === query.get("sort")) ?? "weight"
  const [typed, setTyped] = useState(query.get("words") ?? "")
  const words = useDeferredValue(typed.trim())
  const pathOf = (cursor: string | null) => paths.claims(name, { sort, words, cursor })
  const claims = usePages(pathOf)
  useTitle(t.claims.title, oneLine(name))
  return (
    <>
      <div className="titled">
        <h1>{t.claims.title}</h1>
        <TableLinks caseName={name} list="claims" />
      </div>
      <div className="filters">
        <label className="field">
          <span>{t.claims.filter}</span>
          <input
            type="search"
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              go(to.claims(name, { sort: sort === "weight" ? null : sort, words: target.value === "" ? null : target.value }), {
                replace: true,
              })
            }}
          />
        </label>
        <label className="field">
          <span>{t.claims.order}</span>
          <select
            value={sort}
            onChange={({ target }) => go(to.claims(name, { sort: target.value, words: words === "" ? null : words }), { replace: true })}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {t.claims.orders[order]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {claims.state === "asking" ? <Waiting /> : null}
      {claims.state === "failed" && claims.problem !== null ? (
        <Failure problem={claims.problem} again={() => answers.forget(pathOf(null))} />
      ) : null}
      {claims.state === "there" && claims.total === 0 ? <Empty>{words === "" ? t.claims.none : t.claims.noneFit}</Empty> : null}
      {claims.items.length === 0 ? null : (
        <>
          <p className="note">{t.claims.legend}</p>
          <ClaimTable claims={claims.items} caseName={name} label={t.claims.title} />
          <More pages={claims} />
        </>
      )}
    </>
  )
}
