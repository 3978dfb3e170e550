// trafilatura's evaluation pages: strings that an extraction must keep and must leave out (Apache-2.0; pages are their publishers').

export type SnippetRecord = {
  readonly id: string
  readonly url: string
  readonly html: string
  readonly with: readonly string[]
  readonly without: readonly string[]
}

export const SNIPPETS = ["../shared/corpora/trafilatura-eval/en.jsonl", "../shared/corpora/trafilatura-eval/es.jsonl"] as const
