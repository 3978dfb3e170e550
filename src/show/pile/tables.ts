// Tables of a case: one for each question, a row for each answer.
import type { CaseDocument, CaseEdit, CaseEntity, DecisionState, Dispute } from "../../document/index.ts"
import type { SearchHit } from "../../link/index.ts"
import type { Shares } from "../glance.ts"
import type { Cell, Table } from "../rows.ts"
import type { Pile } from "./pile.ts"
import type { RestTally, SourceTally } from "./tallies.ts"
import { figuresOf, reachOf } from "./phrasings.ts"

// Where a cell holds several values. Names may have commas.
const SEVERAL = "; "

/** @returns a row for each statement of each claim @example claimTable(pile, pile.linked.claims).columns[0] // "claim" */
export function claimTable(pile: Pile, claims: Pile["linked"]["claims"]): Table {
  return {
    columns: [
      "claim",
      "text",
      "variant_of",
      "corroboration",
      "reach",
      "document",
      "outlet",
      "published",
      "start",
      "end",
      "quote",
      "source",
      "source_type",
      "source_id",
      "act",
      "factuality",
      "stance",
      "numbers",
      "dates",
      "origin",
      "origin_kind",
      "origin_name",
      "confidence",
      "by",
    ],
    rows: claims.flatMap((claim) => {
      const reach = reachOf(claim, pile).length
      return claim.statements.map((statement): readonly Cell[] => {
        const document = pile.findDocument(statement.document)
        const origin = claim.origins.find(({ id }) => id === statement.origin)
        const { numbers, dates } = figuresOf(statement, pile)
        return [
          claim.id,
          claim.text,
          claim.variantOf,
          claim.corroboration,
          reach,
          statement.document,
          document?.outlet ?? null,
          document?.published ?? null,
          ...statement.span,
          statement.quote,
          statement.source?.name ?? null,
          statement.source?.type ?? null,
          statement.source?.id ?? null,
          statement.act,
          statement.factuality,
          statement.stance,
          numbers.join(SEVERAL),
          dates.join(SEVERAL),
          statement.origin,
          origin?.kind ?? null,
          origin?.name ?? null,
          statement.confidence,
          statement.by,
        ]
      })
    }),
  }
}

/** @returns a row for each derivation */
export function derivationTable(pile: Pile, derivations: Pile["linked"]["derivations"]): Table {
  return {
    columns: [
      "from",
      "from_outlet",
      "from_published",
      "to",
      "to_outlet",
      "to_published",
      "kind",
      "credited",
      "directed",
      "evidence",
      "confidence",
      "by",
    ],
    rows: derivations.map(({ from, to, kind, credited, directed, evidence, confidence, by }): readonly Cell[] => [
      from,
      pile.findDocument(from)?.outlet ?? null,
      pile.findDocument(from)?.published ?? null,
      to,
      pile.findDocument(to)?.outlet ?? null,
      pile.findDocument(to)?.published ?? null,
      kind,
      String(credited),
      String(directed),
      evidence.map((one) => one.note ?? one.kind).join(SEVERAL),
      confidence,
      by,
    ]),
  }
}

/** @returns a row for each source and outlet that quotes it */
export function sourceTable(tallies: readonly SourceTally[]): Table {
  return {
    columns: ["source", "name", "type", "roles", "outlet", "outlet_statements", "statements", "direct", "documents", "repeats", "acts"],
    rows: tallies.flatMap(({ id, name, type, roles, outlets, statements, direct, documents, repeats, acts }) =>
      outlets.map((one): readonly Cell[] => [
        id,
        name,
        type,
        roles.join(SEVERAL),
        one.outlet,
        one.statements,
        statements,
        direct,
        documents,
        repeats,
        Object.entries(acts)
          .map(([act, n]) => `${act} ${n}`)
          .join(SEVERAL),
      ]),
    ),
  }
}

const SHARES: readonly (keyof Shares)[] = ["named", "unnamed", "unknown", "nobody", "observed", "undisclosed"]

