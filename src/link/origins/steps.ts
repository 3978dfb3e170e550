// Steps: from a statement one step back: to the statement of another document that it came from, or to whoever stands behind it.
import { byRule, type Derivation, type OriginHop, overlapLength, type Span } from "../../document/index.ts"
import { isOutletName } from "../../read/index.ts"
import { alignedIn, choose, chooseAmong, type Ground, isSameSource, nearestIn, statementBehind, touches } from "./choices.ts"
import { wordsOf } from "./descriptions.ts"
import { isOf, isSameOutlet } from "./newsrooms.ts"
import { byPlace, type Pile, type Place, textOf } from "./pile.ts"
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

/** A sentence is taken over where this much of it stands in the passages that two documents share. */
const COVERED = 0.5

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
  const ways: readonly (readonly [near: boolean, find: (derivation: Derivation) => Place | null])[] = [
    [true, ({ from }) => choose(place, ground, from)],
    [true, (derivation) => statementBehind(place, derivation, pile)],
    [false, ({ from }) => choose(place, ground, from)],
  ]
  for (const [near, find] of ways) {
    if (!near && source !== null) break
    for (const derivation of cites) {
      const because = derivation.evidence.find(({ to }) => touches(to, place) || (!near && to !== null))?.to ?? null
      const to = because && find(derivation)
      if (because === null || to === null) continue
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

/** Where a derivation has no direction, either end may be the other's. */
function otherEnd({ from, to }: Derivation, { member }: Place): string {
  return from === member.id ? to : from
}

function sideOf(evidence: Derivation["evidence"][number], { from }: Derivation, { member }: Place): Span | null {
  return from === member.id ? evidence.from : evidence.to
}
