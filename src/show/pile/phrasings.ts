// Phrasings: how each document puts a claim, in time order, under the origin that it goes back to.
import { type Claim, type ClaimStatement, type Origin, overlaps } from "../../document/index.ts"
import { numberOf, fold } from "../../text/index.ts"
import type { Messages } from "../messages/index.ts"
import { dayOf, type Pile } from "./pile.ts"

export type Phrasing = {
  readonly statement: ClaimStatement
  readonly published: string | null
  readonly numbers: readonly string[] // as digits: "17"
  readonly dates: readonly string[] // ISO 8601, as precise as known
  readonly copies: readonly ClaimStatement[] // the same words in other documents, later
}

/** What goes back to one origin; or what denies the claim; or what nobody stands behind. */
export type PhrasingGroup = {
  readonly kind: "origin" | "nobody" | "denial"
  readonly origin: Origin | null
  readonly phrasings: readonly Phrasing[] // in time order; what is not dated comes last
}

/** @returns the origins in the order in which they come up, then what nobody stands behind, then the denials */
export function groupPhrasings(claim: Claim, pile: Pile): readonly PhrasingGroup[] {
  const ordered = inTimeOrder(claim.statements, pile)
  const denials = ordered.filter(isDenial)
  const others = ordered.filter((statement) => !isDenial(statement))
  const origins = [...new Set(others.map(({ origin }) => origin))].filter((id) => id !== null)
  const group = (kind: PhrasingGroup["kind"], origin: Origin | null, statements: readonly ClaimStatement[]): readonly PhrasingGroup[] =>
    statements.length === 0 ? [] : [{ kind, origin, phrasings: foldCopies(statements, pile) }]
  return [
    ...origins.flatMap((id) =>
      group(
        "origin",
        claim.origins.find((origin) => origin.id === id) ?? null,
        others.filter(({ origin }) => origin === id),
      ),
    ),
    ...group(
      "nobody",
      null,
      others.filter(({ origin }) => origin === null),
    ),
    ...group("denial", null, denials),
  ]
}

/** @returns whether a statement speaks against the claim that it belongs to */
export function isDenial({ act, stance }: Pick<ClaimStatement, "act" | "stance">): boolean {
  return stance === "against" || act === "deny"
}

export type Reach = "own" | "copy" | "denial"

/** @returns a bar for each document that has the claim, in time order: its own, taken from another, or denying it */
export function reachOf(claim: Claim, pile: Pile): readonly Reach[] {
  const seen = new Set<string>()
  return inTimeOrder(claim.statements, pile).flatMap((statement): Reach[] => {
    if (seen.has(statement.document)) return []
    seen.add(statement.document)
    const own = claim.statements.filter(({ document }) => document === statement.document)
    if (own.every(isDenial)) return ["denial"]
    return [own.some(({ origin, via }) => origin !== null && via.length === 0) ? "own" : "copy"]
  })
}

/** @returns the bars in words @example sayReach(reach, m) // "7 documents, 2 with an origin of their own, 1 denial" */
export function sayReach(reach: readonly Reach[], m: Messages): string {
  const count = (which: Reach): number => reach.filter((one) => one === which).length
  return m.pile.reach(reach.length, count("own"), count("denial"))
}

function inTimeOrder(statements: readonly ClaimStatement[], pile: Pile): readonly ClaimStatement[] {
  const when = (statement: ClaimStatement): string => dayOf(pile, statement) ?? "\uFFFF"
  return statements.toSorted((a, b) => (when(a) < when(b) ? -1 : Number(when(a) > when(b))))
}

/** What is put in the same words is one phrasing, with all who have it: a wire's sentence in forty papers is one line. */
function foldCopies(statements: readonly ClaimStatement[], pile: Pile): readonly Phrasing[] {
  const first = new Map<string, ClaimStatement>()
  const copies = new Map<ClaimStatement, ClaimStatement[]>()
  for (const statement of statements) {
    const key = JSON.stringify([squash(statement.quote), statement.source?.id ?? null, statement.act, statement.factuality])
    const before = first.get(key)
    if (before === undefined) first.set(key, statement)
    else copies.set(before, [...(copies.get(before) ?? []), statement])
  }
  return [...first.values()].map((statement) => ({
    statement,
    published: dayOf(pile, statement),
    ...figuresOf(statement, pile),
    copies: copies.get(statement) ?? [],
  }))
}

function squash(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/** @returns the numbers and dates that stand in the words of a passage */
export function figuresOf(
  { document, span, quote }: Pick<ClaimStatement, "document" | "span" | "quote">,
  pile: Pile,
): Pick<Phrasing, "numbers" | "dates"> {
  const member = pile.findMember(document)
  const times = (member?.reading.times ?? []).filter((time) => overlaps(time.span, span))
  const language = member?.language === "es" ? "es" : "en"
  const words = [...quote.matchAll(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu)].filter(({ index, 0: word }) => {
    const at = span[0] + index
    return !times.some((time) => overlaps(time.span, [at, at + word.length])) // a date's figures are the date
  })
  const numbers = words.flatMap(([word]) => numberOf(word.toLowerCase(), language) ?? [])
  return { numbers: [...new Set(numbers)], dates: [...new Set(times.map(({ value }) => value))] }
}
