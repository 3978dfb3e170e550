// Voices: who a trail ends at, and whether two of them are shown to be different. What is not shown counts as the same.
import type { CaseMember, Origin, Source, SourceType } from "../../document/index.ts"
import { genderOfName, ROLES, SAME_OFFICE } from "../../read/index.ts"
import { fold } from "../../text/index.ts"
import { compareNames } from "../names/compare.ts"
import { readName } from "../names/parts.ts"
import { isSameOutlet, mayShareNewsroom, type Newsroom, type Owners } from "./newsrooms.ts"
import { type Pile, type Place, textOf } from "./pile.ts"

export type Voice = {
  readonly kind: Origin["kind"]
  readonly name: string
  readonly type: SourceType | null // null: a witness or an outlet
  readonly entity: string | null // id of a CaseEntity
  readonly place: string // "d1/s2": the source, or the document where there is none
  readonly document: string
  readonly language: string | null
  readonly words: ReadonlySet<string> // what tells of whom one speaks: name, office, organisation, folded
  readonly gender: "female" | "male" | null // as the words tell; null: they do not
  readonly newsroom: Newsroom
  readonly carries: readonly Voice[] // of an outlet: who spoke through it, as the document says
  readonly size: number // "two officials" are 2
}

/** What people said of sources: pairs of "d1/s2" that are one, or that are not. */
export type Told = { readonly same: ReadonlySet<string>; readonly different: ReadonlySet<string> }

/** From here on two names may be one's: to be counted apart they must look less alike. */
const ALIKE = 0.3

/** Of the words of two eyewitness accounts. */
const SAME_WORDS = 0.8

const COUNTED: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["both", 2],
  ["dos", 2],
  ["tres", 3],
  ["cuatro", 4],
  ["ambos", 2],
  ["ambas", 2],
])
const ANOTHER =
  /^(?:a |an |el |la |un |una )?(?:second|third|fourth|another|other|different|otr[oa]|segund[oa]|tercer[oa]?|cuart[oa]|distint[oa])\b/iu
const EMPTY = new Set(
  `the a an of and or in at on to for with by from who el la los las un una de del y en con por para que al senior top former second third another other two three
  high level ranking segundo segunda otro otra dos tres alto alta report informe document documento annex anexo appendix apendice`.split(
    /\s+/u,
  ),
)

/**
 * The voice of a source of one document. "A prosecutor said" in its first lines is the one prosecutor whom it names further down.
 *
 * @example voiceOf(pile, place, source).kind // "document", of a report
 */
export function voiceOf(pile: Pile, place: Place, source: Source): Voice {
  const voice = describe(pile, place, source)
  const named = source.type === "unnamed-person" ? findNamed(pile, place, source, voice) : []
  return named.length === 1 && named[0] ? named[0] : voice
}

/** Named persons of the same office in the same document; "a prosecutor" after one was named is another. */
function findNamed(pile: Pile, place: Place, source: Source, voice: Voice): readonly Voice[] {
  const { reading } = place.member
  const start = source.mentions[0]?.[0] ?? 0
  const isNew = /(?:^|\s)(?:an?|una?)\s/iu.test(reading.document.text.slice(Math.max(0, start - 4), start + 4))
  const heads = headsOf(voice)
  const others = [...voice.words].filter((word) => !heads.has(word))
  if (ANOTHER.test(voice.name)) return []
  return reading.sources.flatMap((one) => {
    const last = one.name?.split(" ").at(-1) ?? ""
    const first = one.mentions.find((span) => reading.document.text.slice(...span).includes(last))?.[0] ?? 0
    if (one.type !== "named-person" || (isNew && first < start)) return []
    const named = describe(pile, place, one)
    const fits = [...heads].some((head) => isRole(head, headsOf(named))) && others.every((word) => named.words.has(word))
    return fits ? [named] : []
  })
}

