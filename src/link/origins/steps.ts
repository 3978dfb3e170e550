// Steps: from a statement one step back: to the statement of another document that it came from, or to whoever stands behind it.
import { byRule, type CaseMember, contains, type Derivation, type OriginHop, overlapLength, type Span } from "../../document/index.ts"
import { isOutletName } from "../../read/index.ts"
import { type Aligned, likenessOf } from "../alignment.ts"
import { findNumbers, findWords, languageOf } from "../words.ts"
import type { Channels } from "./channels.ts"
import { wordsOf } from "./descriptions.ts"
import { isOf, isSameOutlet } from "./newsrooms.ts"
import { byPlace, keyOf, type Pile, type Place, textOf } from "./pile.ts"
import { outletOf, type Voice, voiceOf, witnessOf } from "./voices.ts"

export type Step =
  | { readonly kind: "voice"; readonly voice: Voice; readonly confidence: number; readonly by: string }
  | {
      readonly kind: "back"
      readonly to: Place
      readonly as: OriginHop["kind"]
      readonly because: Span | null // the words of the document that took it
      readonly confidence: number
      readonly by: string
    }
  | { readonly kind: "nobody"; readonly confidence: number; readonly by: string }

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

/** A sentence is taken over where this much of it stands in the passages that two documents share. */
const COVERED = 0.5
/** So alike are a statement and what was made of it, of which nothing else says that they are one claim (cosine). */
const ALIKE = 0.58

/**
 * Goes one step back from a statement: along the derivation that brought it, the outlet that it names, the outlet to which its
 * source spoke; where none of these is, to its source.
 *
 * @example stepBack(place, ground).kind // "back", of "17 died, the Tribune reported" where the Tribune's article is in the pile
 */
export function stepBack(place: Place, ground: Ground): Step {
  return (
    stepToCopied(place, ground) ??
    stepToCited(place, ground) ??
    stepToOutlet(place, ground) ??
    stepToChannel(place, ground) ??
    stepToVersion(place, ground) ??
    stepToVoice(place, ground)
  )
}

const SPREADS = new Set(["verbatim", "partial", "rewrite", "translation", "press-release"])

/** A copy reached nobody; what it adds may be its own. */
function stepToCopied(place: Place, ground: Ground): Step | null {
  for (const derivation of ground.into.get(place.member.id) ?? []) {
    if (!SPREADS.has(derivation.kind)) continue
    const other = ground.pile.members.get(otherEnd(derivation, place))
    const to = other ? (choose(place, ground, other.id) ?? alignedIn(other, place, ground)) : null
    if (to === null || !isTaken(place, to, derivation, ground.pile)) continue
    const evidence = derivation.evidence.find((one) => one.kind !== "passage" && sideOf(one, derivation, place) !== null)
    const passage = derivation.evidence.find((one) => touches(sideOf(one, derivation, place), place))
    const because = (passage ? sideOf(passage, derivation, place) : null) ?? (evidence ? sideOf(evidence, derivation, place) : null)
    return {
      kind: "back",
      to,
      as: derivation.kind,
      because,
      confidence: derivation.confidence,
      by: byRule(`link/origins/${derivation.kind}`),
    }
  }
  return null
}

/** Fails closed: what may have been taken over was. A named voice that the other document never mentions, in words that it lacks, was not. */
function isTaken(place: Place, to: Place, derivation: Derivation, pile: Pile): boolean {
  const spans = derivation.evidence.flatMap((one) => {
    const span = one.kind === "passage" ? sideOf(one, derivation, place) : null
    return span === null ? [] : [span]
  })
  const [start, end] = place.statement.span
  if (spans.length > 0 && overlapLength([place.statement.span], spans) >= COVERED * (end - start)) return true
  const source = pile.sourceOf(place)
  const own = pile.sourceOf(to)
  const same = source !== null && own !== null && isSameSource(pile, place, to)
  if (derivation.kind === "partial") return same
  if (source === null || same) return true
  const nameless =
    source.type !== "named-person" &&
    (derivation.kind === "translation" || (source.type !== "named-organization" && source.type !== "document"))
  return nameless || mentions(pile, to, place)
}

