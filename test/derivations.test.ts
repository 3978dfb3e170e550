// A small pile, read by the real pipeline and model: who took what from whom in it.
import { beforeAll, describe, expect, it } from "vitest"
import type { CaseMember, Derivation } from "../src/document/index.ts"
import { loadTagger } from "../src/infer/node.ts"
import { findCircles, findDerivations } from "../src/link/index.ts"
import { readDocument } from "../src/pipeline.ts"
import { documentOfPiece, PIECES } from "./derivations/documents.ts"

let members: readonly CaseMember[]
let found: readonly Derivation[]

beforeAll(async () => {
  const tagger = await loadTagger()
  members = await Promise.all(
    PIECES.map(async (piece): Promise<CaseMember> => {
      const reading = await readDocument(documentOfPiece(piece), { tagger })
      const { id, url, outlet, title, published, language } = reading.document
      return { id, file: `${id}.txt`, url, outlet, title, published, language, versionOf: null, fetched: null, reading }
    }),
  )
  found = findDerivations(members)
}, 60_000)

const line = ({ from, to, kind, credited, directed }: Derivation): string =>
  `${from} ${directed ? "→" : "—"} ${to}: ${kind}${credited ? ", credited" : ""}`

it("every derivation of the pile is found, and no other", () => {
  expect(found.map(line)).toEqual([
    "coast → herald: cites, credited",
    "herald → coast: cites, credited",
    "release → echo-fleet: press-release",
    "tribune → digest: cites, credited",
    "tribune → morning: cites, credited",
    "tribune → radio: cites, credited",
    "wire → beacon: rewrite",
    "wire → echo: verbatim, credited",
    "wire → gaceta: translation, credited",
    "wire → ledger: partial",
  ])
})

describe("the evidence", () => {
  const shown = (from: string, to: string, kind: string): readonly (string | null)[] => {
    const textOf = new Map(members.map(({ id, reading }) => [id, reading.document.text]))
    const derivation = found.find((one) => one.from === from && one.to === to)
    return (derivation?.evidence ?? [])
      .filter((one) => one.kind === kind)
      .map((one) => (one.to ? (textOf.get(to)?.slice(...one.to) ?? null) : one.note))
  }

  it.each([
    ["wire", "echo", "credit", "PORT ELDER (Quay Wire) —"],
    ["wire", "gaceta", "credit", "Con información de Quay Wire"],
    ["tribune", "morning", "credit", "first reported by the Harbour Tribune"],
    ["tribune", "radio", "credit", "según publicó The Harbour Tribune"],
    ["tribune", "digest", "link", "A register"],
    ["wire", "ledger", "time", "published 5 hours apart"],
    ["coast", "herald", "source", "circular: coast → herald → coast"],
  ])("of %s → %s has the words that say so", (from, to, kind, words) => {
    expect(shown(from, to, kind)).toContain(words)
  })

  it("of a translation pairs the statements", () => {
    expect(shown("wire", "gaceta", "statement")).toContain("«Nadie de la empresa me devolvió nunca la llamada».")
  })
})

it("the circle is found", () => {
  expect(findCircles(found)).toEqual([["coast", "herald"]])
})

it("without times, what no words decide stays undecided", () => {
  const undated = members.map((member) => ({
    ...member,
    published: null,
    reading: { ...member.reading, document: { ...member.reading.document, published: null } },
  }))
  const lines = findDerivations(undated).map(line)
  expect(lines).toContain("wire → echo: verbatim, credited")
  expect(lines).toContain("beacon — wire: rewrite")
})

it("is the same in whatever order the documents come", () => {
  expect(findDerivations(members.toReversed())).toEqual(found)
})
