// Profile: what one document tells of one entity, as far as it helps to know it again in another document.
import type { CaseMember, Entity, EntityType, Reading } from "../../document/index.ts"
import { quote } from "../../document/index.ts"
import { genderOfName, isGivenName } from "../../read/index.ts"
import { hashOf } from "../../text/index.ts"
import type { NameParts } from "../names/parts.ts"
import { type NameForm, readForm } from "./forms.ts"
import { isTellingPost, type Post, readPost } from "./posts.ts"
import { KIND_WORDS } from "./words.ts"

/** An entity of one document's reading. */
export type EntityPlace = { readonly document: string; readonly entity: string }

export type EntityProfile = EntityPlace & {
  readonly type: EntityType
  readonly forms: readonly NameForm[] // the fullest first; empty: it has no name, only a role
  readonly shown: string // the name that the reading gives it
  readonly mentions: number
  readonly posts: readonly Post[] // offices, jobs, descriptions
  readonly gender: "male" | "female" | null
  readonly suffix: "senior" | "junior" | null
  readonly birth: number | null // the year, from an age and the day of publication, or the age below zero where no day is known
  readonly companions: ReadonlySet<string> // keys of the other named entities of the document
  readonly keys: readonly number[] // 32 bits each; who shares none is not compared
}

/** "Diego Ruiz, 54," and "el joven Ruiz, de 22 años". */
const AGE = /^,?\s*(?:\(|de\s+)?(\d{1,3})(?=\s*(?:[,.;)]|años\b|years? old\b|-year-old\b))/u
const AGED = /(?<![\p{L}\p{N}])(\d{1,3})(?:-year-old|\s+años)/u
const SENIOR = /(?:^|[\s,])(?:sr|senior|padre|el viejo|the elder)\.?$/iu
const JUNIOR = /(?:^|[\s,])(?:jr|junior|hijo|ii|iii|the younger)\.?$/iu
const PRONOUNS: ReadonlyMap<string, "male" | "female"> = new Map([
  ...["he", "him", "his", "himself", "él"].map((word) => [word, "male"] as const),
  ...["she", "her", "hers", "herself", "ella"].map((word) => [word, "female"] as const),
])
/** So many companions tell what a document is about. */
const MOST_COMPANIONS = 60

/**
 * Profiles the entities of one document.
 *
 * @returns one for each, in the order of the reading; the same whatever else is in the case
 * @example profileEntities(member)[0]?.forms[0]?.text // "Diego Ruiz Castell"
 */
export function profileEntities(member: CaseMember): readonly EntityProfile[] {
  const { reading } = member
  const formsOf = reading.entities.map((entity) => findForms(reading, entity))
  const names = new Map(reading.entities.map(({ id }, i) => [id, formsOf[i]?.[0]?.key ?? null]))
  const everyone = [...new Set([...names.values()].flatMap((key) => key ?? []))].slice(0, MOST_COMPANIONS)
  return reading.entities.map((entity, i): EntityProfile => {
    const forms = formsOf[i] ?? []
    const own = new Set(forms.map(({ key }) => key))
    const posts = findPosts(reading, entity, names)
    return {
      document: member.id,
      entity: entity.id,
      type: entity.type,
      forms,
      shown: forms.find(({ text }) => text === entity.name)?.text ?? forms[0]?.text ?? entity.name,
      mentions: entity.mentions.length,
      posts,
      gender: entity.type === "person" ? findGender(reading, entity, forms) : null,
      suffix: entity.type === "person" ? findSuffix(reading, entity) : null,
      birth: entity.type === "person" ? findBirth(reading, entity, member.published) : null,
      companions: new Set(everyone.filter((key) => !own.has(key))),
      keys: findKeys(forms, posts),
    }
  })
}

function findForms({ document }: Reading, entity: Entity): readonly NameForm[] {
  const counts = new Map<string, number>()
  for (const { span, kind } of entity.mentions) {
    if (kind !== "name") continue
    const text = document.text.slice(...span).replace(/\s+/gu, " ")
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const forms = new Map<string, NameForm>()
  for (const [text, count] of [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))) {
    const form = readForm(text, entity.type, count)
    if (form && !forms.has(form.key)) forms.set(form.key, form)
  }
  return [...forms.values()].toSorted(
    (a, b) => b.parts.words.length - a.parts.words.length || b.count - a.count || (a.key < b.key ? -1 : 1),
  )
}