/** @returns a row for each outlet or document; shares in [0, 1] */
export function restTable(column: "outlet" | "document", tallies: readonly RestTally[]): Table {
  return {
    columns: [column, "documents", "statements", ...SHARES],
    rows: tallies.map(({ name, documents, statements, shares }) => [
      name,
      documents,
      statements,
      ...SHARES.map((key) => Math.round(shares[key] * 10_000) / 10_000),
    ]),
  }
}

/** @returns a row for each event */
export function timelineTable({ findDocument, linked }: Pile): Table {
  return {
    columns: ["date", "stated", "published", "text", "document", "outlet", "start", "end", "quote", "confidence", "by"],
    rows: linked.timeline.map(({ date, stated, published, text, document, span, quote, confidence, by }) => [
      date,
      stated,
      published,
      text,
      document,
      findDocument(document)?.outlet ?? null,
      ...span,
      quote,
      confidence,
      by,
    ]),
  }
}

/** @returns a row for each entity */
export function entityTable(pile: Pile, entities: readonly CaseEntity[]): Table {
  return {
    columns: ["entity", "type", "name", "variants", "roles", "documents", "mentions", "relations"],
    rows: entities.map(({ id, type, name, variants, roles, mentions }): readonly Cell[] => [
      id,
      type,
      name,
      variants.join(SEVERAL),
      roles.join(SEVERAL),
      new Set(mentions.map(({ document }) => document)).size,
      mentions.length,
      pile.linked.relations
        .filter(({ subject }) => subject === id)
        .map(({ predicate, value, object }) =>
          [predicate, value, object === null ? null : pile.findEntity(object)?.name].filter(Boolean).join(" "),
        )
        .join(SEVERAL),
    ]),
  }
}

/** @returns a row for each dispute, then for each change between versions ("edit"; "correction" where the later one says so) */
export function disputeTable(pile: Pile, disputes: readonly Dispute[], edits: readonly CaseEdit[]): Table {
  const side = ({ document, span, quote }: Dispute["a"] | CaseEdit["before"]): readonly Cell[] => [
    document,
    pile.findDocument(document)?.outlet ?? null,
    pile.findDocument(document)?.published ?? null,
    ...span,
    quote,
  ]
  const columns = (which: string): readonly string[] =>
    ["document", "outlet", "published", "start", "end", "quote", "value"].map((name) => `${which}_${name}`)
  return {
    columns: ["kind", "claim", ...columns("a"), ...columns("b"), "confidence", "by"],
    rows: [
      ...disputes.map(({ kind, claim, a, b, confidence, by }) => [kind, claim, ...side(a), a.value, ...side(b), b.value, confidence, by]),
      ...edits.map(({ before, after, disclosed }) => [
        disclosed ? "correction" : "edit",
        null,
        ...side(before),
        null,
        ...side(after),
        null,
        null,
        null,
      ]),
    ],
  }
}

/** @returns a row for each statement that fits */
export function hitTable(
  pile: { readonly findDocument: (id: string) => Pick<CaseDocument, "outlet" | "published"> | null },
  hits: readonly SearchHit[],
): Table {
  return {
    columns: [
      "document",
      "outlet",
      "published",
      "statement",
      "start",
      "end",
      "quote",
      "standing",
      "source",
      "source_type",
      "act",
      "factuality",
      "before",
      "after",
    ],
    rows: hits.map(({ document, statement, source, quote, before, after }): readonly Cell[] => [
      document,
      pile.findDocument(document)?.outlet ?? null,
      pile.findDocument(document)?.published ?? null,
      statement.id,
      ...statement.span,
      quote,
      statement.standing,
      source?.name ?? null,
      source?.type ?? null,
      statement.act,
      statement.factuality,
      before,
      after,
    ]),
  }
}

/** @returns a row for each decision; what it names is told in `--json` */
export function decisionTable(states: readonly DecisionState[]): Table {
  return {
    columns: ["decision", "kind", "by", "at", "state", "reason", "note"],
    rows: states.map(({ decision: { id, kind, by, at, note }, state, reason }): readonly Cell[] => [id, kind, by, at, state, reason, note]),
  }
}
