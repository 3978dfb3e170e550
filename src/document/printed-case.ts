// Printed case: a case as `case show --json` and `--jsonl` print it, fields in the order of the contract.
import type {
  Case,
  CaseDocument,
  CaseEdit,
  CaseEntity,
  CaseRelation,
  Claim,
  ClaimStatement,
  Derivation,
  Dispute,
  Origin,
  OriginHop,
  Passage,
  TimelineEntry,
} from "./case.ts"

/**
 * Orders a case's fields for print, so that one case is the same bytes however its stages built it.
 *
 * @example JSON.stringify(printCase(linkCase(members))).startsWith('{"documents":') // true
 */
export function printCase(linked: Case): Case {
  return {
    documents: linked.documents.map(printDocument),
    derivations: linked.derivations.map(printDerivation),
    claims: linked.claims.map(printClaim),
    disputes: linked.disputes.map(printDispute),
    entities: linked.entities.map(printEntity),
    relations: linked.relations.map(printRelation),
    timeline: linked.timeline.map(printEntry),
    undisclosed: linked.undisclosed.map(printPassage),
    edits: linked.edits.map(printEdit),
    decisions: linked.decisions.map(({ decision, state, reason }) => ({ decision, state, reason })),
  }
}

/** What `type` says of each line of `--jsonl`. */
const TYPES = {
  documents: "document",
  derivations: "derivation",
  claims: "claim",
  disputes: "dispute",
  entities: "entity",
  relations: "relation",
  timeline: "timeline",
  undisclosed: "undisclosed",
  edits: "edit",
  decisions: "decision",
} as const satisfies Record<keyof Case, string>

/** One record of a case with its `type`; an entity's own type is its `entityType`. */
export type CaseRecord = { readonly type: (typeof TYPES)[keyof typeof TYPES] } & Readonly<Record<string, unknown>>

/**
 * Gives the records of a case one after the other, each with its type first.
 *
 * @example [...listRecords(linked)][0]?.type // "document"
 */
export function* listRecords(linked: Case): Generator<CaseRecord> {
  const printed = printCase(linked)
  for (const key of Object.keys(TYPES) as (keyof Case)[]) {
    for (const record of printed[key]) {
      const { type: entityType, ...fields } = record as { readonly type?: string }
      yield { type: TYPES[key], ...fields, ...(entityType === undefined ? {} : { entityType }) }
    }
  }
}

function printPassage({ document, span, quote }: Passage): Passage {
  return { document, span, quote }
}

function printDocument({ id, file, url, outlet, title, published, language, versionOf }: CaseDocument): CaseDocument {
  return { id, file, url, outlet, title, published, language, versionOf }
}

function printDerivation(derivation: Derivation): Derivation {
  const { from, to, kind, credited, directed, confidence, by } = derivation
  const evidence = derivation.evidence.map((one) => ({ kind: one.kind, from: one.from, to: one.to, note: one.note }))
  return { from, to, kind, credited, directed, confidence, by, evidence }
}

function printClaim({ id, text, variantOf, corroboration, statements, origins, confidence, by }: Claim): Claim {
  return {
    id,
    text,
    variantOf,
    corroboration,
    statements: statements.map(printStatement),
    origins: origins.map(printOrigin),
    confidence,
    by,
  }
}

function printStatement(statement: ClaimStatement): ClaimStatement {
  const { source, act, factuality, stance, origin, via, originBy, originConfidence, confidence, by } = statement
  const speaker = source === null ? null : { id: source.id, name: source.name, type: source.type }
  const way = via.map(printHop)
  return {
    ...printPassage(statement),
    source: speaker,
    act,
    factuality,
    stance,
    origin,
    via: way,
    originBy,
    originConfidence,
    confidence,
    by,
  }
}

function printHop(hop: OriginHop): OriginHop {
  const { kind, because, confidence, by } = hop
  return { ...printPassage(hop), kind, because: because === null ? null : printPassage(because), confidence, by }
}

function printOrigin({ id, kind, name, document, counted, note, confidence, by }: Origin): Origin {
  return { id, kind, name, document, counted, note, confidence, by }
}

function printDispute({ kind, a, b, claim, confidence, by }: Dispute): Dispute {
  return { kind, a: { ...printPassage(a), value: a.value }, b: { ...printPassage(b), value: b.value }, claim, confidence, by }
}

function printEntity({ id, type, name, variants, roles, mentions, merges }: CaseEntity): CaseEntity {
  const side = ({ document, entity }: { readonly document: string; readonly entity: string }) => ({ document, entity })
  return {
    id,
    type,
    name,
    variants,
    roles,
    mentions: mentions.map(side),
    merges: merges.map(({ a, b, because, confidence, by }) => ({ a: side(a), b: side(b), because, confidence, by })),
  }
}

function printRelation(relation: CaseRelation): CaseRelation {
  const { subject, predicate, object, value, from, until, confidence, by } = relation
  const statements = relation.statements.map((one) => ({ ...printPassage(one), source: one.source, factuality: one.factuality }))
  return { subject, predicate, object, value, from, until, statements, confidence, by }
}

function printEntry(entry: TimelineEntry): TimelineEntry {
  const { date, stated, published, text, confidence, by } = entry
  return { date, stated, published, text, ...printPassage(entry), confidence, by }
}

function printEdit({ document, before, after, disclosed }: CaseEdit): CaseEdit {
  return { document, before: printPassage(before), after: printPassage(after), disclosed }
}
