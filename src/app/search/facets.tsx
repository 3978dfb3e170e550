// Facets: how many of the statements that were found have each speaker, act, outlet and so on; each narrows the search.
import { type ReactElement, useState } from "react"
import type { HitCounts } from "../../serve/index.ts"
import { type Messages, oneLine } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { shortDay } from "../dates.ts"
import { to } from "../links.ts"
import type { AppMessages } from "../messages/index.ts"
import { paths } from "../paths.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"
import { type Asked, asksFor, type Facet, turnFacet } from "./asked.ts"

const FACETS = ["speaker", "type", "standing", "act", "factuality", "outlet", "date", "language"] as const satisfies readonly Facet[]

/** Values of a facet that are shown at first. */
const SHOWN = 6

/** From this width on there is room for them beside the hits, as in style/lists.css. */
const WIDE = "(min-width: 1000px)"

export function Facets({ asked, caseName }: { readonly asked: Asked; readonly caseName: string }): ReactElement | null {
  const { t } = useWords()
  const [open, setOpen] = useState(() => matchMedia(WIDE).matches)
  const answer = useAnswer(paths.searchCounts(caseName, asked)).value
  // Until the next ones are there the last ones stay, so that nothing jumps under the pointer.
  const [counts, setCounts] = useState(answer)
  if (answer !== null && answer !== counts) setCounts(answer)
  if (counts === null) return null
  return (
    <details className="facets" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.search.narrow}</summary>
      {FACETS.map((facet) => (
        <Values key={facet} facet={facet} counts={counts[facet]} asked={asked} caseName={caseName} />
      ))}
    </details>
  )
}

type ValuesProps = {
  readonly facet: Facet
  readonly counts: HitCounts[Facet]
  readonly asked: Asked
  readonly caseName: string
}

function Values({ facet, counts, asked, caseName }: ValuesProps): ReactElement | null {
  const { t, m } = useWords()
  const [all, setAll] = useState(false)
  const title = facet === "date" ? t.search.month : t.search[facet]
  // Of one value that everything has there is nothing to choose, but to give it up again.
  const chosen = counts.some(({ value }) => value !== null && asksFor(asked, facet, value))
  if (counts.length < 2 && !chosen) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {counts.slice(0, all ? counts.length : SHOWN).map(({ value, statements }) => (
          <li key={value ?? ""}>
            {value === null ? (
              <span>{sayNone(facet, t, m)}</span>
            ) : (
              <Link
                to={to.search(caseName, turnFacet(asked, facet, value))}
                aria-current={asksFor(asked, facet, value) ? "true" : undefined}
              >
                <bdi>{sayValue(facet, value, t, m)}</bdi>
              </Link>
            )}
            <span className="number">{statements}</span>
          </li>
        ))}
      </ul>
      {counts.length > SHOWN ? (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.search.fewer : t.case.more(counts.length - SHOWN)}
        </button>
      ) : null}
    </section>
  )
}

function sayNone(facet: Facet, t: AppMessages, m: Messages): string {
  if (facet === "type") return m.voice.nobody
  if (facet === "outlet") return m.pile.unknownOutlet
  return facet === "date" ? t.documents.undated : t.search.untold
}

function sayValue(facet: Facet, value: string, t: AppMessages, m: Messages): string {
  if (facet === "date") return shortDay(m.locale, value)
  if (facet === "speaker" || facet === "outlet") return oneLine(value)
  const words: Readonly<Record<string, string>> = facet === "language" ? t.search.languages : m[facet]
  return words[value] ?? value
}
