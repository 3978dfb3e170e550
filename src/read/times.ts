// Times: dates that the text names, resolved against the day it was published.
import { type Chrono, en, type ParsedComponents, type ParsedResult } from "chrono-node"
import { byRule, type Span, type Time } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import { spanishChrono } from "./times-es.ts"

const CHRONOS: Readonly<Record<"en" | "es", Chrono>> = { en: en.casual, es: spanishChrono() }

// Sentences without any of these name no date; chrono is slow.
const TRIGGERS = {
  en: /\d|day\b|ago\b|night\b|\b(?:last|next|past|this|week|month|year|morning|today|tomorrow|yesterday|evening|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
  es: /\d|\b(?:lunes|martes|miércoles|jueves|viernes|domingo|hoy|ayer|anteayer|antier|anoche|mañana|hace|semana|mes|año|dentro|tarde|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)|sábado/iu,
}

/** Right before a date: it lies ahead. */
const AHEAD_BEFORE = {
  en: /\b(?:until|till|by|through|(?:hearing|meeting|trial|vote|election|session|summit|rally|strike|deadline|talks|inauguration)s? (?:\p{L}+ )?(?:for|set for))(?: (?:late|early|mid|the end of|at least|on))?[\s-]+$/iu,
  es: /(?<!\p{L})(?:hasta|antes de|a partir de|para|desde el próximo)(?:l| el| la| finales de| principios de| mediados de)?\s+$/iu,
}
/** "The hearing is on Wednesday." */
const SCHEDULED = /\b(?:is|are|begins?|starts?|opens?|meets?|ends?|takes? place|comes?) (?:on )?$/iu
/** In the clause of the date: what it tells is still to come. */
const FUTURE = {
  en: /(?:\b(?:will|won't|scheduled|due|slated|set to|is to|are to|plans? to|expected|expects? to|promis\p{L}+|vow\p{L}*|pledg\p{L}+|intends? to|upcoming|called (?:a|an) \p{L}+)|['’]ll)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:prevé|prevista?s?|previstos?|convoc\p{L}+|\p{L}{2,}(?:rá|rán)|va a|van a)(?!\p{L})/iu,
}
/** A clause ends here. */
const CLAUSE = /[,;:()—–]|\b(?:that|which|who|after|before|when|since|because)\b|(?<!\p{L})(?:que|quien|cuando|después|tras)(?!\p{L})/giu
const PAST = { en: /^(?:last|past)\b/iu, es: /^(?:el\s+)?pasad[oa]\b|\bpasad[oa]$/iu }
const NEXT = { en: /^(?:next|coming|this coming)\b/iu, es: /próxim[oa]|que viene/iu }

const YEAR = {
  en: /\b(?:in|since|of|from|by|during|until|before|after|through|late|early|mid|between|and|to)[\s-]+((?:19|20)\d\d)(?![\d\p{L}]|[,.]\d|-\d|\s?%)/giu,
  es: /(?<!\p{L})(?:en|desde|de|del|hasta|para|durante|año|antes de|después de|entre|y|el)\s+((?:19|20)\d\d)(?![\d\p{L}]|[,.]\d|-\d|\s?%)/giu,
}

/** "January and April 2025": the year counts for both. */
const RANGE_YEAR = /^\s*(?:and|to|through|until|y|a|hasta|[-–])\s+\p{Lu}?\p{L}+\.?\s+(?:\d{1,2},\s+|de\s+)?((?:19|20)\d\d)(?!\d)/u

/** Before "mañana" they make it the morning. */
const MORNING = /(?<!\p{L})(?:la|una|esta|cada|por|de)\s+$/iu

type Day = readonly [year: number, month: number, day: number]

/**
 * Finds the dates that the text names. What is relative is resolved against the day of publication, backwards unless the
 * sentence looks ahead; where no day of publication is known, only dates with their year are given.
 *
 * @returns in text order; values as precise as known: "2026-03-03", "2026-W10", "2026-03", "2026"
 * @example findTimes(prose)[0]?.value // "2026-03-03" for "on Tuesday", published on 2026-03-04
 */
