// Relations: family, office, member and the like, between the entities of one article.
//
// Few and plain patterns: a relation is read only where the words between the two say nothing else. What is denied is read as
// denied, what is asked or supposed is not read, and what is merely attributed carries the attribution that asserts it.
import {
  type Attribution,
  byRule,
  contains,
  type Entity,
  type Factuality,
  type Predicate,
  quote,
  type Relation,
  type Span,
  type Time,
} from "../document/index.ts"
import { findFamily } from "./family.ts"
import { findDeeds } from "./done.ts"
import { findPosts } from "./posts.ts"
import { lowestWhere, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { type Description, describeName } from "./titles.ts"
import { BASED_IN, MET, OWNED_BY, OWNS, PAID, WHICH_OWNS } from "./words/relations.ts"

/** A mention with the entity it is of. */
export type Placed = { readonly span: Span; readonly kind: Entity["mentions"][number]["kind"]; readonly entity: Entity }
/** A relation before anybody asked who asserts it and when. */
export type Stated = {
  readonly subject: Entity
  readonly predicate: Predicate
  readonly object: Entity | null
  readonly value: string | null
  readonly span: Span
  readonly rule: string
  readonly head?: string // of an office: "minister"
  readonly denied?: boolean // by the words themselves: "was not arrested"
  readonly presupposed?: boolean // a title or an apposition: true even inside what is denied
}

/** Posts in some company, which is not named: no public office. */
const EMPLOYED = new Set(
  "nominee candidate frontrunner aspirante candidato candidata executive manager ceo cfo coo vice-president owner founder co-founder dueño dueña propietario propietaria fundador fundadora boss editor coach correspondent gerente directivo directiva".split(
    " ",
  ),
)
/** Who founds or owns something does not work there. */
const NOT_EMPLOYED = new Set(
  "founder co-founder owner candidate nominee fundador fundadora dueño dueña propietario propietaria candidato candidata".split(" "),
)
/** "paid a million to Varga's firm" is no payment to Varga. */
const OWNING = /^['’]s\b/u
/** So many mentions of one entity are asked for its office. */
const MOST = 60

/**
 * Finds relations between entities, English and Spanish.
 *
 * @param attributions - whose content may hold the words that state a relation
 * @param times - in text order
 * @returns in text order, each fact once for each attribution that asserts it
 * @example findRelations(prose, entities, attributions, findTimes(prose))[0]?.predicate // "office"
 */
export function findRelations(
  prose: Prose,
  entities: readonly Entity[],
  attributions: readonly Attribution[],
  times: readonly Time[],
): readonly Relation[] {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map(({ span, kind }): Placed => ({ span, kind, entity })))
    .sort((a, b) => a.span[0] - b.span[0])
  const stated = [...findOffices(prose, entities, mentions)]
  const within = ([start, end]: Span): readonly Placed[] =>
    mentions.slice(
      lowestWhere(mentions.length, (i) => (mentions[i]?.span[0] ?? 0) >= start),
      lowestWhere(mentions.length, (i) => (mentions[i]?.span[0] ?? 0) >= end),
    )
  prose.sentences.forEach((sentence, i) => {
    const inside = within(sentence.span)
    if (inside.length === 0) return
    const earlier = within([prose.sentences[Math.max(0, i - 2)]?.span[0] ?? 0, sentence.span[0]])
    stated.push(
      ...findDeeds(prose, sentence.span, inside),
      ...findBetween(prose, inside),
      ...findFamily(prose, sentence, inside, earlier),
      ...findPosts(prose, sentence, inside, earlier),
    )
  })
  stated.sort((a, b) => a.span[0] - b.span[0])
  return withAuthors(stated, attributions, times)
}

/** "Public Works Minister X": office; "X, a spokesman for Acme": employer, where Acme is an entity. */
function findOffices(prose: Prose, entities: readonly Entity[], mentions: readonly Placed[]): readonly Stated[] {
  const found: Stated[] = []
  for (const entity of entities) {
    if (entity.type !== "person") continue
    for (const { span, kind } of entity.mentions.slice(0, MOST)) {
      if (kind !== "name") continue
      const described = describeName(prose, tokensIn(prose.tokens, span))
      const { title, role } = described
      if (!title || !role) continue
      // "ministro Adame visitó Arden": another's title.
      if (mentions.some((one) => one.entity !== entity && one.entity.type === "person" && one.kind === "name" && contains(title, one.span)))
        continue
      const whole: Span = [Math.min(title[0], span[0]), Math.max(title[1], span[1])]
      const employer = described.affiliation ? entityIn(mentions, described.affiliation) : null
      if (described.head === "member" && employer) {
        found.push({ subject: entity, predicate: "member", object: employer, value: null, span: whole, rule: "member", presupposed: true })
      } else if (employer?.type === "organization" && role.kind !== "kin" && !NOT_EMPLOYED.has(described.head ?? "")) {
        found.push({
          subject: entity,
          predicate: "employer",
          object: employer,
          value: withoutEmployer(prose, described),
          span: whole,
          rule: "title",
          ...(described.head === null ? {} : { head: described.head }),
          presupposed: true,
        })
      } else if (role.kind === "office" && !described.affiliation && !EMPLOYED.has(described.head ?? "")) {
        found.push({
          subject: entity,
          predicate: "office",
          object: null,
          value: quote(prose.document.text, [title]),
          span: whole,
          rule: "title",
          ...(described.head === null ? {} : { head: described.head }),
          presupposed: true,
        })
      }
    }
  }
  return found
}

function entityIn(mentions: readonly Placed[], span: Span): Entity | null {
  const at = lowestWhere(mentions.length, (i) => (mentions[i]?.span[1] ?? 0) > span[0])
  const mention = mentions[at]
  return mention && contains(span, mention.span) && mention.entity.type !== "person" ? mention.entity : null
}

/** "former Brennick executive" is "former executive" at Brennick. */
function withoutEmployer({ document }: Prose, { title, affiliation }: Description): string | null {
  if (!title) return null
  if (!affiliation || !contains(title, affiliation)) return quote(document.text, [title])
  const before = document.text
    .slice(title[0], affiliation[0])
    .replace(/\s*\b(?:of|for|at|from|with|in|de|del|en)(?:\s+(?:the|la|el|los|las))?\s*$|\s+$/iu, "")
  const after = document.text
    .slice(affiliation[1], title[1])
    .replace(/^['’]s/u, "")
    .trim()
  return `${before} ${after}`.replace(/\s+/gu, " ").replace(/^the /iu, "").trim()
}

/** What the words between two neighbouring mentions say of them: owns, met, paid, is based in. */
function findBetween({ document }: Prose, inside: readonly Placed[]): readonly Stated[] {
  const found: Stated[] = []
  for (let i = 0; i + 1 < inside.length; i++) {
    const left = inside[i]
    const right = inside[i + 1]
    if (!left || !right || left.entity === right.entity) continue
    const span: Span = [left.span[0], right.span[1]]
    const between = document.text.slice(left.span[1], right.span[0])
    const ofPerson = left.entity.type === "person"
    const body = right.entity.type === "organization" || right.entity.type === "other"
    if (OWNS.test(between) && body)
      found.push({ subject: left.entity, predicate: "owner", object: right.entity, value: null, span, rule: "owns" })
    else if (OWNED_BY.test(between) && !ofPerson)
      found.push({ subject: right.entity, predicate: "owner", object: left.entity, value: null, span, rule: "owned-by" })
    else if (
      WHICH_OWNS.test(between) &&
      !ofPerson &&
      /^ (?:owns|owned|posee)\b/iu.test(document.text.slice(right.span[1], right.span[1] + 9))
    ) {
      found.push({ subject: right.entity, predicate: "owner", object: left.entity, value: null, span, rule: "which-owns" })
    } else if (MET.test(between) && ofPerson && right.entity.type === "person") {
      found.push({ subject: left.entity, predicate: "met", object: right.entity, value: null, span, rule: "met" })
    } else if (PAID.test(between) && right.entity.type !== "place" && !OWNING.test(document.text.slice(right.span[1]))) {
      const sum = PAID.exec(between)?.[1] ?? null
      found.push({ subject: left.entity, predicate: "paid", object: right.entity, value: sum, span, rule: "paid" })
    } else if (BASED_IN.test(between) && right.entity.type === "place" && !ofPerson) {
      found.push({ subject: left.entity, predicate: "located", object: right.entity, value: null, span, rule: "based-in" })
    }
  }
  return found
}

/** Adds the attribution that asserts each, and the day where its clause names one; says a fact once for each voice. */
function withAuthors(stated: readonly Stated[], attributions: readonly Attribution[], times: readonly Time[]): readonly Relation[] {
  const contents = attributions
    .flatMap(({ id, content, factuality }) => content.map((span): Content => ({ id, span, factuality })))
    .sort((a, b) => a.span[0] - b.span[0])
  const seen = new Set<string>()
  const found: Relation[] = []
  for (const { subject, predicate, object, value: words, span, rule, head, denied = false, presupposed = false } of stated) {
    const value = words === null ? null : withoutEdges(words)
    if (value === "") continue
    const author = authorOf(contents, span)
    const fact = `${subject.id} ${predicate} ${object?.id ?? ""} ${predicate === "employer" ? "" : (head ?? value ?? "")}`
    const key = `${fact} ${author?.id ?? ""} ${denied}`
    // An office is said again with every title: once is enough, whoever says it.
    if (seen.has(key) || (presupposed && seen.has(fact))) continue
    seen.add(key).add(fact)
    const dated = DONE.has(predicate) ? dayOf(times, span) : null
    const held = author === null ? "CT+" : author.factuality
    found.push({
      subject: subject.id,
      predicate,
      object: object?.id ?? null,
      value,
      from: dated,
      until: dated,
      span,
      attribution: author?.id ?? null,
      factuality: presupposed ? "CT+" : denied ? DENIED[held] : held,
      confidence: 0.8,
      by: byRule(`relations/${rule}`),
    })
  }
  return found
}

/** "La ministra", "captain of the": what begins or ends the words of a post and is none of it. */
function withoutEdges(value: string): string {
  return value
    .replace(/^(?:(?:then|now|entonces|the|an?|el|la|los|las|del?|al)\s+)+/iu, "")
    .replace(/(?:(?:^|\s+)(?:of|for|at|the|del?|en|para|el|la|los|las))+$/iu, "")
}

type Content = { readonly id: string; readonly span: Span; readonly factuality: Factuality }

/** What becomes of a factuality where what is said is a denial: of "denied that he was not arrested". */
const DENIED: Readonly<Record<Factuality, Factuality>> = {
  "CT+": "CT-",
  "PR+": "PR-",
  "PS+": "PS-",
  "CT-": "CT+",
  "PR-": "PR+",
  "PS-": "PS+",
  U: "U",
}

const DONE: ReadonlySet<Predicate> = new Set<Predicate>(["arrested", "charged", "convicted", "extradited", "met", "paid"])

/** The innermost content that holds the words. */
function authorOf(contents: readonly Content[], span: Span): Content | null {
  let best: Content | null = null
  for (
    let i = lowestWhere(contents.length, (k) => (contents[k]?.span[0] ?? 0) > span[0]) - 1, steps = 0;
    i >= 0 && steps < 40;
    i--, steps++
  ) {
    const content = contents[i]
    if (!content || !contains(content.span, span)) continue
    if (!best || content.span[1] - content.span[0] < best.span[1] - best.span[0]) best = content
  }
  return best
}

/** The day named right behind the words: "was arrested Saturday". */
function dayOf(times: readonly Time[], span: Span): string | null {
  const next = times[lowestWhere(times.length, (i) => (times[i]?.span[0] ?? 0) >= span[1])]
  return next && next.span[0] - span[1] <= 24 && /^\d{4}(?:-\d\d){0,2}$/u.test(next.value) ? next.value : null
}
