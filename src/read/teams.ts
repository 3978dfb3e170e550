// Teams: where the name of a city or country is that of the club or side that plays for it.
import type { TokenRange } from "./positions.ts"
import type { Token } from "./tokens.ts"
import { PLACE_WORDS } from "./words/organizations.ts"
import { MASCULINE_PLACES, PLACE_NOUNS } from "./words/places.ts"
import { AGAINST, PLAYS, SIDE_NOUNS, SPORTS } from "./words/sports.ts"

/** Words of sports pages within so many tokens on either side. */
const WINDOW = 60
const ENOUGH = 2

/** Says of names in one document whether they play. */
export type Teams = {
  /** Its own surroundings say that it plays. */
  readonly plays: (name: TokenRange) => boolean
  /** Sport is what is spoken of here. */
  readonly isSport: (at: number) => boolean
}

/**
 * Looks for sport around names: words of sports pages, and the grammar of scores, line-ups and Spanish clubs ("el Calvera").
 *
 * @example findTeams(tokens).plays({ from: 1, to: 2 }) // true of "El Calvera ganó la liga al Noria en el estadio"
 */
export function findTeams(tokens: readonly Token[]): Teams {
  const before = new Int32Array(tokens.length + 1)
  tokens.forEach(({ text }, i) => {
    before[i + 1] = (before[i] ?? 0) + (SPORTS.has(text.toLowerCase()) || /^m\.\d/u.test(text) ? 1 : 0)
  })
  const isSport = (at: number): boolean =>
    (before[Math.min(tokens.length, at + WINDOW)] ?? 0) - (before[Math.max(0, at - WINDOW)] ?? 0) >= ENOUGH
  return { isSport, plays: (name) => playsHere(tokens, name) && isSport(name.from) }
}

function playsHere(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const text = (i: number): string => (tokens[i]?.paragraph === tokens[from]?.paragraph ? (tokens[i]?.text ?? "") : "")
  const word = (i: number): string => text(i).toLowerCase()
  if (hasScore(tokens, { from, to })) return true
  if (PLAYS.has(word(to)) || AGAINST.has(word(from - 1))) return true
  const article = /^(?:[Ee]l|del|al)$/u.test(text(from - 1))
  if (article && takesNoArticle(tokens, { from, to })) return true
  // "la selección de Noria", "frente a Noria", "delantero del Noria"
  const noun = article ? from - 2 : /^de$/u.test(word(from - 1)) ? from - 2 : -1
  if (noun >= 0 && /^(?:selección|equipo|once|conjunto)$/u.test(word(noun))) return true
  if (article && SIDE_NOUNS.has(word(noun))) return true
  if (word(from - 1) === "a" && AGAINST.has(word(from - 2))) return true
  return /^['’]s$/u.test(word(to)) && SIDE_NOUNS.has(word(to + 1))
}

/** Spanish says "Calvera" of the town: "el Calvera" is its club. */
function takesNoArticle(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const first = (tokens[from]?.text ?? "").toLowerCase()
  return to - from <= 2 && !MASCULINE_PLACES.has(first) && !PLACE_NOUNS.has(first) && !PLACE_WORDS.has(first)
}

/** "Calvera, 2 - Noria, 1", "Calvera 71 - 65", "2 - Calvera: Ortuño, Lago". */
function hasScore(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const text = (i: number): string => (tokens[i]?.paragraph === tokens[from]?.paragraph ? (tokens[i]?.text ?? "") : "")
  const isNumber = (i: number): boolean => /^\d{1,3}(?:[-–]\d{1,3})?$/u.test(text(i))
  const isDash = (i: number): boolean => /^[-–—]$/u.test(text(i))
  const after = text(to) === "," ? to + 1 : to
  if (isNumber(after) && (isDash(after + 1) || /[-–]/u.test(text(after)))) return true
  if (isDash(from - 1) && isNumber(after)) return true
  return isDash(from - 1) && isNumber(from - 2) && text(to) === ":"
}
