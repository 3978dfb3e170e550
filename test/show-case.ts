// A hand-made case for tests of what shows one: a claim with two origins, a copy, a denial and a distortion; a circle; an edit.
import type {
  Act,
  Case,
  CaseMember,
  Claim,
  ClaimStatement,
  Derivation,
  DerivationKind,
  Factuality,
  Passage,
  Source,
  SourceType,
  Standing,
  Statement,
} from "../src/document/index.ts"
import { documentOf, readingOf } from "./reading.ts"

type Told = {
  readonly t: string
  readonly who?: readonly [name: string, type: SourceType]
  readonly act?: Act
  readonly factuality?: Factuality
  readonly standing?: Standing
}
type Written = { readonly outlet: string | null; readonly published: string | null; readonly told: readonly Told[] }

const VARGA = ["Ilse Varga", "named-person"] as const
const PELL = ["Rowan Pell", "named-person"] as const
const AUDIT = ["the draft audit", "document"] as const
const CRITICS = ["critics", "unnamed-group"] as const

const EARLY = "The envelopes were opened a day early."
const WRITTEN: readonly Written[] = [
  {
    outlet: "The Lantern",
    published: "2026-03-03T06:00:00Z",
    told: [
      { t: EARLY, who: VARGA },
      { t: "Seventeen firms had applied." },
      { t: "Nobody was in the room.", who: VARGA, standing: "continued" },
    ],
  },
  { outlet: "The Standard", published: "2026-03-03T09:00:00Z", told: [{ t: EARLY, who: VARGA }, { t: "Seventeen firms had applied." }] },
  {
    outlet: "El Faro",
    published: "2026-03-05",
    told: [
      { t: "The envelopes were opened on 28 February.", who: AUDIT },
      { t: "The office declined to comment.", standing: "undisclosed" },
    ],
  },
  {
    outlet: "City Beat",
    published: "2026-03-04",
    told: [
      { t: "The envelopes were not opened early.", who: PELL, act: "deny", factuality: "CT-" },
      { t: "Seventy firms had applied, critics say.", who: CRITICS },
    ],
  },
  { outlet: "Tribune", published: "2026-03-06", told: [{ t: "The mayor knew in January, Quay News says." }] },
  { outlet: null, published: null, told: [{ t: "The mayor knew in January, the Tribune says.", act: "rumor", factuality: "PS+" }] },
]

/** @returns the members "d1" … "d6" and what links them */
export function madeCase(): { readonly linked: Case; readonly members: readonly CaseMember[] } {
  const members = WRITTEN.map(write)
  const told = (document: string, n: number, origin: string | null, via: Passage | null = null): ClaimStatement => {
    const member = members.find(({ id }) => id === document)
    const statement = member?.reading.statements[n]
    if (member === undefined || statement === undefined) throw new Error(`no statement ${n} in ${document}`)
    const source = member.reading.sources.find(({ id }) => id === statement.speaker)
    return {
      ...passage(member, statement),
      source:
        source === undefined
          ? null
          : { id: ids.get(source.name ?? "") ?? `${document}/${source.id}`, name: source.name ?? "", type: source.type },
      act: statement.act,
      factuality: statement.factuality,
      stance: statement.act === "deny" ? "against" : "for",
      origin,
      via: via === null ? [] : [{ ...via, kind: "verbatim", because: null, confidence: 0.9, by: "rules-test/origin" }],
      originBy: "rules-test/origin",
      originConfidence: 0.9,
      confidence: 0.9,
      by: "rules-test/claim",
    }
  }
  const ids = new Map([["Ilse Varga", "e1"]])
  const sure = { confidence: 0.9, by: "rules-test/origin" }
  const first = told("d1", 0, "o1")
  const applied = told("d1", 1, null)
  const varga = { id: "o1", kind: "speaker", name: "Ilse Varga", document: "d1", counted: true, note: null, ...sure } as const
  const audit = { id: "o2", kind: "document", name: "the draft audit", document: "d3", counted: true, note: null, ...sure } as const
  const claims: readonly Claim[] = [
    {
      id: "c1",
      text: EARLY,
      variantOf: null,
      corroboration: 2,
      origins: [varga, audit],
      ...sure,
      statements: [first, told("d2", 0, "o1", passageIn(first)), told("d4", 0, null), told("d3", 0, "o2")],
    },
    {
      id: "c2",
      text: "Seventeen firms had applied.",
      variantOf: null,
      corroboration: 0,
      origins: [],
      ...sure,
      statements: [applied, told("d2", 1, null, passageIn(applied))],
    },
    {
      id: "c3",
      text: "Seventy firms had applied, critics say.",
      variantOf: "c2",
      corroboration: 0,
      origins: [],
      ...sure,
      statements: [told("d4", 1, null)],
    },
    {
      id: "c4",
      text: "The mayor knew in January.",
      variantOf: null,
      corroboration: 0,
      origins: [],
      ...sure,
      statements: [told("d5", 0, null), told("d6", 0, null)],
    },
  ]
  const seventeen = applied
  const seventy = told("d4", 1, null)
  const side = ({ document, span, quote }: Passage, value: string) => ({ document, span, quote, value })
  return {
    members,
    linked: {
      documents: members.map(({ id, file, url, outlet, title, published, language, versionOf }) => ({
        id,
        file,
        url,
        outlet,
        title,
        published,
        language,
        versionOf,
      })),
      derivations: [
        derive("d1", "d2", "verbatim"),
        derive("d5", "d6", "cites"),
        derive("d6", "d5", "cites"),
        { ...derive("d3", "d4", "rewrite"), directed: false },
      ],
      claims,
      disputes: [
        { kind: "number", a: side(seventeen, "17"), b: side(seventy, "70"), claim: "c2", confidence: 0.8, by: "rules-test/dispute" },
      ],
      entities: [
        {
          id: "e1",
          type: "person",
          name: "Ilse Varga",
          variants: ["Ilse Varga", "I. Varga"],
          roles: ["chair of the board"],
          mentions: [
            { document: "d1", entity: "e1" },
            { document: "d2", entity: "e1" },
          ],
          merges: [
            {
              a: { document: "d1", entity: "e1" },
              b: { document: "d2", entity: "e1" },
              because: "the same name",
              confidence: 0.95,
              by: "rules-test/entity",
            },
          ],
        },
        {
          id: "e2",
          type: "organization",
          name: "Harrow Council",
          variants: [],
          roles: [],
          mentions: [{ document: "d1", entity: "e2" }],
          merges: [],
        },
      ],
      relations: [
        {
          subject: "e1",
          predicate: "employer",
          object: "e2",
          value: null,
          from: null,
          until: null,
          statements: [{ ...passageIn(told("d1", 0, null)), source: null, factuality: "CT+" }],
          confidence: 0.7,
          by: "rules-test/relation",
        },
      ],
      timeline: [
        {
          date: "2026-02-28",
          stated: "2026-03-01",
          published: "2026-03-05",
          text: "The envelopes were opened on 28 February.",
          ...passageIn(told("d3", 0, null)),
          confidence: 0.9,
          by: "rules-test/time",
        },
        {
          date: "2026-01",
          stated: null,
          published: "2026-03-06",
          text: "The mayor knew",
          ...passageIn(told("d5", 0, null)),
          confidence: 0.9,
          by: "rules-test/time",
        },
      ],
      undisclosed: [passageIn(told("d3", 1, null))],
      edits: [{ document: "d1", before: passageIn(told("d1", 0, null)), after: passageIn(told("d3", 0, null)), disclosed: false }],
      decisions: [],
    },
  }
}

