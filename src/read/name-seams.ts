// Name seams: two names that stand side by side and were taken for one: "el jugador del Calvera Juan Ortuño", "dijo a Efe Ortuño".
import type { EntityType } from "../document/index.ts"
import { isGiven } from "./name-runs.ts"
import type { TokenRange } from "./positions.ts"
import type { Token } from "./tokens.ts"
import { WEAK_NAMES } from "./words/names.ts"
import { ORGANIZATION_WORDS, OUTLETS } from "./words/organizations.ts"
import { ROLES } from "./words/roles.ts"
import { SIDE_NOUNS } from "./words/sports.ts"

type Typed = TokenRange & { readonly type: EntityType }

/**
 * Cuts a name where another begins: behind letters or an outlet that a person's name follows, and behind whose somebody is.
 *
 * @returns disjoint names in text order
 * @example cutSeams(tokens, [name]) // "PNC" and "Lena Ortuño" of "PNC Lena Ortuño"
 */
export function cutSeams<N extends Typed>(tokens: readonly Token[], names: readonly N[]): readonly N[] {
  return names.flatMap((name) => {
    const at = seamOf(tokens, name)
    if (at === null) return [name]
    return [
      { ...name, to: at, type: "organization" as const },
      { ...name, from: at, type: "person" as const },
    ]
  })
}

function seamOf(tokens: readonly Token[], { from, to, type }: Typed): number | null {
  if (to - from < 2) return null
  const first = tokens[from]?.text ?? ""
  const second = tokens[from + 1]?.text ?? ""
  const rest = tokens.slice(from + 1, to)
  const personal = /^\p{Lu}\p{Ll}/u.test(second) && !rest.some(({ text }) => ORGANIZATION_WORDS.has(text.toLowerCase()))
  if (personal && rest.length <= 4 && isLetters(first) && (type === "person" || isPerson(tokens, from + 1))) return from + 1
  if (!ownsWhatFollows(tokens, from)) return null
  for (let i = from + 1; i < to - 1; i++) if (isPerson(tokens, i) && endsName(tokens[i - 1])) return i
  return null
}

/** "Unión Norte"; not the "Centro" of "Centro Lena Ortuño", which is called after her. */
function endsName(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text) && !ORGANIZATION_WORDS.has(token.text.toLowerCase())
}

/** "PNC", "Efe": no given name. */
function isLetters(text: string): boolean {
  return (/^\p{Lu}{2,}(?:-\p{L}+)?$/u.test(text) && !/^[IVX]+$/u.test(text)) || OUTLETS.has(text.toLowerCase())
}

/** A given name and a capital behind it. */
function isPerson(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ""
  return isGiven(text) && !WEAK_NAMES.has(text.toLowerCase()) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")
}

/** "el delantero argentino del": a role noun, and whose. */
function ownsWhatFollows(tokens: readonly Token[], from: number): boolean {
  const word = (i: number): string => (tokens[i]?.text ?? "").toLowerCase()
  if (isGiven(tokens[from]?.text ?? "")) return false
  const of = /^(?:la|los|las)$/u.test(word(from - 1)) ? from - 2 : from - 1
  const isRole = (i: number): boolean => ROLES.has(word(i)) || SIDE_NOUNS.has(word(i))
  return /^del?$/u.test(word(of)) && (isRole(of - 1) || isRole(of - 2))
}
