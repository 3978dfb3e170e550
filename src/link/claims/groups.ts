// Groups: statements that say the same, gathered from judgements of pairs, whatever the order of the documents.
import { byRule, type CaseMember, type ClaimGroup, type GroupedStatement, type Stance } from "../../document/index.ts"
import type { ClaimPair } from "./pair.ts"

/** A pair of two documents of a case, with their ids. */
export type JudgedPair = ClaimPair & { readonly left: string; readonly right: string }

/** The mean confidence of all pairs across two groups that become one; what was not paired counts 0. */
const MEAN = 0.5
/** What stands alone is named as another's variant only where the pair is as sure as this. */
const SURE_VARIANT = 0.8

type Node = { readonly key: string; readonly document: string; readonly statement: string; readonly order: string }
type Link = { readonly node: string; readonly confidence: number; readonly relation: ClaimPair["relation"]; readonly denies: boolean }

/**
 * Finds the claims of a case: gathers the statements that say the same into groups, and says which group distorts which. A group is whole: its statements
 * are about the same on average, each with each, and none is another's variant.
 *
 * @param isCrowded - of two documents: they were not compared, for too many have what they share; their statements count neither way
 * @returns the groups of most documents first
 * @source Sokal & Michener 1958, average linkage; the surest pairs first
 * @example findClaims(members, pairs)[1]?.variantOf // 0
 */
export function findClaims(
  members: readonly CaseMember[],
  pairs: readonly JudgedPair[],
  isCrowded: (a: string, b: string) => boolean = () => false,
): readonly ClaimGroup[] {
  const nodes = nodesOf(members, pairs)
  const links = linksOf(pairs)
  const owner = joinAll(pairs, links, nodes, isCrowded)
  const clusters = [...new Set(owner.values())].map((cluster) => ({
    ...cluster,
    members: cluster.members.toSorted((a, b) => compare(nodes, a, b)),
  }))
  const ranked = clusters.toSorted(
    (a, b) => documentsOf(nodes, b) - documentsOf(nodes, a) || compare(nodes, a.members[0] ?? "", b.members[0] ?? ""),
  )
  const rankOf = new Map(ranked.flatMap((cluster, rank) => cluster.members.map((key) => [key, rank] as const)))
  const targets = ranked.map((cluster, rank) => variantOf(cluster, rank, ranked, rankOf, links, nodes))
  const kept = ranked.map((cluster, rank) => documentsOf(nodes, cluster) > 1 || targets[rank] !== null || targets.includes(rank))
  const indexOf = new Map(ranked.flatMap((_, rank) => (kept[rank] ? [rank] : [])).map((rank, index) => [rank, index]))
  return ranked.flatMap((cluster, rank) => {
    const target = targets[rank] ?? null
    return kept[rank] ? [toGroup(cluster, nodes, links, target === null ? null : (indexOf.get(target) ?? null))] : []
  })
}

type Cluster = { readonly members: readonly string[]; readonly against: ReadonlySet<string> }

/** Joins along the surest pair first, where the two clusters agree as a whole. */
function joinAll(
  pairs: readonly JudgedPair[],
  links: Links,
  nodes: ReadonlyMap<string, Node>,
  isCrowded: (a: string, b: string) => boolean,
): ReadonlyMap<string, Cluster> {
  const owner = new Map<string, Cluster>([...nodes.keys()].map((key) => [key, { members: [key], against: new Set<string>() }]))
  const order = pairs
    .filter(({ relation }) => relation !== "variant")
    .toSorted((x, y) => y.confidence - x.confidence || compareTexts(keyOf(x), keyOf(y)))
  for (const pair of order) {
    const [one, other] = [owner.get(`${pair.left}/${pair.a}`), owner.get(`${pair.right}/${pair.b}`)]
    if (!one || !other || one === other || !mayJoin(one, other, links, nodes, isCrowded)) continue
    const turned = one.against.has(`${pair.left}/${pair.a}`) !== other.against.has(`${pair.right}/${pair.b}`)
    const flip = turned !== (pair.relation === "conflict")
    const against = new Set([...one.against, ...(flip ? other.members.filter((key) => !other.against.has(key)) : other.against)])
    const joined = { members: [...one.members, ...other.members], against }
    for (const key of joined.members) owner.set(key, joined)
  }
  return owner
}

function keyOf({ left, right, a, b }: JudgedPair): string {
  return left < right ? `${left}/${a} ${right}/${b}` : `${right}/${b} ${left}/${a}`
}

type Links = ReadonlyMap<string, ReadonlyMap<string, Link>>

/** No variant across, and the mean of what was judged is high; two statements of one document were not judged. */
function mayJoin(
  one: Cluster,
  other: Cluster,
  links: Links,
  nodes: ReadonlyMap<string, Node>,
  isCrowded: (a: string, b: string) => boolean,
): boolean {
  let [sum, count] = [0, 0]
  for (const a of one.members) {
    for (const b of other.members) {
      const link = links.get(a)?.get(b)
      if (link?.relation === "variant") return false
      const [left, right] = [nodes.get(a)?.document ?? "", nodes.get(b)?.document ?? ""]
      if (left === right || (link === undefined && isCrowded(left, right))) continue
      sum += link?.confidence ?? 0
      count++
    }
  }
  return count > 0 && sum / count >= MEAN
}

