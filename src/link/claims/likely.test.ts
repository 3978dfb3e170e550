import { expect, it } from "vitest"
import { memberTelling, type Told } from "../../../test/told.ts"
import { findLikelyPairs } from "./likely.ts"
import { contentsOf, pairContents, pairSketches, pairStatements, sketchOf } from "./pair.ts"
import { WEIGHTS } from "./weights.ts"

const ENGLISH: readonly Told[] = [
  ["toll", "Seventeen people died when the ferry Constance sank off Port Elder on Monday."],
  ["toll", "The sinking of the ferry Constance killed 70 people."],
  ["yard", "Marsh Brothers had not repaired the hull of the ferry in March."],
  ["yard", "Marsh Brothers repaired the hull of the ferry in March, Ilse Varga said."],
  ["menu", "The canteen of the ministry serves lentils on Fridays."],
  ["menu", "Ilse Varga may close the canteen of the ministry to visitors."],
]
const SPANISH: readonly Told[] = [
  ["toll", "Diecisiete personas murieron al hundirse el transbordador Constance frente a Port Elder."],
  ["yard", "Marsh Brothers no había reparado el casco del transbordador en marzo."],
  ["menu", "La cantina del ministerio sirve lentejas los viernes."],
]

const makeMember = (id: string, told: readonly Told[], language = "en") =>
  memberTelling(
    id,
    told.map(([, text]): Told => ["x", text]), // one vector for all: the words alone have to part them
    { language },
  )

it.each([
  ["within a language", makeMember("d1", ENGLISH), makeMember("d2", ENGLISH.toReversed())],
  ["between two", makeMember("d1", ENGLISH), makeMember("d2", SPANISH, "es")],
])("leaves out no pair that would have been found, %s", (_, a, b) => {
  const all = contentsOf(a).flatMap((one) => contentsOf(b).flatMap((other) => pairContents(one, other) ?? []))
  expect(pairStatements(a, b)).toEqual(all)
  expect(pairSketches(sketchOf(a), sketchOf(b))).toEqual(all)
  expect(all.length).toBeGreaterThan(0)
})

it("tells two apart that say nothing to each other, without a look at their words", () => {
  const [all, ferry, canteen] = [ENGLISH, ENGLISH.slice(0, 3), ENGLISH.slice(4)].map((told) => sketchOf(makeMember("d1", told)))
  if (!all || !ferry || !canteen) throw new Error("no sketches")
  const pairs = [
    [all, ferry],
    [ferry, all],
    [ferry, canteen],
    [canteen, ferry],
  ] as const
  expect(pairs.map(([one, other]) => findLikelyPairs(one, other, WEIGHTS.within).length > 0)).toEqual([true, true, false, false])
})
