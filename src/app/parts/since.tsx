// Since: what changed in a case since this reader last looked at it, and the list of it.
import { type ReactElement, type ReactNode, useEffect, useState } from "react"
import type { Changes } from "../../serve/index.ts"
import { dateIn, oneLine, shorten } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { to } from "../links.ts"
import { paths } from "../paths.ts"
import { Link } from "../router.tsx"
import { keep, recall } from "../settings.tsx"
import { useWords } from "../words.tsx"

const KINDS = ["documents", "claims", "origins", "denials", "disputes", "edits", "decisions"] as const

/** Lines of each kind, and letters of a line: it is a list to go on from. */
const SHOWN = 5
const LETTERS = 140

export function Since({ caseName }: { readonly caseName: string }): ReactElement | null {
  const { t, m } = useWords()
  const since = useLastVisit(caseName)
  const changes = useAnswer(since === null ? null : paths.changes(caseName, since))
  if (since === null || changes.value === null) return null
  const { counts } = changes.value
  const said = KINDS.flatMap((kind) => (counts[kind] === 0 ? [] : [t.case.changed[kind](counts[kind])]))
  const sentence = `${t.case.since(dateIn(m.locale, since, "medium"))}: ${said.length === 0 ? t.case.nothingNew : `${said.join(", ")}.`}`
  if (said.length === 0) return <p className="since">{sentence}</p>
  return (
    <details className="since">
      <summary>{sentence}</summary>
      <Lists changes={changes.value} caseName={caseName} />
    </details>
  )
}

function Lists({ changes, caseName }: { readonly changes: Changes; readonly caseName: string }): ReactElement {
  const { t } = useWords()
  const claim = (id: string, text: string): ReactElement => (
    <Link to={to.claim(caseName, id)} data-row>
      <bdi>{shorten(oneLine(text), LETTERS)}</bdi>
    </Link>
  )
  const lines: readonly (readonly [kind: (typeof KINDS)[number], nodes: readonly ReactNode[]])[] = [
    [
      "documents",
      changes.documents.map(({ id, title, file, name }) => (
        <>
          <Link to={to.article(caseName, id)} data-row>
            <bdi>{shorten(oneLine(title ?? file), LETTERS)}</bdi>
          </Link>{" "}
          <small>
            <bdi>{name}</bdi>
          </small>
        </>
      )),
    ],
    ["claims", changes.claims.map(({ id, text }) => claim(id, text))],
    [
      "origins",
      changes.origins.map(({ claim: id, text, name }) => (
        <>
          {claim(id, text)}{" "}
          <small>
            <bdi>{oneLine(name)}</bdi>
          </small>
        </>
      )),
    ],
    ["denials", changes.denials.map(({ claim: id, text }) => claim(id, text))],
  ]
  return (
    <>
      {lines.map(([kind, nodes]) =>
        nodes.length === 0 ? null : (
          <div key={kind}>
            <h3>{t.case.changed[kind](nodes.length)}</h3>
            <ul className="lines quotes">
              {nodes.slice(0, SHOWN).map((node, i) => (
                // lines of one answer keep their place
                <li key={i}>{node}</li>
              ))}
              {nodes.length > SHOWN ? <li className="more">{t.case.more(nodes.length - SHOWN)}</li> : null}
            </ul>
          </div>
        ),
      )}
    </>
  )
}

/** A visit lasts as long as the window is open: to go to an article and back is no new one. */
const visits = new Map<string, string | null>()

function useLastVisit(caseName: string): string | null {
  const key = `firsthand:visit:${caseName}`
  const [last] = useState(() => (visits.has(caseName) ? (visits.get(caseName) ?? null) : recall(key)))
  useEffect(() => {
    if (visits.has(caseName)) return
    visits.set(caseName, last)
    keep(key, new Date().toISOString())
  }, [caseName, key, last])
  return last
}
