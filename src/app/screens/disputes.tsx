// Disputes: passages that cannot both be so, side by side; and what one version says in place of another.
import { type ReactElement, useState } from "react"
import { type CaseEdit, DISPUTE_KINDS, type Dispute, type Passage } from "../../document/index.ts"
import { dayIn, oneLine } from "../../show/components.ts"
import { useAnswers } from "../answers.tsx"
import { numberIn, shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { type Names, useNames } from "../names.tsx"
import { usePages } from "../pages.tsx"
import { More } from "../parts/more.tsx"
import { Empty, Failure, Waiting } from "../parts/states.tsx"
import { TableLinks } from "../parts/table-links.tsx"
import { MOST, paths } from "../paths.ts"
import { Link, useParam } from "../router.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

type Kind = Dispute["kind"]

export default function DisputesScreen(): ReactElement {
  const { t, m } = useWords()
  const name = useParam("case")
  const answers = useAnswers()
  const pathOf = (cursor: string | null) => paths.disputes(name, { limit: MOST, cursor })
  const disputes = usePages(pathOf)
  const [kind, setKind] = useState<Kind | null>(null)
  const names = useNames(name)
  const d = t.disputes
  useTitle(d.title, oneLine(name))
  const kinds = DISPUTE_KINDS.filter((one) => disputes.items.some((dispute) => dispute.kind === one))
  const shown = kind === null ? disputes.items : disputes.items.filter((dispute) => dispute.kind === kind)
  return (
    <>
      <div className="titled">
        <h1>{d.title}</h1>
        <TableLinks caseName={name} list="disputes" />
      </div>
      <p className="note">{d.why}</p>
      {kinds.length < 2 ? null : (
        <div className="filters">
          <label className="field">
            <span>{d.kind}</span>
            <select value={kind ?? ""} onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? null)}>
              <option value="">{d.all(disputes.total)}</option>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {d.kinds[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {disputes.state === "asking" ? <Waiting /> : null}
      {disputes.state === "failed" && disputes.problem !== null ? (
        <Failure problem={disputes.problem} again={() => answers.forget(pathOf(null))} />
      ) : null}
      {disputes.state === "there" && disputes.total === 0 ? <Empty>{m.pile.report.noDisputes}</Empty> : null}
      <ol className="disputes">
        {shown.map((dispute, i) => (
          // disputes have no id of their own
          <li key={`${i} ${dispute.a.document} ${dispute.a.span[0]}`}>
            <DisputePair dispute={dispute} names={names} caseName={name} />
          </li>
        ))}
      </ol>
      {disputes.more === null ? null : <More pages={disputes} />}
      <Edits caseName={name} names={names} />
    </>
  )
}

type PairProps = { readonly dispute: Dispute; readonly names: Names; readonly caseName: string }

function DisputePair({ dispute: { kind, a, b, claim, confidence }, names, caseName }: PairProps): ReactElement {
  const { t, m } = useWords()
  const d = t.disputes
  // Of a denial both "values" are only that it is one.
  const valueOf = (value: string): string | null =>
    kind === "denial" ? null : kind === "date" ? dayIn(value, m) : numberIn(m.locale, oneLine(value))
  return (
    <>
      <h2>{d.kinds[kind]}</h2>
      <div className="two-sides">
        <SideOf passage={a} value={valueOf(a.value)} label={kind === "denial" ? d.denies : null} names={names} caseName={caseName} />
        <SideOf passage={b} value={valueOf(b.value)} label={kind === "denial" ? d.asserts : null} names={names} caseName={caseName} />
      </div>
      <p className="pair-links">
        {claim === null ? null : <Link to={to.claim(caseName, claim)}>{d.claim}</Link>}
        {a.document === b.document ? null : <Link to={to.compare(caseName, a.document, b.document)}>{t.lineage.sideBySide}</Link>}
        <small>{t.sure(m.percent(confidence))}</small>
      </p>
    </>
  )
}

type SideProps = {
  readonly passage: Passage
  readonly value: string | null
  readonly label: string | null
  readonly names: Names
  readonly caseName: string
}

function SideOf({ passage: { document, span, quote }, value, label, names, caseName }: SideProps): ReactElement {
  const { t, m } = useWords()
  const found = names.find(document)
  return (
    <div className="one-side">
      {value === null ? null : (
        <p className="value">
          <bdi>{value}</bdi>
        </p>
      )}
      {label === null ? null : <p className="value">{label}</p>}
      <Link className="side-words" to={to.article(caseName, document, { at: span[0] })} data-row lang={found?.language ?? undefined}>
        {quote.trim() === "" ? <span className="unknown">{t.disputes.nothing}</span> : <bdi>{oneLine(quote)}</bdi>}
      </Link>
      <small>
        <b>
          <bdi>{names.nameOf(document)}</bdi>
        </b>{" "}
        · {found === null || found.published === null ? t.documents.undated : shortTime(m.locale, found.published)}
      </small>
    </div>
  )
}

function Edits({ caseName, names }: { readonly caseName: string; readonly names: Names }): ReactElement | null {
  const { t, m } = useWords()
  const edits = usePages<CaseEdit>((cursor) => paths.edits(caseName, { limit: MOST, cursor }))
  if (edits.total === 0) return null
  return (
    <section className="part" aria-labelledby="edits-title">
      <div className="titled">
        <h2 id="edits-title">{m.pile.heading.edits}</h2>
        <TableLinks caseName={caseName} list="edits" />
      </div>
      <ol className="disputes">
        {edits.items.map(({ before, after, disclosed }) => (
          <li key={`${before.document} ${before.span.join()} ${after.document} ${after.span.join()}`}>
            <div className="two-sides">
              <SideOf passage={before} value={null} label={null} names={names} caseName={caseName} />
              <SideOf passage={after} value={null} label={null} names={names} caseName={caseName} />
            </div>
            <p className="pair-links">
              <span className={disclosed ? "note" : "warn"}>{disclosed ? m.pile.disclosed : m.pile.hidden}</span>
              <Link to={to.compare(caseName, before.document, after.document)}>{t.disputes.wordByWord}</Link>
            </p>
          </li>
        ))}
      </ol>
      {edits.more === null ? null : <More pages={edits} />}
    </section>
  )
}
