// Titles: what the words around a name say of who this is: office or role, organisation, and why they speak here.
import type { Span } from "../document/index.ts"
import { spanOf, type TokenRange } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Token } from "./tokens.ts"
import { ARTICLES, MODIFIERS, STOPPERS } from "./words/determiners.ts"
import { KIN } from "./words/families.ts"
import { DEMONYMS, ORGANIZATION_NOUNS, ORGANIZATION_WORDS, PLACES } from "./words/organizations.ts"
import { COUNTS, RANK_WORDS, type Role, ROLES } from "./words/roles.ts"
import { HONORIFICS, SHORT_TITLES } from "./words/titles.ts"
import type { Gender } from "./words/pronouns.ts"

export type Description = {
  readonly title: Span | null // office or role, without article: "chair of the selection board"
  readonly head: string | null // its role noun, lower case
  readonly headAt: number | null // token of the role noun
  readonly role: Role | null
  readonly words: readonly string[] // the other words of the title, lower case, without ranks and nationalities
  readonly affiliation: Span | null // organisation
  readonly gender: Gender | null
  readonly justification: readonly Span[] // appositions and relative clauses
}

export const NO_DESCRIPTION: Description = {
  title: null,
  head: null,
  headAt: null,
  role: null,
  words: [],
  affiliation: null,
  gender: null,
  justification: [],
}

const MAX_BEFORE = 12
const MAX_APPOSITION = 24
/** Their "of" names what they look after, not whom they work for: "ministro de Obras Públicas", "Secretary of State". */
const HOLDS_PORTFOLIO = new Set(
  "minister secretary ministro ministra secretario secretaria consejero consejera concejal concejala viceministro viceministra undersecretary subsecretario subsecretaria comisionado comisionada".split(
    " ",
  ),
)
const IS_PLACE_NOUN = /^(?:city|country|state|town|village|ciudad|país|pueblo|municipio|estado|house|casa|street)$/u
/** "who runs the Harbour Project": the verb and what follows name the organisation. */
const RUNS = new Set(
  "runs ran leads led heads headed chairs chaired directs directed founded manages managed represents represented dirige dirigía preside presidió encabeza lidera fundó representa coordina".split(
    " ",
  ),
)
const OF = new Set("of for at from with in de del".split(" "))
const RELATIVE = new Set("who whom whose que quien quienes cuyo cuya".split(" "))
const PAIRED = new Map([
  [",", /^[,.;:)]$/u],
  ["(", /^\)$/u],
  ["—", /^(?:—|–|--+|\.|;)$/u],
  ["–", /^(?:—|–|--+|\.|;)$/u],
  ["--", /^(?:—|–|--+|\.|;)$/u],
])

/**
 * Reads what stands right before and right after a name.
 *
 * @param name - its tokens, without titles
 * @example describeName(prose, { from: 3, to: 5 }).head // "secretary", of "Security Secretary Omar Vidal"
 */
export function describeName(prose: Prose, name: TokenRange): Description {
  const before = titleBefore(prose, name)
  const after = titleAfter(prose, name)
  const title = before?.head ? before : after?.head ? after : null
  return {
    title: title?.title ?? null,
    head: title?.head ?? null,
    headAt: title?.headAt ?? null,
    role: title?.role ?? null,
    words: title?.words ?? [],
    affiliation: before?.affiliation ?? after?.affiliation ?? null,
    gender: honorificGender(prose.tokens, name) ?? before?.role?.gender ?? after?.role?.gender ?? null,
    justification: [...(before?.justification ?? []), ...(after?.justification ?? [])],
  }
}

type Part = Omit<Description, "gender">

