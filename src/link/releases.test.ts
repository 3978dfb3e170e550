import { expect, it } from "vitest"
import { memberOf } from "../../test/members.ts"
import { findReleaseMark } from "./releases.ts"

const BODY = "Corven Marine will replace its ferries by 2029, the company said on Monday in Port Elder."

function isRelease(text: string, url: string | null = null): boolean {
  return findReleaseMark(memberOf("text", text, { url }).reading.document) !== null
}

it.each([
  `FOR IMMEDIATE RELEASE\n\n${BODY}`,
  `NOTA DE PRENSA\n\n${BODY}`,
  `Comunicado de prensa\n\n${BODY}`,
  `${BODY}\n\nMedia contact: Lene Dahl, press@corvenmarine.example`,
  `${BODY}\n\nAbout Corven Marine\n\nCorven Marine has connected the towns of the strait since 1936.\n\n###`,
])("%j is a press release", (text) => {
  expect(isRelease(text)).toBe(true)
})

it("an address of a company's newsroom is one's", () => {
  expect(isRelease(BODY, "https://corvenmarine.example/press-releases/fleet-2029")).toBe(true)
})

it.each([
  BODY,
  `${BODY}\n\nThe company put out a press release on Monday and took it back on Tuesday.`,
  `${BODY}\n\nReporters waited in the press office for an hour.`,
])("%j is none", (text) => {
  expect(isRelease(text, "https://harbourtribune.example/news/2029")).toBe(false)
})
