import { describe, expect, it } from "vitest"
import { countSharers } from "./sharers.ts"

const many = Array.from({ length: 150 }, (_, i) => `copy ${i}`)

describe("countSharers", () => {
  it("counts each key once for each who has it", () => {
    expect(countSharers(3, [["wire"], ["wire", "morning"], ["evening"]])).toEqual([
      { id: "wire", shared: 2 },
      { id: "morning", shared: 1 },
      { id: "evening", shared: 1 },
    ])
  })
  it("leaves out what many have, as furniture is", () => {
    expect(countSharers(4, [["wire"], many])).toEqual([{ id: "wire", shared: 1 }])
  })
  it("finds the many copies of what is itself one of them", () => {
    expect(countSharers(4, [many, many, many, ["wire"]])).toHaveLength(151)
  })
  it("finds nobody where nobody has a key", () => {
    expect(countSharers(4, [])).toEqual([])
  })
})
