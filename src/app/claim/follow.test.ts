import { expect, it } from "vitest"
import type { ClaimDetail } from "../../serve/index.ts"
import { placeOf, readPlace, tells, writePlace } from "./follow.ts"

const told = (document: string, start: number): object => ({ document, span: [start, start + 10] })
const groups = [
  { kind: "denial", phrasings: [{ statement: told("d3", 5), copies: [] }] },
  { kind: "origin", phrasings: [{ statement: told("d1", 62), copies: [told("d2", 80)] }] },
] as unknown as ClaimDetail["groups"]

it("a claim is known by the first statement that tells it, not by who denies it", () => {
  expect(placeOf({ groups })).toEqual({ document: "d1", start: 62 })
  expect(placeOf({ groups: groups.slice(0, 1) })).toEqual({ document: "d3", start: 5 })
  expect(placeOf({ groups: [] })).toBeNull()
})

it("has its copies' statements as well, and no other", () => {
  expect(tells({ groups }, { document: "d2", start: 80 })).toBe(true)
  expect(tells({ groups }, { document: "d2", start: 81 })).toBe(false)
})

it("is written into the address and read out of it, whatever somebody types there", () => {
  expect(readPlace(writePlace({ document: "d1.x", start: 62 }))).toEqual({ document: "d1.x", start: 62 })
  for (const typed of [null, "", "d1", "d1.", ".5x", "d1.-4"]) expect(readPlace(typed)).toBeNull()
})
