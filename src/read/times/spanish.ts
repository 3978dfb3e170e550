// Spanish: how times are written in Spanish.
import { numberOf } from "../../text/index.ts"
import { rule, type TimeForm, type TimeMatch, type TimeRule, type Unit, type Which, type YearForm, type YearPart } from "./form.ts"

const MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ")
const WEEKDAYS = "domingo lunes martes miercoles jueves viernes sabado".split(" ")

const MONTH = `(?<month>${MONTHS.join("|")}|setiembre)`
const DAYS = "lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
const WEEKDAY = `(?<weekday>${DAYS})`
const WEEKDAY_BEFORE = `(?:(?:${DAYS}),?\\s+(?:día\\s+)?)?`
const DAY =
  "(?<day>[12]?\\d|3[01]|uno|primero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta)[º°]?"
const SPOKEN_YEAR =
  "mil\\s+novecientos\\s+\\p{L}+(?:\\s+y\\s+\\p{L}+)?|dos\\s+mil(?:\\s+(?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veinti?\\p{L}*))?"
const YEAR = `(?<year>(?:1[6-9]|20)\\d\\d|${SPOKEN_YEAR})`
const OF_YEAR = `(?:,?\\s+(?:de|del|de\\s+este|del\\s+presente|en)\\s+(?:(?:el\\s+)?año\\s+)?${YEAR}|\\s+(?:de(?:l)?\\s+)?(?<yearWhich>este\\s+(?:mismo\\s+)?año|presente\\s+año|año\\s+(?:pasado|anterior|en\\s+curso|que\\s+viene|próximo)|pasado\\s+año|próximo\\s+año)|,?\\s+(?<which>pasad[oa]s?|próxim[oa]s?|último|que\\s+viene))?`
const COUNT =
  "(?<count>\\d{1,3}|un(?:o|a)?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veint\\p{L}+|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?:\\s+y\\s+\\p{L}+)?|medio|(?:un\\s+)?par\\s+de)"
const UNIT = "(?<unit>día|semana|mes|trimestre|año|década|siglo)(?:e?s)?"
const ABOUT =
  "(?:(?:ya|casi|cerca\\s+de|alrededor\\s+de|un(?:o|a)s|más\\s+de|menos\\s+de|apenas|escasamente|exactamente|aproximadamente|sólo|solo|tan\\s+sólo)\\s+)*"
/** Imprecise dates stay imprecise: the words are part of the span, the value is that of the whole. */
const ROUGHLY =
  "(?:(?:a\\s+)?(?:principios|comienzos|inicios|mediados|finales|fines|final|fin)\\s+(?:de(?=l\\s)|de\\s+(?=est[ea]\\s|la\\s|los\\s)|de\\s+))?"
const SEASON = "(?<season>primavera|verano|otoño|invierno)"
const ORDINAL = "(?<ordinal>primer|segundo|tercer|cuarto|último|primero|tercero)"

