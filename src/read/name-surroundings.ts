// Name surroundings: what the words next to a name say of its type.
import type { EntityType } from "../document/index.ts"
import type { TokenRange } from "./positions.ts"
import type { Token } from "./tokens.ts"
import { COMMON_THINGS, ENGLISH_EVENTS, SPANISH_EVENTS } from "./words/events.ts"
import { ORGANIZATION_WORDS, PLACES } from "./words/organizations.ts"
import { ENGLISH_SITES, FIELDS, PLACE_NOUNS, PLACE_OFFICES, PORTFOLIO_OFFICES, SPANISH_SITES } from "./words/places.ts"
import { ROLES } from "./words/roles.ts"

export type Hint = { readonly type: EntityType; readonly weight: number }

/** Outweighs the model where a document names something once or twice. */
const PROVES = 3
const SUGGESTS = 0.3

/**
 * What stands around a name, and its own head word, where they tell its type.
 *
 * @returns votes, as `settleTypes` counts them; empty where nothing is told
 * @example hintsOf(tokens, name, "es") // [{ type: "place", weight: 3 }] of "Nalva" in "el río Nalva"
 */
export function hintsOf(tokens: readonly Token[], name: TokenRange, language: "en" | "es"): readonly Hint[] {
  const hints: Hint[] = []
  const head = headType(tokens, name, language)
  if (head) hints.push({ type: head, weight: PROVES })
  const portfolio = isPortfolio(tokens, name)
  if (portfolio) hints.push({ type: "other", weight: PROVES })
  const place = head || portfolio ? 0 : placeWeight(tokens, name, language)
  if (place > 0) hints.push({ type: "place", weight: place })
  return hints
}

/** "Copa", "Ley de Costas", "Estadio del Norte", "Harbour Cup": events and sites by their head. */
function headType(tokens: readonly Token[], { from, to }: TokenRange, language: "en" | "es"): EntityType | null {
  const first = lower(tokens, from)
  if (to - from === 1 && COMMON_THINGS.has(first)) return "other"
  const start = /^(?:[IVX]+|\d+)$/u.test(tokens[from]?.text ?? "") && to - from > 1 ? from + 1 : from
  const several = to - from > 1
  // "Isla Verde Consultores" is no island.
  const company = tokens.slice(from + 1, to).some(({ text }) => ORGANIZATION_WORDS.has(text.toLowerCase()))
  if (language === "es") {
    const head = lower(tokens, start)
    if (SPANISH_EVENTS.has(head)) return "other"
    const region = head === "comunidad" && /^(?:aut[óo]noma|foral|\p{L}+n[oa])$/u.test(lower(tokens, start + 1))
    return several && !company && (SPANISH_SITES.has(head) || region) ? "place" : null
  }
  const last = lower(tokens, to - 1)
  return !several ? null : ENGLISH_EVENTS.has(last) ? "other" : !company && ENGLISH_SITES.has(last) ? "place" : null
}

/** @returns whether a name is what an office looks after: "Pesca" of "la ministra de Pesca" @example isPortfolio(tokens, { from: 3, to: 4 }) // true */
export function isPortfolio(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  // "primer ministro de Noria", "concejal del PNC": whose they are.
  if (PLACES.has(lower(tokens, to - 1)) || /^\p{Lu}{2}/u.test(tokens[from]?.text ?? "")) return false
  if (FIELDS.has(lower(tokens, from)) && lower(tokens, from - 1) === "de" && (isRole(tokens, from - 2) || isRole(tokens, from - 3)))
    return true
  if (/^(?:de|for)$/u.test(lower(tokens, from - 1))) return hasPortfolio(tokens, from - 2)
  return lower(tokens, from - 1) === "del" && lower(tokens, from) === "interior" && hasPortfolio(tokens, from - 2)
}

function isRole(tokens: readonly Token[], at: number): boolean {
  return /^\p{Ll}/u.test(tokens[at]?.text ?? "") && ROLES.has(tokens[at]?.text ?? "")
}

/** Whether the word at `at` is an office, perhaps with whose it is behind it: "el ministro italiano de Hacienda". */
function hasPortfolio(tokens: readonly Token[], at: number): boolean {
  if (/^(?:primer|primera|prime)$/u.test(lower(tokens, at - 1)) || /^(?:primer|primera)$/u.test(lower(tokens, at - 2))) return false
  return (
    PORTFOLIO_OFFICES.has(lower(tokens, at)) || (/^\p{Ll}/u.test(tokens[at]?.text ?? "") && PORTFOLIO_OFFICES.has(lower(tokens, at - 1)))
  )
}

function placeWeight(tokens: readonly Token[], { from, to }: TokenRange, language: "en" | "es"): number {
  if (tokens.slice(from, to).some(({ text }) => /\d/u.test(text))) return 0 // "la carretera N-21"
  const before = lower(tokens, from - 1)
  const noun = /^(?:de|of)$/u.test(before) ? from - 2 : from - 1
  const text = tokens[noun]?.text ?? ""
  if (PLACE_NOUNS.has(text)) return PROVES
  if (noun === from - 2 && PLACE_OFFICES.has(text.toLowerCase())) return PROVES
  return language === "es" && before === "en" ? SUGGESTS : 0
}

function lower(tokens: readonly Token[], at: number): string {
  return (tokens[at]?.text ?? "").toLowerCase()
}
