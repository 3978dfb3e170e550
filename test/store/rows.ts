// Rows: what linking has left of a case in the tables.
import type { Pool } from "pg"

/** @returns keys and pairs of a case, by the ids of its documents, in order @example await listLinkRows(connection.pool, "bridge") */
export async function listLinkRows(pool: Pool, caseName: string): Promise<readonly unknown[]> {
  const { rows } = await pool.query(
    `with members as (select document_id, id from firsthand.documents join firsthand.cases using (case_id) where cases.name = $1)
    select 'link' as row, id as a, null as b, version, keys::text as value from firsthand.links join members using (document_id)
    union all select 'key', id, null, (key % (1::bigint << 34) / (1::bigint << 32))::text, key % (1::bigint << 32) || ' ' || minute from firsthand.keys
      join firsthand.cases on keys.key / (1::bigint << 34) = cases.case_id and cases.name = $1 join members on keys.place = ('x' || substr(id, 2))::bit(64)::bigint # (1::bigint << 63)
    union all select 'pair', one.id, other.id, version, judgement::text from firsthand.pairs
      join members as one on one.document_id = a join members as other on other.document_id = b
    order by 1, 2, 3, 4, 5`,
    [caseName],
  )
  return rows
}
