// Explanations on a terminal: for every judgement the rule or model, how sure it was, and the words.
import { sayAuthor } from "../authors.ts"
import { confidenceIn } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import { sayValue, wordsOf } from "../wording.ts"
import { pad, wrap, wrapShort } from "./columns.ts"
import type { Sheet } from "./sheet.ts"

export function explanations({ view: { reading }, m, width, paint }: Sheet): readonly string[] {
  if (reading.explanations.length === 0) return [paint("strong", m.page.explanations), `  ${m.explain.empty}`]
  return [
    paint("strong", m.page.explanations),
    ...reading.explanations.flatMap((explanation) => {
      const judged = `${m.explain[explanation.judgement]}: ${sayValue(explanation, reading, m)}`
      const words = wordsOf(explanation, reading.document.text).map(m.quote).join(" ")
      const [first = "", ...rest] = wrap(
        `${judged} · ${sayAuthor(explanation.by, m)}, ${confidenceIn(m.locale, explanation.confidence)}`,
        width - 7,
      )
      return [
        `  ${pad(oneLine(explanation.of), 5)}${first}`,
        ...rest.map((line) => `       ${line}`),
        ...wrapShort(words, width - 7, 2).map((line) => `       ${paint("faint", line)}`),
      ]
    }),
  ]
}
