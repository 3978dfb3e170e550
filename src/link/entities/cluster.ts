// Cluster: profiles of several documents that are one so far, and how well another profile fits them.
import type { EntityMerge, EntityType } from "../../document/index.ts"
import { byRule } from "../../document/index.ts"
import { type Fit, fitBodies, fitPersons } from "./fit.ts"
import type { NameForm } from "./forms.ts"
import { comparePosts, isTellingPost, type Post } from "./posts.ts"
import type { EntityProfile } from "./profile.ts"

export type Cluster = {
  readonly profiles: EntityProfile[]
  readonly merges: EntityMerge[]
  readonly forms: Map<string, { readonly form: NameForm; readonly profile: EntityProfile; readonly decided: boolean }>
  readonly posts: Map<string, Post>
  readonly documents: Set<string>
  readonly companions: Map<string, number> // how many documents name each beside it
  readonly types: Map<EntityType, number>
  gender: EntityProfile["gender"]
  suffix: EntityProfile["suffix"]
  births: number[]
  closed: boolean // a short form that several could be meant by: nobody joins it
}

export type Match = {
  readonly weight: number // log-odds
  readonly because: string // English
  readonly witness: EntityProfile
}

/** Ages are rounded, and birthdays pass between two reports. */
const YEARS = 2
const SUPPORT = 0.6
const MOST_SUPPORT = 2

export function openCluster(): Cluster {
  return {
    profiles: [],
    merges: [],
    forms: new Map(),
    posts: new Map(),
    documents: new Set(),
    companions: new Map(),
    types: new Map(),
    gender: null,
    suffix: null,
    births: [],
    closed: false,
  }
}

export function join(cluster: Cluster, profile: EntityProfile, merge: EntityMerge | null, decided: boolean): void {
  cluster.profiles.push(profile)
  if (merge) cluster.merges.push(merge)
  for (const form of profile.forms) {
    const key = `${profile.type === "person" ? "person" : "body"} ${form.plain}`
    if (!cluster.forms.has(key)) cluster.forms.set(key, { form, profile, decided })
  }
  for (const post of profile.posts) if (!cluster.posts.has(post.key)) cluster.posts.set(post.key, post)
  cluster.documents.add(profile.document)
  for (const key of profile.companions) cluster.companions.set(key, (cluster.companions.get(key) ?? 0) + 1)
  cluster.types.set(profile.type, (cluster.types.get(profile.type) ?? 0) + profile.mentions)
  cluster.gender ??= profile.gender
  cluster.suffix ??= profile.suffix
  if (profile.birth !== null) cluster.births.push(profile.birth)
}

/**
 * Says how well a named profile fits a cluster.
 *
 * @returns null where something shows that they are two: another gender, age or suffix, a word of the name that contradicts, one document
 *   that names both
 */
export function match(cluster: Cluster, profile: EntityProfile): Match | null {
  const named = fitNames(cluster, profile)
  if (named === null || contradicts(cluster, profile, named)) return null
  const posts = comparePosts([...cluster.posts.values()], profile.posts)
  const shared = [...profile.companions].filter((key) => cluster.companions.has(key)).length
  const apart = posts.apart !== null && posts.same === null
  const alone = shared === 0 && profile.companions.size >= 3 && cluster.companions.size >= 3
  const weight =
    named.fit.weight +
    (apart ? -4 : Math.min(MOST_SUPPORT, SUPPORT * shared)) +
    (posts.same !== null ? 2 : posts.head !== null ? 1 : posts.moved !== null ? -1.5 : 0) -
    (alone ? 1 : 0)
  const because = [
    named.fit.because,
    ...(posts.same !== null ? [`same post, ${posts.same}`] : posts.head !== null ? [`same kind of post, ${posts.head}`] : []),
    ...(shared > 0 ? [`${shared} ${shared === 1 ? "name" : "names"} in common around them`] : []),
    ...(profile.birth !== null && cluster.births.length > 0 ? ["same age"] : []),
  ].join("; ")
  return { weight, because, witness: named.witness }
}

