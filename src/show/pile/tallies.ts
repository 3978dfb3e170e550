// Tallies: who is quoted how often, as what and by which outlet, and what each outlet's text rests on.
import type { CaseMember, Source, SourceType } from "../../document/index.ts"
import { fold } from "../../text/index.ts"
import { type Shares, sharesOf } from "../glance.ts"
import type { Tile } from "../view.ts"
import type { Pile } from "./pile.ts"

export type SourceTally = {
  readonly id: string | null // of a CaseEntity; null: not linked, all of one type and phrasing are counted together
  readonly name: string // of the unnamed the words used
  readonly type: SourceType
  readonly roles: readonly string[] // as the texts put them
  readonly statements: number
  readonly direct: number // of these in the source's own words
  readonly documents: number
  readonly repeats: number // of these documents that took it from another document of the case
  readonly outlets: readonly { readonly outlet: string | null; readonly statements: number }[] // most first
  readonly acts: Readonly<Record<string, number>> // by act; "unknown" where it cannot be told
}

export type RestTally = {
  readonly name: string | null // of the outlet; null: not known
  readonly documents: number
  readonly statements: number
  readonly shares: Shares // of the letters, without headlines
}

type Heard = { readonly document: string; readonly outlet: string | null; readonly source: Source; readonly tile: Tile }

/**
 * Counts the statements of each source over a case. Of an article in several versions the last counts; copies count as published, and
 * `repeats` says how many there are.
 *
 * @returns most statements first
 * @example tallySources(pile)[0] // {name: "Ilse Varga", statements: 14, documents: 6, …}
 */
export function tallySources(pile: Pile): readonly SourceTally[] {
  const entityOf = new Map(
    pile.linked.entities.flatMap((entity) => entity.mentions.map((mention) => [`${mention.document}/${mention.entity}`, entity] as const)),
  )
  const groups = new Map<string, Heard[]>()
  for (const { id, outlet } of lastVersions(pile)) {
    for (const tile of pile.viewOf(id)?.body ?? []) {
      const { source } = tile
      if (source === null) continue
      const entity = source.entity === null ? undefined : entityOf.get(`${id}/${source.entity}`)
      const key = entity?.id ?? `${source.type} ${fold(source.name ?? "")}`
      const group = groups.get(key) ?? []
      group.push({ document: id, outlet, source, tile })
      groups.set(key, group)
    }
  }
  const tallies = [...groups].map(([key, heard]) => tallyOne(pile.findEntity(key), heard, pile))
  return tallies.toSorted((a, b) => b.statements - a.statements || b.documents - a.documents || (a.name < b.name ? -1 : 1))
}

function tallyOne(entity: { readonly id: string; readonly name: string } | null, heard: readonly Heard[], pile: Pile): SourceTally {
  const documents = [...new Set(heard.map(({ document }) => document))]
  const types = count(heard.map(({ source }) => source.type))
  return {
    id: entity?.id ?? null,
    name: entity?.name ?? heard[0]?.source.name ?? "",
    type: (types[0]?.[0] ?? "unnamed-group") satisfies SourceType,
    roles: count(heard.flatMap(({ source }) => [source.title ?? source.affiliation ?? []].flat())).map(([role]) => role),
    statements: heard.length,
    direct: heard.filter(({ tile }) => tile.quotation === "direct").length,
    documents: documents.length,
    repeats: documents.filter((id) => pile.into(id).some(({ from }) => documents.includes(from))).length,
    outlets: count(heard.map(({ outlet }) => outlet)).map(([outlet, statements]) => ({ outlet, statements })),
    acts: Object.fromEntries(count(heard.map(({ tile }) => tile.statement.act ?? "unknown"))),
  }
}

/**
 * Tells what the text rests on, outlet by outlet. Of an article in several versions the last counts.
 *
 * @returns most documents first
 * @example tallyOutlets(pile)[0]?.shares.nobody // 0.26
 */
export function tallyOutlets(pile: Pile): readonly RestTally[] {
  const members = lastVersions(pile)
  return count(members.map(({ outlet }) => outlet)).map(([outlet]) =>
    tallyRest(
      outlet,
      members.filter((member) => member.outlet === outlet),
      pile,
    ),
  )
}

/** @returns the same for each document, in the order of the case */
export function tallyDocuments(pile: Pile): readonly RestTally[] {
  return lastVersions(pile).map((member) => tallyRest(pile.nameOf(member.id), [member], pile))
}

/** @returns the same for the whole case */
export function tallyAll(pile: Pile): RestTally {
  return tallyRest(null, lastVersions(pile), pile)
}

function tallyRest(name: string | null, members: readonly CaseMember[], pile: Pile): RestTally {
  const bodies = members.map(({ id }) => pile.viewOf(id)?.body ?? [])
  // A share is of one article's letters; among several each weighs as long as it is.
  const lengths = bodies.map((body) => body.reduce((sum, { statement: { span } }) => sum + span[1] - span[0], 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const shares = { named: 0, unnamed: 0, unknown: 0, nobody: 0, observed: 0, undisclosed: 0 }
  for (const [i, body] of bodies.entries()) {
    const own = sharesOf(body)
    for (const key of Object.keys(shares) as (keyof Shares)[]) shares[key] += total === 0 ? 0 : (own[key] * (lengths[i] ?? 0)) / total
  }
  return { name, documents: members.length, statements: bodies.reduce((sum, body) => sum + body.length, 0), shares }
}

/** @returns the case without earlier versions of what is there in a later one */
function lastVersions(pile: Pile): readonly CaseMember[] {
  const last = new Map<string, string>()
  for (const { id, versionOf } of pile.members) last.set(versionOf ?? id, id)
  return pile.members.filter(({ id, versionOf }) => last.get(versionOf ?? id) === id)
}

function count<Key>(keys: readonly Key[]): readonly (readonly [Key, number])[] {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)
}
