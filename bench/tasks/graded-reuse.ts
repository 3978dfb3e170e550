// Graded reuse: whether an answer is a near copy of a page, a light or heavy revision, or none, learnt on four tasks and tried on the fifth.
// npx tsx bench/tasks/graded-reuse.ts [DATA.jsonl]
import { findWording, ingestText, measureRevision } from "../../src/index.ts"
import { readData } from "../command.ts"
import { ANSWERS, type AnswerRecord, GRADES, gradeByNeighbours } from "../corpora/clough-stevenson.ts"
import { percent } from "../counts.ts"
import { checkFloors } from "../floors.ts"

const NEIGHBOURS = 6 // 4 to 8 give 79 to 82 %

const records = readData<AnswerRecord>(process.argv[2] ?? ANSWERS, undefined)
if (records !== null) measure(records)

function measure(all: readonly AnswerRecord[]): void {
  const pages = [...new Set(all.map(({ b }) => b))] // a task is the answers to one page
  const examples = all.map(({ a, b, level }) => ({
    task: pages.indexOf(b),
    level,
    measures: { ...measureRevision(wordingOf(a), wordingOf(b)) },
  }))
  const given = examples.map(({ task, measures }) =>
    gradeByNeighbours(
      examples.filter((other) => other.task !== task),
      NEIGHBOURS,
    )(measures),
  )
  console.log(
    `${all.length} answers, ${pages.length} tasks, each graded by what the others teach\n${"".padEnd(10)} ${GRADES.map((grade) => `called ${grade}`).join("  ")}`,
  )
  GRADES.forEach((grade, level) => {
    const row = GRADES.map((other, called) => {
      const count = examples.filter((example, i) => example.level === level && given[i] === called).length
      return String(count).padStart(other.length + 7)
    })
    console.log(`${grade.padEnd(10)} ${row.join("  ")}`)
  })
  const right = examples.filter(({ level }, i) => given[i] === level).length
  const majority = all.filter(({ level }) => level === 0).length
  console.log(`accuracy ${percent(right / all.length)} %, always “none” ${percent(majority / all.length)} %`)
  checkFloors("graded-reuse", { accuracy: right / all.length })
}

function wordingOf(text: string): ReturnType<typeof findWording> {
  return findWording(ingestText(text, { id: "text" }))
}
