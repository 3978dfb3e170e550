// Times: dates that the text names, resolved against the day they count from.
import { byRule, contains, type Span, type Time } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import { type Day, dayOf } from "./times/calendar.ts"
import { ENGLISH_TIMES } from "./times/english.ts"
import type { TimeForm, TimeRule } from "./times/form.ts"
import { outlookOf } from "./times/outlook.ts"
import { resolveTime } from "./times/resolve.ts"
import { SPANISH_TIMES } from "./times/spanish.ts"

const RULES: Readonly<Record<"en" | "es", readonly TimeRule[]>> = { en: ENGLISH_TIMES, es: SPANISH_TIMES }

/** Sentences without any of these name no date. */
const TRIGGERS = {
  en: /\d|days?\b|ago\b|night\b|\b(?:last|next|past|this|that|same|week|month|year|quarter|period|century|morning|today|tomorrow|yesterday|evening|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|nineteen|two thousand|\p{L}+ties|spring|summer|fall|autumn|winter)/iu,
  es: /\d|(?:^|[^\p{L}])(?:lunes|martes|miércoles|jueves|viernes|s[aá]bado|domingo|hoy|ayer|anteayer|antier|anoche|mañana|día|hace|semana|mes|año|trimestre|semestre|periodo|período|siglo|década|primavera|verano|otoño|invierno|est[ae]|víspera|mil|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)/iu,
}

/** For so many sentences a quarter stays the one that "a year earlier" counts from, and a time the one of "that day". */
const PERIOD_LASTS = 6
const NAMED_LASTS = 2

type Recent = { readonly value: string; readonly sentence: number } | null

type Found = { readonly span: Span; readonly form: TimeForm } // the span within its sentence

/**
 * Finds the dates that the text names. What is relative counts from the day of publication; inside a direct quotation from
 * the day on which it was said, where its sentence names that; "that year" and "two days later" from the time named before. A
 * day or month without a year is the last one, unless the sentence looks ahead or the next one is near. Where no day of publication is
 * known, only dates with their year are given.
 *
 * @returns in text order; values as precise as known: "2026-03-03", "2026-W10", "2026-W10-WE", "2026-03", "2026-Q1", "2026-H1", "2026-SU",
 *   "2026", the decade "202", the century "20"
 * @example findTimes(prose)[0]?.value // "2026-03-03" for "on Tuesday", published on 2026-03-04
 */
export function findTimes(prose: Prose): readonly Time[] {
  const { document, language, sentences } = prose
  const published = dayOf(document.published)
  const direct = prose.quotations.map(({ span }) => span)
  const times: Time[] = []
  let named: Recent = null
  let period: Recent = null
  sentences.forEach(({ span: [start, end] }, number) => {
    const text = document.text.slice(start, end)
    if (!TRIGGERS[language].test(text)) return
    const found = findForms(text, language)
    const isQuoted = ({ span: [from, to] }: Found): boolean => direct.some((quotation) => contains(quotation, [start + from, start + to]))
    const said = found.some(isQuoted) ? dayOfSaying(found, isQuoted, text, language, published) : null
    for (const one of found) {
      const now = isQuoted(one) ? (said ?? published) : published
      const outlook = outlookOf(text, ...one.span, language)
      const value = resolveTime(one.form, {
        now,
        named: recall(named, number, NAMED_LASTS),
        period: recall(period, number, PERIOD_LASTS),
        outlook,
      })
      if (value === null) continue
      times.push({ span: [start + one.span[0], start + one.span[1]], value, ...judge(one, text) })
      if (one.form.kind !== "period") named = { value, sentence: number }
      if (one.form.kind === "part" && /-[QH]\d$/u.test(value)) period = { value, sentence: number }
    }
  })
  return times
}

function recall(recent: Recent, sentence: number, lasts: number): string | null {
  return recent !== null && sentence - recent.sentence <= lasts ? recent.value : null
}

/** The longest that begins first, and so on. */
function findForms(text: string, language: "en" | "es"): readonly Found[] {
  const all = RULES[language].flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => {
      const words = match[0].trimEnd()
      const lead = /^(?:the|el|la|los|del|al|over\s+the)\s+/iu.exec(words)?.[0].length ?? 0
      const span: Span = [match.index, match.index + words.length]
      const form = read({ text: words, groups: match.groups ?? {}, before: text.slice(0, span[0]), after: text.slice(span[1]) })
      return form === null ? [] : [{ span: [span[0] + lead, span[1]], form }]
    }),
  )
  const kept: Found[] = []
  for (const one of all.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    if (one.span[0] >= (kept.at(-1)?.span[1] ?? 0)) kept.push(one)
  }
  return kept
}

/** The one day that the sentence names outside of its quotations: "… tomorrow,” she said on Monday". */
function dayOfSaying(
  found: readonly Found[],
  isQuoted: (one: Found) => boolean,
  text: string,
  language: "en" | "es",
  published: Day | null,
): Day | null {
  const days = found.flatMap((one) => {
    if (isQuoted(one)) return []
    const outlook = outlookOf(text, ...one.span, language)
    const day = dayOf(resolveTime(one.form, { now: published, named: null, period: null, outlook }))
    return day === null ? [] : [day]
  })
  return days.length === 1 ? (days[0] ?? null) : null
}

function judge({ span, form }: Found, text: string): Pick<Time, "confidence" | "by"> {
  if (/^\d{4}$/u.test(text.slice(...span))) return { confidence: 0.9, by: byRule("times/year") }
  const absolute = form.kind === "value" || ("year" in form && form.year !== null && typeof form.year === "object" && "year" in form.year)
  return absolute ? { confidence: 0.95, by: byRule("times/absolute") } : { confidence: 0.75, by: byRule("times/relative") }
}
