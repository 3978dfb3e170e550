// Zyte/Scrapinghub's article extraction benchmark: pages with the text of their articles (MIT; pages are their publishers').

export type ExtractionRecord = { readonly id: string; readonly url: string; readonly html: string; readonly articleBody: string }

export const EXTRACTION = "../shared/corpora/article-extraction-benchmark/all.jsonl"
