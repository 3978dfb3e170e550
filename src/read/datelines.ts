// Datelines: where a report was filed, before its date or its agency: "Calvera (Noria), 3 may (EFE).", "CALVERA, May 3 (AP) —".
import type { TokenRange } from "./positions.ts"
import type { Token } from "./tokens.ts"
import { FEMALE_NAMES, MALE_NAMES, WEAK_NAMES } from "./words/names.ts"
import { NEVER_NAMES } from "./words/never-names.ts"
import { OUTLETS } from "./words/organizations.ts"

/** A part of a dateline: a place, or the agency. */
export type Filed = TokenRange & { readonly type: "place" | "organization" }

const MONTH =
  /^(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep(?:tiembre)?|set|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?|jan(?:uary)?|february|march|apr(?:il)?|june|july|aug(?:ust)?|sept(?:ember)?|october|november|dec(?:ember)?)$/iu
const LINK = /^(?:de|del|la|las|los|el|y|of|the)$/iu
const MOST_WORDS = 6

/**
 * Finds the places of datelines: capitals before a date or a news agency in brackets, and the wider place in brackets behind them.
 *
 * @returns disjoint ranges in text order; an article at the head of one belongs to it: "La Horcada, 3 may"
 * @example findDatelines(tokens) // [{ from: 0, to: 1, type: "place" }, …] of "Calvera, 3 may (EFE)."
 */
export function findDatelines(tokens: readonly Token[]): readonly Filed[] {
  const found: Filed[] = []
  for (let at = 0; at < tokens.length; at++) {
    const bracket = tokens[at]?.text === "(" && isAgency(tokens, at + 1)
    if (!bracket && !(tokens[at]?.text === "," && isDate(tokens, at + 1))) continue
    const wider = closesBracket(tokens, at - 1) ? placeBefore(tokens, at - 2, "(") : null
    const narrow = wider ? placeBefore(tokens, wider.from - 2, null) : placeBefore(tokens, at - 1, null)
    if (!narrow) continue
    // A date alone also stands behind who wrote it.
    const filed = bracket || agencyAfterDate(tokens, at) >= 0
    if (!filed && (!opensBlock(tokens, narrow.from) || isPersonal(tokens[narrow.from]))) continue
    for (const place of [narrow, ...(wider ? [wider] : [])]) found.push({ ...place, type: "place" })
    const agency = bracket ? at + 1 : filed ? agencyAfterDate(tokens, at) : -1
    if (agency >= 0) found.push({ from: agency, to: agency + 1, type: "organization" })
  }
  return found
}

function isAgency(tokens: readonly Token[], at: number): boolean {
  const word = (tokens[at]?.text ?? "").toLowerCase()
  return (OUTLETS.has(word) || OUTLETS.has(word.replace(/com$/u, ""))) && tokens[at + 1]?.text === ")"
}

/** "3 may", "May 3". */
function isDate(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  const second = tokens[at + 1]
  if (first?.paragraph !== tokens[at - 1]?.paragraph) return false
  return /^\d{1,2}$/u.test(first?.text ?? "")
    ? MONTH.test(second?.text ?? "")
    : MONTH.test(first?.text ?? "") && /^\d{1,2}$/u.test((tokens[at + 1]?.text === "." ? tokens[at + 2] : second)?.text ?? "")
}

/** Where the agency stands in "Calvera, 3 may (EFE)"; -1 if none does. */
function agencyAfterDate(tokens: readonly Token[], comma: number): number {
  for (let i = comma + 3; i < comma + 6; i++) if (tokens[i]?.text === "(" && isAgency(tokens, i + 1)) return i + 1
  return -1
}

function closesBracket(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ")"
}

/** The capitals that end at `last`, with small words between them; with `open`, only where that opens them. */
function placeBefore(tokens: readonly Token[], last: number, open: string | null): TokenRange | null {
  const paragraph = tokens[last]?.paragraph
  const shouted = isShouted(tokens[last])
  let from = last + 1
  for (let i = last; i > last - MOST_WORDS && tokens[i]?.paragraph === paragraph; i--) {
    const token = tokens[i]
    if (!token || token.kind !== "word") break
    if (/^\p{Lu}/u.test(token.text)) {
      const word = token.text.toLowerCase()
      if ((NEVER_NAMES.has(word) && !LINK.test(token.text)) || OUTLETS.has(word.split("-")[0] ?? "")) break
      // A headline in capitals may run right up to the place: "… SALEN DEL PUERTO Calvera (EFE)."
      if (!shouted && isShouted(token)) break
      from = i
    } else if (!LINK.test(token.text) || i === last) break
  }
  if (from > last) return null
  if (open !== null && tokens[from - 1]?.text !== open) return null
  return { from, to: last + 1 }
}

function isPersonal(token: Token | undefined): boolean {
  const word = (token?.text ?? "").toLowerCase()
  return (MALE_NAMES.has(word) || FEMALE_NAMES.has(word)) && !WEAK_NAMES.has(word)
}

function isShouted(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && /^[\p{Lu}.'’-]+$/u.test(token.text)
}

function opensBlock(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.paragraph !== tokens[from]?.paragraph
}