function isRole(head: string, heads: ReadonlySet<string>): boolean {
  return heads.has(head) || SAME_OFFICE.some((ring) => ring.includes(head) && ring.some((word) => heads.has(word)))
}

function describe(pile: Pile, { member }: Place, source: Source): Voice {
  const entity = pile.entityOf(member.id, source.entity)
  const described = [source.name ?? "", source.title ?? "", source.affiliation ?? "", ...(entity?.roles ?? [])]
  const { text, language } = member.reading.document
  const because = source.justification.map((span) => text.slice(...span)).slice(0, 2)
  const first = fold(source.name?.split(" ")[0] ?? "")
  const named = source.type === "named-person" || source.type === "named-organization"
  return {
    kind: source.type === "document" ? "document" : "speaker",
    name: (named ? entity?.name : null) ?? source.name ?? "somebody",
    type: source.type,
    entity: entity?.id ?? null,
    place: `${member.id}/${source.id}`,
    document: member.id,
    language,
    words: wordsOf([...described, ...(source.type === "named-organization" ? [] : because)].join(" ")),
    gender: genderOf(member, source),
    newsroom: pile.newsroom(member.id),
    carries: [],
    size: source.type === "anonymous" ? (COUNTED.get(first) ?? 1) : 1,
  }
}

/** @returns the reporter of a document who saw it */
export function witnessOf(pile: Pile, place: Place): Voice {
  const { member } = place
  const newsroom = pile.newsroom(member.id)
  const name = member.reading.document.byline.join(", ") || (newsroom.names[0] ?? member.file)
  return { ...nobody(member, newsroom), kind: "witness", name, words: wordsOf(textOf(place)) }
}

/** @returns an outlet behind which the pile shows nobody */
export function outletOf(pile: Pile, { member }: Place, name: string): Voice {
  return { ...nobody(member, pile.newsroom(member.id)), kind: "outlet", name }
}

function nobody({ id, reading }: CaseMember, newsroom: Newsroom): Omit<Voice, "kind" | "name"> {
  return {
    type: null,
    entity: null,
    place: id,
    document: id,
    language: reading.document.language,
    words: new Set(),
    gender: null,
    newsroom,
    carries: [],
    size: 1,
  }
}

/**
 * Whether two voices are one and the same as far as the pile shows, so that they have one line: the same entity, the same unnamed
 * person in the same words, one newsroom's reporters, one outlet.
 */
export function isSameVoice(a: Voice, b: Voice, owners: Owners, told: Told): boolean {
  if (a.kind !== b.kind) return false
  if (a.place === b.place) return true
  if (told.different.has(pairOf(a, b))) return false
  if (told.same.has(pairOf(a, b))) return true
  if (a.kind === "witness" && likeWords(a, b)) return true
  if (a.kind === "witness") return mayShareNewsroom(a.newsroom, b.newsroom, owners)
  if (a.kind === "outlet") return isSameOutlet(a.name, b.name, owners)
  if (a.entity !== null && a.entity === b.entity) return true
  if (isNamed(a) || isNamed(b)) return a.type === b.type && fold(a.name) === fold(b.name) && (a.entity === null || b.entity === null)
  const unnamed = a.kind === "speaker" && mayBeSame(a, b, owners, told)
  if (unnamed) return a.size === b.size && (headsOf(a).size > 0 ? sameSet(headsOf(a), headsOf(b)) : sameSet(a.words, b.words))
  return a.kind === "document" && mayBeSame(a, b, owners, told)
}

/** Whether an outlet's statement carries a voice: it gives it as its source, or names it in its words. */
export function carries(outlet: Voice, voice: Voice, owners: Owners, told: Told): boolean {
  if (outlet.carries.some((carried) => isSameVoice(voice, carried, owners, told))) return true
  if (isNamed(voice)) return outlet.kind === "outlet" && [...wordsOf(voice.name)].slice(-1).some((word) => outlet.words.has(word))
  return outlet.kind === "outlet" && [...voice.words].filter((word) => outlet.words.has(word)).length >= 2
}