export const SPANISH_TIMES: readonly TimeRule[] = [
  rule(
    String.raw`(?:cada|todos\s+los|todas\s+las)\s+(?:días?|semanas?|mes(?:es)?|años?|veranos?|inviernos?|mañanas?|tardes?|noches?|${DAYS}|s[aá]bados|domingos)|los\s+(?:${DAYS}|s[aá]bados|domingos)(?!\s+\d)`,
    () => ({ kind: "none" }),
  ),
  rule(
    String.raw`${WEEKDAY_BEFORE}(?:día\s+)?${DAY}\s+(?:de(?:l)?\s+)(?:(?:mes\s+de\s+)?(?<past>pasado\s+|próximo\s+)?(?:mes\s+de\s+)?)?${MONTH}${OF_YEAR}`,
    readDate,
  ),
  rule(String.raw`(?<which>pasado|próximo|último)\s+(?:día\s+)?${DAY}\s+de\s+${MONTH}`, readDate),
  // "Del 3 al 5 de marzo", "15 y 16 de marzo": the first of them.
  rule(
    String.raw`(?<=(?:del|el|los\s+días|entre|desde|día)\s+)${DAY}(?=\s*(?:,\s*\d{1,2}\s*)*(?:al|y|y\s+el|hasta\s+el|a|[-–])\s*\d{1,2}\s+de\s+${MONTH}${OF_YEAR})`,
    readDate,
  ),
  rule(String.raw`${ROUGHLY}(?:(?<which1>pasado|próximo|último)\s+(?:mes\s+de\s+)?|(?:este\s+)?mes\s+de\s+)?${MONTH}${OF_YEAR}`, readMonth),
  rule("(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)", ({ text }) => ({ kind: "value", value: text })),
  rule("(?<day>\\d{1,2})([/-])(?<month>\\d{1,2})\\2(?<year>(?:19|20)?\\d\\d)", readFigures),
  rule(
    String.raw`(?:(?<deictic>hoy|mañana|ayer|anteayer)\s*,?\s+(?:(?:el|este)\s+)?)?(?:(?<which1>pasado|próximo|este|último|penúltimo)\s+)?${WEEKDAY}(?:\s+(?<which>pasado|próximo|siguiente|anterior|que\s+viene|venidero)(?!\s+día)|\s+de\s+(?:la\s+)?(?<week>esta\s+(?:misma\s+)?semana|pasada\s+semana|semana\s+pasada|próxima\s+semana|semana\s+(?:próxima|que\s+viene|entrante))|\s+en\s+(?<eight>ocho|quince)(?:\s+días)?)?(?:\s+(?:por|en)\s+la\s+(?:mañana|tarde|noche))?`,
    readWeekday,
  ),
  // "El primer lunes de julio": a day that is not worked out; the month is.
  rule(String.raw`(?:primer|segundo|tercer|cuarto|último)\s+(?:${DAYS})\s+de\s+${MONTH}${OF_YEAR}`, readMonth),
  rule(String.raw`hoy\s+en\s+(?<eight>ocho|quince)\s+días`, ({ groups }) => shift("day", groups["eight"] === "ocho" ? 7 : 14)),
  rule(String.raw`(?<unit>semana|mes|año)\s+antepasad[oa]|penúltima\s+(?<unit2>semana)`, ({ groups }) =>
    shift(unitOf(groups["unit"] ?? groups["unit2"] ?? ""), -2),
  ),
  // "Quince días" are two weeks, to the Spaniard who counts both ends.
  rule(String.raw`hace\s+(?:unos\s+)?quince\s+días`, () => shift("week", -2)),
  rule(String.raw`(?<=(?:el|del|durante\s+el|este)\s+)fin\s+de\s+semana`, () => ({ kind: "weekend" })),
  rule(
    String.raw`(?:día\s+)?(?<day>\d{1,2})\s+(?:de\s+(?:este|l\s+presente)\s+mes|del\s+(?:mes\s+(?:en\s+curso|(?<last>pasado|anterior)|(?<next>que\s+viene|próximo))|presente\s+mes|(?<last2>pasado)\s+mes|(?<next2>próximo)\s+mes))`,
    ({ groups }) => ({
      kind: "month-day",
      day: Number(groups["day"]),
      months: (groups["last"] ?? groups["last2"]) !== undefined ? -1 : (groups["next"] ?? groups["next2"]) !== undefined ? 1 : 0,
    }),
  ),
  rule(String.raw`anteayer|antier|antes\s+de\s+ayer`, () => shift("day", -2)),
  rule(String.raw`ayer(?:\s+(?:por\s+la\s+|al\s+)?(?:mañana|tarde|noche|mediodía))?|anoche|la\s+(?:noche|tarde|mañana)\s+de\s+ayer`, () =>
    shift("day", -1),
  ),
  rule(
    String.raw`(?<mismo>hoy\s+por\s+hoy)|hoy(?:\s+(?:mismo|en\s+día))?|est[ae]\s+(?:misma\s+)?(?:mañana|tarde|noche|madrugada|mediodía)|est[ae]\s+mismo\s+día`,
    readToday,
  ),
  rule(String.raw`pasado\s+mañana`, () => shift("day", 2)),
  rule(
    String.raw`(?<!(?:la|una|por|de|esta|cada|muy\s+de|a\s+media)\s)mañana(?:\s+(?:mismo|por\s+la\s+(?:mañana|tarde|noche)))?|(?<=(?:visita|partido|sesión|reunión|encuentro|jornada|pleno|edición)\s+de\s)mañana`,
    ({ text, before }) => (/^\p{Lu}/u.test(text) && before.trim() !== "" ? null : shift("day", 1)),
  ),
  rule(`hace\\s+${ABOUT}${COUNT}\\s+${UNIT}`, ({ groups }) => counted(groups, -1, "now")),
  rule(`${COUNT}\\s+${UNIT}\\s+atrás`, ({ groups }) => counted(groups, -1, "now")),
  rule(`dentro\\s+de\\s+${ABOUT}${COUNT}\\s+${UNIT}`, ({ groups }) => counted(groups, 1, "now")),
  rule(`${COUNT}\\s+${UNIT}\\s+(?<way>antes|después|más\\s+tarde)(?=\\s*(?:[,.;:!?)]|$|,))`, ({ groups }) =>
    counted(groups, /antes/iu.test(groups["way"] ?? "") ? -1 : 1, "then"),
  ),
  rule(
    String.raw`${ROUGHLY}(?:(?:el|la|del|al)\s+)?(?<unit>fin\s+de\s+semana|semana|mes|trimestre|semestre|año|década|siglo)\s+(?<which>pasad[oa]|anterior|que\s+viene|próxim[oa]|entrante|en\s+curso|siguiente)`,
    readUnit,
  ),
  rule(
    String.raw`${ROUGHLY}(?:(?:el|la|del|al)\s+)?(?<which>pasad[oa]|próxim[oa]|última|presente|actual|est[ea](?:\s+mism[oa])?|es[ea](?:\s+mism[oa])?|aquel(?:la)?|(?<=(?:el|la|del|al)\s)mism[oa]|siguiente)\s+(?<unit>fin\s+de\s+semana|semana|mes|trimestre|semestre|año|década|siglo)`,
    readUnit,
  ),
  rule(
    String.raw`(?<=(?:finales|principios|mediados|fines|final|fin|comienzos|inicios|resto|va|largo|lo\s+que\s+va)\s+de(?:l)?\s+)(?<unit>(?<!fines\s+de\s+|fin\s+de\s+)semana|mes|año|siglo)`,
    ({ groups }) => shift(unitOf(groups["unit"] ?? ""), 0),
  ),
  rule(
    String.raw`(?<which>(?:es[ea]|aquel|el)\s+mismo|ese|aquel)\s+día|(?:(?<next>siguiente)\s+día|día\s+(?<next2>siguiente|después)|(?<last>víspera)|día\s+(?<last2>anterior|antes))`,
    readThatDay,
  ),
  rule(`${ROUGHLY}(?:(?:el|del)\\s+)?(?:año\\s+|años\\s+|curso\\s+|ejercicio\\s+)?${YEAR}`, readYear),
  rule(
    String.raw`(?:(?:a\s+)?(?:principios|comienzos|inicios|mediados|finales|fines)\s+de\s+)?(?:(?:la\s+década|las\s+décadas)\s+de\s+)?los\s+(?:años\s+)?(?:(?<decade>(?:1[5-9]|20)\d0)|['’]?(?<short>\d0)|(?<word>veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa))(?!\s+(?:\p{L}|%))`,
    readDecade,
  ),
  rule(
    String.raw`década\s+de(?:l)?\s+(?:los\s+)?(?:(?<decade>(?:1[5-9]|20)\d0)|['’]?(?<short>\d0)|(?<word>veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa))|años\s+(?:(?<short2>\d0)|(?<word2>veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa))`,
    readDecade,
  ),
  rule(String.raw`${ROUGHLY}siglo\s+(?<century>[XVI]+)`, readCentury),
  rule(String.raw`${ORDINAL}\s+(?<part>trimestre|semestre)${OF_YEAR}`, readPart),
  rule(
    String.raw`(?:mismo|igual)\s+(?:periodo|período|trimestre|semestre)\s+(?:de(?:l)?\s+(?:año\s+)?${YEAR}|del\s+(?<last>año\s+(?:pasado|anterior)|pasado\s+año|ejercicio\s+(?:anterior|pasado)))`,
    readPeriod,
  ),
  rule(`(?:(?<which1>este|esta|pasad[oa]|próxim[oa]|últim[oa])\\s+)?${SEASON}${OF_YEAR}`, readSeason),
  rule(
    String.raw`(?<=(?:el|del|al|desde\s+el|hasta\s+el|este)\s+|(?:pasado|próximo)\s+)día\s+(?<day>\d{1,2})(?!\s*(?:de|del|al|y)\s)|(?<=(?:pasado|próximo)\s+)(?<day2>\d{1,2})(?=\s*[,.;]|$)`,
    ({ groups, before }) =>
      date(
        null,
        Number(groups["day"] ?? groups["day2"]),
        null,
        /próximo\s+$/iu.test(before) ? "next" : /pasado\s+$/iu.test(before) ? "past" : null,
      ),
  ),
]

