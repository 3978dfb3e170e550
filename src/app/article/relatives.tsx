// Relatives: what the article came from, what came from it, and its other versions, each with both texts side by side.
import { Fragment, type ReactElement } from "react"
import type { Around } from "../../serve/index.ts"
import { shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"

type RelativesProps = { readonly around: Around | null; readonly caseName: string; readonly id: string }

/** Others that are named; the rest is counted. */
const SHOWN = 6

export function Relatives({ around, caseName, id }: RelativesProps): ReactElement | null {
  const { t, m } = useWords()
  if (around === null) return null
  const { row, versions, passages } = around
  const copies = new Map(passages.flatMap(({ others }) => others).flatMap((other) => (other.from ? [] : [[other.document, other.name]])))
  if (row.into.length + copies.size === 0 && versions.length < 2) return null
  return (
    <ul className="relatives">
      {row.into.slice(0, 3).map(({ from, name, kind, credited }) => (
        <li key={`${from}-${kind}`}>
          {t.article.repeats[kind]}{" "}
          <Link to={to.article(caseName, from)}>
            <b>
              <bdi>{name}</bdi>
            </b>
          </Link>
          {kind === "cites" || credited ? null : <span className="warn">, {t.article.notCredited}</span>} ·{" "}
          <Link to={to.compare(caseName, from, id)}>{t.article.sideBySide}</Link>
        </li>
      ))}
      {copies.size === 0 ? null : (
        <li>
          {t.article.into}:{" "}
          {[...copies].slice(0, SHOWN).map(([document, name], i) => (
            <Fragment key={document}>
              {i === 0 ? null : ", "}
              <Link to={to.compare(caseName, id, document)}>
                <bdi>{name}</bdi>
              </Link>
            </Fragment>
          ))}
          {copies.size > SHOWN ? `, ${t.article.more(copies.size - SHOWN)}` : null}
        </li>
      )}
      {versions.length < 2 ? null : (
        <li>
          {t.article.versions}:{" "}
          {versions.map((version, i) => (
            <Fragment key={version.id}>
              {i === 0 ? null : " · "}
              {version.id === id ? (
                <b>{label(version)}</b>
              ) : (
                <>
                  <Link to={to.article(caseName, version.id)}>{label(version)}</Link> (
                  <Link
                    to={
                      i < versions.findIndex((one) => one.id === id)
                        ? to.compare(caseName, version.id, id)
                        : to.compare(caseName, id, version.id)
                    }
                  >
                    {t.article.compareVersions}
                  </Link>
                  )
                </>
              )}
            </Fragment>
          ))}
        </li>
      )}
    </ul>
  )

  function label({ published, added, name }: Around["versions"][number]): string {
    const when = published ?? added
    return when === null ? name : shortTime(m.locale, when)
  }
}
