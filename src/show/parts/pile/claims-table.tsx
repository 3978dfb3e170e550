// Claims table: what is said, on how many origins it rests, how far it reached, and what became of it; a line each.
import type { ReactElement } from "react"
import type { Claim } from "../../../document/index.ts"
import { dotsOf, sayDots } from "../../pile/dots.ts"
import { lifeOf } from "../../pile/life.ts"
import { reachOf, sayReach } from "../../pile/phrasings.ts"
import { sayEvent } from "../../pile/wording.ts"
import { oneLine } from "../../safe.ts"
import { OriginDots } from "../origin-dots.tsx"
import { ReachBars } from "../reach-bars.tsx"
import type { PileProps } from "./props.ts"

export function ClaimsTable({ claims, pile, m }: PileProps & { readonly claims: readonly Claim[] }): ReactElement {
  const r = m.pile.report
  return (
    <table className="claims">
      <thead>
        <tr>
          <th scope="col">{r.claim}</th>
          <th scope="col">{r.origins}</th>
          <th scope="col">{r.reach}</th>
          <th scope="col">{r.life}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id} className={claim.variantOf === null ? undefined : "variant"}>
            <td className="words" dir="auto">
              <a href={`#${claim.id}`}>{oneLine(claim.text)}</a>
              <ClaimNote claim={claim} pile={pile} m={m} />
            </td>
            <td>
              <OriginDots dots={dotsOf(claim, pile.toneOf)} label={String(claim.corroboration)} />
            </td>
            <td>
              <Reach claim={claim} pile={pile} m={m} />
            </td>
            <td>
              <Life claim={claim} pile={pile} m={m} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who the origins are; or that there is none; and which claim it puts differently. */
function ClaimNote({ claim, pile, m }: PileProps & { readonly claim: Claim }): ReactElement {
  const counted = claim.origins.filter(({ counted: counts }) => counts)
  const disputes = pile.linked.disputes.filter(({ claim: id }) => id === claim.id).length
  const said =
    counted.length === 0
      ? sayDots(dotsOf(claim, pile.toneOf), m)
      : counted.map(({ name, document }) => `${oneLine(name)}, ${m.pile.first(pile.nameOf(document))}`).join("; ")
  return (
    <>
      <small>{said}</small>
      {claim.variantOf === null ? null : <small className="warn">{m.pile.distorts(claim.variantOf)}</small>}
      {disputes === 0 ? null : <small className="warn">{m.pile.disputed(disputes)}</small>}
    </>
  )
}

function Reach({ claim, pile, m }: PileProps & { readonly claim: Claim }): ReactElement {
  const reach = reachOf(claim, pile)
  return <ReachBars reach={reach} label={sayReach(reach, m)} />
}

/** What became of a claim, in time order; a denial and a silent change stand out. */
export function Life({ claim, pile, m }: PileProps & { readonly claim: Claim }): ReactElement {
  return (
    <ol className="life">
      {lifeOf(claim, pile).map((event) => (
        <li key={event.stage} className={event.stage === "denied" || event.stage === "changed" ? "warn" : undefined}>
          {sayEvent(event, m)}
        </li>
      ))}
    </ol>
  )
}
