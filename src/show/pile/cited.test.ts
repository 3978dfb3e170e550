import { expect, it } from "vitest"
import type { Source } from "../../document/index.ts"
import { memberOf } from "../../../test/members.ts"
import { findCitedOutside } from "./cited.ts"

function source(name: string, change: Partial<Source> = {}): Source {
  return {
    id: name,
    type: "named-organization",
    name,
    title: null,
    affiliation: null,
    justification: [],
    mentions: [],
    entity: null,
    anonymity: null,
    secondHand: true,
    confidence: 0.9,
    by: "test",
    ...change,
  }
}

it("names the outlets that are cited and not in the case, the most cited first", () => {
  const told: readonly (readonly [string, string, readonly Source[]])[] = [
    ["d1", "Capital Morning", [source("Harbour Tribune"), source("Radio Muelle"), source("Corven Marine", { secondHand: false })]],
    ["d2", "Strait Beacon", [source("The Harbour Tribune"), source("Morning"), source("The newspaper")]],
  ]
  const members = told.map(([id, outlet, sources]) => {
    const member = memberOf(id, "The ferry sank.", { outlet })
    return { ...member, reading: { ...member.reading, sources } }
  })
  const documents = members.map(({ id, file, url, outlet, title, published, language, versionOf }) => ({
    id,
    file,
    url,
    outlet,
    title,
    published,
    language,
    versionOf,
  }))
  expect(findCitedOutside({ members, linked: { documents } as unknown as Parameters<typeof findCitedOutside>[0]["linked"] })).toEqual([
    { name: "Harbour Tribune", documents: ["d1", "d2"] },
    { name: "Radio Muelle", documents: ["d1"] },
  ])
})
