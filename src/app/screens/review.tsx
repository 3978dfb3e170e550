// Review: one question after the other, the ones first of which the machine is least sure and on which most hangs.
import { type ReactElement, useState } from "react"
import type { ReviewItem } from "../../serve/index.ts"
import { oneLine, sayAuthor, shorten } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { type Problem, toProblem } from "../client.ts"
import { useDecide } from "../decide.tsx"
import { useKeys } from "../keys.tsx"
import { to } from "../links.ts"
import { Decided } from "../parts/decided.tsx"
import { PersonField } from "../parts/person-field.tsx"
import { Answered as AnsweredPart, Empty, Failure } from "../parts/states.tsx"
import { MOST, paths } from "../paths.ts"
import { PassageOf } from "../review/passage.tsx"
import { type Answered, judge, orderQueue } from "../review/queue.ts"
import { Link, useParam } from "../router.tsx"
import { useSettings } from "../settings.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

type Kind = ReviewItem["kind"]

/** In the order of the list. */
const KINDS: readonly Kind[] = ["same-entity", "same-claim", "copy", "speaker"]

export default function ReviewScreen(): ReactElement {
  const { t } = useWords()
  const name = useParam("case")
  const [kind, setKind] = useState<Kind | null>(null)
  const path = paths.review(name, { limit: MOST, kind })
  const queue = useAnswer(path)
  const r = t.review
  useTitle(r.title, oneLine(name))
  return (
    <>
      <h1>{r.title}</h1>
      <p className="note">{r.why}</p>
      <div className="filters">
        <label className="field">
          <span>{r.about}</span>
          <select value={kind ?? ""} onChange={({ target }) => setKind(KINDS.find((one) => one === target.value) ?? null)}>
            <option value="">{r.everything}</option>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {r.kinds[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="who-decides">
        <PersonField />
      </div>
      <AnsweredPart answer={queue} path={path}>
        {({ items }) => <Questions key={kind} items={items} caseName={name} />}
      </AnsweredPart>
      <Decided caseName={name} kinds={null} title={r.decided} />
    </>
  )
}

function Questions({ items, caseName }: { readonly items: readonly ReviewItem[]; readonly caseName: string }): ReactElement {
  const { t } = useWords()
  const r = t.review
  const { keep, undo } = useDecide(caseName)
  const [{ person }] = useSettings()
  const [given, setGiven] = useState<readonly Answered[]>([])
  const [later, setLater] = useState<readonly string[]>([])
  const [backAt, setBack] = useState<Answered | null>(null)
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const [busy, setBusy] = useState(false)
  const decisions = useAnswer(paths.decisions(caseName)).value
  // What was taken back, here or elsewhere, is asked again.
  const undone = new Set((decisions?.items ?? []).flatMap(({ decision, state }) => (state === "undone" ? [decision.id] : [])))
  const answered = given.filter(({ decision }) => !undone.has(decision))
  const back = backAt !== null && undone.has(backAt.decision) ? null : backAt
  const open = orderQueue(items, answered, later)
  const item = back?.item ?? open[0]
  const answer = (said: "yes" | "no"): void => {
    if (item === undefined || back !== null || busy) return
    if (person.trim() === "") return setProblem(t.correct.needName)
    setBusy(true)
    setProblem(null)
    keep(judge(item, said), r.kept[said])
      .then(
        (decision) => setGiven((all) => [...all, { item, answer: said, decision }]),
        (error: unknown) => setProblem(toProblem(error, paths.decisions(caseName))),
      )
      .finally(() => setBusy(false))
  }
  const putOff = (): void => {
    if (item === undefined || back !== null) return
    setLater((all) => [...all.filter((id) => id !== item.id), item.id])
  }
  const goBack = (): void => setBack(back === null ? (answered.at(-1) ?? null) : (answered[answered.indexOf(back) - 1] ?? back))
  const takeBack = (): void => {
    if (back === null) return
    undo(back.decision).then(
      () => {
        setGiven((all) => all.filter((one) => one !== back))
        return setBack(null)
      },
      (error: unknown) => setProblem(toProblem(error, paths.decisions(caseName))),
    )
  }
  useKeys("review", { yes: () => answer("yes"), no: () => answer("no"), later: putOff, back: goBack })
  if (item === undefined)
    return (
      <Empty>
        {r.nothingLeft} {answered.length === 0 ? null : r.answered(answered.length)}
      </Empty>
    )
  return (
    <div className="review-page">
      <section className="question" aria-labelledby="question-title">
        <output className="note">{back === null ? r.left(open.length, answered.length) : r.answeredBefore}</output>
        <Question item={item} caseName={caseName} />
        {problem === null ? null : typeof problem === "string" ? (
          <p className="warn" role="alert">
            {problem}
          </p>
        ) : (
          <Failure problem={problem} />
        )}
        {back === null ? (
          <div className="buttons answers">
            <button type="button" className="strong" disabled={busy} onClick={() => answer("yes")}>
              {r.yes[item.kind]} <kbd>y</kbd>
            </button>
            <button type="button" disabled={busy} onClick={() => answer("no")}>
              {r.no[item.kind]} <kbd>n</kbd>
            </button>
            <button type="button" className="quiet" onClick={putOff}>
              {r.later} <kbd>l</kbd>
            </button>
            {answered.length === 0 ? null : (
              <button type="button" className="quiet" onClick={goBack}>
                {r.back} <kbd>b</kbd>
              </button>
            )}
          </div>
        ) : (
          <div className="buttons answers">
            <span className="by-person">{r.youSaid(back.answer === "yes" ? r.yes[item.kind] : r.no[item.kind])}</span>
            <button type="button" onClick={takeBack}>
              {t.notice.undo}
            </button>
            <button type="button" className="quiet" onClick={() => setBack(null)}>
              {r.onwards}
            </button>
          </div>
        )}
      </section>
      <section className="next" aria-labelledby="next-title">
        <h2 id="next-title">{r.next}</h2>
        <ol className="lines">
          {open.slice(back === null ? 1 : 0, 8).map((one) => (
            <li key={one.id}>
              <span>
                {r.kinds[one.kind]}: <bdi>{shorten(oneLine(one.name ?? one.b.quote), 64)}</bdi>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function Question({ item, caseName }: { readonly item: ReviewItem; readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  const r = t.review
  const { kind, a, b, because, confidence, by, hangs, claim, derivation, name } = item
  return (
    <>
      <h2 id="question-title" className="asked">
        <bdi>{r.asks[kind](oneLine(name ?? ""), derivation === null ? "" : t.lineage.kind[derivation])}</bdi>
      </h2>
      <div className={kind === "speaker" ? "two-sides one" : "two-sides"}>
        {kind === "speaker" ? (
          <PassageOf key={a.document} anchor={a} label={null} lit={[a.span]} caseName={caseName} />
        ) : (
          <>
            <PassageOf key={`a ${a.document}`} anchor={a} label={kind === "copy" ? r.first : null} lit={[a.span]} caseName={caseName} />
            <PassageOf key={`b ${b.document}`} anchor={b} label={kind === "copy" ? r.second : null} lit={[b.span]} caseName={caseName} />
          </>
        )}
      </div>
      <dl className="grounds">
        <div>
          <dt>{r.machine}</dt>
          <dd>
            {sayAuthor(by, m)}, {t.sure(m.percent(confidence))}
          </dd>
        </div>
        {because === null ? null : (
          <div>
            <dt>{r.because}</dt>
            <dd>
              <bdi>{oneLine(because)}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{r.hangs}</dt>
          <dd>
            {r.hangsOn[kind](hangs)}
            {claim === null ? null : (
              <>
                {" · "}
                <Link to={to.claim(caseName, claim)}>{r.claim}</Link>
              </>
            )}
            {kind === "copy" ? (
              <>
                {" · "}
                <Link to={to.compare(caseName, a.document, b.document)}>{t.lineage.sideBySide}</Link>
              </>
            ) : null}
            {kind === "speaker" ? (
              <>
                {" · "}
                <Link to={to.article(caseName, a.document, { at: a.span[0] })}>{r.somebodyElse}</Link>
              </>
            ) : null}
          </dd>
        </div>
      </dl>
    </>
  )
}