/** Whether nothing shows that two voices are different: then they do not count apart. */
export function mayBeSame(a: Voice, b: Voice, owners: Owners, told: Told): boolean {
  if (told.different.has(pairOf(a, b))) return false
  if (told.same.has(pairOf(a, b)) || (a.entity !== null && a.entity === b.entity)) return true
  if (a.kind === "witness" || b.kind === "witness") {
    return a.kind === b.kind && (likeWords(a, b) || mayShareNewsroom(a.newsroom, b.newsroom, owners))
  }
  if (a.kind === "outlet" || b.kind === "outlet") return true // it passes on what somebody said: perhaps this one
  if (a.kind === "document" || b.kind === "document") return mayBeSameDocument(a, b)
  const [first, second] = a.type === "named-person" || (a.type === "named-organization" && b.type !== "named-person") ? [a, b] : [b, a]
  if (first.type === "named-person" && second.type === "named-person") return mayBeNamesake(first, second, "person")
  if (first.type === "named-organization" && second.type === "named-organization") return mayBeNamesake(first, second, "organization")
  if (second.type === "named-organization") return maySpeakFor(first, second)
  if (first.type === "named-organization") return maySpeakFor(second, first) || kindsOf(second).has("generic")
  if (first.type === "named-person" && first.document === second.document) return false // who speaks openly is not withheld beside it
  return mayBeOnePerson(first, second)
}

/** Nobody sees a thing in another's words: the one has them from the other. */
function likeWords(a: Voice, b: Voice): boolean {
  const shared = [...a.words].filter((word) => b.words.has(word)).length
  return shared >= SAME_WORDS * Math.min(a.words.size, b.words.size)
}

/** Names that differ are two persons', unless they are so alike that the entities may have been missed. */
function mayBeNamesake(a: Voice, b: Voice, type: "person" | "organization"): boolean {
  if (a.document === b.document && type === "person") return false
  if (type === "organization" && [...a.words].every((word) => b.words.has(word))) return true
  if (type === "organization" && [...b.words].every((word) => a.words.has(word))) return true
  const { score } = compareNames(readName(a.name, type), readName(b.name, type))
  return score === null || score >= ALIKE
}

/** An institution speaks through people: who holds an office in it, or speaks for it, may be the one. A nurse is not the hospital. */
function maySpeakFor(person: Voice, organization: Voice): boolean {
  const kinds = kindsOf(person)
  if (kinds.has("private") || kinds.has("profession")) return false
  return [...organization.words].some((word) => person.words.has(word))
}

// Anybody may have written one.
const LETTERS = new Set(
  "text note statement letter post email message tweet communique testimony texto nota carta comunicado mensaje declaracion escrito correo publicacion tuit".split(
    " ",
  ),
)

/** Documents differ where each has a word that the other lacks; a document is its author's word as well. */
function mayBeSameDocument(a: Voice, b: Voice): boolean {
  if (a.kind !== b.kind) {
    const [document, speaker] = a.kind === "document" ? [a, b] : [b, a]
    return sharesWord(speaker, document) || [...document.words].every((word) => LETTERS.has(word))
  }
  if (a.language !== b.language) return true
  return [...a.words].every((word) => b.words.has(word)) || [...b.words].every((word) => a.words.has(word))
}

/** Somebody unnamed, and somebody else: different where the words say what both are, and that is not the same. */
function mayBeOnePerson(a: Voice, b: Voice): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false
  if (a.document === b.document && (ANOTHER.test(a.name) || ANOTHER.test(b.name))) return false
  const [left, right] = [kindsOf(a), kindsOf(b)]
  if (left.has("generic") || right.has("generic") || left.size === 0 || right.size === 0) return true
  if ([...left].some((kind) => right.has(kind))) {
    if (a.language !== b.language || left.has("private") || right.has("private")) return true
    return isVague(a) || isVague(b) || sharesWord(a, b)
  }
  const [official, otherOfficial] = [left.has("office"), right.has("office")]
  if ((official && right.has("private")) || (otherOfficial && left.has("private"))) return sharesWord(a, b) // an official is no mere witness
  if ((official && right.has("profession")) || (otherOfficial && left.has("profession")))
    return isVague(a) || isVague(b) || sharesWord(a, b)
  return true // a fisherman may be a witness
}

