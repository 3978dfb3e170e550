// Decided: what people judged in the case, the latest first, each to be taken back.
import type { ReactElement } from "react"
import type { Decision, DecisionState } from "../../document/index.ts"
import { oneLine, shorten } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { shortTime } from "../dates.ts"
import { useDecide } from "../decide.tsx"
import { useNames } from "../names.tsx"
import { paths } from "../paths.ts"
import { useWords } from "../words.tsx"

type DecidedProps = {
  readonly caseName: string
  readonly kinds: readonly Decision["kind"][] | null // null: all
  readonly title: string
}

/** Nothing where nobody decided anything of the kind. */
export function Decided({ caseName, kinds, title }: DecidedProps): ReactElement | null {
  const { t, m } = useWords()
  const decisions = useAnswer(paths.decisions(caseName))
  const { nameOf } = useNames(caseName)
  const { undo } = useDecide(caseName)
  const shown = (decisions.value?.items ?? []).filter(
    ({ decision: { kind } }) => kind !== "undo" && (kinds === null || kinds.includes(kind)),
  )
  if (shown.length === 0) return null
  return (
    <section className="part decided" aria-labelledby="decided-title">
      <h2 id="decided-title">{title}</h2>
      <ul className="lines">
        {shown.toReversed().map(({ decision, state }) => (
          <li key={decision.id} className={state === "applied" ? undefined : "gone"}>
            <span>
              <bdi>{say(decision)}</bdi>
            </span>
            {state === "undone" ? (
              <span className="number">{t.review.undone}</span>
            ) : (
              <button type="button" className="quiet" onClick={() => void undo(decision.id)}>
                {t.notice.undo}
              </button>
            )}
            <small>
              <span className="by-person">
                <bdi>{oneLine(decision.by)}</bdi>
              </span>{" "}
              · {shortTime(m.locale, decision.at)}
              {saidOf(state)}
              {decision.note === null || decision.kind === "note" ? null : (
                <>
                  {" · "}
                  <bdi>{oneLine(decision.note)}</bdi>
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )

  function saidOf(state: DecisionState["state"]): string | null {
    return state === "overruled" ? ` · ${t.review.overruled}` : state === "lost" ? ` · ${t.review.lost}` : null
  }

  function say(decision: Decision): string {
    const d = t.review.decision
    const quote = (words: string): string => m.quote(shorten(oneLine(words), 90))
    switch (decision.kind) {
      case "same-entity":
      case "different-entity":
      case "same-claim":
      case "different-claim":
        return d[decision.kind](quote(decision.a.quote), quote(decision.b.quote))
      case "speaker":
        return decision.speaker === null
          ? d.nobody(quote(decision.statement.quote))
          : d.speaker(quote(decision.statement.quote), oneLine(decision.speaker.quote))
      case "copy":
        return `${nameOf(decision.to)}: ${m.pile.kind[decision.derivation]} ${nameOf(decision.from)}`
      case "not-copy":
        return d["not-copy"](nameOf(decision.from), nameOf(decision.to))
      case "same-owner":
        return d["same-owner"](decision.outlets.map(oneLine).join(", "))
      case "note":
        return `${quote(decision.on.quote)}: ${oneLine(decision.note ?? "")}`
      case "undo":
        return ""
    }
  }
}
