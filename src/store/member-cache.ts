// Member cache: the documents that were last compared; the next ones are likely to be compared with them again.
import { readMembers, type StoredMember } from "./members.ts"
import type { Database } from "./tables.ts"

const MOST = 300 // some 60 MB

export type MemberCache = {
  /** Gives members in the order of their numbers in `documentIds`, and asks for those that are not at hand. Who is gone is left out. */
  readonly load: (database: Database, documentIds: readonly string[]) => Promise<readonly StoredMember[]>
  readonly keep: (member: StoredMember) => void
}

/** @example await openCache().load(transaction, ["17", "4"]) */
export function openCache(): MemberCache {
  const known = new Map<string, StoredMember>() // the one that was asked for last is last
  const keep = (member: StoredMember): void => {
    known.delete(member.document_id)
    known.set(member.document_id, member)
    for (const oldest of known.keys()) {
      if (known.size <= MOST) return
      known.delete(oldest)
    }
  }
  return {
    keep,
    load: async (database, documentIds) => {
      const read = await readMembers(
        database,
        documentIds.filter((id) => !known.has(id)),
      )
      const loaded = new Map(read.map((member) => [member.document_id, member]))
      const members = documentIds.flatMap((id) => loaded.get(id) ?? known.get(id) ?? [])
      members.forEach(keep)
      return members
    },
  }
}
