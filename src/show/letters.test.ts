import { describe, expect, it } from "vitest"
import type { Source } from "../document/index.ts"
import { letterVoices } from "./letters.ts"

const source = (id: string, type: Source["type"], name: string | null): Pick<Source, "id" | "type" | "name"> => ({ id, type, name })

describe("letterVoices", () => {
  it("takes the surname of a person and the first word of an institution", () => {
    const letters = letterVoices([
      source("s1", "named-person", "Ilse Varga"),
      source("s2", "named-organization", "Harbour Authority of Marl"),
    ])
    expect([...letters.values()]).toEqual(["V", "H"])
  })

  it("tells two of one surname apart", () => {
    const letters = letterVoices([source("s1", "named-person", "Lucía Montalvo"), source("s2", "named-person", "Rafael Montalvo")])
    expect(new Set(letters.values()).size).toBe(2)
  })

  it("gives a document D and who is not named a question mark", () => {
    const letters = letterVoices([
      source("s1", "document", "draft audit"),
      source("s2", "unnamed-group", "critics"),
      source("s3", "anonymous", null),
    ])
    expect([...letters.values()]).toEqual(["D", "?", "?2"])
  })

  it("keeps R for the reporter", () => {
    expect(letterVoices([source("s1", "named-person", "Rosa Rahm")]).get("s1")).not.toBe("R")
  })

  it("never gives one letter twice, however many speak", () => {
    const many = Array.from({ length: 60 }, (_, i) => source(`s${i}`, "named-person", "Ana Aba"))
    expect(new Set(letterVoices(many).values()).size).toBe(60)
  })

  it("keeps the letters that some have already", () => {
    const letters = letterVoices([source("s1", "named-person", "Ana Paz"), source("s2", "named-person", "Eva Paz")], new Map([["s2", "P"]]))
    expect([letters.get("s1"), letters.get("s2")]).toEqual(["A", "P"])
  })
})