function passageIn({ document, span, quote }: Passage): Passage {
  return { document, span, quote }
}

function passage({ id, reading }: CaseMember, { span }: Statement): Passage {
  return { document: id, span, quote: reading.document.text.slice(...span) }
}

function derive(from: string, to: string, kind: DerivationKind): Derivation {
  const evidence = [{ kind: kind === "cites" ? "statement" : "passage", from: [0, 10], to: [0, 10], note: null } as const]
  return { from, to, kind, credited: false, directed: true, confidence: 0.99, by: "rules-test/derivation", evidence }
}

function write({ outlet, published, told }: Written, i: number): CaseMember {
  const id = `d${i + 1}`
  const text = told.map(({ t }) => t).join(" ")
  const names = [...new Map(told.flatMap(({ who }) => (who === undefined ? [] : [who]))).entries()]
  const sources = names.map(
    ([name, type], n): Source => ({
      id: `s${n + 1}`,
      type,
      name,
      title: null,
      affiliation: null,
      justification: [],
      mentions: [],
      entity: name === "Ilse Varga" ? "e1" : null,
      anonymity: null,
      secondHand: false,
      confidence: 0.9,
      by: "rules-test/source",
    }),
  )
  let at = 0
  const statements = told.map(({ t, who, act, factuality = "CT+", standing }, n): Statement => {
    const span = [at, at + t.length] as const
    at += t.length + 1
    const speaker = who === undefined ? null : (sources.find(({ name }) => name === who[0])?.id ?? null)
    return {
      id: `t${n + 1}`,
      span,
      standing: standing ?? (speaker === null ? "own-voice" : "attributed"),
      speaker,
      act: act ?? (speaker === null ? null : "say"),
      factuality,
      attributions: [],
      confidence: 0.9,
      by: "rules-test/statement",
    }
  })
  const times = [...text.matchAll(/28 February/gu)].map(({ index, 0: words }) => ({
    span: [index, index + words.length] as const,
    value: "2026-02-28",
    confidence: 0.9,
    by: "rules-test/time",
  }))
  const document = documentOf({ id, outlet, published, text, blocks: [{ kind: "paragraph", span: [0, text.length] }] })
  return {
    id,
    file: `${id}.txt`,
    url: null,
    outlet,
    title: null,
    published,
    language: "en",
    versionOf: null,
    fetched: null,
    reading: readingOf(document, { sources, statements, times }),
  }
}
