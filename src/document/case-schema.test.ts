import { Ajv2020 } from "ajv/dist/2020.js"
import { beforeAll, describe, expect, it } from "vitest"
import { readPile } from "../../test/pile.ts"
import { loadTagger } from "../infer/node.ts"
import { linkCase } from "../link/index.ts"
import type { Case } from "./case.ts"
import { makeCaseSchema } from "./case-schema.ts"
import type { Decision } from "./decision.ts"

const check = new Ajv2020({ strict: false, formats: { "date-time": true } }).compile(makeCaseSchema())
let linked: Case

beforeAll(async () => {
  const wire = `Seventeen relatives let in, minister says

PORT ELDER (Quay Wire) — Seventeen relatives of the cartel’s leaders were let into the country in May, the security minister, Edna Varga, told reporters on Monday.

“Seventeen crossed at the Calvera bridge,” Varga said. The ministry has not disclosed under which law they were let in. Her brother, Tomas Varga, owns the bridge.`
  const copy = `Seventy relatives were let in

Seventy relatives of the cartel’s leaders were let into the country in May, Edna Varga, the security minister, told reporters on Monday, the Quay Wire reported.

Tomas Bask, the mayor of Calvera, denied on Tuesday that relatives of the cartel’s leaders were let into the country.`
  const members = await readPile(
    [
      { outlet: "Quay Wire", published: "2026-06-01T10:00:00Z", text: wire },
      { outlet: "Calvera Post", published: "2026-06-02T08:00:00Z", text: copy },
    ],
    await loadTagger(),
  )
  const undone: Decision = { id: "n1", by: "Ana", at: "2026-06-03T08:00:00Z", note: null, kind: "not-copy", from: "d1", to: "d2" }
  linked = linkCase(members, [undone])
}, 60_000)

describe("makeCaseSchema", () => {
  it("holds what a case says", () => {
    expect(linked.documents).toHaveLength(2)
    expect(linked.claims.length).toBeGreaterThan(0)
    expect(linked.timeline.length).toBeGreaterThan(0)
    expect([check(linked), check.errors]).toEqual([true, null])
  })

  it.each([
    [
      "a claim without corroboration",
      (one: Case) => ({ ...one, claims: one.claims.map((claim) => ({ ...claim, corroboration: undefined })) }),
    ],
    ["a span turned into text", (one: Case) => ({ ...one, undisclosed: [{ document: "d1", span: "0-3", quote: "The" }] })],
    ["an unknown kind", (one: Case) => ({ ...one, decisions: one.decisions.map((state) => ({ ...state, state: "forgotten" })) })],
  ])("refuses %s", (_name, change) => {
    expect(check(change(linked))).toBe(false)
  })
})
