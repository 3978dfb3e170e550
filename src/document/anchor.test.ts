import { describe, expect, it } from "vitest"
import { findAnchor, makeAnchor } from "./anchor.ts"

const TEXT = "The mayor said no. The harbor was closed. The mayor said no more."
const second = makeAnchor("d", TEXT, [42, 59])

describe("anchors", () => {
  it("keep the exact words and what is around them", () => {
    expect(second).toMatchObject({
      quote: "The mayor said no",
      prefix: "yor said no. The harbor was closed. ".slice(-32),
      suffix: " more.",
    })
  })

  it.each([
    ["where they stood", TEXT, [42, 59]],
    ["behind words that came before", `Updated at noon. ${TEXT}`, [59, 76]],
    [
      "by what is around them, though another place is nearer",
      TEXT.replace("The mayor said no. ", "").replace("closed", "closed to all"),
      [30, 47],
    ],
    ["by what stands behind, where what stood before has changed", "The mayor said no. Rain fell. The mayor said no more.", [30, 47]],
    ["nowhere, where they are gone", "The mayor kept silent.", null],
  ])("are found %s", (_, text, span) => {
    expect(findAnchor(text, second)).toEqual(span)
  })
})
