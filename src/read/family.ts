// Family: who is whose sister, wife or son, from each noun of kinship: whose it is, and whom it names.
import type { Span } from "../document/index.ts"
import {
  AND,
  ARTICLE,
  clauseStart,
  COPULA,
  endingAt,
  type Frame,
  listBefore,
  makeFrame,
  type Named,
  nameFrom,
  NEGATION,
  POSSESSIVE,
  skipBracket,
  skipBracketBack,
  subjectBefore,
} from "./frames.ts"
import type { Prose } from "./prose.ts"
import type { Placed, Stated } from "./relations.ts"
import type { Sentence } from "./sentences.ts"
import { KIN_MODIFIERS, KIN_PLURALS, KINSHIPS } from "./words/families.ts"
import { STOPPERS } from "./words/determiners.ts"

/** Who is kin to whom by one noun: "children" of two parents are several of both. */
type Kin = {
  readonly relatives: readonly Named[]
  readonly possessors: readonly Named[]
  readonly denied?: boolean
  readonly presupposed: boolean
}

/** So many tokens of titles may stand before a name. */
const TITLE = 7
const NAMES = /^(?:,|:|\(|named|called|included|include|includes|including|llamad[oa]|se)$/u
const MARRIAGE = /^(?:marriages?|matrimonios?)$/u
const MARRY = /^(?:marry|marries|married|marrying|wed|weds|remarried|divorced|casó|casad[oa]|divorció)$/u

/**
 * Finds kin in one sentence.
 *
 * @param earlier - mentions of the two sentences before it
 * @returns what it says; the subject is the brother, the object whose brother he is
 * @example findFamily(prose, sentence, mentions, [])[0]?.value // "brother"
 */
export function findFamily(prose: Prose, sentence: Sentence, inside: readonly Placed[], earlier: readonly Placed[]): readonly Stated[] {
  if (!speaksOfKin(prose, sentence)) return []
  const frame = makeFrame(prose, sentence, inside, earlier)
  if (new Set(frame.people.map(({ entity }) => entity)).size < 2) return []
  const found: Stated[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = prose.words[at] ?? ""
    const single = KIN_PLURALS.get(word) ?? word
    // "the Ritz Brothers" are a troupe.
    if (KINSHIPS.has(single) && !/^\p{Lu}/u.test(at > sentence.from ? (prose.tokens[at]?.text ?? "") : ""))
      found.push(...stateKin(frame, at, single, single !== word))
    else if (MARRY.test(word)) found.push(...stateMarriage(frame, at))
    else if (MARRIAGE.test(word)) found.push(...stateMarriageOf(frame, at))
    else if (word === "born") found.push(...stateBirth(frame, at))
  }
  return found
}

function speaksOfKin({ words }: Prose, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at] ?? ""
    if (KINSHIPS.has(word) || KIN_PLURALS.has(word) || MARRY.test(word) || MARRIAGE.test(word) || word === "born") return true
  }
  return false
}

function stateKin(frame: Frame, at: number, value: string, several: boolean): readonly Stated[] {
  const kin = byPossessorBefore(frame, at, several) ?? byPossessorAfter(frame, at, several)
  const kinship = KINSHIPS.get(value)
  const siblings = several && kinship === "sibling" ? (kin?.relatives ?? membersOf(frame, at)) : []
  const couples = several ? [] : coupleBefore(frame, at)
  const stated = kin === null ? [] : kin.relatives.flatMap((one) => kin.possessors.flatMap((other) => state(frame, one, other, value, kin)))
  // Several children of one are one another's siblings.
  const children = several && kinship === "child" ? (kin?.relatives ?? namesAfter(frame, at + 1)) : []
  return [...stated, ...couples, ...pairUp(frame, siblings, value), ...pairUp(frame, children, "sibling")]
}

