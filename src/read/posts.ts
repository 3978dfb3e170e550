// Posts: who holds which office of which place, and who works as what for which organisation, where both are named.
import type { Predicate, Span } from "../document/index.ts"
import { findBelonging } from "./belonging.ts"
import {
  AND,
  ARTICLE,
  bodiesFrom,
  clauseStart,
  COPULA,
  endingAt,
  type Frame,
  makeFrame,
  type Named,
  NEGATION,
  skipBracketBack,
  subjectBefore,
} from "./frames.ts"
import { spanOf } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Placed, Stated } from "./relations.ts"
import type { Sentence } from "./sentences.ts"
import { KIN } from "./words/families.ts"
import { DENOMINATIONS, POST_ADVERBS, POST_MODIFIERS, RULERS, STAFF } from "./words/posts.ts"
import { REPORTING } from "./words/reporting.ts"
import { RANK_WORDS, ROLES } from "./words/roles.ts"
import { STOPPERS } from "./words/determiners.ts"
import { HONORIFICS } from "./words/titles.ts"

/** A noun of office or profession with the words that belong to it: "former prime minister". */
type Post = { readonly at: number; readonly start: number; readonly end: number }

/** Words between a post and its organisation: "professor of physics at", "head of research for". */
const COMPLEMENT = 8
const OF = /^(?:of|at|for|in|with|from|to|on|de|del|en|para)$/u
const PORTFOLIO = /^(?:minister|secretary|undersecretary|ministro|ministra|secretario|secretaria|consejero|consejera)$/u
const OF_ONLY = /^(?:of|de|del)$/u
/** Behind the name of a place they tell where somebody is from: "the Iranian film director". */
const NO_SEAT =
  /^(?:director|directora|leader|líder|commander|comandante|captain|capitán|capitana|chief|jefe|jefa|head|coach|entrenador|entrenadora|editor|manager|executive|coordinator)$/u
const SERVED = /^(?:as|became|become|becomes|appointed|elected|named|remained|served|crowned|chosen|nombrad[oa]|elegid[oa]|como)$/u
/** Held of the public, whatever body they are held in. */
const PUBLIC = new Set(
  "minister secretary judge justice magistrate senator congressman congresswoman representative mp lawmaker alderman councillor councilor mayor governor chancellor commissioner prosecutor ambassador emperor king queen speaker undersecretary bishop archbishop ministro ministra juez jueza magistrado magistrada senador senadora diputado diputada concejal concejala alcalde alcaldesa gobernador gobernadora fiscal embajador embajadora consejero consejera obispo arzobispo".split(
    " ",
  ),
)
/** Who founds or owns something, or wants to be elected by it, does not work there. */
const NO_POST = new Set(
  "founder co-founder owner candidate nominee frontrunner fundador fundadora dueño dueña propietario propietaria candidato candidata aspirante patient client customer".split(
    " ",
  ),
)

/**
 * Finds the offices and the employers of people in one sentence.
 *
 * @param earlier - mentions of the two sentences before it
 * @example findPosts(prose, sentence, mentions, [])[0]?.predicate // "office", of "President Ana Reyes of Arden"
 */
export function findPosts(prose: Prose, sentence: Sentence, inside: readonly Placed[], earlier: readonly Placed[]): readonly Stated[] {
  const frame = makeFrame(prose, sentence, inside, earlier)
  if (frame.people.length === 0) return []
  const found: Stated[] = [...findBelonging(frame)]
  let last: (Holder & { readonly end: number; readonly body: Named }) | null = null
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = withoutEx(prose.words[at] ?? "")
    if (!isPost(frame, at)) continue
    const post = boundsOf(frame, at)
    const body: Body | null = bodyOf(frame, post) ?? sharedBody(frame, post, last)
    if (!body && PUBLIC.has(word)) found.push(...stateOffice(frame, post))
    const predicate = body && predicateOf(word, body.body)
    if (!body || !predicate) continue
    const holder: Holder | null =
      holderOf(frame, post, body) ?? (last && goesOn(frame, last.end, Math.min(post.start, body.from)) ? last : null)
    if (!holder) continue
    for (const one of bodiesFrom(frame, body.body)) found.push(statePost(frame, post, holder.person, one, predicate, holder))
    last = { ...holder, end: body.to, body: body.body }
  }
  return found
}

