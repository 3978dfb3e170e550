// Keys: what the keyboard does on the screen that is shown.
import { createContext, type ReactElement, type ReactNode, use, useEffect, useRef, useState } from "react"
import { type Deed, KEYMAP, type KeyPlace } from "./keymap.ts"
import { useSettings } from "./settings.tsx"

type Bindings = ReadonlyMap<string, () => void>

/** Milliseconds in which the second of two keys has to come. */
const PATIENCE = 1500

const KeysContext = createContext<Set<{ current: Bindings }> | null>(null)

export function KeysProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [layers] = useState(() => new Set<{ current: Bindings }>())
  const [{ singleKeys }] = useSettings()
  useEffect(() => {
    if (!singleKeys) return undefined
    let first: { readonly key: string; readonly at: number } | null = null
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTaken(event)) return
      const { key } = event
      const both = first !== null && event.timeStamp - first.at < PATIENCE ? `${first.key} ${key}` : null
      first = null
      const find = (keys: string | null): (() => void) | undefined =>
        keys === null ? undefined : [...layers].toReversed().flatMap(({ current }) => current.get(keys) ?? [])[0]
      const act = find(both) ?? find(key)
      if (act === undefined) first = { key, at: event.timeStamp }
      else {
        event.preventDefault()
        act()
      }
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [layers, singleKeys])
  return <KeysContext value={layers}>{children}</KeysContext>
}

/** Whether the key is somebody else's: of a field that is typed in, or of a dialog. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest("dialog") !== null || document.querySelector("dialog:modal") !== null) return true
  if (target.closest("select, textarea, [contenteditable]") !== null) return true
  const input = target.closest("input")
  return input !== null && (key.length > 1 || !["checkbox", "radio", "button"].includes(input.type))
}

/**
 * Binds what this part of the screen can do; the part that came last wins.
 *
 * @example useKeys("lists", { next: () => move(1), previous: () => move(-1) })
 */
export function useKeys<P extends KeyPlace>(place: P, deeds: Partial<Record<Deed<P>, () => void>>): void {
  const layers = use(KeysContext)
  const layer = useRef<Bindings>(new Map())
  useEffect(() => {
    const keys: Readonly<Record<string, string>> = KEYMAP[place]
    layer.current = new Map(
      Object.entries<(() => void) | undefined>(deeds).flatMap(([deed, act]) => {
        const key = keys[deed]
        return act === undefined || key === undefined ? [] : [[key, act]]
      }),
    )
  })
  useEffect(() => {
    layers?.add(layer)
    return () => {
      layers?.delete(layer)
    }
  }, [layers])
}

/** "j" and "k" go from row to row of the page's lists: what is marked `data-row` and can be focused. */
export function useRowKeys(): void {
  useKeys("lists", { next: () => moveRow(1), previous: () => moveRow(-1) })
}

function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")]
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: "nearest" })
}
