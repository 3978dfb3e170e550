// Wordings: how each document puts a claim, in time order, with numbers, dates and firmness in columns of their own.
import { Fragment, type ReactElement } from "react"
import type { ClaimDetail } from "../../serve/index.ts"
import { dayIn, nameOf, oneLine } from "../../show/components.ts"
import { numberIn, shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"
import { GroupName, type Named, nameDocuments, type Phrasing } from "./groups.tsx"

/** Copies of one wording that are named; the rest is counted. */
const SHOWN = 5

type WordingsProps = { readonly detail: ClaimDetail; readonly caseName: string }

export function Wordings({ detail, caseName }: WordingsProps): ReactElement {
  const { t } = useWords()
  const c = t.claim
  const named = nameDocuments(detail)
  const first = detail.groups.find(({ kind }) => kind !== "denial")?.phrasings[0] ?? null
  return (
    <section className="part" aria-labelledby="wordings-title">
      <h2 id="wordings-title">{c.wordings}</h2>
      <table className="wordings">
        <thead>
          <tr>
            <th scope="col">{c.when}</th>
            <th scope="col">{c.words}</th>
            <th scope="col">{c.numbers}</th>
            <th scope="col">{c.dates}</th>
            <th scope="col">{c.firmness}</th>
          </tr>
        </thead>
        {detail.groups.map((group) => (
          <tbody key={`${group.kind}-${group.origin?.id ?? ""}`}>
            <tr className="group">
              <th scope="rowgroup" colSpan={5}>
                <GroupName group={group} detail={detail} named={named} />
              </th>
            </tr>
            {group.phrasings.map((phrasing) => (
              <Wording
                key={`${phrasing.statement.document}-${phrasing.statement.span[0]}`}
                phrasing={phrasing}
                first={first}
                named={named}
                caseName={caseName}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

type WordingProps = { readonly phrasing: Phrasing; readonly first: Phrasing | null; readonly named: Named; readonly caseName: string }

function Wording({ phrasing, first, named, caseName }: WordingProps): ReactElement {
  const { t, m } = useWords()
  const { statement, published, numbers, dates, copies } = phrasing
  const { source, act, factuality } = statement
  const others = [...new Map(copies.map((copy) => [copy.document, copy])).values()]
  return (
    <tr>
      <td className="number" data-label={t.claim.when}>
        {published === null ? t.claim.undated : shortTime(m.locale, published)}
      </td>
      <td className="wording-words">
        <StatementLink statement={statement} caseName={caseName}>
          {oneLine(statement.quote)}
        </StatementLink>
        <small>
          <b>
            <bdi>{named.get(statement.document)?.name ?? statement.document}</bdi>
          </b>
          {" · "}
          <bdi>{source === null ? m.voice.nobody : nameOf(source, m)}</bdi>
          {others.length === 0 ? null : (
            <>
              {" · "}
              {t.claim.same}:{" "}
              {others.slice(0, SHOWN).map((copy, i) => (
                <Fragment key={copy.document}>
                  {i === 0 ? null : ", "}
                  <StatementLink statement={copy} caseName={caseName}>
                    {named.get(copy.document)?.name ?? copy.document}
                  </StatementLink>
                </Fragment>
              ))}
              {others.length > SHOWN ? ` ${t.claim.andMore(others.length - SHOWN)}` : null}
            </>
          )}
        </small>
      </td>
      <td className="number" data-label={t.claim.numbers}>
        <Values values={numbers.toSorted(byNumber)} first={first?.numbers ?? []} say={(value) => numberIn(m.locale, value)} />
      </td>
      <td className="number" data-label={t.claim.dates}>
        <Values values={dates} first={first?.dates ?? []} say={(value) => dayIn(value, m)} />
      </td>
      <td data-label={t.claim.firmness}>{[...(act === null ? [] : [m.act[act]]), m.factuality[factuality]].join(", ")}</td>
    </tr>
  )
}

/** The same numbers stand in the same order in every line. */
function byNumber(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : 1)
}

type ValuesProps = { readonly values: readonly string[]; readonly first: readonly string[]; readonly say: (value: string) => string }

/** What the first wording does not have stands out. */
function Values({ values, first, say }: ValuesProps): ReactElement {
  const { t } = useWords()
  return (
    <>
      {values.map((value, i) => (
        <Fragment key={value}>
          {i === 0 ? null : ", "}
          {first.length === 0 || first.includes(value) ? (
            say(value)
          ) : (
            <b className="differs" title={t.claim.other}>
              {say(value)}
            </b>
          )}
        </Fragment>
      ))}
    </>
  )
}

export function StatementLink({
  statement,
  caseName,
  children,
}: {
  readonly statement: { readonly document: string; readonly span: readonly [number, number] }
  readonly caseName: string
  readonly children: string
}): ReactElement {
  return (
    <Link to={to.article(caseName, statement.document, { at: statement.span[0] })} data-row>
      <bdi>{children}</bdi>
    </Link>
  )
}
