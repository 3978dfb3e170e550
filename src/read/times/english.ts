// English: how times are written in English.
import { countOf, fullYear, ordinalOf, yearOf } from "./english-numbers.ts"
import { rule, type TimeForm, type TimeMatch, type TimeRule, type Unit, type Which, type YearForm, type YearPart } from "./form.ts"

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")
const WEEKDAYS = "sun mon tue wed thu fri sat".split(" ")

const MONTH =
  "(?<month>january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)"
const WEEKDAY = "(?<weekday>(?:sun|mon|tues|wednes|thurs|fri|satur)day)"
const WEEKDAY_BEFORE =
  "(?:(?:(?:this|this\\s+(?:coming|past)|next|last)\\s+)?(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sun|mon|tues?|wed|thurs?|fri|sat)\\.?),?\\s+)?"
const DAY =
  "(?<day>[12]?\\d|3[01]|(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)(?:st|nd|rd|th)?"
const SPOKEN_YEAR =
  "nineteen[\\s-](?:hundred|oh[\\s-]\\p{L}+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|\\p{L}+teen|ten|eleven|twelve)|two\\s+thousand(?:\\s+(?:and\\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|twenty(?:[\\s-]\\p{L}+)?))?"
const YEAR = `(?<year>(?:1[6-9]|20)\\d\\d|${SPOKEN_YEAR})`
const OF_YEAR = `(?:(?:,?\\s+|,?\\s+of\\s+|\\s+in\\s+)(?:(?:fiscal\\s+(?:year\\s+)?)?${YEAR}|(?<yearWhich>last|this|the\\s+current|next|the\\s+same|that)\\s+(?:fiscal\\s+)?year))?`
const COUNT =
  "(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|(?:a\\s+)?couple(?:\\s+of)?)"
const UNIT = "(?<unit>day|week|month|year|decade)s?"
const WHICH = "(?<which>last|past|previous|this(?:\\s+(?:past|coming))?|next|coming|the\\s+(?:following|previous|next))"
/** Imprecise dates stay imprecise: the words are part of the span, the value is that of the whole. */
const ROUGHLY = "(?:(?:early|late|mid)(?:\\s+in|\\s+on)?(?:\\s+|-))?"
const ORDINAL = "(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
const SEASON = "(?<season>spring|summer|fall|autumn|winter)"

