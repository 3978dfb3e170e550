// Dates of publication as pages write them, to ISO 8601. What is ambiguous stays unknown.

const MONTHS = [
  ["jan", "ene"],
  ["feb"],
  ["mar"],
  ["apr", "abr"],
  ["may"],
  ["jun"],
  ["jul"],
  ["aug", "ago"],
  ["sep", "set"],
  ["oct"],
  ["nov"],
  ["dec", "dic"],
] as const
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|sep?t(?:iembre)?|setiembre|octubre|noviembre|dic(?:iembre)?)\\.?"
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|º)?(?:\\s+(?:of|de))?[\\s-]+${MONTH}(?:,?\\s+(?:de(?:l)?\\s+)?|-)(\\d{4})\\b`,
  "iu",
)
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:de\\s+)?(\\d{4})\\b`, "iu")
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/u
const CHINESE = /(\d{4})年(\d{1,2})月(\d{1,2})日/u
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?:\s*(Z|[+-]\d{2}:?\d{2}))?$/u
const SLASHED_YEAR_FIRST = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/u
const SLASHED = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/u
const RFC_822 =
  /\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ?(GMT|UTC|Z|[+-]\d{4})?/iu

/** Which of two numbers is the day, where a page writes 03/04/2026. */
export type NumericOrder = "day-first" | "month-first"

/**
 * Reads a date, with its time and zone where they are written.
 *
 * @param order - of numeric dates, where it is known
 * @returns "2026-03-02", "2026-03-02T08:00:00" or "2026-03-02T08:00:00+01:00"; null where none can be told, also for "03/04/2026" without an order
 * @example readDate("2 de marzo de 2026") // "2026-03-02"
 */
export function readDate(written: string | null | undefined, order: NumericOrder | null = null): string | null {
  const text = (written ?? "").trim()
  if (text === "") return null
  if (/^\d{10}(\d{3})?$/u.test(text)) return check(new Date(Number(text.padEnd(13, "0"))).toISOString().replace(/\.\d+Z$/u, "Z"))
  const compact = COMPACT.exec(text)
  if (compact !== null) return assemble(compact[1], compact[2], compact[3], compact.slice(4, 7), compact[7])
  const iso = ISO.exec(text)
  if (iso !== null) return assemble(iso[1], iso[2], iso[3], iso.slice(4, 7), iso[7])
  const chinese = CHINESE.exec(text)
  if (chinese !== null) return assemble(chinese[1], chinese[2], chinese[3], [])
  const mail = RFC_822.exec(text)
  if (mail !== null) return assemble(mail[3], monthOf(mail[2]), mail[1], mail.slice(4, 7), mail[7])
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return assemble(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], [])
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) return assemble(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], [])
  const yearFirst = SLASHED_YEAR_FIRST.exec(text)
  if (yearFirst !== null) return assemble(yearFirst[1], yearFirst[2], yearFirst[3], [])
  const slashed = SLASHED.exec(text)
  if (slashed === null) return null
  const [a, b] = [Number(slashed[1]), Number(slashed[2])]
  // With dots the day comes first wherever dates are written so.
  if (a > 12 || slashed[0].includes(".") || (b <= 12 && order === "day-first")) return assemble(slashed[3], slashed[2], slashed[1], [])
  return b > 12 || a === b || order === "month-first" ? assemble(slashed[3], slashed[1], slashed[2], []) : null
}

const US = /^en-us\b/iu
const DAY_FIRST_TAG = /^(?:en-(?:gb|uk|ie|au|nz|in|za|ke|ng|gh|sg|hk|pk|mt)\b|es(?!-(?:us|pr|pa)\b)|(?:fr|pt|it|de|ca|gl|eu|nl)\b)/iu

/**
 * Tells how a page writes numeric dates: by one that can be read in one way only (13/04/2026), or in one way as the day in its address;
 * else by its language and region.
 *
 * @param texts - short texts of the page
 * @param tag - its `lang`; plain "en" tells nothing
 * @param day - in the address, "2026-04-03"
 * @returns null where nothing decides, or where the dates disagree
 * @example numericOrder(["25/03/2026"], "en") // "day-first"
 */