export function findTimes(prose: Prose): readonly Time[] {
  const { document, language, sentences } = prose
  const published = dayOf(document.published)
  const times: Time[] = []
  for (const { span } of sentences) {
    const text = document.text.slice(...span)
    if (!TRIGGERS[language].test(text)) continue
    const found = [...parseSentence(text, language, published), ...findYears(text, language)]
    const spans: Span[] = []
    for (const time of found) {
      if (spans.some((known) => known[0] < time.span[1] && time.span[0] < known[1])) continue
      spans.push(time.span)
      times.push({ ...time, span: [span[0] + time.span[0], span[0] + time.span[1]] })
    }
  }
  return times.toSorted((a, b) => a.span[0] - b.span[0])
}

function parseSentence(text: string, language: "en" | "es", published: Day | null): Time[] {
  // Without a day of publication any reference does: what depends on it is left out below.
  const [year, month, day] = published ?? [2000, 1, 1]
  const reference = { instant: new Date(Date.UTC(year, month - 1, day, 12)), timezone: 0 }
  return CHRONOS[language].parse(text, reference).flatMap((result): Time[] => {
    const value = valueOf(result, text, language, published)
    if (value === null) return []
    const lead = /^(?:on|in|el|en|del|al|la)\s+/iu.exec(result.text)?.[0].length ?? 0
    const span: Span = [result.index + lead, result.index + result.text.replace(/[,;]$/u, "").length]
    const relative = !/\d{4}/u.test(result.text)
    return [{ span, value, confidence: relative ? 0.75 : 0.95, by: byRule(relative ? "times/relative" : "times/absolute") }]
  })
}

function valueOf({ text, start, end, index }: ParsedResult, sentence: string, language: "en" | "es", published: Day | null): string | null {
  if (
    isDuration(text, sentence.slice(0, index)) ||
    isOtherWord(text, language) ||
    (/^mañana$/iu.test(text) && MORNING.test(sentence.slice(0, index)))
  )
    return null
  const hasYear = /(?:19|20)\d\d/u.test(text)
  const rangeYear = hasYear ? null : RANGE_YEAR.exec(sentence.slice(index + text.length))?.[1]
  if (rangeYear && start.isCertain("month")) return isoRange(start, Number(rangeYear))
  if (!published && !hasYear) return null
  const ahead = !PAST[language].test(text) && (NEXT[language].test(text) || liesAhead(sentence, index, index + text.length, language))
  const day = isoOf(start, text, ahead, published)
  const until = end && start.isCertain("day") && end.isCertain("day") ? isoOf(end, text, ahead, published) : null
  return day !== null && until !== null && until > day ? `${day}/${until}` : day
}

/** Whether the clause around a date speaks of what is to come. */
function liesAhead(sentence: string, from: number, to: number, language: "en" | "es"): boolean {
  const before = sentence.slice(0, from)
  if (language === "en" && SCHEDULED.test(before)) return true
  if (AHEAD_BEFORE[language].test(before.replace(/(?:on|in|el|en)\s+$/iu, ""))) return true
  let start = 0
  for (const end of before.matchAll(CLAUSE)) start = end.index + end[0].length
  const clause = before.slice(start)
  if (FUTURE[language].test(clause)) return true
  // "On Friday the board will meet": the date opens its clause.
  if (clause.trim().split(/\s+/u).length > 2) return false
  const after = sentence.slice(to).replace(/^\s*,/u, "")
  return FUTURE[language].test(after.slice(0, after.search(CLAUSE) < 0 ? after.length : after.search(CLAUSE)))
}

