// Dates and numbers: short forms for lists, where a column of them is compared at a glance.

/**
 * @param iso - ISO 8601, as precise as known
 * @param now - the year is left out where it is this one's
 * @example shortDay("en-GB", "2026-03-04T07:40:00Z", new Date("2026-11-01")) // "4 Mar"
 */
export function shortDay(locale: string, iso: string, now: Date = new Date()): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return iso
  const [year = "", month, day] = iso.slice(0, 10).split("-")
  const parts: Intl.DateTimeFormatOptions = {
    ...(day === undefined ? {} : { day: "numeric" }),
    ...(month === undefined ? {} : { month: "short" }),
    ...(month !== undefined && year === String(now.getFullYear()) ? {} : { year: "numeric" }),
  }
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }).format(time)
}

/** @returns with the time of day, where that is known @example shortTime("en-GB", "2026-03-04T07:40:00Z") // "4 Mar, 07:40" */
export function shortTime(locale: string, iso: string, now: Date = new Date()): string {
  const day = shortDay(locale, iso, now)
  if (!iso.includes("T") || Number.isNaN(Date.parse(iso))) return day
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "UTC" }).format(
    Date.parse(iso),
  )
  return `${day}, ${time}`
}

/** @returns a plain number as the language writes it; anything else as it is @example numberIn("en-GB", "9600") // "9,600" */
export function numberIn(locale: string, value: string): string {
  return /^\d+(?:\.\d+)?$/u.test(value) ? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(Number(value)) : value
}
