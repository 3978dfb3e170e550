// Search: statements of a case by their words, who says them, how, and where.
import type { Act, CaseEntity, CaseMember, Document, Factuality, Source, SourceType, Span, Standing, Statement } from "../document/index.ts"
import { fold } from "../text/index.ts"
import { once } from "./once.ts"
import { foldText, matchPatterns, readPatterns } from "./search-words.ts"

/** What is left out does not matter. Everything that is given has to fit. */
export type SearchQuery = {
  readonly words?: string // all have to be there, in any order; "in quotation marks" as they stand; a last * stands for any ending
  readonly speaker?: string // part of the name, or of one of the entity's variants
  readonly type?: SourceType
  readonly standing?: Standing
  readonly act?: Act
  readonly factuality?: Factuality
  readonly outlet?: string // part of the name
  readonly language?: string // ISO 639-1
  readonly since?: string // ISO 8601, of publication; what is not dated is left out
  readonly until?: string // as precise as given: "2026-03" holds all of March
}

export type SearchHit = {
  readonly document: string
  readonly statement: Pick<Statement, "id" | "span" | "standing" | "act" | "factuality">
  readonly source: Pick<Source, "id" | "name" | "type"> | null
  readonly quote: string
  readonly found: readonly Span[] // of the words, in the document's text
  readonly before: string | null // the statement before, in the same document
  readonly after: string | null
}

/**
 * Finds statements. Letters match whatever their case and accents.
 *
 * @param entities - of the case, so that a speaker is found under every name
 * @returns in the order of `members` and of the text
 * @example [...searchStatements(members, entities, {words: '"opened early" envel*', type: "named-person"})]
 */
export function* searchStatements(
  members: Iterable<CaseMember>,
  entities: readonly CaseEntity[],
  query: SearchQuery,
): Generator<SearchHit> {
  const patterns = readPatterns(query.words ?? "")
  const speakers = query.speaker === undefined ? null : findSpeakers(entities, query.speaker)
  const needed = patterns.flat().map(({ word }) => word)
  for (const member of members) {
    if (!fitsDocument(member, query) || !hasAll(foldedOf(member.reading.document), needed)) continue
    const { document, statements, sources } = member.reading
    const byId = new Map(sources.map((source) => [source.id, source]))
    const textOf = (i: number): string | null => {
      const statement = statements[i]
      return statement === undefined ? null : document.text.slice(...statement.span)
    }
    for (const [i, statement] of statements.entries()) {
      const source = statement.speaker === null ? null : (byId.get(statement.speaker) ?? null)
      if (!fitsStatement(statement, source, query)) continue
      if (speakers !== null && !(source !== null && speakers(source, member.id))) continue
      const quote = textOf(i) ?? ""
      const found = hasAll(foldText(quote), needed) ? matchPatterns(quote, patterns) : null
      if (found === null) continue
      yield {
        document: member.id,
        statement,
        source,
        quote,
        found: found.map(([start, end]): Span => [start + statement.span[0], end + statement.span[0]]),
        before: textOf(i - 1),
        after: textOf(i + 1),
      }
    }
  }
}

/** A document is searched many times. */
const foldedOf = once(({ text }: Document) => fold(text))

/** Told in a tenth of the time that it takes to find the words. */
function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

function fitsDocument({ outlet, language, published }: CaseMember, query: SearchQuery): boolean {
  if (query.outlet !== undefined && !foldText(outlet ?? "").includes(foldText(query.outlet))) return false
  if (query.language !== undefined && language !== query.language) return false
  if (query.since !== undefined && (published === null || published < query.since)) return false
  return query.until === undefined || (published !== null && published.slice(0, query.until.length) <= query.until)
}

function fitsStatement({ standing, act, factuality }: Statement, source: Source | null, query: SearchQuery): boolean {
  if (query.standing !== undefined && standing !== query.standing) return false
  if (query.act !== undefined && act !== query.act) return false
  if (query.factuality !== undefined && factuality !== query.factuality) return false
  return query.type === undefined || source?.type === query.type
}

/** Gives every mention of whoever has a name, or one of its forms. @example findMentions(entities, "varga")[0] // {document: "d1", entity: "e3"} */
export function findMentions(
  entities: readonly Pick<CaseEntity, "name" | "variants" | "mentions">[],
  name: string,
): readonly CaseEntity["mentions"][number][] {
  const wanted = foldText(name)
  const fits = (text: string): boolean => foldText(text).includes(wanted)
  return entities.filter((entity) => [entity.name, ...entity.variants].some(fits)).flatMap(({ mentions }) => mentions)
}

function findSpeakers(entities: readonly CaseEntity[], name: string): (source: Source, document: string) => boolean {
  const wanted = foldText(name)
  const mentions = new Set(findMentions(entities, name).map(({ document, entity }) => `${document}/${entity}`))
  return (source, document) =>
    foldText(source.name ?? "").includes(wanted) || (source.entity !== null && mentions.has(`${document}/${source.entity}`))
}
