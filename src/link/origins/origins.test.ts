import { beforeAll, describe, expect, it } from "vitest"
import { derivationsOf, entitiesByName, readClaims } from "../../../test/claims.ts"
import type { PileEntry } from "../../../test/pile.ts"
import type { Claim } from "../../document/index.ts"
import { loadTagger } from "../../infer/node.ts"
import type { Tagger } from "../../read/index.ts"
import { findOrigins, type OriginOptions } from "./origins.ts"

let tagger: Tagger
beforeAll(async () => {
  tagger = await loadTagger()
}, 60_000)

type Expected = {
  readonly corroboration: number
  readonly origins?: readonly string[] // "speaker Diego Ruiz d1": kind, name, document
  readonly ends?: readonly (string | null)[] // of each statement of the claim: the name of its origin
  readonly rules?: readonly string[] // of each statement: the end of `originBy`
}
type Case = readonly [title: string, pile: readonly Written[], derivations: readonly string[], expected: Expected, options?: OriginOptions]
/** Outlet, day of March 2026 (with an hour: 2.08), text; the first line is the title. */
type Written = readonly [outlet: string | null, day: number | null, text: string, more?: Partial<PileEntry>]

const CASES: readonly Case[] = [
  [
    "one person who speaks to two outlets is one",
    [
      ["Quay Wire", 2, "Ferry sinks\n\nThe hull was cracked, engineer Ivo Pell told the Quay Wire. {c}"],
      ["Harbour Tribune", 3, "Crack in hull\n\n“The hull was cracked,” Ivo Pell said in an interview on Tuesday. {c}"],
    ],
    [],
    { corroboration: 1, origins: ["speaker Ivo Pell d1"], ends: ["Ivo Pell", "Ivo Pell"] },
  ],
  [
    "two speakers of one press conference are two",
    [
      [
        "Quay Wire",
        2,
        "Briefing\n\nAt a press conference, mayor Ana Reyes said the bridge was closed on Sunday. {c} Engineer Ivo Pell said the bridge had been closed on Sunday. {c}",
      ],
      ["Harbour Tribune", 2, "Bridge closed\n\nMayor Ana Reyes told reporters that the bridge was closed on Sunday. {c}"],
    ],
    [],
    { corroboration: 2, ends: ["Ana Reyes", "Ivo Pell", "Ana Reyes"] },
  ],
  [
    "a copy counts no further voice, also where it hides the name",
    [
      ["Quay Wire", 2, "Ferry\n\nThe hull was cracked in January, a port official said on condition of anonymity. {c}"],
      ["Harbour Tribune", 3, "Ferry\n\nThe hull was cracked in January, a shipyard worker said on condition of anonymity. {c}"],
    ],
    ["d1 > d2 rewrite"],
    { corroboration: 1, origins: ["speaker a port official d1"] },
  ],
  [
    "what a rewrite adds from a named voice of its own counts",
    [
      ["Quay Wire", 2, "Ferry\n\nThe hull was cracked in January, engineer Ivo Pell said. {c}"],
      ["Harbour Tribune", 3, "Ferry\n\nThe hull was cracked in January, shipwright Carla Mota said. {c}"],
    ],
    ["d1 > d2 rewrite"],
    { corroboration: 2, origins: ["speaker Ivo Pell d1", "speaker Carla Mota d2"] },
  ],
  [
    "unnamed officials of two documents may be one",
    [
      ["Quay Wire", 2, "Ferry\n\nThe owner knew of the crack, a senior official said on condition of anonymity. {c}"],
      ["Harbour Tribune", 2, "Crack\n\nAn official who asked not to be named said the owner knew of the crack. {c}"],
    ],
    [],
    { corroboration: 1 },
  ],
  [
    "a role in a headline is whoever says the same words in the text",
    [
      [
        "Quay Wire",
        2,
        "‘We will not pay for this bridge again’, Ostran minister says\n{c}\n\n“We will not pay for this bridge again,” Ana Reyes said on Monday. {c}",
      ],
    ],
    [],
    { corroboration: 1, ends: ["Ana Reyes", "Ana Reyes"] },
  ],
  [
    "a second official in one document is another",
    [
      [
        "Quay Wire",
        2,
        "Ferry\n\nThe owner knew of the crack, a senior official said on condition of anonymity. {c} A second official, who also asked not to be named, said the owner knew of the crack. {c}",
      ],
      ["Harbour Tribune", 2, "Crack\n\nAn official who asked not to be named said the owner knew of the crack. {c}"],
    ],
    [],
    { corroboration: 2 },
  ],
  [
    "two officials are two",
    [["Quay Wire", 2, "Ferry\n\nTwo officials who asked not to be named said the owner knew of the crack. {c}"]],
    [],
    { corroboration: 2 },
  ],
  [
    "an unnamed official may be the named one",
    [
      ["Quay Wire", 2, "Ferry\n\nThe owner knew of the crack, a senior port official said on condition of anonymity. {c}"],
      ["Harbour Tribune", 2, "Crack\n\nPort director Lucía Montal said the owner knew of the crack. {c}"],
    ],
    [],
    { corroboration: 1, ends: ["a senior port official", "Lucía Montal"] },
  ],
  [
    "an unnamed nurse is no fisherman",
    [
      ["Quay Wire", 2, "Ferry\n\nThe bow went under at six, a nurse who asked not to be named said. {c}"],
      ["Harbour Tribune", 2, "Bow\n\nThe bow went under at six, said Tomas Grau, a fisherman. {c}"],
    ],
    [],
    { corroboration: 2 },
  ],
  [
    "an outlet that is cited is followed to its article",
    [
      ["Quay Wire", 2, "Ferry\n\nSeventeen people died, police chief Diego Ruiz said. {c}"],
      ["Harbour Tribune", 3, "Ferry\n\nSeventeen people died, according to Quay Wire. {c}"],
    ],
    [],
    { corroboration: 1, origins: ["speaker Diego Ruiz d1"], ends: ["Diego Ruiz", "Diego Ruiz"], rules: ["source", "source"] },
  ],
  [
    "an outlet that is not in the pile is named, and does not count",
    [["Harbour Tribune", 3, "Ferry\n\nSeventeen people died, Radio Quay reported. {c}"]],
    [],
    { corroboration: 0, origins: ["outlet Radio Quay d1"], ends: ["Radio Quay"] },
  ],
  [
    "a person who spoke to an outlet that is not in the pile was not reached",
    [
      [
        "Harbour Tribune",
        3,
        "Ferry\n\nThe ship was overloaded, police chief Diego Ruiz told Radio Quay. {c} He added that nobody had counted the passengers.",
      ],
    ],
    [],
    { corroboration: 0, origins: ["outlet Radio Quay d1"] },
  ],
  [
    "a person who spoke to an outlet of the pile was reached there",
    [
      ["Radio Quay", 2, "Interview\n\n“The ship was overloaded,” police chief Diego Ruiz said. {c}"],
      ["Harbour Tribune", 3, "Ferry\n\nThe ship was overloaded, police chief Diego Ruiz told Radio Quay. {c}"],
    ],
    [],
    { corroboration: 1, origins: ["speaker Diego Ruiz d1"], ends: ["Diego Ruiz", "Diego Ruiz"] },
  ],
  [
    "outlets that cite each other are no origin",
    [
      ["Quay Wire", 2, "Ferry\n\nThe captain fled, the Harbour Tribune reported. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nThe captain fled, according to Quay Wire. {c}"],
    ],
    [],
    { corroboration: 0, origins: [], ends: [null, null], rules: ["circular", "circular"] },
  ],
  [
    "three that cite in a ring are none",
    [
      ["Quay Wire", 2, "Ferry\n\nThe captain fled, the Harbour Tribune reported. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nThe captain fled, according to Radio Salt. {c}"],
      ["Radio Salt", 2, "Ferry\n\nThe captain fled, the Quay Wire reported. {c}"],
    ],
    [],
    { corroboration: 0, origins: [], rules: ["circular", "circular", "circular"] },
  ],
  [
    "experts and rumours are none",
    [
      ["Quay Wire", 2, "Ferry\n\nExperts said the hull was cracked. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nIt is rumoured that the hull was cracked. {c}"],
      ["Radio Salt", 2, "Ferry\n\nThe hull was cracked. {c}"],
    ],
    [],
    { corroboration: 0, origins: [], ends: [null, null, null] },
  ],
  [
    "a denial does not count, and neither do a question and a refusal",
    [
      ["Quay Wire", 2, "Ferry\n\nThe hull was cracked, engineer Ivo Pell said. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nOrca Shipping denied that the hull was cracked. {-}"],
      [
        "Radio Salt",
        2,
        "Ferry\n\nSenator Ana Reyes asked whether the hull was cracked. {c} The port declined to say whether the hull was cracked. {c}",
      ],
    ],
    [],
    { corroboration: 1, origins: ["speaker Ivo Pell d1"], ends: ["Ivo Pell", null, null, null] },
  ],
  [
    "who says that it may be does not vouch that it is",
    [
      ["Quay Wire", 2, "Ferry\n\nThe hull was cracked, engineer Ivo Pell said. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nShipwright Carla Mota said the hull may have been cracked. {c}"],
    ],
    [],
    { corroboration: 1, ends: ["Ivo Pell", null], rules: ["source", "says-less"] },
  ],
  [
    "reporters who were there are witnesses, one for each newsroom",
    [
      ["Quay Wire", 2, "Ferry\n\nFrom the quay this reporter saw the bow go under. {c}", { byline: ["Lena Ostrow"] }],
      ["Harbour Tribune", 2, "Ferry\n\nOur reporter watched from the pier as the ship sank bow first. {c}", { byline: ["Paul Tern"] }],
      ["Harbour Tribune", 3, "Ferry\n\nA Tribune reporter stood on the ramp and watched her sink. {c}", { byline: ["Ada Finch"] }],
    ],
    [],
    { corroboration: 2, origins: ["witness Lena Ostrow d1", "witness Paul Tern d2"] },
  ],
  [
    "nobody sees a thing in another's words",
    [
      ["Quay Wire", 2, "Ferry\n\nFrom the quay this reporter saw the bow go under. {c}", { byline: ["Lena Ostrow"] }],
      ["Harbour Tribune", 2, "Ferry\n\nFrom the quay this reporter saw the bow go under. {c}", { byline: ["Paul Tern"] }],
    ],
    [],
    { corroboration: 1 },
  ],
  [
    "newsrooms that are declared to be one owner's have one witness",
    [
      ["Quay Wire", 2, "Ferry\n\nFrom the quay this reporter saw the bow go under. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nOur reporter watched from the pier as the ship sank bow first. {c}"],
    ],
    [],
    { corroboration: 1 },
    { owners: [["Harbour Tribune", "Quay Wire"]] },
  ],
  [
    "a copied eyewitness account is one",
    [
      ["Quay Wire", 2, "Ferry\n\nFrom the quay this reporter saw the bow go under. {c}"],
      ["Harbour Tribune", 3, "Ferry\n\nFrom the quay this reporter saw the bow go under. {c}"],
    ],
    ["d1 > d2 verbatim"],
    { corroboration: 1, origins: ["witness Quay Wire d1"] },
  ],
  [
    "copies without an order share one origin as well",
    [
      ["Quay Wire", null, "Ferry\n\nFrom the quay this reporter saw the bow go under. {c}"],
      ["Harbour Tribune", null, "Ferry\n\nFrom the quay this reporter saw the bow go under. {c}"],
    ],
    ["d2 - d1 verbatim"],
    { corroboration: 1 },
  ],
  [
    "a document and its annex are one",
    [
      ["Quay Wire", 2, "Ferry\n\nThe inspection report says the hull was cracked. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nAn annex to the inspection report says the hull was cracked. {c}"],
    ],
    [],
    { corroboration: 1 },
  ],
  [
    "an autopsy and an audit are two",
    [
      ["Quay Wire", 2, "Ferry\n\nThe autopsy report says the captain was drunk. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nThe police log says the captain was drunk. {c}"],
    ],
    [],
    { corroboration: 2 },
  ],
  [
    "a ministry and its report are one",
    [
      ["Quay Wire", 2, "Ferry\n\nThe Ministry of Transport said the hull was cracked. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nA report by the Ministry of Transport says the hull was cracked. {c}"],
    ],
    [],
    { corroboration: 1 },
  ],
  [
    "a body and its spokeswoman are one",
    [
      ["Quay Wire", 2, "Ferry\n\nThe Port Authority said the quay was closed at six. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nThe quay was closed at six, said Ines Vidal, a spokeswoman for the Port Authority. {c}"],
    ],
    [],
    { corroboration: 1 },
  ],
  [
    "what an organisation says in its release is its word, in all who print it",
    [
      ["Orca Shipping", 2, "Orca Shipping on the Constance\n\nPRESS RELEASE\n\nThe hull was inspected in January. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nThe hull was inspected in January, Orca Shipping said. {c}"],
      ["Radio Salt", 3, "Ferry\n\nThe hull was inspected in January. {c}"],
    ],
    ["d1 > d2 press-release", "d1 > d3 press-release"],
    { corroboration: 1, origins: ["speaker Orca Shipping d1"], ends: ["Orca Shipping", "Orca Shipping", "Orca Shipping"] },
  ],
  [
    "a translation is no further voice",
    [
      ["Diario del Puerto", 2, "Ferry\n\nEl casco estaba agrietado, dijo el ingeniero Ivo Pell. {c}", { language: "es" }],
      ["Harbour Tribune", 3, "Ferry\n\nThe hull was cracked, engineer Ivo Pell said. {c}"],
    ],
    ["d1 > d2 translation"],
    { corroboration: 1, origins: ["speaker Ivo Pell d1"] },
  ],
  [
    "a later version changes how it words its source, and adds another who may be the same",
    [
      ["Quay Wire", 2, "Ferry\n\nThe hull was cracked, a port official said on condition of anonymity. {c}"],
      [
        "Quay Wire",
        3,
        "Ferry\n\nThe hull was cracked, a dock hand said on condition of anonymity. {c} The hull was cracked, said Ivo Pell, who survived. {c}",
        { versionOf: "d1" },
      ],
    ],
    [],
    { corroboration: 1, origins: ["speaker a port official d1", "speaker Ivo Pell d2"] },
  ],
  [
    "a distortion has an origin of its own: who first printed it",
    [
      ["Quay Wire", 2, "Ferry\n\nSeventeen people died, police chief Diego Ruiz said. {c}"],
      ["Harbour Tribune", 3, "Ferry\n\nSeventy people died, police chief Diego Ruiz said. {v}"],
      ["Radio Salt", 4, "Ferry\n\nSeventy people died, the Harbour Tribune reported. {v}"],
    ],
    ["d1 > d2 rewrite"],
    { corroboration: 1, origins: ["speaker Diego Ruiz d1"], ends: ["Diego Ruiz"] },
  ],
  [
    "the outlet's own lead is whoever stands behind it further down",
    [["Quay Wire", 2, "Ferry\n\nSeventeen people died on Sunday. {c}\n\n“Seventeen people died,” police chief Diego Ruiz said. {c}"]],
    [],
    { corroboration: 1, ends: ["Diego Ruiz", "Diego Ruiz"] },
  ],
  [
    "an outlet's report is the outlet's word",
    [
      ["Quay Wire", 2, "Ferry\n\nSeventeen people died, police chief Diego Ruiz said. {c}"],
      ["Harbour Tribune", 3, "Ferry\n\nA report by the Quay Wire says seventeen people died. {c}"],
    ],
    [],
    { corroboration: 1, ends: ["Diego Ruiz", "Diego Ruiz"] },
  ],
  [
    "an outlet that has learned something names nobody",
    [["Harbour Tribune", 3, "Ferry\n\nThe Tribune has learned that the hull was cracked. {c}"]],
    [],
    { corroboration: 0, origins: [], ends: [null] },
  ],
  [
    "two that say so and each took it from a third are none more",
    [
      ["Quay Wire", 2, "Ferry\n\nThe hull was cracked, engineer Ivo Pell said. {c}"],
      ["Harbour Tribune", 3, "Ferry\n\nThe hull was cracked. {c}"],
      ["Radio Salt", 4, "Ferry\n\nThe hull was cracked, the Harbour Tribune reported. {c}"],
    ],
    ["d1 > d2 rewrite"],
    { corroboration: 1, ends: ["Ivo Pell", "Ivo Pell", "Ivo Pell"] },
  ],
  [
    "who looks into it, or could not confirm it, does not vouch for it",
    [
      ["Quay Wire", 2, "Ferry\n\nThe captain fled, harbour pilot Ivo Pell said. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nThe Ministry of Transport said it was investigating reports that the captain fled. {c}"],
      ["Radio Salt", 2, "Ferry\n\nMayor Ana Reyes said she could not confirm that the captain had fled. {c}"],
    ],
    [],
    { corroboration: 1, origins: ["speaker Ivo Pell d1"] },
  ],
  [
    "an outlet that carries a voice which another document reached is no further origin",
    [
      ["Quay Wire", 2, "Ferry\n\nThe hull was cracked, engineer Ivo Pell said. {c}"],
      ["Harbour Tribune", 3, "Ferry\n\nThe hull was cracked, engineer Ivo Pell told Radio Salt. {c}"],
    ],
    [],
    { corroboration: 1, origins: ["speaker Ivo Pell d1"], ends: ["Ivo Pell", "Ivo Pell"] },
  ],
  [
    "an office holder in the lead is the one whom the article names",
    [
      [
        "Quay Wire",
        2,
        "Ferry\n\nSeventeen people died, a prosecutor said on Monday. {c}\n\nProvincial prosecutor Ignacio Bell said seventeen people died. {c}",
      ],
    ],
    [],
    { corroboration: 1, origins: ["speaker Ignacio Bell d1"], ends: ["Ignacio Bell", "Ignacio Bell"] },
  ],
  [
    "another prosecutor is another",
    [
      [
        "Quay Wire",
        2,
        "Ferry\n\nProvincial prosecutor Ignacio Bell said seventeen people died. {c}\n\nAnother prosecutor said seventeen people died. {c}",
      ],
    ],
    [],
    { corroboration: 2 },
  ],
  [
    "a release without an outlet speaks for the body that it names",
    [
      [
        null,
        2,
        "Comunicado oficial\n\nEl Ministerio de Puertos desea aclarar que el casco fue inspeccionado en enero. {c}",
        { language: "es" },
      ],
      ["Diario del Puerto", 3, "Ferry\n\nEl casco fue inspeccionado en enero. {c}", { language: "es" }],
    ],
    ["d1 > d2 press-release"],
    { corroboration: 1, origins: ["speaker Ministerio de Puertos d1"] },
  ],
  [
    "who issues releases speaks for itself elsewhere as well",
    [
      ["Orca Shipping", 2, "Orca Shipping on the Constance\n\nPRESS RELEASE\n\nThe hull was inspected in January."],
      ["Harbour Tribune", 3, "Ferry\n\nThe captain has been dismissed, Orca Shipping said. {c}"],
    ],
    [],
    { corroboration: 1, origins: ["speaker Orca Shipping d2"] },
  ],
  [
    "reports are nobody's",
    [["Harbour Tribune", 3, "Ferry\n\nThe captain fled, according to media reports. {c}"]],
    [],
    { corroboration: 0, origins: [] },
  ],
  [
    "a note and who wrote it are one",
    [
      ["Quay Wire", 2, "Ferry\n\nThe captain was drunk, the letter said. {c}"],
      ["Harbour Tribune", 2, "Ferry\n\nThe captain was drunk, mate Ivo Pell wrote. {c}"],
    ],
    [],
    { corroboration: 1 },
  ],
  [
    "an outlet that corrects itself keeps its source",
    [
      ["Quay Wire", 2, "Ferry\n\nSeventy people died, police chief Diego Ruiz said. {v}"],
      ["Quay Wire", 3, "Ferry\n\nSeventeen people died, police chief Diego Ruiz said. {c}", { versionOf: "d1" }],
    ],
    [],
    { corroboration: 1, origins: ["speaker Diego Ruiz d2"] },
  ],
  [
    "in Spanish as in English",
    [
      ["Agencia Muelle", 2, "Naufragio\n\nDiecisiete personas murieron, dijo el alcalde Diego Ruiz. {c}", { language: "es" }],
      [
        "Diario del Puerto",
        3,
        "Naufragio\n\nDiecisiete personas murieron, según la Agencia Muelle. {c} “Diecisiete personas murieron”, dijo la ministra Ana Reyes a Radio Sal. {c}",
        { language: "es" },
      ],
    ],
    [],
    { corroboration: 1, ends: ["Diego Ruiz", "Diego Ruiz", "Radio Sal"] },
  ],
]

