// Derivation index: derivations by the document that took something.
import type { Derivation } from "../../document/index.ts"
import type { Pile } from "./pile.ts"

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
