// Printed: a reading as `--json` and `--jsonl` print it, fields in the order of the contract.
import type { Attribution } from "./attribution.ts"
import type { Document } from "./document.ts"
import type { Entity, Relation, Time } from "./entity.ts"
import type { Event, Explanation, Finding, Reading } from "./reading.ts"
import type { Source } from "./source.ts"
import type { Statement } from "./statement.ts"

/** `explanations` is there only where they were asked for. */
export type PrintedReading = Omit<Reading, "explanations" | "vectors"> & { readonly explanations?: readonly Explanation[] }

/** What stands in the place of an item that failed. */
export type PrintedError = {
  readonly document: { readonly id: string | null } // null: the item had none
  readonly error: { readonly code: string; readonly message: string }
}

/**
 * Orders a reading's fields for print, so that one reading is the same bytes wherever it was made.
 *
 * @param options.explain - also print the explanations, default false
 * @example JSON.stringify(printReading(reading)).startsWith('{"firsthand":"0.1.0","model":') // true
 */
export function printReading(reading: Reading, options: { readonly explain?: boolean } = {}): PrintedReading {
  return {
    firsthand: reading.firsthand,
    model: { name: reading.model.name, version: reading.model.version },
    document: printDocument(reading.document),
    sources: reading.sources.map(printSource),
    attributions: reading.attributions.map(printAttribution),
    statements: reading.statements.map(printStatement),
    entities: reading.entities.map(printEntity),
    relations: reading.relations.map(printRelation),
    times: reading.times.map(printTime),
    events: reading.events.map(printEvent),
    findings: reading.findings.map(printFinding),
    ...(options.explain === true ? { explanations: reading.explanations.map(printExplanation) } : {}),
  }
}

function printDocument(document: Document): Document {
  const { id, url, title, byline, outlet, published, modified, language, text, blocks, links, warnings } = document
  return {
    id,
    url,
    title,
    byline,
    outlet,
    published,
    modified,
    language,
    text,
    blocks: blocks.map(({ kind, span, page }) => ({ kind, span, ...(page === undefined ? {} : { page }) })),
    links: links.map((link) => ({ span: link.span, url: link.url })),
    warnings,
  }
}

function printSource(source: Source): Source {
  const { id, type, name, title, affiliation, justification, mentions, entity, anonymity, secondHand, confidence, by } = source
  const printed = anonymity === null ? null : { granted: anonymity.granted, reason: anonymity.reason }
  return { id, type, name, title, affiliation, justification, mentions, entity, anonymity: printed, secondHand, confidence, by }
}

function printAttribution(attribution: Attribution): Attribution {
  const { id, source, cue, content, speaker, quotation, act, factuality, parent, confidence, by } = attribution
  return { id, source, cue, content, speaker, quotation, act, factuality, parent, confidence, by }
}

function printStatement(statement: Statement): Statement {
  const { id, span, standing, speaker, act, factuality, attributions, confidence, by } = statement
  return { id, span, standing, speaker, act, factuality, attributions, confidence, by }
}

function printEntity({ id, type, name, mentions, confidence, by }: Entity): Entity {
  return { id, type, name, mentions: mentions.map(({ span, kind }) => ({ span, kind })), confidence, by }
}

function printRelation(relation: Relation): Relation {
  const { subject, predicate, object, value, from, until, span, attribution, factuality, confidence, by } = relation
  return { subject, predicate, object, value, from, until, span, attribution, factuality, confidence, by }
}

function printTime({ span, value, confidence, by }: Time): Time {
  return { span, value, confidence, by }
}

function printEvent({ span, factuality, confidence, by }: Event): Event {
  return { span, factuality, confidence, by }
}

function printFinding({ kind, spans, message, details, confidence, by }: Finding): Finding {
  return { kind, spans, message, details, confidence, by }
}

function printExplanation({ of, judgement, value, by, confidence, spans }: Explanation): Explanation {
  return { of, judgement, value, by, confidence, spans }
}
