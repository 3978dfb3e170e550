// Voices: who a trail ends at: a source, the reporter who saw it, an outlet behind which there is nobody.
import type { CaseMember, Origin, Source, SourceType } from "../../document/index.ts"
import { SAME_OFFICE } from "../../read/index.ts"
import { fold } from "../../text/index.ts"
import { ANOTHER, genderOf, headsOf, wordsOf } from "./descriptions.ts"
import type { Newsroom } from "./newsrooms.ts"
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

/**
 * The voice of a source of one document. "A prosecutor said" in its first lines is the one prosecutor whom it names further down.
 *
 * @example voiceOf(pile, place, source).kind // "document", of a report
 */
export function voiceOf(pile: Pile, place: Place, source: Source): Voice {
  const voice = describe(pile, place, source)
  const quoted = source.type === "named-person" ? null : findQuoted(pile, place)
  const named = source.type === "unnamed-person" ? findNamed(pile, place, source, voice) : []
  return quoted ?? (named.length === 1 && named[0] ? named[0] : voice)
}

/** Fewer words are quoted of anybody. */
const FEWEST_QUOTED = 4

/** Whom the document names for the same quotation elsewhere: “‘We will not apologise’, says minister” in a headline, and her name in the text. */
function findQuoted(pile: Pile, { member, statement }: Place): Voice | null {
  const { reading } = member
  const plain = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ").toLowerCase()
  const quotations = [...reading.document.text.slice(...statement.span).matchAll(/[“‘«"']([^“”‘«»"]+)[”’»"']/gu)].flatMap(
    ([, words = ""]) => {
      const quotation = plain(words)
      return quotation.split(" ").length >= FEWEST_QUOTED ? [quotation] : []
    },
  )
  if (quotations.length === 0) return null
  for (const other of reading.statements) {
    const speaker = reading.sources.find(({ id, type }) => id === other.speaker && type === "named-person")
    const words = speaker && other !== statement ? plain(reading.document.text.slice(...other.span)) : ""
    if (speaker && quotations.some((quotation) => words.includes(quotation))) return describe(pile, { member, statement: other }, speaker)
  }
  return null
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
    const isBare = wordsOf(one.title ?? "").size === headsOf(named).size // "the officer, Ana Addy": whom it told of before
    const fits = [...heads].some((head) => isRole(head, headsOf(named))) && (isBare || others.every((word) => named.words.has(word)))
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
