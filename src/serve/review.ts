// Review: the judgements of the machine that a person's look would change most, with the words that they rest on.
import { z } from "@hono/zod-openapi"
import { anchor, derivation } from "../document/case-schema.ts"
import { type Anchor, type CaseMember, type Claim, makeAnchor, overlaps, type Span, standingDecisions } from "../document/index.ts"
import type { OpenCase, Row } from "./open-case.ts"

const REVIEW_KINDS = ["same-entity", "same-claim", "copy", "speaker"] as const

const share = z.number().min(0).max(1)
export const reviewItem = z.object({
  id: z.string().describe("the same as long as it is the same judgement of the same words"),
  kind: z
    .enum(REVIEW_KINDS)
    .describe("what is asked: are they one, do they say the same, did `b` come from `a`, is statement `a` said by `b`"),
  weight: share.describe("how unsure it is, times how much hangs on it"),
  confidence: share,
  by: z.string(),
  because: z.string().nullable().describe("English, one line: why the machine thinks so; null: the words say it"),
  hangs: z.int().describe("statements, claims or documents that are counted otherwise if it is wrong"),
  a: anchor,
  b: anchor,
  claim: z.string().nullable(),
  derivation: derivation.shape.kind.nullable(),
  name: z.string().nullable().describe("of the entity or the speaker"),
})
export type ReviewItem = z.infer<typeof reviewItem>

export const reviewQuery = z.object({ kind: z.enum(REVIEW_KINDS).optional() })

/** For each kind the rows of that kind alone. */
export const REVIEW_ORDERS = Object.fromEntries(
  REVIEW_KINDS.map((kind) => [kind, (rows: readonly Row<ReviewItem>[]) => rows.filter(({ item }) => item.kind === kind)]),
)

/** Judgements that are this sure are not asked about. */
const SURE = 0.97
/** A queue nobody comes to the end of helps nobody. */
const MOST = 1000
/** Of so many that hang on it a judgement matters half as much as one can. */
const HALF = 3

type Doubt = Omit<ReviewItem, "id" | "weight" | "a" | "b"> & { readonly a: Place; readonly b: Place }
type Place = { readonly document: string; readonly span: Span }

/**
 * Weighs a judgement: one that is half sure and that everything hangs on comes to 1.
 *
 * @param confidence - [0, 1]
 * @param hangs - integer ≥ 0
 * @example weigh(0.5, 3) // 0.5
 */
function weigh(confidence: number, hangs: number): number {
  const unsure = Math.min(1, Math.max(0, 2 * (1 - confidence)))
  return unsure * (hangs / (hangs + HALF))
}

/** @returns what is asked, the weightiest first; what a person has decided is not asked again */
export function listReview(pile: OpenCase): readonly ReviewItem[] {
  const members = new Map(pile.members.map((member) => [member.id, member]))
  const decided = findDecided(pile)
  const doubts = [...entityDoubts(pile, members), ...claimDoubts(pile), ...copyDoubts(pile), ...speakerDoubts(pile)]
  const anchored = (place: Place): Anchor | null => {
    const text = members.get(place.document)?.reading.document.text
    return text === undefined ? null : makeAnchor(place.document, text, place.span)
  }
  return doubts
    .filter((doubt) => doubt.confidence < SURE && !decided(doubt))
    .map((doubt) => ({ doubt, weight: weigh(doubt.confidence, doubt.hangs) }))
    .toSorted((x, y) => y.weight - x.weight || compareTexts(idOf(x.doubt), idOf(y.doubt)))
    .slice(0, MOST)
    .flatMap(({ doubt, weight }): readonly ReviewItem[] => {
      const [a, b] = [anchored(doubt.a), anchored(doubt.b)]
      return a === null || b === null ? [] : [{ ...doubt, id: idOf(doubt), weight, a: print(a), b: print(b) }]
    })
}

function print({ span: [start, end], ...rest }: Anchor): ReviewItem["a"] {
  return { ...rest, span: [start, end] }
}

function idOf({ kind, a, b }: Doubt): string {
  return [kind, a.document, a.span.join("-"), b.document, b.span.join("-")].join(" ")
}

/** Entities of two documents that are taken for one: everything that either says hangs on it. */
function entityDoubts({ linked }: OpenCase, members: ReadonlyMap<string, CaseMember>): readonly Doubt[] {
  const said = new Map<string, number>()
  for (const { statements } of linked.claims)
    for (const { source } of statements) if (source !== null) said.set(source.id, (said.get(source.id) ?? 0) + 1)
  const placeOf = ({ document, entity }: { readonly document: string; readonly entity: string }): Place | null => {
    const mentions = members.get(document)?.reading.entities.find(({ id }) => id === entity)?.mentions ?? []
    const mention = mentions.find(({ kind }) => kind === "name") ?? mentions[0]
    return mention === undefined ? null : { document, span: mention.span }
  }
  return linked.entities.flatMap(({ id, name, type, merges }) =>
    type !== "person" && type !== "organization"
      ? []
      : merges.flatMap((merge): readonly Doubt[] => {
          const [a, b] = [placeOf(merge.a), placeOf(merge.b)]
          if (a === null || b === null) return []
          const { because, confidence, by } = merge
          return [
            { kind: "same-entity", confidence, by, because, hangs: (said.get(id) ?? 0) + 1, a, b, claim: null, derivation: null, name },
          ]
        }),
  )
}

