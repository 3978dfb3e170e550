// Attributed: an article written with its attributions marked in it, for tests of the judgements that build on them.
import type { Attribution, AttributionParts, Block, BlockKind, Document, Source, SourceType, Span } from "../src/document/index.ts"
import { documentOf } from "./reading.ts"
import { judgeActs } from "../src/read/acts.ts"
import { judgeFactuality } from "../src/read/factuality.ts"
import { wordsOf } from "../src/read/phrases.ts"
import type { Prose } from "../src/read/prose.ts"
import { findQuotations } from "../src/read/quotations.ts"
import { findSentences } from "../src/read/sentences.ts"
import { findTokens } from "../src/read/tokens.ts"

export type Attributed = {
  readonly prose: Prose
  readonly parts: readonly AttributionParts[]
  readonly attributions: readonly Attribution[]
  readonly sources: readonly Source[]
}

const TAG = /<(\/?)([scq])(\d*)((?: [^>]*)?)>/gu
const KINDS: Readonly<Record<string, BlockKind>> = { "#": "title", "##": "heading", "=": "summary", "*": "list-item", ">": "blockquote" }

/**
 * Reads marked text: `<s>Reyes</s> <c>said</c> <q>taxes will fall</q>.` Parts with one number belong together (`<s2>`); a
 * source may name itself and its type (`<s Reyes @named-person>she</s>`). Blank lines part blocks; `# `, `## `, `= `, `* `
 * and `> ` open a title, heading, summary, list item or block quote.
 */
export function attributed(input: string, options: Partial<Document> = {}): Attributed {
  const blocks: Block[] = []
  const parts = new Map<string, { source: Span[]; cue: Span[]; content: Span[]; who: string | null; type: SourceType | null }>()
  let text = ""
  for (const paragraph of input.trim().split(/\n\s*\n/u)) {
    const [mark = "", ...rest] = paragraph.trim().split(" ")
    const kind = KINDS[mark] ?? "paragraph"
    if (text !== "") text += "\n\n"
    const start = text.length
    text = readTags(kind === "paragraph" ? paragraph.trim() : rest.join(" "), text, parts)
    blocks.push({ kind, span: [start, text.length] })
  }
  const title = blocks.find(({ kind }) => kind === "title")
  const document = documentOf({ title: title ? text.slice(...title.span) : null, text, blocks, ...options })
  return judge(document, [...parts.values()])
}

function readTags(
  paragraph: string,
  before: string,
  parts: Map<string, { source: Span[]; cue: Span[]; content: Span[]; who: string | null; type: SourceType | null }>,
): string {
  let text = before
  let last = 0
  const open = new Map<string, number>()
  for (const match of paragraph.matchAll(TAG)) {
    text += paragraph.slice(last, match.index).replace(/\s+/gu, " ")
    last = match.index + match[0].length
    const [, close, role = "", number = "", extra = ""] = match
    const part = parts.get(number) ?? { source: [], cue: [], content: [], who: null, type: null }
    parts.set(number, part)
    if (!close) {
      open.set(role + number, text.length)
      const type = /@(\S+)/u.exec(extra)?.[1]
      if (type) part.type = type as SourceType
      const who = extra.replace(/@\S+/u, "").trim()
      if (who) part.who = who
    } else {
      const span: Span = [open.get(role + number) ?? text.length, text.length]
      ;({ s: part.source, c: part.cue, q: part.content })[role]?.push(span)
    }
  }
  return text + paragraph.slice(last).replace(/\s+/gu, " ")
}

function judge(
  document: Document,
  raw: readonly { source: Span[]; cue: Span[]; content: Span[]; who: string | null; type: SourceType | null }[],
): Attributed {
  const tokens = findTokens(document)
  const sentences = findSentences(document, tokens)
  const quotations = findQuotations(document, tokens)
  const language = document.language === "es" ? "es" : "en"
  const prose: Prose = { document, language, tokens, words: wordsOf(tokens), sentences, quotations }
  const parts = raw.map(({ source, cue, content }): AttributionParts => {
    const said = content.map((span) => document.text.slice(...span))
    const direct = said.length > 0 && said.every((words) => /^[“"«]/u.test(words))
    const quotation = direct ? "direct" : said.some((words) => /[“"«]/u.test(words)) ? "mixed" : "indirect"
    return { source, cue, content, quotation, confidence: 0.9, by: "test" }
  })
  const acts = judgeActs(prose, parts)
  const factualities = judgeFactuality(prose, parts, acts)
  const names = raw.map(({ who, source }) => who ?? (source[0] ? document.text.slice(...source[0]) : null))
  const known = [...new Set(names.filter((name) => name !== null))]
  const sources = known.map((name, i): Source => {
    const own = raw.filter((_, at) => names[at] === name)
    return {
      id: `s${i + 1}`,
      type: own.find(({ type }) => type !== null)?.type ?? "named-person",
      name,
      title: null,
      affiliation: null,
      justification: [],
      mentions: own.flatMap(({ source }) => source),
      entity: null,
      anonymity: null,
      secondHand: false,
      confidence: 0.9,
      by: "test",
    }
  })
  const attributions = parts.map(
    (part, i): Attribution => ({
      ...part,
      id: `a${i + 1}`,
      speaker: sources.find(({ name }) => name === names[i])?.id ?? null,
      act: acts[i]?.value ?? null,
      factuality: factualities[i]?.value ?? "U",
      parent: null,
    }),
  )
  return { prose, parts, attributions, sources }
}
