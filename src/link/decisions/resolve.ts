// Resolve: what people judged, found again in the readings of today; and what became of each decision.
import {
  type Anchor,
  type CaseMember,
  type Decision,
  type DecisionState,
  type DerivationKind,
  findAnchor,
  orderDecisions,
  overlapLength,
  type Span,
  standingDecisions,
} from "../../document/index.ts"
import type { DecidedPair, EntityDecisions } from "../entities/link.ts"
import type { Owners, Told } from "../origins/index.ts"
import { type Bond, keepConsistent } from "./consistent.ts"

export type StatementPlace = { readonly document: string; readonly statement: string }
export type ClaimBond = Bond & { readonly first: StatementPlace; readonly second: StatementPlace; readonly by: string }
export type CopyDecision = { readonly from: string; readonly to: string; readonly kind: DerivationKind | null; readonly by: string } // null: it is no copy

export type ResolvedDecisions = {
  readonly states: readonly DecisionState[]
  readonly entities: EntityDecisions
  readonly claims: readonly ClaimBond[]
  readonly copies: readonly CopyDecision[]
  readonly owners: Owners
  readonly told: Told
}

type Kind<K extends Decision["kind"]> = Extract<Decision, { readonly kind: K }>
type Fate = { readonly state: DecisionState["state"]; readonly reason: string | null }
const APPLIED: Fate = { state: "applied", reason: null }
const LATER: Fate = { state: "overruled", reason: "a later decision says the contrary" }
const LOST: Fate = { state: "lost", reason: "its words are in no document of the case" }

/** @returns the author of what somebody decided @example byPerson({ by: "Ana Pell" }) // "person/Ana Pell" */
export function byPerson({ by }: Pick<Decision, "by">): string {
  return `person/${by}`
}

/**
 * Finds what decisions speak of.
 *
 * @param members - with the speakers that people gave to statements (`decideSpeakers`)
 * @param speakers - what became of the decisions on speakers
 * @returns what holds, for the stages to obey; a state for each decision, the oldest first
 * @example resolveDecisions(members, decisions, new Map()).states[0]?.state // "applied"
 */
export function resolveDecisions(
  members: readonly CaseMember[],
  decisions: readonly Decision[],
  speakers: ReadonlyMap<string, Fate>,
): ResolvedDecisions {
  const byId = new Map(members.map((member) => [member.id, member]))
  const fates = new Map<string, Fate>(speakers)
  const standing = standingDecisions(decisions)
  const of = <K extends Decision["kind"]>(...kinds: readonly K[]): readonly Kind<K>[] =>
    standing.filter((one): one is Kind<K> & Decision => (kinds as readonly string[]).includes(one.kind))
  const entities = resolveEntities(of("same-entity", "different-entity"), byId, fates)
  const claims = resolveClaims(of("same-claim", "different-claim"), byId, fates)
  const copies = resolveCopies(of("copy", "not-copy"), byId, fates)
  for (const { id } of of("same-owner")) fates.set(id, APPLIED)
  for (const note of of("note")) fates.set(note.id, findWords(byId, note.on) ? APPLIED : LOST)
  const undone: Fate = { state: "undone", reason: "it was taken back" }
  const ids = new Set(decisions.map(({ id }) => id))
  return {
    states: orderDecisions(decisions).map((decision) => ({
      decision,
      ...(decision.kind === "undo"
        ? ids.has(decision.decision)
          ? APPLIED
          : { ...LOST, reason: "there is no such decision" }
        : (fates.get(decision.id) ?? undone)),
    })),
    ...entities,
    claims,
    copies,
    owners: of("same-owner").map(({ outlets }) => outlets),
  }
}

/** @returns the document that has an anchor's words, and where; null where they are gone */
export function findWords(
  byId: ReadonlyMap<string, CaseMember>,
  anchor: Anchor,
): { readonly member: CaseMember; readonly span: Span } | null {
  const member = byId.get(anchor.document)
  const span = member ? findAnchor(member.reading.document.text, anchor) : null
  return member && span ? { member, span } : null
}

/** @returns what shares most with the words; of equals the shorter */
export function bestAt<T>(things: readonly T[], spansOf: (thing: T) => readonly Span[], span: Span): T | null {
  const scored = things.flatMap((thing) => {
    const spans = spansOf(thing).filter((one) => overlapLength([one], [span]) > 0)
    const shared = Math.max(0, ...spans.map((one) => overlapLength([one], [span])))
    return shared === 0 ? [] : [{ thing, shared, length: Math.min(...spans.map(([start, end]) => end - start)) }]
  })
  return scored.toSorted((a, b) => b.shared - a.shared || a.length - b.length)[0]?.thing ?? null
}

