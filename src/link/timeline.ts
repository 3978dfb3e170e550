// Timeline: what the documents of a case say happened on a day that they name, apart from when it was said and published.
import {
  type Attribution,
  byRule,
  type CaseMember,
  contains,
  type Document,
  type Event,
  overlaps,
  type Span,
  type Statement,
  type Time,
  type TimelineEntry,
} from "../document/index.ts"
import { startOfTime } from "../read/index.ts"
import { compareTexts, orderMembers } from "./members.ts"

/** Between a date and the event that it dates, UTF-16 code units: further apart they rarely belong together. */
const REACH = 90
/** Between a cue and the day of saying, UTF-16 code units. */
const NEAR_CUE = 60
/** Words that the model takes for events beside the verb that they belong to. */
const AUXILIARY =
  /^(?:was|were|is|are|be|been|had|has|have|will|would|the|a|an|se|me|le|lo|la|el|fue|fueron|es|era|ha|han|había|habían|ser|sido|\P{L}+)$/iu
/** What a statement of unknown factuality still tells: an event that somebody plans or expects. */
const AHEAD: ReadonlySet<Attribution["act"]> = new Set<Attribution["act"]>(["promise", "intend", "predict"])
/** What has to be done on a day is on the timeline, as what is planned is. */
const OBLIGED = {
  en: /\b(?:must|ha(?:s|ve|d) to|(?:is|are|was|were) (?:to|ordered to|required to|given until)|deadline)\b/iu,
  es: /(?<!\p{L})(?:deb(?:e|en|erá|erán|ía|ían)|tiene[n]? (?:que|hasta)|tendrá[n]? (?:que|hasta)|ha[n]? de|plazo)(?!\p{L})/iu,
}
/** Without one of these nothing is denied, whatever the model makes of a word. */
const NEGATION =
  /(?:\b(?:not|no|never|neither|nor|nobody|none|nothing|without|cannot|deni\p{L}+|fail\p{L}*|refus\p{L}+)\b|n['’]t\b|(?<!\p{L})(?:ni|nunca|jamás|nadie|ningun[oa]?|ningún|nada|sin|tampoco|niega|neg[oó]|desm\p{L}+)(?!\p{L}))/iu
/** Right before a day: a part of it, and no noun that it dates ("la noche del miércoles"). */
const PART_OF_DAY =
  /(?:^|[^\p{L}])(?:noche|tarde|mañana|madrugada|mediodía|medianoche|amanecer|hours|night|morning|evening|afternoon)\s+(?:del?|of)(?:\s+the)?\s+$/iu
/** What happens on a day; with its date it is what the whole clause tells of ("the meeting of March 3 drew nobody"). */
const HAPPENING =
  /(?<!\p{L})(?:asamblea|reunión|juicio|vista|sesión|pleno|partido|huelga|manifestación|incendio|ataque|accidente|elecciones|debate|audiencia|votación|boda|funeral|meeting|hearing|trial|session|match|strike|march|protest|fire|attack|crash|election|vote|debate|ceremony|wedding)\s+(?:del?|of)\s+$/iu
/** Right before a date: it tells which noun is meant ("the 2019 budget", "el presupuesto de 2019"). */
const DETERMINED = /(?:^|[^\p{L}])(the|a|an|this|its|his|her|their|our|s|of|de|del|su|sus)\s+$/iu
/** Behind the date of a dateline: "MADRID, March 3 (EFE) —". */
const DATELINE = /^\.?\s*(?:\([^)]{1,30}\)\s*)?(?:[—–]|\.?-{1,2})\s/u
const CLAUSE_END = /[;:]|[.!?]\s/u

/**
 * Builds the timeline of a case: an entry for each statement that tells of an event at a date. One event told by several documents
 * has an entry for each of them. `date` is as precise as the text ("2026-03"), `stated` is the day on which somebody said it, where
 * the text names that, and `published` the day of the document.
 *
 * @returns by the date of the event, then by the order of the documents and of their text
 * @example buildTimeline(members)[0]?.date // "2026-03-01"
 */
export function buildTimeline(members: readonly CaseMember[]): readonly TimelineEntry[] {
  return orderMembers(members)
    .flatMap(findEntries)
    .toSorted((a, b) => compareTexts(startOfTime(a.date), startOfTime(b.date)))
}

function findEntries(member: CaseMember): readonly TimelineEntry[] {
  const { statements, attributions, times, events, document } = member.reading
  const known = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const entries: TimelineEntry[] = []
  let last: { readonly speaker: string | null; readonly stated: string | null } = { speaker: null, stated: null }
  for (const statement of statements) {
    const own = statement.attributions.flatMap((id) => known.get(id) ?? [])
    const inside = times.filter(({ span }) => contains(statement.span, span))
    const stated =
      findStated(document.text, own, inside, events) ??
      (statement.standing === "continued" && statement.speaker === last.speaker ? last.stated : null)
    if (statement.speaker !== null) last = { speaker: statement.speaker, stated }
    if (inside.length === 0 || isCorrection(document, statement)) continue
    const told = events.filter(({ span }) => contains(statement.span, span) && isTold(document.text, span, inside, own))
    const dates = new Map<string, number>()
    for (const time of inside) {
      if (!isAsserted(document, statement, own, time, stated) || isDateline(document.text, statement, time)) continue
      const happened = told.some((event) => isDatedBy(document.text, statement, event, time, own))
      if (happened) dates.set(time.value, Math.max(dates.get(time.value) ?? 0, time.confidence))
    }
    for (const [date, confidence] of dates) entries.push(entryOf(member, statement, { date, stated, confidence }))
  }
  return entries
}

/** "This article was amended on 4 June": what became of the article is among the edits. */
function isCorrection({ blocks }: Document, { span }: Statement): boolean {
  return blocks.some((block) => block.kind === "correction" && contains(block.span, span))
}

/** The day that the words right around the cue name: "…, Reyes said on Monday"; not one of a clause about the speaker. */
function findStated(text: string, own: readonly Attribution[], inside: readonly Time[], events: readonly Event[]): string | null {
  const cues = own.flatMap(({ cue }) => cue)
  // "An inspection on Sunday found": the day is that of what speaks.
  const isOfSource = (time: Span): boolean =>
    own.some(({ source }) =>
      source.some((span) => contains(span, time) && events.some((event) => contains(span, event.span) && event.span[1] <= time[0])),
    )
  const outside = inside.filter(
    (time) => !isOfSource(time.span) && !own.some(({ content }) => content.some((one) => overlaps(one, time.span))),
  )
  const near = outside.find(({ span }) =>
    cues.some((cue) => {
      const between = cue[1] <= span[0] ? text.slice(cue[1], span[0]) : text.slice(span[1], cue[0])
      // "They had until Thursday, said the clerk": the day is that of what is said.
      const told = span[1] <= cue[0] && /^\s*,\s*$/u.test(between)
      return between.length <= NEAR_CUE && !told && !(cue[1] <= span[0] ? /[,;:.(]/u : /[;:.(]/u).test(between)
    }),
  )
  return near?.value ?? null
}

function isTold(text: string, span: Span, inside: readonly Time[], own: readonly Attribution[]): boolean {
  return (
    !AUXILIARY.test(text.slice(...span)) &&
    !inside.some((time) => overlaps(time.span, span)) &&
    !own.some(({ cue }) => cue.some((one) => overlaps(one, span)))
  )
}

/**
 * Whether what is said at the date is not denied, asked or wished for. What an attributed statement tells beside what is said
 * ("Reyes, who left on Monday, said …") is the outlet's own, but for the day of the saying.
 */
function isAsserted(
  { text, language }: Document,
  statement: Statement,
  own: readonly Attribution[],
  time: Time,
  stated: string | null,
): boolean {
  const holders = own.filter(({ content }) => content.some((one) => overlaps(one, time.span)))
  if (holders.length === 0 && own.some(({ cue }) => cue.length > 0))
    return time.value !== stated && !/\?\s*$/u.test(text.slice(...statement.span))
  const voices: readonly Pick<Statement, "act" | "factuality">[] = holders.length === 0 ? [statement] : holders
  const words = text.slice(...statement.span)
  const obliged = OBLIGED[language === "es" ? "es" : "en"].test(words) && !NEGATION.test(words)
  return voices.every(({ act, factuality }) => factuality.endsWith("+") || (factuality === "U" && (AHEAD.has(act) || obliged)))
}

function isDateline(text: string, statement: Statement, { span }: Time): boolean {
  const before = text.slice(statement.span[0], span[0])
  return before.length <= 40 && /^\p{Lu}[^.]*$/u.test(before) && DATELINE.test(text.slice(span[1], span[1] + 40))
}

/** Whether event and date stand near one another, in one clause and one voice. */
function isDatedBy(text: string, statement: Statement, event: Event, time: Time, own: readonly Attribution[]): boolean {
  const denied =
    !event.factuality.endsWith("+") && (event.factuality === "U" || NEGATION.test(text.slice(statement.span[0], event.span[1])))
  if (denied) return false
  // "The manager testified | on Wednesday, according to the court": a content may begin behind its verb.
  const begins = (one: Span): boolean => one[0] - event.span[1] >= 0 && one[0] - event.span[1] <= 1 && contains(one, time.span)
  const isIn = (span: Span): boolean =>
    own.some(({ content }) => content.some((one) => overlaps(one, span) || (span === event.span && begins(one))))
  if (isIn(event.span) !== isIn(time.span)) return false
  const between = event.span[1] <= time.span[0] ? text.slice(event.span[1], time.span[0]) : text.slice(time.span[1], event.span[0])
  if (between.length > REACH || CLAUSE_END.test(between)) return false
  // "The 2019 budget was approved" dates no approval; "the March 3 hearing" dates the hearing, "the collapse of 2019" the collapse.
  const before = text.slice(Math.max(0, time.span[0] - 20), time.span[0])
  const lead = PART_OF_DAY.test(before) || HAPPENING.test(before) ? undefined : DETERMINED.exec(before)?.[1]
  const noun = /^\p{N}/iu.test(text.slice(...time.span)) || /^\s\p{L}/u.test(text.slice(time.span[1]))
  if (lead === undefined || !noun) return true
  const behind = /^(?:of|del?)$/iu.test(lead)
  return behind === event.span[1] <= time.span[0] && /^\s*(?:(?:of|del?|\p{L}+)\s+)?$/iu.test(between)
}

function entryOf(
  { id, published, reading: { document } }: CaseMember,
  { span }: Statement,
  { date, stated, confidence }: Pick<TimelineEntry, "date" | "stated" | "confidence">,
): TimelineEntry {
  const words = document.text.slice(...span)
  return {
    date,
    stated,
    published: published === null ? null : published.slice(0, 10),
    text: words.replace(/\s+/gu, " "),
    document: id,
    span,
    quote: words,
    confidence: Math.round(confidence * 80) / 100, // the date is right, and it is the event's
    by: byRule("link/timeline/event-near-date"),
  }
}