async function answer(
  written: readonly Written[],
  lines: readonly string[],
  options: OriginOptions = {},
  shuffle = 0,
): Promise<readonly Claim[]> {
  const { members, groups } = await readClaims(
    written.map(([outlet, day, text, more]) => ({ outlet, published: day === null ? null : `2026-03-0${day}`, text, ...more })),
    tagger,
  )
  const rotated = [...members.slice(shuffle), ...members.slice(0, shuffle)]
  const entities = entitiesByName(members)
  const derivations = derivationsOf(members, lines)
  return findOrigins(groups, rotated, shuffle ? derivations.toReversed() : derivations, shuffle ? entities.toReversed() : entities, options)
}

const endsOf = ({ statements, origins }: Claim) => statements.map(({ origin }) => origins.find(({ id }) => id === origin)?.name ?? null)

const TABLE = CASES.map(([title, pile, lines, expected, options]) => ({ title, pile, lines, expected, options }))

describe("origins", () => {
  it.each(TABLE)("$title", async ({ pile, lines, expected, options }) => {
    const [claim] = await answer(pile, lines, options)
    expect({
      corroboration: claim?.corroboration,
      origins: claim?.origins.map(({ kind, name, document }) => `${kind} ${name} ${document}`),
      ends: claim && endsOf(claim),
      rules: claim?.statements.map(({ originBy }) => originBy.split("/").at(-1)),
    }).toMatchObject(expected)
  })

  it.each(TABLE)("are the same in any order: $title", async ({ pile, lines, options }) => {
    expect(await answer(pile, lines, options, 1)).toEqual(await answer(pile, lines, options))
  })
})
