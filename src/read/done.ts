// Done: what was done to somebody: arrests, charges, convictions, extraditions, with the offence, and the denials of them.
import type { Predicate, Span } from "../document/index.ts"
import { tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { Placed, Stated } from "./relations.ts"
import { AND_ANOTHER, BEFORE_DONE, DEED_OF, DOING_WORDS, DONE_BEFORE, DONE_TO, OFFENCE } from "./words/relations.ts"

/** So far back before a name its verb is looked for, UTF-16 code units. */
const BACK = 140
const SUPPOSED = /(?:^|[,;] |\b(?:and|y) )(?:if|whether|unless|si|a menos que) [^,;]*$/iu
const TO = /^ (?:on [^,.;]{3,20} )?(?:to|from [^,.;]{3,30} to|a|hacia) (?:the |los |las |la |el )?$/iu

/** @returns what a sentence says was done to whom, and what it says was not @example findDeeds(prose, sentence, mentions)[0]?.predicate // "arrested" */
export function findDeeds(prose: Prose, sentence: Span, inside: readonly Placed[]): readonly Stated[] {
  const { text } = prose.document
  if (/\?["”»]?\s*$/u.test(text.slice(...sentence))) return []
  return [...findPassives(prose, sentence, inside), ...findActives(text, sentence, inside)].filter(
    ({ span }) => !SUPPOSED.test(text.slice(sentence[0], span[0])),
  )
}

/** "X was arrested on Saturday and charged with bribery." */
function findPassives(prose: Prose, sentence: Span, inside: readonly Placed[]): readonly Stated[] {
  const { text } = prose.document
  const { from, to } = tokensIn(prose.tokens, sentence)
  const found: Stated[] = []
  let last: { subject: Placed; end: number; denied: boolean } | null = null
  for (let i = from; i < to; i++) {
    const token = prose.tokens[i]
    const predicate = token ? DONE_TO.get(token.text.toLowerCase()) : undefined
    if (!token || !predicate) continue
    const before = inside.filter(({ span, entity }) => span[1] <= token.span[0] && entity.type === "person")
    let who: Placed | null = null
    let denied = false
    for (const mention of before.toReversed()) {
      const match = BEFORE_DONE.exec(text.slice(mention.span[1], token.span[0]))
      if (!match) continue
      who = mention
      denied = match.groups?.["denied"] !== undefined
      break
    }
    if (!who && last !== null) {
      const since: { subject: Placed; end: number; denied: boolean } = last
      const joins = /^[^.;]{0,80}\b(?:and|or|y|e|ni)\s+(?:later\s+|luego\s+|después\s+)?$/iu.test(text.slice(since.end, token.span[0]))
      if (joins && !before.some(({ span }) => span[0] >= since.end)) [who, denied] = [since.subject, since.denied]
    }
    if (!who) continue
    last = { subject: who, end: token.span[1], denied }
    found.push(stateDone(text, who, predicate, [who.span[0], token.span[1]], token.span[1], denied, sentence, inside))
  }
  return found
}

/** "Police arrested X", "la policía detuvo a X", "after the arrest of X", "X's arrest". */
function findActives(text: string, sentence: Span, inside: readonly Placed[]): readonly Stated[] {
  const found: Stated[] = []
  let last: { end: number; done: Stated } | null = null
  for (const mention of inside) {
    const { span, entity } = mention
    const previous = last
    last = null
    if (entity.type !== "person" || mention.kind === "pronoun") continue
    const start = Math.max(sentence[0], span[0] - BACK)
    const before = text.slice(start, span[0])
    if (previous !== null && AND_ANOTHER.test(text.slice(previous.end, span[0]))) {
      const done: Stated = { ...previous.done, subject: entity, span: [previous.done.span[0], span[1]] }
      found.push(done)
      last = { end: span[1], done }
      continue
    }
    for (const { pattern, predicate } of DOING_WORDS.test(before) ? DONE_BEFORE : []) {
      const match = pattern.exec(before)
      // "Montes's lawyer" is another than Montes.
      if (!match || /^['’]/u.test(text.slice(span[1]))) continue
      const denied = match.groups?.["denied"] !== undefined || match.groups?.["niega"] !== undefined
      const done = stateDone(text, mention, predicate, [start + match.index, span[1]], span[1], denied, sentence, inside)
      found.push(done)
      last = { end: span[1], done }
    }
    for (const { pattern, predicate } of DEED_OF) {
      const match = pattern.exec(text.slice(span[1], span[1] + 40))
      if (match)
        found.push(
          stateDone(text, mention, predicate, [span[0], span[1] + match[0].length], span[1] + match[0].length, false, sentence, inside),
        )
    }
  }
  return found
}

function stateDone(
  text: string,
  { entity }: Placed,
  predicate: Predicate,
  span: Span,
  end: number,
  denied: boolean,
  sentence: Span,
  inside: readonly Placed[],
): Stated {
  const rest = text.slice(end, sentence[1])
  const offence = predicate === "charged" || predicate === "convicted" ? (OFFENCE.exec(rest)?.[1] ?? null) : null
  const to = predicate === "extradited" ? inside.find((one) => one.entity.type === "place" && one.span[0] >= end) : undefined
  const object = to && TO.test(text.slice(end, to.span[0])) ? to.entity : null
  return { subject: entity, predicate, object, value: offence, span, rule: predicate, denied }
}
