import { describe, expect, it } from "vitest"
import { memberOf, type MemberOptions } from "../../test/members.ts"
import type { CaseMember } from "../document/index.ts"
import { judgeDerivations } from "./derivation.ts"

const LEAD = `The ferry Constance sank off Port Elder on Monday with thirty people aboard, and the coast guard searched the cold water until dark.`
const YARD = `The yard in the old harbor has built ferries for a hundred years, and launched the Constance nine winters ago after a long strike over wages.`
const PORT = `Port officials closed the northern channel to all traffic and asked two trawlers to help, while families waited in the customs hall for a list of names.`
const HARBOR = `Fishermen in the village had warned for weeks that the beacon on the reef was dark, and the council promised in spring to mend it before autumn.`
const WIRE = [LEAD, YARD, PORT, HARBOR].join("\n\n")
const LIBRARY = `The mayor of Low Ferry opened a library on Saturday. Children sang, and a band from the hills played until the rain came. The shelves hold nine thousand books, most of them given by readers.`
const ABOUT = `The Harbour Tribune is owned by nine hundred of its readers, who elect the editor every third year and have a vote on all that costs more than a month of subscriptions. It takes no money from parties, ports or shipping lines, and prints its accounts each January on page two. Letters to the editor should be no longer than two hundred words and must have a name and a town, or they go to the fire without having been read by anybody at all.`

function member(id: string, text: string, options: MemberOptions = {}): CaseMember {
  return memberOf(id, text, options)
}

function judged(a: CaseMember, b: CaseMember): readonly string[] {
  return judgeDerivations(a, b).map(
    ({ from, to, kind, credited, directed }) => `${from} ${directed ? "→" : "—"} ${to} ${kind}${credited ? " credited" : ""}`,
  )
}

const wire = member("wire", `PORT ELDER (Quay Wire) — ${WIRE}`, { outlet: "Quay Wire", published: "2026-03-02T09:00:00Z" })

describe("direction", () => {
  it("is that of the times", () => {
    const paper = member("paper", WIRE, { outlet: "Low Ferry Echo", published: "2026-03-02T11:00:00Z" })
    expect(judged(wire, paper)).toEqual(["wire → paper verbatim"])
    expect(judged(paper, wire)).toEqual(["wire → paper verbatim"])
  })

  it("is that of the credit, whatever the times say", () => {
    const paper = member("paper", `PORT ELDER (Quay Wire) — ${WIRE}`, { outlet: "Low Ferry Echo", published: "2026-03-02T08:30:00Z" })
    expect(judged(wire, paper)).toEqual(["wire → paper verbatim credited"])
  })

  it("is that of a link to the other's page", () => {
    const source = member("source", WIRE, { url: "https://tribune.example/ferry", outlet: "Harbour Tribune" })
    const copy = member("copy", `${LEAD}\n\n${YARD}\n\n${LIBRARY}`, {
      links: [{ span: [4, 9], url: "http://www.tribune.example/ferry?utm_source=x" }],
    })
    expect(judged(source, copy)).toEqual(["source → copy partial credited"])
  })

  it.each([
    ["there are no times", null, null],
    ["the days are the same", "2026-03-02", "2026-03-02"],
    ["the hour is inside the day", "2026-03-02", "2026-03-02T11:00:00Z"],
    ["a minute lies between", "2026-03-02T11:00:00Z", "2026-03-02T11:01:30Z"],
  ])("stays undecided where %s", (_, one, other) => {
    const [a, b] = [
      member("a", WIRE, { outlet: "Low Ferry Echo", published: one }),
      member("b", WIRE, { outlet: "Strait Beacon", published: other }),
    ]
    expect(judged(a, b)).toEqual(["a — b verbatim"])
  })

  it("stays undecided between two that credit the same agency", () => {
    const a = member("a", `PORT ELDER (AP) — ${WIRE}`, { outlet: "Low Ferry Echo", published: "2026-03-02T09:00:00Z" })
    const b = member("b", `PORT ELDER (AP) — ${WIRE}`, { outlet: "Strait Beacon", published: "2026-03-02T12:00:00Z" })
    expect(judged(a, b)).toEqual(["a — b verbatim"])
    expect(judgeDerivations(a, b)[0]?.evidence.map(({ note }) => note)).toContain("both credit Associated Press")
  })

  it("without outlets is that of who says that the words are another's", () => {
    const quoting = member("quoting", `${LIBRARY}\n\nThe Harbour Tribune reported: ${LEAD} ${YARD} ${PORT}`)
    expect(judged(quoting, member("own", WIRE))).toEqual(["own → quoting partial"])
  })
})

