// Link entities: who and what of one document is who and what of another.
import type { CaseEntity, CaseMember, EntityMerge, EntityType } from "../../document/index.ts"
import { compareTexts, orderMembers } from "../members.ts"
import { groupStories } from "../stories.ts"
import { type Cluster, explainMerge, join, type Match, match, matchNameless, mayBeOne, openCluster } from "./cluster.ts"
import { joinUnnamed, layScenes, type Scene } from "./unnamed.ts"
import { UNNAMED_TREES } from "./unnamed-trees.ts"
import { type EntityPlace, type EntityProfile, profileEntities } from "./profile.ts"

/** What people judged of two entities, the machine's judgements aside. */
export type EntityDecisions = { readonly same: readonly DecidedPair[]; readonly different: readonly DecidedPair[] }
export type DecidedPair = { readonly a: EntityPlace; readonly b: EntityPlace; readonly by: string }

/** Of two that could be meant, one must be so much likelier. */
const MARGIN = 1
/** Of two who have the full name it is likelier the one of whom more documents tell; it makes nobody one with whom the words keep apart. */
const MANY = 0.5
/** The same event hardly has two whom the same words fit: of two who could be meant, the one of the story; and its short form needs no more than that. */
const STORY = 1.5
const SHORT_IN_STORY = 1
/** A form that is more words longer than the usual one has words of its neighbours. */
const SWALLOWED = 2
/** A key that so many share tells nobody from the others. */
const MOST_PER_KEY = 60
const NO_DECISIONS: EntityDecisions = { same: [], different: [] }

/**
 * Finds which entities of different documents are one.
 *
 * @param decisions - what people judged: it wins over every rule
 * @param stories - which documents tell of one event
 * @returns every entity of every document in exactly one; the same in whatever order the members come
 * @example linkEntities(members)[0]?.merges[0]?.because // "Diego Ruiz Castell ~ D. Ruiz: initial, a name left out; same post, security chief"
 */
export function linkEntities(
  members: readonly CaseMember[],
  decisions: EntityDecisions = NO_DECISIONS,
  stories: readonly (readonly string[])[] = groupStories(members),
): readonly CaseEntity[] {
  const { ordered, clusters, scenes } = linkNames(members, decisions, stories)
  const place = new Map(ordered.map(({ id }, i) => [id, i]))
  return joinScenes(scenes, clusters, decisions)
    .map((cluster) => ({ cluster, first: firstOf(cluster, place) }))
    .toSorted((a, b) => a.first.document - b.first.document || a.first.entity - b.first.entity)
    .map(({ cluster }, i) => toEntity(cluster, `e${i + 1}`, place))
}

/** Everything that names, posts and people's word tell: with the scenes in which somebody without a name is left. */
export function linkNames(
  members: readonly CaseMember[],
  decisions: EntityDecisions,
  stories: readonly (readonly string[])[],
): { readonly ordered: readonly CaseMember[]; readonly clusters: readonly Cluster[]; readonly scenes: readonly Scene[] } {
  const ordered = orderMembers(members)
  const profiles = ordered.map(profileEntities)
  const storyOf = new Map(stories.flatMap((group, i) => group.map((document) => [document, i] as const)))
  const clusters = assembleEntities(profiles.flat(), storyOf, decisions)
  return { ordered, clusters, scenes: layScenes(ordered, profiles, clusters, storyOf) }
}

/** Whom no name tells: scene by scene. */
function joinScenes(scenes: readonly Scene[], clusters: readonly Cluster[], { different }: EntityDecisions): readonly Cluster[] {
  const apart = toApart(different)
  const isBarred = (a: Cluster, b: Cluster): boolean =>
    apart.size > 0 && a.profiles.some((one) => b.profiles.some((other) => apart.has(`${placeOf(one)} ${placeOf(other)}`)))
  const gone = new Set(scenes.flatMap((scene) => joinUnnamed(scene, UNNAMED_TREES, isBarred).map(({ from }) => from)))
  return clusters.filter((cluster) => !gone.has(cluster))
}

function toApart(different: readonly DecidedPair[]): ReadonlySet<string> {
  return new Set(different.flatMap(({ a, b }) => [`${placeOf(a)} ${placeOf(b)}`, `${placeOf(b)} ${placeOf(a)}`]))
}