function mentions(pile: Pile, { member }: Place, place: Place): boolean {
  const source = pile.sourceOf(place)
  const entity = pile.entityOf(place.member.id, source?.entity ?? null)
  if (entity?.mentions.some(({ document }) => document === member.id)) return true
  const name = source?.name ?? ""
  const last = name.split(" ").at(-1) ?? ""
  return last !== "" && member.reading.document.text.includes(source?.type === "named-person" ? last : name)
}

/** A document that says from which other it took this; an article that names nobody took it from the one that it cites anywhere. */
function stepToCited(place: Place, ground: Ground): Step | null {
  const { pile } = ground
  const source = pile.sourceOf(place)
  const cites = (ground.into.get(place.member.id) ?? []).filter(({ kind, directed }) => kind === "cites" && directed)
  for (const near of [true, false]) {
    if (!near && source !== null) break
    for (const derivation of cites) {
      const because = derivation.evidence.find(({ to }) => touches(to, place) || (!near && to !== null))?.to ?? null
      if (because === null) continue
      const to = choose(place, ground, derivation.from) ?? (near ? statementBehind(place, derivation, pile) : null)
      if (to === null) continue
      const confidence = derivation.confidence * (near ? 1 : 0.7)
      return {
        kind: "back",
        to,
        as: "cites",
        because,
        confidence,
        by: byRule(near ? "link/origins/cites" : "link/origins/cites-elsewhere"),
      }
    }
  }
  return null
}

/** The very statement that was taken, also where nothing else says that the two are one claim. */
function statementBehind(place: Place, { from, evidence }: Derivation, pile: Pile): Place | null {
  const taken = evidence.find((one) => one.kind === "statement" && touches(one.to, place))?.from ?? null
  const member = pile.members.get(from)
  const statement = taken && member?.reading.statements.find(({ span }) => overlapLength([span], [taken]) > 0)
  return member && statement ? { member, statement } : null
}

function numbersOf({ member: { reading }, statement }: Place): string {
  return findNumbers(findWords(reading.document.text, statement.span), languageOf(reading.document)).toSorted().join(" ")
}

/** What stands in the place of a statement in the document that it was made from, where its claim was not found there. */
function alignedIn(member: CaseMember, place: Place, { strays, unvouched, aligned }: Ground): Place | null {
  if (!strays) return null
  const own = place.member.reading.statements.indexOf(place.statement)
  const pair = aligned(member, place.member).find(({ right }) => right === own)
  const statement = pair && member.reading.statements[pair.left]
  const there = statement ? { member, statement } : null
  return there && unvouched(there) === null && numbersOf(there) === numbersOf(place) ? there : null
}

