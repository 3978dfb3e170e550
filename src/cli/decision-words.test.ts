// What is typed after `decide`: each kind, and what is refused.
import { expect, it } from "vitest"
import { memberOf } from "../../test/members.ts"
import type { Decision } from "../document/index.ts"
import { type DecisionSource, makeDecision, readDerivation } from "./decision-words.ts"

const members = [
  memberOf("d1f3a", "The bridge is closed, Ilse Varga said.", { outlet: "The Herald" }),
  memberOf("d1f3b", "I. Varga said that nobody may cross the bridge.", { outlet: "The Standard" }),
]
const made = { id: "x9", by: "Ana Pell", at: "2026-03-02T10:00:00Z", note: null }
const known: Decision = { ...made, id: "7f3a2c51", kind: "not-copy", from: "d1f3a", to: "d1f3b" }
const source: DecisionSource = {
  listDocuments: async () => members.map((member) => ({ ...member, sha256: "" })),
  getMember: async (_case, id) => members.find((member) => member.id === id) ?? Promise.reject(new Error(id)),
  listDecisions: async () => [known],
}
const decide = (kind: string, words: readonly string[], note: string | null = null): Promise<Decision> =>
  makeDecision(source, "bridge", kind, words, { ...made, note }, "rewrite")

it.each<[string, readonly string[], object]>([
  ["same-owner", ["The Herald", "The Standard"], { outlets: ["The Herald", "The Standard"] }],
  [
    "same-entity",
    ["d1f3a.txt:Ilse Varga", "d1f3b:I. Varga"],
    { a: { document: "d1f3a", quote: "Ilse Varga", span: [22, 32] }, b: { quote: "I. Varga" } },
  ],
  ["different-claim", ["d1f3a:is closed", "d1f3b:may cross"], { a: { quote: "is closed" }, b: { document: "d1f3b" } }],
  ["speaker", ["d1f3a:is closed", "nobody"], { statement: { quote: "is closed" }, speaker: null }],
  ["speaker", ["d1f3a:is closed", "d1f3b:I. Varga"], { speaker: { document: "d1f3b" } }],
  ["copy", ["d1f3a.txt", "d1f3b"], { from: "d1f3a", to: "d1f3b", derivation: "rewrite" }],
  ["not-copy", ["d1f3a", "d1f3b"], { from: "d1f3a", to: "d1f3b" }],
  ["undo", ["7f3a"], { decision: "7f3a2c51" }],
])("%s %j", async (kind, words, expected) => {
  expect(await decide(kind, words)).toMatchObject({ ...made, kind, ...expected })
})

it("takes a note with what it says", async () => {
  expect(await decide("note", ["d1f3a:closed"], "until when?")).toMatchObject({
    kind: "note",
    note: "until when?",
    on: { quote: "closed" },
  })
})

it.each([
  ["same-owner", ["The Herald", "The Beacon"], "The Beacon"],
  ["same-owner", ["The Herald", "The Herald"], "two different"],
  ["same-entity", ["d1f3a:Nobody", "d1f3b:I. Varga"], "does not say"],
  ["same-entity", ["Ilse Varga", "d1f3b:I. Varga"], "DOCUMENT:WORDS"],
  ["same-entity", ["d1f3a:Ilse Varga"], "After same-entity"],
  ["copy", ["d0", "d1f3b"], "no document"],
  ["not-copy", ["d1f3a", "d1f3b", "d1f3a"], "After not-copy"],
  ["undo", ["nothing"], "no decision"],
  ["merge", ["a", "b"], "is no decision"],
  ["note", ["d1f3a:closed"], "--note"],
])("%s %j is refused", async (kind, words, message) => {
  await expect(decide(kind, words)).rejects.toThrow(message)
})

it("knows what a copy may be", () => {
  expect(readDerivation("partial")).toBe("partial")
  expect(() => readDerivation("echo")).toThrow("verbatim")
})
