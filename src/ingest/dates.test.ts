import { describe, expect, it } from "vitest"
import { dateInUrl, isDateLine, numericOrder, readDate, readPlaceAndDate } from "./dates.ts"

describe("numericOrder", () => {
  it("goes by a date on the page that can be read in one way only, whatever the language", () => {
    expect(numericOrder(["03/04/2026", "Related: 25/03/2026"], "en-US")).toBe("day-first")
    expect(numericOrder(["3/25/2026"], "es")).toBe("month-first")
    expect(numericOrder(["25/03/2026", "3/25/2026"], "es")).toBeNull()
  })
  it("goes by the day in the address", () => {
    expect(numericOrder(["03/04/2026"], "en-US", "2026-04-03")).toBe("day-first")
    expect(numericOrder(["03/04/2026"], "en-GB", "2026-03-04")).toBe("month-first")
    expect(numericOrder(["03/04/2026"], "en", "2026-05-01")).toBeNull()
  })
  it("else goes by language and region, and knows nothing of plain English or of Spanish in the United States", () => {
    expect(["en-US", "en_GB", "es", "es-MX", "fr", "en", "es-US", null].map((tag) => numericOrder(["03/04/2026"], tag))).toEqual([
      "month-first",
      "day-first",
      "day-first",
      "day-first",
      "day-first",
      null,
      null,
      null,
    ])
  })
  it("is what readDate goes by", () => {
    expect(readDate("03/04/2026")).toBeNull()
    expect(readDate("03/04/2026", "day-first")).toBe("2026-04-03")
    expect(readDate("Updated 03/04/2026", "month-first")).toBe("2026-03-04")
    expect(readDate("25/03/2026", "month-first")).toBe("2026-03-25")
  })
})

describe("readDate", () => {
  it.each([
    ["2026-03-02", "2026-03-02"],
    ["2026-03-02T08:00:00Z", "2026-03-02T08:00:00Z"],
    ["2026-03-02T08:00:00.123+0100", "2026-03-02T08:00:00+01:00"],
    ["2026-03-02 08:00", "2026-03-02T08:00:00"],
    ["20260302", "2026-03-02"],
    ["Mon, 02 Mar 2026 08:00:00 GMT", "2026-03-02T08:00:00Z"],
    ["March 2, 2026 at 8:22AM EST", "2026-03-02"],
    ["Published 2nd March 2026", "2026-03-02"],
    ["Sept. 4, 2026", "2026-09-04"],
    ["2 de marzo de 2026", "2026-03-02"],
    ["lunes 4 septiembre, 2026", "2026-09-04"],
    ["13/03/2026", "2026-03-13"],
    ["03/13/2026", "2026-03-13"],
    ["02.03.2026", "2026-03-02"],
    ["1772438400", "2026-03-02T08:00:00Z"],
  ])("reads %s", (written, iso) => {
    expect(readDate(written)).toBe(iso)
  })
  it.each(["03/04/2026", "2026-02-30", "yesterday", "in March", "", null])("leaves %s unknown", (written) => {
    expect(readDate(written)).toBeNull()
  })
})

describe("dateInUrl", () => {
  it("finds a day in the path", () => {
    expect(dateInUrl("https://outlet.example/2026/03/02/taxes")).toBe("2026-03-02")
  })
  it("finds none in a number", () => {
    expect(dateInUrl("https://outlet.example/a-20269999")).toBeNull()
  })
})

it.each([
  ["Harrow Council, 5 March 2026", "2026-03-05"],
  ["Puerto Viejo, a 5 de marzo de 2026", "2026-03-05"],
  ["Port Elder, Thursday, March 5, 2026", "2026-03-05"],
  ["The council met in Harrow, March 5, 2026 was its last day", null],
  ["It was signed by the clerk. Harrow, 5 March 2026", null],
])("the place and date %s are of %s", (line, date) => {
  expect(readPlaceAndDate(line)).toBe(date)
})

describe("isDateLine", () => {
  it("knows a line that is a date alone", () => {
    expect(["Updated 11:21 pm CST, Tuesday, November 19, 2026", "2 de marzo de 2026, 10:15 h"].map(isDateLine)).toEqual([true, true])
  })
  it("knows a sentence that holds one", () => {
    expect(isDateLine("The council met on March 2, 2026 and voted.")).toBe(false)
  })
})
