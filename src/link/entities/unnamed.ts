// Unnamed: who without a name ("the driver", "a woman", "he") is who else in the reports of one story.
//
// Two are judged by what the words say of both (likeness.ts), the trees of unnamed-trees.ts having learnt how much each says; groups are
// joined while the mean of all pairs between them says so, the surest first. Nobody is joined whom number, gender, age or two names keep
// apart, none that speaks (which of many it is, its words do not tell), and nothing beyond the story.
import type { CaseMember, EntityMerge } from "../../document/index.ts"
import { byRule } from "../../document/index.ts"
import { sumTrees, type Tree } from "../trees.ts"
import { type Cluster, join, YEARS } from "./cluster.ts"
import { genderOf, likenTraits } from "./likeness.ts"
import type { EntityProfile } from "./profile.ts"
import { findTraits, nameTraits, type Traits } from "./traits.ts"

/** An entity of one document, and the cluster that it is in when all names are linked. */
export type Unit = { readonly traits: Traits; readonly cluster: Cluster }
/** All persons and bodies of one story's reports. */
export type Scene = { readonly units: readonly Unit[]; readonly crowds: ReadonlyMap<string, readonly Traits[]> }

/** How sure two groups must be one on the mean, log-odds. @source of a few the best on ECB+'s train part, judged five-fold */
const LEAST = -0.5
/** A pair in one document, where the text is one, counts as much as so many others. */
const HERE = 3
/** So many are compared in one story, those told of most; beyond it nobody is joined. */
const MOST_UNITS = 400

/** @param profiles - of each member, in its order @returns the scenes with somebody in them who has no name */
export function layScenes(
  members: readonly CaseMember[],
  profiles: readonly (readonly EntityProfile[])[],
  clusters: readonly Cluster[],
  stories: ReadonlyMap<string, number>,
): readonly Scene[] {
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.profiles.map((profile) => [profile, cluster] as const)))
  const byStory = new Map<number, number[]>()
  members.forEach(({ id }, i) => {
    const story = stories.get(id) ?? -1 - i
    byStory.set(story, [...(byStory.get(story) ?? []), i])
  })
  return [...byStory.values()].flatMap((reports): Scene[] => {
    if (!reports.some((i) => profiles[i]?.some(isOpen))) return []
    const units = reports.flatMap((i) => {
      const member = members[i]
      return (member ? findTraits(member, profiles[i] ?? []) : []).flatMap((traits): Unit[] => {
        const cluster = clusterOf.get(traits.profile)
        const { type } = traits.profile
        return cluster && (type === "person" || type === "organization") ? [{ traits, cluster }] : []
      })
    })
    return [toScene(units, reports.length)]
  })
}

