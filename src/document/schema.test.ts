import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"
import { printReading } from "./printed.ts"
import type { Reading } from "./reading.ts"
import { makeSchema } from "./schema.ts"

const by = "rules-0.1.0/test"
const judged = { confidence: 0.9, by }
const text = "Varga said taxes will fall."
const reading: Reading = {
  explanations: [{ of: "a1", judgement: "act", value: "say", by, confidence: 0.9, spans: [[6, 10]] }],
  vectors: new Int8Array(),
  findings: [{ kind: "single-source", spans: [[0, 27]], message: "One source.", details: { name: "Varga" }, ...judged }],
  events: [{ span: [17, 21], factuality: "PR+", ...judged }],
  times: [{ span: [0, 5], value: "2026-03", ...judged }],
  relations: [
    {
      subject: "e1",
      predicate: "office",
      object: null,
      value: "minister",
      from: null,
      until: "2026",
      span: [0, 5],
      attribution: "a1",
      factuality: "CT+",
      ...judged,
    },
  ],
  entities: [{ id: "e1", type: "person", name: "Varga", mentions: [{ span: [0, 5], kind: "name" }], ...judged }],
  statements: [
    { id: "t1", span: [0, 27], standing: "attributed", speaker: "s1", act: "say", factuality: "CT+", attributions: ["a1"], ...judged },
  ],
  attributions: [
    {
      id: "a1",
      source: [[0, 5]],
      cue: [[6, 10]],
      content: [[11, 26]],
      quotation: "indirect",
      speaker: "s1",
      act: null,
      factuality: "CT+",
      parent: null,
      ...judged,
    },
  ],
  sources: [
    {
      id: "s1",
      type: "anonymous",
      name: "Varga",
      title: null,
      affiliation: null,
      justification: [],
      mentions: [[0, 5]],
      entity: "e1",
      anonymity: { granted: true, reason: [[0, 5]] },
      secondHand: false,
      ...judged,
    },
  ],
  document: {
    id: "sha256:00",
    url: null,
    title: null,
    byline: [],
    outlet: null,
    published: "2026-03-02T08:00:00Z",
    modified: null,
    language: "en",
    text,
    blocks: [{ kind: "paragraph", span: [0, 27], page: 1 }],
    links: [{ span: [0, 5], url: "https://example.org/" }],
    warnings: [],
  },
  model: { name: "attribution", version: "1.0.0" },
  firsthand: "0.1.0",
}
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(makeSchema())

describe("the schema", () => {
  it("says which draft it is written in", () => {
    expect(makeSchema()["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema")
  })

  it("accepts a printed reading, with explanations and without", () => {
    expect(validate(printReading(reading)) || validate.errors).toBe(true)
    expect(validate(printReading(reading, { explain: true })) || validate.errors).toBe(true)
  })

  it("accepts what stands in the place of an item that failed", () => {
    expect(validate({ document: { id: null }, error: { code: "cli/not-json", message: "Line 1 is not JSON." } })).toBe(true)
  })

  it("refuses a standing that is none, a span of three and a missing field", () => {
    const printed = printReading(reading)
    const { title: _title, ...untitled } = printed.document
    expect(validate({ ...printed, statements: [{ ...printed.statements[0], standing: "true" }] })).toBe(false)
    expect(validate({ ...printed, times: [{ ...printed.times[0], span: [0, 1, 2] }] })).toBe(false)
    expect(validate({ ...printed, document: untitled })).toBe(false)
  })

  it("lets later versions add fields", () => {
    expect(validate({ ...printReading(reading), added: true })).toBe(true)
  })
})

describe("printReading", () => {
  it("gives the fields in the order of the contract, however the reading was built", () => {
    const keys = [
      "firsthand",
      "model",
      "document",
      "sources",
      "attributions",
      "statements",
      "entities",
      "relations",
      "times",
      "events",
      "findings",
    ]
    expect(Object.keys(printReading(reading))).toEqual(keys)
    expect(Object.keys(printReading(reading).attributions[0] ?? {}).slice(0, 5)).toEqual(["id", "source", "cue", "content", "speaker"])
  })

  it("prints explanations only where they are asked for", () => {
    expect(printReading(reading)).not.toHaveProperty("explanations")
    expect(printReading(reading, { explain: true }).explanations).toHaveLength(1)
  })
})
