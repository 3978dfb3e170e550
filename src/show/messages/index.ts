// Messages: the words of a report in the language that was asked for.
import { en, type Messages } from "./en.ts"
import { es } from "./es.ts"

export type Language = "en" | "es"
export type { Messages } from "./en.ts"
export { confidenceIn, dateIn } from "./values.ts"

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, es }

/** @example messagesIn("es").page.voices // "Voces" */
export function messagesIn(language: Language): Messages {
  return CATALOGUES[language]
}
