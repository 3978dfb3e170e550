// The words of the app in the language that was asked for.
import type { Language } from "../../show/components.ts"
import { type AppMessages, en } from "./en.ts"
import { es } from "./es.ts"

export type { AppMessages } from "./en.ts"

const CATALOGUES: Readonly<Record<Language, AppMessages>> = { en, es }

/** @example appMessagesIn("es").bar.settings // "Ajustes" */
export function appMessagesIn(language: Language): AppMessages {
  return CATALOGUES[language]
}
