// Continuation: whether the last source plainly still speaks in words that have no cue of their own.
import { type Act, type Attribution, byRule, type Span, type Statement } from "../document/index.ts"
import type { Part } from "./parts.ts"
import type { Prose } from "./prose.ts"

export type Last = { readonly statement: Statement; readonly part: Part }

export type Continued = {
  readonly speaker: string
  readonly act: Act | null
  readonly by: string
  readonly confidence: number
  readonly because: readonly Span[]
}

/** Acts after which an account can go on. */
const TELLING: ReadonlySet<Act | null> = new Set<Act | null>(["say", "confirm", "deny", "allege", "warn", "believe", "predict", "promise"])

const PAST_CUE =
  /^(?:said|told|added|wrote|explained|testified|recalled|recounted|stated|claimed|alleged|argued|insisted|noted|reported|described|announced|declared|dijo|dijeron|afirmó|aseguró|explicó|declaró|contó|relató|señaló|añadió|agregó|indicó|manifestó|sostuvo|denunció|recordó|narró|informó|detalló|apuntó)$/u

/** Back-shifted tenses: "had been opened", "would close"; "había sido", "iba a", "cerraría". */
const SHIFTED = {
  en: /^(?:had|hadn't|would|wouldn't)$/u,
  es: /^(?:había|habían|habría|habrían|iba|iban|\p{L}{3,}(?:aría|arían|ería|erían|iría|irían))$/u,
}

const SPANISH_NOT_CONDITIONAL =
  /^(?:mayoría|categoría|secretaría|galería|batería|ingeniería|librería|panadería|tesorería|consejería|minería|lotería|feria|historia|materia|averías?|tubería|ganadería|artillería|infantería|compañía|autoría|teoría|memoria|victoria)$/u

/** How far into a sentence its own verb is looked for. */
const REACH = 12

/**
 * Tells whether the source of the statement before still speaks in `part`, which has no attribution of its own.
 *
 * @returns who, and on which words that rests; null where it is not plain
 * @example speaksOn(prose, words, part, last, attributions)?.speaker // "s1"
 */
export function speaksOn(
  prose: Prose,
  words: readonly string[],
  part: Part,
  last: Last,
  attributions: readonly Attribution[],
): Continued | null {
  return inRunningQuotation(prose, part, attributions) ?? inAccount(prose, words, part, last)
}

/** Words inside a quotation that runs over several paragraphs are its speaker's. */
function inRunningQuotation({ quotations }: Prose, { span }: Part, attributions: readonly Attribution[]): Continued | null {
  const index = quotationAround(quotations, span)
  const chain: Span[] = []
  for (let at: number | null = index; at !== null && chain.length < LONGEST_CHAIN; at = quotations[at]?.continues ?? null) {
    const quotation = quotations[at]
    if (!quotation) break
    chain.push(quotation.span)
  }
  if (chain.length === 0) return null
  const holder = attributions.find(
    ({ speaker, content }) => speaker !== null && content.some((at) => chain.some((link) => at[0] < link[1] && link[0] < at[1])),
  )
  if (!holder || holder.speaker === null) return null
  return { speaker: holder.speaker, act: holder.act, by: byRule("standing/running-quotation"), confidence: 0.85, because: holder.cue }
}

/** Paragraphs of one quotation that are looked through. */
const LONGEST_CHAIN = 50

/** The index of the quotation that holds nearly all of a span; null for none. Quotations are in text order. */
function quotationAround(quotations: Prose["quotations"], [start, end]: Span): number | null {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.span[0] ?? 0) <= start + 1) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= 0 && at >= low - 4; at--) {
    const quotation = quotations[at]
    if (quotation && !quotation.scare && quotation.span[1] >= end - 2 && quotation.span[1] - quotation.span[0] > 20) return at
  }
  return null
}

/** After "she said", back-shifted tenses go on with her account. */
function inAccount(prose: Prose, words: readonly string[], part: Part, last: Last): Continued | null {
  const { statement, part: before } = last
  if (statement.speaker === null || before.block !== part.block || part.sentence !== before.sentence + 1) return null
  if ((statement.standing !== "attributed" && statement.standing !== "continued") || !TELLING.has(statement.act)) return null
  if (part.hearsay !== null || part.attributions.length > 0) return null
  if (statement.standing === "attributed" && !isPastCue(prose, words, before)) return null
  if (/^(?:but|however|meanwhile|pero|mientras|sin)$/u.test(words[part.from] ?? "")) return null
  for (let at = part.from; at < Math.min(part.to, part.from + REACH); at++) {
    const word = words[at] ?? ""
    if (/^(?:who|which|that|que|,|if|si)$/u.test(word) && at > part.from + 1) return null
    if (!SHIFTED[prose.language].test(word) || SPANISH_NOT_CONDITIONAL.test(word)) continue
    const token = prose.tokens[at]
    return {
      speaker: statement.speaker,
      act: "say",
      by: byRule("standing/back-shifted-tense"),
      confidence: 0.6,
      because: token ? [token.span] : [],
    }
  }
  return null
}

function isPastCue(prose: Prose, words: readonly string[], { main, from, to }: Part): boolean {
  if (!main) return false
  for (let at = from; at < to; at++) {
    const token = prose.tokens[at]
    if (token && PAST_CUE.test(words[at] ?? "") && main.cue.some((span) => span[0] <= token.span[0] && token.span[1] <= span[1]))
      return true
  }
  return false
}
