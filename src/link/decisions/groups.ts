// Groups of statements that somebody decided: "the same claim", "not the same".
import type { CaseMember, ClaimGroup, GroupedStatement } from "../../document/index.ts"
import { VECTOR_SIZE } from "../../read/index.ts"
import { keepConsistent } from "./consistent.ts"
import type { ClaimBond, StatementPlace } from "./resolve.ts"

type Draft = { statements: GroupedStatement[]; head: GroupedStatement; variantOf: Draft | null }

/**
 * Joins and parts groups as people said. Where two of a group are parted, each other statement goes with the one that it is more like,
 * and what people made one stays one.
 *
 * @param bonds - none contradicts another
 * @returns groups in the order given, new ones last; the groups that came in stay as they are
 * @example decideGroups(groups, bonds, members).length
 */
export function decideGroups(
  groups: readonly ClaimGroup[],
  bonds: readonly ClaimBond[],
  members: readonly CaseMember[],
): readonly ClaimGroup[] {
  if (bonds.length === 0) return groups
  const drafts = open(groups)
  const readings = new Map(members.map(({ id, reading }) => [id, reading]))
  const denies = (place: StatementPlace): boolean =>
    readings.get(place.document)?.statements.find(({ id }) => id === place.statement)?.act === "deny"
  const decided = (place: StatementPlace, by: string): GroupedStatement => ({
    ...place,
    stance: denies(place) ? "against" : "for",
    confidence: 1,
    by,
  })
  const { unitOf } = keepConsistent(bonds)
  for (const { same, first, second, by } of bonds.filter((bond) => bond.same))
    if (same) joinGroups(drafts, decided(first, by), decided(second, by))
  for (const bond of bonds.filter(({ same }) => !same)) partGroup(drafts, bond, unitOf, (place) => vectorOf(members, place))
  return close(drafts)
}

function open(groups: readonly ClaimGroup[]): Draft[] {
  const drafts = groups.flatMap(({ statements, head }): Draft[] => {
    const first = statements[head]
    return first ? [{ statements: [...statements], head: first, variantOf: null }] : []
  })
  groups.forEach(({ variantOf }, i) => {
    const draft = drafts[i]
    if (draft && variantOf !== null) draft.variantOf = drafts[variantOf] ?? null
  })
  return drafts
}

function joinGroups(drafts: Draft[], a: GroupedStatement, b: GroupedStatement): void {
  const [left, right] = [groupOf(drafts, a), groupOf(drafts, b)]
  const into = left ?? right ?? { statements: [], head: a, variantOf: null }
  if (!left && !right) drafts.push(into)
  for (const one of [a, b]) if (!into.statements.some((known) => keyOf(known) === keyOf(one))) into.statements.push(one)
  if (!left || !right || left === right) return
  left.statements.push(...right.statements.filter((one) => !left.statements.some((known) => keyOf(known) === keyOf(one))))
  for (const draft of drafts) if (draft.variantOf === right) draft.variantOf = left
  left.variantOf = left.variantOf === left || right.variantOf === null ? null : left.variantOf
  drafts.splice(drafts.indexOf(right), 1)
}

function partGroup(
  drafts: Draft[],
  { first, second }: ClaimBond,
  unitOf: (key: string) => string,
  vector: (place: StatementPlace) => Int8Array,
): void {
  const group = groupOf(drafts, first)
  if (!group?.statements.some((one) => keyOf(one) === keyOf(second))) return
  const [a, b] = [unitOf(keyOf(first)), unitOf(keyOf(second))]
  const [left, right] = [vector(first), vector(second)]
  const leaves = ({ unit, like }: { unit: string; like: StatementPlace }): boolean =>
    unit === b || (unit !== a && likeness(vector(like), right) > likeness(vector(like), left))
  const likes = new Map<string, StatementPlace>() // of each unit its first statement speaks for all
  for (const one of group.statements.toSorted((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1))) {
    const unit = unitOf(keyOf(one))
    if (!likes.has(unit)) likes.set(unit, one)
  }
  const gone = group.statements.filter((one) => {
    const unit = unitOf(keyOf(one))
    return leaves({ unit, like: likes.get(unit) ?? one })
  })
  group.statements = group.statements.filter((one) => !gone.includes(one))
  const [head = group.head] = group.statements
  if (gone.includes(group.head)) group.head = head
  const [other] = gone
  if (other) drafts.push({ statements: gone, head: other, variantOf: null })
}

/** One statement that denies or distorts nothing is no claim of several documents. */
function close(drafts: readonly Draft[]): readonly ClaimGroup[] {
  const kept = drafts.filter(
    (draft) => draft.statements.length > 1 || draft.variantOf !== null || drafts.some(({ variantOf }) => variantOf === draft),
  )
  return kept.map(({ statements, head, variantOf }) => ({
    statements,
    head: Math.max(
      0,
      statements.findIndex((one) => keyOf(one) === keyOf(head)),
    ),
    variantOf: variantOf === null ? null : Math.max(0, kept.indexOf(variantOf)),
  }))
}

function groupOf(drafts: readonly Draft[], place: StatementPlace): Draft | null {
  return drafts.find(({ statements }) => statements.some((one) => keyOf(one) === keyOf(place))) ?? null
}

function keyOf({ document, statement }: StatementPlace): string {
  return `${document}/${statement}`
}

function vectorOf(members: readonly CaseMember[], { document, statement }: StatementPlace): Int8Array {
  const reading = members.find(({ id }) => id === document)?.reading
  const at = reading?.statements.findIndex(({ id }) => id === statement) ?? -1
  return at < 0 || !reading ? new Int8Array() : reading.vectors.subarray(at * VECTOR_SIZE, (at + 1) * VECTOR_SIZE)
}

function likeness(a: Int8Array, b: Int8Array): number {
  let sum = 0
  for (let i = 0; i < Math.min(a.length, b.length); i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
