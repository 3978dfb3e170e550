import { describe, expect, it } from "vitest"
import { readMember, type MemberOptions } from "../../test/read-member.ts"
import { buildTimeline } from "./timeline.ts"

/** 11 March 2026, the day of publication, is a Wednesday. */
function datesOf(text: string, options?: MemberOptions): readonly (readonly [string, string | null])[] {
  return buildTimeline([readMember("d1", text, options)]).map(({ date, stated }) => [date, stated])
}

describe("the timeline", () => {
  it("keeps apart when it happened, was said and was published", () => {
    const text = "<s>Ana Reyes</s> <c>said</c> on Monday that <q>the bridge closed in February</q>."
    expect(
      buildTimeline([
        readMember("d1", text, {
          events: [
            ["said", "CT+"],
            ["closed", "CT+"],
          ],
        }),
      ]),
    ).toMatchObject([
      {
        date: "2026-02",
        stated: "2026-03-09",
        published: "2026-03-11",
        quote: "Ana Reyes said on Monday that the bridge closed in February.",
      },
    ])
  })

  it("has nothing for the day of saying alone", () => {
    expect(
      datesOf("<s>Ana Reyes</s> <c>said</c> on Monday that <q>the bridge closed</q>.", {
        events: [
          ["said", "CT+"],
          ["closed", "CT+"],
        ],
      }),
    ).toEqual([])
  })

  it("takes a day of a clause about the speaker for no day of saying", () => {
    const text = "<q>The bridge closed on 3 March</q>, <c>said</c> <s>Ana Reyes</s>, who led the board until 2019."
    expect(datesOf(text, { events: [["closed", "CT+"]] })).toEqual([["2026-03-03", null]])
  })

  it("counts a relative date in a quotation from the day it was said", () => {
    const text = "<q>“The bridge closed yesterday,”</q> <s>Ana Reyes</s> <c>said</c> on Monday."
    expect(datesOf(text, { events: [["closed", "CT+"]] })).toEqual([["2026-03-08", "2026-03-09"]])
    const spanish = "<q>“El puente cerró ayer”</q>, <c>dijo</c> <s>Ana Reyes</s> el lunes."
    expect(datesOf(spanish, { language: "es", events: [["cerró", "CT+"]] })).toEqual([["2026-03-08", "2026-03-09"]])
  })

  it("has an entry for each day of a statement", () => {
    const events = [
      ["arrested", "CT+"],
      ["extradited", "CT+"],
    ] as const
    expect(datesOf("Rafael Montes was arrested on 3 March and extradited two days later.", { events })).toEqual([
      ["2026-03-03", null],
      ["2026-03-05", null],
    ])
  })

  it("has no entry for what did not happen or is denied", () => {
    expect(datesOf("Nobody was arrested on Monday.", { events: [["arrested", "CT-"]] })).toEqual([])
    const denial = "<s>Ana Reyes</s> <c>denied</c> that <q>she met Varga in February</q>."
    expect(datesOf(denial, { events: [["met", "CT+"]] })).toEqual([])
  })

  it("takes a year that tells which thing is meant for no date of what happened to it", () => {
    expect(datesOf("The 2019 budget was approved on Monday.", { events: [["approved", "CT+"]] })).toEqual([["2026-03-09", null]])
    expect(datesOf("El presupuesto de 2019 se aprobó el lunes.", { language: "es", events: [["aprobó", "CT+"]] })).toEqual([
      ["2026-03-09", null],
    ])
  })

  it("has what the outlet tells of who speaks, and not the day of saying", () => {
    const text = "<s>Lars Boye</s>, who retired in May, <c>said</c> on Monday that <q>the ferry is safe</q>."
    expect(
      datesOf(text, {
        events: [
          ["retired", "CT+"],
          ["said", "CT+"],
        ],
      }),
    ).toEqual([["2025-05", "2026-03-09"]])
    const inspected = "<s>An inspection on Sunday</s> <c>found</c> <q>a crack in the hull</q>."
    expect(
      datesOf(inspected, {
        events: [
          ["inspection", "CT+"],
          ["found", "CT+"],
        ],
      }),
    ).toEqual([["2026-03-08", null]])
    const given = "<q>The crew was given</q> until Friday, <c>said</c> <s>the clerk</s>."
    expect(datesOf(given, { events: [["given", "CT+"]] })).toEqual([])
    const until = "The three were given until Friday, <c>said</c> <s>the clerk</s>, <q>to pack</q>."
    expect(datesOf(until, { events: [["given", "CT+"]] })).toEqual([["2026-03-13", null]])
  })

  it("has what must be done on a day, and what no word denies", () => {
    expect(datesOf("The mate must come back on June 15.", { events: [["come", "PS+"]] })).toEqual([["2026-06-15", null]])
    expect(datesOf("The ferry is expected on Friday.", { events: [["expected", "CT-"]] })).toEqual([["2026-03-13", null]])
    expect(datesOf("The ferry did not sail on Monday.", { events: [["sail", "CT-"]] })).toEqual([])
  })

  it("takes the night of a day and the meeting of a date for what the clause tells", () => {
    expect(datesOf("Boye pasó la noche del lunes en el puerto.", { language: "es", events: [["pasó", "CT+"]] })).toEqual([
      ["2026-03-09", null],
    ])
    expect(datesOf("La asamblea del lunes reunió a mil personas.", { language: "es", events: [["reunió", "CT+"]] })).toEqual([
      ["2026-03-09", null],
    ])
  })

  it("takes the date of a dateline for no event's", () => {
    expect(datesOf("MADRID, March 3 (Norte) — The bridge closed.", { events: [["closed", "CT+"]] })).toEqual([])
  })

  it("is in the order of the events, whatever the order of the documents", () => {
    const late = readMember("d1", "The bridge closed on 3 March.", { published: "2026-03-04", events: [["closed", "CT+"]] })
    const early = readMember("d2", "The bridge opened in 2019, and cracks were found in the third quarter of 2025.", {
      events: [
        ["opened", "CT+"],
        ["found", "CT+"],
      ],
    })
    const dates = ["2019", "2025-Q3", "2026-03-03"]
    expect(buildTimeline([late, early]).map(({ date }) => date)).toEqual(dates)
    expect(buildTimeline([early, late])).toEqual(buildTimeline([late, early]))
  })

  it("keeps the same event of several documents, each with its own words", () => {
    const events = [["closed", "CT+"]] as const
    const members = [
      readMember("d1", "The bridge closed on 3 March.", { events }),
      readMember("d2", "On Tuesday of last week the bridge was closed.", { events }),
    ]
    expect(buildTimeline(members).map(({ document, quote }) => [document, quote])[0]).toEqual(["d1", "The bridge closed on 3 March."])
    expect(buildTimeline(members)).toHaveLength(2)
  })
})
