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
    ["He will appear before the magistrate on Friday.", "Friday = 2026-03-06"],
    ["He appeared before the magistrate on Friday.", "Friday = 2026-02-27"],
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
    ["He left on the 2nd.", "2nd = 2026-03-02"],
    ["The board will meet on the 15th.", "15th = 2026-03-15"],
    ["The offer was extended to March 20.", "March 20 = 2026-03-20"],
    ["Over the weekend the pier burned.", "weekend = 2026-W09-WE"],
    ["The pier burned two days ago.", "two days ago = 2026-03-02"],
    ["The pier burned twenty-one days ago.", "twenty-one days ago = 2026-02-11"],
    ["It closed the day before yesterday.", "day before yesterday = 2026-03-02"],
    ["The treasurer will appear before the magistrate on Friday.", "Friday = 2026-03-06"],
    ["The treasurer was released after a hearing on Friday.", "Friday = 2026-02-27"],
    ["The striker may travel to Harrow for a medical on Friday.", "Friday = 2026-03-06"],
    ["The striker may have travelled to Harrow on Friday.", "Friday = 2026-02-27"],
    ["The inquest opens on Monday week.", "Monday week = 2026-03-16"],
    ["The inquest opens a week on Saturday.", "a week on Saturday = 2026-03-14"],
    ["She gave notice a week last Tuesday.", "a week last Tuesday = 2026-02-24"],
    ["She gave notice the Friday before last.", "Friday before last = 2026-02-20"],
    ["The talks resume the Tuesday after next.", "Tuesday after next = 2026-03-17"],
    ["The lock was changed two Fridays ago.", "two Fridays ago = 2026-02-20"],
    ["The lock was changed on Friday last week.", "Friday last week = 2026-02-27"],
    ["The lock was changed on Tuesday of last week.", "Tuesday of last week = 2026-02-24"],
    ["The keys were handed back a fortnight ago.", "a fortnight ago = 2026-W08"],
    ["The keys were handed back the week before last.", "week before last = 2026-W08"],
    ["The sons, who left the port on Monday, may come back, Varga said.", "Monday = 2026-03-02"],
    ["The yard may recall everything that it has packed since February.", "February = 2026-02"],
    ["The court sits on the first Monday of April.", "first Monday of April = 2026-04"],
    ["The strike starts at midnight on Friday.", "Friday = 2026-03-06"],
    ["By late Tuesday the tanks had been emptied.", "late Tuesday = 2026-03-03"],
  ])("%s", (text, found) => {
    expect(times(text)).toEqual([found])
  })

  it.each([
    ["Profit fell in the third quarter.", "third quarter = 2025-Q3"],
    ["Profit fell in the third quarter of 2024.", "third quarter of 2024 = 2024-Q3"],
    ["She expects a first-quarter loss.", "first-quarter = 2026-Q1"],
    ["It rose in the first half of last year.", "first half of last year = 2025-H1"],
    ["Sales grew in fiscal 2024.", "fiscal 2024 = 2024"],
    ["The firm opened last fall.", "last fall = 2025-FA"],
    ["The firm opened in the summer of 2019.", "summer of 2019 = 2019-SU"],
    ["Rents rose in the late 1990s.", "late 1990s = 199"],
    ["Rents rose in the eighties.", "eighties = 198"],
    ["The mill is from the 19th century.", "19th century = 18"],
    ["It began in nineteen ninety-six.", "nineteen ninety-six = 1996"],
    ["It began in early 2019.", "early 2019 = 2019"],
    ["It began in mid-February.", "mid-February = 2026-02"],
    ["The work will be done by the end of the year.", "end of the year = 2026"],
    ["Its 2019 accounts are lost.", "2019 = 2019"],
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
    "They meet every Monday.",
    "She spoke on the Sunday morning news programs.",
    "It was in the Sunday papers.",
    "Several years ago he left.",
    "In the third quarter he scored a touchdown.",
    "The bus takes 2019 people.",
    "April Reyes spoke.",
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

describe("what a date counts from", () => {
  it("is the time named last, for what is earlier, later or the same", () => {
    expect(times("He was freed on May 3, 2019. Two days later he left. That year he married.")).toEqual([
      "May 3, 2019 = 2019-05-03",
      "Two days later = 2019-05-05",
      "That year = 2019",
    ])
  })

  it("is the quarter that the text speaks of, for results a year earlier", () => {
    expect(times("Profit fell in the third quarter. It had been 3 million a year earlier.").at(-1)).toBe("a year earlier = 2024-Q3")
    expect(times("The pier is worth less than a year ago.")).toEqual(["a year ago = 2025"])
  })

  it("is the day of the statement, inside its quotation", () => {
    expect(times("“We will vote tomorrow,” Varga said on Monday.")).toEqual(["tomorrow = 2026-03-03", "Monday = 2026-03-02"])
    expect(times("“Votaremos mañana”, dijo Varga el lunes.", "es")).toEqual(["mañana = 2026-03-03", "lunes = 2026-03-02"])
    expect(times("Varga said on Monday that the vote is tomorrow.").at(-1)).toBe("tomorrow = 2026-03-05")
  })
})

describe("Spanish dates", () => {
  it.each([
    ["Llegó el martes.", "martes = 2026-03-03"],
    ["Llegó el pasado martes.", "pasado martes = 2026-03-03"],
    ["Llegó el martes pasado.", "martes pasado = 2026-03-03"],
    ["El pleno votará el viernes.", "viernes = 2026-03-06"],
    ["La delantera es del Altura y el viernes jugará en casa.", "viernes = 2026-03-06"],
    ["La jugadora podría viajar el viernes a Harrow.", "viernes = 2026-03-06"],
    ["Votan el próximo lunes.", "próximo lunes = 2026-03-09"],
    ["Llegó hace dos semanas.", "hace dos semanas = 2026-W08"],
    ["Llegó anoche.", "anoche = 2026-03-03"],
    ["Lo dijo ayer.", "ayer = 2026-03-03"],
    ["Se reunirán del viernes en ocho días.", "viernes en ocho días = 2026-03-13"],
    ["El viernes de la semana pasada cambiaron la cerradura.", "viernes de la semana pasada = 2026-02-27"],
    ["El lunes de la semana que viene declara el conserje.", "lunes de la semana que viene = 2026-03-09"],
    ["La vieron el penúltimo domingo.", "penúltimo domingo = 2026-02-22"],
    ["La vieron la semana antepasada.", "semana antepasada = 2026-W08"],
    ["La vieron hace quince días.", "hace quince días = 2026-W08"],
    ["El fin de semana ardió el almacén.", "fin de semana = 2026-W09-WE"],
    ["El 15 de este mes vence el plazo.", "15 de este mes = 2026-03-15"],
    ["El día 20 del mes pasado venció el plazo.", "día 20 del mes pasado = 2026-02-20"],
    ["Se vota el segundo lunes de abril.", "segundo lunes de abril = 2026-04"],
    ["Ocurrió el 3 de marzo de 2024.", "3 de marzo de 2024 = 2024-03-03"],
    ["Ocurrió en marzo de 2023.", "marzo de 2023 = 2023-03"],
    ["Ocurrió en 2019.", "2019 = 2019"],
    ["Cayó la semana pasada.", "semana pasada = 2026-W09"],
    ["Cayó el año pasado.", "año pasado = 2025"],
    ["Llegó hoy, miércoles.", "hoy, miércoles = 2026-03-04"],
    ["Llegará mañana, jueves.", "mañana, jueves = 2026-03-05"],
    ["Murió hace dos años.", "hace dos años = 2024"],
    ["Murió hace casi treinta y dos días.", "hace casi treinta y dos días = 2026-01-31"],
    ["Votarán el día 13.", "día 13 = 2026-03-13"],
    ["Empezó a principios de 2019.", "a principios de 2019 = 2019"],
    ["Acabará a finales de año.", "año = 2026"],
    ["Empezó en la década de los noventa.", "década de los noventa = 199"],
    ["Empezó en los años 30.", "años 30 = 193"],
    ["El molino es del siglo XVIII.", "siglo XVIII = 17"],
    ["Ganó más en el primer trimestre de 2024.", "primer trimestre de 2024 = 2024-Q1"],
    ["Ganó más en el segundo semestre del año pasado.", "segundo semestre del año pasado = 2025-H2"],
    ["Abrió en la primavera de 2019.", "primavera de 2019 = 2019-SP"],
    ["Nació en mil novecientos noventa y seis.", "mil novecientos noventa y seis = 1996"],
    ["El uno de agosto de 2024 se fue.", "uno de agosto de 2024 = 2024-08-01"],
    ["Se decidió antes de que se abrieran los sobres, según un escrito que la fiscalía presentó el lunes.", "lunes = 2026-03-02"],
  ])("%s", (text, found) => {
    expect(times(text, "es")).toEqual([found])
  })

  it.each([
    "Llegó por la mañana.",
    "Una mujer de 40 años habló.",
    "Votan todos los lunes.",
    "Domingo Varga habló.",
    "Vive en la calle 17 de junio.",
    "El plan dura tres años.",
    "Hoy por hoy no hay plan.",
  ])("none in: %s", (text) => {
    expect(times(text, "es")).toEqual([])
  })

  it("both days of a range have their month", () => {
    expect(times("Fue del 3 al 5 de marzo de 2024.", "es")).toEqual(["3 = 2024-03-03", "5 de marzo de 2024 = 2024-03-05"])
  })
})