/** What a document says that is most alike, where its claim was not found there: of the same source, if that speaks in both. */
function nearestIn(member: CaseMember, place: Place, { pile, unvouched, strays }: Ground): Place | null {
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

/** "The Tribune reported": to the Tribune's own article; without one the Tribune is named, and nobody behind it. */
function stepToOutlet(place: Place, ground: Ground): Step | null {
  const { pile } = ground
  const source = pile.sourceOf(place)
  if (source === null || source.name === null) return null
  if (source.type === "named-person" && !pile.isOutlet(source.name)) return null
  const cited = ground.channels(place).cited
  const name = cited?.name ?? source.name
  if (source.type === "document" && cited === null) return null
  if (isOf(pile.newsroom(place.member.id), name)) {
    return ground.releases.has(place.member.id) ? null : { kind: "nobody", confidence: 0.8, by: byRule("link/origins/own-voice") }
  }
  if (cited === null && !source.secondHand && !isOutletName(`The ${name}`) && !pile.isOutlet(name)) return null
  return toOutlet(place, ground, name, cited?.span ?? null)
}

/** "…, he told Radio Quay". */
function stepToChannel(place: Place, ground: Ground): Step | null {
  const { told } = ground.channels(place)
  return told === null ? null : toOutlet(place, ground, told.name, told.span)
}

function toOutlet(place: Place, ground: Ground, name: string, span: Span | null): Step {
  const { pile } = ground
  const because = span ?? place.statement.span
  const theirs = ground.claim.filter(
    ({ member }) => member.id !== place.member.id && pile.newsroom(member.id).names.some((own) => isSameOutlet(own, name)),
  )
  const exact = theirs.filter(({ member }) => pile.newsroom(member.id).names.some((own) => own.toLowerCase() === name.toLowerCase()))
  const to = chooseAmong(place, exact.length > 0 ? exact : theirs, ground)
  const by = byRule("link/origins/outlet")
  if (to !== null) return { kind: "back", to, as: "cites", because, confidence: 0.8, by }
  const near = [...(ground.akin.get(place.member.id) ?? [])]
    .filter((id) => pile.newsroom(id).names.some((own) => isSameOutlet(own, name)))
    .flatMap((id) => {
      const member = pile.members.get(id)
      return (member && nearestIn(member, place, ground)) ?? []
    })
    .toSorted(byPlace(pile))[0]
  if (near) return { kind: "back", to: near, as: "cites", because, confidence: 0.7, by }
  return {
    kind: "voice",
    voice: { ...outletOf(pile, place, name), carries: carriedBy(name, place, pile), words: wordsOf(textOf(place)) },
    confidence: 0.7,
    by,
  }
}

/** Who spoke, where the outlet only carries it: "…, Castell told Radio Quay"; "a ministry statement said, according to Quay Wire". */
function carriedBy(outlet: string, place: Place, pile: Pile): readonly Voice[] {
  const { reading } = place.member
  const speakers = new Set([
    place.statement.speaker,
    ...reading.attributions.flatMap(({ id, speaker }) => (place.statement.attributions.includes(id) ? [speaker] : [])),
  ])
  const sources = reading.sources.filter(
    ({ id, name, type }) => speakers.has(id) && type !== "unnamed-group" && !isSameOutlet(name ?? "", outlet),
  )
  return sources.map((source) => voiceOf(pile, place, source))
}

/** What an earlier version of the article said already. */
function stepToVersion(place: Place, ground: Ground): Step | null {
  const { member } = place
  const { pile } = ground
  const first = member.versionOf ?? member.id
  const earlier = ground.claim.filter(
    (one) =>
      one.member.id !== member.id && (one.member.versionOf ?? one.member.id) === first && pile.rank(one.member.id) < pile.rank(member.id),
  )
  const to = chooseAmong(place, earlier, ground)
  if (to === null) return null
  const source = pile.sourceOf(place)
  if (source !== null && !isSameSource(pile, place, to) && source.type.startsWith("named") && !mentions(pile, to, place)) return null
  return { kind: "back", to, as: "version", because: null, confidence: 0.95, by: byRule("link/origins/version") }
}

// "according to reports": nobody knows whose.
const HEARSAY =
  /^(?:(?:some|several|various|multiple|other|unconfirmed|initial|early|earlier|recent|published|press|media|news|local|foreign|wire|online|diversas|algunas|varias|otras|primeras|últimas)\s+)*(?:reports|accounts|rumou?rs|stories|media|press|outlets|informaciones|versiones|rumores|reportes|noticias|medios|prensa)(?:\s+(?:de|in|en|of)\s.*)?$/iu

function stepToVoice(place: Place, ground: Ground): Step {
  const { pile } = ground
  const { standing, confidence } = place.statement
  const source = pile.sourceOf(place)
  if (source !== null) {
    if (HEARSAY.test(source.name ?? "")) return { kind: "nobody", confidence: source.confidence, by: byRule("link/origins/hearsay") }
    if (source.type === "unnamed-group") return { kind: "nobody", confidence: source.confidence, by: byRule("link/origins/unnamed-group") }
    return {
      kind: "voice",
      voice: voiceOf(pile, place, source),
      confidence: Math.min(confidence, source.confidence),
      by: byRule("link/origins/source"),
    }
  }
  if (standing === "observed") return { kind: "voice", voice: witnessOf(pile, place), confidence, by: byRule("link/origins/witness") }
  if (ground.releases.has(place.member.id) && standing === "own-voice") {
    return { kind: "voice", voice: issuerOf(pile, place), confidence: 0.8, by: byRule("link/origins/release") }
  }
  const elsewhere = chooseAmong(
    place,
    ground.claim.filter((one) => one.member.id === place.member.id && pile.sourceOf(one) !== null && ground.unvouched(one) === null),
    ground,
  )
  if (standing === "own-voice" && elsewhere !== null) {
    return { kind: "back", to: elsewhere, as: "same-document", because: null, confidence: 0.7, by: byRule("link/origins/same-document") }
  }
  return { kind: "nobody", confidence, by: byRule(standing === "own-voice" ? "link/origins/own-voice" : "link/origins/no-source") }
}

/** Whoever issues a release speaks in it, whatever sentence has no speaker: its outlet, or the organisation that it names first. */
function issuerOf(pile: Pile, place: Place): Voice {
  const { member } = place
  const { entities, document } = member.reading
  const [outlet] = pile.newsroom(member.id).names
  const organizations = entities.filter((one) => one.type === "organization" && one.mentions.some(({ kind }) => kind === "name"))
  const first = organizations.toSorted((a, b) => (a.mentions[0]?.span[0] ?? 0) - (b.mentions[0]?.span[0] ?? 0))[0]
  const entity = outlet === undefined ? first : organizations.find((one) => isSameOutlet(one.name, outlet))
  const name = outlet ?? entity?.name
  if (name === undefined) return { ...outletOf(pile, place, document.title ?? member.file), kind: "document", type: "document" }
  return {
    ...outletOf(pile, place, name),
    kind: "speaker",
    type: "named-organization",
    entity: pile.entityOf(member.id, entity?.id ?? null)?.id ?? null,
    words: wordsOf(name),
  }
}

/** Of one document's statements of the claim, the one that this one came from. */
function choose(place: Place, ground: Ground, document: string): Place | null {
  return chooseAmong(
    place,
    ground.claim.filter(({ member }) => member.id === document),
    ground,
  )
}

/** The one with the same source; else one with a source of its own before one that passes on, and that before one that names nobody. */
function chooseAmong(place: Place, places: readonly Place[], ground: Ground): Place | null {
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

function isSameSource(pile: Pile, a: Place, b: Place): boolean {
  const [left, right] = [pile.sourceOf(a), pile.sourceOf(b)]
  if (left === null || right === null) return left === right && a.statement.standing === b.statement.standing
  const [one, other] = [pile.entityOf(a.member.id, left.entity), pile.entityOf(b.member.id, right.entity)]
  if (one !== null && other !== null) return one.id === other.id
  return left.type === right.type && (left.name ?? "").toLowerCase() === (right.name ?? "").toLowerCase()
}

/** Where a derivation has no direction, either end may be the other's. */
function otherEnd({ from, to }: Derivation, { member }: Place): string {
  return from === member.id ? to : from
}

function sideOf(evidence: Derivation["evidence"][number], { from }: Derivation, { member }: Place): Span | null {
  return from === member.id ? evidence.from : evidence.to
}

function touches(span: Span | null, { statement }: Place): boolean {
  return span !== null && (contains(statement.span, span) || overlapLength([statement.span], [span]) > 0)
}

/** @returns for each document those that took something from it, or from which it did @example findAkin(derivations).get("d2") // Set { "d1" } */
export function findAkin(derivations: readonly Derivation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const akin = new Map<string, Set<string>>()
  for (const { from, to } of derivations) {
    akin.set(from, (akin.get(from) ?? new Set()).add(to))
    akin.set(to, (akin.get(to) ?? new Set()).add(from))
  }
  return akin
}

/** @returns derivations by the document that took something; of two without an order the later one by date and name is taken to have */
export function indexDerivations(derivations: readonly Derivation[], pile: Pile): ReadonlyMap<string, readonly Derivation[]> {
  const into = new Map<string, Derivation[]>()
  for (const derivation of derivations) {
    const { from, to, directed } = derivation
    const taker = directed || pile.rank(from) < pile.rank(to) ? to : from
    into.set(taker, [...(into.get(taker) ?? []), derivation])
  }
  const order = (one: Derivation, taker: string): number => pile.rank(one.from === taker ? one.to : one.from)
  for (const [taker, list] of into) {
    list.sort((a, b) => Number(b.directed) - Number(a.directed) || b.confidence - a.confidence || order(a, taker) - order(b, taker))
  }
  return into
}
