// Claim detail: every wording in time order under the origin that it goes back to.
import type { ReactElement } from "react"
import type { Claim } from "../../../document/index.ts"
import { type Dot, dotsOf, sayDots } from "../../pile/dots.ts"
import { groupPhrasings, type Phrasing, type PhrasingGroup, reachOf, sayReach } from "../../pile/phrasings.ts"
import { dayIn, sayGroup, sayHop, sayWho } from "../../pile/wording.ts"
import { oneLine } from "../../safe.ts"
import { OriginDots } from "../origin-dots.tsx"
import { ReachBars } from "../reach-bars.tsx"
import { Life } from "./claims-table.tsx"
import { DocumentLink } from "./document-link.tsx"
import type { PileProps } from "./props.ts"

/** Wordings of one origin, and documents with the same words, that are listed. */
const SHOWN = 40
const COPIES = 12

type ClaimDetailProps = PileProps & {
  readonly claim: Claim
  readonly heading: "h1" | "h3" // the level of the claim's own heading
  readonly open: boolean // false: its wordings are there when they are asked for, and on paper
}

export function ClaimDetail({ claim, pile, m, heading: Heading, open }: ClaimDetailProps): ReactElement {
  const reach = reachOf(claim, pile)
  const dots = dotsOf(claim, pile.toneOf)
  const variants = pile.linked.claims.filter(({ variantOf }) => variantOf === claim.id)
  return (
    <details className="claim" open={open}>
      <summary>
        <Heading className="claim-title" dir="auto">
          <span className="which">{claim.id}</span> {oneLine(claim.text)}
        </Heading>
        <span className="figures">
          <OriginDots dots={dots} label={sayDots(dots, m)} /> <ReachBars reach={reach} label={sayReach(reach, m)} />
        </span>
      </summary>
      <div className="claim-body" id={claim.id}>
        <Life claim={claim} pile={pile} m={m} />
        {claim.variantOf === null ? null : <p className="warn">{m.pile.distorts(claim.variantOf)}</p>}
        {variants.map((variant) => (
          <p key={variant.id} className="warn">
            {variant.id} {m.pile.distorts(claim.id)}: {m.quote(oneLine(variant.text))}
          </p>
        ))}
        {groupPhrasings(claim, pile).map((group) => (
          <Group key={`${group.kind} ${group.origin?.id ?? ""}`} group={group} claim={claim} pile={pile} m={m} />
        ))}
      </div>
    </details>
  )
}

function Group({ group, claim, pile, m }: PileProps & { readonly group: PhrasingGroup; readonly claim: Claim }): ReactElement {
  const { kind, origin, phrasings } = group
  const dot: Dot =
    origin === null
      ? { form: "empty", tone: "hearsay", name: null }
      : { form: origin.counted ? "full" : "dotted", tone: pile.toneOf(origin, claim), name: null }
  const more = phrasings.length - SHOWN
  return (
    <div className={`group ${kind}`}>
      <p className="group-title">
        {kind === "denial" ? <span className="cross">✕</span> : <i className={`dot dot-${dot.form} tone-${dot.tone}`} />}{" "}
        {sayGroup(group, pile, m)}
        {origin === null || origin.note === null ? null : <small>{oneLine(origin.note)}</small>}
      </p>
      <ol className="phrasings">
        {phrasings.slice(0, SHOWN).map((phrasing) => (
          <Wording key={`${phrasing.statement.document} ${phrasing.statement.span.join()}`} phrasing={phrasing} pile={pile} m={m} />
        ))}
      </ol>
      {more > 0 ? <p className="note">{m.pile.report.more(more)}</p> : null}
    </div>
  )
}

function Wording({
  phrasing: { statement, published, numbers, dates, copies },
  pile,
  m,
}: PileProps & { readonly phrasing: Phrasing }): ReactElement {
  const figures = [...numbers, ...dates.map((date) => dayIn(date, m))]
  const places = copies
    .slice(0, COPIES)
    .map((copy) => `${pile.nameOf(copy.document)}, ${dayIn(pile.findDocument(copy.document)?.published ?? null, m)}`)
  return (
    <li>
      <span className="when">{dayIn(published, m)}</span>
      <span className="where">
        <DocumentLink document={statement.document} pile={pile} />
        {statement.via.map((hop) => (
          <small key={`${hop.document} ${hop.span.join()}`}>{sayHop(hop, pile, m)}</small>
        ))}
      </span>
      <span className="wording">
        <q dir="auto" lang={pile.findDocument(statement.document)?.language ?? undefined}>
          {oneLine(statement.quote)}
        </q>
        {copies.length === 0 ? null : (
          <small>
            {m.pile.same(places.join("; "))}
            {copies.length > COPIES ? ` ${m.pile.report.more(copies.length - COPIES)}` : ""}
          </small>
        )}
      </span>
      <span className="how">
        {sayWho(statement, m)}
        <small>{[m.factuality[statement.factuality], ...figures].join(" · ")}</small>
      </span>
    </li>
  )
}
