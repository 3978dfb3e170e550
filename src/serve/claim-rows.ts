// Claim rows: claims as a screen lists them, with what is drawn beside each.
import { z } from "@hono/zod-openapi"
import { claim as claimSchema } from "../document/case-schema.ts"
import type { Claim, Dispute } from "../document/index.ts"
import { DOT_FORMS, dotsOf, isDenial, lifeOf, type Pile, reachOf, STAGES, TONES } from "../show/index.ts"
import type { Row } from "./open-case.ts"
import { remember } from "./remember.ts"

const claimShape = claimSchema.shape

const dot = z.object({ form: z.enum(DOT_FORMS), tone: z.enum(TONES), name: z.string().nullable() })
const claimOrigin = claimShape.origins.element.pick({ id: true, kind: true, name: true, document: true, counted: true })

export const claimRow = z.object({
  id: claimShape.id,
  text: claimShape.text,
  variantOf: claimShape.variantOf,
  corroboration: claimShape.corroboration,
  documents: z.int().describe("how many have it"),
  origins: z.array(claimOrigin),
  dots: z.array(dot).describe("the origins as they are drawn"),
  reach: z.array(z.enum(["own", "copy", "denial"])).describe("a bar for each document, in time order"),
  life: z.array(z.object({ stage: z.enum(STAGES), date: z.string().nullable(), document: z.string() })).describe("in time order"),
  first: z.string().nullable().describe("day on which the first document with it was published, ISO 8601"),
  denials: z.int().describe("statements against it"),
  disputes: z.int().describe("passages that disagree on it"),
  variants: z.array(z.string()).describe("ids of the claims that distort it"),
  weight: z.number().describe("what to look at first: repeated by many, reached by few, disputed (docs/http.md)"),
})
export type ClaimRow = z.infer<typeof claimRow>

const SORTS = ["weight", "reach", "dispute", "origins", "time"] as const
export const claimRowQuery = z.object({
  sort: z.enum(SORTS).default("weight").openapi({
    description: "weight, reach and dispute: most first; origins: fewest first; time: oldest first",
  }),
  words: z.string().optional().openapi({ description: "beginnings of words of the claim or of its phrasings" }),
  document: z.string().optional().openapi({ description: "claims that this document has" }),
})

/** Makes the rows of all claims, in the order of the case. */
export const claimRowsOf = remember((pile: Pile): ReadonlyMap<string, ClaimRow> => {
  const { claims, disputes } = pile.linked
  const disputesOf = groupBy(disputes, ({ claim }) => claim)
  const variantsOf = groupBy(claims, ({ variantOf }) => variantOf)
  return new Map(claims.map((claim) => [claim.id, makeRow(claim, disputesOf.get(claim.id) ?? [], variantsOf.get(claim.id) ?? [], pile)]))
})

function makeRow(claim: Claim, disputes: readonly Dispute[], variants: readonly Claim[], pile: Pile): ClaimRow {
  const { id, text, variantOf, corroboration, statements } = claim
  const reach = [...reachOf(claim, pile)]
  const denials = statements.filter(isDenial).length
  const dates = statements.flatMap(({ document }) => pile.findDocument(document)?.published ?? []).toSorted()
  return {
    id,
    text,
    variantOf,
    corroboration,
    documents: reach.length,
    origins: claim.origins.map(({ id: origin, kind, name, document, counted }) => ({ id: origin, kind, name, document, counted })),
    dots: [...dotsOf(claim, pile.toneOf)],
    reach,
    life: [...lifeOf(claim, pile)],
    first: dates[0] ?? null,
    denials,
    disputes: disputes.length,
    variants: variants.map((variant) => variant.id),
    weight: weigh(reach.length, corroboration, denials + disputes.length),
  }
}

/** Many that repeat what few have reached weigh much, twice where somebody disagrees; who has it first repeats nobody. */
function weigh(documents: number, corroboration: number, against: number): number {
  const weight = (Math.max(0, documents - 1) / (1 + corroboration)) * (against > 0 ? 2 : 1)
  return Math.round(weight * 1000) / 1000
}

type Compare = (a: ClaimRow, b: ClaimRow) => number

const time = ({ first }: ClaimRow): string => first ?? "\uFFFF"
const COMPARE: Readonly<Record<(typeof SORTS)[number], Compare>> = {
  weight: (a, b) => b.weight - a.weight,
  reach: (a, b) => b.documents - a.documents,
  dispute: (a, b) => b.disputes + b.denials - a.disputes - a.denials,
  origins: (a, b) => a.corroboration - b.corroboration || b.documents - a.documents,
  time: (a, b) => (time(a) < time(b) ? -1 : Number(time(a) > time(b))),
}

/** Puts rows into the orders in which they are asked for. */
export const CLAIM_ORDERS = sortBy(COMPARE)

/** @returns a function for each way to compare, which sorts rows of such items @example sortBy({ name: compareNames }).name(rows) */
export function sortBy<Item extends object>(
  compare: Readonly<Record<string, (a: Item, b: Item) => number>>,
): Readonly<Record<string, (rows: readonly Row<Item>[]) => readonly Row<Item>[]>> {
  return Object.fromEntries(
    Object.entries(compare).map(([name, by]) => [name, (rows: readonly Row<Item>[]) => rows.toSorted((a, b) => by(a.item, b.item))]),
  )
}

export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]>
export function groupBy<Item, Key, Value>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  valueOf: (item: Item) => Value,
): ReadonlyMap<Key, readonly Value[]>
export function groupBy<Item, Key, Value>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  valueOf: (item: Item) => Item | Value = (item) => item,
): ReadonlyMap<Key, readonly (Item | Value)[]> {
  const groups = new Map<Key, (Item | Value)[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [valueOf(item)])
    else group.push(valueOf(item))
  }
  return groups
}