describe("a press release", () => {
  const release = member(
    "release",
    `NOTICE TO SHIPPING\n\nPRESS RELEASE\n\n${WIRE}\n\nAbout the Port Authority\n\n${ABOUT.replaceAll("Harbour Tribune", "Port Authority")}`,
    {
      published: "2026-03-02T09:00:00Z",
    },
  )

  it("that is printed whole is copied, whatever stands at its foot", () => {
    const paper = member("paper", WIRE, { outlet: "Low Ferry Echo", published: "2026-03-02T11:00:00Z" })
    expect(judged(release, paper)).toEqual(["release → paper verbatim"])
  })

  it("of which a part is printed is built on", () => {
    const paper = member("paper", `${LEAD}\n\n${LIBRARY}`, { outlet: "Low Ferry Echo", published: "2026-03-02T11:00:00Z" })
    expect(judged(release, paper)).toEqual(["release → paper press-release"])
  })
})

describe("no derivation is", () => {
  it("between two versions of one article", () => {
    expect(judged(wire, { ...wire, id: "later", versionOf: "wire" })).toEqual([])
  })

  it("what an outlet prints around everything", () => {
    const of = (id: string, text: string): CaseMember => member(id, `${text}\n\n${ABOUT}`, { outlet: "The Harbour Tribune" })
    expect(judged(of("monday", `${LEAD}\n\n${PORT}`), of("tuesday", LIBRARY.replaceAll(". ", ".\n\n")))).toEqual([])
  })

  it("a statement that both introduce with a colon", () => {
    const statement = `${YARD} ${HARBOR} ${PORT}`
    const a = member("a", `${LEAD}\n\nThe company's answer came at night. It reads: ${statement}`)
    expect(judged(a, member("b", `${LIBRARY}\n\nCorven Marine put out a statement: ${statement}`))).toEqual([])
  })

  it("a citation of the outlet for something else", () => {
    const cited = member("cited", LIBRARY, { outlet: "The Harbour Tribune" })
    expect(judged(cited, member("citing", `${PORT}\n\nThe beacon was dark for weeks, the Harbour Tribune reported.`))).toEqual([])
  })
})

describe("cites", () => {
  const tribune = member("tribune", WIRE, { outlet: "The Harbour Tribune", published: "2026-03-02T09:00:00Z" })
  const citing = `Fishermen had warned for weeks that the beacon on the reef was dark, the Harbour Tribune reported. ${LIBRARY}`

  it("goes from the cited to the citing", () => {
    expect(judged(tribune, member("echo", citing, { outlet: "Low Ferry Echo", published: "2026-03-03T09:00:00Z" }))).toEqual([
      "tribune → echo cites credited",
    ])
  })

  it("is of an earlier article where this one came later", () => {
    expect(judged(tribune, member("echo", citing, { outlet: "Low Ferry Echo", published: "2026-03-01T09:00:00Z" }))).toEqual([])
  })

  it("goes both ways where each has it from the other", () => {
    const back = member(
      "tribune",
      `Fishermen had warned for weeks that the beacon on the reef was dark, according to the Low Ferry Echo. ${PORT}`,
      {
        outlet: "The Harbour Tribune",
      },
    )
    expect(judged(back, member("echo", citing, { outlet: "Low Ferry Echo" })).toSorted()).toEqual([
      "echo → tribune cites credited",
      "tribune → echo cites credited",
    ])
  })
})
