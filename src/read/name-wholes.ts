// Name wholes: Spanish names that the model or the capitals gave only a part of.
import type { EntityType } from "../document/index.ts"
import { isGiven } from "./name-runs.ts"
import type { TokenRange } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Token } from "./tokens.ts"
import { WEAK_NAMES } from "./words/names.ts"
import { ARTICLED, NEVER_NAMES } from "./words/never-names.ts"
import { ORGANIZATION_WORDS, OUTLETS } from "./words/organizations.ts"
import { ROLES } from "./words/roles.ts"
import { HONORIFICS, SHORT_TITLES } from "./words/titles.ts"

type Typed = TokenRange & { readonly type: EntityType; readonly confidence: number }

/** A club's letters, before or behind its town. */
const CLUB_LETTERS = /^(?:FC|CF|CD|CB|BM|UD|RCD|SD|AD|SC|FK|SK|SAD|BC|HC|VC)$/u
const INITIAL = /^\p{Lu}h?$/u
/** First words of bodies that are named after what they do. */
const BODIES = new Set([...ORGANIZATION_WORDS].filter((word) => !/^(?:casa|centro|presidencia|policía|plc)$/u.test(word)))

/**
 * Gives Spanish names the article that has a capital inside a sentence, and bodies the words that say what they are of or for.
 *
 * @param names - disjoint, in text order; of an English text they stay as they are
 * @returns disjoint names in text order
 * @example wholeNames(prose, names) // "La Rioja" of "Rioja", "Consejo por la Paz" of "Consejo" and "Paz"
 */
export function wholeNames<N extends Typed>({ tokens, sentences, language }: Prose, names: readonly N[]): readonly N[] {
  if (language !== "es") return names
  const starts = new Set(sentences.map(({ from }) => from))
  const text = (i: number): string => tokens[i]?.text ?? ""
  const found: N[] = []
  for (const [i, part] of names.entries()) {
    const name = withNeighbours(tokens, part, names[i - 1]?.to ?? 0, names[i + 1]?.from ?? tokens.length, starts)
    const last = found.at(-1)
    if (last && isOneBody(tokens, last, name)) {
      found[found.length - 1] = { ...last, to: name.to, confidence: Math.min(last.confidence, name.confidence) }
      continue
    }
    const at = name.from - 1
    const glued = tokens[at]?.paragraph === tokens[name.from]?.paragraph && at >= (last?.to ?? 0) && /^(?:El|La|Los|Las)$/u.test(text(at))
    const known = ARTICLED.has(`${text(at)} ${text(name.from)}`.toLowerCase())
    const inside = !starts.has(at) && /^[\p{Ll},]/u.test(text(at - 1))
    found.push(glued && name.type !== "person" && (known || inside) ? { ...name, from: at } : name)
  }
  return found
}

/** "Nalva" of "Banca Nalva Centro": inside a Spanish sentence capitals side by side are one name's. */
function withNeighbours<N extends Typed>(
  tokens: readonly Token[],
  name: N,
  floor: number,
  ceiling: number,
  starts: ReadonlySet<number>,
): N {
  let { from, to } = name
  if (isShouted(tokens[from])) return name
  const text = (i: number): string =>
    i >= floor && i < ceiling && tokens[i]?.paragraph === tokens[name.from]?.paragraph ? (tokens[i]?.text ?? "") : ""
  // "el obispo de Calvera Juan Ortuño": a given name begins another name.
  const isOther = (i: number): boolean => name.type !== "person" && isGiven(text(i)) && !WEAK_NAMES.has(text(i).toLowerCase())
  while (isPart(text(to)) && tokens[to]?.space === true && !isOther(to)) to++
  while (isPart(text(from - 1)) && tokens[from]?.space === true && !starts.has(from - 1) && /^\p{L}/u.test(tokens[from - 2]?.text ?? ""))
    from--
  const initials = withInitials(text, { from, to })
  if (initials) return { ...name, ...initials, type: "person" }
  const club = withClubLetters(text, { from, to })
  if (club) return { ...name, ...club, type: "organization" }
  return from === name.from && to === name.to ? name : { ...name, from, to }
}

/** A word with a capital that may go on a name: no title, and none with which another name begins. */
function isPart(text: string): boolean {
  const word = text.toLowerCase()
  return /^\p{Lu}\p{Ll}/u.test(text) && ![NEVER_NAMES, ROLES, HONORIFICS, SHORT_TITLES, OUTLETS].some((words) => words.has(word))
}

type TextAt = (i: number) => string

/** "F. R. J." of any part of it: the last full stop is the last initial's. */
function withInitials(text: TextAt, { from, to }: TokenRange): TokenRange | null {
  for (let i = from; i < to; i++) if (text(i) !== "." && !INITIAL.test(text(i))) return null
  let start = from
  let end = to
  while (text(start - 1) === "." && INITIAL.test(text(start - 2))) start -= 2
  while (text(end) === "." && INITIAL.test(text(end + 1))) end += 2
  if (text(end) === ".") end++
  return text(end - 1) === "." && end - start > 2 ? { from: start, to: end } : null
}

/** "At. Calvera" and "Calvera CF" of "Calvera". */
function withClubLetters(text: TextAt, { from, to }: TokenRange): TokenRange | null {
  const end = CLUB_LETTERS.test(text(to)) ? to + 1 : to
  const dot = text(from - 1) === "." ? from - 2 : from - 1
  const start = CLUB_LETTERS.test(text(dot)) || /^Atl?$/u.test(text(dot)) ? dot : from
  return start < from || end > to ? { from: start, to: end } : null
}

function isShouted(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{2}/u.test(token.text)
}

/** "Consejo" and "Paz" of "Consejo por la Paz". */
function isOneBody(tokens: readonly Token[], head: Typed, rest: Typed): boolean {
  const between = tokens.slice(head.to, rest.from).map(({ text }) => text)
  const [first = "", second, ...more] = between
  if (head.type === "person" || rest.type === "person" || tokens[head.from]?.paragraph !== tokens[rest.from]?.paragraph) return false
  if (more.length > 0 || !/^(?:de|del|para|por|contra)$/u.test(first) || (second !== undefined && !/^(?:el|la|los|las)$/u.test(second)))
    return false
  const words = tokens.slice(head.from, head.to).map(({ text }) => text.toLowerCase())
  if (!BODIES.has(words[0] ?? "")) return false
  return !/^del?$/u.test(first) || !words.some((word) => /^del?$/u.test(word))
}