/**
 * Says whether a role without a name ("the security chief") is whom a cluster has in that post.
 *
 * @returns null where the words do not tell one from another, or nothing else ties the two documents
 */
export function matchPost(cluster: Cluster, profile: EntityProfile): Match | null {
  const telling = profile.posts.filter(isTellingPost)
  const [witness] = cluster.profiles
  if (telling.length === 0 || !witness || !cluster.types.has("person") || cluster.documents.has(profile.document)) return null
  const posts = comparePosts([...cluster.posts.values()], telling)
  const shared = [...profile.companions].filter((key) => cluster.companions.has(key)).length
  const named = cluster.forms.size > 0
  if (
    posts.same === null ||
    shared < (named ? 1 : 2) ||
    (profile.gender !== null && cluster.gender !== null && profile.gender !== cluster.gender)
  )
    return null
  const because = `${named ? "the only one in the post" : "the same post"}, ${posts.same}; ${shared} ${shared === 1 ? "name" : "names"} in common around them`
  return { weight: (named ? 1 : 0.5) + Math.min(1, SUPPORT * shared), because, witness }
}

type Named = { readonly fit: Fit; readonly witness: EntityProfile; readonly form: NameForm }

function fitNames(cluster: Cluster, profile: EntityProfile): Named | null {
  const kind = profile.type === "person" ? "person" : "body"
  const sameKind = cluster.types.has(profile.type)
  const full = profile.forms.filter(isFull)
  let best: Named | null = null
  for (const [key, { form, profile: witness, decided }] of cluster.forms) {
    for (const own of profile.forms) {
      const fit = sameKind && key.startsWith(kind) ? fitForms(kind, form, own) : fitAcross(form, own)
      if (fit === null) {
        if (!decided && sameKind && kind === "person" && isFull(form) && isFull(own)) return null
        continue
      }
      // A short form that both have says nothing where both have full ones.
      if (fit.short && full.length > 0 && cluster.profiles.some(({ forms }) => forms.some(isFull)) && !isFull(own) && !isFull(form))
        continue
      if (best === null || fit.weight > best.fit.weight) best = { fit, witness, form: own }
    }
  }
  return best
}

function isFull({ parts, settled }: NameForm): boolean {
  return settled || parts.words.length > 1
}

function fitForms(kind: "person" | "body", a: NameForm, b: NameForm): Fit | null {
  return kind === "person" ? fitPersons(a, b) : fitBodies(a, b)
}

/** A name is sometimes taken for a person's here and for a body's there: only the very same one, and no lone word. */
function fitAcross(a: NameForm, b: NameForm): Fit | null {
  const same = a.settled && b.settled ? a.key === b.key : a.plain === b.plain
  return same && (a.plain.includes(" ") || a.settled || /^\p{Lu}{3,6}$/u.test(a.text))
    ? { weight: 3, because: "the same name", short: false }
    : null
}

function contradicts(cluster: Cluster, profile: EntityProfile, { fit, form }: Named): boolean {
  if (cluster.documents.has(profile.document)) {
    // One document keeps them apart; but it may have taken one name for a place here and for a body there.
    if (profile.type === "person" || cluster.types.has(profile.type) || fit.weight < 3 || !isFull(form)) return true
  }
  if (profile.gender !== null && cluster.gender !== null && profile.gender !== cluster.gender) return true
  if (profile.suffix !== null && cluster.suffix !== null && profile.suffix !== cluster.suffix) return true
  return (
    profile.birth !== null &&
    cluster.births.some((birth) => birth > 0 === (profile.birth ?? 0) > 0 && Math.abs(birth - (profile.birth ?? 0)) > YEARS)
  )
}

/** @returns the judgement that a profile is of a cluster */
export function explainMerge(profile: EntityProfile, { weight, because, witness }: Match): EntityMerge {
  return {
    a: { document: witness.document, entity: witness.entity },
    b: { document: profile.document, entity: profile.entity },
    because: `${witness.shown} ~ ${profile.shown}: ${because}`,
    confidence: Math.round(100 / (1 + Math.exp(-weight))) / 100,
    by: byRule("link/entity-name"),
  }
}
