// Every example of a derivation that docs/terms.md gives, judged by the real model: what it is called there the program calls it.
import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import type { CaseMember, DerivationKind } from "../src/document/index.ts"
import { loadTagger } from "../src/infer/node.ts"
import { findDerivations } from "../src/link/index.ts"
import { readDocument } from "../src/pipeline.ts"
import type { Tagger } from "../src/read/index.ts"
import { documentOfPiece, type Piece } from "./derivations/documents.ts"
import { type Example, EXAMPLES } from "./terms/examples.ts"

const terms = readFileSync(new URL("../docs/terms.md", import.meta.url), "utf8")
let tagger: Tagger

beforeAll(async () => {
  tagger = await loadTagger()
}, 60_000)

async function readPiece(piece: Piece): Promise<CaseMember> {
  const reading = await readDocument(documentOfPiece(piece), { tagger })
  const { id, url, outlet, title, published, language } = reading.document
  return { id, file: `${id}.txt`, url, outlet, title, published, language, versionOf: null, fetched: null, reading }
}

async function kindOf({ pair }: Example): Promise<DerivationKind | null> {
  const found = findDerivations(await Promise.all(pair.map(readPiece)))
  return found[0]?.kind ?? null
}

/** The lines of one kind: from its name to the next paragraph that is no example. */
function linesOf(kind: DerivationKind): readonly string[] {
  const from = terms.indexOf(`\n\`${kind}\`: `)
  return terms
    .slice(from + 1)
    .split("\n\n")
    .slice(1, 2)
    .flatMap((list) => list.split("\n"))
}

describe.each(Object.entries(EXAMPLES))("%s", (kind, { is, isNot }) => {
  it("has three examples that are it and three that are not, and no other", () => {
    const lines = linesOf(kind as DerivationKind)
    const expected = [...is.map(({ words }) => `- It is: ${words}`), ...isNot.map(({ words }) => `- It is not: ${words}`)]
    expect(lines.map((line, i) => line.slice(0, expected[i]?.length ?? 0))).toEqual(expected)
    expect([is.length, isNot.length]).toEqual([3, 3])
  })

  it.each([...is, ...isNot].map((one) => [one.words, one] as const))("%s", { timeout: 30_000 }, async (_, one) => {
    expect(await kindOf(one)).toBe(one.kind)
  })
})
