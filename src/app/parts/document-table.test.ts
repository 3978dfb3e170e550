import { expect, it } from "vitest"
import type { DocumentRow } from "../../serve/index.ts"
import { foldCopies, isOwn } from "./document-table.tsx"

const row = (
  id: string,
  into: readonly (readonly [from: string, kind: DocumentRow["into"][number]["kind"]])[] = [],
  versionOf: string | null = null,
) => ({ id, versionOf, into: into.map(([from, kind]) => ({ from, kind })) }) as unknown as DocumentRow
const draw = (rows: readonly DocumentRow[]): string[] =>
  foldCopies(rows).map((folded) => [folded.row.id, ...folded.copies.map(({ id }) => id)].join(" "))

it("puts copies of copies and versions under the text they go back to, and who cites beside it", () => {
  const rows = [row("a"), row("b", [["a", "verbatim"]]), row("c", [["b", "rewrite"]]), row("d", [["a", "cites"]]), row("e", [], "d")]
  expect(draw(rows)).toEqual(["a b c", "d e"])
  expect(rows.filter(isOwn).map(({ id }) => id)).toEqual(["a", "d"])
})

it("shows every document once where texts go round, or come from outside of the list", () => {
  const round = draw([row("a", [["b", "partial"]]), row("b", [["a", "partial"]]), row("c", [["gone", "verbatim"]])])
  expect(round.join(" ").split(" ").toSorted()).toEqual(["a", "b", "c"])
})
