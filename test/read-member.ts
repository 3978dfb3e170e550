// Members for tests: a document of a case from marked text, with what the rules alone read in it, and events where the test puts them.
import type { CaseMember, Event, Source, Statement } from "../src/document/index.ts"
import { findProse } from "../src/read/prose.ts"
import { findRelations } from "../src/read/relations.ts"
import { judgeStanding } from "../src/read/standing.ts"
import { findTimes } from "../src/read/times.ts"
import { attributed } from "./attributed.ts"
import { entitiesOf, readingOf } from "./reading.ts"

export type MemberOptions = {
  readonly published?: string | null
  readonly language?: "en" | "es"
  readonly events?: readonly (readonly [word: string, factuality: Event["factuality"]])[]
}

/** @param text - with attributions marked as `attributed` reads them @example readMember("d1", "<s>Reyes</s> <c>said</c> <q>it fell on Monday</q>.", { events: [["fell", "CT+"]] }) */
export function readMember(
  id: string,
  text: string,
  { published = "2026-03-11", language = "en", events = [] }: MemberOptions = {},
): CaseMember {
  const { prose, parts, attributions, sources } = attributed(text, { id, language, published })
  const { document } = prose
  const entities = entitiesOf(findProse(document), parts)
  const times = findTimes(prose)
  const statements: readonly Statement[] = judgeStanding(prose, attributions).statements
  const entityOf = ({ name }: Source): string | null => entities.find((entity) => entity.name === name)?.id ?? null
  const reading = readingOf(document, {
    attributions,
    statements,
    entities,
    times,
    sources: sources.map((source) => ({ ...source, entity: entityOf(source) })),
    relations: findRelations(prose, entities, attributions, times),
    events: events.map(([word, factuality]): Event => {
      const start = document.text.indexOf(word)
      return { span: [start, start + word.length], factuality, confidence: 0.9, by: "test" }
    }),
  })
  return { id, file: `${id}.txt`, url: null, outlet: null, title: null, published, language, versionOf: null, fetched: null, reading }
}
