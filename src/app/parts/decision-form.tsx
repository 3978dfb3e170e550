// Decision form: what every dialog that keeps a person's decision ends with: who decides, what went wrong, and the two buttons.
import type { ReactElement, ReactNode } from "react"
import type { Problem } from "../client.ts"
import { useWords } from "../words.tsx"
import { PersonField } from "./person-field.tsx"
import { Failure } from "./states.tsx"

type DecisionFormProps = {
  readonly children: ReactNode
  readonly problem: Problem | string | null // a string: what the person left out
  readonly saveLabel: string
  readonly onSave: () => Promise<void>
  readonly onCancel: () => void
}

export function DecisionForm({ children, problem, saveLabel, onSave, onCancel }: DecisionFormProps): ReactElement {
  const { t } = useWords()
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        void onSave()
      }}
    >
      {children}
      <PersonField />
      {problem === null ? null : typeof problem === "string" ? (
        <p className="warn" role="alert">
          {problem}
        </p>
      ) : (
        <Failure problem={problem} />
      )}
      <div className="buttons">
        <button type="submit" className="strong">
          {saveLabel}
        </button>
        <button type="button" onClick={onCancel}>
          {t.correct.cancel}
        </button>
      </div>
    </form>
  )
}