function readDate({ text, groups, before }: TimeMatch): TimeForm | null {
  // "Avenida 17 de Junio": a street.
  if (/(?:avenida|calle|plaza|paseo|estación|barrio|hospital|instituto|movimiento|fundación)\s+$/iu.test(before)) return { kind: "none" }
  const day = dayNumber(groups["day"] ?? "")
  const month = monthOf(groups["month"] ?? "")
  if (day === null || month === 0) return null
  return date(
    month,
    day,
    yearForm(groups),
    whichOf(groups["which"] ?? groups["past"] ?? (/^(?:pasado|próximo)/iu.test(text) ? text : lastWord(before))),
  )
}

/** "El pasado 31 de diciembre". */
function lastWord(before: string): string | undefined {
  return /(pasado|próximo)\s+(?:día\s+)?$/iu.exec(before)?.[1]
}

function readMonth({ groups, before, after }: TimeMatch): TimeForm | null {
  const name = groups["month"] ?? ""
  const year = yearForm(groups)
  const which = whichOf(groups["which1"] ?? groups["which"])
  // "Julio Varga", "Abril": people.
  if (
    /^\p{Lu}/u.test(name) &&
    year === null &&
    which === null &&
    /^(?:\s+\p{Lu})/u.test(after) &&
    !/(?:en|de|desde|hasta)\s+$/iu.test(before)
  )
    return null
  if (year === null && which === null) {
    const shared = /^\s*(?:y|a|hasta|[-–])\s+\p{L}+\s+de(?:l)?\s+((?:19|20)\d\d)(?!\d)/u.exec(after)?.[1]
    if (shared !== undefined) return date(monthOf(name), null, { year: Number(shared) }, null) // "enero y abril de 2025"
  }
  return date(monthOf(name), null, year, which)
}

