// Disputes: passages that cannot both be so, side by side; and what one version says in place of another.
import type { ReactElement } from "react"
import type { CaseEdit, Dispute, Passage } from "../../../document/index.ts"
import { dayOf } from "../../pile/pile.ts"
import { dayIn, sayDisputed } from "../../pile/wording.ts"
import { oneLine } from "../../safe.ts"
import { DocumentLink } from "./document-link.tsx"
import type { PileProps } from "./props.ts"

const SHOWN = 60

export function Disputes({ disputes, pile, m }: PileProps & { readonly disputes: readonly Dispute[] }): ReactElement {
  return (
    <section id="disputes" aria-labelledby="disputes-title">
      <h2 id="disputes-title">{m.pile.heading.disputes}</h2>
      {disputes.length === 0 ? <p className="empty">{m.pile.report.noDisputes}</p> : null}
      <ol className="pairs">
        {disputes.slice(0, SHOWN).map(({ kind, a, b, claim }, i) => (
          // disputes have no id of their own and never move
          <li key={i}>
            <h3>
              {m.pile.disputeKind[kind]}
              {claim === null ? null : ` · ${claim}`}
            </h3>
            <div className="two">
              <Side passage={a} value={sayDisputed(kind, a.value, m)} pile={pile} m={m} />
              <Side passage={b} value={sayDisputed(kind, b.value, m)} pile={pile} m={m} />
            </div>
          </li>
        ))}
      </ol>
      {disputes.length > SHOWN ? <p className="note">{m.pile.report.more(disputes.length - SHOWN)}</p> : null}
    </section>
  )
}

export function Edits({ edits, pile, m }: PileProps & { readonly edits: readonly CaseEdit[] }): ReactElement | null {
  if (edits.length === 0) return null
  return (
    <section id="edits" aria-labelledby="edits-title">
      <h2 id="edits-title">{m.pile.heading.edits}</h2>
      <ol className="pairs">
        {edits.slice(0, SHOWN).map(({ before, after, disclosed }, i) => (
          // edits have no id of their own and never move
          <li key={i}>
            <div className="two">
              <Side passage={before} value={null} pile={pile} m={m} />
              <Side passage={after} value={null} pile={pile} m={m} />
            </div>
            <p className={disclosed ? "note" : "warn"}>{disclosed ? m.pile.disclosed : m.pile.hidden}</p>
          </li>
        ))}
      </ol>
      {edits.length > SHOWN ? <p className="note">{m.pile.report.more(edits.length - SHOWN)}</p> : null}
    </section>
  )
}

function Side({ passage, value, pile, m }: PileProps & { readonly passage: Passage; readonly value: string | null }): ReactElement {
  return (
    <div className="one-side">
      {value === null ? null : <b className="value">{value}</b>}
      <q dir="auto" lang={pile.findDocument(passage.document)?.language ?? undefined}>
        {oneLine(passage.quote)}
      </q>
      <small>
        <DocumentLink document={passage.document} pile={pile} /> · {dayIn(dayOf(pile, passage), m)}
      </small>
    </div>
  )
}
