// Explanations on a terminal: for every judgement the rule or model, how sure it was, and the words; below what it is about.
import type { Explanation } from "../../document/index.ts"
import { sayAuthor } from "../authors.ts"
import { groupJudgements } from "../judgements.ts"
import { confidenceIn } from "../messages/index.ts"
import { sayValue, wordsOf } from "../wording.ts"
import { pad, wrap, wrapShort } from "./columns.ts"
import type { Sheet } from "./sheet.ts"

export function explanations(sheet: Sheet): readonly string[] {
  const { view, m, width, paint } = sheet
  const groups = groupJudgements(view, m)
  const title = paint("strong", m.page.explanations)
  if (groups.length === 0) return [title, `  ${m.explain.empty}`]
  return [
    title,
    ...groups.flatMap(({ letter, about, tile, judgements }) => {
      const mark = pad(letter, 5)
      return [
        ...wrapShort(about, width - 5, 1).map((line) => (tile === null ? mark : paint(tile.tone, mark)) + paint("strong", line)),
        ...judgements.flatMap((explanation) => judgementLines(explanation, about, sheet)),
      ]
    }),
  ]
}

function judgementLines(explanation: Explanation, about: string, { view: { reading }, m, width, paint }: Sheet): readonly string[] {
  const judged = `${m.explain[explanation.judgement]}: ${sayValue(explanation, reading, m)}`
  const author = `${sayAuthor(explanation.by, m)}, ${confidenceIn(m.locale, explanation.confidence)}`
  const words = wordsOf(explanation, reading.document.text).map(m.quote).join(" ")
  return [
    ...wrap(`${judged} · ${author}`, width - 5).map((line) => `     ${line}`),
    ...(words === "" || words === m.quote(about) ? [] : wrapShort(words, width - 7, 2).map((line) => `       ${paint("faint", line)}`)),
  ]
}
