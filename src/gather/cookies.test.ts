import { describe, expect, it } from "vitest"
import { cookieHeader, parseCookies } from "./cookies.ts"

const file = [
  "# Netscape HTTP Cookie File",
  ".outlet.example\tTRUE\t/\tTRUE\t0\tsession\ta",
  "#HttpOnly_news.outlet.example\tFALSE\t/es\tFALSE\t4102444800\tedition\tb",
  "outlet.example\tFALSE\t/\tFALSE\t946684800\told\tc",
].join("\n")
const now = new Date("2026-03-02T00:00:00Z")

describe("cookies", () => {
  it("reads the file, marked lines too", () => {
    expect(parseCookies(file).map((cookie) => cookie.name)).toEqual(["session", "edition", "old"])
  })
  it("sends what fits host, path and time", () => {
    expect(cookieHeader(parseCookies(file), "https://news.outlet.example/es/nota", now)).toBe("session=a; edition=b")
  })
  it("sends secure ones over https alone", () => {
    expect(cookieHeader(parseCookies(file), "http://outlet.example/", now)).toBeNull()
  })
  it("does not take a longer name for a subdomain", () => {
    expect(cookieHeader(parseCookies(file), "https://myoutlet.example/", now)).toBeNull()
  })
})
