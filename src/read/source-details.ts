// Source details: title, affiliation and the words that tell the reader why this source is here.
import { contains, type Mention, overlaps, type Span } from "../document/index.ts"
import { type Nominal, nominalOf } from "./nominals.ts"
import { firstTokenAfter, spanOf, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { affiliationOf, describeName, organizationAfter } from "./titles.ts"
import { NEARNESS } from "./words/anonymity.ts"
import { ROLES } from "./words/roles.ts"

export type Details = { readonly title: Span | null; readonly affiliation: Span | null; readonly justification: readonly Span[] }

const NO_DETAILS: Details = { title: null, affiliation: null, justification: [] }
/** So many mentions are looked at: who someone is stands where they come in. */
const MOST = 60

/**
 * What an article says of someone it names, from all their mentions: the fullest title, the first affiliation.
 *
 * @example detailsOfNamed(prose, entity.mentions).title // the span of "chair of the selection board"
 */
export function detailsOfNamed(prose: Prose, mentions: readonly Mention[]): Details {
  let title: Span | null = null
  let kin = true
  let affiliation: Span | null = null
  const justification: Span[] = []
  for (const { span, kind } of mentions.slice(0, MOST)) {
    if (kind === "name") {
      const found = describeName(prose, tokensIn(prose.tokens, span))
      affiliation ??= found.affiliation
      for (const reason of found.justification) if (!justification.some((other) => overlaps(other, reason))) justification.push(reason)
      const isKin = found.role?.kind === "kin"
      if (
        found.title &&
        (title === null || (kin && !isKin) || (kin === isKin && wordCount(prose, found.title) > wordCount(prose, title)))
      ) {
        title = found.title
        kin = isKin
      }
    } else if (kind === "nominal" && title === null) {
      const nominal = nominalOf(prose, span)
      if (nominal && nominal.kind !== "body") title = withoutArticle(prose, nominal)
    }
  }
  return { title, affiliation, justification }
}

function wordCount({ tokens }: Prose, span: Span): number {
  const { from, to } = tokensIn(tokens, span)
  return to - from
}

function withoutArticle({ tokens }: Prose, { from, to, modifiers }: Nominal): Span {
  const start = modifiers.length < to - from - 1 ? from + 1 : from
  return spanOf(tokens, { from: start, to })
}

/**
 * What the words around a role noun add: for whom ("of the port"), how near ("who saw the crossing", "familiar with the matter").
 *
 * @param source - the source's words, which bound the search; the clause may run on behind them
 */
export function detailsOfNominal(prose: Prose, nominal: Nominal, source: Span): Details {
  const { tokens, document } = prose
  const role = ROLES.get(nominal.word) ?? null
  const end = Math.max(nominal.to, tokensIn(tokens, source).to)
  const of = /^(?:of|for|at|from|with|in|de|del)$/u.test(tokens[nominal.to]?.text ?? "")
  const affiliation =
    (of ? organizationAfter(tokens, nominal.to + 1, Math.max(end, Math.min(tokens.length, nominal.to + 8))) : null) ??
    (nominal.kind === "body" ? null : affiliationOf(tokens, nominal, nominal.head, role))
  const rest = tokens[nominal.to]?.span[0] ?? document.text.length
  const clause = clauseAfter(prose, nominal.to, end)
  const near = nearness(prose, nominal)
  if (clause) return { ...NO_DETAILS, affiliation, justification: [clause] }
  if (near) return { ...NO_DETAILS, affiliation, justification: [contains(source, near) ? [rest, Math.max(near[1], source[1])] : near] }
  return { ...NO_DETAILS, affiliation }
}

/** @returns the words right behind a role noun that say how near it is: "familiar with the matter"; null if none do */
export function nearness({ tokens, document }: Prose, nominal: Nominal): Span | null {
  const next = tokens[nominal.to]
  if (!next || next.paragraph !== tokens[nominal.head]?.paragraph) return null
  const match = NEARNESS.exec(document.text.slice(next.span[0], next.span[0] + 120))
  if (!match) {
    // Spanish puts it before or inside the noun phrase: "fuentes cercanas al caso".
    const last = tokens[nominal.to - 1]
    const inside = last && nominal.to - 1 > nominal.head ? NEARNESS.exec(document.text.slice(last.span[0], last.span[0] + 120)) : null
    if (!inside || !last) return null
    return [last.span[0], endOfPhrase(tokens, nominal.to)]
  }
  return [next.span[0], endOfPhrase(tokens, firstTokenAfter(tokens, next.span[0] + match[0].trimEnd().length))]
}

function endOfPhrase(tokens: Prose["tokens"], from: number): number {
  let to = from
  while (
    to < from + 10 &&
    tokens[to]?.kind !== "quote" &&
    !/^[,.;:()]$/u.test(tokens[to]?.text ?? ",") &&
    !/^(?:said|say|says|told|has|have|had|confirmed|claimed|and|who|ha|han|había|dijo|dijeron|aseguró|aseguran|aseguraron|confirmó|que)$/u.test(
      tokens[to]?.text ?? "",
    )
  )
    to++
  return tokens[to - 1]?.span[1] ?? 0
}

/** "who saw the crossing": from the relative word to the end of the source, or of the clause. */
function clauseAfter({ tokens }: Prose, at: number, end: number): Span | null {
  let from = at
  while (from < end && !/^(?:who|whose|quien|quienes|que)$/u.test(tokens[from]?.text ?? "")) from++
  if (from >= end) {
    from = tokens[at]?.text === "," ? at + 1 : at
    if (!/^(?:who|whose|quien|quienes)$/u.test(tokens[from]?.text ?? "")) return null
  }
  let to = from + 1
  const paragraph = tokens[from]?.paragraph
  while (to < (from < end ? end : from + 24) && tokens[to]?.paragraph === paragraph && tokens[to]?.kind !== "quote") {
    if (to >= end && /^[,.;:)—–]$/u.test(tokens[to]?.text ?? "")) break
    to++
  }
  return spanOf(tokens, { from, to })
}
