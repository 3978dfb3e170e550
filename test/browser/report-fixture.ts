// A hand-made Reading of a fictional article, for tests: every standing, source type, quotation kind and finding occurs.
import type {
  Attribution,
  Comparison,
  Block,
  Explanation,
  Factuality,
  Finding,
  Link,
  QuotationKind,
  Reading,
  Source,
  Span,
  Standing,
  Statement,
} from "../../src/document/index.ts"
import { byRule } from "../../src/document/index.ts"
import { documentOf, readingOf } from "../reading.ts"

type Marked = {
  readonly t: string // the statement's words with <s>source</s>, <c>cue</c> and <q>content</q>
  readonly standing: Standing
  readonly speaker?: string
  readonly act?: Statement["act"]
  readonly factuality?: Factuality
  readonly quotation?: QuotationKind
}

const own = (t: string, factuality: Factuality = "CT+"): Marked => ({ t, standing: "own-voice", factuality })

const PARAGRAPHS: readonly (readonly [Block["kind"], readonly Marked[]])[] = [
  [
    "title",
    [
      {
        t: "Anger spreads as <s>inspectors</s> <c>confirm</c> <q>Calder sluice gate was left unrepaired</q>",
        standing: "attributed",
        speaker: "s2",
        act: "confirm",
        quotation: "indirect",
      },
    ],
  ],
  ["summary", [own("Officials knew of the broken gate for a year, and 300 homes flooded.")]],
  [
    "paragraph",
    [
      {
        t: "An <s>inspection report</s> dated 2 March <c>raises questions about</c> <q>how the Calder sluice was maintained before the flood that filled 300 cellars in Marl Quay</q>.",
        standing: "attributed",
        speaker: "s2",
        act: "allege",
        factuality: "PS+",
        quotation: "indirect",
      },
      own("The affair has shaken confidence in the River Board."),
    ],
  ],
  [
    "paragraph",
    [
      {
        t: "<q>“I asked for the bolts in June, and in July, and in August,”</q> <c>said</c> <s>Maud Ferreira</s>, who has kept the sluice for nineteen years.",
        standing: "attributed",
        speaker: "s1",
        act: "say",
        quotation: "direct",
      },
      { t: "Nobody came, and in September the left-hand gate stopped closing.", standing: "continued", speaker: "s1", act: "say" },
      { t: "The board has not said who read her letters.", standing: "undisclosed", factuality: "U" },
    ],
  ],
  [
    "paragraph",
    [
      {
        t: "<s>Residents</s> <c>say</c> <q>the board’s engineer, Piet Lorne, spent the money on his own street</q>.",
        standing: "attributed",
        speaker: "s3",
        act: "allege",
        quotation: "indirect",
        factuality: "CT+",
      },
      own("The pattern will be familiar to anyone who remembers the ferry."),
      { t: "There is talk that charges could follow within days.", standing: "own-voice", act: "rumor", factuality: "PS+" },
    ],
  ],
  [
    "paragraph",
    [
      {
        t: "Mr. Lorne <c>denied</c> <q>any wrongdoing</q>.",
        standing: "attributed",
        speaker: "s4",
        act: "deny",
        factuality: "CT-",
        quotation: "indirect",
      },
      {
        t: "<q>“Not one bolt went to my street,”</q> <s>he</s> <c>told</c> Radio Estuary on Monday, <q>calling the story “a tale told by people who have never held a spanner”</q>.",
        standing: "attributed",
        speaker: "s4",
        act: "deny",
        factuality: "CT-",
        quotation: "mixed",
      },
      own("The gate cost 4.1 million crowns."),
    ],
  ],
  [
    "paragraph",
    [
      {
        t: "<s>A person who works in the board’s accounts office</s> <c>said</c> <q>the repair was paid for twice</q>, speaking on condition of anonymity for fear of losing the job.",
        standing: "attributed",
        speaker: "s5",
        act: "say",
        quotation: "indirect",
      },
      {
        t: "<s>A second official</s> <c>believes</c> <q>the second payment was probably a mistake</q>.",
        standing: "attributed",
        speaker: "s6",
        act: "believe",
        factuality: "PR+",
        quotation: "indirect",
      },
      {
        t: "<s>A passer-by</s> <c>warned</c> that <q>the right-hand gate may be next</q>.",
        standing: "attributed",
        speaker: "s7",
        act: "warn",
        factuality: "PS+",
        quotation: "indirect",
      },
    ],
  ],
  [
    "paragraph",
    [
      {
        t: "<c>According to</c> <s>the Estuary Post</s>, <q>two other sluices have the same bolts</q>.",
        standing: "attributed",
        speaker: "s8",
        act: "say",
        quotation: "indirect",
      },
      {
        t: "<s>The River Board</s> <c>declined to comment</c> on the report.",
        standing: "undisclosed",
        speaker: "s9",
        act: "decline",
        factuality: "U",
        quotation: "indirect",
      },
      { t: "On Tuesday morning a reporter for this paper counted eleven missing bolts on the left-hand gate.", standing: "observed" },
      {
        t: "<s>The ministry</s> <c>promised</c> <q>new gates before the winter</q>.",
        standing: "attributed",
        speaker: "s10",
        act: "promise",
        factuality: "PR+",
        quotation: "indirect",
      },
    ],
  ],
]

