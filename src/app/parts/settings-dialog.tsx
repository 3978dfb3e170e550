// Settings dialog: language, paper, keys, and the name that stands beside what one decides.
import type { ReactElement } from "react"
import { type Settings, useSettings } from "../settings.tsx"
import { useWords } from "../words.tsx"
import { Choice } from "./choice.tsx"
import { Dialog } from "./dialog.tsx"

export function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useWords()
  const [settings, change] = useSettings()
  const s = t.settings
  return (
    <Dialog title={s.title} onClose={onClose}>
      <div className="fields">
        <Choice<Settings["language"]>
          legend={s.language}
          value={settings.language}
          options={[
            { value: "en", label: s.english, lang: "en" },
            { value: "es", label: s.spanish, lang: "es" },
          ]}
          onChange={(language) => change({ language })}
        />
        <Choice<Settings["theme"]>
          legend={s.theme}
          value={settings.theme}
          options={[
            { value: "system", label: s.system },
            { value: "light", label: s.light },
            { value: "dark", label: s.dark },
          ]}
          onChange={(theme) => change({ theme })}
        />
        <label className="field">
          <span>{s.person}</span>
          <input
            type="text"
            value={settings.person}
            maxLength={80}
            autoComplete="name"
            onChange={({ target }) => change({ person: target.value })}
          />
          <small>{s.personWhy}</small>
        </label>
        <label className="check">
          <input type="checkbox" checked={settings.singleKeys} onChange={({ target }) => change({ singleKeys: target.checked })} />
          <span>{t.keys.on}</span>
        </label>
      </div>
    </Dialog>
  )
}
