// Compare: what an editor expects of a case, held against what the program says of it.
import type { Case, CaseEntity, Claim, Derivation, Passage } from "../../src/document/index.ts"
import { NOWHERE, findPhrases } from "../articles/phrases.ts"
import type { ExpectedCase, Quote } from "./expected.ts"

/** The texts of the documents, by the names of their files. */
export type Texts = ReadonlyMap<string, string>

/**
 * Finds every point in which a case differs from what a person expects.
 *
 * @returns one line for each difference; empty: all as expected
 * @example compareCase(expected, linkCase(members), texts) // ["claim Luján fled: corroboration expected 0, got 1"]
 */
export function compareCase(expected: ExpectedCase, found: Case, texts: Texts): readonly string[] {
  const files = new Map(found.documents.map(({ id, file }) => [id, file]))
  const fileOf = (id: string) => files.get(id) ?? `(unknown document ${id})`
  const at = (passage: Passage, quote: Quote) => fileOf(passage.document) === quote[0] && overlaps(passage, findQuote(quote, texts))
  const within = (passage: Passage, quotes: readonly Quote[]) => quotes.some((quote) => at(passage, quote))
  const entities = matchEntities(expected, found, fileOf)
  return [
    ...checkQuotes(expected, texts),
    ...compareDerivations(expected, found, fileOf),
    ...compareClaims(expected, found, at),
    ...compareDisputes(expected, found, within),
    ...compareEntities(expected, entities, fileOf),
    ...compareRelations(expected, found, entities, within),
    ...expected.timeline.flatMap(([date, file, words]) => {
      const dates = found.timeline.filter((entry) => at(entry, [file, words])).map((entry) => entry.date)
      return dates.includes(date) ? [] : [`timeline ${show([file, words])}: expected ${date}, got ${dates.join(", ") || "nothing"}`]
    }),
    ...missing("undisclosed", expected.undisclosed, found.undisclosed, at),
    ...found.undisclosed
      .filter((passage) => !within(passage, [...expected.undisclosed, ...expected.undisclosedAllowed]))
      .map((passage) => `undisclosed ${show([fileOf(passage.document), passage.quote])}: not expected`),
    ...compareEdits(expected, found, at, fileOf),
  ]
}

type At = (passage: Passage, quote: Quote) => boolean
type Within = (passage: Passage, quotes: readonly Quote[]) => boolean
type FileOf = (id: string) => string

/** Expected words that no file holds are a mistake of the expectation. */
function checkQuotes(expected: ExpectedCase, texts: Texts): readonly string[] {
  const quotes = [
    ...Object.values(expected.claims).flatMap(({ statements, apart = [] }) => [...statements, ...apart]),
    ...expected.disputes.flatMap(([, a, b]) => [...a, ...b]),
    ...expected.relations.flatMap(([, , , anyOf]) => anyOf),
    ...expected.timeline.map(([, file, words]): Quote => [file, words]),
    ...expected.undisclosed,
    ...expected.undisclosedAllowed,
    ...expected.edits.flatMap(([fileA, a, fileB, b]): Quote[] => [
      [fileA, a],
      [fileB, b],
    ]),
  ]
  return quotes.filter((quote) => findQuote(quote, texts) === NOWHERE).map((quote) => `the file does not say ${show(quote)}`)
}

function compareDerivations(expected: ExpectedCase, { derivations }: Case, fileOf: FileOf): readonly string[] {
  const joins = ({ from, to }: Derivation, a: string, b: string) => fileOf(from) === a && fileOf(to) === b
  const either = (one: Derivation, a: string, b: string) => joins(one, a, b) || joins(one, b, a)
  const wrong = expected.derivations.flatMap(([from, to, kind, credited, directed]) => {
    const all = derivations.filter((one) => joins(one, from, to) || (!one.directed && joins(one, to, from)))
    const got = all.find((one) => one.kind === kind) ?? all[0]
    const line = `derivation ${from} → ${to}:`
    const turned = expected.derivations.every(([a, b]) => a !== to || b !== from) && derivations.some((one) => joins(one, to, from))
    if (!got) return [`${line} ${turned ? "the other way round" : "not found"}`]
    return [
      ...differ(`${line} kind`, kind, got.kind),
      ...differ(`${line} credit`, credited, got.credited ? "credited" : "uncredited"),
      ...differ(`${line} direction`, directed, got.directed ? "directed" : "undirected"),
    ]
  })
  const known = [...expected.derivations.map(([from, to]) => [from, to] as const), ...expected.derivationsAllowed]
  const extra = derivations.filter((one) => !known.some(([a, b]) => either(one, a, b)))
  return [...wrong, ...extra.map(({ from, to, kind }) => `derivation ${fileOf(from)} → ${fileOf(to)}: ${kind} not expected`)]
}

