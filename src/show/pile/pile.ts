// Pile: a case and its documents, arranged as every view of a case asks for them.
import type { Case, CaseDocument, CaseEntity, CaseMember, Derivation, Passage, Reading } from "../../document/index.ts"
import { oneLine } from "../safe.ts"
import { type View, viewOf } from "../view.ts"
import { type ToneOf, toneOrigins } from "./dots.ts"

export type Pile = {
  readonly linked: Case
  readonly members: readonly CaseMember[] // in the order of linked.documents
  readonly findDocument: (id: string) => CaseDocument | null
  readonly findMember: (id: string) => CaseMember | null
  readonly findEntity: (id: string) => CaseEntity | null
  /** The article as its own report shows it, made when it is first asked for. */
  readonly viewOf: (document: string) => View | null
  /** "The Lantern", or "The Lantern (wire.html)" where the outlet has several documents in the case, or the file's name. */
  readonly nameOf: (document: string) => string
  /** The colour of an origin's voice, one in the whole case. */
  readonly toneOf: ToneOf
  readonly into: (document: string) => readonly Derivation[] // what it came from: directed ones, the closest kind first
}

// A whole text that was taken over says more of where a document comes from than a statement that was.
const CLOSEST: readonly Derivation["kind"][] = ["verbatim", "partial", "translation", "rewrite", "press-release", "cites"]

/** A case is arranged again with every document that comes; the readings of the others are the same. */
const views = new WeakMap<Reading, View>()

/**
 * Arranges a case for the views.
 *
 * @param members - of the case, in any order
 * @example arrangePile(linkCase(members), members).nameOf("d1") // "The Lantern"
 */
export function arrangePile(linked: Case, members: readonly CaseMember[]): Pile {
  const byId = new Map(members.map((member) => [member.id, member]))
  const documents = new Map(linked.documents.map((document) => [document.id, document]))
  const entities = new Map(linked.entities.map((entity) => [entity.id, entity]))
  const perOutlet = count(linked.documents.map(({ outlet }) => outlet))
  const into = new Map<string, Derivation[]>()
  let toneOf: ToneOf | null = null
  for (const derivation of linked.derivations)
    if (derivation.directed) into.set(derivation.to, [...(into.get(derivation.to) ?? []), derivation])
  for (const [id, derivations] of into) into.set(id, derivations.toSorted(byCloseness))
  return {
    linked,
    members: linked.documents.flatMap(({ id }) => byId.get(id) ?? []),
    findDocument: (id) => documents.get(id) ?? null,
    findMember: (id) => byId.get(id) ?? null,
    findEntity: (id) => entities.get(id) ?? null,
    viewOf: (id) => {
      const member = byId.get(id)
      if (member === undefined) return null
      const view = views.get(member.reading) ?? viewOf(member.reading)
      views.set(member.reading, view)
      return view
    },
    nameOf: (id) => {
      const document = documents.get(id)
      if (document === undefined) return id
      return nameDocument(document, document.outlet !== null && (perOutlet.get(document.outlet) ?? 0) > 1)
    },
    toneOf: (origin, claim) => {
      toneOf ??= toneOrigins(linked.claims)
      return toneOf(origin, claim)
    },
    into: (id) => into.get(id) ?? [],
  }
}

/** @param several - its outlet has other documents in the case @example nameDocument({outlet: "The Lantern", file: "wire.html"}, true) // "The Lantern (wire.html)" */
export function nameDocument({ outlet, file }: Pick<CaseDocument, "outlet" | "file">, several: boolean): string {
  if (outlet === null) return oneLine(file)
  return several ? `${oneLine(outlet)} (${oneLine(file)})` : oneLine(outlet)
}

function byCloseness(a: Derivation, b: Derivation): number {
  return CLOSEST.indexOf(a.kind) - CLOSEST.indexOf(b.kind) || b.confidence - a.confidence || (a.from < b.from ? -1 : 1)
}

function count<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** @returns the day when the document of a passage was published; null where it is not known */
export function dayOf({ findDocument }: Pile, { document }: Pick<Passage, "document">): string | null {
  return findDocument(document)?.published ?? null
}
