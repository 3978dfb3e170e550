// Snippets: strings that must be in the article's text and strings that must not, on trafilatura's pages, beside plain Readability.
// npx tsx bench/tasks/snippets.ts [DATA …]
import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import { type Document as Article, FirsthandError } from "../../src/document/index.ts"
import { nodeDecoders } from "../../src/gather/index.ts"
import { ingest } from "../../src/ingest/index.ts"
import { readPageOf, readRecords } from "../corpora/page.ts"
import { SNIPPETS, type SnippetRecord } from "../corpora/trafilatura.ts"
import { checkFloors } from "../floors.ts"

type Tally = { kept: number; wanted: number; gone: number; unwanted: number }

const paths = process.argv.length > 2 ? process.argv.slice(2) : SNIPPETS
for (const path of paths) {
  const [article, whole, plain] = [newTally(), newTally(), newTally()]
  for (const record of readRecords<SnippetRecord>(path)) {
    const bytes = readPageOf(path, record)
    const document = await read(bytes, record)
    const body =
      document?.blocks
        .filter((block) => block.kind !== "caption" && block.kind !== "byline")
        .map((block) => document.text.slice(...block.span)) ?? []
    count(article, record, body.join("\n"))
    count(whole, record, document?.text ?? "")
    count(
      plain,
      record,
      new Readability(parseHTML(new TextDecoder().decode(bytes)).document as unknown as Document).parse()?.textContent ?? "",
    )
  }
  console.log(`${path}: ${article.wanted} wanted, ${article.unwanted} unwanted   kept   gone`)
  console.log(`firsthand, article              ${show(article)}`)
  console.log(`firsthand, captions and bylines ${show(whole)}`)
  console.log(`readability, plain              ${show(plain)}`)
  checkFloors("extraction", { keptSnippets: article.kept / article.wanted, goneSnippets: article.gone / article.unwanted })
}

async function read(bytes: Uint8Array, record: SnippetRecord): Promise<Article | null> {
  try {
    return await ingest(
      bytes,
      { id: record.id, name: record.id, url: /^https?:/u.test(record.url) ? record.url : null, contentType: "text/html" },
      nodeDecoders,
    )
  } catch (error) {
    if (!(error instanceof FirsthandError)) throw error
    console.error(error.message)
    return null
  }
}

// White space is not what is judged.
function count(tally: Tally, record: SnippetRecord, text: string): void {
  const bare = text.replace(/\s+/gu, "")
  const has = (snippet: string): boolean => bare.includes(snippet.replace(/\s+/gu, ""))
  tally.wanted += record.with.length
  tally.unwanted += record.without.length
  tally.kept += record.with.filter(has).length
  tally.gone += record.without.filter((snippet) => !has(snippet)).length
}

function newTally(): Tally {
  return { kept: 0, wanted: 0, gone: 0, unwanted: 0 }
}

function show(tally: Tally): string {
  return `${(tally.kept / tally.wanted).toFixed(3)}  ${(tally.gone / tally.unwanted).toFixed(3)}`
}
