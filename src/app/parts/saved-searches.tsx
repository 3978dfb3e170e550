// Saved searches: kept in this browser, by case.
import { type ReactElement, useState } from "react"
import { to } from "../links.ts"
import type { AppMessages } from "../messages/index.ts"
import { Link } from "../router.tsx"
import type { Asked } from "../screens/search.tsx"
import { keep, recall } from "../settings.tsx"
import { useWords } from "../words.tsx"
import { type Messages, oneLine } from "../../show/components.ts"

type SavedProps = { readonly asked: Asked; readonly caseName: string }

export function SavedSearches({ asked, caseName }: SavedProps): ReactElement | null {
  const { t, m } = useWords()
  const key = `firsthand:searches:${caseName}`
  const [saved, setSaved] = useState(() => readSaved(recall(key)))
  const change = (searches: readonly Asked[]): void => {
    setSaved(searches)
    keep(key, JSON.stringify(searches))
  }
  const same = (one: Asked, other: Asked): boolean => JSON.stringify(one) === JSON.stringify(other)
  const isNew = Object.keys(asked).length > 0 && !saved.some((one) => same(one, asked))
  if (saved.length === 0 && !isNew) return null
  return (
    <div className="saved">
      {saved.length === 0 ? null : (
        <>
          <span className="saved-title">{t.search.saved}</span>
          <ul>
            {saved.map((one) => {
              const name = sayAsked(one, t, m)
              return (
                <li key={JSON.stringify(one)}>
                  <Link to={to.search(caseName, one)} aria-current={same(one, asked) ? "true" : undefined}>
                    <bdi>{name}</bdi>
                  </Link>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={t.search.remove(name)}
                    onClick={() => change(saved.filter((other) => !same(one, other)))}
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
        <button type="button" className="quiet" onClick={() => change([...saved, asked])}>
          {t.search.save}
        </button>
      ) : null}
    </div>
  )
}

/** What was kept may have been written by another version, or by hand. */
function readSaved(kept: string | null): readonly Asked[] {
  try {
    const value: unknown = JSON.parse(kept ?? "[]")
    return Array.isArray(value) ? value.filter((one): one is Asked => typeof one === "object" && one !== null) : []
  } catch {
    return []
  }
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