/** "Ana Reyes was a councillor": an office whose seat is not told. */
function stateOffice(frame: Frame, post: Post): readonly Stated[] {
  const holder = holderOf(frame, post, { from: post.start, to: post.at + 1 })
  if (!holder || holder.presupposed) return []
  const { person, denied } = holder
  const words = spanOf(frame.prose.tokens, { from: post.start, to: post.at + 1 })
  const span: Span = [Math.min(person.span[0], words[0]), Math.max(person.span[1], words[1])]
  const value = frame.prose.document.text.slice(...words)
  return [
    {
      subject: person.entity,
      predicate: "office",
      object: null,
      value,
      span,
      rule: "post",
      head: frame.prose.words[post.at] ?? "",
      denied,
      presupposed: false,
    },
  ]
}

/** Public offices are held wherever they are; else who serves a place has an office, and who serves an organisation an employer. */
function predicateOf(head: string, { entity }: Named): Predicate | null {
  if (/^(?:member|miembro|integrante)$/u.test(head)) return entity.type === "organization" ? "member" : null
  if (NO_POST.has(head)) return null
  // "French writer": where somebody is from is no office.
  if (entity.type === "place") return RULERS.has(head) || ROLES.get(head)?.kind === "office" ? "office" : null
  if (entity.type !== "organization") return null
  return PUBLIC.has(head) ? "office" : "employer"
}

/** "Acme chairman Luis Varga and chief executive Ana Reyes": both of Acme. */
function sharedBody(frame: Frame, { at, start }: Post, last: { readonly person: Named; readonly body: Named } | null): Body | null {
  const { words } = frame.prose
  if (!last || !AND.test(words[start - 1] ?? "") || last.person.to !== start - 1 || last.body.to > last.person.from) return null
  return frame.people.some(({ from, kind }) => from === at + 1 && kind === "name") ? { body: last.body, from: start, to: at + 1 } : null
}

/** "president of A and a senior editor at B". */
function goesOn({ prose: { words } }: Frame, end: number, start: number): boolean {
  const between = words.slice(end, start).join(" ")
  return /^(?:\([^)]*\) ?)?,? ?(?:(?:and|y|e|as well as|así como) )?(?:as )?(?:the|a|an|el|la|un|una)?$/u.test(between)
}

function isPost({ prose: { words, tokens }, people, bodies }: Frame, at: number): boolean {
  const word = withoutEx(words[at] ?? "")
  const role = ROLES.get(word)
  const known =
    STAFF.has(word) ||
    RULERS.has(word) ||
    (role !== undefined && !role.plural && /^(?:office|profession|spokesperson|insider)$/u.test(role.kind))
  if (!known || KIN.has(word) || tokens[at]?.kind !== "word") return false
  // "Prime Minister", "vice president": the last noun is the post; a word of a name is none.
  return !ROLES.has(words[at + 1] ?? "") && ![...people, ...bodies].some(({ from, to, kind }) => kind === "name" && from <= at && at < to)
}

/** "ex-president", "expresidente". */
function withoutEx(word: string): string {
  const now = word.replace(/^ex-?(?=\p{L}{4})/u, "")
  return ROLES.has(now) ? now : word
}

function boundsOf({ prose: { words, tokens }, sentence, people, bodies }: Frame, at: number): Post {
  let start = at
  const isNamed = (i: number): boolean => [...people, ...bodies].some(({ from, to, kind }) => kind === "name" && from <= i && i < to)
  while (start > sentence.from && tokens[start - 1]?.kind === "word" && !isNamed(start - 1)) {
    const word = words[start - 1] ?? ""
    if (!POST_MODIFIERS.test(word) && !RANK_WORDS.has(word) && !ROLES.has(word)) break
    start--
  }
  // "the regional commissioner": what stands between the article and the post belongs to it.
  for (let i = start - 1; i >= start - 2 && i > sentence.from && tokens[i]?.kind === "word" && !isNamed(i); i--) {
    if (ARTICLE.test(words[i - 1] ?? "") && !STOPPERS.has(words[i] ?? "")) start = i
    else if (STOPPERS.has(words[i] ?? "") || ARTICLE.test(words[i] ?? "")) break
  }
  return { at, start, end: at + 1 }
}

type Body = { readonly body: Named; readonly from: number; readonly to: number } // the tokens of the whole phrase: post and body