export function numericOrder(texts: Iterable<string>, tag: string | null, day: string | null = null): NumericOrder | null {
  let days = 0
  let months = 0
  for (const text of texts) {
    const found = SLASHED.exec(text)
    if (found === null || found[0].includes(".")) continue
    const [a, b] = [Number(found[1]), Number(found[2])]
    const isDay = day !== null && a !== b
    if ((a > 12 && a <= 31 && b <= 12) || (isDay && assemble(found[3], found[2], found[1], []) === day)) days++
    if ((b > 12 && b <= 31 && a <= 12) || (isDay && assemble(found[3], found[1], found[2], []) === day)) months++
  }
  if (days > 0 || months > 0) return months === 0 ? "day-first" : days === 0 ? "month-first" : null
  const bare = (tag ?? "").trim().replace("_", "-")
  if (US.test(bare)) return "month-first"
  return DAY_FIRST_TAG.test(bare) ? "day-first" : null
}

/** @returns the day that an address names in its path @example dateInUrl("https://outlet.example/2026/03/02/taxes") // "2026-03-02" */
export function dateInUrl(url: string | null): string | null {
  const match = /[/_-](20\d{2}|19\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u.exec(url ?? "")
  return match === null ? null : assemble(match[1], match[2], match[3], [])
}

/** @returns whether a block is nothing but a date, with or without a word such as "Published" or "Updated" */
export function isDateLine(text: string): boolean {
  if (text.length > 90 || (readDate(text) === null && !SLASHED.test(text))) return false
  const rest = [DAY_FIRST, MONTH_FIRST, ISO, SLASHED]
    .reduce((left, pattern) => left.replace(new RegExp(pattern.source, "giu"), " "), text)
    .replace(/\b\d{1,2}[:.h]\d{2}(:\d{2})?\b/giu, " ")
    .replace(
      /\b(published|updated|posted|modified|last|first|on|at|a\.?m\.?|p\.?m\.?|[ecmp][sd]?t|gmt|utc|bst|cet|mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun|\w+day|publicado|actualizado|actualizada|publicada|el|a|las|hrs?|horas|h|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|de|del)\b/giu,
      " ",
    )
  return rest.replace(/[^\p{L}]+/gu, "").length <= 3
}

/** @returns whether a block is nothing but a time of day, as live pages head their entries @example isTimeLine("2:52 p.m.") // true */
export function isTimeLine(text: string): boolean {
  return /^\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?\s?m\.?|h|hrs?\.?|horas)?(?:\s*(?:[A-Z]{2,4}))?$/u.test(text.trim())
}

/** @returns the date in a dateline at a text's start @example readDateline("PORT CALDER, March 2, 2026 — The council …") // "2026-03-02" */
export function readDateline(text: string): string | null {
  return readDate(/^(.{6,70}?\b\d{4})\s*(?:\([^)]{1,40}\)\s*)?(?:--|[—–])/u.exec(text)?.[1])
}

/** @returns the date of a line that has nothing but a place or a body before it @example readPlaceAndDate("Harrow Council, 5 March 2026") // "2026-03-05" */
export function readPlaceAndDate(text: string): string | null {
  const before = /^[^.!?;:\d\n]{2,60},\s+/u.exec(text)?.[0]
  return before !== undefined && isDateLine(text.slice(before.length)) ? readDate(text.slice(before.length)) : null
}

function monthOf(word: string | undefined): string {
  const start = (word ?? "").slice(0, 3).toLowerCase()
  return String(MONTHS.findIndex((names) => (names as readonly string[]).includes(start)) + 1)
}

function assemble(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly (string | undefined)[],
  zone?: string | undefined,
): string | null {
  const date = `${year}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`
  const [hours, minutes, seconds] = time
  if (hours === undefined || minutes === undefined) return check(date)
  return check(`${date}T${hours}:${minutes}:${seconds ?? "00"}${zoneOf(zone)}`)
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ""
  if (/^(Z|UTC|GMT)$/iu.test(zone) || /^[+-]00:?00$/u.test(zone)) return "Z"
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

// A day that is in the calendar, and in the time of the printing press.
function check(iso: string): string | null {
  const year = Number(iso.slice(0, 4))
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso.slice(0, 10)) return null
  return year < 1600 || year > 2200 || Number.isNaN(Date.parse(iso)) ? null : iso
}
