import { describe, expect, it } from "vitest"
import { neutralise, oneLine, safeUrl } from "./safe.ts"

describe("neutralise", () => {
  it.each([
    ["a colour", "\u001B[31mred", "⟨U+001B⟩[31mred"],
    ["a one-byte control sequence", "\u009B2J", "⟨U+009B⟩2J"],
    ["a change of direction", "abc\u202Edcba", "abc⟨U+202E⟩dcba"],
    ["an isolate", "\u2067x\u2069", "⟨U+2067⟩x⟨U+2069⟩"],
    ["half a surrogate pair", "a\uD83D!", "a⟨U+D83D⟩!"],
    ["a hidden tag", "a\u{E0041}b", "a⟨U+E0041⟩b"],
  ])("shows %s", (_, text, shown) => expect(neutralise(text)).toBe(shown))

  it("leaves accents, emoji families and line ends alone", () => {
    const text = "Ñandú e\u0301 👩‍👩‍👧\n日本\ttab"
    expect(neutralise(text)).toBe(text)
  })

  it("puts a text on one line", () => expect(oneLine(" a\r\n\t b\u0007 ")).toBe("a b⟨U+0007⟩"))
})

describe("safeUrl", () => {
  it("lets http and https through", () => expect(safeUrl("https://news.example/a?b=1")).toBe("https://news.example/a?b=1"))
  it.each(["javascript:alert(1)", "JAVASCRIPT:alert(1)", " data:text/html,x", "file:///etc/passwd", "vbscript:x", "/relative", ""])(
    "refuses %j",
    (url) => expect(safeUrl(url)).toBeNull(),
  )
})
