// Claim table: claims with their origins, their reach and what became of them.
import { Fragment, type ReactElement } from "react"
import type { ClaimRow } from "../../serve/index.ts"
import { OriginDots, oneLine, ReachBars, sayDots, sayReach } from "../../show/components.ts"
import { shortDay } from "../dates.ts"
import { to } from "../links.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"
import { Stretches } from "./stretches.tsx"

type ClaimTableProps = { readonly claims: readonly ClaimRow[]; readonly caseName: string; readonly label: string }

export function ClaimTable({ claims, caseName, label }: ClaimTableProps): ReactElement {
  const { t } = useWords()
  const c = t.claims
  return (
    <table className="claims" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{c.claim}</th>
          <th scope="col">{c.origins}</th>
          <th scope="col">{c.reach}</th>
          <th scope="col">{c.life}</th>
        </tr>
      </thead>
      <Stretches items={claims} columns={4}>
        {(claim) => <ClaimLine key={claim.id} claim={claim} caseName={caseName} />}
      </Stretches>
    </table>
  )
}

function ClaimLine({ claim, caseName }: { readonly claim: ClaimRow; readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  const names = [...new Set(claim.origins.filter(({ counted }) => counted).map(({ name }) => oneLine(name)))]
  const notes = [
    ...(claim.variantOf === null ? [] : [t.claims.variant]),
    ...(claim.disputes === 0 ? [] : [t.claims.disputed(claim.disputes)]),
    ...(claim.variants.length === 0 ? [] : [t.claims.variants(claim.variants.length)]),
  ]
  return (
    <tr>
      <td className="claim-words">
        <Link to={to.claim(caseName, claim.id)} data-row>
          <bdi>{oneLine(claim.text)}</bdi>
        </Link>
        <small>
          {names.length === 0 ? null : <bdi>{names.slice(0, 3).join(" · ")}</bdi>}
          {names.length > 0 && notes.length > 0 ? " · " : null}
          {notes.length === 0 ? null : <span className="warn">{notes.join(", ")}</span>}
        </small>
      </td>
      <td data-label={t.claims.origins}>
        <span title={sayDots(claim.dots, m)}>
          <OriginDots dots={claim.dots} label={claim.corroboration === 0 ? t.claims.noOrigin : String(claim.corroboration)} />
        </span>
      </td>
      <td data-label={t.claims.reach}>
        <span title={sayReach(claim.reach, m)}>
          <ReachBars reach={claim.reach} label={String(claim.documents)} />
        </span>
      </td>
      <td data-label={t.claims.life} className="life">
        <Life claim={claim} />
      </td>
    </tr>
  )
}

/** "said 3 Mar → documented 5 Mar"; days that are the same are said once. */
export function Life({ claim: { life } }: { readonly claim: Pick<ClaimRow, "life"> }): ReactElement {
  const { t, m } = useWords()
  return (
    <>
      {life.map(({ stage, date }, i) => {
        const same = i > 0 && life[i - 1]?.date?.slice(0, 10) === date?.slice(0, 10)
        const hostile = stage === "denied" || stage === "changed"
        return (
          <Fragment key={stage}>
            {i === 0 ? null : same ? ", " : " → "}
            <span className={hostile ? "warn" : undefined}>
              {m.pile.stage[stage]}
              {same ? null : <span className="number"> {date === null ? t.documents.undated : shortDay(m.locale, date)}</span>}
            </span>
          </Fragment>
        )
      })}
    </>
  )
}
