// Profile: what one document tells of one entity, as far as it helps to know it again in another document.
import type { CaseMember, Entity, EntityType, Reading } from "../../document/index.ts"
import { quote } from "../../document/index.ts"
import { genderOfName, isGivenName } from "../../read/index.ts"
import { fold, hashOf } from "../../text/index.ts"
import type { NameParts } from "../names/parts.ts"
import { type NameForm, readForm } from "./forms.ts"
import { isTellingPost, type Post, readPost } from "./posts.ts"
import { COUNTRY_ADJECTIVES, KIND_WORDS, PEOPLE_NOUNS, POST_FILLERS, POST_NOUNS, singularOf } from "./words.ts"

/** An entity of one document's reading. */
export type EntityPlace = { readonly document: string; readonly entity: string }

export type EntityProfile = EntityPlace & {
  readonly type: EntityType
  readonly forms: readonly NameForm[] // the fullest first; empty: it has no name, only a role
  readonly shown: string // the name that the reading gives it
  readonly mentions: number
  readonly posts: readonly Post[] // offices, jobs, descriptions
  readonly nouns: ReadonlySet<string> // what it is called where it is not named: "driver"
  readonly marks: ReadonlySet<string> // names in what it is called: "bush" of "the Bush administration"
  readonly plural: boolean // told of as several, and not named
  readonly speaks: boolean // unnamed, and a source: which of many it is, its words do not tell
  readonly fresh: boolean // "a driver", "another man": somebody whom the document has not told of before
  readonly gender: "male" | "female" | null
  readonly told: boolean // the gender: by a name or a noun, and not by a pronoun alone
  readonly suffix: "senior" | "junior" | null
  readonly birth: number | null // the year, from an age and the day of publication, or the age below zero where no day is known
  readonly companions: readonly (readonly string[])[] // the other named entities of the document: keys of each, a body's short names too
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
  const everyone = reading.entities.flatMap(({ type }, i) => {
    const keys = [...new Set((formsOf[i] ?? []).map(({ key }) => key))]
    return keys.length === 0 ? [] : [type === "person" ? keys.slice(0, 1) : keys]
  })
  const companions = [...new Map(everyone.map((keys) => [keys[0], keys])).values()].slice(0, MOST_COMPANIONS)
  return reading.entities.map((entity, i): EntityProfile => {
    const forms = formsOf[i] ?? []
    const own = new Set(forms.map(({ key }) => key))
    const posts = findPosts(reading, entity, names)
    const nouns = findNouns(reading, entity, posts)
    return {
      document: member.id,
      entity: entity.id,
      type: entity.type,
      forms,
      shown: forms.find(({ text }) => text === entity.name)?.text ?? forms[0]?.text ?? entity.name,
      mentions: entity.mentions.length,
      posts,
      ...nouns,
      ...(entity.type === "person" ? findGender(reading, entity, forms) : UNTOLD),
      suffix: entity.type === "person" ? findSuffix(reading, entity) : null,
      birth: entity.type === "person" ? findBirth(reading, entity, member.published) : null,
      companions: companions.filter((keys) => !keys.some((key) => own.has(key))),
      speaks: forms.length === 0 && reading.sources.some((source) => source.entity === entity.id),
      fresh: isFresh(reading, entity),
      keys: findKeys(forms, posts, nouns),
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
  if (entity.type === "person") for (const text of findDescriptions(reading, entity)) texts.push({ text, at: null })
  const posts = new Map<string, Post>()
  for (const { text, at } of texts) {
    const post = readPost(text, at)
    if (post && !posts.has(post.key)) posts.set(post.key, post)
  }
  return [...posts.values()]
}

/** The nouns of its nominals and posts, one for those that mean the same. */
function findNouns({ document }: Reading, { mentions }: Entity, posts: readonly Post[]): Pick<EntityProfile, "nouns" | "marks" | "plural"> {
  const said = mentions.flatMap(({ span, kind }) => {
    const words = document.text.slice(...span)
    return kind === "nominal" || (kind === "name" && isPeopleNoun(words)) ? [nounOf(words)] : []
  })
  const named = mentions.some(({ span, kind }) => kind === "name" && !isPeopleNoun(document.text.slice(...span)))
  const marks = mentions.flatMap(({ span, kind }) => (kind === "nominal" ? marksOf(document.text.slice(...span)) : []))
  const heads = posts.flatMap(({ head }) => (head === null ? [] : [PEOPLE_NOUNS.get(head) ?? head]))
  const pronouns = mentions.flatMap(({ span, kind }) => (kind === "pronoun" ? [document.text.slice(...span).toLowerCase()] : []))
  return {
    nouns: new Set([...said.flatMap(({ noun }) => (noun === "" ? [] : [noun])), ...heads]),
    marks: new Set(marks),
    plural:
      !named &&
      (said.some(({ plural }) => plural) ||
        (said.length === 0 && pronouns.some((word) => /^(?:they|them|their|we|our|us|ellos|ellas)$/u.test(word)))),
  }
}

/** The last word before what is added to it: "driver" of "the drunk driver of the car". */
function nounOf(nominal: string): { readonly noun: string; readonly plural: boolean } {
  const [head = ""] = fold(nominal.replace(/['’]s?$/u, "")).split(/\s+(?:of|for|in|at|from|with|who|that|de|del|en|que)\s+|[,(]/u)
  const words = head.match(/[\p{L}\p{N}-]+/gu) ?? []
  const known = words.findLast((word) => PEOPLE_NOUNS.has(singularOf(word)) || POST_NOUNS.has(singularOf(word))) ?? words.at(-1) ?? ""
  const single = singularOf(known)
  return {
    noun: PEOPLE_NOUNS.get(single) ?? POST_NOUNS.get(single) ?? single,
    plural: single !== known || single === "people" || single === "police",
  }
}

const FRESH = /(?:^|[^\p{L}])(?:an?|another|some|two|three|other|una?|unos|unas|otr[oa]s?|dos|tres)\s+(?:[\p{L}-]+\s+){0,3}$/iu

function isFresh({ document }: Reading, { mentions: [first] }: Entity): boolean {
  if (!first || first.kind === "name") return false
  const [start, end] = first.span
  return FRESH.test(document.text.slice(Math.max(0, start - 32), start)) || FRESH.test(document.text.slice(start, end).replace(/\S+$/u, ""))
}

/** Words in capitals inside it, whose or where it is. */
function marksOf(nominal: string): readonly string[] {
  const words = nominal.replace(/['’]s\b/gu, "").match(/[\p{L}\p{N}.-]+/gu) ?? []
  return words.flatMap((word, i) =>
    /^\p{Lu}/u.test(word) && (i > 0 || words.length > 1) && !POST_FILLERS.has(fold(word)) && !PEOPLE_NOUNS.has(singularOf(fold(word)))
      ? [COUNTRY_ADJECTIVES.get(fold(word)) ?? fold(word)]
      : [],
  )
}

const BEFORE_NAME = /(?:^|[\s"“(])([\p{L}-]+\s+)(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?$/u
const AFTER_NAME = /^,\s+(?:\d{1,3},\s+)?(?:an?|the|una?|el|la)\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+)/u

/** "actress Ana Reyes", "Ana Reyes, a retired teacher": the noun beside the name, where it is one for people. */
function findDescriptions({ document }: Reading, { mentions }: Entity): readonly string[] {
  return mentions.flatMap(({ span, kind }) => {
    if (kind !== "name") return []
    const [, before = ""] = BEFORE_NAME.exec(document.text.slice(Math.max(0, span[0] - 48), span[0])) ?? []
    const [, after = ""] = AFTER_NAME.exec(document.text.slice(span[1], span[1] + 64)) ?? []
    const [noun = ""] = before.trim().split(/\s+/u).slice(-1)
    const behind = after.split(/\s+/u).findIndex((word) => isPeopleNoun(word))
    return [
      ...(isPeopleNoun(noun) ? [noun] : []),
      ...(behind >= 0
        ? [
            after
              .split(/\s+/u)
              .slice(0, behind + 1)
              .join(" "),
          ]
        : []),
    ]
  })
}

function isPeopleNoun(word: string): boolean {
  const single = fold(word)
  return !POST_FILLERS.has(single) && (POST_NOUNS.has(single) || PEOPLE_NOUNS.has(single))
}

/** Nouns that tell whether it is a man or a woman. */
const NOUN_GENDERS: ReadonlyMap<string, "male" | "female"> = new Map([
  ..."man boy father husband son brother grandfather king prince priest".split(" ").map((noun) => [noun, "male"] as const),
  ..."woman girl mother wife daughter sister grandmother queen princess actress".split(" ").map((noun) => [noun, "female"] as const),
])

function genderOfNoun(nominal: string): "male" | "female" | null {
  return /(?:^|\s)(?:actress|actriz|widow|viuda|heroine|waitress|\p{L}+woman|\p{L}+women)$/iu.test(nominal)
    ? "female"
    : (NOUN_GENDERS.get(nounOf(nominal).noun) ?? null)
}

const UNTOLD = { gender: null, told: false }

/** By the given name, else by the pronouns where they agree. */
function findGender({ document }: Reading, { mentions }: Entity, forms: readonly NameForm[]): Pick<EntityProfile, "gender" | "told"> {
  const given = forms.map(({ parts }) => genderOfName(parts.words.map(({ text }) => text))).find((gender) => gender !== null)
  if (given) return { gender: given, told: true }
  if (forms.length === 0) {
    const noun = mentions
      .flatMap(({ span, kind }) => (kind === "pronoun" ? [] : [genderOfNoun(document.text.slice(...span))]))
      .find((gender) => gender !== null)
    if (noun) return { gender: noun, told: true }
  }
  const said = new Set(
    mentions.flatMap(({ span, kind }) => (kind === "pronoun" ? (PRONOUNS.get(document.text.slice(...span).toLowerCase()) ?? []) : [])),
  )
  const [one] = said
  return said.size === 1 ? { gender: one ?? null, told: false } : UNTOLD
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
function findKeys(
  forms: readonly NameForm[],
  posts: readonly Post[],
  { nouns, marks }: Pick<EntityProfile, "nouns" | "marks">,
): readonly number[] {
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
  for (const noun of nouns) for (const mark of marks) keys.add(`m ${noun} ${mark}`)
  return [...keys].map(hashOf)
}

function tellingWords(words: NameParts["words"]): NameParts["words"] {
  const telling = words.filter(({ text }) => text.length > 1 && !KIND_WORDS.has(text) && !(words.length > 1 && isGivenName(text)))
  return telling.length > 0 ? telling : words
}
