// Home: the cases, and how to begin one.
import { type ReactElement, useState } from "react"
import type { CaseEntry } from "../../serve/index.ts"
import { dateIn, oneLine } from "../../show/components.ts"
import { type Given, useAdditions } from "../additions.tsx"
import { useAnswer, useAnswers } from "../answers.tsx"
import { Problem, toProblem } from "../client.ts"
import { to } from "../links.ts"
import { AddPanel } from "../parts/add-panel.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { useNotify } from "../parts/notices.tsx"
import { Answered, Failure } from "../parts/states.tsx"
import { paths, startOf } from "../paths.ts"
import { go, Link } from "../router.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

/** The sample case as the API names it; once it is there it stands among the others. */
const SAMPLE = "savings"

export default function Home(): ReactElement {
  const { t } = useWords()
  const path = paths.cases()
  const cases = useAnswer(path)
  useTitle(t.home.title)
  return (
    <Answered answer={cases} path={path}>
      {({ items }) => (
        <>
          <h1>{items.length === 0 ? t.home.welcome : t.home.title}</h1>
          {items.length === 0 ? (
            <p className="lead">
              {t.home.lead} {t.home.local}
            </p>
          ) : (
            <Cases cases={items} />
          )}
          <Begin names={items.map(({ name }) => name)} />
        </>
      )}
    </Answered>
  )
}

function Cases({ cases }: { readonly cases: readonly CaseEntry[] }): ReactElement {
  const { t, m } = useWords()
  const [asked, setAsked] = useState<CaseEntry | null>(null)
  return (
    <section className="part" aria-label={t.home.list}>
      <ul className="cases">
        {cases.map((one) => (
          <li key={one.name}>
            <Link to={to.case(one.name)} data-row>
              <bdi>{oneLine(one.name)}</bdi>
            </Link>
            <span>{t.case.documents(one.documents)}</span>
            <span>
              {t.home.created} {dateIn(m.locale, one.created, "medium")}
            </span>
            <button type="button" className="quiet" aria-label={`${t.home.delete}: ${oneLine(one.name)}`} onClick={() => setAsked(one)}>
              {t.home.delete}
            </button>
          </li>
        ))}
      </ul>
      {asked === null ? null : <DeleteDialog entry={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function DeleteDialog({ entry, onClose }: { readonly entry: CaseEntry; readonly onClose: () => void }): ReactElement {
  const { t } = useWords()
  const answers = useAnswers()
  const notify = useNotify()
  const [problem, setProblem] = useState<Problem | null>(null)
  const path = startOf(entry.name)
  const remove = async (): Promise<void> => {
    try {
      await answers.client.send("DELETE", path)
      answers.forget("/cases")
      notify({ text: t.notice.deleted(oneLine(entry.name)) })
      onClose()
    } catch (error) {
      setProblem(toProblem(error, path))
    }
  }
  return (
    <Dialog title={t.home.deleteTitle(oneLine(entry.name))} onClose={onClose}>
      <p>{t.home.deleteWhy(entry.documents)}</p>
      {problem === null ? null : <Failure problem={problem} />}
      <div className="buttons">
        <button type="button" className="strong" onClick={() => void remove()}>
          {t.home.delete}
        </button>
        <button type="button" onClick={onClose}>
          {t.home.keep}
        </button>
      </div>
    </Dialog>
  )
}

function Begin({ names }: { readonly names: readonly string[] }): ReactElement {
  const { t, m } = useWords()
  const answers = useAnswers()
  const additions = useAdditions()
  const [typed, setTyped] = useState("")
  const [today] = useState(() => new Date().toISOString())
  const [problem, setProblem] = useState<Problem | null>(null)
  const name = typed.trim() === "" ? freeName(t.home.unnamed(dateIn(m.locale, today, "medium")), names) : typed.trim()
  const begin = async (given: Given | null): Promise<void> => {
    try {
      if (!names.includes(name)) await answers.client.send("POST", paths.cases(), { name })
      answers.forget(paths.cases())
      go(to.case(name))
      if (given !== null) await additions.begin(name, given)
    } catch (error) {
      setProblem(toProblem(error, paths.cases()))
    }
  }
  const openSample = async (): Promise<void> => {
    try {
      const { name: sample } = await answers.client.send<CaseEntry>("POST", paths.sample())
      answers.forget("/cases")
      go(to.case(sample))
    } catch (error) {
      setProblem(toProblem(error, paths.sample()))
    }
  }
  return (
    <section className="part begin" aria-labelledby="begin-title">
      <h2 id="begin-title">{t.home.begin}</h2>
      <label className="field">
        <span>{t.home.name}</span>
        <input type="text" value={typed} placeholder={name} maxLength={200} onChange={({ target }) => setTyped(target.value)} />
        {names.includes(name) ? <small>{t.home.taken(name)}</small> : null}
      </label>
      <AddPanel onGive={(given) => void begin(given)} />
      {problem === null ? null : <Failure problem={problem} />}
      {names.includes(SAMPLE) ? null : (
        <p className="sample">
          <button type="button" onClick={() => void openSample()}>
            {t.home.sample}
          </button>{" "}
          <small>{t.home.sampleWhy}</small>
        </p>
      )}
    </section>
  )
}

/** @returns the name, with a number where there is a case of it already */
function freeName(name: string, names: readonly string[]): string {
  if (!names.includes(name)) return name
  for (let n = 2; ; n++) if (!names.includes(`${name} (${n})`)) return `${name} (${n})`
}
