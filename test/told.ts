// Told: documents of a case for tests of `link`, whose statements' vectors are made from what the test says they are about.
import type { CaseMember, Reading, Statement } from "../src/document/index.ts"
import { VECTOR_SIZE } from "../src/read/tagger.ts"
import { documentOf, readingOf } from "./reading.ts"

/** One statement: its text, and what it is about; statements about the same have the same vector. */
export type Told = readonly [about: string, text: string, change?: Partial<Statement>]

/**
 * Makes a document of a case.
 *
 * @example memberTelling("d1", [["toll", "Seventeen people died when the ferry sank."]])
 */
export function memberTelling(
  id: string,
  told: readonly Told[],
  change: Partial<CaseMember> = {},
  reading: Partial<Reading> = {},
): CaseMember {
  const text = told.map(([, line]) => line).join("\n\n")
  const vectors = new Int8Array(told.length * VECTOR_SIZE)
  let start = 0
  const statements = told.map(([about, line, own], i): Statement => {
    const span = [start, start + line.length] as const
    start = span[1] + 2
    vectors[i * VECTOR_SIZE + placeOf(about)] = 127
    const plain = {
      standing: "own-voice",
      speaker: null,
      act: null,
      factuality: "CT+",
      attributions: [],
      confidence: 1,
      by: "test",
    } as const
    return { id: `t${i + 1}`, span, ...plain, ...own }
  })
  const document = documentOf({ id, text, language: change.language ?? "en", published: change.published ?? null })
  return {
    id,
    file: `${id}.html`,
    url: null,
    outlet: null,
    title: null,
    published: null,
    language: "en",
    versionOf: null,
    fetched: null,
    reading: readingOf(document, { statements, vectors, ...reading }),
    ...change,
  }
}

function placeOf(about: string): number {
  let place = 0
  for (const letter of about) place = (place * 31 + letter.charCodeAt(0)) % VECTOR_SIZE
  return place
}
