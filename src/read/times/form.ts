// Form: what the words for a time say by themselves, before it is known from which day they count.

export type Unit = "day" | "weekend" | "week" | "month" | "quarter" | "half" | "year" | "decade" | "century"
/** "last", "this" or "next" with it; null: the text leaves it to the sentence. */
export type Which = "past" | "this" | "next" | null
/** A year by its number, or counted from the anchor's: -1 is last year. */
export type YearForm = { readonly year: number } | { readonly shift: number }
/** Quarters, halves, thirds, and seasons as TIMEX3 writes them: spring, summer, fall, winter. */
export type YearPart = "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2" | "SP" | "SU" | "FA" | "WI"

export type TimeForm =
  /** Known without an anchor: "2019", "1998-03-05", the decade "199", the century "19". */
  | { readonly kind: "value"; readonly value: string }
  /** A month of a year, or a day of it; without a month, of the month at hand. */
  | {
      readonly kind: "date"
      readonly month: number | null
      readonly day: number | null
      readonly year: YearForm | null
      readonly which: Which
    }
  /** A day by its name; `weeks` further on from that one ("Monday week": 1), or that of the week so many `weeks` off ("Friday of last week": -1). */
  | {
      readonly kind: "weekday"
      readonly weekday: number
      readonly which: Which
      readonly weeks?: { readonly count: number; readonly from: "day" | "week" }
    }
  /** A day of the month so many months off: "the 20th of last month". */
  | { readonly kind: "month-day"; readonly day: number; readonly months: number }
  | { readonly kind: "weekend" } // "over the weekend"
  | { readonly kind: "part"; readonly part: YearPart; readonly year: YearForm | null; readonly which: Which }
  /** So many units from the day of the anchor ("now"), or from the time last named ("then"). */
  | { readonly kind: "shift"; readonly unit: Unit; readonly count: number; readonly from: "now" | "then" }
  /** The quarter or half that the text speaks of, and so many years from it: "the quarter", "a year earlier". */
  | { readonly kind: "period"; readonly shift: number; readonly year: number | null; readonly otherwise: TimeForm | null }
  /** Looks like a time, and is no date: "every Monday". */
  | { readonly kind: "none" }

/** A way to write times: what it matches, and what that says; null where the words around it speak against it. */
export type TimeRule = {
  readonly pattern: RegExp
  readonly read: (match: TimeMatch) => TimeForm | null
}

export type TimeMatch = {
  readonly text: string
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly before: string // of the sentence
  readonly after: string
}

/**
 * Makes a rule whose match begins and ends with whole words.
 *
 * @param source - of a regular expression, case ignored; its named groups are what `read` gets
 * @example rule(String.raw`the\s+(?<century>\d\d)th\s+century`, ({ groups }) => ({ kind: "value", value: String(Number(groups.century) - 1) }))
 */
export function rule(source: string, read: TimeRule["read"]): TimeRule {
  return {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}]|\p{N}[.,/:]|(?<!\b(?:1[6-9]|20)\d\d)(?<=\p{N})[-–])(?:${source})(?![\p{L}\p{N}]|[.,:/]\p{N})`,
      "giu",
    ),
    read,
  }
}