function readFigures({ groups }: TimeMatch): TimeForm {
  const year = Number(groups["year"])
  return date(Number(groups["month"]), Number(groups["day"]), { year: year > 99 ? year : year + (year < 50 ? 2000 : 1900) }, null)
}

function readWeekday({ text, groups, before, after }: TimeMatch): TimeForm | null {
  const deictic = (groups["deictic"] ?? "").toLowerCase()
  if (deictic !== "") return shift("day", { hoy: 0, mañana: 1, ayer: -1, anteayer: -2 }[deictic] ?? 0) // "hoy, jueves"
  const name = groups["weekday"] ?? ""
  // "Domingo García" is a man.
  if (/^domingo/iu.test(name) && /^\p{Lu}/u.test(name) && !/(?:^|\s)(?:el|del|al|este|pasado|próximo)\s+$/iu.test(before)) return null
  if (/^\p{Lu}/u.test(text) && /^\s+\p{Lu}/u.test(after)) return null
  const weekday = WEEKDAYS.indexOf(
    name
      .normalize("NFD")
      .replace(/\u0301/gu, "")
      .toLowerCase(),
  )
  const { week, eight } = groups
  if (week !== undefined)
    return { kind: "weekday", weekday, which: null, weeks: { count: directionOf(week.replace(/^semana\s+/iu, "")), from: "week" } }
  if (eight !== undefined) return { kind: "weekday", weekday, which: "next", weeks: { count: eight === "ocho" ? 1 : 2, from: "day" } }
  if (/^penúltimo$/iu.test(groups["which1"] ?? "")) return { kind: "weekday", weekday, which: "past", weeks: { count: -1, from: "day" } }
  return { kind: "weekday", weekday, which: whichOf(groups["which"] ?? groups["which1"]) }
}

function readToday({ text, groups, after }: TimeMatch): TimeForm | null {
  if (groups["mismo"] !== undefined || /hoy\s+en\s+día/iu.test(text)) return { kind: "none" } // "nowadays"
  return /^\s+por\s+hoy/iu.test(after) ? { kind: "none" } : shift("day", 0)
}

function readUnit({ groups }: TimeMatch): TimeForm | null {
  const which = (groups["which"] ?? "").toLowerCase()
  const words = (groups["unit"] ?? "").toLowerCase()
  const unit = unitOf(words)
  if (/^(?:es[ea]|aquel|mism)/u.test(which)) return { kind: "shift", unit, count: 0, from: "then" }
  if (/siguiente/u.test(which)) return { kind: "shift", unit, count: 1, from: "then" }
  return shift(unit, directionOf(which))
}

