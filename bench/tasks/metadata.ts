// Metadata: title, byline and date of pages whose values were read by hand, beside plain Readability.
// npx tsx bench/tasks/metadata.ts [DATA]
import { FirsthandError } from "../../src/document/index.ts"
import { nodeDecoders } from "../../src/gather/index.ts"
import { ingest } from "../../src/ingest/index.ts"
import { readPageOf, readRecords } from "../corpora/page.ts"
import { READABILITY, type ReadabilityRecord, readChecked } from "../corpora/readability.ts"
import { checkFloors } from "../floors.ts"

type Values = { readonly title: string | null; readonly byline: readonly string[]; readonly date: string | null }

const path = process.argv[2] ?? READABILITY
const records = new Map(readRecords<ReadabilityRecord>(path).map((record) => [record.id, record]))
const right = { title: 0, byline: 0, date: 0 }
const plain = { title: 0, byline: 0, date: 0 }
let pages = 0
for (const checked of readChecked()) {
  const record = records.get(checked.id)
  if (record === undefined) continue
  pages++
  const ours = await read(readPageOf(path, record), record.id)
  const { title, byline, publishedTime } = record.metadata
  tally(right, checked, ours, true)
  tally(plain, checked, { title, byline: byline === null ? [] : [byline], date: publishedTime }, false)
}
const total = right.title + right.byline + right.date
console.log(`${pages} pages             title  byline  date   all`)
console.log(`firsthand            ${row(right)}`)
console.log(`readability, plain   ${row(plain)}`)
checkFloors("extraction", { metadata: total / (pages * 3) })

async function read(bytes: Uint8Array, id: string): Promise<Values> {
  try {
    const document = await ingest(bytes, { id, name: id, contentType: "text/html" }, nodeDecoders)
    return { title: document.title, byline: document.byline, date: document.published }
  } catch (error) {
    if (!(error instanceof FirsthandError)) throw error
    console.error(error.message)
    return { title: null, byline: [], date: null }
  }
}

function tally(counts: typeof right, gold: Values, given: Values, isTold: boolean): void {
  const checks = {
    title: bare(gold.title ?? "") === bare(given.title ?? ""),
    byline: names(gold.byline) === names(given.byline),
    date: gold.date === (given.date?.slice(0, 10) ?? null),
  }
  for (const field of ["title", "byline", "date"] as const) {
    if (checks[field]) counts[field]++
    else if (isTold && process.argv.includes("--wrong"))
      console.log(`  ${field}: ${JSON.stringify(gold[field])} read as ${JSON.stringify(given[field])}`)
  }
}

function bare(text: string): string {
  return text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, " ").trim()
}

function names(byline: readonly string[]): string {
  return byline.map((name) => bare(name).toLowerCase()).join("; ")
}

function row(counts: typeof right): string {
  const { title, byline, date } = counts
  return [title / pages, byline / pages, date / pages, (title + byline + date) / (pages * 3)].map((value) => value.toFixed(3)).join("  ")
}
