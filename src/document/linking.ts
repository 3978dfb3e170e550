// Linking: what a store knows of `link`, so that a document that comes is compared with those that it may have to do with, and no others.
import type { CaseMember } from "./case.ts"

/** `print`: the same words. `fact`: the same facts in another language. `cite`: who cites whom. `claim`: the same said. */
export const KEY_KINDS = ["print", "fact", "cite", "claim"] as const
export type KeyKind = (typeof KEY_KINDS)[number]

/** Numbers of one document, whole and of 32 bits with a sign, each once: what one seeks and another keeps ties the two. */
export type Keys = Readonly<Record<KeyKind, { readonly kept: readonly number[]; readonly sought: readonly number[] }>>

/** A document that keeps keys of one kind that another seeks. */
export type Sharer<Id> = {
  readonly id: Id
  readonly kind: KeyKind
  readonly shared: number // keys that one seeks and the other keeps
  readonly size: number // keys of that kind that it keeps
}

/** What two documents can be judged for: who took what from whom, and which statements say the same. */
export type LinkStage = "derivations" | "claims"

/** A document that is worth a look, and what for. */
export type LinkCandidate<Id> = { readonly id: Id; readonly stages: readonly LinkStage[] }

/** How documents are linked one after the other. `Pair` is what two say of each other, as JSON keeps it. */
export type Linking<Pair> = {
  readonly version: string // what was kept by another one is made anew
  readonly fewest: Readonly<Record<KeyKind, number>> // who shares fewer is no candidate
  readonly findKeys: (member: CaseMember) => Keys
  /** Chooses those that are worth a look at their words. */
  readonly chooseCandidates: <Id>(own: Keys, sharers: readonly Sharer<Id>[]) => readonly LinkCandidate<Id>[]
  /** Judges two documents from these two alone; `a` is the one whose id comes first. */
  readonly judgePair: (a: CaseMember, b: CaseMember, stages: readonly LinkStage[]) => Pair
}
