// Note dialog: a person's note on a statement.
import { type ReactElement, useState } from "react"
import { makeAnchor } from "../../document/index.ts"
import { oneLine, shorten, type Tile, type View } from "../../show/components.ts"
import { type Problem, toProblem } from "../client.ts"
import { useDecide } from "../decide.tsx"
import { DecisionForm } from "../parts/decision-form.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { paths } from "../paths.ts"
import { useSettings } from "../settings.tsx"
import { useWords } from "../words.tsx"

type NoteProps = {
  readonly tile: Tile
  readonly view: View
  readonly caseName: string
  readonly document: string
  readonly onClose: () => void
}

export function NoteDialog({ tile, view, caseName, document, onClose }: NoteProps): ReactElement {
  const { t } = useWords()
  const c = t.correct
  const { keep } = useDecide(caseName)
  const [{ person }] = useSettings()
  const [note, setNote] = useState("")
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const save = async (): Promise<void> => {
    if (note.trim() === "") return setProblem(c.needNote)
    if (person.trim() === "") return setProblem(c.needName)
    try {
      const on = makeAnchor(document, view.reading.document.text, tile.statement.span)
      await keep({ kind: "note", on, note: note.trim() }, t.notice.noted)
      onClose()
    } catch (error) {
      setProblem(toProblem(error, paths.decisions(caseName)))
    }
  }
  return (
    <Dialog title={c.noteTitle} onClose={onClose}>
      <DecisionForm problem={problem} saveLabel={c.save} onSave={save} onCancel={onClose}>
        <blockquote dir="auto">{shorten(oneLine(tile.text), 400)}</blockquote>
        <label className="field">
          <span>{c.note}</span>
          <textarea value={note} maxLength={4000} onChange={({ target }) => setNote(target.value)} />
        </label>
      </DecisionForm>
    </Dialog>
  )
}