/** Statements that are put under a claim: whether it has one origin more may hang on it. */
function claimDoubts({ linked }: OpenCase): readonly Doubt[] {
  return linked.claims.flatMap((claim) => {
    const head = headOf(claim)
    if (head === null) return []
    return claim.statements.flatMap((statement): readonly Doubt[] => {
      if (statement === head || statement.document === head.document) return []
      const alone = claim.statements.filter(({ origin }) => origin !== null && origin === statement.origin).length === 1
      const { confidence, by } = statement
      return [
        {
          kind: "same-claim",
          confidence,
          by,
          because: null,
          hangs: claim.statements.length + (alone ? 3 : 0) + (statement.stance === "against" ? 3 : 0),
          a: head,
          b: statement,
          claim: claim.id,
          derivation: null,
          name: null,
        },
      ]
    })
  })
}

/** @returns the statement whose words the claim bears; null: none is left */
function headOf({ text, statements }: Claim): Claim["statements"][number] | null {
  return statements.find(({ quote }) => quote === text) ?? statements[0] ?? null
}

/** Documents that are taken for copies: what they say counts for nothing of its own. */
function copyDoubts({ linked, members }: OpenCase): readonly Doubt[] {
  const texts = new Map(members.map(({ id, reading }) => [id, reading.document.text.length]))
  const claims = new Map<string, number>()
  for (const { statements } of linked.claims)
    for (const document of new Set(statements.map((one) => one.document))) claims.set(document, (claims.get(document) ?? 0) + 1)
  return linked.derivations.flatMap(({ from, to, kind, directed, confidence, by, evidence }): readonly Doubt[] => {
    if (kind === "cites" || !directed) return []
    const shown = evidence.filter((one) => one.from !== null && one.to !== null)
    const longest = shown.toSorted((x, y) => lengthOf(y.to) - lengthOf(x.to))[0]
    const start = (id: string): Span => [0, Math.min(200, texts.get(id) ?? 0)]
    const notes = evidence.flatMap(({ note }) => note ?? [])
    return [
      {
        kind: "copy",
        confidence,
        by,
        because: notes.length === 0 ? null : notes.join("; "),
        hangs: (claims.get(to) ?? 0) + 1,
        a: { document: from, span: longest?.from ?? start(from) },
        b: { document: to, span: longest?.to ?? start(to) },
        claim: null,
        derivation: kind,
        name: null,
      },
    ]
  })
}

function lengthOf(span: Span | null): number {
  return span === null ? 0 : span[1] - span[0]
}

/** Statements of claims that somebody is taken to have said: the claim's origin hangs on it. */
function speakerDoubts({ linked, members }: OpenCase): readonly Doubt[] {
  const held = new Map<string, { readonly span: Span; readonly claim: Claim }[]>()
  for (const claim of linked.claims)
    for (const { document, span } of claim.statements) held.set(document, [...(held.get(document) ?? []), { span, claim }])
  return members.flatMap(({ id, reading }) => {
    const own = held.get(id) ?? []
    if (own.length === 0) return []
    const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]))
    return reading.statements.flatMap((statement): readonly Doubt[] => {
      const source = reading.sources.find((one) => one.id === statement.speaker)
      const mention = source?.mentions[0]
      const claim = own.find(({ span }) => overlaps(span, statement.span))?.claim
      if (source === undefined || mention === undefined || claim === undefined || statement.by.startsWith("person/")) return []
      const attribution = statement.attributions
        .flatMap((one) => attributions.get(one) ?? [])
        .find(({ speaker }) => speaker === statement.speaker)
      const { confidence, by } = attribution ?? statement
      return [
        {
          kind: "speaker",
          confidence,
          by,
          because: null,
          hangs: claim.statements.length,
          a: { document: id, span: statement.span },
          b: { document: id, span: mention },
          claim: claim.id,
          derivation: null,
          name: source.name,
        },
      ]
    })
  })
}

/** @returns whether a person has judged it, either way */
function findDecided({ linked }: OpenCase): (doubt: Doubt) => boolean {
  const standing = standingDecisions(linked.decisions.map(({ decision }) => decision))
  const touches = (one: Place, other: Place): boolean => one.document === other.document && overlaps(one.span, other.span)
  return ({ kind, a, b }) =>
    standing.some((decision) => {
      switch (decision.kind) {
        case "same-entity":
        case "different-entity":
        case "same-claim":
        case "different-claim":
          return (
            decision.kind.endsWith(kind === "same-entity" ? "-entity" : "-claim") &&
            (kind === "same-entity" || kind === "same-claim") &&
            ((touches(decision.a, a) && touches(decision.b, b)) || (touches(decision.a, b) && touches(decision.b, a)))
          )
        case "copy":
        case "not-copy":
          return kind === "copy" && [decision.from, decision.to].toSorted().join() === [a.document, b.document].toSorted().join()
        case "speaker":
          return kind === "speaker" && touches(decision.statement, a)
        case "same-owner":
        case "note":
        case "undo":
          return false
      }
    })
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
