// Correct dialog: says whose statement it is, in a person's name.
import { type ReactElement, useState } from "react"
import { makeAnchor, type Span } from "../../document/index.ts"
import { nameOf, officeOf, oneLine, shorten, type Tile, type View, whoOf } from "../../show/components.ts"
import { type Problem, toProblem } from "../client.ts"
import { useDecide } from "../decide.tsx"
import { DecisionForm } from "../parts/decision-form.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { paths } from "../paths.ts"
import { useSettings } from "../settings.tsx"
import { useWords } from "../words.tsx"

type CorrectProps = {
  readonly tile: Tile
  readonly view: View
  readonly caseName: string
  readonly document: string
  readonly onClose: () => void
}

type Candidate = { readonly key: string; readonly name: string; readonly about: string; readonly tone: string; readonly mention: Span }

const NOBODY = "nobody"

export function CorrectDialog({ tile, view, caseName, document, onClose }: CorrectProps): ReactElement {
  const { t, m } = useWords()
  const c = t.correct
  const { keep } = useDecide(caseName)
  const [{ person }] = useSettings()
  const [chosen, setChosen] = useState<string | null>(null)
  const [why, setWhy] = useState("")
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const { text } = view.reading.document
  const voices = voicesOf(view, tile)
  const names = namesOf(view, voices)
  const save = async (): Promise<void> => {
    if (person.trim() === "") return setProblem(c.needName)
    if (chosen === null) return setProblem(c.title)
    const candidate = [...voices, ...names].find(({ key }) => key === chosen)
    const speaker = candidate === undefined ? null : makeAnchor(document, text, candidate.mention)
    const note = why.trim() === "" ? null : why.trim()
    try {
      await keep(
        { kind: "speaker", statement: makeAnchor(document, text, tile.statement.span), speaker, note },
        candidate === undefined ? t.notice.nobody : t.notice.corrected(candidate.name),
      )
      onClose()
    } catch (error) {
      setProblem(toProblem(error, paths.decisions(caseName)))
    }
  }
  const options = (legend: string, candidates: readonly Candidate[]): ReactElement | null =>
    candidates.length === 0 ? null : (
      <fieldset className="candidates">
        <legend>{legend}</legend>
        {candidates.map(({ key, name, about, tone }) => (
          <label key={key} className={`tone-${tone}`}>
            <input type="radio" name="speaker" value={key} checked={chosen === key} onChange={() => setChosen(key)} />
            <span>
              <b className="who">
                <bdi>{name}</bdi>
              </b>
              {about === "" ? null : (
                <small>
                  {" "}
                  <bdi>{about}</bdi>
                </small>
              )}
            </span>
          </label>
        ))}
      </fieldset>
    )
  return (
    <Dialog title={c.title} onClose={onClose}>
      <DecisionForm problem={problem} saveLabel={c.save} onSave={save} onCancel={onClose}>
        <blockquote dir="auto">{shorten(oneLine(tile.text), 400)}</blockquote>
        <p className={`note tone-${tile.tone}`}>
          {c.now}:{" "}
          <b className="who">
            <bdi>{whoOf(tile, m)}</bdi>
          </b>
        </p>
        {options(c.voices, voices)}
        {options(c.names, names)}
        <label className="check">
          <input type="radio" name="speaker" value={NOBODY} checked={chosen === NOBODY} onChange={() => setChosen(NOBODY)} />
          <span>{c.nobody}</span>
        </label>
        <label className="field">
          <span>{c.why}</span>
          <input type="text" value={why} maxLength={1000} onChange={({ target }) => setWhy(target.value)} />
        </label>
      </DecisionForm>
    </Dialog>
  )

  function voicesOf({ voices: all }: View, { source: now }: Tile): readonly Candidate[] {
    return all.flatMap(({ source, tone }): Candidate[] => {
      const mention = source.mentions[0]
      if (mention === undefined || source.id === now?.id) return []
      return [{ key: source.id, name: nameOf(source, m), about: officeOf(source), tone, mention }]
    })
  }

  function namesOf({ reading }: View, known: readonly Candidate[]): readonly Candidate[] {
    const voiced = new Set(reading.sources.flatMap(({ entity }) => entity ?? []))
    const taken = new Set(known.map(({ name }) => name))
    return reading.entities.flatMap(({ id, name, type, mentions }): Candidate[] => {
      const mention = mentions.find(({ kind }) => kind === "name") ?? mentions[0]
      if ((type !== "person" && type !== "organization") || mention === undefined || voiced.has(id) || taken.has(oneLine(name))) return []
      return [{ key: id, name: oneLine(name), about: "", tone: "other", mention: mention.span }]
    })
  }
}