/** "Ese mismo día" is the day last named, "la víspera" the one before. */
function readThatDay({ text, groups, before, after }: TimeMatch): TimeForm | null {
  // "El mismo día que llegó", "un día después de la boda": no day named.
  if (/^\s+(?:en\s+)?(?:que|de)(?!\p{L})/iu.test(after) || /(?:^|\s)un\s+$/iu.test(before) || /\p{Lu}\p{L}+\s+\p{Lu}/u.test(text))
    return null
  const count = (groups["next"] ?? groups["next2"]) ? 1 : (groups["last"] ?? groups["last2"]) ? -1 : 0
  return { kind: "shift", unit: "day", count, from: "then" }
}

const AFTER_NO_YEAR =
  /^(?:[-–]\d{3}(?!\d)|\s*(?:%|por\s+ciento|personas|millones|mil|euros|pesetas|dólares|puntos|metros|kilómetros|hectáreas|toneladas|votos|empleos|trabajadores|empleados|habitantes|plazas|viviendas|soldados|policías|agentes|horas|casos|muertos|heridos|alumnos|familias|títulos|acciones)(?!\p{L}))/iu
const BEFORE_YEAR =
  /(?:^|[\s(])(?:en|el|del|de|desde|hasta|para|durante|año|años|antes\s+de|después\s+de|a|al|entre|y|que|o|otoño|primavera|verano|invierno|mundial|olimpiada|presupuestos?|nacional)\s+$|[(,]\s*$|\d{4}[-–]$/iu

function readYear({ text, groups, before, after }: TimeMatch): TimeForm | null {
  const digits = groups["year"] ?? ""
  const year = yearOf(digits)
  if (year === null) return null
  if (/^\D/u.test(digits) || /año|ejercicio|curso|^(?:a\s+)?(?:principios|comienzos|inicios|mediados|finales|fines|final|fin)/iu.test(text))
    return { kind: "value", value: String(year) }
  if (AFTER_NO_YEAR.test(after) || /[$€]\s?$|(?:^|\s)(?:núm|n[º°]|número|página|vuelo|ruta|sala)\.?\s+$/iu.test(before)) return null
  // "1996, 1998 y 2000": the list begins with a year.
  const listed = /(?:19|20)\d\d\s*,\s*$/u.test(before)
  const close = /^\s*(?:[,.;:!?)“”"»—–-]|$|\p{Ll}|\p{Lu})/u.test(after)
  const led = BEFORE_YEAR.test(`${before}${/^(?:el|del)\s/iu.test(text) ? "el " : ""}`) && (!/,\s*$/u.test(before) || listed)
  return led && close ? { kind: "value", value: String(year) } : null
}

const DECADES = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ")

function readDecade({ groups, before, after }: TimeMatch): TimeForm | null {
  const { decade } = groups
  if (decade !== undefined) return { kind: "value", value: decade.slice(0, 3) }
  const short = groups["short"] ?? groups["short2"]
  const word = groups["word"] ?? groups["word2"]
  // "Los 80 detenidos", "hace veinte años", "a los 30": a number.
  if (short !== undefined && /^\s+(?!y\b)\p{Ll}/u.test(after) && groups["short2"] === undefined) return null
  if (/(?:^|\s)(?:a|tiene|con|cumplir|entre|últimos|primeros|próximos)\s+$/iu.test(before)) return null
  const tens = short === undefined ? DECADES.indexOf((word ?? "").toLowerCase()) + 2 : Number(short) / 10
  return tens < 2 ? null : { kind: "value", value: `19${tens}` }
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function readCentury({ groups }: TimeMatch): TimeForm | null {
  const digits = [...(groups["century"] ?? "").toUpperCase()].map((letter) => ROMAN[letter] ?? 0)
  const century = digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
  return century < 1 || century > 21 ? null : { kind: "value", value: String(century - 1).padStart(2, "0") }
}

function readPart({ groups }: TimeMatch): TimeForm | null {
  const ordinal = (groups["ordinal"] ?? "").toLowerCase()
  const half = /semestre/iu.test(groups["part"] ?? "")
  const number = ordinal === "último" ? (half ? 2 : 4) : ["pri", "seg", "ter", "cua"].indexOf(ordinal.slice(0, 3)) + 1
  if (number < 1 || (half && number > 2)) return null
  return part(`${half ? "H" : "Q"}${number}` as YearPart, yearForm(groups), whichOf(groups["which"]))
}

function readPeriod({ groups }: TimeMatch): TimeForm | null {
  if (groups["last"] !== undefined) return { kind: "period", shift: -1, year: null, otherwise: shift("year", -1) }
  const year = yearOf(groups["year"] ?? "")
  return year === null ? null : { kind: "period", shift: 0, year, otherwise: { kind: "value", value: String(year) } }
}

function readSeason({ groups, before, after }: TimeMatch): TimeForm | null {
  const code = { primavera: "SP", verano: "SU", otoño: "FA", invierno: "WI" }[(groups["season"] ?? "").toLowerCase()] as YearPart
  const year = yearForm(groups)
  const which = whichOf(groups["which1"] ?? groups["which"])
  if (/^\s+\p{Lu}/u.test(after) && year === null) return null
  return year === null && which === null && !/(?:^|\s)(?:en|este|durante\s+el|durante\s+la)\s+$/iu.test(before)
    ? null
    : part(code, year, which)
}

function counted(groups: TimeMatch["groups"], sign: -1 | 1, from: "now" | "then"): TimeForm | null {
  const count = countOf(groups["count"] ?? "")
  return count === null ? null : { kind: "shift", unit: unitOf(groups["unit"] ?? ""), count: sign * count, from }
}

function shift(unit: Unit, count: number): TimeForm {
  return { kind: "shift", unit, count, from: "now" }
}

function date(month: number | null, day: number | null, year: YearForm | null, which: Which): TimeForm {
  return { kind: "date", month, day, year, which }
}

function part(name: YearPart, year: YearForm | null, which: Which): TimeForm {
  return { kind: "part", part: name, year, which }
}

const UNITS: Readonly<Record<string, Unit>> = {
  día: "day",
  semana: "week",
  mes: "month",
  trimestre: "quarter",
  semestre: "half",
  año: "year",
  década: "decade",
  siglo: "century",
}

function unitOf(word: string): Unit {
  return UNITS[word.toLowerCase()] ?? "weekend"
}

function directionOf(which: string): -1 | 0 | 1 {
  if (/^(?:pasad|anterior|últim)/u.test(which)) return -1
  return /^(?:próxim|siguiente|que|entrante)/u.test(which) ? 1 : 0
}

function yearForm({ year, yearWhich }: TimeMatch["groups"]): YearForm | null {
  if (year !== undefined) {
    const known = yearOf(year)
    return known === null ? null : { year: known }
  }
  if (yearWhich === undefined) return null
  return { shift: /pasado|anterior/iu.test(yearWhich) ? -1 : /próximo|viene/iu.test(yearWhich) ? 1 : 0 }
}

function whichOf(which: string | undefined): Which {
  if (which === undefined) return null
  if (/pasad|últim|anterior/iu.test(which)) return "past"
  return /próxim|viene|venidero|siguiente/iu.test(which) ? "next" : /^est/iu.test(which) ? "this" : null
}

function monthOf(name: string): number {
  return /^setiembre$/iu.test(name) ? 9 : MONTHS.indexOf(name.toLowerCase()) + 1
}

function dayNumber(word: string): number | null {
  if (/^(?:uno|primero)$/iu.test(word)) return 1
  const number = Number(numberOf(word.toLowerCase(), "es") ?? Number.NaN)
  return number >= 1 && number <= 31 ? number : null
}

function countOf(words: string): number | null {
  if (/^un(?:o|a)?$/iu.test(words)) return 1
  if (/par\s/iu.test(words)) return 2
  return sumOf(words)
}

/** "Treinta y dos": 32. */
function sumOf(words: string): number | null {
  const numbers = words
    .toLowerCase()
    .split(/\s+(?:y\s+)?/u)
    .map(smallNumber)
  const sum = numbers.reduce((a, b) => a + b, 0)
  return Number.isNaN(sum) ? null : sum
}

function smallNumber(word: string): number {
  if (word === "un" || word === "una" || word === "uno") return 1
  const twenties = /^veinti(\p{L}+)$/u.exec(word)?.[1]
  if (twenties !== undefined) return 20 + smallNumber(twenties.normalize("NFD").replace(/\u0301/gu, ""))
  return Number(numberOf(word, "es") ?? Number.NaN)
}

/** "1996", "mil novecientos noventa y seis", "dos mil seis". */
function yearOf(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words)
  const rest = words.toLowerCase().replace(/^(?:mil\s+novecientos|dos\s+mil)\s*/u, "")
  const more = rest === "" ? 0 : sumOf(rest)
  return more === null ? null : (/^dos/iu.test(words) ? 2000 : 1900) + more
}