const SOURCES: readonly (Pick<Source, "id" | "type" | "name"> & Partial<Source> & { readonly why?: string })[] = [
  {
    id: "s1",
    type: "named-person",
    name: "Maud Ferreira",
    title: "keeper of the sluice",
    why: "who has kept the sluice for nineteen years",
  },
  { id: "s2", type: "document", name: "inspection report", why: "dated 2 March" },
  { id: "s3", type: "unnamed-group", name: "Residents" },
  { id: "s4", type: "named-person", name: "Piet Lorne", title: "engineer", affiliation: "River Board", why: "the board’s engineer" },
  {
    id: "s5",
    type: "anonymous",
    name: "A person who works in the board’s accounts office",
    why: "who works in the board’s accounts office",
  },
  { id: "s6", type: "anonymous", name: "A second official", anonymity: { granted: true, reason: [] } },
  { id: "s7", type: "unnamed-person", name: "A passer-by" },
  { id: "s8", type: "named-organization", name: "Estuary Post", secondHand: true },
  { id: "s9", type: "named-organization", name: "River Board" },
  { id: "s10", type: "named-organization", name: "The ministry" },
]

const ATTRIBUTION = "attribution-1.0.0"

/**
 * @returns the same Reading each time; `change` replaces parts of its document
 * @example fixture({language: "es"}).document.language // "es"
 */
export function fixture(change: Partial<Reading["document"]> = {}): Reading {
  let text = ""
  const blocks: Block[] = []
  const statements: Statement[] = []
  const attributions: Attribution[] = []
  const mentions = new Map<string, Span[]>()
  for (const [kind, marked] of PARAGRAPHS) {
    if (text !== "") text += "\n\n"
    const blockStart = text.length
    for (const [i, one] of marked.entries()) {
      if (i > 0) text += " "
      const start = text.length
      const spans: Record<"s" | "c" | "q", Span[]> = { s: [], c: [], q: [] }
      for (const [, tag, inside, plain] of one.t.matchAll(/<([scq])>(.*?)<\/\1>|([^<]+)/gu)) {
        const from = text.length
        text += inside ?? plain ?? ""
        if (tag === "s" || tag === "c" || tag === "q") spans[tag].push([from, text.length])
      }
      const ids: string[] = []
      if (one.speaker !== undefined && spans.s.length > 0) mentions.set(one.speaker, [...(mentions.get(one.speaker) ?? []), ...spans.s])
      if (spans.c.length > 0) {
        const id = `a${attributions.length + 1}`
        ids.push(id)
        attributions.push({
          id,
          source: spans.s,
          cue: spans.c,
          content: spans.q.length > 0 ? spans.q : [[start, text.length]],
          speaker: one.speaker ?? null,
          quotation: one.quotation ?? "indirect",
          act: one.act ?? null,
          factuality: one.factuality ?? "CT+",
          parent: null,
          confidence: 0.94,
          by: ATTRIBUTION,
        })
      }
      statements.push({
        id: `t${statements.length + 1}`,
        span: [start, text.length],
        standing: one.standing,
        speaker: one.speaker ?? null,
        act: one.act ?? null,
        factuality: one.factuality ?? "CT+",
        attributions: ids,
        confidence: 0.91,
        by: byRule(`standing/${one.standing}`),
      })
    }
    blocks.push({ kind, span: [blockStart, text.length] })
  }
  const at = (words: string): Span => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`fixture: no "${words}"`)
    return [start, start + words.length]
  }
  const sources: Source[] = SOURCES.map(({ why, ...source }) => ({
    title: null,
    affiliation: null,
    justification: why === undefined ? [] : [at(why)],
    mentions: mentions.get(source.id) ?? [],
    entity: null,
    anonymity: source.id === "s5" ? { granted: true, reason: [at("for fear of losing the job")] } : null,
    secondHand: false,
    confidence: 0.88,
    by: byRule("sources/type"),
    ...source,
  }))
  const links: Link[] = [
    { span: at("inspection report"), url: "https://riverboard.example/reports/calder-sluice.pdf" },
    { span: at("the ferry"), url: "javascript:alert(1)" },
  ]
  const document = documentOf({
    id: "sha256:5f3a0d9b7c1e42688b1d0d3c9a6f7e5d4c3b2a190817263544556677889900aa",
    url: "https://lantern.example/2026/calder-sluice",
    title: text.slice(0, text.indexOf("\n")),
    byline: ["Tamsin Oyelaran"],
    outlet: "The Lantern",
    published: "2026-03-04T07:40:00Z",
    text,
    blocks,
    links,
    ...change,
  })
  return readingOf(document, {
    model: { name: "attribution", version: "1.0.0" },
    sources,
    attributions,
    statements,
    findings: findingsOf(at),
    explanations: explanationsOf(attributions, sources, statements),
  })
}

