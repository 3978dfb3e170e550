// Compare: an expected reading, written by a person as quoted words, held against what the program read.
import type { Attribution, Reading, Source, Span, Statement } from "../../src/document/index.ts"
import { type Place, findNearest, findPhrases, holds, showWords, trimWords, wordsAt } from "./phrases.ts"

/** Words of the page; "first words … last words" stands for all between them. */
type Words = string

export type ExpectedReading = {
  readonly page: string // in examples/
  readonly document: Readonly<Record<string, string | null | readonly string[]>>
  readonly blocks: readonly (readonly [kind: string, firstWords: Words])[]
  readonly links: readonly (readonly [Words, url: string])[]
  readonly sources: Readonly<Record<string, ExpectedSource>> // by a label of the test's own
  readonly attributions: readonly ExpectedAttribution[]
  readonly statements: readonly (readonly [standing: string, speaker: string | null, act: string | null, factuality: string, Words])[]
  readonly findings: readonly (readonly [kind: string, ...Words[]])[]
  readonly relations: readonly (readonly [subject: string, predicate: string, object: string | null, value: string | null])[]
  readonly times: readonly (readonly [Words, value: string])[]
  readonly knownMisses: readonly { readonly difference: string; readonly reason: string }[]
}

type ExpectedSource = {
  readonly type: string
  readonly name: string | null
  readonly title?: string
  readonly affiliation?: string
  readonly justification?: readonly Words[]
  readonly anonymity?: { readonly granted: boolean; readonly reason: readonly Words[] }
  readonly secondHand?: true
  readonly mentions: readonly Words[] // in text order
}

type ExpectedAttribution = readonly [
  speaker: string | null,
  quotation: string,
  act: string | null,
  factuality: string,
  source: Pieces,
  cue: Pieces,
  content: Pieces,
]

type Pieces = Words | readonly Words[] | null

/**
 * Finds every point in which a reading differs from what a person expects.
 *
 * @returns one line for each difference, in the order of the expected reading; empty: all as expected
 * @example compareReading(expected, reading) // ["statement “It is not known …”: standing expected undisclosed, got own-voice"]
 */
export function compareReading(expected: ExpectedReading, reading: Reading): readonly string[] {
  const { text } = reading.document
  const labels = matchSources(expected, reading)
  return [
    ...compareDocument(expected, reading),
    ...compareLists(
      "block",
      expected.blocks,
      reading.document.blocks,
      ([kind, words], block) => {
        return block.kind === kind && text.slice(...block.span).startsWith(words)
      },
      ([kind, words]) => `${kind} “${words}”`,
      (block) => `${block.kind} ${showWords(text, [block.span])}`,
    ),
    ...compareLists(
      "link",
      expected.links,
      reading.document.links,
      ([words, url], link) => text.slice(...link.span) === words && link.url === url,
      ([words, url]) => `“${words}” ${url}`,
      (link) => `${showWords(text, [link.span])} ${link.url}`,
    ),
    ...compareSources(expected, reading, labels),
    ...compareAttributions(expected, reading, labels),
    ...compareStatements(expected, reading, labels),
    ...compareFindings(expected, reading),
    ...compareRelations(expected, reading),
    ...compareLists(
      "time",
      expected.times,
      reading.times,
      ([words, value], time) => text.slice(...time.span) === words && time.value === value,
      ([words, value]) => `“${words}” = ${value}`,
      (time) => `${showWords(text, [time.span])} = ${time.value}`,
    ),
  ]
}

function compareDocument(expected: ExpectedReading, { document }: Reading): readonly string[] {
  const got: Readonly<Record<string, unknown>> = document
  return Object.entries(expected.document).flatMap(([field, value]) => differ(`document ${field}`, value, got[field]))
}

/** Which source of the reading each expected one is: the one that shares most mentions. */
function matchSources(expected: ExpectedReading, { document, sources }: Reading): ReadonlyMap<string, Source> {
  const labels = new Map<string, Source>()
  for (const [label, { mentions }] of Object.entries(expected.sources)) {
    const places = findPhrases(document.text, mentions)
    const shared = (source: Source) => source.mentions.filter((mention) => places.some((place) => touches(place, mention))).length
    const best = sources.toSorted((a, b) => shared(b) - shared(a))[0]
    if (best && shared(best) > 0 && ![...labels.values()].includes(best)) labels.set(label, best)
  }
  return labels
}

