// Settings: language, theme, keys and the reader's name, kept in this browser and nowhere else.
import { createContext, type ReactElement, type ReactNode, use, useEffect, useMemo, useState } from "react"
import type { Language } from "../show/components.ts"

export type Theme = "system" | "light" | "dark"

export type Settings = {
  readonly language: Language
  readonly theme: Theme
  readonly singleKeys: boolean // letters alone do something; off for who speaks to the machine or types with one hand
  readonly person: string // who decides; "" until somebody has said so
}

const KEPT_AS = "firsthand:settings"

const LANGUAGES: readonly Language[] = ["en", "es"]
const THEMES: readonly Theme[] = ["system", "light", "dark"]

/** @param preferred - languages of the browser, the first one counts @example readSettings('{"theme":"dark"}', ["es-MX"]) // { language: "es", theme: "dark", … } */
export function readSettings(kept: string | null, preferred: readonly string[]): Settings {
  const given = parse(kept)
  const spoken = preferred[0]?.toLowerCase().startsWith("es") === true ? "es" : "en"
  return {
    language: LANGUAGES.find((one) => one === given["language"]) ?? spoken,
    theme: THEMES.find((one) => one === given["theme"]) ?? "system",
    singleKeys: given["singleKeys"] !== false,
    person: typeof given["person"] === "string" ? given["person"].slice(0, 80) : "",
  }
}

function parse(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? "{}")
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {} // somebody edited it
  }
}

type SettingsState = readonly [settings: Settings, change: (part: Partial<Settings>) => void]

const SettingsContext = createContext<SettingsState | null>(null)

export function SettingsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [settings, setSettings] = useState(() => readSettings(readKept(), navigator.languages))
  useEffect(() => {
    const { dataset } = document.documentElement
    document.documentElement.lang = settings.language
    if (settings.theme === "system") delete dataset["theme"]
    else dataset["theme"] = settings.theme
  }, [settings])
  const state = useMemo(
    (): SettingsState => [
      settings,
      (part) => {
        const changed = { ...settings, ...part }
        setSettings(changed)
        keep(KEPT_AS, JSON.stringify(changed))
      },
    ],
    [settings],
  )
  return <SettingsContext value={state}>{children}</SettingsContext>
}

export function useSettings(): SettingsState {
  const state = use(SettingsContext)
  if (state === null) throw new Error("no settings are kept here")
  return state
}

function readKept(): string | null {
  return recall(KEPT_AS)
}

/** A browser that keeps nothing (private window, a page from a folder) only forgets. @example keep("firsthand:visit", "2026-03-04") */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // nothing to do: what was to be kept is a convenience
  }
}

/** @returns what was kept; null: nothing, or nothing can be */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