function resolveEntities(
  decisions: readonly Kind<"same-entity" | "different-entity">[],
  byId: ReadonlyMap<string, CaseMember>,
  fates: Map<string, Fate>,
): Pick<ResolvedDecisions, "entities" | "told"> {
  const bonds = decisions.flatMap((decision) => {
    const [first, second] = [findWords(byId, decision.a), findWords(byId, decision.b)]
    const [left, right] = [first && namedAt(first), second && namedAt(second)]
    if (!left || !right) {
      fates.set(decision.id, first && second ? { state: "lost", reason: "its words name nobody, as the text is read now" } : LOST)
      return []
    }
    const [a, b] = [`${left.document}/${left.entity ?? left.source}`, `${right.document}/${right.entity ?? right.source}`]
    const same = decision.kind === "same-entity"
    if (a === b) {
      fates.set(decision.id, same ? APPLIED : { state: "lost", reason: "both are one in the reading of their document" })
      return []
    }
    return [{ a, b, same, left, right, id: decision.id, by: byPerson(decision) }]
  })
  const { kept, dropped } = keepConsistent(bonds)
  for (const { id } of kept) fates.set(id, APPLIED)
  for (const { id } of dropped) fates.set(id, LATER)
  const pairs = (same: boolean): readonly DecidedPair[] =>
    kept.flatMap(({ left, right, by, ...bond }) =>
      bond.same === same && left.entity !== null && right.entity !== null
        ? [{ a: { document: left.document, entity: left.entity }, b: { document: right.document, entity: right.entity }, by }]
        : [],
    )
  const told = (same: boolean): ReadonlySet<string> =>
    new Set(
      kept.flatMap(({ left, right, ...bond }) => {
        const [a, b] = [`${left.document}/${left.source ?? ""}`, `${right.document}/${right.source ?? ""}`].toSorted()
        return bond.same === same && left.source !== null && right.source !== null ? [`${a} ${b}`] : []
      }),
    )
  return { entities: { same: pairs(true), different: pairs(false) }, told: { same: told(true), different: told(false) } }
}

/** Whom words name in the reading of their document. */
function namedAt({ member: { id, reading }, span }: { readonly member: CaseMember; readonly span: Span }) {
  const entity = bestAt(reading.entities, ({ mentions }) => mentions.map((mention) => mention.span), span)
  const source = bestAt(reading.sources, ({ mentions }) => mentions, span)
  if (!entity && !source) return null
  return { document: id, entity: entity?.id ?? source?.entity ?? null, source: source?.id ?? null }
}

function resolveClaims(
  decisions: readonly Kind<"same-claim" | "different-claim">[],
  byId: ReadonlyMap<string, CaseMember>,
  fates: Map<string, Fate>,
): readonly ClaimBond[] {
  const bonds = decisions.flatMap((decision) => {
    const [first, second] = [statementAt(byId, decision.a), statementAt(byId, decision.b)]
    if (!first || !second) {
      fates.set(decision.id, LOST)
      return []
    }
    const [a, b] = [`${first.document}/${first.statement}`, `${second.document}/${second.statement}`]
    if (a === b) {
      fates.set(decision.id, { state: "lost", reason: "both are one statement in the reading of their document" })
      return []
    }
    return [{ a, b, same: decision.kind === "same-claim", first, second, id: decision.id, by: byPerson(decision) }]
  })
  const { kept, dropped } = keepConsistent(bonds)
  for (const { id } of kept) fates.set(id, APPLIED)
  for (const { id } of dropped) fates.set(id, LATER)
  return kept
}

function statementAt(byId: ReadonlyMap<string, CaseMember>, anchor: Anchor): StatementPlace | null {
  const found = findWords(byId, anchor)
  const statement = found && bestAt(found.member.reading.statements, ({ span }) => [span], found.span)
  return found && statement ? { document: found.member.id, statement: statement.id } : null
}

function resolveCopies(
  decisions: readonly Kind<"copy" | "not-copy">[],
  byId: ReadonlyMap<string, CaseMember>,
  fates: Map<string, Fate>,
): readonly CopyDecision[] {
  const latest = new Map<string, Kind<"copy" | "not-copy">>()
  for (const decision of decisions) {
    const { id, from, to } = decision
    if (!byId.has(from) || !byId.has(to) || from === to) {
      fates.set(id, { state: "lost", reason: "one of its documents is not in the case" })
      continue
    }
    const pair = [from, to].toSorted().join(" ")
    const before = latest.get(pair)
    if (before) fates.set(before.id, LATER)
    latest.set(pair, decision)
    fates.set(id, APPLIED)
  }
  return [...latest.values()].map((one) => ({
    from: one.from,
    to: one.to,
    kind: one.kind === "copy" ? one.derivation : null,
    by: byPerson(one),
  }))
}
