// Belonging: who is of which body where no post is named: "Ana Reyes of Acme", "led by Ana Reyes", "worked for Acme".
import { ARTICLE, bodiesFrom, type Frame, listBefore, type Named, NEGATION, subjectBefore } from "./frames.ts"
import type { Prose } from "./prose.ts"
import type { Stated } from "./relations.ts"
import { LEADS, LED_BY, PARTIES, WORK_NOUNS, WORKS } from "./words/posts.ts"

/** Words between the verb and its preposition: "taught physics at". */
const COMPLEMENT = 8

/**
 * Finds in one sentence who works for which organisation, leads it, or is a member of a party.
 *
 * @example findBelonging(frame)[0]?.predicate // "employer", of "Ana Reyes, who heads the Harbour Board"
 */
export function findBelonging(frame: Frame): readonly Stated[] {
  const { prose, sentence } = frame
  const work: Stated[] = []
  for (let at = sentence.from; at < sentence.to; at++) if (WORKS.test(prose.words[at] ?? "")) work.push(...stateWork(frame, at))
  return [...stateBelonging(frame), ...stateLeading(frame), ...work]
}

/** "Ana Reyes and Luis Varga of the Harbour Board", "the Tribune’s Ana Reyes". */
function stateBelonging(frame: Frame): readonly Stated[] {
  const { prose, people, bodies } = frame
  return people.flatMap((last): readonly Stated[] => {
    const owner = bodies.find(({ to }) => to === last.from - 1 && /^['’]s$/u.test(prose.words[to] ?? ""))
    if (owner?.entity.type === "organization" && owner.kind === "name" && last.kind === "name")
      return [{ ...toBelonging(frame, last, owner), span: [owner.span[0], last.span[1]] }]
    if (last.kind !== "name" || !/^(?:of|del|de)$/u.test(prose.words[last.to] ?? "")) return []
    const at = ARTICLE.test(prose.words[last.to + 1] ?? "") ? last.to + 2 : last.to + 1
    const body = bodies.find(({ from, kind }) => from === at && kind === "name")
    // "Gustav III of Arden": who is counted among those of one name reigns.
    const reigns = body?.entity.type === "place" && /^[ivx]+$/u.test(prose.words[last.to - 1] ?? "")
    if (body && reigns) return [{ ...toBelonging(frame, last, body), predicate: "office" }]
    if (body?.entity.type !== "organization") return []
    return listBefore(frame, last)
      .filter(({ kind }) => kind === "name")
      .map((person) => toBelonging(frame, person, body))
  })
}

function toBelonging({ prose }: Frame, person: Named, body: Named): Stated {
  return {
    subject: person.entity,
    predicate: isParty(prose, body) ? "member" : "employer",
    object: body.entity,
    value: null,
    span: [person.span[0], body.span[1]],
    rule: "of",
    presupposed: true,
  }
}

function isParty({ document }: Prose, { entity, span }: Named): boolean {
  return PARTIES.test(entity.name) || PARTIES.test(document.text.slice(...span))
}

/** "the board, led by Ana Reyes", "Ana Reyes, who leads the board". */
function stateLeading({ prose: { document }, people, bodies }: Frame): readonly Stated[] {
  return people.flatMap((person) =>
    bodies.flatMap((body): readonly Stated[] => {
      if (body.entity.type !== "organization" || body.kind !== "name") return []
      const first = body.span[1] <= person.span[0]
      if (!first && person.span[1] > body.span[0]) return []
      const between = first ? document.text.slice(body.span[1], person.span[0]) : document.text.slice(person.span[1], body.span[0])
      if (between.length > 60 || (first && person.kind !== "name") || !(first ? LED_BY : LEADS).test(between)) return []
      // "Reyes led the Rovers in scoring", "led Acme to victory": a deed and no post.
      if (!first && !/^\s*(?:[,.;)]|since\b|until\b|from\b|and\b|desde\b|y\b|$)/u.test(document.text.slice(body.span[1], body.span[1] + 8)))
        return []
      return [
        {
          subject: person.entity,
          predicate: "employer",
          object: body.entity,
          value: null,
          span: first ? [body.span[0], person.span[1]] : [person.span[0], body.span[1]],
          rule: "leads",
          presupposed: first,
        },
      ]
    }),
  )
}

/** "taught at Arden University", "worked for Acme", "joined the staff of the Tribune". */
function stateWork(frame: Frame, at: number): readonly Stated[] {
  const { words, tokens } = frame.prose
  const noun = words.slice(at + 1, at + 4).findIndex((word) => WORK_NOUNS.test(word))
  const holds = /^(?:took|accepted|held|holds|got|aceptó|ocupó|ocupa)$/u.test(words[at] ?? "")
  if (holds && noun < 0) return []
  const joins = /^(?:joined|joins)$/u.test(words[at] ?? "") && noun < 0
  let preposition = joins ? at : noun >= 0 ? at + 2 + noun : at + 1
  while (
    !joins &&
    preposition < Math.min(at + COMPLEMENT, frame.sentence.to) &&
    !(noun >= 0 ? /^(?:at|for|by|with|of|en|para|por|con|de)$/u : /^(?:at|for|by|en|para|por)$/u).test(words[preposition] ?? "")
  ) {
    if (tokens[preposition]?.kind !== "word" || frame.people.some(({ from }) => from === preposition)) return []
    preposition++
  }
  let name = preposition + 1
  while (ARTICLE.test(words[name] ?? "")) name++
  const body = frame.bodies.find(({ from, entity }) => from === name && entity.type === "organization")
  const person = body ? subjectBefore(frame, at) : null
  if (!body || !person) return []
  const denied = [1, 2, 3].some((back) => NEGATION.test(words[at - back] ?? ""))
  return bodiesFrom(frame, body).map((one) => ({
    subject: person.entity,
    predicate: joins && isParty(frame.prose, one) ? "member" : "employer",
    object: one.entity,
    value: null,
    span: [Math.min(person.span[0], one.span[0]), Math.max(person.span[1], one.span[1])],
    rule: "works",
    denied,
  }))
}
