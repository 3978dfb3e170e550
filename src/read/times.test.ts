import { describe, expect, it } from "vitest"
import { attributed } from "../../test/attributed.ts"
import { findTimes } from "./times.ts"

function times(text: string, language: "en" | "es" = "en", published: string | null = "2026-03-04T22:30:00-05:00"): string[] {
  const { prose } = attributed(text, { language, published })
  return findTimes(prose).map(({ span, value }) => `${prose.document.text.slice(...span)} = ${value}`)
}

// 4 March 2026 is a Wednesday.
describe("English dates", () => {
  it.each([
    ["He left on Tuesday.", "Tuesday = 2026-03-03"],
    ["He left on Friday.", "Friday = 2026-02-27"],
    ["The board will meet on Friday.", "Friday = 2026-03-06"],
    ["He left last Wednesday.", "last Wednesday = 2026-02-25"],
    ["It began on Wednesday.", "Wednesday = 2026-03-04"],
    ["He left yesterday.", "yesterday = 2026-03-03"],
    ["He was extradited in September 2023.", "September 2023 = 2023-09"],
    ["He was extradited in 2023.", "2023 = 2023"],
    ["The vote in November was close.", "November = 2025-11"],
    ["On Jan. 5, 2021, the pier burned.", "Jan. 5, 2021 = 2021-01-05"],
    ["Sales fell last month.", "last month = 2026-02"],
    ["The envelopes were opened last week.", "last week = 2026-W09"],
    ["It began two years ago.", "two years ago = 2024"],
    ["The firm is owned by the brother, says a filing made public Monday.", "Monday = 2026-03-02"],
    ["The judge has called a hearing for Thursday.", "Thursday = 2026-03-05"],
    ["She promised that crews would be paid through August.", "August = 2026-08"],
    ["On Friday the board will meet.", "Friday = 2026-03-06"],
    ["He was extradited in January, is held and will talk.", "January = 2026-01"],
  ])("%s", (text, found) => {
    expect(times(text)).toEqual([found])
  })

  it.each([
    "The bridge may close.",
    "They march for peace.",
    "She sat down.",
    "Room 2014 was empty.",
    "He was held for 30 days.",
    "She signed the day after.",
    "Sales fell in the past five years.",
    "He paid 2,019 crowns.",
  ])("none in: %s", (text) => {
    expect(times(text)).toEqual([])
  })

  it("gives only dates with their year where no day of publication is known", () => {
    expect(times("He left yesterday, on Tuesday and in May, after the vote of June 3, 2021.", "en", null)).toEqual([
      "June 3, 2021 = 2021-06-03",
    ])
  })
})

it("gives both months of a range their year", () => {
  expect(times("The payments ran between January and April 2025.")).toEqual(["January = 2025-01", "April 2025 = 2025-04"])
})

describe("Spanish dates", () => {
  it.each([
    ["Llegó el martes.", "martes = 2026-03-03"],
    ["Llegó el pasado martes.", "pasado martes = 2026-03-03"],
    ["Llegó el martes pasado.", "martes pasado = 2026-03-03"],
    ["El pleno votará el viernes.", "viernes = 2026-03-06"],
    ["Votan el próximo lunes.", "próximo lunes = 2026-03-09"],
    ["Llegó hace dos semanas.", "hace dos semanas = 2026-W08"],
    ["Llegó anoche.", "anoche = 2026-03-03"],
    ["Lo dijo ayer.", "ayer = 2026-03-03"],
    ["Ocurrió el 3 de marzo de 2024.", "3 de marzo de 2024 = 2024-03-03"],
    ["Ocurrió en marzo de 2023.", "marzo de 2023 = 2023-03"],
    ["Ocurrió en 2019.", "2019 = 2019"],
    ["Cayó la semana pasada.", "semana pasada = 2026-W09"],
    ["Cayó el año pasado.", "año pasado = 2025"],
    ["Se decidió antes de que se abrieran los sobres, según un escrito que la fiscalía presentó el lunes.", "lunes = 2026-03-02"],
  ])("%s", (text, found) => {
    expect(times(text, "es")).toEqual([found])
  })

  it("“por la mañana” is no tomorrow", () => {
    expect(times("Llegó por la mañana.", "es")).toEqual([])
  })
})
