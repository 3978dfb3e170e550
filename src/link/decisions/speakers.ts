// Speakers: statements whose speaker somebody named.
import { type CaseMember, type Decision, type DecisionState, type Source, standingDecisions, type Statement } from "../../document/index.ts"
import { bestAt, byPerson, findWords } from "./resolve.ts"

type SpeakerDecision = Extract<Decision, { readonly kind: "speaker" }>
type Fate = Pick<DecisionState, "state" | "reason">

export type DecidedSpeakers = {
  readonly members: readonly CaseMember[]
  readonly fates: ReadonlyMap<string, Fate> // by id of a decision
}

/**
 * Gives statements the speakers that people gave them. The readings that came in stay as they are.
 *
 * @returns the members, those in which something was decided with readings of their own
 * @example decideSpeakers(members, decisions).members[0]?.reading.statements[0]?.speaker // "s2"
 */
export function decideSpeakers(members: readonly CaseMember[], decisions: readonly Decision[]): DecidedSpeakers {
  const byId = new Map(members.map((member) => [member.id, member]))
  const fates = new Map<string, Fate>()
  const latest = new Map<string, SpeakerDecision>()
  for (const decision of standingDecisions(decisions)) {
    if (decision.kind !== "speaker") continue
    const found = findWords(byId, decision.statement)
    const statement = found && bestAt(found.member.reading.statements, ({ span }) => [span], found.span)
    const speaker = decision.speaker === null || findWords(byId, decision.speaker) !== null
    if (!found || !statement || !speaker) {
      fates.set(decision.id, { state: "lost", reason: "its words are in no document of the case" })
      continue
    }
    const key = `${found.member.id}/${statement.id}`
    const before = latest.get(key)
    if (before) fates.set(before.id, { state: "overruled", reason: "a later decision says the contrary" })
    latest.set(key, decision)
    fates.set(decision.id, { state: "applied", reason: null })
    byId.set(found.member.id, withSpeaker(found.member, statement, decision, byId))
  }
  return { members: members.map((member) => byId.get(member.id) ?? member), fates }
}

function withSpeaker(
  member: CaseMember,
  statement: Statement,
  decision: SpeakerDecision,
  byId: ReadonlyMap<string, CaseMember>,
): CaseMember {
  const { reading } = member
  const source = decision.speaker === null ? null : sourceFor(member, decision, byId)
  const judged: Statement = {
    ...statement,
    standing: source === null ? "own-voice" : statement.standing === "continued" ? "continued" : "attributed",
    speaker: source?.id ?? null,
    act: source === null ? null : (statement.act ?? "say"),
    confidence: 1,
    by: byPerson(decision),
  }
  const known = source === null || reading.sources.some(({ id }) => id === source.id)
  return {
    ...member,
    reading: {
      ...reading,
      sources: known ? reading.sources : [...reading.sources, source],
      statements: reading.statements.map((one) => (one.id === statement.id ? judged : one)),
    },
  }
}

/** The source whom the words name; one that speaks nowhere else in the document is made from them. */
function sourceFor({ id, reading }: CaseMember, decision: SpeakerDecision, byId: ReadonlyMap<string, CaseMember>): Source | null {
  const named = decision.speaker && findWords(byId, decision.speaker)
  if (!named) return null
  const here = named.member.id === id
  const theirs = bestAt(named.member.reading.sources, ({ mentions }) => mentions, named.span)
  const entity = bestAt(named.member.reading.entities, ({ mentions }) => mentions.map(({ span }) => span), named.span)
  const ofEntity = entity && named.member.reading.sources.find((one) => one.entity === entity.id)
  const found = theirs ?? ofEntity ?? null
  if (found && here) return found
  const type = entity?.type === "organization" ? "named-organization" : entity?.type === "person" ? "named-person" : "unnamed-person"
  const name = found?.name ?? entity?.name ?? named.member.reading.document.text.slice(...named.span)
  return {
    ...(found ?? { type, title: null, affiliation: null, anonymity: null, secondHand: false }),
    id: `s${reading.sources.length + 1}`,
    name,
    justification: [],
    mentions: here ? [named.span] : [],
    entity: here ? (entity?.id ?? null) : (reading.entities.find((one) => one.name === name)?.id ?? null),
    confidence: 1,
    by: byPerson(decision),
  }
}