function linksOf(pairs: readonly JudgedPair[]): Links {
  const links = new Map<string, Map<string, Link>>()
  const note = (from: string, node: string, { confidence, relation, clashes }: ClaimPair, side: "a" | "b"): void => {
    const known = links.get(from) ?? new Map<string, Link>()
    const denies = clashes.some((clash) => clash.aspect === "denial" && clash[side].value === "denied")
    known.set(node, { node, confidence, relation, denies })
    links.set(from, known)
  }
  for (const pair of pairs) {
    note(`${pair.left}/${pair.a}`, `${pair.right}/${pair.b}`, pair, "a")
    note(`${pair.right}/${pair.b}`, `${pair.left}/${pair.a}`, pair, "b")
  }
  return links
}

/** By date of publication, then by the place in the text. */
function nodesOf(members: readonly CaseMember[], pairs: readonly JudgedPair[]): ReadonlyMap<string, Node> {
  const paired = new Set(pairs.flatMap(({ left, right, a, b }) => [`${left}/${a}`, `${right}/${b}`]))
  return new Map(
    members.flatMap(({ id, published, reading }) =>
      reading.statements.flatMap((statement): [string, Node][] => {
        const key = `${id}/${statement.id}`
        const place = String(statement.span[0]).padStart(9, "0")
        return paired.has(key)
          ? [[key, { key, document: id, statement: statement.id, order: `${published ?? "\uFFFF"} ${id} ${place}` }]]
          : []
      }),
    ),
  )
}

function compare(nodes: ReadonlyMap<string, Node>, a: string, b: string): number {
  return compareTexts(nodes.get(a)?.order ?? "", nodes.get(b)?.order ?? "")
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function documentsOf(nodes: ReadonlyMap<string, Node>, { members }: Pick<Cluster, "members">): number {
  return new Set(members.map((key) => nodes.get(key)?.document)).size
}

/** The greatest group before it that it is a variant of; null: none. Of what two documents say the surest pair counts: a headline says less than its text. */
function variantOf(
  { members }: Cluster,
  rank: number,
  ranked: readonly Cluster[],
  rankOf: ReadonlyMap<string, number>,
  links: Links,
  nodes: ReadonlyMap<string, Node>,
): number | null {
  const surest = new Map<number, Map<string, number>>() // of each group, by the two documents
  for (const key of members) {
    for (const { node, confidence, relation } of links.get(key)?.values() ?? []) {
      const other = rankOf.get(node) ?? rank
      if (other >= rank || relation !== "variant") continue
      const known = surest.get(other) ?? new Map<string, number>()
      const documents = `${nodes.get(key)?.document} ${nodes.get(node)?.document}`
      surest.set(other, known.set(documents, Math.max(known.get(documents) ?? 0, confidence)))
    }
  }
  const found = [...surest].flatMap(([other, byDocuments]) => {
    const all = documentsOf(nodes, { members }) * documentsOf(nodes, ranked[other] ?? { members })
    const sum = [...byDocuments.values()].reduce((total, confidence) => total + confidence, 0)
    return Math.max(...byDocuments.values()) >= SURE_VARIANT && sum / all >= MEAN / 2 ? [{ other, sum }] : []
  })
  return found.toSorted((a, b) => b.sum - a.sum || a.other - b.other)[0]?.other ?? null
}

function toGroup({ members, against }: Cluster, nodes: ReadonlyMap<string, Node>, links: Links, target: number | null): ClaimGroup {
  const known = new Set(members)
  const turned = votesOf(members, against, links) < 0
  const meanOf = (key: string): number => {
    const own = [...(links.get(key)?.values() ?? [])].filter(({ node }) => known.has(node))
    return own.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, members.length - 1)
  }
  const statements = members.map((key): GroupedStatement => {
    const inside = [...(links.get(key)?.values() ?? [])].filter(({ node }) => known.has(node))
    const own = inside.length > 0 ? inside : [...(links.get(key)?.values() ?? [])]
    const stance: Stance = against.has(key) === turned ? "for" : "against"
    return {
      document: nodes.get(key)?.document ?? "",
      statement: nodes.get(key)?.statement ?? "",
      stance,
      confidence: Math.max(0, ...own.map(({ confidence }) => confidence)),
      by: byRule("link/claims"),
    }
  })
  const means = members.map((key, i) => (statements[i]?.stance === "for" ? meanOf(key) : -1))
  return { statements, head: means.indexOf(Math.max(...means)), variantOf: target }
}

/** How many pairs say that those in `against` are the ones who deny, less those that say the others are. */
function votesOf(members: readonly string[], against: ReadonlySet<string>, links: Links): number {
  const known = new Set(members)
  return members.reduce((sum, key) => {
    const denials = [...(links.get(key)?.values() ?? [])].filter(({ node, denies }) => denies && known.has(node)).length
    return sum + (against.has(key) ? denials : -denials)
  }, 0)
}
