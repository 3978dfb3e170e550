import { describe, expect, it } from "vitest"
import { isByline, splitByline } from "./byline.ts"

describe("splitByline", () => {
  it.each([
    ["By Ana Reyes", ["Ana Reyes"]],
    ["Por Lucía Ferrer y Tomás Varga", ["Lucía Ferrer", "Tomás Varga"]],
    ["By ANA REYES, TOM VARGA and INES OKAFOR", ["Ana Reyes", "Tom Varga", "Ines Okafor"]],
    ["Ana Reyes, Senior Political Correspondent", ["Ana Reyes"]],
    ["Ana Reyes | Staff Writer", ["Ana Reyes"]],
    ["By Ana Reyes ana.reyes@ledger.example", ["Ana Reyes"]],
    ["Reyes, Ana", ["Ana Reyes"]],
    ["Ana Reyes Monday, March 2, 2026", ["Ana Reyes"]],
    ["By Ana Reyes, MD", ["Ana Reyes"]],
    ["Ana de la Cruz with Tom Varga", ["Ana de la Cruz", "Tom Varga"]],
    ["Ana Reyes for The Calder Ledger", ["Ana Reyes"]],
    ["Tom Varga Jr.", ["Tom Varga Jr."]],
    ["Redacción", []],
    ["admin", []],
    ["Last updated: March 2, 2026", []],
    ["", []],
  ])("reads %s", (printed, names) => {
    expect(splitByline(printed)).toEqual(names)
  })
})

describe("isByline", () => {
  it("knows one of a newsroom, with its date", () => {
    expect(["Por Redacción 6 de mayo de 2026", "By staff", "By staff drivers the bus was stopped"].map(isByline)).toEqual([
      true,
      true,
      false,
    ])
  })

  it("knows a byline", () => {
    expect(["By Ana Reyes", "Por Lucía Ferrer y Tomás Varga", "By Ana Reyes and Tom Varga, staff writers"].map(isByline)).toEqual([
      true,
      true,
      true,
    ])
  })
  it("knows a sentence", () => {
    expect(
      ["By Monday the terminal was closed.", "Por la tarde no había nadie en el muelle.", "By then it was too late"].map(isByline),
    ).toEqual([false, false, false])
  })
})
