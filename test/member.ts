// Members of a case for tests: text with its entities marked, "[p1:Diego Ruiz], [p1~the mayor]": p, o, l, x for person, organisation, place
// and other; ":" before a name, "~" before other mentions, whose kind is told from whether it is a pronoun.
import type { CaseMember, Entity, EntityType, Mention, Relation } from "../src/document/index.ts"
import { documentOf, readingOf } from "./reading.ts"

const TYPES: Readonly<Record<string, EntityType>> = { p: "person", o: "organization", l: "place", x: "other" }
const PRONOUN = /^(?:he|she|him|her|his|it|they|él|ella)$/iu

/**
 * Builds a member from marked text.
 *
 * @param facts - offices by entity: { p1: ["security chief"] }
 * @example memberOf("d1", "[p1:Ana Reyes] said [p1~she] would go.", {}).reading.entities[0]?.id // "p1"
 */
export function memberOf(
  id: string,
  marked: string,
  {
    posts = {},
    published = null,
  }: { readonly posts?: Readonly<Record<string, readonly string[]>>; readonly published?: string | null } = {},
): CaseMember {
  const mentions = new Map<string, Mention[]>()
  let text = ""
  let at = 0
  for (const match of marked.matchAll(/\[([a-z]\d+)([:~])([^\]]+)\]/gu)) {
    text += marked.slice(at, match.index)
    const [whole, entity = "", sign, words = ""] = match
    const kind = sign === ":" ? "name" : PRONOUN.test(words) ? "pronoun" : "nominal"
    mentions.set(entity, [...(mentions.get(entity) ?? []), { span: [text.length, text.length + words.length], kind }])
    text += words
    at = match.index + whole.length
  }
  text += marked.slice(at)
  const entities = [...mentions].map(([entity, own]): Entity => {
    const named = own.filter(({ kind }) => kind === "name")
    const names = (named.length > 0 ? named : own).map(({ span }) => text.slice(...span))
    const name = names.toSorted((a, b) => b.length - a.length)[0] ?? ""
    return { id: entity, type: TYPES[entity[0] ?? ""] ?? "other", name, mentions: own, confidence: 1, by: "test" }
  })
  const relations = Object.entries(posts).flatMap(([subject, values]) =>
    values.map((value): Relation => {
      const span = mentions.get(subject)?.[0]?.span ?? [0, 0]
      return {
        subject,
        predicate: "office",
        object: null,
        value,
        from: null,
        until: null,
        span,
        attribution: null,
        factuality: "CT+",
        confidence: 1,
        by: "test",
      }
    }),
  )
  const document = documentOf({ id, published, text })
  const reading = readingOf(document, { entities, relations })
  return { id, file: `${id}.txt`, url: null, outlet: null, title: null, published, language: "en", versionOf: null, fetched: null, reading }
}
