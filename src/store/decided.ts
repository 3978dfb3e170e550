// Decided: single documents of a case with the speakers that people gave to their statements, without the rest of the case.
import { sql } from "kysely"
import { type Decision, standingDecisions } from "../document/index.ts"
import { decideSpeakers } from "../link/index.ts"
import { readMembers, type StoredMember } from "./members.ts"
import type { Database } from "./tables.ts"

/**
 * Reads documents by their numbers, in no order; who is gone is left out.
 *
 * @returns their readings as `decideSpeakers` leaves them where it sees the whole case
 * @example (await readDecided(database, caseId, ["17"]))[0]?.member.reading.statements[0]?.by // "person/Ana Pell"
 */
export async function readDecided(database: Database, case_id: number, documentIds: readonly string[]): Promise<readonly StoredMember[]> {
  const own = await readMembers(database, documentIds)
  const decisions = await readSpeakerDecisions(database, case_id)
  if (decisions.every(({ kind }) => kind !== "speaker")) return own
  const wanted = findNamed(
    own.map(({ member }) => member.id),
    decisions,
  )
  const { rows } = await sql<{ document_id: string }>`
    select document_id from firsthand.documents where case_id = ${case_id} and id = any(${[...wanted]}::text[])
      and document_id <> all(${documentIds}::bigint[])`.execute(database)
  const others = await readMembers(
    database,
    rows.map(({ document_id }) => document_id),
  )
  const { members } = decideSpeakers(
    [...own, ...others].map(({ member }) => member),
    decisions,
  )
  return own.map((stored, i) => ({ ...stored, member: members[i] ?? stored.member }))
}

/** Decisions on speakers, and what takes decisions back. */
async function readSpeakerDecisions(database: Database, case_id: number): Promise<readonly Decision[]> {
  const { rows } = await sql<{ content: Decision }>`
    select content from firsthand.decisions where case_id = ${case_id} and content ->> 'kind' in ('speaker', 'undo')`.execute(database)
  return rows.map(({ content }) => content)
}

/** @returns the documents whose words tell who speaks in some documents: a speaker may have been named in another one, and so on */
function findNamed(ids: readonly string[], decisions: readonly Decision[]): ReadonlySet<string> {
  const speakers = standingDecisions(decisions).filter((one) => one.kind === "speaker")
  const found = new Set(ids)
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { statement, speaker } of speakers) if (speaker !== null && found.has(statement.document)) found.add(speaker.document)
  }
  return found
}

/**
 * Says that what full-text search knows of the documents that decisions on speakers name is to be made again.
 *
 * @param ids - of documents that came or went: nothing is done unless one of these decisions names one; null: a decision did
 */
export async function forgetDecided(database: Database, case_id: number, ids: readonly string[] | null): Promise<void> {
  await sql`with decided as (
      select content -> 'statement' ->> 'document' as document, content -> 'speaker' ->> 'document' as speaker
      from firsthand.decisions where case_id = ${case_id} and content ->> 'kind' = 'speaker'
    )
    update firsthand.documents set indexed = false where case_id = ${case_id} and id in (select document from decided)
      and (${ids}::text[] is null or exists (select 1 from decided where speaker = any(${ids}::text[])))`.execute(database)
}
