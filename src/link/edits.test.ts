import { describe, expect, it } from "vitest"
import { memberOf } from "../../test/members.ts"
import { findEdits } from "./edits.ts"

const LEAD = "The ferry Constance sank off Port Elder on Monday with 17 people on board."
const MINISTER = "The ministry said that the ship may have hit the reef, and promised an inquiry."
const END = "Families waited in the customs hall for a list of names."

function edits(before: string, after: string, language = "en"): readonly string[] {
  const versions = [
    memberOf("v1", before, { language, url: "https://tribune.example/ferry", published: "2026-03-02T08:00:00Z" }),
    memberOf("v2", after, { language, url: "https://tribune.example/ferry", published: "2026-03-02T08:00:00Z", versionOf: "v1" }),
  ]
  return findEdits(versions).map((edit) => `${edit.disclosed ? "disclosed" : "silent"}: ${edit.before.quote} → ${edit.after.quote}`)
}

const text = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n")

describe("a silent edit", () => {
  it("is a changed word, shown with its statement", () => {
    const changed = MINISTER.replace("may have hit", "hit")
    expect(edits(text(LEAD, MINISTER, END), text(LEAD, changed, END))).toEqual([`silent: ${MINISTER} → ${changed}`])
  })

  it("is a sentence that is gone, and one that has come", () => {
    expect(edits(text(LEAD, MINISTER, END), text(LEAD, END))).toEqual([`silent: ${MINISTER} → `])
    expect(edits(text(LEAD, END), text(LEAD, MINISTER, END))).toEqual([`silent:  → ${MINISTER}`])
  })

  it("is one that the note does not speak of", () => {
    const after = text(
      LEAD.replace("17", "70"),
      MINISTER.replace("may have hit", "hit"),
      END,
      "Correction: An earlier version of this article gave the number of people on board as 17. There were 70.",
    )
    expect(edits(text(LEAD, MINISTER, END), after)).toEqual([
      `disclosed: ${LEAD} → ${LEAD.replace("17", "70")}`,
      `silent: ${MINISTER} → ${MINISTER.replace("may have hit", "hit")}`,
    ])
  })

  it("is a change under a note that the earlier version had, too", () => {
    const note = "Correction: An earlier version of this article misspelled the name of the ferry."
    expect(edits(text(LEAD, END, note), text(LEAD.replace("17", "70"), END, note))).toEqual([
      `silent: ${LEAD} → ${LEAD.replace("17", "70")}`,
    ])
  })

  it("stays silent where only the hour of the last change is given", () => {
    const after = text(LEAD.replace("17", "70"), END, "Last updated March 2, 2026, 3:10 p.m.")
    expect(edits(text(LEAD, END), after)[0]).toBe(`silent: ${LEAD} → ${LEAD.replace("17", "70")}`)
  })
})

describe("a disclosed edit", () => {
  it.each([
    "This article has been updated.",
    "Updated to correct the number of people on board, which is 70 and not 17.",
    "Editor’s note: a previous version of this story said that 17 people were on board.",
  ])("is one of which the later version tells: %s", (note) => {
    expect(edits(text(LEAD, END), text(LEAD.replace("17", "70"), END, note))).toEqual([`disclosed: ${LEAD} → ${LEAD.replace("17", "70")}`])
  })

  it("is one whose statement the note retells in words of its own", () => {
    const [before, after] = [
      "The mate, Lars Boye, has owned the reef since 2009.",
      "The mate, Lars Boye, is a cousin of the man who has owned the reef since 2009.",
    ]
    const note =
      "This article was amended on 4 March. An earlier version said that the mate owned the reef; it is a relative of the same name who owns it."
    const silent = MINISTER.replace("may have hit", "hit")
    expect(edits(text(before, MINISTER), text(after, silent, note))).toEqual([
      `disclosed: ${before} → ${after}`,
      `silent: ${MINISTER} → ${silent}`,
    ])
  })

  it.each([
    "Corrección: una versión anterior de este artículo decía que eran 17.",
    "Fe de errores: los pasajeros eran 70 y no 17.",
    "Esta noticia ha sido actualizada.",
  ])("is one in Spanish, too: %s", (note) => {
    const lead = "El ferri Constance se hundió el lunes frente a Puerto Viejo con 17 personas a bordo."
    const end = "Las familias esperaban en la aduana una lista de nombres."
    const later = lead.replace("17", "70")
    expect(edits(text(lead, end), text(later, end, note), "es")).toEqual([`disclosed: ${lead} → ${later}`])
  })
})

it("what is the same in other letters and marks is no edit", () => {
  expect(edits(text(LEAD, END), text(LEAD.replace("Constance", "“Constance”").replace("Monday", "MONDAY"), END))).toEqual([])
})

it("versions are compared in the order in which they came, each with the one before", () => {
  const version = (id: string, count: string, modified: string | null): ReturnType<typeof memberOf> =>
    memberOf(id, text(LEAD.replace("17", count), END), { modified, versionOf: id === "a" ? null : "a" })
  const found = findEdits([
    version("c", "30", "2026-03-02T12:00:00Z"),
    version("a", "17", null),
    version("b", "20", "2026-03-02T10:00:00Z"),
  ])
  expect(found.map(({ before, after }) => `${before.document} ${after.document}`)).toEqual(["a b", "b c"])
})

it("articles that are no versions of one another are not compared", () => {
  expect(findEdits([memberOf("a", LEAD), memberOf("b", LEAD.replace("17", "70"))])).toEqual([])
})
