// Origins: who put each claim into the pile, and how many of them are shown to be different.
import {
  byRule,
  type CaseEntity,
  type CaseMember,
  type Claim,
  type ClaimGroup,
  type ClaimStatement,
  type Derivation,
  type GroupedStatement,
  type Origin,
  type Stance,
} from "../../document/index.ts"
import { type Aligned, alignStatements } from "../alignment.ts"
import { findChannels } from "./channels.ts"
import { countVoices } from "./corroboration.ts"
import { groupVoices, makeIds } from "./identities.ts"
import type { Owners } from "./newsrooms.ts"
import { byPlace, keyOf, makePile, type Pile, type Place } from "./pile.ts"
import { findReleaseMark } from "../releases.ts"
import type { Ground } from "./choices.ts"
import { findAkin, indexDerivations } from "./derivation-index.ts"
import { followTrail, passageOf, type Trail } from "./trails.ts"
import { findVouched, leavesOpen, saysLess, whyNot } from "./vouching.ts"
import { carries, type Told } from "./sameness.ts"
import type { Voice } from "./voices.ts"

export type OriginOptions = {
  readonly owners?: Owners // outlets declared to be one owner's
  readonly told?: Told // what people said of sources
}

/** `reason`: why it does not vouch; who says less has a trail all the same. */
type Member = {
  readonly grouped: GroupedStatement
  readonly place: Place
  readonly trail: Trail | null
  readonly reason: string | null
}

/**
 * Finds the origins of claims: follows each statement that vouches for its claim back through what its document took from others to
 * the speaker, document or witness that some document reached itself, and counts those that are shown to be different.
 *
 * @param groups - statements that say the same; claims come in their order
 * @returns the same whatever the order of members, derivations and entities
 * @example findOrigins(groups, members, derivations, entities)[0]?.corroboration // 2
 */
export function findOrigins(
  groups: readonly ClaimGroup[],
  members: readonly CaseMember[],
  derivations: readonly Derivation[],
  entities: readonly CaseEntity[],
  { owners = [], told = { same: new Set(), different: new Set() } }: OriginOptions = {},
): readonly Claim[] {
  const issued = derivations.flatMap(({ kind, from, directed }) => (kind === "press-release" && directed ? [from] : []))
  const releases = new Set([...issued, ...members.flatMap(({ id, reading }) => (findReleaseMark(reading.document) === null ? [] : [id]))])
  const pile = makePile(members, entities, releases)
  const into = indexDerivations(derivations, pile)
  const akin = findAkin(derivations)
  const channels = findChannels(pile)
  const aligned = alignOnce()
  const grounds = groups.map((group) => groundOf(group, { pile, into, akin, releases, channels, aligned }))
  const followed = groups.map((group, i) => {
    const ground = grounds[i]
    const base = group.variantOf === null ? undefined : grounds[group.variantOf]
    const distorted = base === undefined ? null : { ...base, strays: false }
    return ground === undefined ? [] : follow(group, ground, distorted)
  })
  const ends = followed.flatMap((list) => list.flatMap(({ trail }) => (trail?.end ? [{ voice: trail.end, place: trail.at }] : [])))
  const context = { pile, owners, told, idOf: makeIds(ends, pile) }
  return groups.map((group, i) => makeClaim(group, i, followed[i] ?? [], context))
}

/** Who is less surely about the same adds no corroboration: independence fails closed. */
const SURE = 0.8
const UNSURE = "it is not sure that it says the same"

type Context = {
  readonly pile: Pile
  readonly owners: Owners
  readonly told: Told
  readonly idOf: ReturnType<typeof makeIds>
}

/** Two documents are aligned when something asks, and then never again. */
function alignOnce(): Ground["aligned"] {
  const known = new Map<string, readonly Aligned[]>()
  return (left, right) => {
    const key = `${left.id} ${right.id}`
    const pairs = known.get(key) ?? alignStatements(left.reading, right.reading).pairs
    known.set(key, pairs)
    return pairs
  }
}

function groundOf(group: ClaimGroup, base: Pick<Ground, "pile" | "into" | "akin" | "releases" | "channels" | "aligned">): Ground {
  const { pile } = base
  const stances = new Map(group.statements.map(({ document, statement, stance }) => [`${document}/${statement}`, stance]))
  const places = group.statements.flatMap(({ document, statement }) => pile.placeOf(document, statement) ?? [])
  const head = headOf(group, pile)
  const vouched = head && findVouched(head, places)
  const stanceOf = (place: Place): Stance => stances.get(keyOf(place)) ?? (place.statement.act === "deny" ? "against" : "for")
  return {
    ...base,
    claim: places.filter((place) => stanceOf(place) === "for").toSorted(byPlace(pile)),
    strays: group.variantOf === null,
    unvouched: (place) => (vouched ? whyNot(stanceOf(place), place, vouched) : null),
  }
}

function headOf({ statements, head }: ClaimGroup, pile: Pile): Place | null {
  const one = statements[head]
  return one ? pile.placeOf(one.document, one.statement) : null
}

