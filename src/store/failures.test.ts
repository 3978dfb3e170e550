import { describe, expect, it } from "vitest"
import { FirsthandError } from "../document/index.ts"
import { tellFailure } from "./failures.ts"

const failure = (code: string, message = "it says so"): Error => Object.assign(new Error(message), { code })

describe("tellFailure", () => {
  it.each([
    ["53100", "store/full"],
    ["ENOSPC", "store/full"],
    ["57P01", "store/server"],
    ["ECONNRESET", "store/server"],
    ["28P01", "store/server"],
    ["42501", "store/permission"],
  ])("takes %s for %s, and says where and why", (code, expected) => {
    expect(tellFailure("host/news", failure(code))).toMatchObject({
      code: expected,
      message: expect.stringMatching(/^The store in host\/news .*it says so/u),
    })
  })
  it("knows a connection that broke without a code", () => {
    expect(tellFailure("host/news", new Error("Connection terminated unexpectedly"))).toMatchObject({ code: "store/server" })
  })
  it("leaves a bug and what is clear already as they are", () => {
    for (const error of [failure("42601"), new TypeError("x"), new FirsthandError("store/no-case", "There is none."), "odd"]) {
      expect(tellFailure("host/news", error)).toBe(error)
    }
  })
})