function compareClaims(expected: ExpectedCase, { claims }: Case, at: At): readonly string[] {
  const hits = (claim: Claim, quotes: readonly Quote[]) =>
    quotes.filter((quote) => claim.statements.some((statement) => at(statement, quote)))
  const matched = new Map<string, Claim>()
  for (const [label, { statements }] of Object.entries(expected.claims)) {
    const best = claims.toSorted((a, b) => hits(b, statements).length - hits(a, statements).length)[0]
    if (best && hits(best, statements).length > 0) matched.set(label, best)
  }
  const lines = Object.entries(expected.claims).flatMap(([label, wanted]) => {
    const got = matched.get(label)
    const line = `claim ${label}:`
    if (!got) return [`${line} not found`]
    const held = hits(got, wanted.statements)
    const distorted = wanted.variantOf === undefined ? null : (matched.get(wanted.variantOf)?.id ?? "not found")
    return [
      ...wanted.statements.filter((quote) => !held.includes(quote)).map((quote) => `${line} ${show(quote)} is not in it`),
      ...hits(got, wanted.apart ?? []).map((quote) => `${line} ${show(quote)} is in it`),
      ...([wanted.corroboration].flat().includes(got.corroboration)
        ? []
        : [`${line} corroboration expected ${[wanted.corroboration].flat().join(" or ")}, got ${got.corroboration}`]),
      ...compareOrigins(line, wanted.origins, got),
      ...(got.variantOf === distorted ? [] : [`${line} expected ${wanted.variantOf ? `a variant of ${wanted.variantOf}` : "no variant"}`]),
    ]
  })
  const labels = [...matched.keys()]
  const joined = labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => (matched.get(a) === matched.get(b) ? [`claims ${a} and ${b}: are one`] : [])),
  )
  const known = new Set(matched.values())
  const extra = claims.filter((claim) => claim.corroboration > 1 && !known.has(claim))
  return [...lines, ...joined, ...extra.map((claim) => `claim “${shorten(claim.text)}”: corroboration ${claim.corroboration} not expected`)]
}

function compareOrigins(line: string, wanted: readonly (string | readonly string[])[] | undefined, got: Claim): readonly string[] {
  if (!wanted) return []
  const left = got.origins.map(({ name }) => name)
  const lacking = wanted.filter((names) => {
    const index = left.findIndex((name) => [names].flat().includes(name))
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return [
    ...lacking.map((names) => `${line} origin ${[names].flat()[0] ?? ""} not found`),
    ...left.map((name) => `${line} origin ${name} not expected`),
  ]
}

function compareDisputes(expected: ExpectedCase, { disputes }: Case, within: Within): readonly string[] {
  const allowed = expected.disputesAllowed.map(([kind, a, b]) => [kind, [a], [b]] as const)
  const is = (dispute: Case["disputes"][number], [kind, a, b]: ExpectedCase["disputes"][number]) =>
    dispute.kind === kind && ((within(dispute.a, a) && within(dispute.b, b)) || (within(dispute.a, b) && within(dispute.b, a)))
  const lacking = expected.disputes.filter((wanted) => !disputes.some((dispute) => is(dispute, wanted)))
  const extra = disputes.filter((dispute) => ![...expected.disputes, ...allowed].some((wanted) => is(dispute, wanted)))
  return [
    ...lacking.map(([kind, a, b]) => `dispute ${kind} ${a.slice(0, 1).map(show).join()} – ${b.slice(0, 1).map(show).join()}: not found`),
    ...extra.map(({ kind, a, b }) => {
      const sides = [a, b].map(({ quote }) => `“${shorten(quote)}”`).toSorted()
      return `dispute ${kind} ${sides.join(" – ")}: not expected`
    }),
  ]
}

type Matched = ReadonlyMap<string, CaseEntity>

/** Which entity of the case each expected one is: one of its name, else one that has the name as a variant; of several the most seen. */
function matchEntities(expected: ExpectedCase, { entities }: Case, fileOf: FileOf): Matched {
  const matched = new Map<string, CaseEntity>()
  for (const [label, { name, in: files }] of Object.entries(expected.entities)) {
    const seen = (entity: CaseEntity) => entity.mentions.filter(({ document }) => files.includes(fileOf(document))).length
    const most = (some: readonly CaseEntity[]) => some.toSorted((a, b) => seen(b) - seen(a))[0]
    const got = most(entities.filter((entity) => entity.name === name)) ?? most(entities.filter((entity) => entity.variants.includes(name)))
    if (got) matched.set(label, got)
  }
  return matched
}

function compareEntities(expected: ExpectedCase, matched: Matched, fileOf: FileOf): readonly string[] {
  const lines = Object.entries(expected.entities).flatMap(([label, wanted]) => {
    const got = matched.get(label)
    const line = `entity ${label}:`
    if (!got) return [`${line} not found`]
    const files = new Set(got.mentions.map(({ document }) => fileOf(document)))
    const names = new Set([got.name, ...got.variants])
    return [
      ...differ(`${line} type`, wanted.type, got.type),
      ...differ(`${line} name`, wanted.name, got.name),
      ...wanted.variants.filter((variant) => !names.has(variant)).map((variant) => `${line} variant ${variant} not found`),
      ...wanted.in.filter((file) => !files.has(file)).map((file) => `${line} not found in ${file}`),
      ...[...files].filter((file) => !wanted.in.includes(file)).map((file) => `${line} not expected in ${file}`),
    ]
  })
  const labels = [...matched.keys()]
  const joined = labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => (matched.get(a) === matched.get(b) ? [`entities ${a} and ${b}: are one`] : [])),
  )
  return [...lines, ...joined]
}