/** "president of France", "professor of physics at Arden University"; "French president", "Acme’s director". */
function bodyOf(frame: Frame, { at, start }: Post): Body | null {
  const { words, tokens } = frame.prose
  const before = /^['’]s?$/u.test(words[start - 1] ?? "") ? start - 1 : start
  // "the Tribune’s technology columnist": a word or two more may stand between.
  const owner = [before, before - 1, before - 2].flatMap((to, i) => {
    const between = words.slice(to, before)
    const named = frame.bodies.find((one) => one.to === to)
    // "AP quoted a spokeswoman": whoever quotes her does not pay her.
    const belongs = (word: string): boolean =>
      /^\p{Ll}+$/u.test(word) && !STOPPERS.has(word) && !REPORTING.has(word) && !word.endsWith("ed")
    return named && (i === 0 || between.every(belongs)) ? [named] : []
  })[0]
  if (owner?.entity.type === "place" && before === start && NO_SEAT.test(words[at] ?? "")) return null
  if (owner && before === start && DENOMINATIONS.test(frame.prose.document.text.slice(...owner.span))) return null
  // "the party and its leader, Ana Reyes"
  const its = /^(?:its|su)$/u.test(words[start - 1] ?? "") ? ownerOfIts(frame, start - 1) : null
  if (its) return { body: its, from: start - 1, to: at + 1 }
  if (owner && !/^(?:of|in|at|for|from|de|del|en)$/u.test(words[owner.from - 1] ?? "")) return { body: owner, from: owner.from, to: at + 1 }
  // "King Gustav of Arden": the name stands between.
  const between = frame.people.find((one) => one.from === at + 1 && one.kind === "name" && OF_ONLY.test(words[one.to] ?? ""))
  const seat =
    between &&
    frame.bodies.find(
      ({ from, entity }) => from === between.to + (ARTICLE.test(words[between.to + 1] ?? "") ? 2 : 1) && entity.type === "place",
    )
  if (between && seat) return { body: seat, from: start, to: seat.to }
  if (!OF.test(words[at + 1] ?? "") && !/^(?:and|y|,)$/u.test(words[at + 1] ?? "")) return null
  const portfolio = PORTFOLIO.test(words[at] ?? "")
  let prepositions = 0
  for (let i = at + 1; i < Math.min(at + 1 + COMPLEMENT, frame.sentence.to); i++) {
    const [body] = frame.bodies.filter(({ from }) => from === i).toSorted((a, b) => b.to - a.to) // the court, not the town in its name
    // "minister of Justice" looks after justice, and serves no body of that name.
    if (body && portfolio && body.entity.type !== "place" && prepositions === 1) return null
    if (body) return prepositions > 0 && !/^['’]s?$/u.test(words[body.to] ?? "") ? { body, from: start, to: body.to } : null
    if (frame.people.some(({ from }) => from === i)) return null
    const word = words[i] ?? ""
    if (OF.test(word)) prepositions++
    else if (tokens[i]?.kind !== "word" || (STOPPERS.has(word) && !/^(?:and|y|the|el|la|los|las)$/u.test(word))) return null
  }
  return null
}

/** The organisation or place right before "and its leader", "with its mayor": no other stands between. */
function ownerOfIts({ prose: { words }, bodies, people }: Frame, at: number): Named | null {
  const linked = words[at - 1] === "," ? at - 1 : AND.test(words[at - 1] ?? "") || words[at - 1] === "through" ? at - 1 : at
  const body = bodies.findLast(({ to }) => to <= at)
  if (!body || linked === at || (words[linked - 1] === "," ? linked - 1 : linked) !== body.to) return null
  return people.some(({ from }) => from >= body.to && from < at) || body.entity.type === "other" ? null : body
}

type Holder = { readonly person: Named; readonly denied: boolean; readonly presupposed: boolean }

/** Who holds it: named right behind it, before a comma, or the subject of "was", "became", "was elected", "served as". */
function holderOf(frame: Frame, { at, start }: Post, { from, to }: Omit<Body, "body">): Holder | null {
  const { words } = frame.prose
  const whole = Math.min(from, start)
  const presupposed = { denied: false, presupposed: true }
  const direct =
    frame.people.find((one) => one.from === skipHonorific(words, at + 1) && one.kind === "name") ?? nameAt(frame, skipHonorific(words, to))
  if (direct) return { person: direct, ...presupposed }
  // "The first mayor of Arden was Luis Varga."
  const inverted = COPULA.test(words[to] ?? "")
    ? frame.people.find((one) => one.from === skipHonorific(words, to + 1) && one.kind === "name")
    : undefined
  if (inverted && ARTICLE.test(words[whole - 1] ?? "")) return { person: inverted, denied: false, presupposed: false }
  const beside = endingAt(frame, whole)
  if (beside?.kind === "name") return { person: beside, ...presupposed }
  let opens = whole
  // "a presenter, producer and editor at the Tribune"
  for (let i = opens - 1; i > frame.sentence.from && (words[i] === "," || AND.test(words[i] ?? "")); ) {
    const noun = words[i - 1] === "," ? i - 2 : i - 1
    if (!isPost(frame, noun)) break
    opens = boundsOf(frame, noun).start
    i = opens - 1
  }
  if (ARTICLE.test(words[opens - 1] ?? "")) {
    opens--
    // "elected Reyes the mayor of Arden"
    const object = endingAt(frame, opens)
    if (object?.kind === "name") return { person: object, denied: false, presupposed: false }
  }
  while (POST_ADVERBS.test(words[opens - 1] ?? "") && words[opens - 2] !== ",") opens--
  const joined = AND.test(words[opens - 1] ?? "") ? clauseStart(frame, opens - 1) : null
  if (joined !== null) opens = joined
  if (joined !== null && ARTICLE.test(words[opens - 1] ?? "")) opens--
  const before = words[opens - 1] ?? ""
  if (before === "," || before === "(" || before === "—" || before === "–") {
    const close = endingAt(frame, skipSeat(frame, skipBracketBack(frame, opens - 1)))
    return close ? { person: close, ...presupposed } : null
  }
  if (words[opens - 2] === "," && /^(?:then|former|current|and|now)$/u.test(before)) {
    const close = endingAt(frame, opens - 2)
    if (close) return { person: close, ...presupposed }
  }
  if (!COPULA.test(before) && !SERVED.test(before) && !NEGATION.test(before)) return null
  let verb = opens - 1
  while (
    verb > frame.sentence.from &&
    (COPULA.test(words[verb - 1] ?? "") || SERVED.test(words[verb - 1] ?? "") || NEGATION.test(words[verb - 1] ?? ""))
  )
    verb--
  const person = subjectBefore(frame, verb)
  const denied = words.slice(verb, opens).some((word) => NEGATION.test(word))
  return person && { person, denied, presupposed: false }
}

/** Back over "of the Green Party" in "Ana Reyes of the Green Party, mayor of Arden". */
function skipSeat({ prose: { words }, bodies }: Frame, at: number): number {
  const body = bodies.find(({ to }) => to === at)
  if (!body) return at
  const of = ARTICLE.test(words[body.from - 1] ?? "") ? body.from - 2 : body.from - 1
  return OF_ONLY.test(words[of] ?? "") ? of : at
}

function skipHonorific(words: readonly string[], at: number): number {
  if (!HONORIFICS.has(words[at] ?? "")) return at
  return words[at + 1] === "." ? at + 2 : at + 1
}

function nameAt(frame: Frame, at: number): Named | null {
  const comma = frame.prose.words[at] === "," ? at + 1 : at
  const person = frame.people.find(({ from, kind }) => from === comma && kind === "name") ?? null
  // "the director of Acme, Ana Reyes, said": behind a comma the name is closed by another.
  return person && comma > at && !/^[,.;)]$/u.test(frame.prose.words[person.to] ?? "") ? null : person
}

function statePost(
  { prose }: Frame,
  { at, start }: Post,
  person: Named,
  body: Named,
  predicate: Predicate,
  { denied, presupposed }: Omit<Holder, "person">,
): Stated {
  const words = spanOf(prose.tokens, { from: start, to: at + 1 })
  const span: Span = [Math.min(person.span[0], body.span[0], words[0]), Math.max(person.span[1], body.span[1], words[1])]
  const value = predicate === "member" ? null : prose.document.text.slice(...words)
  return {
    subject: person.entity,
    predicate,
    object: body.entity,
    value,
    span,
    rule: "post",
    head: prose.words[at] ?? "",
    denied,
    presupposed,
  }
}
