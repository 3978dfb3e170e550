// The reports of a case, and of claims of it, as pages.
import type { ReactElement, ReactNode } from "react"
import type { Claim } from "../document/index.ts"
import { type Language, type Messages, messagesIn } from "./messages/index.ts"
import { Page } from "./page.tsx"
import { LineagePicture } from "./parts/lineage-picture.tsx"
import { CaseLegend } from "./parts/pile/case-legend.tsx"
import { CaseMethod } from "./parts/pile/case-method.tsx"
import { ClaimDetail } from "./parts/pile/claim-detail.tsx"
import { ClaimsTable } from "./parts/pile/claims-table.tsx"
import { Disputes, Edits } from "./parts/pile/disputes.tsx"
import { Documents } from "./parts/pile/documents.tsx"
import { Timeline, Undisclosed } from "./parts/pile/events.tsx"
import { LineageList } from "./parts/pile/lineage-list.tsx"
import { People } from "./parts/pile/people.tsx"
import type { PileProps } from "./parts/pile/props.ts"
import { Sources } from "./parts/pile/sources.tsx"
import { leadOf } from "./pile/lead.ts"
import { orderClaims } from "./pile/order.ts"
import { layLineage } from "./pile/picture.ts"
import type { Pile } from "./pile/pile.ts"
import { tallySources } from "./pile/tallies.ts"
import { oneLine } from "./safe.ts"

/** Claims of a page. */
const SHOWN = 100

/** Claims whose wordings are open from the start. */
const OPEN = 6

type ReportProps = { readonly pile: Pile; readonly name: string; readonly language: Language }

export function CaseReport({ pile, name, language }: ReportProps): ReactElement {
  const m = messagesIn(language)
  const { claims, disputes, documents, edits } = pile.linked
  const ordered = orderClaims(claims)
  const shown = ordered.slice(0, SHOWN)
  const h = m.pile.heading
  const r = m.pile.report
  return (
    <Shell
      language={language}
      title={r.title(oneLine(name))}
      kind={r.kind}
      places={{
        claims: h.claims,
        lineage: h.lineage,
        disputes: h.disputes,
        sources: h.sources,
        timeline: h.timeline,
        people: h.people,
        wordings: r.wordings,
        documents: h.documents,
        method: m.page.method,
      }}
      m={m}
    >
      <h1 dir="auto">{oneLine(name)}</h1>
      <p className="lead">{documents.length === 0 ? m.pile.empty.documents : `${leadOf(pile, tallySources(pile), m).join(". ")}.`}</p>
      <section id="claims" aria-labelledby="claims-title">
        <h2 id="claims-title">{h.claims}</h2>
        {claims.length === 0 ? <p className="empty">{m.pile.empty.claims}</p> : <ClaimsTable claims={shown} pile={pile} m={m} />}
        {ordered.length > SHOWN ? <p className="note">{r.more(ordered.length - SHOWN)}</p> : null}
      </section>
      <Lineage only={null} pile={pile} m={m} />
      <Disputes disputes={disputes} pile={pile} m={m} />
      <Edits edits={edits} pile={pile} m={m} />
      <Undisclosed pile={pile} m={m} />
      <Sources pile={pile} m={m} />
      <Timeline pile={pile} m={m} />
      <People pile={pile} m={m} />
      <section id="wordings" aria-labelledby="wordings-title">
        <h2 id="wordings-title">{r.wordings}</h2>
        {shown.map((claim) => (
          <ClaimDetail key={claim.id} claim={claim} pile={pile} m={m} heading="h3" open={shown.length <= OPEN} />
        ))}
      </section>
      <Documents documents={documents} pile={pile} m={m} />
      <CaseLegend m={m} />
      <CaseMethod pile={pile} m={m} />
    </Shell>
  )
}

/** @param claims - at least one; of a single one its words are the headline */
export function ClaimsReport({ pile, name, claims, language }: ReportProps & { readonly claims: readonly Claim[] }): ReactElement {
  const m = messagesIn(language)
  const [first] = claims
  const single = claims.length === 1 && first !== undefined
  const ids = new Set(claims.map(({ id }) => id))
  const held = new Set(
    claims.flatMap(({ statements }) => statements.flatMap(({ document, via }) => [document, ...via.map((hop) => hop.document)])),
  )
  const disputes = pile.linked.disputes.filter(({ claim }) => claim !== null && ids.has(claim))
  const h = m.pile.heading
  return (
    <Shell
      language={language}
      title={m.pile.report.title(oneLine(single ? first.text : name))}
      kind={`${m.pile.report.claimKind} · ${oneLine(name)}`}
      places={{ claims: h.claims, lineage: h.lineage, disputes: h.disputes, documents: h.documents, method: m.page.method }}
      m={m}
    >
      {single ? null : <h1 dir="auto">{oneLine(name)}</h1>}
      <section id="claims" aria-label={h.claims}>
        {orderClaims(claims).map((claim) => (
          <ClaimDetail key={claim.id} claim={claim} pile={pile} m={m} heading={single ? "h1" : "h3"} open={claims.length <= OPEN} />
        ))}
      </section>
      <Lineage only={held} pile={pile} m={m} />
      <Disputes disputes={disputes} pile={pile} m={m} />
      <Documents documents={pile.linked.documents.filter(({ id }) => held.has(id))} pile={pile} m={m} />
      <CaseLegend m={m} />
      <CaseMethod pile={pile} m={m} />
    </Shell>
  )
}

type ShellProps = {
  readonly language: Language
  readonly title: string
  readonly kind: string
  readonly places: Readonly<Record<string, string>> // id of a section: what it is called
  readonly m: Messages
  readonly children: ReactNode
}

function Shell({ language, title, kind, places, m, children }: ShellProps): ReactElement {
  return (
    <Page language={language} title={title} ties={false}>
      <header className="bar">
        <b>Firsthand</b> <span>{kind}</span>
        <nav aria-label={m.page.contents}>
          {Object.entries(places).map(([id, words]) => (
            <a key={id} href={`#${id}`}>
              {words}
            </a>
          ))}
        </nav>
      </header>
      <main className="case">{children}</main>
    </Page>
  )
}

function Lineage({ only, pile, m }: PileProps & { readonly only: ReadonlySet<string> | null }): ReactElement {
  return (
    <section id="lineage" aria-labelledby="lineage-title">
      <h2 id="lineage-title">{m.pile.heading.lineage}</h2>
      <LineagePicture picture={layLineage(pile, only)} m={m} />
      <h3>{m.pile.report.list}</h3>
      <LineageList only={only} pile={pile} m={m} />
    </section>
  )
}