function findingsOf(at: (words: string) => Span): readonly Finding[] {
  const finding = (kind: Finding["kind"], words: readonly string[], message: string, details: Finding["details"] = {}): Finding => ({
    kind,
    spans: words.map(at),
    message,
    details,
    confidence: 0.8,
    by: byRule(`findings/${kind}`),
  })
  return [
    finding("headline-unsupported", [TITLE, RAISES], "The headline is firmer than the text.", {
      why: "firmer",
      head: "headline",
      firmer: "confirm",
      text: "raises questions about",
    }),
    finding(
      "summary-unsupported",
      ["Officials knew of the broken gate for a year, and 300 homes flooded.", RAISES],
      "The summary gives “300 homes”.",
      {
        why: "number",
        head: "summary",
        firmer: "300 homes",
        text: "300",
      },
    ),
    finding("no-source", ["The affair has shaken confidence in the River Board."], "Nobody is named for this.", {
      what: "The affair has shaken confidence in the River Board.",
      cue: "shaken confidence",
      why: "reaction",
    }),
    finding("undisclosed", ["The board has not said who read her letters."], "Something was withheld.", { what: "…" }),
    finding("vague-source", ["Residents"], "A source is only “Residents”.", { who: "Residents" }),
    finding("missing-response", [ACCUSED], "Accused, and no word on whether he was asked.", { who: "Piet Lorne", what: ACCUSED }),
    finding("hearsay", ["There is talk that charges could follow within days."], "Rumour with nobody behind it.", {
      what: "…",
      cue: "There is talk",
    }),
    finding("single-source", ["the repair was paid for twice"], "Rests on one source alone.", { who: "one accountant", count: "3" }),
    finding("anonymous-without-reason", ["A second official"], "An anonymous source, and no reason given.", { who: "A second official" }),
    finding("second-hand", ["According to the Estuary Post, two other sluices have the same bolts"], "Taken from another outlet.", {
      who: "Estuary Post",
    }),
  ]
}

const TITLE = "Anger spreads as inspectors confirm Calder sluice gate was left unrepaired"
const RAISES = "raises questions about how the Calder sluice was maintained"
const ACCUSED = "the board’s engineer, Piet Lorne, spent the money on his own street"

function explanationsOf(
  attributions: readonly Attribution[],
  sources: readonly Source[],
  statements: readonly Statement[],
): readonly Explanation[] {
  return [
    ...attributions.flatMap((a): Explanation[] => [
      { of: a.id, judgement: "attribution", value: a.quotation, by: a.by, confidence: a.confidence, spans: [...a.source, ...a.cue] },
      { of: a.id, judgement: "act", value: a.act ?? "unknown", by: byRule("act/reporting-verb"), confidence: 0.9, spans: a.cue },
      { of: a.id, judgement: "factuality", value: a.factuality, by: byRule("factuality/modal"), confidence: 0.85, spans: a.cue },
    ]),
    ...sources.map(
      (s): Explanation => ({ of: s.id, judgement: "type", value: s.type, by: s.by, confidence: s.confidence, spans: s.mentions }),
    ),
    ...statements.map(
      (t): Explanation => ({ of: t.id, judgement: "standing", value: t.standing, by: t.by, confidence: t.confidence, spans: [t.span] }),
    ),
  ]
}

/** @returns a comparison of the fixture with itself in which one statement is put more firmly and one is missing */
export function comparisonFixture(): Comparison {
  const { text } = fixture().document
  const start = text.indexOf("Residents")
  const residents: Span = [start, start + "Residents".length]
  return {
    versions: true,
    comparable: "words",
    shared: [{ left: [0, 60], right: [0, 60], similarity: 1 }],
    sharedShare: { left: 0.9, right: 1 },
    pairs: [
      { left: "t4", right: "t4", similarity: 1, differences: [] },
      { left: "t8", right: "t8", similarity: 0.9, differences: [{ aspect: "factuality", left: "PS+", right: "CT+" }] },
    ],
    onlyLeft: ["t5"],
    onlyRight: [],
    names: { both: ["Maud Ferreira"], onlyLeft: [], onlyRight: [] },
    numbers: { both: [], onlyLeft: [], onlyRight: ["340"] },
    edits: [{ left: residents, right: residents }],
    warnings: [],
    by: byRule("link/compare"),
  }
}
