// Tune names: how far the model's name labels are to be believed, tried out on CoNLL-2002's train part (score only, never dev).
// npx tsx bench/tune-names.ts [--most SENTENCES]; the best row goes into NAME_LIMITS of src/read/name-labels.ts.
import { parseArgs } from "node:util"
import { loadTagger } from "../src/infer/node.ts"
import { ingestText } from "../src/ingest/index.ts"
import { NAME_LIMITS, type NameLimits } from "../src/read/name-labels.ts"
import { findNames } from "../src/read/names.ts"
import { spanOf } from "../src/read/positions.ts"
import { findProse, type Prose } from "../src/read/prose.ts"
import { corpus, readData } from "./command.ts"
import { goldNames, NAME_TYPES, type NameRecord, namesIn, scoreNames } from "./corpora/names.ts"
import { joinSentences, type Line } from "./corpora/sentences.ts"
import { type Count, show, sum } from "./counts.ts"

const LINES = 40 // of one text, as in tasks/names.ts
const TRIED: { readonly [limit in keyof NameLimits]: readonly number[] } = {
  name: [0.3, 0.4, 0.5, 0.6, 0.7],
  capital: [0.01, 0.02, 0.05, 0.1, 0.2, 1],
  other: [0.5, 0.65, 0.8, 0.9, 1],
}

const { values } = parseArgs({ options: { most: { type: "string", default: "2000" } } })
const records = readData<NameRecord>(corpus("conll2002-es/train"), values.most) ?? []
const tagger = await loadTagger()
const labelled: { readonly prose: Prose; readonly lines: readonly Line<NameRecord>[]; readonly names: Float32Array }[] = []
for (const { id, text, lines } of joinSentences(records, LINES)) {
  const prose = findProse(ingestText(text, { id, language: "es" }))
  labelled.push({ prose, lines, names: (await tagger.label(text, prose.tokens)).names })
}
console.log(`${tagger.name} ${tagger.version}, ${records.length} sentences: precision, recall, F1`)
for (const limit of ["name", "capital", "other"] as const)
  for (const value of TRIED[limit])
    console.log(
      `  ${limit.padEnd(8)} ${String(value).padEnd(5)} ${show(score({ ...NAME_LIMITS, [limit]: value }))}${value === NAME_LIMITS[limit] ? "  now" : ""}`,
    )

function score(limits: NameLimits): Count {
  const counts = labelled.flatMap(({ prose, lines, names }) => {
    const found = findNames(prose, { names }, limits).map(({ type, ...range }) => ({
      id: "",
      type,
      name: "",
      mentions: [{ span: spanOf(prose.tokens, range), kind: "name" as const }],
      confidence: 1,
      by: "",
    }))
    return lines.flatMap((line) => {
      const scores = scoreNames(goldNames(line.sentence), namesIn(line, found))
      return NAME_TYPES.map((type) => scores[type])
    })
  })
  return sum(counts)
}