function findPosts(reading: Reading, entity: Entity, names: ReadonlyMap<string, string | null>): readonly Post[] {
  const texts: { readonly text: string; readonly at: string | null }[] = []
  for (const { subject, predicate, object, value } of reading.relations) {
    if (subject !== entity.id || (predicate !== "office" && predicate !== "employer" && predicate !== "member")) continue
    texts.push({ text: value ?? (predicate === "member" ? "member" : ""), at: object === null ? null : (names.get(object) ?? null) })
  }
  for (const source of reading.sources) {
    if (source.entity === entity.id && source.title !== null) texts.push({ text: source.title, at: null })
  }
  for (const { span, kind } of entity.mentions) {
    if (kind === "nominal" && entity.type === "person") texts.push({ text: quote(reading.document.text, [span]), at: null })
  }
  const posts = new Map<string, Post>()
  for (const { text, at } of texts) {
    const post = readPost(text, at)
    if (post && !posts.has(post.key)) posts.set(post.key, post)
  }
  return [...posts.values()]
}

/** By the given name, else by the pronouns where they agree. */
function findGender({ document }: Reading, { mentions }: Entity, forms: readonly NameForm[]): EntityProfile["gender"] {
  const given = forms.map(({ parts }) => genderOfName(parts.words.map(({ text }) => text))).find((gender) => gender !== null)
  if (given) return given
  const said = new Set(
    mentions.flatMap(({ span, kind }) => (kind === "pronoun" ? (PRONOUNS.get(document.text.slice(...span).toLowerCase()) ?? []) : [])),
  )
  const [one] = said
  return said.size === 1 ? (one ?? null) : null
}

function findSuffix({ document }: Reading, { mentions }: Entity): EntityProfile["suffix"] {
  for (const { span, kind } of mentions) {
    if (kind !== "name") continue
    const name = document.text.slice(...span)
    const after = /^,?\s*(?:Sr|Jr|padre|hijo)\b/u.exec(document.text.slice(span[1], span[1] + 8))?.[0] ?? ""
    if (SENIOR.test(`${name}${after}`)) return "senior"
    if (JUNIOR.test(`${name}${after}`)) return "junior"
  }
  return null
}

function findBirth({ document }: Reading, { mentions }: Entity, published: string | null): number | null {
  for (const { span, kind } of mentions) {
    const [, age] = (kind === "name" ? AGE.exec(document.text.slice(span[1], span[1] + 16)) : AGED.exec(document.text.slice(...span))) ?? []
    if (age === undefined || Number(age) === 0 || Number(age) > 120) continue
    const year = Number(published?.slice(0, 4) ?? 0)
    return year - Number(age)
  }
  return null
}

/** Any word that can stand for a name alone, as it sounds; an acronym and what it can be made of; a post that one holds. */
function findKeys(forms: readonly NameForm[], posts: readonly Post[]): readonly number[] {
  const keys = new Set<string>()
  for (const { parts, key, plain, settled } of forms) {
    keys.add(`k ${key}`)
    keys.add(`p ${plain}`)
    if (settled) continue
    for (const word of tellingWords(parts.words)) {
      keys.add(`w ${word.sound}`)
      if (word.consonants.length > 1) keys.add(`c ${word.consonants}`)
    }
    for (const letters of [...parts.initials, plain]) if (/^\p{L}{2,6}$/u.test(letters)) keys.add(`i ${letters}`)
  }
  for (const post of posts) if (isTellingPost(post)) keys.add(`r ${post.head}`)
  return [...keys].map(hashOf)
}

function tellingWords(words: NameParts["words"]): NameParts["words"] {
  const telling = words.filter(({ text }) => text.length > 1 && !KIND_WORDS.has(text) && !(words.length > 1 && isGivenName(text)))
  return telling.length > 0 ? telling : words
}