/** What all reports tell of a name counts for each of them. */
function toScene(units: readonly Unit[], reports: number): Scene {
  const together = groupBy(
    units.filter(({ traits }) => traits.kind === "name"),
    ({ cluster }) => cluster,
  )
  const named = new Map(
    [...together].map(([cluster, own]) => [
      cluster,
      nameTraits(
        own.map(({ traits }) => traits),
        reports,
      ),
    ]),
  )
  const full = units.map(({ traits, cluster }) => ({ traits: { ...traits, named: named.get(cluster) ?? null }, cluster }))
  const crowds = groupBy(
    full.map(({ traits }) => traits),
    ({ profile }) => profile.document,
  )
  return { units: full.toSorted((a, b) => b.traits.places.length - a.traits.places.length).slice(0, MOST_UNITS), crowds }
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const own = groups.get(keyOf(item))
    if (own) own.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Without a name, and no source: a source is one of many, and its words do not tell which. */
function isOpen({ forms, speaks, type }: EntityProfile): boolean {
  return forms.length === 0 && !speaks && (type === "person" || type === "organization")
}

export type UnitPair = { readonly a: number; readonly b: number; readonly row: readonly number[] }

/** @returns what is to be judged: all that may be one, at least one of them without a name */
export function pairUnits({ units, crowds }: Scene): readonly UnitPair[] {
  const crowdOf = (document: string): readonly Traits[] => crowds.get(document) ?? []
  const pairs: UnitPair[] = []
  units.forEach((one, a) => {
    for (let b = a + 1; b < units.length; b++) {
      const other = units[b]
      if (!other || one.traits.profile.type !== other.traits.profile.type || one.cluster === other.cluster) continue
      if (!isOpen(one.traits.profile) && !isOpen(other.traits.profile)) continue
      pairs.push({ a, b, row: likenTraits(one.traits, other.traits, crowdOf) })
    }
  })
  return pairs
}

/** Two groups of units: the sum of their pairs' log-odds, and what is surest of them. */
type Between = {
  readonly sum: number
  readonly count: number
  readonly apart: boolean
  readonly best: UnitPair | null
  readonly most: number
}

/**
 * Joins who has no name to whom it is, in place: `clusters` loses those that are joined to another.
 *
 * @param isBarred - whether people say that two are not one
 * @param trees - of `unnamed-trees.ts`, or others that are tried
 */
export function joinUnnamed(
  scene: Scene,
  trees: readonly Tree[],
  isBarred: (a: Cluster, b: Cluster) => boolean,
  least = LEAST,
): readonly { readonly into: Cluster; readonly from: Cluster }[] {
  const { units } = scene
  const groups = [...new Set(units.map(({ cluster }) => cluster))]
  const numberOf = new Map(groups.map((cluster, i) => [cluster, i]))
  const links = new Map<number, Map<number, Between>>()
  for (const pair of pairUnits(scene)) {
    const [one, other] = [units[pair.a], units[pair.b]]
    if (!one || !other) continue
    const odds = sumTrees(trees, pair.row)
    const weight = one.traits.profile.document === other.traits.profile.document ? HERE : 1
    const between = { sum: odds * weight, count: weight, apart: isApart(one.traits, other.traits), best: pair, most: odds }
    const [i, j] = [numberOf.get(one.cluster) ?? 0, numberOf.get(other.cluster) ?? 0]
    for (const [from, to] of [
      [i, j],
      [j, i],
    ] as const)
      links.set(from, (links.get(from) ?? new Map<number, Between>()).set(to, addUp(links.get(from)?.get(to), between)))
  }
  const joined: { into: Cluster; from: Cluster }[] = []
  for (;;) {
    const next = findSurest(links, least, (i, j) => {
      const [a, b] = [groups[i], groups[j]]
      return a !== undefined && b !== undefined && mayJoin(a, b) && !isBarred(a, b)
    })
    if (next === null) return joined
    // Into the one with a name, else into the first.
    const [i, j] = (groups[next.j]?.forms.size ?? 0) > 0 ? [next.j, next.i] : [next.i, next.j]
    const [into, from] = [groups[i], groups[j]]
    if (!into || !from) return joined
    from.profiles.forEach((profile, k) => join(into, profile, k === 0 ? explain(units, next.between) : (from.merges[k - 1] ?? null), false))
    joined.push({ into, from })
    for (const [k, between] of links.get(j) ?? []) {
      links.get(k)?.delete(j)
      if (k === i) continue
      const sum = addUp(links.get(i)?.get(k), between)
      links.get(i)?.set(k, sum)
      links.get(k)?.set(i, sum)
    }
    links.delete(j)
  }
}

function addUp(a: Between | undefined, b: Between): Between {
  if (!a) return b
  const [best, most] = b.most > a.most ? [b.best, b.most] : [a.best, a.most]
  return { sum: a.sum + b.sum, count: a.count + b.count, apart: a.apart || b.apart, best, most }
}

function findSurest(
  links: ReadonlyMap<number, ReadonlyMap<number, Between>>,
  least: number,
  may: (i: number, j: number) => boolean,
): { readonly i: number; readonly j: number; readonly between: Between } | null {
  let [found, most]: [{ readonly i: number; readonly j: number; readonly between: Between } | null, number] = [null, least]
  for (const [i, others] of [...links].toSorted(([a], [b]) => a - b)) {
    for (const [j, between] of others) {
      if (j <= i || between.apart) continue
      const mean = between.sum / between.count
      if ((mean > most || (mean === most && found !== null && found.i === i && j < found.j)) && may(i, j))
        [found, most] = [{ i, j, between }, mean]
    }
  }
  return found
}

/** One of them has no name: two names are told apart by themselves. */
function mayJoin(a: Cluster, b: Cluster): boolean {
  return !(a.forms.size > 0 && b.forms.size > 0) && !a.closed && !b.closed
}

function isApart(a: Traits, b: Traits): boolean {
  const [one, other] = [genderOf(a), genderOf(b)]
  if (one !== null && other !== null && one !== other) return true
  return (
    areOfOtherAges(a.profile, b.profile) || areOfOtherKinds(a, b) || (a.several !== null && b.several !== null && a.several !== b.several)
  )
}

/** A ministry is no court; and "the court" is nobody whose name does not say so. */
function areOfOtherKinds({ kinds: a, kind: one }: Traits, { kinds: b, kind: other }: Traits): boolean {
  if (a.size > 0 && b.size > 0) return ![...a].some((kind) => b.has(kind))
  return (one === "name" && b.size > 0) || (other === "name" && a.size > 0)
}

function areOfOtherAges({ birth: a }: EntityProfile, { birth: b }: EntityProfile): boolean {
  return a !== null && b !== null && a > 0 === b > 0 && Math.abs(a - b) > YEARS
}

function explain(units: readonly Unit[], { best, sum, count }: Between): EntityMerge | null {
  const [a, b] = best ? [units[best.a]?.traits, units[best.b]?.traits] : []
  if (!a || !b) return null
  return {
    a: { document: a.profile.document, entity: a.profile.entity },
    b: { document: b.profile.document, entity: b.profile.entity },
    because: `${a.profile.shown} ~ ${b.profile.shown}: ${reasonsOf(a, b).join("; ")}`,
    confidence: Math.round(100 / (1 + Math.exp(-sum / count))) / 100,
    by: byRule("link/entity-unnamed"),
  }
}

/** The words of both by which they were judged. */
function reasonsOf(a: Traits, b: Traits): readonly string[] {
  const list = (name: string, one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] => {
    const both = [...one].filter((each) => other.has(each)).slice(0, 3)
    return both.length === 0 ? [] : [`${name} "${both.join('", "')}"`]
  }
  return [
    a.profile.document === b.profile.document ? "in one report" : "in two reports of one event",
    ...list("both", a.named?.all ?? a.profile.nouns, b.named?.all ?? b.profile.nouns),
    ...list("told as", a.modifiers, b.modifiers),
    ...list("of both", a.does, b.does),
    ...list("to both", a.undergoes, b.undergoes),
    ...(genderOf(a) !== null && genderOf(a) === genderOf(b) ? [`both ${genderOf(a)}`] : []),
  ]
}
