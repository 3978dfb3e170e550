// Extraction: the article on a page, by the 4-gram F1 of the article extraction benchmark, beside plain Readability.
// npx tsx bench/tasks/extraction.ts [DATA]
import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import { FirsthandError } from "../../src/document/index.ts"
import { nodeDecoders } from "../../src/gather/index.ts"
import { ingest } from "../../src/ingest/index.ts"
import { EXTRACTION, type ExtractionRecord } from "../corpora/extraction.ts"
import { readPageOf, readRecords } from "../corpora/page.ts"
import { checkFloors } from "../floors.ts"
import { type PageScore, scorePage, sumUp } from "./shingles.ts"

// The benchmark's gold is the running text: no headline, standfirst, byline or caption.
const BODY = new Set(["paragraph", "heading", "list-item", "blockquote", "correction", "sources"])

const path = process.argv[2] ?? EXTRACTION
const ours: PageScore[] = []
const baseline: PageScore[] = []
for (const record of readRecords<ExtractionRecord>(path)) {
  const bytes = readPageOf(path, record)
  ours.push(scorePage(record.articleBody, await readBody(bytes, record)))
  const readable = new Readability(parseHTML(new TextDecoder().decode(bytes)).document as unknown as Document).parse()
  baseline.push(scorePage(record.articleBody, readable?.textContent ?? ""))
}
const { f1, precision, recall } = sumUp(ours)
const plain = sumUp(baseline)
console.log(`${ours.length} pages            precision  recall  F1`)
console.log(`firsthand            ${precision.toFixed(3)}      ${recall.toFixed(3)}   ${f1.toFixed(3)}`)
console.log(`readability, plain   ${plain.precision.toFixed(3)}      ${plain.recall.toFixed(3)}   ${plain.f1.toFixed(3)}`)
checkFloors("extraction", { f1 })

async function readBody(bytes: Uint8Array, record: ExtractionRecord): Promise<string> {
  try {
    const document = await ingest(bytes, { id: record.id, name: record.id, url: record.url, contentType: "text/html" }, nodeDecoders)
    return document.blocks
      .filter((block) => BODY.has(block.kind))
      .map((block) => document.text.slice(...block.span))
      .join("\n")
  } catch (error) {
    if (!(error instanceof FirsthandError)) throw error
    console.error(error.message)
    return ""
  }
}
