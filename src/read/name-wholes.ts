// Name wholes: Spanish names that the model or the capitals gave only a part of.
import type { EntityType } from "../document/index.ts"
import type { TokenRange } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Token } from "./tokens.ts"
import { ARTICLED } from "./words/never-names.ts"
import { ORGANIZATION_WORDS } from "./words/organizations.ts"

type Typed = TokenRange & { readonly type: EntityType; readonly confidence: number }

/** First words of bodies that are named after what they do. */
const BODIES = new Set([...ORGANIZATION_WORDS].filter((word) => !/^(?:casa|centro|gobierno|presidencia|policía|plc)$/u.test(word)))

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
  for (const name of names) {
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

/** "Consejo" and "Paz" of "Consejo por la Paz". */
function isOneBody(tokens: readonly Token[], head: Typed, rest: Typed): boolean {
  const between = tokens.slice(head.to, rest.from).map(({ text }) => text)
  const [first = "", second, ...more] = between
  if (head.type === "person" || rest.type === "person" || tokens[head.from]?.paragraph !== tokens[rest.from]?.paragraph) return false
  if (more.length > 0 || !/^(?:de|del|para|por|contra)$/u.test(first) || (second !== undefined && !/^(?:el|la|los|las)$/u.test(second)))
    return false
  const words = tokens.slice(head.from, head.to).map(({ text }) => text.toLowerCase())
  if (!BODIES.has(words[0] ?? "") || (words.length === 1 && rest.type === "place")) return false
  return !/^del?$/u.test(first) || !words.some((word) => /^del?$/u.test(word))
}
