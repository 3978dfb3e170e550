// The mark-up of training/data: what it gives, and that what is there is whole.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readPassages } from "../training/passages.ts"

const folder = join(import.meta.dirname, "../training/data")

describe("readPassages", () => {
  it("gives the text without marks, and the spans of every mark", () => {
    const { passages, faults } = readPassages(
      "== en-1 | story: quay | style: wire\n\n" +
        "# att: [s1 unnamed-group @crew:Crew] [c1 say CT+:says] [q1:quay is [m @crew:theirs]]\n\n" +
        "att: [q2:“No,”] [s2 person @bo:[p @bo:Bo Lind]] [c2 deny CT-:said]. [q2:“Never.”]\ncon @bo: It was late.",
      "en",
    )
    expect(faults).toEqual([])
    const [passage] = passages
    expect(passage?.text).toBe("Crew says quay is theirs\n\n“No,” Bo Lind said. “Never.” It was late.")
    expect(passage?.attributions[1]).toEqual({
      source: [[32, 39]],
      cue: [[40, 44]],
      content: [
        [26, 31],
        [46, 54],
      ],
      type: "person",
      speaker: "bo",
      act: "deny",
      factuality: "CT-",
      anonymity: [],
      reason: [],
    })
    expect(passage?.statements.at(-1)).toEqual({ span: [55, 67], standing: "continued", speaker: "bo", act: null })
    expect(passage?.names).toEqual([{ span: [32, 39], type: "person" }])
  })

  it.each([
    ["att: [q1 say CT+:“No”", 3, "is not closed"],
    ["att: [x1:No]", 3, "opens no mark"],
    ["att: No]", 3, "closes nothing"],
    ["No.", 3, "starts with att"],
    ["att: [c1 say:said]", 3, "no factuality"],
    ["att: [s1 person:Bo] [c1 say CT+:spoke]", 3, "type and @who"],
    ["con @bo: It was late.", 1, "nobody of that name"],
  ])("names the fault of %s", (line, at, message) => {
    const { passages, faults } = readPassages(`== en-1 | story: quay | style: wire\n\n${line}`, "en")
    expect(passages).toEqual([])
    expect(faults[0]).toMatchObject({ line: at, message: expect.stringContaining(message) as string })
  })
})

describe("training/data", () => {
  const held = readFileSync(join(folder, "held-out.txt"), "utf8").split("\n").filter(Boolean)
  const files = ["en", "es"].flatMap((language) =>
    readdirSync(join(folder, language)).map((file) => ({
      file,
      ...readPassages(readFileSync(join(folder, language, file), "utf8"), language),
    })),
  )

  it.each(files)("$file has no fault", ({ faults }) => expect(faults).toEqual([]))

  it("names each passage once, and holds out only stories that are there", () => {
    const ids = files.flatMap(({ passages }) => passages.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const stories = new Set(files.flatMap(({ passages }) => passages.map(({ story }) => story)))
    expect(held.filter((story) => !stories.has(story))).toEqual([])
  })
})
