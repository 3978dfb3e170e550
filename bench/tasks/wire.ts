// Wire: which articles credit a news agency, found in the text alone, beside what the publisher's metadata says.
// npx tsx bench/tasks/wire.ts [DATA.jsonl ...] [--wrong]
import { parseArgs } from "node:util"
import { findCredits, ingestText } from "../../src/index.ts"
import { corpus, readData } from "../command.ts"
import { takeFirst } from "../corpora/polnear.ts"
import { type Count, f1, show } from "../counts.ts"
import { checkFloors } from "../floors.ts"

/** `wire`: the agency that the publisher credits; "NA" and null: none. */
type WireRecord = { readonly id: string; readonly text: string; readonly wire: string | null; readonly attributions: readonly [] }

const NAMES: Readonly<Record<string, string>> = {
  ap: "Associated Press",
  afp: "Agence France-Presse",
  upi: "United Press International",
  reuters: "Reuters",
}

const { values, positionals } = parseArgs({ options: { wrong: { type: "boolean", default: false } }, allowPositionals: true })
const files = positionals.length > 0 ? positionals : [corpus("polnear/train"), corpus("polnear/dev")]
const records = files.map((file) => readData<WireRecord>(file, undefined))
if (records.every((part) => part !== null)) measure(takeFirst(records.flat()))

function measure(all: readonly WireRecord[]): void {
  const judged = all.map((record) => {
    const gold = record.wire === null || record.wire === "NA" ? null : (NAMES[record.wire.toLowerCase()] ?? record.wire)
    return { ...record, gold, found: findCredits(ingestText(record.text, { id: record.id }))[0]?.agency ?? null }
  })
  if (values.wrong)
    for (const { id, gold, found } of judged) if (gold !== found) console.log(`${id}: ${gold ?? "none"}, found ${found ?? "none"}`)
  const count = (some: typeof judged): Count => ({
    hit: some.filter(({ gold, found }) => gold !== null && gold === found).length,
    gold: some.filter(({ gold }) => gold !== null).length,
    found: some.filter(({ found }) => found !== null).length,
  })
  // It shows where the text names the agency, or signs off with reporters and editors.
  const shows = judged.filter(({ text, gold, found }) => gold === null || found !== null || namesAgency(text, gold))
  console.log(`${all.length} articles\n${"".padEnd(22)} prec.  rec.   F1`)
  console.log(`all                    ${show(count(judged))}`)
  console.log(`where the credit shows ${show(count(shows))}`)
  checkFloors("wire", { f1: f1(count(judged)) })
}

function namesAgency(text: string, agency: string): boolean {
  const letters = Object.entries(NAMES).find(([, name]) => name === agency)?.[0] ?? agency
  return (
    text.includes(agency) || new RegExp(`\\b${letters}\\b`, letters.length > 3 ? "iu" : "u").test(text) || /\breporting by\b/iu.test(text)
  )
}