/** Puts profiles together: fullest names first, so that a short form finds everybody whom it could mean. */
function assembleEntities(
  profiles: readonly EntityProfile[],
  stories: ReadonlyMap<string, number>,
  { same, different }: EntityDecisions,
): readonly Cluster[] {
  const clusters: Cluster[] = []
  const byKey = new Map<number | string, Set<Cluster>>()
  const apart = toApart(different)
  const place = (unit: Unit, last: boolean): boolean => {
    const [first] = unit
    if (!first) return true
    const { profile } = first
    const barred = (cluster: Cluster): boolean =>
      unit.some((one) => cluster.profiles.some((other) => apart.has(`${placeOf(one.profile)} ${placeOf(other)}`)))
    const found = findCluster(profile, byKey, stories, barred)
    if (found === "doubtful" && !last) return false
    const cluster = found === null || found === "doubtful" ? openCluster() : found.cluster
    if (cluster.profiles.length === 0) clusters.push(cluster)
    join(cluster, profile, found === null || found === "doubtful" ? null : explainMerge(profile, found.match), unit.length > 1)
    for (const { profile: other, decided } of unit.slice(1)) join(cluster, other, decided, true)
    if (found === "doubtful") cluster.closed = true
    for (const one of unit) for (const key of keysOf(one.profile, stories)) byKey.set(key, (byKey.get(key) ?? new Set()).add(cluster))
    return true
  }
  const units = joinDecided(profiles.toSorted(byFullness), same)
  const isNamed = ([first]: Unit): boolean => (first?.profile.forms.length ?? 0) > 0
  // Who could be two is looked at again when all others are told apart: one of the two may be of many documents by then.
  const doubtful = units.filter((unit) => isNamed(unit) && !place(unit, false))
  for (const unit of doubtful) place(unit, true)
  for (const unit of units) if (!isNamed(unit)) place(unit, true)
  return clusters
}

/** `decided`: why it is one with another of the unit; null for the first. */
type Unit = readonly { readonly profile: EntityProfile; readonly decided: EntityMerge | null }[]

/** Profiles that people say are one, with the fullest first; all others by themselves. */
function joinDecided(profiles: readonly EntityProfile[], same: readonly DecidedPair[]): readonly Unit[] {
  const pairs = new Map<string, DecidedPair[]>()
  for (const pair of same) {
    for (const at of [placeOf(pair.a), placeOf(pair.b)]) pairs.set(at, [...(pairs.get(at) ?? []), pair])
  }
  const known = new Map(profiles.map((profile) => [placeOf(profile), profile]))
  const done = new Set<string>()
  return profiles.flatMap((profile): Unit[] => {
    if (done.has(placeOf(profile))) return []
    const unit: { readonly profile: EntityProfile; readonly decided: EntityMerge | null }[] = [{ profile, decided: null }]
    done.add(placeOf(profile))
    for (let i = 0; i < unit.length; i++) {
      const at = unit[i]?.profile ?? profile
      for (const pair of pairs.get(placeOf(at)) ?? []) {
        const other = known.get(placeOf(pair.a) === placeOf(at) ? placeOf(pair.b) : placeOf(pair.a))
        if (!other || done.has(placeOf(other))) continue
        done.add(placeOf(other))
        unit.push({
          profile: other,
          decided: { ...toPair(at, other), because: `${at.shown} ~ ${other.shown}: ${pair.by} says so`, confidence: 1, by: pair.by },
        })
      }
    }
    return [unit]
  })
}

function findCluster(
  profile: EntityProfile,
  byKey: ReadonlyMap<number | string, ReadonlySet<Cluster>>,
  stories: ReadonlyMap<string, number>,
  barred: (cluster: Cluster) => boolean,
): { readonly cluster: Cluster; readonly match: Match } | "doubtful" | null {
  const candidates = new Set<Cluster>()
  for (const key of keysOf(profile, stories)) {
    const found = byKey.get(key)
    if (!found || found.size > MOST_PER_KEY) continue
    for (const cluster of found) if (!cluster.closed && !barred(cluster)) candidates.add(cluster)
  }
  const story = stories.get(profile.document) ?? -1
  const [first, second] = [...candidates]
    .flatMap((cluster) => {
      const here = inStory(cluster, story, stories)
      const fit = profile.forms.length > 0 ? match(cluster, profile, here) : matchNameless(cluster, profile, here)
      const found = fit && here && fit.short && profile.forms.length > 0 ? { ...fit, weight: fit.weight + SHORT_IN_STORY } : fit
      if (!found || found.weight <= 0) return []
      const rank =
        found.weight + (found.short && !here ? 0 : MANY * Math.log(cluster.documents.size)) + (here && profile.forms.length > 0 ? STORY : 0)
      return [{ cluster, match: found, rank }]
    })
    .toSorted((a, b) => b.rank - a.rank || b.cluster.profiles.length - a.cluster.profiles.length)
  if (first === undefined) return null
  const close = second !== undefined && first.rank - second.rank < MARGIN
  return close && (profile.forms.length === 0 ? first.match.weight === second.match.weight : !mayBeOne(first.cluster, second.cluster))
    ? "doubtful"
    : first
}

