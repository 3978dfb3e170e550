// Contraction: one name made of the beginnings of another's words, "ESB" or "Inpesca".
import type { NameParts } from "./parts.ts"

/**
 * @returns 1 where the short name is made of the beginnings of the long one's words; less where it has words beside that ("ESB Norte")
 * @example contractionOf(harbourCompany, harco) // 1
 */
export function contractionOf(long: NameParts, short: NameParts): number {
  if (long.words.length < 2) return 0
  const made = short.words.filter(({ shown }) => isMadeOf(shown, long))
  return made.length === 0 ? 0 : made.length === short.words.length ? 1 : 0.6
}

/** Whether a word is made of first letters, or of the beginnings of at least two words, all in their order. */
export function isMadeOf(word: string, { all, initials }: Pick<NameParts, "all" | "initials">): boolean {
  if (word.length < 2 || all.includes(word)) return false
  if (initials.some((letters) => letters === word || (word.length >= 3 && letters.startsWith(word)))) return true
  return word.length >= 5 && canBuild(word, all, 0)
}

/** Whether `word` can be cut into beginnings of at least two letters, of at least two of the words, the first of them included. */
function canBuild(word: string, words: readonly string[], used: number): boolean {
  if (word === "") return used >= 2
  return words.some((next, i) => {
    if (used === 0 && i > 0) return false
    for (let length = Math.min(next.length, word.length); length >= 2; length--) {
      if (word.startsWith(next.slice(0, length)) && canBuild(word.slice(length), words.slice(i + 1), used + 1)) return true
    }
    return false
  })
}
