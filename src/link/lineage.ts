// Lineage: from the judgements of pairs to who had what from whom: of a copy of a copy the nearest, of two copies of one report neither.
import type { CaseMember, Derivation, DerivationEvidence, Span } from "../document/index.ts"
import type { Owners } from "./origins/index.ts"
import { findCircles } from "./circles.ts"
import { groupBy } from "./groups.ts"
import { removeFurniture } from "./page-furniture.ts"
import { articleOf } from "./sides.ts"

/** Two documents share as much with a third, where they differ by no more letters or by no more of it. */
const AS_MUCH_LETTERS = 25
const AS_MUCH = 0.01
/** Two citations are as sure, where they differ by no more: two versions of an article say the same in a sentence. */
const AS_SURE = 0.02
/** So many letters that no other parent explains make one more a parent. */
const OWN_LETTERS = 150

/**
 * Arranges what was judged of pairs: leaves out what furniture alone makes alike; of all from which a document may come keeps those from
 * which it took something that none nearer to it has; of two that come from a third drops that they are like one another; keeps of a citation
 * the article that it fits best, and leaves out those that came with a copy; and names those that cite one another in a circle.
 *
 * @returns in the order of `from`, then `to`
 * @example arrangeDerivations(judged, members, []).filter(({ to }) => to === "d7").length // 1
 */
export function arrangeDerivations(judged: readonly Derivation[], members: readonly CaseMember[], owners: Owners): readonly Derivation[] {
  const articles = new Map(members.map((member) => [member.id, articleOf(member)]))
  const places = new Map(members.toSorted(byDate).map(({ id }, place) => [id, place]))
  const pile = { articles, places, related: new Set<string>() }
  const copies = removeFurniture(
    judged.filter(({ kind }) => kind !== "cites"),
    members,
    owners,
  )
  for (const { from, to } of copies) pile.related.add(`${from} ${to}`).add(`${to} ${from}`)
  const directed = groupBy(
    copies.filter((copy) => copy.directed),
    ({ to }) => to,
  )
  const kept = [...directed.values()].flatMap((into) => chooseParents(into, pile))
  const parents = new Map<string, Set<string>>()
  for (const { from, to } of kept) parents.set(to, (parents.get(to) ?? new Set()).add(articles.get(from) ?? from))
  const undirected = copies.filter((copy) => !copy.directed && !haveCommon(parents.get(copy.from), parents.get(copy.to)))
  const cites = chooseCited(
    judged.filter(({ kind }) => kind === "cites"),
    pile,
  ).filter(({ from, to }, _, all) => !kept.some((copy) => copy.to === to && all.some((one) => one.from === from && one.to === copy.from)))
  return nameCircles([...kept, ...undirected, ...cites]).toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
}

/** How near a kind is: who has the words took them from where the words are. Of one kind, what is credited is nearer. */
const NEARNESS = { verbatim: 0, partial: 0, "press-release": 2, rewrite: 2, translation: 4, cites: 6 } as const

function nearnessOf({ kind, credited }: Derivation): number {
  return NEARNESS[kind] + (credited ? 0 : 1)
}

type Pile = {
  readonly articles: ReadonlyMap<string, string> // of each document
  readonly places: ReadonlyMap<string, number> // in the order of publication
  readonly related: Set<string> // "d1 d4", both ways
}

