// Every word that a report says, in English. Its shape is what each other language has to fill.
import { pileEn } from "./pile-en.ts"
import { plural } from "./plural.ts"
import { choose, listShort, percentIn, quoted } from "./values.ts"

const LOCALE = "en-GB"
const count = (n: number, one: string, other: string): string => plural(LOCALE, n, { one, other })
const counted = (n: number, one: string, other: string): string => `${n} ${count(n, one, other)}`
const q = (words: string): string => quoted(words, "“", "”")

export const en = {
  locale: LOCALE as string,
  percent: (share: number): string => percentIn(LOCALE, share),
  quote: q,
  words: (n: number): string => counted(n, "word", "words"),
  statements: (n: number): string => counted(n, "statement", "statements"),
  noTitle: "Without a headline",
  unsigned: "no outlet, author or date found",
  none: "none",

  page: {
    kind: "Sourcing report",
    title: (headline: string): string => `Who says so: ${headline}`,
    contents: "On this page",
    text: "Text",
    glance: "At a glance",
    voices: "Voices",
    findings: "Findings",
    statements: "Every statement",
    explanations: "Every judgement",
    legend: "How to read the marks",
    method: "How this was made",
    close: "Close",
    published: "Published",
    modified: "Changed",
    source: "Read the original",
    noFindings: "None. That means no rule fired, not that nothing is wrong.",
    noVoices: "Nobody is named or cited in this text.",
    noStatements: "No statement was found in this text.",
    table: (name: string): string => `${name}, as a table`,
  },

  strip: {
    label: "The text laid flat, from its first statement to its last",
    first: "first statement",
    last: "last",
    scale: "width: share of the text · height: how firmly it is put · fill: who stands behind it",
    tile: (n: number, total: number, who: string, how: string): string =>
      `Statement ${n} of ${total}: ${who}${how === "" ? "" : `, ${how}`}`,
  },

  headline: {
    label: "Heading",
    held: "The headline was held against the text: nothing in it was found to be firmer.",
    unread: "This text has no headline to hold against it.",
  },

  glance: {
    named: {
      "named-person": (n: number): string => count(n, "named person", "named people"),
      "named-organization": (n: number): string => count(n, "organisation", "organisations"),
      document: (n: number): string => count(n, "document", "documents"),
    },
    noneNamed: "sources with a name",
    onNamed: "of the text rests on named sources",
    onUnnamed: "of the text rests on voices without a name",
    onNobody: "of the text rests on nobody",
    onSight: "of the text is what the reporter saw",
    onUnknown: "of the text rests on a voice that cannot be told",
    unnamed: (n: number, names: readonly string[]): string =>
      n === 1
        ? `voice that is only ${names[0] === undefined ? "unnamed" : q(names[0])}`
        : `voices without a name${names.length === 0 ? "" : `: ${listShort(names.map(q))}`}`,
    secondHand: (n: number): string => count(n, "statement taken from another outlet", "statements taken from another outlet"),
    hearsay: (n: number): string => count(n, "rumour with nobody behind it", "rumours with nobody behind them"),
    undisclosed: (n: number, share: string): string => `${count(n, "thing", "things")} not disclosed, in ${share} of the text`,
  },

  marks: {
    named: "a person or an organisation stands behind it",
    direct: "the same, in their own words",
    document: "a document, video, picture or post stands behind it",
    continued: "nobody is named here; the last voice still speaks",
    unnamed: "somebody who is not named stands behind it",
    unknown: "somebody stands behind it; who, cannot be told",
    hearsay: "hearsay or rumour; nobody stands behind it",
    undisclosed: "says that something was withheld, refused or is not known",
    observed: "the reporter was there and says so",
    own: "the outlet’s own voice; nobody is named",
    sourceAndCue: "The source is bold, the words that tie it to the statement are italic",
    letter: "the letter in the margin is the voice’s; small where the voice goes on",
    colours: "Colours only tell voices apart. None means true or false.",
    height:
      "In the strip, what is certain stands taller than what is likely, and that taller than what is possible; a direct quotation taller than a report; what no named voice stands behind is lower.",
    example: "Abc",
  },

  standing: {
    attributed: "attributed",
    continued: "continued",
    observed: "seen by the reporter",
    "own-voice": "own voice",
    undisclosed: "not disclosed",
  },
  type: {
    "named-person": "named person",
    "named-organization": "organisation",
    document: "document",
    anonymous: "anonymous source",
    "unnamed-person": "unnamed person",
    "unnamed-group": "unnamed group",
  },
  act: {
    say: "says",
    confirm: "confirms",
    deny: "denies",
    allege: "alleges",
    believe: "believes",
    predict: "predicts",
    promise: "promises",
    intend: "intends",
    demand: "demands",
    warn: "warns",
    ask: "asks",
    judge: "judges",
    rumor: "rumour",
    decline: "declines to say",
  },
  did: {
    say: "said",
    confirm: "confirmed",
    deny: "denied",
    allege: "alleged",
    believe: "believed",
    predict: "predicted",
    promise: "promised",
    intend: "intended",
    demand: "demanded",
    warn: "warned",
    ask: "asked",
    judge: "judged",
    rumor: "rumoured",
    decline: "declined",
    unknown: "is cited",
    continued: "continued",
    undisclosed: "withheld",
  },
  factuality: {
    "CT+": "certain",
    "PR+": "probable",
    "PS+": "possible",
    "CT-": "certainly not so",
    "PR-": "probably not so",
    "PS-": "possibly not so",
    U: "left open",
  },
  quotation: { direct: "word for word", indirect: "in the outlet’s words", mixed: "partly word for word" },

  voice: {
    nobody: "Nobody is named",
    reporter: "The reporter, on the spot",
    outlet: "The outlet’s own voice",
    hearsay: "Hearsay, nobody behind it",
    undisclosed: "Not disclosed",
    unknown: "A voice that cannot be told",
    secondHand: "another outlet",
    noReason: "no reason given",
    reason: (words: string): string => `reason given: ${q(words)}`,
    amounts: "statements · share of the text",
    within: "inside another’s words",
    withinOwn: "in the outlet’s own voice",
    more: (n: number): string => `and ${counted(n, "more", "more")}`,
  },

  card: {
    statement: "Statement",
    standing: "Standing",
    source: "Source",
    cue: "Cue",
    act: "Act",
    firmness: "How sure",
    quotation: "Quoted",
    by: "Judged by",
    finding: "Finding",
    share: "Share",
    noCue: "none in this statement",
    open: (n: number): string => `Details of statement ${n}`,
  },

  by: {
    rule: (name: string, version: string): string => `rule ${name} (${version})`,
    model: (name: string, version: string): string => `model ${name} ${version}`,
  },

  explain: {
    judgement: "Judgement",
    value: "Value",
    by: "By",
    confidence: "Confidence",
    words: "Words it rests on",
    attribution: "attribution",
    speaker: "speaker",
    type: "type of source",
    act: "act",
    factuality: "how sure",
    standing: "standing",
    anonymity: "anonymity",
    entity: "entity",
    empty: "Nothing to explain.",
  },

  // The text adds what the title and the quoted words leave open; empty where they say all.
  finding: {
    "vague-source": { short: "vague", title: "A source that could be anyone", text: (): string => "" },
    "anonymous-without-reason": { short: "anonymous", title: "Anonymous, and no reason given", text: (): string => "" },
    "single-source": {
      short: "one source",
      title: "Everything attributed rests on one source",
      text: ({ who, count: all }: Details): string =>
        who === undefined || all === undefined ? "" : `All ${all} attributed statements are ${who}’s.`,
    },
    "second-hand": {
      short: "second-hand",
      title: "Taken from another outlet",
      text: ({ who }: Details): string => (who === undefined ? "" : `It is what ${who} published.`),
    },
    "no-source": {
      short: "no source",
      title: "Own voice where a source is wanted",
      text: ({ why, cue }: Details): string => {
        const wanted = choose(why, {
          reaction: "It says how people react",
          motive: "It says what somebody is after",
          judgement: "It says what it means",
          harm: "It says how bad it is",
          figure: "It gives a figure",
        })
        return wanted === null || cue === undefined ? "" : `${wanted}: ${q(cue)}`
      },
    },
    undisclosed: { short: "withheld", title: "Not disclosed", text: (): string => "" },
    "headline-unsupported": {
      short: "headline",
      title: "The headline says more than the text",
      text: (details: Details): string => sayMore(details),
    },
    "summary-unsupported": {
      short: "summary",
      title: "The summary says more than the text",
      text: (details: Details): string => sayMore(details),
    },
    hearsay: { short: "hearsay", title: "Rumour with nobody behind it", text: (): string => "" },
    "missing-response": {
      short: "no response",
      title: "Accused, and no word on an answer",
      text: ({ who }: Details): string => (who === undefined ? "" : `The text does not say whether ${who} was asked.`),
    },
  },

  compare: {
    kind: "Comparison",
    title: (left: string, right: string): string => `Side by side: ${left} / ${right}`,
    versions: "Two versions of one article.",
    articles: "Two articles.",
    held: (share: string, which: number, other: number): string => `${share} of the words of article ${which} are in ${other} as well.`,
    noneShared: "They share no passage.",
    changed: "The same, put differently",
    noChanged: "No statement that both make is put differently.",
    same: (n: number): string => counted(n, "statement is put the same way in both", "statements are put the same way in both"),
    only: (which: number): string => `Only in ${which}`,
    edits: "Changed words",
    shared: "Shared passages",
    facts: "Names and numbers",
    both: "in both",
    names: "names",
    numbers: "numbers",
    nothing: "nothing",
    otherLanguage: "The two texts are in different languages: only names and numbers are compared.",
    tooDifferent: "The two versions differ too much to show the changed words.",
    aspect: { source: "source", standing: "standing", act: "act", factuality: "how sure", number: "number" },
    nobody: "nobody",
    method:
      "Statements are matched by their words, and only where the match is plain: what is listed as only in one may be in the other in quite different words. That two articles share words does not say which one had them first.",
  },

  pile: pileEn,

  method: {
    what: "Firsthand asks of every statement who says so and how firmly. It does not say whether a statement is true, and it compared this text with nothing but itself.",
    how: (program: string, model: string): string =>
      `Firsthand ${program} read the text with its language model ${model} and with rules that people can read. Every judgement carries its author and how sure it was, from 0 to 1.`,
    limits: [
      "It can be wrong: miss a source, tie a quotation to the wrong person, take a firm word for a soft one. Read the words themselves before you rely on a mark.",
      "Own voice is not a reproach. Reporters see and know things without saying how; the mark says only that the text names nobody.",
      "Whether two voices are independent of each other cannot be seen in one text.",
      "Shares are of the letters in the text, without its headline and headings; they are not shares of importance.",
    ] as readonly string[],
    warnings: "What could not be read, or is in doubt",
    document: "Document",
    address: "Address",
    program: "Program",
    model: "Model",
    offsets:
      "Every mark can be found again by its place in the text: the statement’s numbers in the CSV and JSON are UTF-16 offsets into the text with this hash.",
  },
}

/** What a rule found, by name (read/findings.ts); a rule may leave any of them out. */
type Details = { readonly [name in "who" | "count" | "cue" | "why" | "firmer" | "text"]?: string }

function sayMore({ why, firmer, text = "", who = "" }: Details): string {
  if (firmer === undefined) return ""
  if (why === "number") return `It gives ${q(firmer)}; the text does not.`
  if (why === "reaction") return `It speaks of ${q(firmer)}; nobody named in the text voices it.`
  if (why === "source") return who === "" ? "The text has it only as hearsay." : `The text has it only from ${who}.`
  return text === "" ? "" : `It says ${q(firmer)}; the text says ${q(text)}.`
}

/** What a language has to say; a key that is missing in one fails to compile. */
export type Messages = typeof en
