// Split dialog: says that what some documents tell is of somebody else, in a person's name.
import { type ReactElement, useState } from "react"
import type { CaseEntity } from "../../document/index.ts"
import { oneLine } from "../../show/components.ts"
import { useClient } from "../answers.tsx"
import { type Problem, toProblem } from "../client.ts"
import { type Judged, useDecide } from "../decide.tsx"
import { DecisionForm } from "../parts/decision-form.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { paths } from "../paths.ts"
import { useSettings } from "../settings.tsx"
import { useWords } from "../words.tsx"
import { anchorMention, type MentionPlace } from "./anchor-mention.ts"

type SplitProps = {
  readonly person: CaseEntity
  readonly nameOf: (document: string) => string
  readonly first: readonly MentionPlace[] // marked when the dialog opens
  readonly caseName: string
  readonly onClose: () => void
}

export function SplitDialog({ person: { name, mentions }, nameOf, first, caseName, onClose }: SplitProps): ReactElement {
  const { t } = useWords()
  const p = t.people
  const client = useClient()
  const { keepAll } = useDecide(caseName)
  const [{ person }] = useSettings()
  const [marked, setMarked] = useState<readonly MentionPlace[]>(first)
  const [why, setWhy] = useState("")
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const isMarked = (place: MentionPlace): boolean => marked.some((one) => one.document === place.document && one.entity === place.entity)
  const save = async (): Promise<void> => {
    if (person.trim() === "") return setProblem(t.correct.needName)
    const rest = mentions.filter((place) => !isMarked(place))
    if (marked.length === 0 || rest.length === 0) return setProblem(p.splitSome)
    try {
      const note = why.trim() === "" ? null : why.trim()
      const anchor = async (places: readonly MentionPlace[]) =>
        (await Promise.all(places.map((place) => anchorMention(client, caseName, place)))).flatMap((one) => one ?? [])
      const [apart, left] = [await anchor(marked), await anchor(rest)]
      const [one, ...others] = apart
      if (one === undefined || left.length === 0) return setProblem(p.noWords)
      const judged: readonly Judged[] = [
        ...others.map((other): Judged => ({ kind: "same-entity", a: one, b: other, note })),
        ...left.map((other): Judged => ({ kind: "different-entity", a: one, b: other, note })),
      ]
      await keepAll(judged, p.split(oneLine(name)))
      onClose()
    } catch (error) {
      setProblem(toProblem(error, paths.decisions(caseName)))
    }
  }
  return (
    <Dialog title={p.splitTitle(oneLine(name))} onClose={onClose}>
      <DecisionForm problem={problem} saveLabel={p.splitSave} onSave={save} onCancel={onClose}>
        <fieldset className="candidates">
          <legend>{p.splitWhich}</legend>
          {mentions.map((place) => (
            <label key={`${place.document} ${place.entity}`}>
              <input
                type="checkbox"
                checked={isMarked(place)}
                onChange={({ target }) =>
                  setMarked(
                    target.checked
                      ? [...marked, place]
                      : marked.filter(({ document, entity }) => document !== place.document || entity !== place.entity),
                  )
                }
              />
              <bdi>{nameOf(place.document)}</bdi>
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>{t.correct.why}</span>
          <input type="text" value={why} maxLength={1000} onChange={({ target }) => setWhy(target.value)} />
        </label>
      </DecisionForm>
    </Dialog>
  )
}
