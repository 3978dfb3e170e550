// Saved searches: kept with the case.
import { type ReactElement, useState } from "react"
import { useAnswer, useAnswers } from "../answers.tsx"
import { type Problem, toProblem } from "../client.ts"
import { to } from "../links.ts"
import { paths } from "../paths.ts"
import type { AppMessages } from "../messages/index.ts"
import { Link } from "../router.tsx"
import type { Asked } from "../search/asked.ts"
import { useWords } from "../words.tsx"
import { Failure } from "./states.tsx"
import { type Messages, oneLine } from "../../show/components.ts"

type SavedProps = { readonly asked: Asked; readonly caseName: string }

export function SavedSearches({ asked, caseName }: SavedProps): ReactElement | null {
  const { t, m } = useWords()
  const answers = useAnswers()
  const path = paths.searches(caseName)
  const [problem, setProblem] = useState<Problem | null>(null)
  const saved = useAnswer(path).value?.items ?? []
  const change = async (method: "POST" | "DELETE", place: string, body?: object): Promise<void> => {
    try {
      await answers.client.send(method, place, body)
      setProblem(null)
      answers.forget(path)
    } catch (error) {
      setProblem(toProblem(error, place))
    }
  }
  const isNew = Object.keys(asked).length > 0 && !saved.some(({ query }) => isSame(query, asked))
  if (saved.length === 0 && !isNew) return null
  return (
    <div className="saved">
      {saved.length === 0 ? null : (
        <>
          <span className="saved-title">{t.search.saved}</span>
          <ul>
            {saved.map(({ id, query }) => {
              const name = sayAsked(query, t, m)
              return (
                <li key={id}>
                  <Link to={to.search(caseName, query)} aria-current={isSame(query, asked) ? "true" : undefined}>
                    <bdi>{name}</bdi>
                  </Link>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={t.search.remove(name)}
                    onClick={() => void change("DELETE", `${path}/${encodeURIComponent(id)}`)}
                  >
                    {t.search.removeShort}
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {isNew ? (
        <button type="button" className="quiet" onClick={() => void change("POST", path, { query: asked })}>
          {t.search.save}
        </button>
      ) : null}
      {problem === null ? null : <Failure problem={problem} />}
    </div>
  )
}

/** Whichever field was named first. */
function isSame(one: Asked, other: Asked): boolean {
  const sign = (asked: Asked): string => JSON.stringify(Object.entries(asked).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return sign(one) === sign(other)
}

/** @returns "budget, named person, denies" */
function sayAsked(asked: Asked, t: AppMessages, m: Messages): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    type: m.type,
    standing: m.standing,
    act: m.act,
    factuality: m.factuality,
    language: t.search.languages,
  }
  const dates: Readonly<Record<string, string>> = { since: t.search.since, until: t.search.until }
  return Object.entries(asked)
    .map(([field, value]) => {
      const word = words[field]?.[value] ?? oneLine(String(value))
      return dates[field] === undefined ? word : `${dates[field].toLowerCase()} ${word}`
    })
    .join(", ")
}