function compareRelations(expected: ExpectedCase, { relations }: Case, matched: Matched, within: Within): readonly string[] {
  const find = (subject: string, predicate: string, object: string | null) => {
    const [a, b] = [matched.get(subject)?.id ?? "", object === null ? null : (matched.get(object)?.id ?? "")]
    return relations.filter(
      (one) =>
        predicate.split(" or ").includes(one.predicate) &&
        ((one.subject === a && (b === null || one.object === b)) || (predicate === "family" && one.object === a && one.subject === b)),
    )
  }
  const lacking = expected.relations.filter(([subject, predicate, object, anyOf]) => {
    return !find(subject, predicate, object).some(({ statements }) => statements.some((statement) => within(statement, anyOf)))
  })
  const wrong = expected.relationsFalse.filter((relation) => find(...relation).length > 0)
  const line = (subject: string, predicate: string, object: string | null) => `relation ${subject} ${predicate} ${object ?? "–"}:`
  return [
    ...lacking.map(([subject, predicate, object]) => `${line(subject, predicate, object)} not found`),
    ...wrong.map((relation) => `${line(...relation)} is not so`),
  ]
}

function compareEdits(expected: ExpectedCase, { edits }: Case, at: At, fileOf: FileOf): readonly string[] {
  type Edit = Case["edits"][number]
  const is = ({ before, after }: Edit, [fileA, a, fileB, b]: ExpectedCase["editsAllowed"][number]) =>
    at(before, [fileA, a]) && (b === "" ? after.quote === "" : at(after, [fileB, b]))
  const wrong = expected.edits.flatMap(([fileA, a, fileB, b, disclosed]) => {
    const got = edits.find((edit) => is(edit, [fileA, a, fileB, b]))
    const line = `edit ${show([fileA, a])} → ${show([fileB, b])}:`
    return got ? differ(line, disclosed, got.disclosed ? "disclosed" : "silent") : [`${line} not found`]
  })
  const known = [...expected.edits.map(([fileA, a, fileB, b]) => [fileA, a, fileB, b] as const), ...expected.editsAllowed]
  const extra = edits.filter((edit) => !known.some((one) => is(edit, one)))
  const name = ({ document, quote }: Passage) => show([fileOf(document), quote])
  return [...wrong, ...extra.map(({ before, after }) => `edit ${name(before)} → ${name(after)}: not expected`)]
}

function missing(what: string, quotes: readonly Quote[], passages: readonly Passage[], at: At): readonly string[] {
  return quotes.filter((quote) => !passages.some((passage) => at(passage, quote))).map((quote) => `${what} ${show(quote)}: not found`)
}

function findQuote([file, words]: Quote, texts: Texts): readonly [number, number] {
  return findPhrases(texts.get(file) ?? "", [words])[0] ?? NOWHERE
}

/** Two spans are of the same words when they share more than half of the shorter. */
function overlaps({ span: [from, to] }: Passage, [start, end]: readonly [number, number]): boolean {
  const shared = Math.min(to, end) - Math.max(from, start)
  return shared > 0 && shared * 2 > Math.min(to - from, end - start)
}

function differ(what: string, expected: unknown, got: unknown): readonly string[] {
  return expected === got ? [] : [`${what} expected ${String(expected)}, got ${String(got)}`]
}

function show([file, words]: Quote): string {
  return `“${shorten(words)}” (${file})`
}

function shorten(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 44)} … ${words.slice(-30)}`
}
