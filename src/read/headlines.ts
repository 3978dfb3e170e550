// Headlines: where words have capitals by house style, so that capitals say nothing of names.
import type { Prose } from "./prose.ts"
import type { Token } from "./tokens.ts"

/** So many words of more than three letters in a row, all in capitals, are no row of acronyms. */
const LEAST_SHOUTED = 3
/** Words in which a house style writes its headlines with capitals: from this share on, capitals say nothing. */
const HEADLINE_SHARE = 0.6

/**
 * Finds the tokens of headlines: of blocks in which nearly every word has a capital, and of stretches in capitals throughout.
 *
 * @returns indices of tokens
 * @example findHeadlines(prose).has(0) // true of "PORT CLOSES AFTER STORM Calvera (EFE)."
 */
export function findHeadlines(prose: Prose): ReadonlySet<number> {
  const blocks = headlineBlocks(prose)
  const found = new Set(findShouted(prose.tokens))
  prose.tokens.forEach(({ paragraph }, i) => {
    if (blocks.has(paragraph)) found.add(i)
  })
  return found
}

/** Blocks in which most longer words have a capital, or every letter is one. */
function headlineBlocks({ tokens, document }: Prose): ReadonlySet<number> {
  const counts = new Map<number, { words: number; capitals: number }>()
  for (const { text, kind, paragraph } of tokens) {
    if (kind !== "word" || text.length < 4) continue
    const count = counts.get(paragraph) ?? { words: 0, capitals: 0 }
    count.words++
    if (/^\p{Lu}/u.test(text)) count.capitals++
    counts.set(paragraph, count)
  }
  const blocks = new Set<number>()
  for (const [block, { words, capitals }] of counts) {
    const { kind } = document.blocks[block] ?? { kind: "paragraph" }
    // A short paragraph may hold many names: only a headline's place, or nothing but capitals, makes capitals silent.
    const share = kind === "paragraph" || kind === "caption" ? 0.95 : HEADLINE_SHARE
    if (words >= 4 && capitals / words > share) blocks.add(block)
  }
  return blocks
}

/** Tokens of stretches that are written in capitals throughout, a headline inside a line: there capitals say nothing. */
function findShouted(tokens: readonly Token[]): ReadonlySet<number> {
  const shouted = new Set<number>()
  for (let from = 0; from < tokens.length; from++) {
    if (!isShout(tokens[from])) continue
    let to = from
    let words = 0
    for (let i = from; i < tokens.length && tokens[i]?.paragraph === tokens[from]?.paragraph; i++) {
      const token = tokens[i]
      if (isShout(token)) {
        if ((token?.text.length ?? 0) > 3) words++
        to = i + 1
      } else if (token?.kind === "word" && token.text.length > 1) break
    }
    if (words >= LEAST_SHOUTED) for (let i = from; i < to; i++) shouted.add(i)
    from = to - 1
  }
  return shouted
}

function isShout(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Lu}[\p{Lu}.'’-]+$/u.test(token.text)
}
