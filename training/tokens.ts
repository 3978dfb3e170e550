// Tokens for training: prints the program's own tokens of every text, so that Python never has to find them again.
//
//   npx tsx training/tokens.ts CORPUS.jsonl > tokens.jsonl      one line a text: {"id", "tokens": [[start, end, space, paragraph, sentence]]}
import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"
import type { Block } from "../src/document/index.ts"
import { findSentences } from "../src/read/sentences.ts"
import { findTokens } from "../src/read/tokens.ts"

/** Paragraphs: divided at blank lines, or at line ends in a text that has no blank line. */
export function findParagraphs(text: string): readonly Block[] {
  const between = /\n\s*\n/u.test(text) ? /\n\s*\n/gu : /\n/gu
  const blocks: Block[] = []
  let start = 0
  for (const match of text.matchAll(between)) {
    blocks.push({ kind: "paragraph", span: [start, match.index] })
    start = match.index + match[0].length
  }
  blocks.push({ kind: "paragraph", span: [start, text.length] })
  return blocks
}

for (const path of process.argv.slice(2)) {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    const blocks = findParagraphs(text)
    const tokens = findTokens({ text, blocks })
    const sentences = findSentences({ blocks }, tokens).flatMap(({ from, to }, i) => Array<number>(to - from).fill(i))
    const rows = tokens.map(({ span, space, paragraph }, i) => [...span, space ? 1 : 0, paragraph, sentences[i]])
    console.log(JSON.stringify({ id, tokens: rows }))
  }
}