const PREPOSITION =
  /(?:^|[\s(])(?:in|on|since|of|from|by|during|until|till|before|after|through|throughout|between|to|last|next|this|early|late|mid|for|around|about|and|or)[\s-]+$/iu

export const ENGLISH_TIMES: readonly TimeRule[] = [
  rule(
    String.raw`(?:every|each)\s+(?:\p{L}+\s+)?(?:day|week|month|quarter|year|summer|winter|spring|fall|${WEEKDAY}|${MONTH})|${WEEKDAY.replace("weekday", "_")}s|${WEEKDAY.replace("weekday", "__")}(?:\s+and\s+\p{L}+day)?\s+(?:nights|mornings|afternoons|evenings)`,
    () => ({ kind: "none" }),
  ),
  rule(`${WEEKDAY_BEFORE}${ROUGHLY}${MONTH}\\s+(?:the\\s+)?${DAY}(?!\\s*%|\\s+(?:percent|million|billion|points)\\b)${OF_YEAR}`, (match) =>
    readDate(match),
  ),
  rule(`${WEEKDAY_BEFORE}${DAY}(?:\\s+of)?\\s+${MONTH}${OF_YEAR}`, (match) => readDate(match)),
  // "March 3-5", "3 to 5 March": the other end.
  rule(String.raw`(?<=${MONTH}\s+\d{1,2}(?:\s*[-–]\s*|\s+(?:to|and|through)\s+))${DAY}${OF_YEAR}(?!\s+(?:\p{L}|%))`, (match) =>
    readDate(match),
  ),
  rule(String.raw`${DAY}(?=(?:\s*[-–]\s*|\s+(?:to|and)\s+)\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}${OF_YEAR})`, (match) =>
    readDate(match),
  ),
  rule(`${ROUGHLY}(?:${WHICH}\\s+)?${MONTH}${OF_YEAR}`, readMonth),
  rule(`(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)`, ({ text }) => ({ kind: "value", value: text })),
  rule(`(?<month>\\d{1,2})([/-])(?<day>\\d{1,2})\\2(?<year>(?:19|20)?\\d\\d)`, readFigures),
  rule(
    `${ROUGHLY}(?:${WHICH}\\s+)?${WEEKDAY}(?:\\s+(?:of\\s+)?(?<week>last|next|this)\\s+week)?(?:\\s+(?:morning|afternoon|evening|night))?`,
    readWeekday,
  ),
  // "Monday week", "a week on Monday"; "the Monday before last", "a week last Monday", "two Mondays ago".
  rule(
    String.raw`${WEEKDAY}(?:\s+morning|\s+afternoon|\s+evening|\s+night)?\s+week(?![\s-]+(?:end|ended|ending|of|that|when|in\s+which))|(?:(?<ahead>a|one|two|three)\s+weeks?\s+(?:on|from|next|this\s+coming)|(?<back>a|one|two|three)\s+weeks?\s+(?:ago\s+(?:on|last)|last))\s+${WEEKDAY.replace("weekday", "weekday2")}(?!\s+(?:to|through)\b)|${WEEKDAY.replace("weekday", "weekday3")}\s+(?<beyond>before\s+last|after\s+next)|(?<mondays>two|three|four)\s+${WEEKDAY.replace("weekday", "weekday4")}s\s+ago`,
    readFarWeekday,
  ),
  // "The first Monday of July": a day that is not worked out; the month is.
  rule(
    String.raw`(?:first|second|third|fourth|last)\s+(?:sun|mon|tues|wednes|thurs|fri|satur)day\s+(?:of|in)\s+${MONTH}${OF_YEAR}`,
    readMonth,
  ),
  rule(String.raw`today|tonight|this\s+(?:morning|afternoon|evening|very\s+day)`, readToday),
  rule(String.raw`${ROUGHLY}yesterday(?:\s+(?:morning|afternoon|evening))?|last\s+night`, () => shift("day", -1)),
  rule(String.raw`${ROUGHLY}tomorrow(?:\s+(?:morning|afternoon|evening|night))?`, ({ before }) =>
    /\bof\s+$/iu.test(before) ? null : shift("day", 1),
  ),
  rule(String.raw`(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?night\s+before\s+last`, () => shift("day", -2)),
  rule(String.raw`the\s+(?<unit>weekend|week|month|year)\s+(?<beyond>before\s+last|after\s+next)`, ({ groups }) =>
    shift((groups["unit"] ?? "") as Unit, /^before/iu.test(groups["beyond"] ?? "") ? -2 : 2),
  ),
  rule(
    String.raw`(?<count>an?|one|two|three)\s+fortnights?\s+(?<way>ago|earlier|later|from\s+now|hence)|in\s+a\s+fortnight(?:['’]s\s+time)?`,
    ({ groups }) => {
      const { way } = groups
      const weeks = 2 * (countOf(groups["count"] ?? "a") ?? 1)
      return {
        kind: "shift",
        unit: "week",
        count: way === "ago" || way === "earlier" ? -weeks : weeks,
        from: /^(?:earlier|later)$/u.test(way ?? "") ? "then" : "now",
      }
    },
  ),
  rule(String.raw`(?:the\s+)?day\s+after\s+tomorrow`, () => shift("day", 2)),
  rule(
    String.raw`${ROUGHLY}(?:later\s+|earlier\s+)?(?<which>last|this|next|the\s+(?:current|coming|previous|following|next|same)|that(?:\s+same)?)\s+(?:fiscal\s+|full\s+|calendar\s+)?(?<unit>weekend|week|month|year|decade|century)`,
    readUnit,
  ),
  rule(String.raw`the\s+(?:last|past)\s+(?:half\s+of\s+)?(?:\p{L}+\s+)?(?:days?|weeks?|months?|years?|decades?)`, () => ({ kind: "none" })),
  rule(String.raw`(?<which>that(?:\s+same)?|the\s+(?:same|following|next|previous))\s+day`, readUnit),
  rule(String.raw`(?:the\s+)?day\s+(?<which>before|after|earlier|later)`, ({ groups }) => ({
    kind: "shift",
    unit: "day",
    count: /before|earlier/u.test(groups["which"] ?? "") ? -1 : 1,
    from: "then",
  })),
  rule(
    String.raw`(?:end|rest|months|quarters|half|remainder|start|beginning|middle|course|balance|half)\s+of\s+the\s+(?:full\s+|fiscal\s+|calendar\s+)?(?<unit>week|month|year|decade|century)|(?:earlier|later|late|early|so\s+far|point|time)\s+in\s+the\s+(?<unit2>week|month|year)|the\s+(?:full|fiscal|current)\s+(?<unit3>year|week|month)|(?<=\bfor\s)the\s+(?<unit5>year)(?=\s+ended|\s*[,.;])|(?<unit4>year)(?:['’]s)?[\s-]end`,
    ({ groups }) => shift((groups["unit"] ?? groups["unit2"] ?? groups["unit3"] ?? groups["unit4"] ?? groups["unit5"]) as Unit, 0),
  ),
  rule(String.raw`(?:the|over\s+the)\s+weekend`, () => ({ kind: "weekend" })),
  rule(
    `(?:(?:about|almost|nearly|around|some|roughly|more\\s+than|over|just|exactly)\\s+)?${COUNT}[\\s-]${UNIT}[\\s-](?<way>ago|earlier|before|later|after|from\\s+now|hence)`,
    readOffset,
  ),
  rule(`in\\s+${COUNT}\\s+${UNIT}['’]s?\\s+time`, ({ groups }) => counted(groups, 1, "now")),
  rule(String.raw`${ROUGHLY}(?:the\s+(?:years?\s+)?)?(?:(?:fiscal|calendar)\s+(?:year\s+)?)?${YEAR}`, readYear),
  rule(
    String.raw`(?:(?:early|late|mid)(?:\s+|-)(?:to\s+late\s+)?)?(?:(?<decade>(?:1[5-9]|20)\d0)['’]?s|['’](?<short>\d0)s|(?:the\s+)?(?:nineteen[\s-])?(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))`,
    readDecade,
  ),
  rule(
    String.raw`(?<century>\d{1,2}(?:st|nd|rd|th)|(?:twenty-)?first|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)[\s-]century`,
    readCentury,
  ),
  rule(
    String.raw`(?:(?<before>${YEAR.replace("(?<year>", "(?:")}|last\s+year|this\s+year|next\s+year)(?:['’]s)?\s+)?(?:fiscal[\s-])?${ORDINAL}[\s-](?<part>quarter|half|period)${OF_YEAR}`,
    readPart,
  ),
  rule(String.raw`Q(?<q>[1-4])(?:\s+(?:of\s+)?${YEAR})?`, ({ groups }) => part(`Q${groups["q"]}` as YearPart, yearForm(groups), null)),
  rule(String.raw`(?:(?:first|second|last|latter)\s+)half\s+of\s+(?:${YEAR}|(?<yearWhich>last|this|next)\s+year)`, ({ groups, text }) =>
    part(/^first/iu.test(text) ? "H1" : "H2", yearForm(groups), null),
  ),
  rule(
    String.raw`(?<which>last|this|next|the\s+(?:current|latest|previous|following|next|same))\s+(?<unit>quarter)|the\s+(?<again>quarter|latest\s+period)|that\s+(?<that>quarter)`,
    readQuarter,
  ),
  rule(
    String.raw`(?:the\s+)?(?:comparable\s+|corresponding\s+|same\s+)?year[\s-](?:ago|earlier)(?:\s+(?:\p{L}+\s+)?(?:quarter|period))?`,
    () => yearBefore(),
  ),
  rule(
    String.raw`(?:the\s+)?(?:comparable\s+|corresponding\s+|same\s+)(?:quarter|period)\s+(?:(?:a\s+year\s+(?:ago|earlier))|(?:of\s+)?last\s+year)|last\s+year['’]s\s+quarter`,
    () => yearBefore(),
  ),
  rule(String.raw`(?:the\s+)?${YEAR}\s+(?:quarter|period)`, ({ groups }) => {
    const year = yearOf(groups["year"] ?? "")
    return { kind: "period", shift: 0, year, otherwise: year === null ? null : { kind: "value", value: String(year) } }
  }),
  rule(
    String.raw`${ROUGHLY}(?:${WHICH}|(?<the>the))\s+(?:early\s+|late\s+)?${SEASON}${OF_YEAR}|${SEASON.replace("season", "season2")}\s+(?:of\s+)?${YEAR.replace("year", "year2")}`,
    readSeason,
  ),
  rule(
    String.raw`(?<=\b(?:on|by|until|since|before|after|from|through)\s)the\s+(?<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[,.;:!?)]|$|(?:and|or|but|at|in|when|after|before|to|until|with|the|he|she|they)\b))`,
    ({ groups }) => date(null, Number(groups["day"]), null, null),
  ),
]

function readDate({ text, groups }: TimeMatch): TimeForm | null {
  const name = groups["month"] ?? ""
  const month = monthOf(name)
  const day = ordinalOf(groups["day"] ?? "")
  // "they march 20 miles", "second may": other words.
  if (month === 0 || day === null || /^\p{Ll}/u.test(name) || /(?:\p{Ll})\s+of\s+$/u.test(text)) return null
  return date(month, day, yearForm(groups), null)
}

function readMonth({ text, groups, before, after }: TimeMatch): TimeForm | null {
  const name = groups["month"] ?? ""
  if (/^\p{Ll}/u.test(name)) return null // "may", "march"
  const year = yearForm(groups)
  const which = whichOf(groups["which"])
  const rough = /^(?:early|late|mid)/iu.test(text)
  if (year === null && which === null && !rough) {
    if (name.length <= 4 && name.toLowerCase() !== "may" && !/^(?:June|July)$/iu.test(name) && !name.endsWith(".")) return null // "Jan", "Sun"
    // May, March, April, June and August are names and words too.
    const led = PREPOSITION.test(before)
    if (
      !led &&
      /^(?:may|march|april|june|august)$/iu.test(name) &&
      (before.trim() === "" || /^\s+\p{Lu}/u.test(after) || /\p{Lu}\p{L}*\s+$/u.test(before))
    )
      return null
    if (/^May$/u.test(name) && !led) return null
    const shared = /^\s*(?:and|to|through|until|[-–])\s+\p{Lu}\p{L}+\.?\s+(?:\d{1,2},\s+)?((?:19|20)\d\d)(?!\d)/u.exec(after)?.[1]
    if (shared !== undefined) return date(monthOf(name), null, { year: Number(shared) }, null) // "January and April 2025"
  }
  return date(monthOf(name), null, year, which)
}

function readFigures({ groups }: TimeMatch): TimeForm | null {
  const [first, second] = [Number(groups["month"]), Number(groups["day"])]
  const year = fullYear(groups["year"] ?? "")
  return first > 12 ? date(second, first, { year }, null) : date(first, second, { year }, null)
}

function readToday({ text, before, after }: TimeMatch): TimeForm | null {
  // "VOA Today" and "“Today”" are programmes, "today's world" is the present.
  if (/["“']\s*$/u.test(before) || (/^T/u.test(text) && /\p{L}\s*$/u.test(before))) return null
  return /^['’]s\s+(?:world|society|economy|children|youth|generation|standards?)\b/iu.test(after) ? null : shift("day", 0)
}

/** "The Sunday morning news programs", "Friday prayers": every week. */
const WEEKLY =
  /^\s+(?:news|talk|political|chat)?\s*(?:shows?|programm?e?s?|programs?|papers?|newspapers?|magazines?|school|services?|mass(?:es)?|prayers|sermons?|market|supplements?|editions?)\b/iu

function readWeekday({ groups, before, after }: TimeMatch): TimeForm | null {
  const weekday = WEEKDAYS.indexOf((groups["weekday"] ?? "").slice(0, 3).toLowerCase())
  if (/^\p{Ll}/u.test(groups["weekday"] ?? "")) return null
  if (/(?:every|each)\s+(?:\p{L}+\s+)?$/iu.test(before) || (groups["which"] === undefined && WEEKLY.test(after))) return { kind: "none" }
  const { week } = groups
  if (week === undefined) return { kind: "weekday", weekday, which: whichOf(groups["which"]) }
  return { kind: "weekday", weekday, which: null, weeks: { count: { last: -1, this: 0, next: 1 }[week.toLowerCase()] ?? 0, from: "week" } }
}

function readFarWeekday({ groups, before }: TimeMatch): TimeForm | null {
  const { ahead, back, beyond, mondays } = groups
  const name = groups["weekday"] ?? groups["weekday2"] ?? groups["weekday3"] ?? groups["weekday4"] ?? ""
  if (/^\p{Ll}/u.test(name) || /(?:every|each)\s+$/iu.test(before)) return null
  const weeks = mondays === undefined ? (countOf(ahead ?? back ?? "a") ?? 1) : (countOf(mondays) ?? 1) - 1
  const past = back !== undefined || mondays !== undefined || /^before/iu.test(beyond ?? "")
  return {
    kind: "weekday",
    weekday: WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()),
    which: past ? "past" : "next",
    weeks: { count: past ? -weeks : weeks, from: "day" },
  }
}

function readUnit({ groups, before }: TimeMatch): TimeForm | null {
  const unit = (groups["unit"] ?? "day").toLowerCase() as Unit
  const which = (groups["which"] ?? "").toLowerCase().replace(/\s+/gu, " ")
  if (/["“]\s*$/u.test(before) && /^this$/iu.test(which)) return null // ABC's "This Week"
  if (which === "last" && (unit === "decade" || unit === "century") && /\b(?:the|over|for|in)\s+$/iu.test(before)) return { kind: "none" }
  if (which === "that" || which === "that same" || which === "the same") return { kind: "shift", unit, count: 0, from: "then" }
  if (which === "the following") return { kind: "shift", unit, count: 1, from: "then" }
  if (which === "the previous" || which === "the next") return { kind: "shift", unit, count: which === "the next" ? 1 : -1, from: "then" }
  return shift(unit, which === "last" ? -1 : which === "this" || which === "the current" ? 0 : 1)
}

function readOffset({ groups, before, after }: TimeMatch): TimeForm | null {
  const way = (groups["way"] ?? "").toLowerCase()
  if (/\b(?:for|last|past|next|first|every)\s+$/iu.test(before)) return { kind: "none" }
  const one = /^(?:an?|one)$/iu.test(groups["count"] ?? "") && (groups["unit"] ?? "").toLowerCase() === "year"
  if (one && (way === "ago" || way === "earlier")) return yearBefore(way === "earlier")
  // "two days after the vote" counts from something that is no date.
  if ((way === "before" || way === "after") && !/^\s*(?:[,.;:!?)—–-]|$)/u.test(after)) return { kind: "none" }
  if (way === "ago") return counted(groups, -1, "now")
  if (way === "from now" || way === "hence") return counted(groups, 1, "now")
  return counted(groups, way === "earlier" || way === "before" ? -1 : 1, "then")
}

function counted(groups: TimeMatch["groups"], sign: -1 | 1, from: "now" | "then"): TimeForm | null {
  const count = countOf(groups["count"] ?? "")
  return count === null ? null : { kind: "shift", unit: (groups["unit"] ?? "").toLowerCase() as Unit, count: sign * count, from }
}

/** "A year earlier": of the quarter that the text speaks of, else of the time last named or of now. */
function yearBefore(earlier = false): TimeForm {
  return { kind: "period", shift: -1, year: null, otherwise: { kind: "shift", unit: "year", count: -1, from: earlier ? "then" : "now" } }
}

const AFTER_NO_YEAR =
  /^(?:[-–]\d{3}(?!\d)|\s*(?:%|percent|million|billion|people|miles|feet|points|troops|soldiers|jobs|workers|square|dollars|pounds|euros|copies|votes|seats|shares|units|tons|meters|metres|kilometers|km|hours|men|women|children|students|employees|dead|words|times|homes|cars|members|other|more|or\s+(?:so|more))(?!\p{L}))/iu
const BEFORE_YEAR =
  /(?:^|[\s(])(?:in|of|since|from|by|during|until|till|before|after|through|throughout|between|both|and|to|into|for|late|early|mid|around|about|circa|the|its|his|her|their|our|a|an|this|that|is|year|years|than|['’]s|\p{L}+['’]s|\p{L}+s['’]|due|spring|summer|fall|autumn|winter)[\s-]+$/iu

function readYear({ text, groups, before, after }: TimeMatch): TimeForm | null {
  const digits = groups["year"] ?? ""
  const year = yearOf(digits)
  if (year === null) return null
  if (AFTER_NO_YEAR.test(after) || /^\s+years?\b/iu.test(after)) return null
  if (/^\D/u.test(digits) || /fiscal|year|early|late|mid/iu.test(text)) return { kind: "value", value: String(year) }
  if (/[$£€#]\s?$|\b(?:no|nos|room|flight|route|highway|unit|page|channel|boeing|resolution)\.?\s+$/iu.test(before)) return null
  const close =
    /^\s*(?:[,.;:!?)”"—–]|$|['’]s\b|-\d\d\b|(?:and|or|to|was|were|is|when|while|as|that|but|with|by|in|at|after|before|because|the|he|she|they|it|we)\b)/iu.test(
      after,
    )
  const open = /(?:^|[\s(])(?:in|into|since|during|until|till|throughout|late|early|mid|circa|year|years)[\s-]+$/iu.test(before)
  if (/[(]$|\d{4}[-–]$/u.test(before.trimEnd())) return { kind: "value", value: String(year) } // "(1934-1940)"
  if (open || (BEFORE_YEAR.test(before) && close)) return { kind: "value", value: String(year) }
  // "its 1988 recapitalization", "the 1987 crash": a year before a noun.
  const owned =
    /(?:^|[\s(])(?:the|its|his|her|their|our|a|this|that|['’]s|\p{L}+['’]s|\p{L}+s['’]|unsuccessful|of|to|after|before|for|from)\s+$/iu.test(
      before,
    )
  return (owned || before.trim() === "") && /^\s+\p{L}/u.test(after) ? { kind: "value", value: String(year) } : null
}

const DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ")

function readDecade({ groups }: TimeMatch): TimeForm | null {
  const { decade, short, word } = groups
  if (decade !== undefined) return { kind: "value", value: decade.slice(0, 3) }
  const tens = short === undefined ? DECADES.indexOf((word ?? "").toLowerCase()) + 2 : Number(short) / 10
  return { kind: "value", value: `19${tens}` }
}

function readCentury({ groups }: TimeMatch): TimeForm | null {
  const century = ordinalOf(
    (groups["century"] ?? "").replace(/(?:st|nd|rd|th)$/u, (end) => (/^\d/u.test(groups["century"] ?? "") ? "" : end)),
  )
  return century === null || century > 21 ? null : { kind: "value", value: String(century - 1).padStart(2, "0") }
}

/** Of a match, not of the economy. */
const SPORT = /\b(?:touchdowns?|field goals?|yards?|scored|scoring|goal|kick-?off|quarterback|halftime|game|match|inning|coach)\b/iu

function readPart({ groups, before, after }: TimeMatch): TimeForm | null {
  const number = ["fir", "sec", "thi", "fou", "1st", "2nd", "3rd", "4th"].indexOf((groups["ordinal"] ?? "").slice(0, 3).toLowerCase()) % 4
  const half = /half/iu.test(groups["part"] ?? "")
  if (number < 0 || (half && number > 1) || SPORT.test(before) || SPORT.test(after)) return null
  const prefix = groups["before"] ?? ""
  const year: YearForm | null =
    yearForm(groups) ??
    (prefix === ""
      ? null
      : /year/iu.test(prefix)
        ? { shift: /^last/iu.test(prefix) ? -1 : /^next/iu.test(prefix) ? 1 : 0 }
        : { year: yearOf(prefix) ?? 0 })
  if (half && year === null) return null // "the first half"
  if (/period/iu.test(groups["part"] ?? "") && year === null && !/^\s+(?:sales|net|profit|revenue|results|earnings)\b/iu.test(after))
    return null
  return part(`${half ? "H" : "Q"}${number + 1}` as YearPart, year, null)
}

function readQuarter({ groups }: TimeMatch): TimeForm | null {
  const which = (groups["which"] ?? "").toLowerCase()
  if (groups["again"] !== undefined || groups["that"] !== undefined || /latest|same/u.test(which))
    return { kind: "period", shift: 0, year: null, otherwise: /latest/iu.test(`${which}${groups["again"]}`) ? shift("quarter", -1) : null }
  return shift("quarter", /last|previous/u.test(which) ? -1 : /current|this/u.test(which) ? 0 : 1)
}

function readSeason({ groups, before }: TimeMatch): TimeForm | null {
  const season = (groups["season"] ?? groups["season2"] ?? "").toLowerCase()
  const code = { spring: "SP", summer: "SU", fall: "FA", autumn: "FA", winter: "WI" }[season] as YearPart
  const year = groups["year2"] === undefined ? yearForm(groups) : { year: yearOf(groups["year2"]) ?? 0 }
  if (
    groups["the"] !== undefined &&
    year === null &&
    (season === "fall" || season === "spring" || !/\b(?:in|into|over|during|of|for|through)\s+$/iu.test(before))
  )
    return null
  return part(code, year, whichOf(groups["which"]))
}

function shift(unit: Unit, count: number): TimeForm {
  return { kind: "shift", unit: unit.toLowerCase() as Unit, count, from: "now" }
}

function date(month: number | null, day: number | null, year: YearForm | null, which: Which): TimeForm {
  return { kind: "date", month, day, year, which }
}

function part(name: YearPart, year: YearForm | null, which: Which): TimeForm {
  return { kind: "part", part: name, year, which }
}

function yearForm({ year, yearWhich }: TimeMatch["groups"]): YearForm | null {
  if (year !== undefined) {
    const known = yearOf(year)
    return known === null ? null : { year: known }
  }
  if (yearWhich === undefined || /same|that/iu.test(yearWhich)) return null
  return { shift: /last/iu.test(yearWhich) ? -1 : /next/iu.test(yearWhich) ? 1 : 0 }
}

function whichOf(which: string | undefined): Which {
  if (which === undefined) return null
  if (/last|past|previous/iu.test(which)) return "past"
  return /next|coming|following/iu.test(which) ? "next" : /this/iu.test(which) ? "this" : null
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}
