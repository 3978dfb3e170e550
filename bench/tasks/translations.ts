// Translations: whether an article of MEANTIME and its Spanish translation are found among others on the same companies, and no other pair.
// npx tsx bench/tasks/translations.ts [--documents N]    N: so many of each language, default 60
import { parseArgs } from "node:util"
import type { CaseMember } from "../../src/document/index.ts"
import { loadTagger } from "../../src/infer/node.ts"
import { findDerivations, judgeDerivations } from "../../src/link/index.ts"
import { readText } from "../../src/pipeline.ts"
import { readData } from "../command.ts"
import { PARALLEL, type ParallelRecord } from "../corpora/meantime-pairs.ts"
import { checkFloors } from "../floors.ts"

const { values } = parseArgs({ options: { documents: { type: "string", default: "60" } } })
const [english, spanish] = PARALLEL.map((file) => readData<ParallelRecord>(file, values.documents))
if (english && spanish) await measure(english, spanish)

async function measure(left: readonly ParallelRecord[], right: readonly ParallelRecord[]): Promise<void> {
  const tagger = await loadTagger({ threads: 2 })
  const members = new Map<string, CaseMember>()
  for (const [language, records] of [
    ["en", left],
    ["es", right],
  ] as const) {
    for (const { id: file, text } of records) {
      const id = `${language}:${file}`
      const reading = await readText(text, { id, language }, { tagger })
      members.set(id, {
        id,
        file,
        url: null,
        outlet: null,
        title: null,
        published: null,
        language,
        versionOf: null,
        fetched: null,
        reading,
      })
    }
  }
  const pairs = left.flatMap(({ id }) => {
    const [one, other] = [members.get(`en:${id}`), members.get(`es:${id}`)]
    return one && other ? [{ one, other }] : []
  })
  const judged = pairs.filter(({ one, other }) => judgeDerivations(one, other)[0]?.kind === "translation")
  const found = findDerivations([...members.values()]).filter(({ kind }) => kind === "translation")
  const same = found.filter(({ from, to }) => from.slice(3) === to.slice(3))
  console.log(
    `${pairs.length} translations: ${judged.length} told as such, ${same.length} found through keys; ${found.length - same.length} other pairs`,
  )
  checkFloors("translations", { recall: same.length / pairs.length, precision: same.length / found.length })
}
