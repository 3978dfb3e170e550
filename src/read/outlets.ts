// Outlets: which organisations publish, and through which outlet somebody spoke ("told Radio Quay").
import { type AttributionParts, type Document, type Entity, type Mention, quote, type Span } from "../document/index.ts"
import { fold } from "../text/index.ts"
import { firstTokenAfter, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { ORGANIZATION_WORDS, OUTLET_OPENINGS, OUTLET_WORDS, OUTLETS } from "./words/organizations.ts"

/** So many tokens after the cue the outlet is looked for. */
const REACH = 9

/** @returns whether a name is an outlet's @example isOutletName("The Harbour Tribune") // true */
export function isOutletName(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? []
  const own = words[0] === "the" ? words.slice(1) : words
  const first = own[0] ?? ""
  const last = own.at(-1) ?? ""
  if (OUTLETS.has(own.join(" ")) || OUTLETS.has(first)) return true
  if (own.length > 1 && OUTLET_OPENINGS.has(first)) return true
  if (/\b(?:news|press|wire|media)(?: (?:service|agency|association|network|group))$/u.test(own.join(" "))) return true
  if (!OUTLET_WORDS.has(last)) return /^(?:el|la) /u.test(words.join(" ")) && OUTLET_WORDS.has(own[1] ?? "")
  return own.length > 1 || words[0] === "the"
}

/**
 * Whether one speaks as only outlets do: with a capital article and "reported" or "has learned".
 *
 * @param mentions - of one source that has a name
 */
export function reportsAsOutlet({ document }: Prose, part: AttributionParts | undefined, mentions: readonly Mention[]): boolean {
  if (!part || !/\b(?:reported|reports|learned|publicó|reportó|reveló en exclusiva)\b/iu.test(quote(document.text, part.cue))) return false
  return part.source.some(([start, end]) =>
    mentions.some(({ span, kind }) => {
      const inside = kind === "name" && start <= span[0] && span[1] <= end
      const words = document.text
        .slice(...span)
        .toLowerCase()
        .split(/\s+/u)
      return (
        inside &&
        /^(?:The|El|La) $/u.test(document.text.slice(Math.max(0, span[0] - 4), span[0]).trimStart()) &&
        !words.some((word) => ORGANIZATION_WORDS.has(word))
      )
    }),
  )
}

/** @returns whether an outlet's name is that of the document's own outlet */
export function isOwnOutlet(document: Document, name: string): boolean {
  if (document.outlet === null) return false
  const own = wordsOf(document.outlet)
  const other = wordsOf(name)
  return other.length > 0 && (other.every((word) => own.includes(word)) || own.every((word) => other.includes(word)))
}

function wordsOf(name: string): readonly string[] {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold).filter((word) => word !== "the" && word !== "com")
}

/**
 * The words that name another outlet as the one to which a source spoke: "told Radio Quay", "in an interview with The Tribune".
 *
 * @param outletAt - the outlet whose mention begins at an offset
 * @returns null where it spoke to this outlet, or nobody says to whom
 */
export function findChannel(
  { tokens }: Prose,
  { cue, source }: AttributionParts,
  outletAt: (offset: number) => Entity | null,
): Span | null {
  for (const span of cue) {
    const end = tokensIn(tokens, span).to
    const start = tokensIn(tokens, span).from
    const spoken = tokens.slice(start, end).some(({ text }) => SPOKE_TO.test(text))
    for (let i = start; i < Math.min(tokens.length, end + REACH); i++) {
      const token = tokens[i]
      if (!token || token.paragraph !== tokens[start]?.paragraph || /^[.;:]$/u.test(token.text)) break
      const entity = outletAt(token.span[0])
      if (!entity || source.some(([from, to]) => from <= token.span[0] && token.span[0] < to)) continue
      const before = tokens.slice(Math.max(start, i - 5), i).map(({ text }) => text.toLowerCase())
      const direct =
        spoken &&
        i - end <= 3 &&
        before
          .slice(-3)
          .every((word) => /^(?:the|a|al|el|la|to|diario|periódico|cadena|radio|told|dijo)$/u.test(word) || SPOKE_TO.test(word))
      const interview =
        before.some((word) => /^(?:interview|entrevista|declaraciones|statement|conversation|remarks|podcast)$/u.test(word)) &&
        /^(?:with|to|the|on|a|con|al|el|la|en|for)$/u.test(before.at(-1) ?? "")
      if (direct || interview) return [tokens[direct ? start : Math.max(start, i - before.length)]?.span[0] ?? 0, endOf(tokens, i, entity)]
    }
  }
  return null
}

const SPOKE_TO = /^(?:told|tells?|spoke|speaking|confirmed|said|dijo|declaró|explicó|aseguró|contó|relató|confirmó|manifestó)$/iu

function endOf(tokens: Prose["tokens"], at: number, { mentions }: Entity): number {
  const start = tokens[at]?.span[0] ?? 0
  const mention = mentions.find(({ span }) => span[0] === start)
  return mention?.span[1] ?? tokens[firstTokenAfter(tokens, start)]?.span[1] ?? start
}