function compareSources(
  expected: ExpectedReading,
  { document: { text }, sources }: Reading,
  labels: ReadonlyMap<string, Source>,
): readonly string[] {
  const lines: string[] = []
  for (const [label, wanted] of Object.entries(expected.sources)) {
    const got = labels.get(label)
    if (!got) {
      lines.push(`source ${label}: not found`)
      continue
    }
    const at = `source ${label}:`
    const quoted = (spans: readonly Span[]) => spans.map((span) => wordsAt(text, span))
    const whole = (phrases: readonly Words[] = []) => quoted(findPhrases(text, phrases))
    const anonymity = wanted.anonymity && { ...wanted.anonymity, reason: whole(wanted.anonymity.reason) }
    lines.push(
      ...differ(`${at} type`, wanted.type, got.type),
      ...differ(`${at} name`, wanted.name, got.name),
      ...differ(`${at} title`, wanted.title ?? null, got.title),
      ...differ(`${at} affiliation`, wanted.affiliation ?? null, got.affiliation),
      ...differ(`${at} second-hand`, wanted.secondHand ?? false, got.secondHand),
      ...differ(`${at} justification`, whole(wanted.justification), quoted(got.justification)),
      ...differ(`${at} anonymity`, anonymity ?? null, got.anonymity && { ...got.anonymity, reason: quoted(got.anonymity.reason) }),
      ...differ(`${at} mentions`, whole(wanted.mentions), quoted(got.mentions)),
    )
  }
  const known = new Set(labels.values())
  return [
    ...lines,
    ...sources.filter((source) => !known.has(source)).map((source) => `source ${source.type} “${source.name ?? ""}”: not expected`),
  ]
}

function compareAttributions(
  expected: ExpectedReading,
  { document: { text }, attributions }: Reading,
  labels: ReadonlyMap<string, Source>,
): readonly string[] {
  const lines: string[] = []
  const left = new Set<Attribution>(attributions)
  let from = 0
  for (const [speaker, quotation, act, factuality, ...pieces] of expected.attributions) {
    const [sourceWords = [], cueWords = [], contentWords = []] = pieces.map((piece) =>
      typeof piece === "string" ? [piece] : (piece ?? []),
    )
    const content = findPhrases(text, contentWords, from)
    const cue = findNearest(text, cueWords, content)
    const source = findNearest(text, sourceWords, cue.length > 0 ? cue : content)
    from = Math.min(...[...content, ...cue, ...source].flatMap(([start]) => (start >= 0 ? [start] : [])), text.length)
    const at = `attribution “${[...sourceWords, "|", ...cueWords].join(" ")}” (${contentWords[0] ?? ""}):`
    const sharesCue = (candidate: Attribution) => candidate.cue.some((span) => cue.some((place) => touches(place, span)))
    const sharesContent = (candidate: Attribution) => candidate.content.some((span) => content.some((place) => touches(place, span)))
    const got =
      [...left].find(sharesCue) ??
      [...left].find((candidate) => (candidate.cue.length === 0 || cue.length === 0) && sharesContent(candidate))
    if (!got) {
      lines.push(`${at} not found`)
      continue
    }
    left.delete(got)
    lines.push(
      ...differPlaces(`${at} source`, text, source, got.source),
      ...differPlaces(`${at} cue`, text, cue, got.cue),
      ...differPlaces(`${at} content`, text, content, got.content),
      ...differ(`${at} speaker`, speaker, labelOf(got.speaker, labels)),
      ...differ(`${at} quotation`, quotation, got.quotation),
      ...differ(`${at} act`, act, got.act),
      ...differ(`${at} factuality`, factuality, got.factuality),
    )
  }
  const extra = [...left].map(({ source, cue, content }) => {
    return `attribution source ${showWords(text, source)} cue ${showWords(text, cue)} content ${showWords(text, content)}: not expected`
  })
  return [...lines, ...extra]
}

