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
function withNeighbours<N extends Typed>(tokens: readonly Token[], name: N, floor: number, ceiling: number, starts: ReadonlySet<number>): N {
  let { from, to } = name
  if (isShouted(tokens[from])) return name
  const isPart = (i: number): boolean => {
    const token = tokens[i]
    if (!token || token.kind !== "word" || token.paragraph !== tokens[name.from]?.paragraph) return false
    const word = token.text.toLowerCase()
    return (
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      !NEVER_NAMES.has(word) && !ROLES.has(word) && !HONORIFICS.has(word) && !SHORT_TITLES.has(word) && !OUTLETS.has(word)
    )
  }
  // "el obispo de Calvera Juan Ortuño": a given name begins another name.
  const isOther = (i: number): boolean => name.type !== "person" && isGiven(tokens[i]?.text ?? "") && !WEAK_NAMES.has((tokens[i]?.text ?? "").toLowerCase())
  while (to < ceiling && tokens[to]?.space === true && isPart(to) && !isOther(to)) to++
  while (from > floor && tokens[from]?.space === true && !starts.has(from - 1) && isPart(from - 1) && /^\p{L}/u.test(tokens[from - 2]?.text ?? "")) from--
  while (INITIAL.test(tokens[from]?.text ?? "") && tokens[from - 1]?.text === "." && from - 2 >= floor && INITIAL.test(tokens[from - 2]?.text ?? "")) from -= 2
  if (CLUB_LETTERS.test(tokens[to]?.text ?? "") && tokens[to]?.space === true && to < ceiling) to++
  const dotted = tokens[from - 1]?.text === "." && tokens[from - 1]?.space === false ? from - 2 : from - 1
  const letters = tokens[dotted]?.text ?? ""
  if (dotted >= floor && tokens[dotted]?.paragraph === tokens[from]?.paragraph && (CLUB_LETTERS.test(letters) || /^Atl?$/u.test(letters))) from = dotted
  // "F. R. J.": the last full stop is the last initial's.
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word")
  if (words.length > 1 && words.every(({ text }) => INITIAL.test(text)) && tokens[to]?.text === "." && !tokens[to]?.space)
    return { ...name, from, to: to + 1, type: "person" }
  if (from === name.from && to === name.to) return name
  const club = CLUB_LETTERS.test(tokens[to - 1]?.text ?? "") || /^Atl?$/u.test(letters) || CLUB_LETTERS.test(tokens[from]?.text ?? "")
  return club ? { ...name, from, to, type: "organization" } : { ...name, from, to }
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
