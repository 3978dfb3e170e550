// Letters: the mark of each voice that can be read without colour.
import type { Source } from "../document/index.ts"

/** Kept for what has no voice: the reporter's own eyes. */
export const REPORTER_LETTER = "R"

/** Of a voice that cannot be told: nobody's own, so that two such statements are not taken for one voice's. */
export const UNKNOWN_LETTER = "*"

/**
 * Gives each source a letter of its own: of the surname or name; D for a document; ? for who is not named.
 *
 * @param sources - the first ones choose first
 * @param given - letters that some of them have already, by id; unique
 * @returns by source id; unique
 * @example letterVoices([{id: "s1", type: "named-person", name: "Ilse Varga"}]).get("s1") // "V"
 */
export function letterVoices(
  sources: readonly Pick<Source, "id" | "type" | "name">[],
  given: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const letters = new Map(given)
  const taken = new Set([REPORTER_LETTER, ...given.values()])
  for (const source of sources) {
    if (letters.has(source.id)) continue
    const wanted = wish(source)
    const letter = wanted.find((one) => !taken.has(one)) ?? number(wanted[0] ?? "?", taken)
    taken.add(letter)
    letters.set(source.id, letter)
  }
  return letters
}

function wish({ type, name }: Pick<Source, "type" | "name">): readonly string[] {
  if (type === "anonymous" || type === "unnamed-person" || type === "unnamed-group") return ["?"]
  const words = (name ?? "").match(/\p{L}+/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  const telling = capitals.length > 0 ? capitals : words
  // A person goes by the surname, an institution by its first word.
  const ordered = type === "named-person" ? telling.toReversed() : telling
  const initials = ordered.map((word) => word.slice(0, 1))
  const rest = Array.from((ordered[0] ?? "").slice(1)).filter((one) => /\p{L}/u.test(one))
  return [...(type === "document" ? ["D"] : []), ...initials, ...rest]
    .map((letter) => letter.toUpperCase())
    .filter((letter) => letter.length === 1)
}

function number(letter: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) if (!taken.has(`${letter}${n}`)) return `${letter}${n}`
}
