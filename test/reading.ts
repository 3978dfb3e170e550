// Readings for tests: the fields that a test does not care about, filled in with nothing.
import { type AttributionParts, type Document, type Entity, type Reading, VERSION } from "../src/document/index.ts"
import { resolveCoreference } from "../src/read/coreference.ts"
import { findMentions } from "../src/read/mentions.ts"
import type { Prose } from "../src/read/prose.ts"
import { UNJUDGED } from "../src/read/tagger.ts"

/** @example documentOf({text: "It rained."}).language // "en" */
export function documentOf(change: Partial<Document>): Document {
  return {
    id: "test",
    url: null,
    title: null,
    byline: [],
    outlet: null,
    published: null,
    modified: null,
    language: "en",
    text: "",
    blocks: [],
    links: [],
    warnings: [],
    ...change,
  }
}

/** @example readingOf(documentOf({text: "It rained."})).sources // [] */
export function readingOf(document: Document, change: Partial<Reading> = {}): Reading {
  return {
    firsthand: VERSION,
    model: { name: "test", version: "0" },
    document,
    sources: [],
    attributions: [],
    statements: [],
    entities: [],
    relations: [],
    times: [],
    events: [],
    findings: [],
    vectors: new Int8Array(),
    explanations: [],
    ...change,
  }
}

const NO_SCORES = {
  ...UNJUDGED,
  roles: new Float32Array(),
  names: new Float32Array(),
  dependent: new Float32Array(),
  head: new Float32Array(),
  linkSize: 0,
}

/** @returns the entities that the rules find alone, without a model's names */
export function entitiesOf(prose: Prose, parts: readonly AttributionParts[] = []): readonly Entity[] {
  return resolveCoreference(prose, findMentions(prose, NO_SCORES), parts)
}