function isoOf(parsed: ParsedComponents, text: string, ahead: boolean, published: Day | null): string | null {
  const year = parsed.get("year") ?? 0
  const month = parsed.get("month") ?? 1
  const day = parsed.get("day") ?? 1
  const weekday = parsed.get("weekday")
  if (published && parsed.isCertain("weekday") && !parsed.isCertain("day") && weekday !== null) {
    return isoDay(nearestWeekday(weekday, published, ahead, /^(?:last|pasado)|pasado$/iu.test(text)))
  }
  if (/\bweeks?\b|\bsemanas?\b/iu.test(text)) return isoWeek([year, month, day])
  if (/\byears?\b|(?<!\p{L})años?(?!\p{L})|\bdecades?\b|décadas?/iu.test(text)) return String(year)
  if (/\bmonths?\b|\bmes(?:es)?\b/iu.test(text)) return isoMonth(year, month)
  if (parsed.isCertain("day")) return isoDay([year, month, day])
  if (parsed.isCertain("month")) return isoMonth(parsed.isCertain("year") ? year : nearestYear(month, published, ahead), month)
  if (parsed.isCertain("year")) return String(year)
  // "tonight", "this morning": chrono is sure of the hour, and the day is that of publication.
  return /^(?:this (?:morning|afternoon|evening)|tonight|last night|esta )/iu.test(text) && published ? isoDay([year, month, day]) : null
}

/** "for 30 days", "the day after his sister signed", "the past five years": no day of the calendar. */
function isDuration(text: string, before: string): boolean {
  if (/^(?:for|within|over|during)\s/iu.test(text) || /\b(?:for|within|durante|por)\s+$/iu.test(before))
    return /\b(?:days?|weeks?|months?|years?|hours?|días?|semanas?|mes(?:es)?|años?)\b/iu.test(text)
  if (/\b(?:days?|weeks?|months?|years?|nights?|hours?|minutes?)\s+(?:before|after|earlier|later)$/iu.test(text)) return true
  return (
    /\b(?:last|past|next|coming)\s+(?:\S+\s+)?(?:days|weeks|months|years|hours)$/iu.test(text) ||
    /\b(?:hours?|minutes?|seconds?|horas?|minutos?)\b/iu.test(text)
  )
}

/** "march", "sat" and "now" are other words; a clock time is no date. */
function isOtherWord(text: string, language: "en" | "es"): boolean {
  if (/^\d{1,2}\/\d{1,2}$/u.test(text)) return true // a fraction
  if (language === "es" && /^\p{L}{3}\.?$/u.test(text) && !/^hoy$/iu.test(text)) return true // "Mar", "Sab": parts of names
  if (language === "en" && /^(?:may|march|sun|sat|mon|wed|fri|mar|jan|dec|now|second)$/u.test(text)) return true
  if (language === "en" && /^(?:May|March|Sun|Sat|Mon|Mar|Jan)$/u.test(text) && !/^(?:May|March)$/u.test(text)) return true
  return /^(?:now|ahora)$/iu.test(text)
}

function nearestWeekday(weekday: number, published: Day, ahead: boolean, strictlyPast: boolean): Day {
  const date = new Date(Date.UTC(published[0], published[1] - 1, published[2], 12))
  const back = (date.getUTCDay() - weekday + 7) % 7
  const days = ahead ? (7 - back) % 7 || 7 : back === 0 && strictlyPast ? -7 : -back
  date.setUTCDate(date.getUTCDate() + days)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

function nearestYear(month: number, published: Day | null, ahead: boolean): number {
  const [year, now] = published ?? [0, 1]
  if (ahead) return month < now ? year + 1 : year
  return month > now ? year - 1 : year
}

function findYears(text: string, language: "en" | "es"): Time[] {
  return [...text.matchAll(YEAR[language])].map((match) => {
    const value = match[1] ?? ""
    const end = match.index + match[0].length
    return { span: [end - value.length, end], value, confidence: 0.9, by: byRule("times/year") }
  })
}

function dayOf(published: string | null): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(published ?? "")
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null
}

function isoRange(parsed: ParsedComponents, year: number): string {
  const month = parsed.get("month") ?? 1
  return parsed.isCertain("day") ? isoDay([year, month, parsed.get("day") ?? 1]) : isoMonth(year, month)
}

function isoDay([year, month, day]: Day): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, "0")}`
}

function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`
}

/** The ISO week: that of its Thursday. */
function isoWeek([year, month, day]: Day): string {
  const thursday = new Date(Date.UTC(year, month - 1, day))
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7)
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`
}
