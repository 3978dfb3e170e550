// Stories: articles with the event that each tells of: ECB+ (a topic holds two alike events on purpose) and BASIL (three outlets on each event).
import { corpus } from "../command.ts"

export type StoryRecord = {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly date?: string | null
  readonly cluster?: string | null // ECB+
  readonly event?: string | null // BASIL
}

export const ECB_DEV = corpus("ecbplus/dev")
export const BASIL = corpus("basil/visible")

/** @returns the event that an article tells of: of ECB+ the cluster, half a topic @example storyOf({ id: "1", text: "", cluster: "12ecb" }) // "12ecb" */
export function storyOf({ id, cluster, event }: StoryRecord): string {
  return cluster ?? event ?? id
}

/** @returns a day where the corpus gives one; ECB+ gives free text @example dayOfRecord({ id: "1", text: "", date: "2010-07-02" }) // "2010-07-02" */
export function dayOfRecord({ date }: StoryRecord): string | null {
  return /^\d{4}-\d\d-\d\d$/u.test(date ?? "") ? (date ?? null) : null
}

/**
 * Measures how groups agree with the right ones: of each item the share of its group that belongs with it, and the share of what belongs with
 * it that is in its group, each averaged over the items.
 *
 * @param gold, found - the group of each item
 * @source Bagga and Baldwin 1998, B-cubed
 * @example scoreGroups(["a", "a", "b"], [1, 1, 1]) // precision 0.56, recall 1, f1 0.71
 */
export function scoreGroups(
  gold: readonly (string | number)[],
  found: readonly (string | number)[],
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const [right, given] = [membersOf(gold), membersOf(found)]
  let [precision, recall] = [0, 0]
  gold.forEach((group, i) => {
    const same = right.get(group) ?? new Set()
    const own = given.get(found[i] ?? "") ?? new Set()
    const both = [...own].filter((item) => same.has(item)).length
    precision += both / Math.max(own.size, 1) / gold.length
    recall += both / Math.max(same.size, 1) / gold.length
  })
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function membersOf(groups: readonly (string | number)[]): ReadonlyMap<string | number, ReadonlySet<number>> {
  const members = new Map<string | number, Set<number>>()
  groups.forEach((group, i) => {
    members.set(group, (members.get(group) ?? new Set<number>()).add(i))
  })
  return members
}
