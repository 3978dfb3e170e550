// Kinds: which kind of copy one of two documents is of the other, before anybody asks which came first.
import type { DerivationKind, Reading, Reuse, Span } from "../document/index.ts"
import type { Owners } from "./origins/index.ts"
import { type Alignment, alignStatements, withoutSpeech } from "./alignment.ts"
import { judgeReuse } from "./copies.ts"
import { factsOf } from "./facts.ts"
import { findFurniture } from "./furniture.ts"
import { isIntroduced } from "./introduced.ts"
import { once } from "./once.ts"
import type { Shown } from "./shown.ts"
import { areOne, type Side } from "./sides.ts"
import { findReleaseFurniture } from "./releases.ts"
import { findWording, wordingOf } from "./wording.ts"

/** Of the words of one, so many are in statements that the other has in one order. */
const TRANSLATED = 0.65
/** Of what the one says in its own words the other says so much in one order, and of what the other says the one at least so much. */
const RETOLD = 0.8
const RETOLD_BACK = 0.6
/** Retold statements are so much alike on the mean. */
const RETOLD_LIKENESS = 0.6
/** Fewer statements in one order are chance. */
const FEW = 3
/** Of what an article says, so much stands in a release in the same sense, or word for word: it was built on it. */
const BUILT = 0.4
const BUILT_WORDS = 0.15
/** Of the statements that two have in one order, so many hold a name or number in common, where both have any. */
const SAME_FACTS = 0.4

export type Copy = { readonly kind: DerivationKind; readonly confidence: number; readonly shown: readonly Shown[]; readonly rule: string }

/**
 * Judges what kind of copy one of two documents is of the other.
 *
 * @returns null where it is none; they may still cite one another
 * @example findCopy(wire, gaceta, [])?.kind // "translation"
 */
export function findCopy(left: Side, right: Side, owners: Owners): Copy | null {
  const [one, other] = [left.member.reading, right.member.reading]
  const languages = [one.document.language, other.document.language]
  const foreign = languages[0] !== languages[1] && !languages.includes(null)
  const reuse = foreign ? null : judgeOwn(left, right, owners)
  const release = (left.release === null) !== (right.release === null)
  if (reuse?.kind && (!release || reuse.kind === "verbatim")) return fromReuse(reuse, one, other)
  const alignment = alignStatements(one, other)
  const shown = [...passagesOf(reuse), ...alignedOf(alignment, one, other)]
  if (release) return fromRelease(reuse, alignment, left.release === null ? "left" : "right", shown)
  if (alignment.pairs.length < FEW || !sharesFacts(alignment, one, other)) return null
  const share = Math.max(alignment.left, alignment.right)
  if (foreign) return share < TRANSLATED ? null : { kind: "translation", confidence: 0.5 + 0.48 * share, shown, rule: "link/translation" }
  const own = withoutSpeech(alignment, one, other, quotedIn)
  if (own.pairs.length < FEW || own.likeness < RETOLD_LIKENESS) return null
  const [more, less] = [Math.max(own.left, own.right), Math.min(own.left, own.right)]
  if (more < RETOLD || less < RETOLD_BACK) return null
  return { kind: "rewrite", confidence: 0.3 + 0.3 * (more + less), shown, rule: "link/retold" }
}

/** Reuse without what is neither's own: furniture, and what both introduce with a colon: a third one's statement, post or article. */
function judgeOwn(left: Side, right: Side, owners: Owners): Reuse {
  const [one, other] = [left.member.reading.document, right.member.reading.document]
  const furniture = areOne(left.outlet, right.outlet, owners)
    ? findFurniture(one, other)
    : { left: left.release ? findReleaseFurniture(one) : [], right: right.release ? findReleaseFurniture(other) : [] }
  const judge = (apart: { readonly left: readonly Span[]; readonly right: readonly Span[] }): Reuse =>
    apart.left.length === 0 && apart.right.length === 0
      ? judgeReuse(wordingOf(one), wordingOf(other))
      : judgeReuse(findWording(one, apart.left), findWording(other, apart.right))
  const reuse = judge(furniture)
  const thirds =
    reuse.kind === null ? [] : reuse.passages.filter((passage) => isIntroduced(one, passage.left) && isIntroduced(other, passage.right))
  if (thirds.length === 0) return reuse
  return judge({
    left: [...furniture.left, ...thirds.map((passage) => passage.left)],
    right: [...furniture.right, ...thirds.map((passage) => passage.right)],
  })
}

function fromReuse(reuse: Reuse, left: Reading, right: Reading): Copy {
  const kind = reuse.kind ?? "partial"
  const passages = passagesOf(reuse)
  if (kind !== "rewrite") return { kind, confidence: reuse.confidence, shown: passages, rule: "link/copies" }
  const alignment = alignStatements(left, right)
  const { gist, order } = reuse.left.gist >= reuse.right.gist ? reuse.left : reuse.right
  const note = `${Math.round(100 * gist)} % of the telling pairs of words of one, ${Math.round(100 * order)} % of its telling words in one order`
  const shown: readonly Shown[] = [...passages, { kind: "wording", left: null, right: null, note }, ...alignedOf(alignment, left, right)]
  const confidence = Math.max(reuse.confidence, 0.4 + 0.5 * Math.max(alignment.left, alignment.right))
  return { kind, confidence, shown, rule: "link/copies" }
}

/** @param side - the one that is no release */
function fromRelease(reuse: Reuse | null, alignment: Alignment, side: "left" | "right", shown: readonly Shown[]): Copy | null {
  const built = alignment.pairs.length < FEW ? 0 : alignment[side]
  const words = reuse === null ? 0 : reuse[side].all
  const copied = (reuse?.kind ?? null) !== null
  if (!copied && built < BUILT && words < BUILT_WORDS) return null
  const confidence = Math.min(0.97, 0.6 + 0.3 * Math.max(built, words) + (copied ? 0.1 : 0))
  return { kind: "press-release", confidence, shown, rule: "link/press-release" }
}

function passagesOf(reuse: Reuse | null): readonly Shown[] {
  return (reuse?.passages ?? []).map(({ left, right, quoted }) => ({
    kind: "passage",
    left,
    right,
    note: quoted > 0.9 ? "a quotation" : null,
  }))
}

function alignedOf({ pairs }: Alignment, left: Reading, right: Reading): readonly Shown[] {
  return pairs.flatMap((pair) => {
    const [one, other] = [left.statements[pair.left], right.statements[pair.right]]
    return one && other ? [{ kind: "statement" as const, left: one.span, right: other.span, note: null }] : []
  })
}

function sharesFacts({ pairs }: Alignment, left: Reading, right: Reading): boolean {
  const told = pairs.flatMap((pair) => {
    const [one, other] = [factsOf(left)[pair.left], factsOf(right)[pair.right]]
    return one && other && one.size > 0 && other.size > 0 ? [[...one].some((fact) => other.has(fact))] : []
  })
  return told.length > 0 && told.filter(Boolean).length / told.length >= SAME_FACTS
}

/** Which statements are somebody's speech for the greater part, by their places. */
const quotedIn = once(({ document, statements }: Reading): readonly boolean[] => {
  const { starts, quoted } = wordingOf(document)
  let next = 0
  return statements.map(({ span }) => {
    let [all, speech] = [0, 0]
    while (next < starts.length && (starts[next] ?? 0) < span[0]) next++
    for (; next < starts.length && (starts[next] ?? 0) < span[1]; next++) {
      all++
      speech += quoted[next] ?? 0
    }
    return speech > all / 2
  })
})
