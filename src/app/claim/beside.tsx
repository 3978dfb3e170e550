// Beside: denials, distortions and disputes of a claim.
import type { ReactElement } from "react"
import type { Dispute } from "../../document/index.ts"
import type { ClaimDetail } from "../../serve/index.ts"
import { dayIn, nameOf, OriginDots, oneLine, sayDots, shorten } from "../../show/components.ts"
import { numberIn } from "../dates.ts"
import { to } from "../links.ts"
import { Empty } from "../parts/states.tsx"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"
import { nameDocuments, statementsOf } from "./groups.tsx"
import { StatementLink } from "./wordings.tsx"

/** Letters of a passage. */
const LETTERS = 180

export function Beside({ detail, caseName }: { readonly detail: ClaimDetail; readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  const c = t.claim
  const named = nameDocuments(detail)
  const denials = detail.groups.filter(({ kind }) => kind === "denial").flatMap(statementsOf)
  // Of a denial both "values" are only that it is one.
  const say = (kind: Dispute["kind"], value: string): string => {
    if (kind === "denial") return value === "denied" ? t.disputes.denies : t.disputes.asserts
    return kind === "date" ? dayIn(value, m) : numberIn(m.locale, oneLine(value))
  }
  return (
    <>
      <section className="part" aria-labelledby="denials-title">
        <h2 id="denials-title">{c.denials}</h2>
        {denials.length === 0 ? <Empty>{c.noDenials}</Empty> : null}
        <ul className="lines quotes">
          {denials.map((statement) => (
            <li key={`${statement.document}-${statement.span[0]}`}>
              <StatementLink statement={statement} caseName={caseName}>
                {shorten(oneLine(statement.quote), LETTERS)}
              </StatementLink>
              <small>
                <bdi>
                  {statement.source === null ? m.voice.nobody : nameOf(statement.source, m)} · {named.get(statement.document)?.name}
                </bdi>
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section className="part" aria-labelledby="distortions-title">
        <h2 id="distortions-title">{c.distortions}</h2>
        {detail.variants.length === 0 ? <Empty>{c.noDistortions}</Empty> : null}
        <ul className="lines quotes">
          {detail.variants.map((variant) => (
            <li key={variant.id}>
              <Link to={to.claim(caseName, variant.id)} data-row>
                <bdi>{shorten(oneLine(variant.text), LETTERS)}</bdi>
              </Link>
              <small>
                <OriginDots dots={variant.dots} label={sayDots(variant.dots, m)} /> · {t.article.inDocuments(variant.documents)}
              </small>
            </li>
          ))}
        </ul>
      </section>
      {detail.disputes.length === 0 ? null : (
        <section className="part" aria-labelledby="claim-disputes-title">
          <h2 id="claim-disputes-title">{c.disputes}</h2>
          <ul className="lines">
            {detail.disputes.map(({ kind, a, b }) => (
              <li key={`${kind}-${a.document}-${a.span[0]}-${b.document}-${b.span[0]}`}>
                <span>
                  {m.pile.disputeKind[kind]}:{" "}
                  <StatementLink statement={a} caseName={caseName}>
                    {say(kind, a.value)}
                  </StatementLink>{" "}
                  {c.against}{" "}
                  <StatementLink statement={b} caseName={caseName}>
                    {say(kind, b.value)}
                  </StatementLink>
                </span>
                <small>
                  <bdi>
                    {named.get(a.document)?.name} · {named.get(b.document)?.name}
                  </bdi>
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
