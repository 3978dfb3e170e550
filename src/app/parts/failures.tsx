// Failures: what was given to a case and could not be read, each with its reason.
import type { ReactElement } from "react"
import { oneLine } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { shortTime } from "../dates.ts"
import { paths } from "../paths.ts"
import { useWords } from "../words.tsx"

export function Failures({ caseName }: { readonly caseName: string }): ReactElement | null {
  const { t, m } = useWords()
  const failures = useAnswer(paths.failures(caseName))
  if (failures.value === null || failures.value.items.length === 0) return null
  return (
    <section className="part" aria-labelledby="failures-title">
      <div className="titled">
        <h2 id="failures-title">{t.documents.failed}</h2>
        <span className="aside">{t.documents.failedWhy}</span>
      </div>
      <ul className="lines">
        {failures.value.items.map(({ name, at, code, message }) => (
          <li key={`${name}-${at}`}>
            <b>
              <bdi>{oneLine(name)}</bdi>
            </b>
            <span className="number">{shortTime(m.locale, at)}</span>
            <small>
              {oneLine(message)} <code>{code}</code>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
