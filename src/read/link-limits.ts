// Link limits: how far from its cue a source or a content can be. A model that missed a cue would else reach for another's.
import type { BlockKind } from "../document/index.ts"
import type { Run } from "./decode.ts"
import type { Prose } from "./prose.ts"

/** Blocks between which a quotation can go on; every other block is closed to its neighbours. */
const OPEN: ReadonlySet<BlockKind> = new Set(["paragraph", "blockquote"])

/**
 * Sources and contents without quotation marks stay in the sentence of their cue (PolNeAR: 995 of 1,000). What is quoted
 * can be sentences away in its block, or in a later paragraph than the cue.
 *
 * @param quoted - for each token whether it stands in a quotation of speech
 * @returns whether a run can belong to a cue
 * @example limitLinks(prose, markQuoted(prose))(content, cue)
 */
export function limitLinks(prose: Prose, quoted: Uint8Array): (run: Run, cue: Run) => boolean {
  const sentenceOf = new Int32Array(prose.tokens.length).fill(-1)
  prose.sentences.forEach(({ from, to }, i) => sentenceOf.fill(i, from, to))
  const isOpen = (block: number): boolean => {
    const kind = prose.document.blocks[block]?.kind
    return kind !== undefined && OPEN.has(kind)
  }
  return (run, cue) => {
    const sentence = sentenceOf[cue.from] ?? -1
    if ((sentenceOf[run.from] ?? -1) <= sentence && sentence <= (sentenceOf[run.to - 1] ?? -1)) return true
    if (run.role !== "content" || !isQuoted(run, quoted)) return false
    const block = prose.tokens[run.from]?.paragraph ?? -1
    const cueBlock = prose.tokens[cue.from]?.paragraph ?? -1
    if (block === cueBlock) return true
    return !isDialogue(prose, run.from) && block > cueBlock && isOpen(block) && isOpen(cueBlock)
  }
}

/** A turn that opens with a dash has its speaker in its own paragraph, or none. */
function isDialogue({ document, tokens }: Prose, at: number): boolean {
  const block = document.blocks[tokens[at]?.paragraph ?? -1]
  return block !== undefined && /^[—–―]/u.test(document.text.slice(block.span[0], block.span[0] + 1))
}

function isQuoted({ from, to }: Run, quoted: Uint8Array): boolean {
  let marked = 0
  for (let i = from; i < to; i++) if (quoted[i] !== 0) marked++
  return marked * 2 > to - from
}
