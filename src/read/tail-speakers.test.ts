import { expect, it } from "vitest"
import { attributed } from "../../test/attributed.ts"
import { quote } from "../document/index.ts"
import { endSpeakers } from "./tail-speakers.ts"
import { withVoices } from "./voiceless.ts"

function read(text: string): readonly string[] {
  const { prose, parts } = attributed(text)
  return endSpeakers(prose, parts).map(
    ({ source, content }) => `${quote(prose.document.text, source)}: ${quote(prose.document.text, content)}`,
  )
}

it.each([
  [
    "<s>The two sons of the ferryman</s>, who left on Monday, <q>may come home</q>, Varga <c>said</c>.",
    "Varga: The two sons of the ferryman, who left on Monday, may come home",
  ],
  ["# <q>The ferry was sold twice</q>, <c>says</c> <q>Quay Weekly</q>", "Quay Weekly: The ferry was sold twice"],
])("the name beside the last verb speaks: %s", (text, found) => {
  expect(read(text)).toEqual([found])
})

it.each([
  ["<q>The ferry was sold twice</q>, <s>Varga</s> <c>said</c>.", "Varga: The ferry was sold twice"],
  ["<s>Varga</s> <c>said</c> <q>the ferry was sold</q>.", "Varga: the ferry was sold"],
  ["<s>The board</s> had, as the clerk <c>said</c>, <q>sold the ferry</q>.", "The board: sold the ferry"],
  ["<q>“The ferry was sold,”</q> <s>the clerk</s> <c>said</c>.", "the clerk: “The ferry was sold,”"],
])("what the model read stays: %s", (text, found) => {
  expect(read(text)).toEqual([found])
})

it("an arrest on suspicion is nobody's thought", () => {
  const suspected = attributed("Police arrested <s>Lars Boye</s> on <c>suspicion</c> <q>of selling a chart</q>.")
  expect(withVoices(suspected.prose, suspected.parts)).toEqual([])
  const voiced = attributed("<s>The clerk</s> voiced his <c>suspicion</c> <q>that the chart was sold</q>.")
  expect(withVoices(voiced.prose, voiced.parts)).toHaveLength(1)
})
