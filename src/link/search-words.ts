// Search words: what somebody types into a search, and the words of a text that it is held against. Letters match whatever their case and accents.
import type { Span } from "../document/index.ts"
import { fold } from "../text/index.ts"

/** Words in a row; `open`: more letters may follow. */
export type Pattern = readonly { readonly word: string; readonly open: boolean }[]

/** A word of a text as it is compared, and where it stands. */
export type FoldedWord = { readonly word: string; readonly span: Span }

/**
 * Reads what is looked for: all patterns have to be there.
 *
 * @example readPatterns('"opened early" envel*') // two words in a row, and one that begins so
 */
export function readPatterns(words: string): readonly Pattern[] {
  return [...words.matchAll(/["“”«»]([^"“”«»]*)["“”«»]?|[^\s"“”«»]+/gu)].flatMap(([whole, phrase]) => {
    const pattern = [...(phrase ?? whole).matchAll(/([\p{L}\p{M}\p{N}]+)(\*?)/gu)].map(([, word = "", star]) => ({
      word: foldText(word),
      open: star === "*",
    }))
    return pattern.length === 0 ? [] : [pattern]
  })
}

/** @example foldWords("Él dijo: no.").map(({ word }) => word) // ["el", "dijo", "no"] */
export function foldWords(text: string): readonly FoldedWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: foldText(word),
    span: [index, index + word.length],
  }))
}

/** @returns where the patterns are, in text order; null where one of them is not; all of them may be none */
export function matchPatterns(text: string, patterns: readonly Pattern[]): readonly Span[] | null {
  if (patterns.length === 0) return []
  const words = foldWords(text)
  const found: Span[] = []
  for (const pattern of patterns) {
    let any = false
    for (let i = 0; i + pattern.length <= words.length; i++) {
      const fits = pattern.every(({ word, open }, j) => (open ? words[i + j]?.word.startsWith(word) : words[i + j]?.word === word))
      const [first, last] = [words[i], words[i + pattern.length - 1]]
      if (!fits || first === undefined || last === undefined) continue
      found.push([first.span[0], last.span[1]])
      any = true
    }
    if (!any) return null
  }
  return found.toSorted((a, b) => a[0] - b[0])
}

/** @returns text to be compared: without case, accents and turns of the line @example foldText("José  Pérez") // "jose perez" */
export function foldText(text: string): string {
  return fold(text).replaceAll(/\s+/gu, " ").trim()
}
