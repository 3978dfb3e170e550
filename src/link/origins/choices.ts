// Choices: of what another document says, the statement that this one came from.
import { type CaseMember, contains, type Derivation, overlapLength, type Span } from "../../document/index.ts"
import { isOutletName } from "../../read/index.ts"
import { type Aligned, likenessOf } from "../alignment.ts"
import { findNumbers, findWords, languageOf } from "../words.ts"
import type { Channels } from "./channels.ts"
import { byPlace, keyOf, type Pile, type Place } from "./pile.ts"

/** What a step is decided from. */
export type Ground = {
  readonly pile: Pile
  readonly claim: readonly Place[] // where the same is said, denials left out
  readonly strays: boolean // a document's own words for the claim may be followed to words that nobody found to be the same claim
  readonly unvouched: (place: Place) => string | null // the rule by which a place does not vouch for it; null: it does
  readonly into: ReadonlyMap<string, readonly Derivation[]> // derivations by the document that took something
  readonly akin: ReadonlyMap<string, ReadonlySet<string>> // documents of which one took something from the other, in either direction
  readonly releases: ReadonlySet<string> // documents that an organisation issued in its own name
  readonly channels: (place: Place) => Channels
  readonly aligned: (left: CaseMember, right: CaseMember) => readonly Aligned[]
}

/** So alike are a statement and what was made of it, of which nothing else says that they are one claim (cosine). */
const ALIKE = 0.58

/** Of one document's statements of the claim, the one that this one came from. */
export function choose(place: Place, ground: Ground, document: string): Place | null {
  return chooseAmong(
    place,
    ground.claim.filter(({ member }) => member.id === document),
    ground,
  )
}

/** The one with the same source; else one with a source of its own before one that passes on, and that before one that names nobody. */
export function chooseAmong(place: Place, places: readonly Place[], ground: Ground): Place | null {
  const { pile } = ground
  const rankOf = (one: Place): number => {
    if (ground.unvouched(one) !== null) return 5
    const source = pile.sourceOf(one)
    if (source === null) return one.statement.standing === "observed" ? 1 : 4
    if (isSameSource(pile, place, one)) return 0
    if (source.type === "unnamed-group") return 3
    return source.secondHand || isOutletName(source.name ?? "") ? 2 : 1
  }
  const others = places.filter((one) => keyOf(one) !== keyOf(place))
  return others.toSorted((a, b) => rankOf(a) - rankOf(b) || byPlace(pile)(a, b))[0] ?? null
}

export function isSameSource(pile: Pile, a: Place, b: Place): boolean {
  const [left, right] = [pile.sourceOf(a), pile.sourceOf(b)]
  if (left === null || right === null) return left === right && a.statement.standing === b.statement.standing
  const [one, other] = [pile.entityOf(a.member.id, left.entity), pile.entityOf(b.member.id, right.entity)]
  if (one !== null && other !== null) return one.id === other.id
  return left.type === right.type && (left.name ?? "").toLowerCase() === (right.name ?? "").toLowerCase()
}

/** The very statement that was taken, also where nothing else says that the two are one claim. */
export function statementBehind(place: Place, { from, evidence }: Derivation, pile: Pile): Place | null {
  const taken = evidence.find((one) => one.kind === "statement" && touches(one.to, place))?.from ?? null
  const member = pile.members.get(from)
  const statement = taken && member?.reading.statements.find(({ span }) => overlapLength([span], [taken]) > 0)
  return member && statement ? { member, statement } : null
}

/** What stands in the place of a statement in the document that it was made from, where its claim was not found there. */
export function alignedIn(member: CaseMember, place: Place, { strays, unvouched, aligned }: Ground): Place | null {
  if (!strays) return null
  const own = place.member.reading.statements.indexOf(place.statement)
  const pair = aligned(member, place.member).find(({ right }) => right === own)
  const statement = pair && member.reading.statements[pair.left]
  const there = statement ? { member, statement } : null
  return there && unvouched(there) === null && numbersOf(there) === numbersOf(place) ? there : null
}

/** What a document says that is most alike, where its claim was not found there: of the same source, if that speaks in both. */
export function nearestIn(member: CaseMember, place: Place, { pile, unvouched, strays }: Ground): Place | null {
  if (!strays) return null
  const numbers = numbersOf(place)
  const own = place.member.reading.statements.indexOf(place.statement)
  const source = pile.sourceOf(place)
  const scored = member.reading.statements.flatMap((statement, i) => {
    const likeness = likenessOf(place.member.reading, own, member.reading, i)
    const there = { member, statement }
    const spoken = pile.sourceOf(there)
    const fits = source === null || spoken === null || isSameSource(pile, place, there) || source.secondHand
    const same = likeness >= ALIKE && fits && unvouched(there) === null && numbersOf(there) === numbers
    return same ? [{ there, likeness }] : []
  })
  return scored.toSorted((a, b) => b.likeness - a.likeness)[0]?.there ?? null
}

function numbersOf({ member: { reading }, statement }: Place): string {
  return findNumbers(findWords(reading.document.text, statement.span), languageOf(reading.document)).toSorted().join(" ")
}

export function touches(span: Span | null, { statement }: Place): boolean {
  return span !== null && (contains(statement.span, span) || overlapLength([statement.span], [span]) > 0)
}
