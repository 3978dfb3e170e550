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
  readonly nouns: Map<string, number> // in how many documents
  readonly marks: Set<string>
  readonly plurals: Set<boolean>
  gender: EntityProfile["gender"]
  told: boolean // by a name or a noun
  suffix: EntityProfile["suffix"]
  births: number[]
  closed: boolean // a short form that several could be meant by: nobody joins it
}

export type Match = {
  readonly weight: number // log-odds
  readonly because: string // English
  readonly witness: EntityProfile
  readonly short: boolean // by a single word that several can have, or by no name
}

/** Ages are rounded, and birthdays pass between two reports. */
export const YEARS = 2
const FAMILY = 0.8
/** Of the same full name. */
const SAME_NAME = 4
const SUPPORT = 0.6
const MOST_SUPPORT = 2
/** Posts that hardly one person has; but where so many names are the same around them, one of the posts is likelier misread. */
const APART = -4
const SAME_SCENE = 6

export function openCluster(): Cluster {
  return {
    profiles: [],
    merges: [],
    forms: new Map(),
    posts: new Map(),
    documents: new Set(),
    companions: new Map(),
    types: new Map(),
    nouns: new Map(),
    marks: new Set(),
    plurals: new Set(),
    gender: null,
    told: false,
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
  for (const key of profile.companions.flat()) cluster.companions.set(key, (cluster.companions.get(key) ?? 0) + 1)
  cluster.types.set(profile.type, (cluster.types.get(profile.type) ?? 0) + profile.mentions)
  for (const noun of profile.nouns) cluster.nouns.set(noun, (cluster.nouns.get(noun) ?? 0) + 1)
  for (const mark of profile.marks) cluster.marks.add(mark)
  cluster.plurals.add(profile.plural)
  if (profile.gender !== null && (cluster.gender === null || (profile.told && !cluster.told))) {
    cluster.gender = profile.gender
    cluster.told = profile.told
  }
  cluster.suffix ??= profile.suffix
  if (profile.birth !== null) cluster.births.push(profile.birth)
}

/**
 * Says how well a named profile fits a cluster.
 *
 * @param oneStory - whether the documents tell of one event: who has the full name there is one, whatever a pronoun says
 * @returns null where something shows that they are two: another gender, age or suffix, a word of the name that contradicts, one document
 *   that names both
 */
export function match(cluster: Cluster, profile: EntityProfile, oneStory: boolean): Match | null {
  const named = fitNames(cluster, profile)
  if (named === null || isKeptApart(cluster, profile, named) || contradicts(cluster, profile, oneStory && named.fit.weight >= SAME_NAME))
    return null
  return weigh(cluster, profile, named)
}

/** @returns whether two clusters may be one for all that is known, but for a document that keeps them apart */
export function mayBeOne(cluster: Cluster, { profiles: [fullest] }: Cluster): boolean {
  const named = fullest ? fitNames(cluster, fullest) : null
  return (
    named !== null &&
    fullest !== undefined &&
    !contradicts(cluster, fullest, named.fit.weight >= SAME_NAME) &&
    weigh(cluster, fullest, named).weight > 0
  )
}

/** "Inés Carballo and her sister Lucía": a given name alone, beside somebody who has the surname of who bears it elsewhere. */
function isOfFamily({ form, witness }: Named, { companions }: EntityProfile): boolean {
  const [given, ...others] = form.parts.words
  const words = witness.forms[0]?.parts.words ?? []
  const surname = words.at(-1)?.text
  if (!given || others.length > 0 || words.length < 2 || words[0]?.text !== given.text) return false
  return companions.some(([key = ""]) => key.includes(" ") && key.endsWith(` ${surname}`))
}

function countShared({ companions }: Cluster, profile: EntityProfile): number {
  return profile.companions.filter((keys) => keys.some((key) => companions.has(key))).length
}

function weigh(cluster: Cluster, profile: EntityProfile, named: Named): Match {
  const posts = comparePosts([...cluster.posts.values()], profile.posts)
  const shared = countShared(cluster, profile)
  const apart = posts.apart !== null && posts.same === null
  const alone = shared === 0 && profile.companions.length >= 3 && cluster.companions.size >= 3
  const family = isOfFamily(named, profile)
  const weight =
    named.fit.weight +
    (apart ? APART + (shared >= SAME_SCENE && named.fit.weight >= 4 ? 1 : 0) : Math.min(MOST_SUPPORT, SUPPORT * shared)) +
    (family ? FAMILY : 0) +
    (posts.same !== null ? 2 : posts.head !== null ? 1 : posts.moved !== null ? -1.5 : 0) -
    (alone ? 1 : 0)
  const because = [
    named.fit.because,
    ...(posts.same !== null ? [`same post, ${posts.same}`] : posts.head !== null ? [`same kind of post, ${posts.head}`] : []),
    ...(family ? ["somebody of that surname beside the given name"] : []),
    ...(shared > 0 ? [`${shared} ${shared === 1 ? "name" : "names"} in common around them`] : []),
    ...(profile.birth !== null && cluster.births.length > 0 ? ["same age"] : []),
  ].join("; ")
  return { weight, because, witness: named.witness, short: named.fit.short }
}

/**
 * Says whether somebody without a name is who a cluster is by the words alone: in a post that one person holds ("the security chief"), or
 * with a name inside what it is called ("the Calvera port authority"). All others are told by their story (unnamed.ts).
 *
 * @param oneStory - whether the documents tell of one event
 * @returns null where the words do not tell one from another
 */
export function matchNameless(cluster: Cluster, profile: EntityProfile, oneStory: boolean): Match | null {
  const [witness] = cluster.profiles
  const agreed = profile.gender === null || cluster.gender === null || profile.gender === cluster.gender
  if (!witness || !agreed || !cluster.types.has(profile.type)) return null
  // What a document leaves open another may tell: that the Ana Reyes of both is an actress.
  const here = cluster.documents.has(profile.document) ? cluster.profiles.filter(({ document }) => document === profile.document) : []
  if (here.length > 0 && (profile.fresh || profile.nouns.size === 0 || here.some(({ forms }) => forms.length === 0))) return null
  const named = cluster.forms.size > 0
  const shared = countShared(cluster, profile)
  const telling = profile.posts.filter(isTellingPost)
  const posts = comparePosts([...cluster.posts.values()], telling)
  const around = shared > 0 ? `; ${shared} ${shared === 1 ? "name" : "names"} in common around them` : ""
  if (posts.same !== null && shared >= (named ? 1 : 2) && profile.type === "person") {
    const because = `${named ? "the only one in the post" : "the same post"}, ${posts.same}${around}`
    return { weight: (named ? 1 : 0.5) + Math.min(1, SUPPORT * shared), because, witness, short: true }
  }
  // "A resident" of one report is hardly the one of another; who is told of, and does not speak, is the one of the event.
  if (profile.speaks || cluster.profiles.some(({ speaks }) => speaks)) return null
  const marked = [...profile.marks].filter((mark) => cluster.marks.has(mark))
  if (cluster.plurals.has(!profile.plural)) return null
  const noun = [...profile.nouns].find((each) => cluster.nouns.has(each))
  if (noun === undefined || marked.length === 0 || (!oneStory && shared === 0)) return null
  return { weight: 2, because: `"${marked.join(" ")} ${noun}" in both${around}`, witness, short: true }
}

type Named = { readonly fit: Fit; readonly witness: EntityProfile; readonly form: NameForm }

function fitNames(cluster: Cluster, profile: EntityProfile): Named | null {
  const kind = profile.type === "person" ? "person" : "body"
  const sameKind = cluster.types.has(profile.type)
  const full = profile.forms.filter(isFull)
  let best: Named | null = null
  for (const [key, { form, profile: witness, decided }] of cluster.forms) {
    for (const own of profile.forms) {
      const fit = sameKind && key.startsWith(kind) ? fitForms(profile, form, own) : fitAcross(form, own)
      if (fit === null) {
        if (!decided && sameKind && kind === "person" && isFull(form) && isFull(own) && !isPart(form, cluster)) return null
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

function fitForms({ type }: EntityProfile, a: NameForm, b: NameForm): Fit | null {
  return type === "person" && !a.settled && !b.settled ? fitPersons(a, b) : fitBodies(a, b, type === "place")
}

/** "Omar Vidal" where the cluster has "Omar Vidal Reyes" too: what contradicts it must contradict the longer as well. */
function isPart(form: NameForm, { forms }: Cluster): boolean {
  return [...forms.values()].some(
    ({ form: longer }) => longer.parts.words.length > form.parts.words.length && fitPersons(longer, form) !== null,
  )
}

/** A name is sometimes taken for a person's here and for a body's there: only the very same one, and no lone word. */
function fitAcross(a: NameForm, b: NameForm): Fit | null {
  const same = a.settled && b.settled ? a.key === b.key : a.plain === b.plain
  return same && (a.plain.includes(" ") || a.settled || /^\p{Lu}{3,6}$/u.test(a.text))
    ? { weight: 3, because: "the same name", short: false }
    : null
}

/** One document keeps them apart; but it may have taken one name for a place here and for a body there. */
function isKeptApart(cluster: Cluster, profile: EntityProfile, { fit, form }: Named): boolean {
  if (!cluster.documents.has(profile.document)) return false
  if (form.settled && fit.weight >= 3) return false // "ISIS" and "the Islamic State"
  const here = cluster.profiles.filter(({ document }) => document === profile.document)
  // "Abu Omar al-Tarif", "Omar Tarif": only small words differ, and nothing says that they are parent and child.
  if (
    here.every((other) => other.suffix === null && other.forms[0]?.key === form.key) &&
    profile.suffix === null &&
    isFull(form) &&
    form.key === profile.forms[0]?.key &&
    here.every((other) => other.forms[0]?.plain !== form.plain)
  )
    return false
  return profile.type === "person" || cluster.types.has(profile.type) || fit.weight < 3 || !isFull(form)
}

function contradicts(cluster: Cluster, { gender, suffix, birth, told }: EntityProfile, sure: boolean): boolean {
  if (gender !== null && cluster.gender !== null && gender !== cluster.gender && !(sure && (!told || !cluster.told))) return true
  if (suffix !== null && cluster.suffix !== null && suffix !== cluster.suffix) return true
  return birth !== null && cluster.births.some((other) => other > 0 === birth > 0 && Math.abs(other - birth) > YEARS)
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
