// Marked text: documents, prose and a fake tagger for tests, from text with the roles marked inside.
import type { AttributionParts, Block, BlockKind, Document, QuotationKind, Span } from "../src/document/index.ts"
import { documentOf } from "./reading.ts"
import { type Prose, findProse } from "../src/read/prose.ts"
import { ROLE_LABELS, NAME_LABELS, type Tagger, UNJUDGED } from "../src/read/tagger.ts"
import { type Token, findTokens } from "../src/read/tokens.ts"

type Role = "source" | "cue" | "content"
const ROLES: Readonly<Record<string, Role>> = { s: "source", c: "cue", q: "content" }
const KINDS: readonly (readonly [prefix: string, kind: BlockKind])[] = [
  ["# ", "title"],
  ["## ", "heading"],
  ["> ", "blockquote"],
  ["* ", "list-item"],
  ["! ", "caption"],
  ["_ ", "summary"],
]

export type MarkedText = {
  readonly document: Document
  readonly prose: Prose
  readonly parts: readonly AttributionParts[] // what the marks say
  readonly tagger: Tagger // says it too
}

/**
 * Reads marked text. `<s>`, `<c>` and `<q>` hold source, cue and content; `<s2>` those of a second attribution, and so on.
 * A blank line parts blocks; "# " begins a title, "## " a heading, "> " a block quotation, "* " a list item, "! " a
 * caption, "_ " a summary.
 *
 * @example marked("<s>Reyes</s> <c>said</c> <q>taxes will fall</q>.").prose.sentences.length // 1
 */
export function marked(source: string, options: { language?: "en" | "es"; title?: string | null } = {}): MarkedText {
  const language = options.language ?? "en"
  const blocks: Block[] = []
  const spans: { id: number; role: Role; span: Span }[] = []
  let text = ""
  for (const chunk of source.trim().split(/\n\s*\n/u)) {
    const [prefix, kind] = KINDS.find(([start]) => chunk.trimStart().startsWith(start)) ?? ["", "paragraph" as const]
    if (text !== "") text += "\n\n"
    const start = text.length
    const open = new Map<string, number>()
    for (const piece of chunk
      .trim()
      .slice(prefix.length)
      .split(/(<\/?[scq]\d*>)/u)) {
      const [, slash, letter = "", id] = /^<(\/?)([scq])(\d*)>$/u.exec(piece) ?? []
      const role = ROLES[letter]
      if (slash === undefined || !role) text += piece
      else if (slash === "") open.set(letter + id, text.length)
      else spans.push({ id: Number(id || 1), role, span: [open.get(letter + id) ?? text.length, text.length] })
    }
    blocks.push({ kind, span: [start, text.length] })
  }
  const title = blocks.find(({ kind }) => kind === "title")
  const document = documentOf({ title: options.title ?? (title ? text.slice(...title.span) : null), language, text, blocks })
  const prose = findProse(document)
  const parts = gather(spans, prose)
  return { document, prose, parts, tagger: fakeTagger(spans) }
}

function gather(spans: readonly { id: number; role: Role; span: Span }[], prose: Prose): readonly AttributionParts[] {
  return [...new Set(spans.map(({ id }) => id))].map((id) => {
    const of = (role: Role): readonly Span[] => spans.filter((one) => one.id === id && one.role === role).map(({ span }) => span)
    const content = of("content")
    const quoted = content.map(([start, end]) => prose.quotations.some(({ span }) => span[0] <= start && end <= span[1]))
    const some = content.some(([start, end]) => prose.quotations.some(({ span, scare }) => !scare && start < span[1] && span[0] < end))
    const quotation: QuotationKind = quoted.length > 0 && quoted.every(Boolean) ? "direct" : some ? "mixed" : "indirect"
    return { source: of("source"), cue: of("cue"), content, quotation, confidence: 1, by: "test" }
  })
}

/**
 * A tagger that says what it was told, firmly. Tokens outside the given spans get the label O.
 *
 * @param sure - probability of the told label, (0, 1)
 */
function fakeTagger(spans: readonly { id: number; role: Role; span: Span }[], sure = 0.98): Tagger {
  return {
    name: "fake",
    version: "0.0.0",
    calibration: null,
    transitions: new Float32Array(ROLE_LABELS.length ** 2),
    async label(_text: string, tokens: readonly Token[]) {
      const ids = [...new Set(spans.map(({ id }) => id))]
      const linkSize = ids.length + 1 // the last: no cue
      const roles = new Float32Array(tokens.length * ROLE_LABELS.length).fill(Math.log((1 - sure) / (ROLE_LABELS.length - 1)))
      const names = new Float32Array(tokens.length * NAME_LABELS.length).fill(Math.log(0.01))
      const dependent = new Float32Array(tokens.length * linkSize)
      const head = new Float32Array((tokens.length + 1) * linkSize)
      head[tokens.length * linkSize + ids.length] = 1
      tokens.forEach((token, i) => {
        names[i * NAME_LABELS.length] = Math.log(0.9)
        const at = spans.find(({ span }) => span[0] < token.span[1] && token.span[0] < span[1])
        const first = at !== undefined && token.span[0] <= at.span[0]
        const label = at ? ROLE_LABELS.indexOf(`${first ? "B" : "I"}-${at.role}`) : 0
        roles[i * ROLE_LABELS.length + label] = Math.log(sure)
        if (!at) return
        const own = ids.indexOf(at.id)
        const hasCue = spans.some(({ id, role }) => id === at.id && role === "cue")
        if (at.role === "cue") head[i * linkSize + own] = 1
        else dependent[i * linkSize + (hasCue ? own : ids.length)] = 8
      })
      return { ...UNJUDGED, roles, names, dependent, head, linkSize }
    },
  }
}

/** @returns the tokens of plain text that is one paragraph */
export function tokensOf(text: string): readonly Token[] {
  return findTokens({ text, blocks: [{ kind: "paragraph", span: [0, text.length] }] })
}
