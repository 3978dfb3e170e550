// Language of a document: what is declared against what the text looks like.
import type { Decoders } from "./decoders.ts"

// Frequent words that the other language and its neighbours do not have (closed classes of a grammar, not of a corpus).
const ENGLISH = new Set(
  "the and of to that in was for is with said from which have has were been are this their would about who".split(" "),
)
const SPANISH = new Set(
  "el los las del una que por con para según pero más como está y sus fue han dijo también este cuando sobre desde".split(" "),
)
const LOOKED_AT = 6000 // letters from the start
const READ = new Set(["en", "es"])

/**
 * Tells English and Spanish apart by their function words, without a library.
 *
 * @returns null where neither is plain
 * @example tellLanguage("The minister said that taxes would fall in the spring.") // "en"
 */
export function tellLanguage(text: string): "en" | "es" | null {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < 8) return null
  const english = words.filter((word) => ENGLISH.has(word)).length / words.length
  const spanish = words.filter((word) => SPANISH.has(word)).length / words.length
  if (english > 0.15 && english > spanish * 4) return "en"
  return spanish > 0.15 && spanish > english * 4 ? "es" : null
}

/**
 * The rule: what the text plainly is wins over what is declared; where that cannot be told, the declaration stands.
 *
 * @returns the language, and a warning where it was declared otherwise or is none that Firsthand reads
 */
export async function decideLanguage(
  text: string,
  declared: string | null,
  decoders: Pick<Decoders, "detectLanguage">,
): Promise<{ language: string | null; warnings: string[] }> {
  const told = tellLanguage(text)
  const detected = told === null ? await decoders.detectLanguage(text.slice(0, LOOKED_AT)) : { language: told, sure: true }
  const language = detected?.sure === true ? detected.language : (declared ?? detected?.language ?? null)
  const warnings: string[] = []
  if (declared !== null && language !== null && declared !== language) {
    warnings.push(`The page says that it is in ${nameOf(declared)}, its text is in ${nameOf(language)}.`)
  }
  if (language !== null && !READ.has(language)) {
    warnings.push(`The text is in ${nameOf(language)}. Firsthand is made for English and Spanish: what it says of this text is doubtful.`)
  }
  return { language, warnings }
}

function nameOf(language: string): string {
  return `${new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language} (${language})`
}