/** "Mexican Security Secretary X", "former mayor X", "la ministra de Hacienda, X", "her sister X". */
function titleBefore({ tokens, language }: Prose, name: TokenRange): Part | null {
  const paragraph = tokens[name.from]?.paragraph
  const floor = Math.max(0, name.from - MAX_BEFORE)
  let at = name.from - 1
  const same = (i: number): boolean => i >= floor && tokens[i]?.paragraph === paragraph
  while (
    same(at) &&
    (HONORIFICS.has(lower(tokens, at)) || (tokens[at]?.text === "." && !tokens[at]?.space && HONORIFICS.has(lower(tokens, at - 1))))
  )
    at--
  // "Gov. Reyes"; the full stop of a sentence before ends what could be a title.
  if (tokens[at]?.text === "." && !tokens[at]?.space) {
    if (!SHORT_TITLES.has(lower(tokens, at - 1)) && !/^\p{L}$/u.test(lower(tokens, at - 1))) return null
    at--
  }
  if (!same(at)) return null
  // "Attorney General Reyes": the role ends right here.
  const role = roleOf(lower(tokens, at))
  if (role && !(role.plural && role.kind !== "spokesperson")) {
    const from = startOfTitle(tokens, at, floor, paragraph)
    return partOf(tokens, { from, to: at + 1 }, at, role)
  }
  if (SHORT_TITLES.has(lower(tokens, at))) {
    const end = tokens[at + 1]?.text === "." ? at + 2 : at + 1
    const from = startOfTitle(tokens, at, floor, paragraph)
    return { ...NO_DESCRIPTION, title: spanOf(tokens, { from, to: end }), head: lower(tokens, at), role: null }
  }
  // "el jefe de seguridad, Omar X", "the head of the board, Ana X": back to the role over its complement.
  const comma = tokens[at]?.text === ","
  if (!comma && language === "en" && !/^\p{Lu}/u.test(tokens[at]?.text ?? "")) return null
  const end = comma ? at - 1 : at
  for (let i = end; same(i); i--) {
    const word = lower(tokens, i)
    if (/^[.;:!?—]$|^,$/u.test(word) || tokens[i]?.kind === "quote") return null
    const found = roleOf(word)
    if (found && !found.plural) {
      const article = lower(tokens, startOfTitle(tokens, i, floor, paragraph) - 1)
      const definite = ARTICLES.get(article) === true || article === "el" || article === "la" || article === "al" || article === "del"
      const complement = i === end ? comma || language === "es" : OF.has(lower(tokens, i + 1)) || language === "es"
      if (!complement || (!definite && !/^\p{Lu}/u.test(tokens[i]?.text ?? ""))) return null
      if (!isComplement(tokens, i + 1, end + 1)) return null
      return partOf(tokens, { from: startOfTitle(tokens, i, floor, paragraph), to: end + 1 }, i, found)
    }
    if (STOPPERS.has(word) && !OF.has(word) && !ARTICLES.has(word) && !/^(?:y|e|and|para|for)$/u.test(word)) return null
  }
  return null
}

/** Only nouns, adjectives and "of the": nothing with a verb in it. */
function isComplement(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 9) return false
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token || token.kind === "punctuation" || token.kind === "quote") return false
    const word = token.text.toLowerCase()
    if (STOPPERS.has(word) && !OF.has(word) && !/^(?:y|e|and|para|for)$/u.test(word)) return false
  }
  return true
}

