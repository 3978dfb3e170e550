import { describe, expect, it } from "vitest"
import { checkDepth } from "./depth.ts"

describe("checkDepth", () => {
  it.each(["div", "span", "svg:g", "x-card"])("refuses a hundred thousand nested <%s>", (tag) => {
    expect(() => checkDepth(`<${tag}>`.repeat(100_000), "deep.html")).toThrow("more than 1500 deep")
  })

  it("takes a page that forgets to close its spans, where what holds them ends", () => {
    expect(() => checkDepth("<div><span>Port news<span>today</div>".repeat(5_000), "spans.html")).not.toThrow()
  })

  it("takes ends of nothing, and elements that hold nothing", () => {
    expect(() => checkDepth("</div><br><p>One.<li>Two.".repeat(5_000), "loose.html")).not.toThrow()
  })

  it("is not fooled by ends of something else", () => {
    expect(() => checkDepth("<div></b>".repeat(2_000), "mixed.html")).toThrow("more than 1500 deep")
  })
})
