// Disputes: pairs of passages of two documents that cannot both be so, with the values that disagree.
import { byRule, type CaseMember, type ClaimGroup, DISPUTE_KINDS, type Dispute, type Passage } from "../document/index.ts"
import type { ClashSide } from "./claims/clashes.ts"
import type { JudgedPair } from "./claims/groups.ts"

/** Passages that are less surely about the same dispute nothing. */
const SURE = 0.75

/**
 * Finds what is disputed: numbers, dates, places and identities that disagree between a claim and its variants, and denials.
 *
 * @param groups - as `findClaims` gives them; a dispute names its claim by its place among them, "c1" the first
 * @param pairs - what the groups were made of
 * @returns one dispute for each two values of a claim, on the surest pair of passages, in the order of the claims
 * @example findDisputes(members, groups, pairs)[0] // {kind: "number", a: {…, value: "17"}, b: {…, value: "70"}, …}
 */
export function findDisputes(
  members: readonly CaseMember[],
  groups: readonly ClaimGroup[],
  pairs: readonly JudgedPair[],
): readonly Dispute[] {
  const byId = new Map(members.map((member) => [member.id, member]))
  const groupOf = new Map(groups.flatMap(({ statements }, index) => statements.map((one) => [`${one.document}/${one.statement}`, index])))
  const found = new Map<string, { readonly dispute: Dispute; readonly claim: number }>()
  const order = pairs
    .filter(({ confidence }) => confidence >= SURE)
    .toSorted((x, y) => y.confidence - x.confidence || compareTexts(keyOf(x), keyOf(y)))
  for (const pair of order) {
    const [one, other] = [groupOf.get(`${pair.left}/${pair.a}`), groupOf.get(`${pair.right}/${pair.b}`)]
    if (one === undefined || other === undefined) continue
    const claim = claimOf(groups, one, other)
    const [a, b] = [byId.get(pair.left), byId.get(pair.right)]
    if (claim === null || !a || !b) continue
    for (const clash of pair.clashes) {
      const kind = DISPUTE_KINDS.find((known) => known === clash.aspect)
      if (kind === undefined || (one === other) !== (kind === "denial")) continue
      const key = [claim, kind, ...[clash.a.value, clash.b.value].toSorted(compareTexts)].join("\n")
      if (found.has(key)) continue
      const dispute = {
        kind,
        a: sideOf(a, pair.a, clash.a),
        b: sideOf(b, pair.b, clash.b),
        claim: `c${claim + 1}`,
        confidence: pair.confidence,
        by: byRule("link/disputes"),
      }
      found.set(key, { dispute, claim })
    }
  }
  return [...found.values()].toSorted((x, y) => x.claim - y.claim).map(({ dispute }) => dispute)
}

/** Of one claim, or of a claim and its variant, or of two variants of one claim. */
function claimOf(groups: readonly ClaimGroup[], one: number, other: number): number | null {
  const [a, b] = [groups[one]?.variantOf ?? one, groups[other]?.variantOf ?? other]
  return a === b ? a : null
}

function keyOf({ left, right, a, b }: JudgedPair): string {
  return `${left}/${a} ${right}/${b}`
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The whole statement, so that the value can be read in its sentence. */
function sideOf({ id, reading }: CaseMember, statement: string, { value }: ClashSide): Passage & { readonly value: string } {
  const span = reading.statements.find((one) => one.id === statement)?.span ?? [0, 0]
  return { document: id, span, quote: reading.document.text.slice(...span), value }
}
