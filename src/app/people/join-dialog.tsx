// Join dialog: says that several are one, in a person's name.
import { type ReactElement, useState } from "react"
import type { CaseEntity } from "../../document/index.ts"
import { oneLine } from "../../show/components.ts"
import { useClient } from "../answers.tsx"
import { type Problem, toProblem } from "../client.ts"
import { useDecide } from "../decide.tsx"
import { DecisionForm } from "../parts/decision-form.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { paths } from "../paths.ts"
import { useSettings } from "../settings.tsx"
import { useWords } from "../words.tsx"
import { anchorMention } from "./anchor-mention.ts"

type JoinProps = { readonly both: readonly CaseEntity[]; readonly caseName: string; readonly onClose: (done: boolean) => void }

export function JoinDialog({ both, caseName, onClose }: JoinProps): ReactElement {
  const { t } = useWords()
  const p = t.people
  const client = useClient()
  const { keepAll } = useDecide(caseName)
  const [{ person }] = useSettings()
  const [why, setWhy] = useState("")
  const [problem, setProblem] = useState<Problem | string | null>(null)
  const save = async (): Promise<void> => {
    if (person.trim() === "") return setProblem(t.correct.needName)
    try {
      const found = await Promise.all(
        both.map(({ mentions: [first] }) => (first === undefined ? null : anchorMention(client, caseName, first))),
      )
      const [first, ...others] = found.flatMap((anchor) => anchor ?? [])
      if (first === undefined || others.length === 0) return setProblem(p.noWords)
      const note = why.trim() === "" ? null : why.trim()
      await keepAll(
        others.map((other) => ({ kind: "same-entity", a: first, b: other, note })),
        p.joined(oneLine(both[0]?.name ?? "")),
      )
      onClose(true)
    } catch (error) {
      setProblem(toProblem(error, paths.decisions(caseName)))
    }
  }
  return (
    <Dialog title={p.joinTitle} onClose={() => onClose(false)}>
      <DecisionForm problem={problem} saveLabel={p.joinSave} onSave={save} onCancel={() => onClose(false)}>
        <ul className="lines">
          {both.map(({ id, name, roles }) => (
            <li key={id}>
              <b>
                <bdi>{oneLine(name)}</bdi>
              </b>
              <small>
                <bdi>{roles.slice(0, 3).map(oneLine).join(" · ")}</bdi>
              </small>
            </li>
          ))}
        </ul>
        <label className="field">
          <span>{t.correct.why}</span>
          <input type="text" value={why} maxLength={1000} onChange={({ target }) => setWhy(target.value)} />
        </label>
      </DecisionForm>
    </Dialog>
  )
}