/** "X, the finance minister,", "X, 42, who chaired the board,", "X, of the Harbour Board,", "X of the Harbour Board". */
function titleAfter({ tokens }: Prose, name: TokenRange): Part | null {
  const paragraph = tokens[name.from]?.paragraph
  const open = tokens[name.to]
  if (!open || open.paragraph !== paragraph) return null
  if (/^(?:of|de|del)$/u.test(open.text)) return affiliationOnly(tokens, name.to, paragraph)
  let closing = PAIRED.get(open.text)
  let from = name.to + 1
  if (RELATIVE.has(open.text) && /^(?:who|quien)$/u.test(open.text)) {
    closing = /^[,.;:)]$/u
    from = name.to
  }
  if (!closing) return null
  // an age, "42," or "de 42 años,"
  for (let i = 0; i < 2; i++) {
    if (tokens[from]?.kind === "number" && /^[,)]$/u.test(tokens[from + 1]?.text ?? "")) from += 2
    else if (lower(tokens, from) === "de" && tokens[from + 1]?.kind === "number" && tokens[from + 3]?.text === ",") from += 4
  }
  const to = endOfApposition(tokens, from, closing, paragraph)
  if (to === null || to <= from) return null
  const first = lower(tokens, from)
  if (RELATIVE.has(first)) {
    const affiliation = RUNS.has(lower(tokens, from + 1)) ? organizationAfter(tokens, from + 2, to) : null
    return { ...NO_DESCRIPTION, affiliation, justification: [spanOf(tokens, { from, to })] }
  }
  if (OF.has(first)) {
    const affiliation = organizationAfter(tokens, from + 1, to)
    return affiliation ? { ...NO_DESCRIPTION, affiliation, justification: [spanOf(tokens, { from, to })] } : null
  }
  const start = ARTICLES.has(first) ? from + 1 : from
  const nounPhrase = endOfNounPhrase(tokens, start, to)
  let head = -1
  for (let i = start; i < to; i++) {
    const word = lower(tokens, i)
    if (OF.has(word) || RELATIVE.has(word) || (STOPPERS.has(word) && i > start)) break
    if (roleOf(word)) head = i
    else if (head >= 0 && /^['’]s$/u.test(word)) head = -1
  }
  const role = head >= 0 ? roleOf(lower(tokens, head)) : null
  if (!role || (role.plural && role.kind !== "spokesperson")) return null
  // "X, director of Y, said": fine. "X, president Y said": a new name follows, and this is no apposition.
  if (tokens[nounPhrase]?.space && /^\p{Lu}/u.test(tokens[head + 1]?.text ?? "") && head + 1 < to && !ARTICLES.has(first)) return null
  const part = partOf(tokens, { from: start, to: nounPhrase }, head, role)
  return { ...part, justification: [spanOf(tokens, { from, to })] }
}

function affiliationOnly(tokens: readonly Token[], at: number, paragraph: number | undefined): Part | null {
  let to = at + 1
  while (
    to < at + 8 &&
    tokens[to]?.paragraph === paragraph &&
    tokens[to]?.kind === "word" &&
    (/^\p{Lu}/u.test(tokens[to]?.text ?? "") || ARTICLES.has(lower(tokens, to)) || OF.has(lower(tokens, to)))
  )
    to++
  const affiliation = organizationAfter(tokens, at + 1, to)
  return affiliation ? { ...NO_DESCRIPTION, affiliation, justification: [spanOf(tokens, { from: at, to })] } : null
}

function endOfApposition(tokens: readonly Token[], from: number, closing: RegExp, paragraph: number | undefined): number | null {
  for (let i = from; i < from + MAX_APPOSITION; i++) {
    const token = tokens[i]
    if (!token || token.paragraph !== paragraph || token.kind === "quote") return null
    if (closing.test(token.text) && !isAbbreviationStop(tokens, i)) return i
  }
  return null
}

/** The full stop of "Mr.", "Gov." or "J.", with a name behind it. */
function isAbbreviationStop(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== "." || tokens[at]?.space || !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")) return false
  const before = lower(tokens, at - 1)
  return SHORT_TITLES.has(before) || HONORIFICS.has(before) || before.length === 1
}

/** The noun phrase without the clause that may follow it: "a neighbour" of "a neighbour who saw the crossing". */
function endOfNounPhrase(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const word = lower(tokens, i)
    if (RELATIVE.has(word)) return i
    if (i > from && STOPPERS.has(word) && !OF.has(word) && !/^(?:and|y|e|para|on|sobre)$/u.test(word)) return i
  }
  return to
}

function partOf(tokens: readonly Token[], range: TokenRange, head: number, role: Role): Part {
  const words: string[] = []
  for (let i = range.from; i < range.to; i++) {
    const word = lower(tokens, i)
    if (i !== head && tokens[i]?.kind === "word" && !isGrammar(word) && !RANK_WORDS.has(word)) words.push(word)
  }
  return {
    ...NO_DESCRIPTION,
    title: spanOf(tokens, range),
    head: lower(tokens, head),
    headAt: head,
    role,
    words,
    affiliation: affiliationOf(tokens, range, head, role),
  }
}

function isGrammar(word: string): boolean {
  return STOPPERS.has(word) || ARTICLES.has(word) || DEMONYMS.has(word) || word === "'s" || word === "’s"
}

function isOneWord(tokens: readonly Token[], [start, end]: Span): boolean {
  return tokens.some(({ span }) => span[0] === start && span[1] === end)
}