/** Who is called by a given name alone is looked for inside the story. */
function keysOf({ type, forms, keys, document }: EntityProfile, stories: ReadonlyMap<string, number>): readonly (number | string)[] {
  const given = type === "person" ? forms.flatMap(({ parts }) => parts.words[0]?.sound ?? []) : []
  return [...keys, ...[...new Set(given)].map((sound) => `${stories.get(document)} ${sound}`)]
}

function inStory({ documents }: Cluster, story: number, stories: ReadonlyMap<string, number>): boolean {
  return [...documents].some((document) => stories.get(document) === story)
}

/** The fullest name first, then who is told most of; the rest only settles ties, the same way in every order of the documents. */
function byFullness(a: EntityProfile, b: EntityProfile): number {
  return (
    wordsOf(b) - wordsOf(a) ||
    b.posts.length - a.posts.length ||
    compareTexts(a.forms[0]?.key ?? "", b.forms[0]?.key ?? "") ||
    compareTexts(a.document, b.document) ||
    compareTexts(a.entity, b.entity)
  )
}

function wordsOf({ forms }: EntityProfile): number {
  return forms[0]?.parts.words.length ?? 0
}

function placeOf({ document, entity }: EntityPlace): string {
  return `${document}/${entity}`
}

function toPair(a: EntityPlace, b: EntityPlace): Pick<EntityMerge, "a" | "b"> {
  return { a: { document: a.document, entity: a.entity }, b: { document: b.document, entity: b.entity } }
}

type First = { readonly document: number; readonly entity: number }

function firstOf({ profiles }: Cluster, place: ReadonlyMap<string, number>): First {
  const firsts = profiles.map(({ document, entity }) => ({ document: place.get(document) ?? 0, entity: Number(entity.slice(1)) }))
  return firsts.toSorted((a, b) => a.document - b.document || a.entity - b.entity)[0] ?? { document: 0, entity: 0 }
}

function toEntity({ profiles, posts, types, merges }: Cluster, id: string, place: ReadonlyMap<string, number>): CaseEntity {
  const ordered = profiles.toSorted(
    (a, b) => (place.get(a.document) ?? 0) - (place.get(b.document) ?? 0) || Number(a.entity.slice(1)) - Number(b.entity.slice(1)),
  )
  const variants = new Map<string, number>()
  for (const { forms, shown, mentions } of ordered) {
    if (forms.length === 0) variants.set(shown, (variants.get(shown) ?? 0) + mentions)
    for (const { text, count } of forms) variants.set(text, (variants.get(text) ?? 0) + count)
  }
  const type = mostOf(types) ?? "other"
  return {
    id,
    type,
    name: nameOf(ordered, variants, type),
    variants: [...variants].toSorted((a, b) => b[1] - a[1] || compareTexts(a[0], b[0])).map(([text]) => text),
    roles: [...posts.values()].flatMap(({ text, head }) => (head === null ? [] : [text])),
    mentions: ordered.map(({ document, entity }) => ({ document, entity })),
    merges,
  }
}

function mostOf(types: ReadonlyMap<EntityType, number>): EntityType | null {
  const sorted = [...types].toSorted(
    (a, b) => Number(a[0] === "other") - Number(b[0] === "other") || b[1] - a[1] || compareTexts(a[0], b[0]),
  )
  return sorted[0]?.[0] ?? null
}

/** A person's fullest name, but for one that has swallowed what stood beside it; of bodies and places the one most used that is no acronym and no ending of another. */
function nameOf(profiles: readonly EntityProfile[], variants: ReadonlyMap<string, number>, type: EntityType): string {
  const lengths = new Map(profiles.flatMap(({ forms }) => forms.map(({ text, parts }) => [text, parts.words.length] as const)))
  const lengthOf = (text: string): number => lengths.get(text) ?? 0
  const [usual] = [...variants].filter(([text]) => lengthOf(text) > 1).toSorted((a, b) => b[1] - a[1] || compareTexts(a[0], b[0]))
  const most = usual ? lengthOf(usual[0]) + SWALLOWED : Number.POSITIVE_INFINITY
  // "Altura" of "Deportivo Altura": the whole name.
  const isEnding = (text: string): number =>
    Number(type !== "person" && [...variants.keys()].some((other) => other.toLowerCase().endsWith(` ${text.toLowerCase()}`)))
  const shouted = (text: string): number => Number(text === text.toUpperCase())
  const words = (text: string): number => (type === "person" && lengthOf(text) <= most ? lengthOf(text) : 0)
  const sorted = [...variants].toSorted(
    ([a, many], [b, few]) =>
      shouted(a) - shouted(b) || isEnding(a) - isEnding(b) || words(b) - words(a) || few - many || compareTexts(a, b),
  )
  return sorted[0]?.[0] ?? profiles[0]?.shown ?? ""
}
