// Member cache: the documents that were last compared; the next ones are likely to be compared with them again. Of many more their sketches.
import type { Sketch } from "../link/index.ts"
import { readMembers, type StoredMember } from "./members.ts"
import type { Database } from "./tables.ts"

const MOST_MEMBERS = 300 // some 60 MB
const MOST_SKETCHES = 10_000 // some 500 MB

export type MemberCache = {
  /** Gives members by their numbers, and asks for those that are not at hand. Who is gone is left out. */
  readonly load: (database: Database, documentIds: readonly string[]) => Promise<readonly StoredMember[]>
  readonly keep: (member: StoredMember, sketch: Sketch) => void
  /** @returns undefined where it is not at hand */
  readonly sketchOf: (documentId: string) => Sketch | undefined
}

/** @example await openCache().load(transaction, ["17", "4"]) */
export function openCache(): MemberCache {
  const members = new Map<string, StoredMember>() // the one that was asked for last is last
  const sketches = new Map<string, Sketch>()
  const keepMember = ({ document_id, member, article, age }: StoredMember): void =>
    keepLast(members, document_id, { document_id, member, article, age }, MOST_MEMBERS)
  return {
    keep: (member, sketch) => {
      keepMember(member)
      keepLast(sketches, member.document_id, sketch, MOST_SKETCHES)
    },
    load: async (database, documentIds) => {
      const read = await readMembers(
        database,
        documentIds.filter((id) => !members.has(id)),
      )
      const loaded = new Map(read.map((member) => [member.document_id, member]))
      const found = documentIds.flatMap((id) => loaded.get(id) ?? members.get(id) ?? [])
      found.forEach(keepMember)
      return found
    },
    sketchOf: (documentId) => sketches.get(documentId),
  }
}

function keepLast<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): void {
  kept.delete(key)
  kept.set(key, value)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(oldest)
  }
}
