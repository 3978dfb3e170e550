// Linking: what a store knows of `link`, so that a document that comes is compared with those that it may have to do with, and no others.
import type { CaseMember } from "./case.ts"

/** `print`: the same words. `fact`: the same facts in another language. `cite`: who cites whom. `claim`: the same said. */
export const KEY_KINDS = ["print", "fact", "cite", "claim"] as const
export type KeyKind = (typeof KEY_KINDS)[number]

/** Numbers of one document, whole and of 32 bits with a sign, each once: what one seeks and another keeps ties the two. */
export type Keys = Readonly<Record<KeyKind, { readonly kept: readonly number[]; readonly sought: readonly number[] }>>

/** Who keeps a key that a document seeks. */
export type Holding<Id> = {
  readonly holders: readonly Id[] // without the document itself
  readonly dense: boolean // so many keep it that these are only those that came out next before and next after the document
}

/** So many may keep a key before it is dense, and of a dense one so many are asked for on each side. */
export type KeyLimits = { readonly most: number; readonly near: number }

/** A document that keeps keys of one kind that another seeks. */
export type Sharer<Id> = {
  readonly id: Id
  readonly kind: KeyKind
  readonly shared: number // keys that one seeks and the other keeps
  readonly rare: boolean // one of them few others have
  readonly size: number // keys of that kind that it keeps
}

/** What two documents can be judged for: who took what from whom, and which statements say the same. */
export type LinkStage = "derivations" | "claims"

/** A document that is worth a look, and what for. */
export type LinkCandidate<Id> = { readonly id: Id; readonly stages: readonly LinkStage[] }

/** How documents are linked one after the other. `Pair` is what two say of each other, as JSON keeps it; `Sketch` what is at hand of many documents. */
export type Linking<Pair, Sketch> = {
  readonly version: string // what was kept by another one is made anew
  readonly limits: Readonly<Record<KeyKind, KeyLimits>>
  readonly findKeys: (member: CaseMember) => Keys
  /** Counts who shares keys of one kind; `sought`: how many the document seeks. Who shares too few is left out. */
  readonly countSharers: <Id>(kind: KeyKind, sought: number, holdings: readonly Holding<Id>[]) => readonly Omit<Sharer<Id>, "size">[]
  /** Chooses those that are worth a look at their words. */
  readonly chooseCandidates: <Id>(own: Keys, sharers: readonly Sharer<Id>[]) => readonly LinkCandidate<Id>[]
  /** Takes from a document what its claims are judged by; some 50 kB. */
  readonly sketch: (member: CaseMember) => Sketch
  /** Judges the claims of two documents; the same as `judgePair` does. `a` is the one whose id comes first. */
  readonly judgeClaims: (a: Sketch, b: Sketch) => Pair
  /** Judges two documents from these two alone; `a` is the one whose id comes first. */
  readonly judgePair: (a: CaseMember, b: CaseMember, stages: readonly LinkStage[]) => Pair
}
