// Person field: in whose name something is decided, asked until it is known.
import { type ReactElement, useState } from "react"
import { useSettings } from "../settings.tsx"
import { useWords } from "../words.tsx"

export function PersonField(): ReactElement | null {
  const { t } = useWords()
  const [{ person }, change] = useSettings()
  const [known] = useState(person !== "") // stays while it is typed
  if (known) return null
  return (
    <label className="field">
      <span>{t.correct.person}</span>
      <input type="text" value={person} maxLength={80} autoComplete="name" onChange={({ target }) => change({ person: target.value })} />
      <small>{t.correct.personWhy}</small>
    </label>
  )
}
