// Search: words in any order and in a row, accents, endings, filters, context.
import { describe, expect, it } from "vitest"
import { madeCase } from "../../test/show-case.ts"
import { type SearchQuery, searchStatements } from "./search.ts"

const { linked, members } = madeCase()
const find = (query: SearchQuery): string[] =>
  [...searchStatements(members, linked.entities, query)].map(({ document, statement }) => `${document}/${statement.id}`)

describe("searchStatements", () => {
  it.each<[SearchQuery, string[]]>([
    [{ words: "early envelopes" }, ["d1/t1", "d2/t1", "d4/t1"]],
    [{ words: "ENVÉLOPES" }, ["d1/t1", "d2/t1", "d3/t1", "d4/t1"]],
    [{ words: '"a day early"' }, ["d1/t1", "d2/t1"]],
    [{ words: '"day a early"' }, []],
    [{ words: "envel" }, []],
    [{ words: "envel* feb*" }, ["d3/t1"]],
    [{ words: "envelopes bridge" }, []],
    [{ speaker: "i. varga" }, ["d1/t1", "d1/t3", "d2/t1"]],
    [{ speaker: "pell", act: "deny" }, ["d4/t1"]],
    [{ type: "unnamed-group" }, ["d4/t2"]],
    [{ standing: "undisclosed" }, ["d3/t2"]],
    [{ factuality: "PS+" }, ["d6/t1"]],
    [{ outlet: "faro", words: "envelopes" }, ["d3/t1"]],
    [{ language: "es" }, []],
    [{ since: "2026-03-05" }, ["d3/t1", "d3/t2", "d5/t1"]],
    [{ until: "2026-03-03", type: "named-person" }, ["d1/t1", "d1/t3", "d2/t1"]],
    [{ since: "2026-03", until: "2026-03", words: "seventy" }, ["d4/t2"]],
  ])("%o", (query, expected) => {
    expect(find(query)).toEqual(expected)
  })

  it("points at the words, and shows what stands before and after", () => {
    const [hit] = searchStatements(members, linked.entities, { words: "seventeen firms", outlet: "Lantern" })
    const text = members[0]?.reading.document.text ?? ""
    expect(hit?.found.map(([start, end]) => text.slice(start, end))).toEqual(["Seventeen", "firms"])
    expect(hit).toMatchObject({ before: "The envelopes were opened a day early.", after: "Nobody was in the room.", source: null })
  })
})
