// Derivation: what one of two documents took from the other, and which came first, from these two alone.
import { byRule, type CaseMember, type Derivation, type DerivationEvidence } from "../document/index.ts"
import type { Owners } from "./origins/index.ts"
import { decide, findSigns, weighTimes } from "./direction.ts"
import { type Copy, findCopy } from "./kinds.ts"
import { orientShown } from "./shown.ts"
import { articleOf, lookAt, type Side } from "./sides.ts"

/** How sure a citation is, where what it is for is found in the other. */
const SURE = { link: 0.9, credit: 0.85, first: 0.9, said: 0.8 } as const
/** Statements that are alike by less leave some doubt whether this article is meant, or another of the outlet. */
const SURELY_MEANT = 0.6
const DOUBT = 0.25

/**
 * Judges what one of two documents took from the other.
 *
 * @param owners - groups of outlets that are one newsroom's or owner's
 * @returns at most one copy; or who cites whom, which may go both ways. None for two versions of one article, for reports that share
 *   quotations alone, and for what an outlet prints around everything
 * @example judgeDerivations(wire, morning)[0]?.kind // "partial"
 */
export function judgeDerivations(a: CaseMember, b: CaseMember, owners: Owners = []): readonly Derivation[] {
  if (articleOf(a) === articleOf(b)) return []
  const [one, other] = a.id < b.id ? [a, b] : [b, a]
  const [left, right] = [lookAt(one, other), lookAt(other, one)]
  const copy = findCopy(left, right, owners)
  return copy ? [orient(copy, left, right)] : findCites(left, right)
}

function orient(copy: Copy, left: Side, right: Side): Derivation {
  const signs = findSigns(left, right, copy.shown)
  const { first, confidence } = decide(signs)
  const turned = first < 0 || (first === 0 && signs.some(({ weight, shown }) => shown.kind === "time" && weight < 0))
  const [from, to] = turned ? [right, left] : [left, right]
  return {
    from: from.member.id,
    to: to.member.id,
    kind: copy.kind,
    credited: to.cites.length > 0 || to.signed !== null,
    directed: first !== 0,
    confidence: first === 0 ? copy.confidence : copy.confidence * confidence,
    by: byRule(copy.rule),
    evidence: [...copy.shown, ...signs.map(({ shown }) => shown)].map((shown) => orientShown(shown, turned)),
  }
}

/** Who cites whom. A citation of what came later is of another article of that outlet, unless it links to it, or both cite one another. */
function findCites(left: Side, right: Side): readonly Derivation[] {
  const times = weighTimes(left.member, right.member)
  const time = times[0]?.weight ?? 0
  const mutual = left.cited.length > 0 && right.cited.length > 0
  return [
    { from: left, to: right, late: time < 0 },
    { from: right, to: left, late: time > 0 },
  ].flatMap(({ from, to, late }): readonly Derivation[] => {
    const [best] = to.cited.toSorted((a, b) => SURE[b.citation.form] - SURE[a.citation.form] || b.likeness - a.likeness)
    const linked = to.cited.some(({ citation }) => citation.form === "link")
    if (!best || (late && !mutual && !linked)) return []
    const evidence = to.cited.flatMap(({ citation: { form, span }, own, other }): readonly DerivationEvidence[] => [
      { kind: form === "link" ? "link" : "credit", from: null, to: span, note: null },
      ...(other === null ? [] : [{ kind: "statement" as const, from: other, to: own, note: null }]),
    ])
    const when = times.map(
      ({ shown }): DerivationEvidence => ({ ...orientShown(shown, false), note: late ? `${shown.note}, the cited one later` : shown.note }),
    )
    return [
      {
        from: from.member.id,
        to: to.member.id,
        kind: "cites",
        credited: true,
        directed: true,
        confidence:
          SURE[best.citation.form] * (best.other === null ? 1 : 1 - DOUBT * Math.max(0, SURELY_MEANT - best.likeness)) * (late ? 0.7 : 1),
        by: byRule("link/citing"),
        evidence: [...evidence, ...when],
      },
    ]
  })
}
