// Queue: what is asked next, and what was answered.
import type { ReviewItem } from "../../serve/index.ts"
import type { Judged } from "../decide.tsx"

export type Answered = { readonly item: ReviewItem; readonly answer: "yes" | "no"; readonly decision: string } // decision: its id

/**
 * Puts what is to be asked in its order: the weightiest first, what somebody put off last, what was answered not at all.
 *
 * @param items - as the API gives them, which may be from before the last answers
 * @param later - ids, in the order in which they were put off
 * @example orderQueue(items, [], ["copy d1 …"]).at(-1)?.id // "copy d1 …"
 */
export function orderQueue(items: readonly ReviewItem[], answered: readonly Answered[], later: readonly string[]): readonly ReviewItem[] {
  const done = new Set(answered.map(({ item }) => item.id))
  const place = new Map(later.map((id, i) => [id, i]))
  const open = items.filter(({ id }) => !done.has(id))
  return [
    ...open.filter(({ id }) => !place.has(id)).toSorted((a, b) => b.weight - a.weight),
    ...open.filter(({ id }) => place.has(id)).toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  ]
}

/** @returns what "yes" or "no" to a question says, as it is kept @example judge(item, "no").kind // "different-entity" */
export function judge({ kind, a, b, derivation }: ReviewItem, answer: "yes" | "no"): Judged {
  const yes = answer === "yes"
  switch (kind) {
    case "same-entity":
      return { kind: yes ? "same-entity" : "different-entity", a, b, note: null }
    case "same-claim":
      return { kind: yes ? "same-claim" : "different-claim", a, b, note: null }
    case "copy":
      return yes
        ? { kind: "copy", from: a.document, to: b.document, derivation: derivation ?? "verbatim", note: null }
        : { kind: "not-copy", from: a.document, to: b.document, note: null }
    case "speaker":
      return { kind: "speaker", statement: a, speaker: yes ? b : null, note: null }
  }
}