function compareStatements(
  expected: ExpectedReading,
  { document: { text }, statements }: Reading,
  labels: ReadonlyMap<string, Source>,
): readonly string[] {
  const lines: string[] = []
  const left = new Set<Statement>(statements)
  const places = findPhrases(
    text,
    expected.statements.map(([, , , , words]) => words),
  )
  expected.statements.forEach(([standing, speaker, act, factuality, words], i) => {
    const place = places[i] ?? [0, 0]
    const got = [...left].find(({ span }) => same(trimWords(text, span), trimWords(text, place)))
    const at = `statement “${words}”`
    if (!got) {
      lines.push(`${at}: no statement of just these words`)
      return
    }
    left.delete(got)
    lines.push(
      ...differ(`${at}: standing`, standing, got.standing),
      ...differ(`${at}: speaker`, speaker, labelOf(got.speaker, labels)),
      ...differ(`${at}: act`, act, got.act),
      ...differ(`${at}: factuality`, factuality, got.factuality),
    )
  })
  return [...lines, ...[...left].map(({ span }) => `statement ${showWords(text, [span])}: not expected`)]
}

function compareFindings(expected: ExpectedReading, { document: { text }, findings }: Reading): readonly string[] {
  return compareLists(
    "finding",
    expected.findings,
    findings,
    ([kind, ...words], finding) => {
      const quoted = finding.spans.map((span) => text.slice(...span))
      return finding.kind === kind && words.length === quoted.length && words.every((phrase, i) => holds(quoted[i] ?? "", phrase))
    },
    ([kind, ...words]) => `${kind} ${words.map((phrase) => `“${phrase}”`).join(" ")}`,
    (finding) => `${finding.kind} ${finding.spans.map((span) => showWords(text, [span])).join(" ")}`,
  )
}

function compareRelations(expected: ExpectedReading, { entities, relations }: Reading): readonly string[] {
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? null
  const got = relations.map((relation) => [nameOf(relation.subject), relation.predicate, nameOf(relation.object), relation.value])
  const show = (relation: readonly unknown[]) => relation.map((part) => part ?? "–").join(" · ")
  return compareLists("relation", expected.relations, got, (a, b) => show(a) === show(b), show, show)
}

/** What only one of two lists holds; the order does not count. */
function compareLists<E, G>(
  what: string,
  expected: readonly E[],
  got: readonly G[],
  equal: (expected: E, got: G) => boolean,
  showExpected: (item: E) => string,
  showGot: (item: G) => string,
): readonly string[] {
  const left = [...got]
  const missing = expected.filter((item) => {
    const index = left.findIndex((candidate) => equal(item, candidate))
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return [
    ...missing.map((item) => `${what} ${showExpected(item)}: not found`),
    ...left.map((item) => `${what} ${showGot(item)}: not expected`),
  ]
}

function labelOf(speaker: string | null, labels: ReadonlyMap<string, Source>): string | null {
  if (speaker === null) return null
  for (const [label, source] of labels) if (source.id === speaker) return label
  return `(a source not expected, ${speaker})`
}

function differ(what: string, expected: unknown, got: unknown): readonly string[] {
  const [wanted, have] = [JSON.stringify(expected), JSON.stringify(got)]
  return wanted === have ? [] : [`${what} expected ${wanted}, got ${have}`]
}

/** Spans agree when they hold the same words; marks at their edges and the gaps between pieces do not count. */
function differPlaces(what: string, text: string, expected: readonly Place[], got: readonly Span[]): readonly string[] {
  const trimmed = (spans: readonly Span[]) => spans.map((span) => trimWords(text, span)).filter(([start, end]) => start < end)
  const [wanted, have] = [trimmed(expected), trimmed(got)]
  const agree = wanted.length === have.length && wanted.every((place, i) => same(place, have[i] ?? [0, 0]))
  return agree ? [] : [`${what} expected ${showWords(text, expected)}, got ${showWords(text, got)}`]
}

function touches(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function same(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
