// Documents: all of a case, with copies folded under what they came from, and what could not be read.
import { type ReactElement, useDeferredValue, useState } from "react"
import { oneLine } from "../../show/components.ts"
import { useAnswers } from "../answers.tsx"
import { usePages } from "../pages.tsx"
import { DocumentTable, foldCopies } from "../parts/document-table.tsx"
import { Failures } from "../parts/failures.tsx"
import { More } from "../parts/more.tsx"
import { Empty, Failure, Waiting } from "../parts/states.tsx"
import { TableLinks } from "../parts/table-links.tsx"
import { MOST, paths } from "../paths.ts"
import { useParam } from "../router.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

export default function DocumentsScreen(): ReactElement {
  const { t } = useWords()
  const name = useParam("case")
  const answers = useAnswers()
  const [typed, setTyped] = useState("")
  const [fold, setFold] = useState(true)
  const words = useDeferredValue(typed.trim())
  const pathOf = (cursor: string | null) => paths.documents(name, { limit: MOST, words, cursor })
  const documents = usePages(pathOf)
  useTitle(t.documents.title, oneLine(name))
  return (
    <>
      <div className="titled">
        <h1>{t.documents.title}</h1>
        <TableLinks caseName={name} list="documents" />
      </div>
      <div className="filters">
        <label className="field">
          <span>{t.claims.filter}</span>
          <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
        <label className="check">
          <input type="checkbox" checked={fold} onChange={({ target }) => setFold(target.checked)} />
          <span>{t.documents.fold}</span>
        </label>
      </div>
      {documents.state === "asking" ? <Waiting /> : null}
      {documents.state === "failed" && documents.problem !== null ? (
        <Failure problem={documents.problem} again={() => answers.forget(pathOf(null))} />
      ) : null}
      {documents.state === "there" && documents.total === 0 ? <Empty>{words === "" ? t.documents.none : t.documents.noneFit}</Empty> : null}
      {documents.items.length === 0 ? null : (
        <>
          <DocumentTable
            documents={fold && words === "" ? foldCopies(documents.items) : documents.items.map((row) => ({ row, copies: [] }))}
            caseName={name}
            label={t.documents.title}
          />
          <More pages={documents} />
        </>
      )}
      <Failures caseName={name} />
    </>
  )
}
