// Evidence: the words that a line of the network rests on.
import type { ReactElement } from "react"
import type { CaseRelation } from "../../document/index.ts"
import { dayIn, oneLine, shorten } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { to } from "../links.ts"
import { useNames } from "../names.tsx"
import { Answered, Empty } from "../parts/states.tsx"
import { paths } from "../paths.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"
import type { Person, Tied } from "./lines.ts"

type EvidenceProps = { readonly tied: Tied; readonly names: ReadonlyMap<string, Person>; readonly caseName: string }

/** Statements that are shown; search has the others. */
const SHOWN = 20

export function Evidence({ tied, names, caseName }: EvidenceProps): ReactElement {
  if (tied.kind === "quotes") return <Quoted tied={tied} caseName={caseName} />
  return (
    <>
      {tied.relations.map((relation, i) => (
        // two can be tied twice by the same
        <RelationWords key={i} relation={relation} names={names} caseName={caseName} />
      ))}
    </>
  )
}

type RelationProps = { readonly relation: CaseRelation; readonly names: ReadonlyMap<string, Person>; readonly caseName: string }

function RelationWords({ relation, names, caseName }: RelationProps): ReactElement {
  const { t, m } = useWords()
  const { subject, object, statements, confidence } = relation
  return (
    <div className="relation">
      <h3>
        <bdi>{names.get(subject)?.name ?? subject}</bdi> · {useSaid(relation)}
        {object === null ? null : (
          <>
            {" · "}
            <bdi>{names.get(object)?.name ?? object}</bdi>
          </>
        )}
      </h3>
      <Statements statements={statements} caseName={caseName} />
      <small>{t.sure(m.percent(confidence))}</small>
    </div>
  )
}

/** @returns "works for, chairman, 2019–" */
function useSaid({ predicate, value, from, until }: CaseRelation): string {
  const { m } = useWords()
  const dates = from === null && until === null ? [] : [`${from === null ? "" : dayIn(from, m)}–${until === null ? "" : dayIn(until, m)}`]
  return [m.pile.predicate[predicate], ...(value === null ? [] : [oneLine(value)]), ...dates].join(", ")
}

/** What texts say that somebody is, to nobody in particular or to somebody who is not in the network. */
export function RelationLine({
  relation,
  other,
  caseName,
}: {
  readonly relation: CaseRelation
  readonly other: string | null
  readonly caseName: string
}): ReactElement {
  const said = useSaid(relation)
  return (
    <details className="relation">
      <summary>
        {said}
        {other === null ? null : (
          <>
            {" · "}
            <bdi>{oneLine(other)}</bdi>
          </>
        )}
      </summary>
      <Statements statements={relation.statements} caseName={caseName} />
    </details>
  )
}

function Statements({
  statements,
  caseName,
}: {
  readonly statements: CaseRelation["statements"]
  readonly caseName: string
}): ReactElement {
  const { t } = useWords()
  const { nameOf } = useNames(caseName)
  return (
    <ul className="lines quotes">
      {statements.slice(0, SHOWN).map(({ document, span, quote, factuality }) => (
        <li key={`${document} ${span[0]}`}>
          <Link to={to.article(caseName, document, { at: span[0] })} data-row>
            <bdi>{shorten(oneLine(quote), 320)}</bdi>
          </Link>
          <small>
            <bdi>{nameOf(document)}</bdi>
            {factuality.endsWith("-") ? <span className="warn"> · {t.people.denied}</span> : null}
          </small>
        </li>
      ))}
    </ul>
  )
}

function Quoted({
  tied,
  caseName,
}: {
  readonly tied: Extract<Tied, { readonly kind: "quotes" }>
  readonly caseName: string
}): ReactElement {
  const { t, m } = useWords()
  const { source, outlet, statements } = tied
  const path = paths.search(caseName, { speaker: source.name, outlet, limit: SHOWN })
  const hits = useAnswer(path)
  return (
    <>
      <h3>
        <bdi>{oneLine(outlet)}</bdi> – <bdi>{oneLine(source.name)}</bdi>: {m.statements(statements)}
      </h3>
      <Answered answer={hits} path={path}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty>{t.people.noHits}</Empty>
          ) : (
            <ul className="lines quotes">
              {items.map(({ document, statement, quote, act }) => (
                <li key={`${document} ${statement}`}>
                  <Link to={to.article(caseName, document, { statement })} data-row>
                    <bdi>{shorten(oneLine(quote), 320)}</bdi>
                  </Link>
                  {act === null ? null : <small>{m.act[act]}</small>}
                </li>
              ))}
              {total > items.length ? (
                <li className="more">
                  <Link to={to.search(caseName, { speaker: source.name, outlet })}>{t.case.more(total - items.length)}</Link>
                </li>
              ) : null}
            </ul>
          )
        }
      </Answered>
    </>
  )
}
