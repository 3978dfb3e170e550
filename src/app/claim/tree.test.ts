import { expect, it } from "vitest"
import type { OriginHop } from "../../document/index.ts"
import { type Branch, growTree } from "./tree.ts"

const hop = (document: string, kind: OriginHop["kind"] = "verbatim"): OriginHop => ({
  document,
  kind,
  span: [0, 1],
  quote: "x",
  because: null,
  confidence: 1,
  by: "rule",
})
const said = (document: string, ...via: readonly OriginHop[]) => ({ document, span: [0, 1] as const, quote: "x", via })
const draw = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ statement, hop: how, branches: further }) => [
    how === null ? statement.document : `${statement.document} ${how.kind} of ${how.document}`,
    ...draw(further),
  ])

it("puts each document below the one that it has the claim from, once", () => {
  const tree = growTree([said("wire"), said("mail", hop("wire")), said("post", hop("mail", "rewrite"), hop("wire"))])
  expect(draw(tree)).toEqual([["wire", ["mail verbatim of wire", ["post rewrite of mail"]]]])
})

it("keeps a way whose middle has no statement of its own", () => {
  expect(draw(growTree([said("post", hop("mail"), hop("wire"))]))).toEqual([["wire", ["mail verbatim of wire", ["post verbatim of mail"]]]])
})
