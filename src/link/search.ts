// Search: statements of a case by their words, who says them, how, and where.
import type { Act, CaseEntity, CaseMember, Document, Factuality, Source, SourceType, Span, Standing, Statement } from "../document/index.ts"
import { fold } from "../text/index.ts"
import { once } from "./once.ts"

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
  readonly statement: Statement
  readonly source: Source | null
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
  const patterns = readWords(query.words ?? "")
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
      const found = hasAll(foldText(quote), needed) ? matchAll(quote, patterns) : null
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

/**
 * Gives the words that a document has to have somewhere to have any hit, each as a regular expression that PostgreSQL and JavaScript read alike, for a
 * store that looks for them itself: letters with and without their accents. Case is for the reader of the expression.
 *
 * @example findNeeded({ words: "José" })[0] // "[jĵǰ][\\u0300-\\u036f]*[oòóôõö…][\\u0300-\\u036f]*…"
 */
export function findNeeded({ words = "" }: Pick<SearchQuery, "words">): readonly string[] {
  const needed = new Set(readWords(words).flatMap((pattern) => pattern.map(({ word }) => word)))
  return [...needed].map((word) => Array.from(word, (letter) => `${spellingsOf(letter)}${MARKS}`).join(""))
}

const MARKS = String.raw`[\u0300-\u036f]*`
/** Where Latin letters with marks stand in Unicode. */
const MARKED = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const

const spellings = new Map<string, string>()

function spellingsOf(letter: string): string {
  if (spellings.size === 0) {
    for (const [from, to] of MARKED) {
      for (let code = from; code <= to; code++) {
        const marked = String.fromCodePoint(code)
        const plain = fold(marked)
        if (plain !== marked && plain.length === 1) spellings.set(plain, (spellings.get(plain) ?? plain) + marked)
      }
    }
  }
  const all = spellings.get(letter)
  return all === undefined ? letter : `[${all}]`
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

function findSpeakers(entities: readonly CaseEntity[], name: string): (source: Source, document: string) => boolean {
  const wanted = foldText(name)
  const fits = (text: string): boolean => foldText(text).includes(wanted)
  const mentions = new Set(
    entities
      .filter((entity) => [entity.name, ...entity.variants].some(fits))
      .flatMap((entity) => entity.mentions.map((mention) => `${mention.document}/${mention.entity}`)),
  )
  return (source, document) => fits(source.name ?? "") || (source.entity !== null && mentions.has(`${document}/${source.entity}`))
}

type Pattern = readonly { readonly word: string; readonly open: boolean }[] // words in a row; open: more letters may follow

/** `"opened early" envel*` asks for two words in a row, and for one that begins so. */
function readWords(words: string): readonly Pattern[] {
  return [...words.matchAll(/["“”«»]([^"“”«»]*)["“”«»]?|[^\s"“”«»]+/gu)].flatMap(([whole, phrase]) => {
    const pattern = [...(phrase ?? whole).matchAll(/([\p{L}\p{M}\p{N}]+)(\*?)/gu)].map(([, word = "", star]) => ({
      word: foldText(word),
      open: star === "*",
    }))
    return pattern.length === 0 ? [] : [pattern]
  })
}

/** @returns where the patterns are; null where one of them is not; all of them may be none */
function matchAll(text: string, patterns: readonly Pattern[]): readonly Span[] | null {
  if (patterns.length === 0) return []
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: foldText(word),
    index,
    end: index + word.length,
  }))
  const found: Span[] = []
  for (const pattern of patterns) {
    let any = false
    for (let i = 0; i + pattern.length <= words.length; i++) {
      const fits = pattern.every(({ word, open }, j) => (open ? words[i + j]?.word.startsWith(word) : words[i + j]?.word === word))
      const [first, last] = [words[i], words[i + pattern.length - 1]]
      if (!fits || first === undefined || last === undefined) continue
      found.push([first.index, last.end])
      any = true
    }
    if (!any) return null
  }
  return found.toSorted((a, b) => a[0] - b[0])
}

function foldText(text: string): string {
  return fold(text).replaceAll(/\s+/gu, " ").trim()
}