function follow(group: ClaimGroup, ground: Ground, distorted: Ground | null): readonly Member[] {
  const order = byPlace(ground.pile)
  return group.statements
    .flatMap((grouped): readonly Member[] => {
      const place = ground.pile.placeOf(grouped.document, grouped.statement)
      if (place === null) return []
      const reason = ground.unvouched(place)
      const trail = reason === null || saysLess(reason) ? followTrail(place, ground, distorted) : null
      return [{ grouped, place, trail, reason }]
    })
    .toSorted((a, b) => order(a.place, b.place))
}

function makeClaim(group: ClaimGroup, at: number, followed: readonly Member[], { pile, owners, told, idOf }: Context): Claim {
  const order = byPlace(pile)
  const ended = followed
    .flatMap(({ trail, reason, grouped }) =>
      trail?.end ? [{ trail, end: trail.end, vouches: reason === null, sure: grouped.confidence >= SURE }] : [],
    )
    .toSorted((a, b) => order(a.trail.at, b.trail.at))
  const identityOf = groupVoices(
    ended.map(({ end }) => end),
    owners,
    told,
  )
  const vouching = ended.filter(({ vouches }) => vouches)
  const firsthand = vouching.flatMap(({ end }) => (end.kind === "outlet" ? [] : [identityOf(end)]))
  // An outlet that carries somebody whom another document reached adds nothing to them.
  const identify = (end: Voice): Voice => firsthand.find((one) => carries(end, one, owners, told)) ?? identityOf(end)
  const reached = new Map<Voice, Trail>() // by identity, in the order of the documents that reached them
  for (const { trail, end } of vouching) {
    const identity = identify(end)
    if (identity.kind === end.kind && !reached.has(identity)) reached.set(identity, trail)
  }
  const voices = [...reached.keys()]
  const sure = new Set(vouching.flatMap((one) => (one.sure ? [identify(one.end)] : [])))
  const [first] = voices
  const speaking = voices.filter((voice) => sure.has(voice) || (sure.size === 0 && voice === first))
  const counts = new Map(countVoices(speaking, owners, told).map((count, i) => [speaking[i], count]))
  const origins = voices.flatMap((voice): readonly Origin[] => {
    const trail = reached.get(voice)
    const { counted = false, note = UNSURE } = counts.get(voice) ?? {}
    if (!trail) return []
    return Array.from({ length: voice.size }, (_, nth) => ({
      id: idOf(voice, trail.at, nth),
      kind: voice.kind,
      name: voice.name,
      document: trail.at.member.id,
      counted,
      note,
      confidence: round(trail.confidence),
      by: trail.by,
    }))
  })
  const idOfEnd = (trail: Trail | null): string | null => {
    const identity = trail?.end ? identify(trail.end) : null
    const entered = identity ? reached.get(identity) : undefined
    return identity && entered ? idOf(identity, entered.at, 0) : null
  }
  return {
    id: `c${at + 1}`,
    text: textOfClaim(followed, voices[0] ? (reached.get(voices[0]) ?? null) : null),
    variantOf: group.variantOf === null ? null : `c${group.variantOf + 1}`,
    corroboration: origins.filter(({ counted }) => counted).length,
    statements: followed.map((member) => printStatement(member, pile, idOfEnd(member.trail))),
    origins,
    confidence: round(Math.min(...group.statements.map(({ confidence }) => confidence))),
    by: group.statements[group.head]?.by ?? byRule("link/claims"),
  }
}

/** The words in which it entered the pile: those of its first origin, else the words that most surely say it, the earliest of these. */
function textOfClaim(followed: readonly Member[], first: Trail | null): string {
  const own = first && followed.find(({ place }) => keyOf(place) === keyOf(first.at))
  const [surest] = followed
    .filter(({ grouped }) => grouped.stance === "for")
    .toSorted((a, b) => Number(leavesOpen(a.reason)) - Number(leavesOpen(b.reason)) || b.grouped.confidence - a.grouped.confidence)
  const place = (own ?? surest ?? followed[0])?.place
  return place ? passageOf(place, place.statement.span).quote : ""
}

function printStatement({ grouped, place, trail, reason }: Member, pile: Pile, origin: string | null): ClaimStatement {
  const source = pile.sourceOf(place)
  const entity = source && pile.entityOf(place.member.id, source.entity)
  const named = source?.type === "named-person" || source?.type === "named-organization"
  return {
    ...passageOf(place, place.statement.span),
    source: source && {
      id: entity?.id ?? `${place.member.id}/${source.id}`,
      name: (named ? entity?.name : null) ?? source.name ?? "somebody",
      type: source.type,
    },
    act: place.statement.act,
    factuality: leavesOpen(reason) ? "U" : place.statement.factuality,
    stance: grouped.stance,
    origin,
    via: trail?.via ?? [],
    originBy: (origin === null ? reason : null) ?? trail?.by ?? byRule("link/origins"),
    originConfidence: round(trail?.confidence ?? place.statement.confidence),
    confidence: grouped.confidence,
    by: grouped.by,
  }
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