/** "the son of Luis Varga (1970) and his wife, Ana": the last of a list and the one whose wife she is. */
function coupleBefore(frame: Frame, at: number): readonly Stated[] {
  const { words } = frame.prose
  const start = KIN_MODIFIERS.test(words[at - 1] ?? "") ? at - 1 : at
  if (KINSHIPS.get(words[at] ?? "") !== "spouse" || !/^(?:his|her|su)$/u.test(words[start - 1] ?? "") || !AND.test(words[start - 2] ?? ""))
    return []
  const owner = endingAt(frame, skipBracketBack(frame, start - 2))
  const spouse = nameFrom(frame, words[at + 1] === "," ? at + 2 : at + 1, 3)
  return owner && spouse && owner.kind === "name" ? state(frame, spouse, owner, words[at] ?? "", { presupposed: true }) : []
}

/** "Ana’s brother Luis", "his wife, Lisa", "Luis, Ana’s brother,", "Luis is her brother", "they had two sons, A and B". */
function byPossessorBefore(frame: Frame, at: number, several: boolean): Kin | null {
  const { words } = frame.prose
  let start = at
  while (KIN_MODIFIERS.test(words[start - 1] ?? "") || (words[start - 1] === "," && KIN_MODIFIERS.test(words[start - 2] ?? ""))) start--
  // "his Greek parents"
  if (POSSESSIVE.test(words[start - 2] ?? "") && !STOPPERS.has(words[start - 1] ?? "")) start--
  const before = words[start - 1] ?? ""
  let possessors: readonly Named[] = []
  let opens = start // first token of the possessor
  if (/^['’]s?$/u.test(before)) {
    const owner = endingAt(frame, start - 1)
    if (owner) [possessors, opens] = [listBefore(frame, owner), owner.from]
    possessors = possessors.slice(-1)
  } else if (POSSESSIVE.test(before)) {
    const owner = frame.people.find(({ from }) => from === start - 1)
    if (owner) [possessors, opens] = [[owner], start - 1]
  } else {
    const verb = ARTICLE.test(before) ? start - 2 : start - 1
    if (/^(?:had|has|have|tiene|tienen|tuvo|tuvieron)$/u.test(words[verb] ?? "")) {
      possessors = parentsBefore(frame, verb)
      opens = -1
    }
  }
  if (possessors.length === 0) return null
  const named = namesAfter(frame, at + 1)
  if (named.length > 0) return { relatives: several ? named : named.slice(0, 1), possessors, presupposed: true }
  return opens < 0 ? null : relativesBefore(frame, opens, possessors, several)
}

/** "Ana and Luis had", "Ana, with whom he has"; "they have": the two of the sentence before. */
function parentsBefore(frame: Frame, verb: number): readonly Named[] {
  const { words } = frame.prose
  const subject = subjectBefore(frame, verb)
  const other = /^(?:whom|quien)$/u.test(words[verb - 2] ?? "") && /^(?:with|con)$/u.test(words[verb - 3] ?? "") ? verb - 3 : null
  const beside = other === null ? null : endingAt(frame, words[other - 1] === "," ? other - 1 : other)
  if (subject && beside && subject.entity !== beside.entity) return [subject, beside]
  if (/^(?:they|the couple|ellos)$/u.test(words[verb - 1] ?? "")) return frame.couple
  return subject ? listBefore(frame, subject) : []
}

/** "Luis, brother of Ana", "Luis was the eldest son of Ana and Juan", "born in Arden, the son of Ana, he …". */
function byPossessorAfter(frame: Frame, at: number, several: boolean): Kin | null {
  const { words } = frame.prose
  const of = /^(?:mayor|menor|mayores|menores)$/u.test(words[at + 1] ?? "") ? at + 2 : at + 1
  if (!/^(?:of|to|de|del)$/u.test(words[of] ?? "")) return null
  const listed = listFrom(frame, of + 1, TITLE)
  const possessors = listed.length > 0 ? listed : appositionFrom(frame, of)
  const owned = possessors.at(-1)
  if (!owned || /^['’]s?$/u.test(words[owned.to] ?? "")) return null // "the sister of Ana’s friend"
  let start = at
  while (KIN_MODIFIERS.test(words[start - 1] ?? "")) start--
  if (ARTICLE.test(words[start - 1] ?? "")) start--
  const before = relativesBefore(frame, start, possessors, several)
  if (before) return before
  // "The son of Ana, Luis joined the board."
  const last = possessors.at(-1)
  const fronted = start === frame.sentence.from || words[start - 1] === "," || words[start - 1] === "as"
  const next = fronted && last && words[last.to] === "," ? nameFrom(frame, last.to + 1, 3) : null
  return next ? { relatives: [next], possessors, presupposed: true } : null
}

/** "the nephew of the port’s captain, Luis Varga, 61": a name between commas behind whom the words describe; before a verb it is another's. */
function appositionFrom({ prose: { words, tokens }, people, sentence }: Frame, of: number): readonly Named[] {
  if (words[of] !== "del" && !/^(?:the|el|la)$/u.test(words[of + 1] ?? "")) return []
  for (let at = of + 1; at < of + TITLE && at < sentence.to; at++) {
    if (words[at] === ",") {
      const named = people.find(({ from, kind }) => kind === "name" && from === at + 1)
      return named && (named.to >= sentence.to || /^[,.;)]$/u.test(words[named.to] ?? "")) ? [named] : []
    }
    if (tokens[at]?.kind !== "word" || KINSHIPS.has(words[at] ?? "") || COPULA.test(words[at] ?? "")) return []
  }
  return []
}

/** Who is told to be the kin that begins at `start`: before a comma, a bracket or the verb "to be". */
function relativesBefore(frame: Frame, start: number, possessors: readonly Named[], several: boolean): Kin | null {
  const { words } = frame.prose
  const before = words[start - 1] ?? ""
  const relatives = (one: Named | null): readonly Named[] => (one === null ? [] : several ? listBefore(frame, one) : [one])
  if (before === "," || before === "(" || before === "—" || before === "–") {
    const close = endingAt(frame, skipBracketBack(frame, start - 1))
    // "born in Arden, the son of Ana": the subject of the sentence.
    const subject = close ?? (before === "," ? subjectBefore(frame, start - 1) : null)
    const kept = relatives(subject).filter(({ entity }) => !possessors.some((other) => other.entity === entity))
    return kept.length === 0 ? null : { relatives: kept, possessors, presupposed: close !== null }
  }
  // "a retired actress and the sister of Ana": what the first of the two is told of.
  const joined = AND.test(before) ? clauseStart(frame, start - 1) : null
  if (joined !== null) return relativesBefore(frame, joined, possessors, several)
  const denied = NEGATION.test(before)
  const verb = denied ? start - 2 : start - 1
  const contracted = /^(?:isn|wasn|aren|weren)['’]t$/u.test(words[verb] ?? "")
  if (!COPULA.test(words[verb] ?? "") && !contracted) return null
  const negated = NEGATION.test(words[verb - 1] ?? "")
  const who = /^(?:who|que|quien)$/u.test(words[verb - 1] ?? "") ? endingAt(frame, words[verb - 2] === "," ? verb - 2 : verb - 1) : null
  const kept = relatives(who ?? subjectBefore(frame, negated ? verb - 1 : verb)).filter(
    ({ entity }) => !possessors.some((other) => other.entity === entity),
  )
  return kept.length === 0 ? null : { relatives: kept, possessors, denied: denied || contracted || negated, presupposed: false }
}

/** "the brothers Ana and Luis", "Ana and Luis are siblings". */
function membersOf(frame: Frame, at: number): readonly Named[] {
  const named = namesAfter(frame, at + 1)
  if (named.length > 1) return named
  if (!COPULA.test(frame.prose.words[at - 1] ?? "")) return []
  const subject = subjectBefore(frame, at - 1)
  return subject ? listBefore(frame, subject) : []
}

/** "Ana married Luis", "is married to Luis", "se casó con Luis", "Ana and Luis married". */
function stateMarriage(frame: Frame, at: number): readonly Stated[] {
  const { words } = frame.prose
  const subject = subjectBefore(frame, at)
  if (subject === null) return []
  const denied = [1, 2, 3].some((back) => NEGATION.test(words[at - back] ?? ""))
  const to = /^(?:to|con|de)$/u.test(words[at + 1] ?? "") ? at + 2 : at + 1
  const object = nameFrom(frame, to, 5)
  const kin = { denied, presupposed: false }
  if (object && object.entity !== subject.entity) return state(frame, subject, object, "spouse", kin)
  return pairUp(frame, listBefore(frame, subject).slice(-2), "spouse")
}

/** "his marriage to Ana", "Luis’s marriages to Ana and Elena". */
function stateMarriageOf(frame: Frame, at: number): readonly Stated[] {
  const { words } = frame.prose
  const owner = KIN_MODIFIERS.test(words[at - 1] ?? "") ? at - 1 : at
  const possessor = /^['’]s?$/u.test(words[owner - 1] ?? "")
    ? endingAt(frame, owner - 1)
    : frame.people.find(({ from }) => from === owner - 1)
  if (!possessor || !/^(?:to|with|con)$/u.test(words[at + 1] ?? "")) return []
  return listFrom(frame, at + 2, TITLE).flatMap((spouse) => state(frame, possessor, spouse, "spouse", { presupposed: true }))
}

/** "Luis was born in Arden to Ana Reyes and Juan Varga." */
function stateBirth(frame: Frame, at: number): readonly Stated[] {
  const { words } = frame.prose
  const to = words.slice(at, Math.min(at + 14, frame.sentence.to)).indexOf("to")
  const parents = to < 0 ? [] : listFrom(frame, at + to + 1, TITLE).slice(0, 2)
  const subject = subjectBefore(frame, at)
  if (subject === null) return []
  return parents.flatMap((parent) => state(frame, subject, parent, "child", { presupposed: false }))
}

function pairUp(frame: Frame, people: readonly Named[], value: string): readonly Stated[] {
  return people.flatMap((one, i) => people.slice(i + 1).flatMap((other) => state(frame, one, other, value, { presupposed: true })))
}

function state(
  { prose }: Frame,
  subject: Named,
  object: Named,
  value: string,
  { denied = false, presupposed }: Omit<Kin, "relatives" | "possessors">,
): readonly Stated[] {
  if (subject.entity === object.entity) return []
  const span: Span = [Math.min(subject.span[0], object.span[0]), Math.max(subject.span[1], object.span[1])]
  if (span[1] > (prose.tokens.at(-1)?.span[1] ?? 0)) return []
  const head = KINSHIPS.get(value) ?? value
  return [{ subject: subject.entity, predicate: "family", object: object.entity, value, span, rule: "kin", head, denied, presupposed }]
}

/** The names right behind a noun of kinship: "his sons: Ana and Luis", "her brother, the driver Luis". */
function namesAfter(frame: Frame, from: number): readonly Named[] {
  const { words } = frame.prose
  let at = from
  while (NAMES.test(words[at] ?? "") || COPULA.test(words[at] ?? "")) at++
  return AND.test(words[at] ?? "") || /^(?:who|que|whose|which)$/u.test(words[at] ?? "") ? [] : listFrom(frame, at, 5)
}

/** "Ana, Luis (1970) and the lawyer Juan". */
function listFrom(frame: Frame, from: number, titles: number): readonly Named[] {
  const { words } = frame.prose
  const names: Named[] = []
  for (let next = nameFrom(frame, from, titles); next !== null; ) {
    names.push(next)
    let at = skipBracket(frame, next.to)
    if (words[at] === "," && AND.test(words[at + 1] ?? "")) at++
    if (words[at] !== "," && !AND.test(words[at] ?? "")) break
    // "Meier and his wife Sarah"; behind a comma only a bare name goes on with the list.
    const wife = AND.test(words[at] ?? "") && POSSESSIVE.test(words[at + 1] ?? "") && KINSHIPS.get(words[at + 2] ?? "") === "spouse" ? 2 : 0
    const comma = words[at] === ","
    next = nameFrom(frame, at + 1 + wife + (words[at + 1] === "de" ? 1 : 0), comma ? 1 : 4)
    // "the son of Ana, Luis said": a comma goes on only where the list does.
    if (comma && next && !/^(?:,|and|y|e)$/u.test(words[skipBracket(frame, next.to)] ?? "")) break
  }
  return names
}
