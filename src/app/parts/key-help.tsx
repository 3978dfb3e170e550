// Key help: every key of the app, by where it works.
import type { ReactElement } from "react"
import { KEYMAP, type KeyPlace, nameKey } from "../keymap.ts"
import { useSettings } from "../settings.tsx"
import { useWords } from "../words.tsx"
import { Dialog } from "./dialog.tsx"

const PLACES: readonly KeyPlace[] = ["everywhere", "lists", "article", "lineage", "review"]

export function KeyHelp({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useWords()
  const [{ singleKeys }, change] = useSettings()
  return (
    <Dialog title={t.keys.title} onClose={onClose}>
      <div className="keys">
        {PLACES.map((place) => (
          <section key={place}>
            <h3>{t.keys.place[place]}</h3>
            <dl>
              {Object.entries(KEYMAP[place]).map(([deed, keys]) => (
                <div key={deed}>
                  <dt>
                    {nameKey(keys).map((key, i) => (
                      // keys of one deed never move
                      <kbd key={`${i}-${key}`}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{(t.keys.does[place] as Readonly<Record<string, string>>)[deed]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="check">
        <input type="checkbox" checked={singleKeys} onChange={({ target }) => change({ singleKeys: target.checked })} />
        <span>{t.keys.on}</span>
      </label>
    </Dialog>
  )
}
