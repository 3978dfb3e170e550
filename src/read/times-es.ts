// Times in Spanish that chrono's own Spanish leaves out: "hace dos semanas", "el pasado martes", "anoche", "el día 13".
import { type Chrono, es, type Parser, type ParsingContext } from "chrono-node"

const WEEKDAYS = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"]
const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
}
const MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ")
const UNITS = "(días?|semanas?|mes(?:es)?|años?|décadas?)"
const COUNT = `(\\d{1,3}|${Object.keys(NUMBERS).join("|")})`

type Components = Partial<Record<"day" | "month" | "year" | "weekday", number>>

/** @returns chrono's casual Spanish with the parsers below before its own */
export function spanishChrono(): Chrono {
  const chrono = es.casual.clone()
  chrono.parsers.unshift(
    parser(
      String.raw`(?:(\d{1,2})\s+de\s+)?(${MONTHS.join("|")}|setiembre)\s+del\s+(?:año\s+)?((?:19|20)\d\d)`,
      (_, [, day, month, year]) => ({
        ...(day === undefined ? {} : { day: Number(day) }),
        month: monthOf(month),
        year: Number(year),
      }),
    ),
    parser(String.raw`(pasado|próximo)\s+(?:mes\s+de\s+)?(${MONTHS.join("|")}|setiembre)`, (at, [, when, month]) =>
      nextMonth(at, monthOf(month), directionOf(when)),
    ),
    parser(String.raw`(?:(\d{1,2})\s+de\s+)?(${MONTHS.join("|")}|setiembre)\s+(pasado|próximo)`, (at, [, day, month, when]) => ({
      ...(day === undefined ? {} : { day: Number(day) }),
      ...nextMonth(at, monthOf(month), directionOf(when)),
    })),
    parser(String.raw`hace\s+(?:ya\s+)?(?:casi\s+|unos\s+|unas\s+|más\s+de\s+)?${COUNT}\s+${UNITS}`, (at, [, count, unit]) =>
      shift(at, -numberOf(count), unit),
    ),
    parser(String.raw`dentro\s+de\s+${COUNT}\s+${UNITS}`, (at, [, count, unit]) => shift(at, numberOf(count), unit)),
    parser(String.raw`(?:el|la|del|al)\s+(semana|mes|año)\s+(pasad[oa]|anterior|que\s+viene|próxim[oa])`, (at, [, unit, when]) =>
      shift(at, directionOf(when), unit),
    ),
    parser(String.raw`(pasad[oa]|próxim[oa])\s+(semana|mes|año)`, (at, [, when, unit]) => shift(at, directionOf(when), unit)),
    parser(String.raw`(?:est[ea]|el\s+presente)\s+(semana|mes|año)`, (at, [, unit]) => shift(at, 0, unit)),
    parser(String.raw`(anteayer|antier|anoche|ayer|hoy|esta\s+(?:mañana|tarde|noche|madrugada))`, (at, [, word]) =>
      shift(at, offsetOf(word), "día"),
    ),
    parser(String.raw`(?<!(?:la|una|por|de|esta|cada)\s)mañana(?!\s+del?\b)`, (at) => shift(at, 1, "día")),
    parser(String.raw`(?:(pasado|próximo|este)\s+)?(${WEEKDAYS.join("|")})(?:\s+(pasado|próximo|que\s+viene))?`, (_, [, , day]) => ({
      weekday: WEEKDAYS.indexOf((day ?? "").toLowerCase()),
    })),
    parser(String.raw`(?:el|del|al)\s+día\s+(\d{1,2})(?!\s+de\s)`, (at, [, day]) => ({
      day: Number(day),
      month: at.getMonth() + 1,
      year: at.getFullYear(),
    })),
  )
  return chrono
}

function parser(source: string, read: (reference: Date, match: RegExpMatchArray) => Components | null): Parser {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, "iu")
  return {
    pattern: () => pattern,
    extract: (context: ParsingContext, match: RegExpMatchArray): Components | null =>
      // Its local time is the reference's, whatever zone the machine is in.
      read(context.reference.getDateWithAdjustedTimezone(), match),
  }
}

function monthOf(name = ""): number {
  const index = MONTHS.indexOf(name.toLowerCase())
  return index < 0 ? 9 : index + 1 // "setiembre"
}

/** The nearest such month before or after that of `reference`. */
function nextMonth(reference: Date, month: number, direction: number): Components {
  const now = reference.getMonth() + 1
  const year = reference.getFullYear()
  if (direction < 0) return { month, year: month < now ? year : year - 1 }
  return { month, year: month > now ? year : year + 1 }
}

function shift(reference: Date, count: number, unit = ""): Components {
  const date = new Date(reference)
  if (unit.startsWith("década")) return { year: date.getFullYear() + 10 * count }
  if (unit.startsWith("año")) return { year: date.getFullYear() + count }
  if (unit.startsWith("mes")) {
    const months = date.getFullYear() * 12 + date.getMonth() + count
    return { year: Math.floor(months / 12), month: (months % 12) + 1 }
  }
  date.setDate(date.getDate() + count * (unit.startsWith("semana") ? 7 : 1))
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
}

function numberOf(word = ""): number {
  return NUMBERS[word.toLowerCase()] ?? Number(word)
}

function directionOf(word = ""): number {
  return /^(?:pasad|anterior)/iu.test(word) ? -1 : 1
}

function offsetOf(word = ""): number {
  const lower = word.toLowerCase()
  if (lower === "anteayer" || lower === "antier") return -2
  return lower === "ayer" || lower === "anoche" ? -1 : 0
}
