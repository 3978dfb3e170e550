// Labelling: how many tokens a second the language model alone labels, in Node or in a page.
import { findTokens, type Tagger } from "../../src/read/index.ts"

/** @returns tokens a second, the best of `runs` */
export async function timeLabelling(tagger: Tagger, text: string, runs: number): Promise<number> {
  const tokens = findTokens({ text, blocks: [] })
  let best = 0
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await tagger.label(text, tokens)
    best = Math.max(best, (1000 * tokens.length) / (performance.now() - start))
  }
  return best
}
