// Arrange: the documents of a case as trees, each below the one that it came from, with what looks alike folded behind the first.
import type { Derivation, DerivationKind } from "../../document/index.ts"
import type { DocumentRow } from "../../serve/index.ts"

/** What ties two documents, with how much of the later text was taken, [0, 1]. */
export type Tie = Derivation & { readonly taken: number }

export type Branch = {
  readonly id: string // of a document
  readonly tie: Tie | null // to the branch above; null at a root
  readonly folded: readonly Branch[] // leaves of the same kind that stand behind this one
  readonly branches: readonly Branch[] // in time order
}

/** From so many leaves on of one text, those of one kind stand behind the first of them: copies look alike, the others less so. */
const FOLD: Readonly<Record<DerivationKind, number>> = {
  verbatim: 3,
  partial: 3,
  translation: 4,
  rewrite: 4,
  "press-release": 4,
  cites: 4,
}

/** A whole text that was taken over says more of where a document comes from than a statement that was. */
const CLOSEST: readonly DerivationKind[] = ["verbatim", "partial", "translation", "rewrite", "press-release", "cites"]

/** @returns the later of undated ones last */
export function compareTimes(a: Pick<DocumentRow, "published" | "id">, b: Pick<DocumentRow, "published" | "id">): number {
  const [x, y] = [momentOf(a), momentOf(b)]
  return x === y ? (a.id < b.id ? -1 : 1) : x - y
}

/** @returns milliseconds; infinite where it is not known when it was published */
export function momentOf({ published }: Pick<DocumentRow, "published">): number {
  const time = Date.parse(published ?? "")
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time
}

/**
 * Puts every document below the one that it took most from.
 *
 * @param rows - documents to arrange; ties to others are left out
 * @returns roots with something below them, the largest first, then the others in time order; each document once
 * @example arrangeTrees(rows, ties)[0]?.branches.length // 6
 */
export function arrangeTrees(rows: readonly DocumentRow[], ties: readonly Tie[]): readonly Branch[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const into = new Map<string, Tie[]>()
  for (const tie of ties) if (tie.directed && byId.has(tie.from) && byId.has(tie.to)) into.set(tie.to, [...(into.get(tie.to) ?? []), tie])
  const parents = new Map<string, Tie>()
  const leadsTo = (from: string, to: string): boolean => {
    for (let at: string | undefined = from; at !== undefined; at = parents.get(at)?.from) if (at === to) return true
    return false
  }
  const ordered = rows.toSorted(compareTimes)
  // The latest choose first, so that of those that go round the earliest stays the root.
  for (const { id } of ordered.toReversed()) {
    const chosen = (into.get(id) ?? []).toSorted(byCloseness).find(({ from }) => !leadsTo(from, id))
    if (chosen !== undefined) parents.set(id, chosen)
  }
  const below = new Map<string, string[]>()
  for (const { id } of ordered) {
    const from = parents.get(id)?.from
    if (from !== undefined) below.set(from, [...(below.get(from) ?? []), id])
  }
  const grow = (id: string): Branch => ({
    id,
    tie: parents.get(id) ?? null,
    folded: [],
    branches: (below.get(id) ?? []).map(grow),
  })
  const roots = ordered.filter(({ id }) => !parents.has(id)).map(({ id }) => grow(id))
  return roots.toSorted((a, b) => Math.min(sizeOf(b), 2) - Math.min(sizeOf(a), 2) || (sizeOf(a) > 1 ? sizeOf(b) - sizeOf(a) : 0))
}

function byCloseness(a: Tie, b: Tie): number {
  return CLOSEST.indexOf(a.kind) - CLOSEST.indexOf(b.kind) || b.confidence - a.confidence || (a.from < b.from ? -1 : 1)
}

/** @returns documents of a branch, the folded ones among them */
export function sizeOf({ branches, folded }: Branch): number {
  return [...branches, ...folded].reduce((sum, branch) => sum + sizeOf(branch), 1)
}

export type Fold = {
  readonly opened: ReadonlySet<string> // documents whose folds somebody opened
  readonly busy: ReadonlySet<string> // documents that have a further tie, to be seen for it: they stay
  readonly far: boolean // seen from far: every leaf stands behind what it came from
}

/**
 * Folds documents from which nothing came: of one text those of one kind behind the first of them, or seen from far all behind what they came from.
 *
 * @example foldBranch(branch, { opened: new Set(), busy: new Set(), far: false }).branches[0]?.folded.length // 6
 */
export function foldBranch(branch: Branch, fold: Fold): Branch {
  return fold.far ? foldLeaves(branch, fold) : foldAlike(branch, fold)
}

function foldLeaves(branch: Branch, fold: Fold): Branch {
  const { opened, busy } = fold
  const isFolded = ({ id, branches }: Branch): boolean => branches.length === 0 && !busy.has(id) && !opened.has(branch.id)
  return {
    ...branch,
    folded: branch.branches.filter(isFolded),
    branches: branch.branches.filter((one) => !isFolded(one)).map((one) => foldLeaves(one, fold)),
  }
}

function foldAlike(branch: Branch, fold: Fold): Branch {
  const { opened, busy } = fold
  const groups = new Map<DerivationKind, Branch[]>()
  for (const one of branch.branches)
    if (one.tie !== null && one.branches.length === 0 && !busy.has(one.id))
      groups.set(one.tie.kind, [...(groups.get(one.tie.kind) ?? []), one])
  const behind = new Map<string, readonly Branch[]>()
  const gone = new Set<string>()
  for (const [kind, group] of groups) {
    const [first, ...others] = group
    if (first === undefined || group.length < FOLD[kind] || opened.has(first.id)) continue
    behind.set(first.id, others)
    for (const { id } of others) gone.add(id)
  }
  return {
    ...branch,
    branches: branch.branches
      .filter(({ id }) => !gone.has(id))
      .map((one) => ({ ...foldAlike(one, fold), folded: behind.get(one.id) ?? [] })),
  }
}

/** @returns the branch and all below it, without what is folded */
export function listShown(branch: Branch): readonly Branch[] {
  return [branch, ...branch.branches.flatMap(listShown)]
}

/**
 * Finds all that a document came from and all that came from it, itself among them.
 *
 * @example kinOf("d4", ties).has("d1") // true
 */
export function kinOf(id: string, ties: readonly Tie[]): ReadonlySet<string> {
  const go = (side: "from" | "to"): ReadonlySet<string> => {
    const other = side === "from" ? "to" : "from"
    const next = new Map<string, string[]>()
    for (const tie of ties) next.set(tie[other], [...(next.get(tie[other]) ?? []), tie[side]])
    const seen = new Set([id])
    for (const at of seen) for (const one of next.get(at) ?? []) seen.add(one)
    return seen
  }
  return new Set([...go("from"), ...go("to")])
}