/** The organisation inside a title: after "of" or "for", or before the role noun: "Harbour Board chairwoman". */
export function affiliationOf(tokens: readonly Token[], { from, to }: TokenRange, head: number, role: Role | null): Span | null {
  const portfolio = HOLDS_PORTFOLIO.has(lower(tokens, head))
  if (OF.has(lower(tokens, head + 1)) && head + 1 < to) {
    const place = /^(?:in|from|at|en)$/u.test(lower(tokens, head + 1))
    const after =
      place && role?.kind !== "insider" && role?.kind !== "spokesperson"
        ? null
        : organizationAfter(tokens, head + 2, to, portfolio || place)
    // "ministra de Defensa": one word after it is what she looks after.
    if (after && !(portfolio && isOneWord(tokens, after))) return after
  }
  let end = head
  if (/^['’]s$/u.test(lower(tokens, end - 1))) end--
  while (
    end > from &&
    (RANK_WORDS.has(lower(tokens, end - 1)) || (ROLES.has(lower(tokens, end - 1)) && !ORGANIZATION_NOUNS.has(lower(tokens, end - 1))))
  )
    end--
  let start = from
  while (
    start < end &&
    (ARTICLES.has(lower(tokens, start)) ||
      RANK_WORDS.has(lower(tokens, start)) ||
      DEMONYMS.has(lower(tokens, start)) ||
      COUNTS.has(lower(tokens, start)))
  )
    start++
  if (start >= end) return null
  const last = lower(tokens, end - 1)
  const capital = /^\p{Lu}/u.test(tokens[end - 1]?.text ?? "")
  const speaksFor = role?.kind === "spokesperson" || role?.kind === "insider" || role?.kind === "office"
  if (portfolio || (IS_PLACE_NOUN.test(last) && !capital) || PLACES.has(last) || DEMONYMS.has(last)) return null
  if (ORGANIZATION_WORDS.has(last) && capital && end - start > 1) return spanOf(tokens, { from: start, to: end })
  if (ORGANIZATION_NOUNS.has(last) && !capital && speaksFor) return spanOf(tokens, { from: start, to: end })
  const employed =
    role?.kind === "spokesperson" || role?.kind === "insider" || /^(?:executive|manager|engineer)$/u.test(lower(tokens, head))
  if (capital && employed && /^\p{Lu}/u.test(tokens[start]?.text ?? "")) return spanOf(tokens, { from: start, to: end })
  return null
}

/** An organisation's name or noun phrase that begins at `from`, without its article. */
export function organizationAfter(tokens: readonly Token[], from: number, to: number, strict = false): Span | null {
  let start = from
  while (start < to && ARTICLES.has(lower(tokens, start))) start++
  let end = start
  let organization = false
  let capitals = true
  for (; end < to; end++) {
    const token = tokens[end]
    const word = lower(tokens, end)
    if (!token || (token.kind !== "word" && token.kind !== "number")) break
    if (RELATIVE.has(word) || (STOPPERS.has(word) && !OF.has(word) && !/^(?:and|y|e|para|for|on)$/u.test(word))) break
    if (/^(?:in|from|with|at|en)$/u.test(word)) break
    if (IS_PLACE_NOUN.test(word)) continue
    if (ORGANIZATION_WORDS.has(word) || ORGANIZATION_NOUNS.has(word)) organization = true
    if (strict && /^\p{Lu}{2,}$/u.test(token.text) && end === start) organization = true
    if (!/^\p{Lu}/u.test(token.text) && !OF.has(word) && !ARTICLES.has(word) && !/^(?:and|y|e|para|for|on)$/u.test(word)) capitals = false
  }
  while (
    end > start &&
    (OF.has(lower(tokens, end - 1)) || ARTICLES.has(lower(tokens, end - 1)) || /^(?:and|y|e|on|for)$/u.test(lower(tokens, end - 1)))
  )
    end--
  if (end <= start) return null
  const named =
    !strict &&
    capitals &&
    /^\p{Lu}/u.test(tokens[start]?.text ?? "") &&
    !PLACES.has(lower(tokens, start)) &&
    !DEMONYMS.has(lower(tokens, start))
  return organization || named ? spanOf(tokens, { from: start, to: end }) : null
}

function startOfTitle(tokens: readonly Token[], head: number, floor: number, paragraph: number | undefined): number {
  let from = head
  for (let i = head - 1; i >= floor; i--) {
    const token = tokens[i]
    if (!token || token.paragraph !== paragraph) return from
    if (tokens[i + 1]?.space === false && (/^['’]s$/u.test(lower(tokens, i + 1)) || /^['’]s$/u.test(token.text))) continue
    const word = lower(tokens, i)
    if (token.kind !== "word" || ARTICLES.has(word)) return from
    if (/^['’]s$/u.test(word)) continue
    if (word === "of" || word === "de" || word === "and") {
      // "Secretary of State": the head noun is before it.
      if (ROLES.has(lower(tokens, i - 1))) return i - 1
      return from
    }
    if (STOPPERS.has(word)) return from
    const known =
      /^\p{Lu}/u.test(token.text) ||
      MODIFIERS.has(word) ||
      RANK_WORDS.has(word) ||
      ROLES.has(word) ||
      DEMONYMS.has(word) ||
      ORGANIZATION_NOUNS.has(word) ||
      /-\p{L}+al$/u.test(word)
    if (!known && !ARTICLES.has(lower(tokens, i - 1))) return from
    from = i
  }
  return from
}

function roleOf(word: string): Role | null {
  const role = ROLES.get(word)
  if (role) return role
  const gender = KIN.get(word)
  return gender === undefined ? null : { kind: "kin", gender, plural: false }
}

function honorificGender(tokens: readonly Token[], { from }: TokenRange): Gender | null {
  const at = tokens[from - 1]?.text === "." ? from - 2 : from - 1
  return HONORIFICS.get(lower(tokens, at)) ?? null
}

function lower(tokens: readonly Token[], at: number): string {
  return (tokens[at]?.text ?? "").toLowerCase()
}
