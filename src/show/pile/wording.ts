// Wording of a case: days, voices, steps and ties in the words of a language; the same on the terminal and on the page.
import type { CaseRelation, ClaimStatement, Derivation, Dispute, OriginHop } from "../../document/index.ts"
import { confidenceIn, dateIn, type Messages } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import { didOf, nameOf } from "../wording.ts"
import type { LifeEvent } from "./life.ts"
import type { PhrasingGroup } from "./phrasings.ts"
import type { Pile } from "./pile.ts"

/** @returns "4 Mar 2026", "Mar 2026", "week of 17 Aug 2026", "summer of 2026"; what is not known is said so */
export function dayIn(date: string | null, m: Messages): string {
  if (date === null) return m.pile.undated
  const [, year = "", week, rest] = /^(\d{4})-W(\d{2})(-WE)?$/u.exec(date) ?? []
  if (week !== undefined) {
    const day = dateIn(m.locale, dayOfWeek(Number(year), Number(week), rest === undefined ? 1 : 6), "medium")
    return rest === undefined ? m.pile.week(day) : m.pile.weekend(day)
  }
  const { of, part } = /^(?<of>\d{4})-(?<part>[QH]\d|SP|SU|FA|WI)$/u.exec(date)?.groups ?? {}
  const partOfYear = m.pile.yearPart[part ?? ""]
  if (of !== undefined && partOfYear !== undefined) return partOfYear(of)
  if (/^\d{3}$/u.test(date)) return m.pile.decade(`${date}0`)
  if (/^\d{4}-\d{2}$/u.test(date))
    return new Intl.DateTimeFormat(m.locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${date}-01`))
  return /^\d{4}-\d{2}-\d{2}/u.test(date) ? dateIn(m.locale, date, "medium") : oneLine(date)
}

/** @param day - 1 is Monday; the first week of a year is the one with 4 January (ISO 8601) */
function dayOfWeek(year: number, week: number, day: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000
  return new Date(monday + ((week - 1) * 7 + day - 1) * 86_400_000).toISOString().slice(0, 10)
}

/** @returns "said 3 Mar 2026" */
export function sayEvent({ stage, date }: LifeEvent, m: Messages): string {
  return `${m.pile.stage[stage]} ${dayIn(date, m)}`
}

/** @returns who did what: "Ilse Varga said", "The outlet’s own voice" */
export function sayWho({ source, act }: ClaimStatement, m: Messages): string {
  if (source !== null) return `${nameOf(source, m)} ${didOf(act ?? "unknown", m)}`
  return act === "rumor" ? m.voice.hearsay : m.voice.outlet
}

/** @returns "copy of Calder wire" */
export function sayHop({ kind, document }: OriginHop, pile: Pile, m: Messages): string {
  return `${m.pile.hop[kind]} ${pile.nameOf(document)}`
}

/** @returns what stands over the phrasings of one origin: "Ilse Varga, speaker, first in The Lantern" */
export function sayGroup({ kind, origin }: PhrasingGroup, pile: Pile, m: Messages): string {
  if (kind === "denial") return m.pile.denial
  if (origin === null) return m.pile.nobody
  const { name, kind: what, document, counted } = origin
  return [oneLine(name), m.pile.originKind[what], m.pile.first(pile.nameOf(document)), ...(counted ? [] : [m.pile.uncounted])].join(", ")
}

/** @returns "copy of Calder wire, not credited, sure to 0.99" */
export function sayDerivation({ from, kind, credited, confidence, directed }: Derivation, pile: Pile, m: Messages): string {
  const sure = m.pile.sure(confidenceIn(m.locale, confidence))
  if (!directed) return `${m.pile.alike[kind]}, ${sure}`
  return [`${m.pile.kind[kind]} ${pile.nameOf(from)}`, credited ? m.pile.credited : m.pile.uncredited, sure].join(", ")
}

/** @returns what one side of a dispute says: "17", "9 Oct 2026", "denied" */
export function sayDisputed(kind: Dispute["kind"], value: string, m: Messages): string {
  if (kind === "date") return dayIn(value, m)
  if (kind === "denial") return value === "denied" ? m.pile.stage.denied : value === "stated" ? m.pile.stage.said : oneLine(value)
  return oneLine(value)
}

/**
 * @param id - of the entity that the relation is told under, whose name is left out
 * @returns "works for · Harrow Council (The Lantern)"
 */
export function sayRelation(
  { subject, predicate, object, value, from, until, statements }: CaseRelation,
  id: string,
  pile: Pile,
  m: Messages,
): string {
  const name = (one: string | null): string | null => (one === null ? null : (pile.findEntity(one)?.name ?? null))
  const span = [from, until].some((date) => date !== null)
    ? from === until
      ? dayIn(from, m)
      : `${from === null ? "" : dayIn(from, m)}–${until === null ? "" : dayIn(until, m)}`
    : null
  const said = [subject === id ? null : name(subject), m.pile.predicate[predicate], value, name(object), span].filter(
    (part) => part !== null,
  )
  const placesOf = (denied: boolean): string =>
    [
      ...new Set(
        statements
          .filter(({ factuality }) => factuality.endsWith("-") === denied)
          .map(({ document }) => pile.findDocument(document)?.outlet ?? pile.nameOf(document)),
      ),
    ].join(", ")
  const places = [placesOf(false), ...(placesOf(true) === "" ? [] : [`${m.pile.stage.denied}: ${placesOf(true)}`])]
  return oneLine(`${said.join(" · ")} (${places.filter((part) => part !== "").join("; ")})`)
}
