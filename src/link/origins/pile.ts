// Pile: the documents of a case, looked up the ways in which trails ask.
import type { CaseEntity, CaseMember, Source, Statement } from "../../document/index.ts"
import { orderMembers } from "../members.ts"
import { findNewsroom, isSameOutlet, type Newsroom, plainName } from "./newsrooms.ts"

/** A statement where it stands. */
export type Place = { readonly member: CaseMember; readonly statement: Statement }

export type Pile = {
  readonly members: ReadonlyMap<string, CaseMember>
  readonly rank: (member: string) => number // by date of publication, then by name; the undated last
  readonly newsroom: (member: string) => Newsroom
  readonly isOutlet: (name: string) => boolean // one of the documents is of this outlet
  readonly mayBeOutlet: (name: string) => boolean // the same, where a part of its name will do
  readonly placeOf: (member: string, statement: string) => Place | null
  readonly sourceOf: (place: Place) => Source | null // null: nobody is named
  readonly entityOf: (member: string, entity: string | null) => CaseEntity | null
}

/** @param releases - documents that an organisation issued in its own name @example makePile(members, entities, releases).rank("2f1c") // 0, the earliest */
export function makePile(members: readonly CaseMember[], entities: readonly CaseEntity[], releases: ReadonlySet<string>): Pile {
  const ordered = orderMembers(members)
  const byId = new Map(ordered.map((member) => [member.id, member]))
  const ranks = new Map(ordered.map(({ id }, i) => [id, i]))
  const newsrooms = new Map(ordered.map((member) => [member.id, findNewsroom(member)]))
  const places = new Map(ordered.map((member) => [member.id, new Map(member.reading.statements.map((one) => [one.id, one]))]))
  const sources = new Map(ordered.map(({ id, reading }) => [id, new Map(reading.sources.map((one) => [one.id, one]))]))
  const owners = new Map(entities.flatMap((one) => one.mentions.map(({ document, entity }) => [`${document}/${entity}`, one] as const)))
  const names = [...new Set([...newsrooms].flatMap(([id, newsroom]) => (releases.has(id) ? [] : newsroom.names)))] // who issues a release speaks
  const exact = new Set(names.map(plainName))
  const known = new Map<string, boolean>()
  return {
    members: byId,
    rank: (member) => ranks.get(member) ?? ordered.length,
    newsroom: (member) => newsrooms.get(member) ?? { names: [], bylines: [] },
    isOutlet: (name) => exact.has(plainName(name)),
    mayBeOutlet: (name) => {
      const answer = known.get(name) ?? names.some((own) => isSameOutlet(own, name))
      known.set(name, answer)
      return answer
    },
    placeOf: (id, statementId) => {
      const member = byId.get(id)
      const statement = places.get(id)?.get(statementId)
      return member && statement ? { member, statement } : null
    },
    sourceOf: ({ member, statement }) => sources.get(member.id)?.get(statement.speaker ?? "") ?? null,
    entityOf: (member, entity) => owners.get(`${member}/${entity ?? ""}`) ?? null,
  }
}

/** @returns earlier documents first, then earlier words @example [...places].sort(byPlace(pile)) */
export function byPlace({ rank }: Pile): (a: Place, b: Place) => number {
  return (a, b) =>
    rank(a.member.id) - rank(b.member.id) || a.statement.span[0] - b.statement.span[0] || a.statement.span[1] - b.statement.span[1]
}

/** @returns the words of a statement @example textOf(place) // "Seventeen people died, Castell said." */
export function textOf({ member, statement }: Place): string {
  return member.reading.document.text.slice(...statement.span)
}

/** @returns a name for a place that no other place has */
export function keyOf({ member, statement }: Place): string {
  return `${member.id}/${statement.id}`
}