/** Of all from which one document may come, those that are needed to explain what it shares: first the nearest, of equals the credited and the earliest. */
function chooseParents(into: readonly Derivation[], { articles, places, related }: Pile): readonly Derivation[] {
  const left = into.map((derivation) => ({ derivation, shared: lettersOf(derivation, "to") }))
  const kept: Derivation[] = []
  const explained: Span[] = []
  while (left.length > 0) {
    const most = Math.max(...left.map(({ shared }) => shared))
    const enough = most - Math.max(AS_MUCH_LETTERS, AS_MUCH * most)
    const [nearest] = left
      .filter(({ shared }) => shared >= enough)
      .toSorted((a, b) => nearnessOf(a.derivation) - nearnessOf(b.derivation) || placeOf(a.derivation) - placeOf(b.derivation))
    if (!nearest) break
    // Of several versions of one article, the one whose very words it has.
    const article = articles.get(nearest.derivation.from)
    const versions = left.filter(({ derivation }) => articles.get(derivation.from) === article)
    const [chosen = nearest] = versions.toSorted((a, b) => b.shared - a.shared || placeOf(a.derivation) - placeOf(b.derivation))
    const kin = kept.some(({ from }) => related.has(`${from} ${chosen.derivation.from}`) || articles.get(from) === article)
    const own = uncovered(spansOf(chosen.derivation, "to"), explained)
    if (!kin || (own >= OWN_LETTERS && !kept.some(({ from }) => articles.get(from) === article))) {
      kept.push(chosen.derivation)
      explained.push(...spansOf(chosen.derivation, "to"))
    }
    left.splice(left.indexOf(chosen), 1)
  }
  return kept

  function placeOf({ from }: Derivation): number {
    return places.get(from) ?? 0
  }
}

/** Of several articles of one outlet that a citation may mean, the one whose words it has; a link says which it means. */
function chooseCited(cites: readonly Derivation[], { places }: Pile): readonly Derivation[] {
  const keyOf = ({ to, evidence }: Derivation): string =>
    `${to} ${JSON.stringify(evidence.find(({ kind }) => kind === "credit" || kind === "link")?.to ?? null)}`
  return [...groupBy(cites, keyOf).values()].flatMap((same) => {
    const linked = same.filter(({ evidence }) => evidence.some(({ kind }) => kind === "link"))
    if (linked.length > 0) return linked
    const most = Math.max(...same.map(({ confidence }) => confidence))
    return same
      .filter(({ confidence }) => confidence >= most - AS_SURE)
      .toSorted((a, b) => (places.get(a.from) ?? 0) - (places.get(b.from) ?? 0))
      .slice(0, 1)
  })
}

function nameCircles(derivations: readonly Derivation[]): readonly Derivation[] {
  const inCircles = new Map(findCircles(derivations).flatMap((circle) => circle.map((id) => [id, circle] as const)))
  return derivations.map((derivation) => {
    const circle = inCircles.get(derivation.from)
    if (derivation.kind !== "cites" || !circle?.includes(derivation.to)) return derivation
    const named: DerivationEvidence = { kind: "source", from: null, to: null, note: `circular: ${[...circle, circle[0]].join(" → ")}` }
    return { ...derivation, evidence: [...derivation.evidence, named] }
  })
}

/** The spans of what is shared, on one side. */
function spansOf({ evidence }: Derivation, side: "from" | "to"): readonly Span[] {
  return evidence.flatMap((shown) => (shown.kind === "passage" || shown.kind === "statement" ? (shown[side] ? [shown[side]] : []) : []))
}

function lettersOf(derivation: Derivation, side: "from" | "to"): number {
  return uncovered(spansOf(derivation, side), [])
}

/** How many letters of some spans lie in none of others. */
function uncovered(spans: readonly Span[], others: readonly Span[]): number {
  const marks = [...others].toSorted((a, b) => a[0] - b[0])
  let total = 0
  let end = 0
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    let at = Math.max(span[0], end)
    for (const [from, to] of marks) {
      if (to <= at || from >= span[1]) continue
      total += Math.max(0, from - at)
      at = Math.max(at, to)
    }
    total += Math.max(0, span[1] - at)
    end = Math.max(end, span[1])
  }
  return total
}

function haveCommon(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((item) => b.has(item))
}

function byDate(a: CaseMember, b: CaseMember): number {
  const later = ({ versionOf }: CaseMember): number => Number(versionOf !== null)
  return compare(a.published ?? "\uFFFF", b.published ?? "\uFFFF") || later(a) - later(b) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