const VAGUE = new Set("official oficial funcionario funcionaria cargo responsable".split(" "))

/** "an official" may be an engineer or a doctor as well; a mayor is none. */
function isVague(voice: Voice): boolean {
  return [...headsOf(voice)].every((head) => VAGUE.has(head) || GENERIC.has(head))
}

/** By the given name, or by the words and, in Spanish, the article. Who hides a name may hide this as well. */
function genderOf({ reading: { document } }: CaseMember, { type, name, mentions }: Source): Voice["gender"] {
  if (type === "named-person") return genderOfName((name ?? "").split(" ").map(fold))
  const [first] = mentions
  if (type !== "unnamed-person" || first === undefined) return null
  const words = document.text
    .slice(...first)
    .toLowerCase()
    .split(/\s+/u)
  if (words.some((word) => GENDERLESS.has(word))) return null
  if (document.language === "es" && /^(?:el|un)$/u.test(words[0] ?? "")) return "male"
  if (document.language === "es" && /^(?:la|una)$/u.test(words[0] ?? "")) return "female"
  const genders = new Set(words.flatMap((word) => ROLES.get(word)?.gender ?? []))
  const [gender] = genders
  return genders.size === 1 && gender !== undefined ? gender : null
}

/** One gender in grammar, for people of both. */
const GENDERLESS = new Set("persona víctima fuente testigo autoridad portavoz".split(" "))

function sharesWord(a: Voice, b: Voice): boolean {
  return [...a.words].some((word) => b.words.has(word))
}

type Kind = "office" | "profession" | "private" | "generic"

const GENERIC = new Set(
  "person persona individual man woman hombre mujer insider source fuente employee empleado empleada worker trabajador trabajadora".split(
    " ",
  ),
)

/** What sort of person the words make of a voice; empty: they do not say. */
function kindsOf(voice: Voice): ReadonlySet<Kind> {
  const kinds = new Set<Kind>()
  for (const head of headsOf(voice)) {
    const kind = ROLES.get(head)?.kind
    if (GENERIC.has(head) || kind === "source") kinds.add("generic")
    else if (kind === "office" || kind === "insider" || kind === "spokesperson") kinds.add("office")
    else if (kind === "profession" || kind === "opinion") kinds.add("profession")
    else if (kind === "lay" || kind === "kin") kinds.add("private")
  }
  return kinds
}

function headsOf({ words }: Voice): ReadonlySet<string> {
  return new Set([...words].filter((word) => ROLES.has(word)))
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

function isNamed({ type }: Voice): boolean {
  return type === "named-person" || type === "named-organization"
}

/** @returns a name for two sources, the same in both orders @example pairOf(a, b) // "d1/s2 d3/s1" */
function pairOf(a: Pick<Voice, "place">, b: Pick<Voice, "place">): string {
  return a.place < b.place ? `${a.place} ${b.place}` : `${b.place} ${a.place}`
}

/** @returns what the words of a name or a description tell of somebody, folded @example wordsOf("a senior official") // Set { "official" } */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(singular).filter((word) => word.length > 1 && !EMPTY.has(word)))
}

/** "officials" are told of with the word for one. ROLES keeps accents. */
function singular(word: string): string {
  const plain = word.toLowerCase()
  if (!ROLES.get(plain)?.plural) return ROLES.has(plain) ? plain : fold(word)
  const one = [plain.replace(/s$/u, ""), plain.replace(/es$/u, ""), plain.replace(/men$/u, "man"), plain.replace(/people$/u, "person")]
  return one.find((candidate) => ROLES.get(candidate)?.plural === false) ?? plain
}
