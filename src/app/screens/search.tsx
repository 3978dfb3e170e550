// Search: statements by their words, and by who says them, how and where.
import type { ReactElement } from "react"
import { ACTS, FACTUALITIES, SOURCE_TYPES, STANDINGS } from "../../document/index.ts"
import type { Hit } from "../../serve/index.ts"
import { type Messages, nameOf, oneLine } from "../../show/components.ts"
import { useAnswers } from "../answers.tsx"
import { shortDay } from "../dates.ts"
import { to } from "../links.ts"
import type { AppMessages } from "../messages/index.ts"
import { usePages } from "../pages.tsx"
import { More } from "../parts/more.tsx"
import { SavedSearches } from "../parts/saved-searches.tsx"
import { Empty, Failure, Waiting } from "../parts/states.tsx"
import { TableLinks } from "../parts/table-links.tsx"
import { paths } from "../paths.ts"
import { go, Link, useParam, usePlace } from "../router.tsx"
import { type Asked, type Field, FIELDS } from "../search/asked.ts"
import { Facets } from "../search/facets.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

export default function SearchScreen(): ReactElement {
  const { t } = useWords()
  const name = useParam("case")
  const { query } = usePlace()
  const asked = Object.fromEntries(FIELDS.flatMap((field) => ((query.get(field) ?? "") === "" ? [] : [[field, query.get(field)]]))) as Asked
  useTitle(asked.words ?? t.search.title, oneLine(name))
  return (
    <>
      <h1>{t.search.title}</h1>
      <SearchForm key={query.toString()} asked={asked} caseName={name} />
      <SavedSearches asked={asked} caseName={name} />
      {Object.keys(asked).length === 0 ? (
        <Empty>{t.search.begin}</Empty>
      ) : (
        <div className="search-page">
          <Hits asked={asked} caseName={name} />
          <Facets asked={asked} caseName={name} />
        </div>
      )}
    </>
  )
}

function SearchForm({ asked, caseName }: { readonly asked: Asked; readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  const s = t.search
  const filtered = Object.keys(asked).some((field) => field !== "words")
  const text = (field: Field, label: string): ReactElement => (
    <label className="field">
      <span>{label}</span>
      <input type="text" name={field} defaultValue={asked[field] ?? ""} />
    </label>
  )
  const choice = (field: Field, label: string, options: readonly (readonly [value: string, label: string])[]): ReactElement => (
    <label className="field">
      <span>{label}</span>
      <select name={field} defaultValue={asked[field] ?? ""}>
        <option value="">{s.any}</option>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
  const day = (field: Field, label: string): ReactElement => (
    <label className="field">
      <span>{label}</span>
      <input type="date" name={field} defaultValue={asked[field] ?? ""} />
    </label>
  )
  return (
    <search>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          const filled = FIELDS.flatMap((field) => {
            const value = String(given.get(field) ?? "").trim()
            return value === "" ? [] : [[field, value]]
          })
          go(to.search(caseName, Object.fromEntries(filled) as Asked))
        }}
      >
        <label className="field words">
          <span>{s.words}</span>
          <input type="search" name="words" defaultValue={asked.words ?? ""} />
          <small>{s.wordsHint}</small>
        </label>
        <details open={filtered}>
          <summary>{s.filters}</summary>
          <div className="filters">
            {text("speaker", s.speaker)}
            {choice(
              "type",
              s.type,
              SOURCE_TYPES.map((type) => [type, m.type[type]]),
            )}
            {choice(
              "standing",
              s.standing,
              STANDINGS.map((standing) => [standing, m.standing[standing]]),
            )}
            {choice(
              "act",
              s.act,
              ACTS.map((act) => [act, m.act[act]]),
            )}
            {choice(
              "factuality",
              s.factuality,
              FACTUALITIES.map((factuality) => [factuality, m.factuality[factuality]]),
            )}
            {text("outlet", s.outlet)}
            {choice("language", s.language, [
              ["en", s.languages.en],
              ["es", s.languages.es],
            ])}
            {day("since", s.since)}
            {day("until", s.until)}
          </div>
        </details>
        <div className="buttons">
          <button type="submit" className="strong">
            {s.go}
          </button>
          {Object.keys(asked).length === 0 ? null : (
            <Link className="button" to={to.search(caseName)}>
              {s.clear}
            </Link>
          )}
        </div>
      </form>
    </search>
  )
}

function Hits({ asked, caseName }: { readonly asked: Asked; readonly caseName: string }): ReactElement {
  const { t } = useWords()
  const answers = useAnswers()
  const pathOf = (cursor: string | null) => paths.search(caseName, { ...asked, limit: 50, cursor })
  const hits = usePages(pathOf)
  if (hits.state === "asking") return <Waiting />
  if (hits.state === "failed")
    return hits.problem === null ? <Waiting /> : <Failure problem={hits.problem} again={() => answers.forget(pathOf(null))} />
  return (
    <section className="found" aria-labelledby="hits-title">
      <div className="titled">
        <h2 id="hits-title">
          <output>{t.search.hits(hits.total)}</output>
        </h2>
        <TableLinks caseName={caseName} list="search" query={asked} />
      </div>
      {hits.total === 0 ? (
        <Empty>
          {t.search.none} {t.search.noneNext}
        </Empty>
      ) : (
        <ol className="hits">
          {hits.items.map((hit) => (
            <HitLine key={`${hit.document}-${hit.statement}`} hit={hit} caseName={caseName} />
          ))}
        </ol>
      )}
      {hits.total === 0 ? null : <More pages={hits} />}
    </section>
  )
}

function HitLine({ hit, caseName }: { readonly hit: Hit; readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  return (
    <li>
      <p className="hit-words" dir="auto">
        {hit.before === null ? null : <span className="context">{oneLine(hit.before)} </span>}
        <Link to={to.article(caseName, hit.document, { statement: hit.statement })} data-row>
          <Found hit={hit} />
        </Link>
        {hit.after === null ? null : <span className="context"> {oneLine(hit.after)}</span>}
      </p>
      <small>
        <bdi>{sayHit(hit, t, m)}</bdi>
      </small>
    </li>
  )
}

/** The words that were looked for stand out in the statement. */
function Found({ hit: { quote, span, found } }: { readonly hit: Hit }): ReactElement {
  const pieces: ReactElement[] = []
  let at = span[0]
  const text = (from: number, to_: number): string => quote.slice(from - span[0], to_ - span[0])
  for (const [from, end] of found) {
    if (from > at) pieces.push(<span key={at}>{show(text(at, from))}</span>)
    pieces.push(<mark key={`m${from}`}>{show(text(from, end))}</mark>)
    at = end
  }
  if (at < span[1]) pieces.push(<span key={at}>{show(text(at, span[1]))}</span>)
  return <>{pieces}</>
}

/** Spaces at the edges of a piece part it from the next. */
function show(text: string): string {
  const inner = oneLine(text)
  return `${/^\s/u.test(text) ? " " : ""}${inner}${/\s$/u.test(text) && inner !== "" ? " " : ""}`
}

function sayHit({ source, standing, act, factuality, name, published }: Hit, t: AppMessages, m: Messages): string {
  const who =
    source === null
      ? m.standing[standing]
      : source.name === null
        ? m.type[source.type]
        : nameOf({ name: source.name, type: source.type }, m)
  const how = [...(act === null ? [] : [m.act[act]]), m.factuality[factuality]].join(", ")
  const when = published === null ? t.documents.undated : shortDay(m.locale, published)
  return [name, when, who, how].join(" · ")
}
