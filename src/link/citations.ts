// Citations: the words by which an article says that it has something from another outlet, or links to it.
import { type Block, type Document, overlaps, type Reading, type Span } from "../document/index.ts"
import { findCredits } from "../read/index.ts"
import { once } from "./once.ts"
import { findNamings, findNameWords, isSameOutlet, readOutletName } from "./outlet-names.ts"

export type Citation = {
  readonly form: "link" | "credit" | "first" | "said" // link: to its very page; credit: as the agency of the whole; "first reported by"; "reported", "told", "according to"
  readonly span: Span // the words that say so
  readonly statement: number | null // place of the statement in the reading's; null: outside all
}

/** Where an outlet is named in a sentence, the sentence has this in its place. */
const NAMED = "§"
const THE = String.raw`(?:the |el |la |al |del |los |las )?(?:(?:\p{Lu}\p{L}+ )?(?:newspaper|daily|weekly|website|news site|tabloid|broadcaster|news agency|agency|wire service|magazine|channel|station|diario|periódico|semanario|portal|digital|agencia|cadena|revista|emisora|rotativo|medio)(?: de noticias)? )?`
const ADVERBS = String.raw`(?:(?:also|earlier|later|first|previously|exclusively|on \w+|last \w+|\w+ly|en exclusiva|hoy|ayer|este \w+|el \w+|ya|también|había|ha|had|has|have) ){0,4}`
const FIRST = [
  String.raw`\b(?:first|originally|initially|exclusively) (?:\w+ )?(?:reported|published|revealed|disclosed|broken|aired|obtained) (?:\w+ )?(?:by|in|on) ${THE}${NAMED}`,
  String.raw`${NAMED}(?: \w+){0,2} (?:was|were) (?:the )?first to (?:report|publish|reveal)`,
  String.raw`${NAMED}(?:, which| which)? (?:first (?:reported|published|revealed|obtained)|broke the (?:story|news))`,
  String.raw`\b(?:adelantad[oa]s?|desvelad[oa]s?|revelad[oa]s?|publicad[oa]s? (?:en primicia|en exclusiva|originalmente|por primera vez)) (?:\w+ ){0,2}(?:por|en) ${THE}${NAMED}`,
  String.raw`\b(?:como|según|tal como) (?:adelantó|desveló|ha adelantado|ha desvelado|avanzó) (?:\w+ ){0,2}?${THE}${NAMED}`,
  String.raw`${NAMED} (?:adelantó|desveló|ha adelantado|avanzó)`,
]
const SAID = [
  String.raw`\baccording to (?:(?:an?|its?|the) (?:\w+ ){0,3}(?:report|story|article|interview|account|investigation)s? (?:in|by|from|on|published in|published by) )?${THE}${NAMED}`,
  String.raw`\b(?:citing|cited|cites|quoting|quoted by|quotes|via|per|credited|crediting|attributed to) (?:an? (?:\w+ )?(?:report|story) (?:in|by|from) )?${THE}${NAMED}`,
  String.raw`\b(?:reported|published|revealed|disclosed|obtained|seen|aired|broadcast|carried|quoted|cited|interviewed) (?:\w+ )?(?:by|in|on) ${THE}${NAMED}`,
  String.raw`\b(?:told|tells|speaking to|speaking with|spoke to|spoke with|interview with|interview to|statement to|said to|in remarks to|talking to) ${THE}${NAMED}`,
  String.raw`\b(?:report|story|article|account|investigation|interview|coverage|reporting|dispatch) (?:in|by|from|on|of) ${THE}${NAMED}`,
  String.raw`${NAMED}['’]s? (?:\w+ ){0,2}(?:report|story|article|account|investigation|interview|website|correspondent|reporter|source)s?(?!\p{L})`,
  String.raw`${NAMED}(?:['’]s?)?(?: \w+)?,? ${ADVERBS}(?:reports|reported|reporting|said|says|wrote|writes|reveal(?:s|ed)|disclosed|learn(?:s|ed)|published|claim(?:s|ed)|broke|quot(?:es|ed)|cit(?:es|ed|ing)|cites|puts?|gave|gives|describes?d?|notes?d?|adds?|added|named|interviewed|obtained|confirm(?:s|ed)|asks?|asked)(?!\p{L})`,
  String.raw`\bsegún (?:(?:informa|informó|ha informado|publica|publicó|publicaba|ha publicado|recoge|recogió|cuenta|contó|revela|reveló|señala|reporta|reportó|relata|detalla|explica) (?:\w+ ){0,2}?)?(?:(?:un[ao]? )(?:\w+ ){1,2}(?:de|en|del) )?${THE}${NAMED}`,
  String.raw`${NAMED},? ${ADVERBS}(?:informa|informó|informado|publica|publicó|publicado|reveló|revela|revelado|señaló|señala|reportó|reporta|asegura|aseguró|cuenta|contó|dijo|dice|recoge|recogió|relata|relató|sostiene|afirma|afirmó|difundió|citó|cita|detalla|detalló)(?!\p{L})`,
  String.raw`\b(?:publicad[oa]s?|difundid[oa]s?|informad[oa]s?|citad[oa]s?|recogid[oa]s?|obtenid[oa]s?|entrevistad[oa]s?) (?:\w+ ){0,3}(?:por|en) ${THE}${NAMED}`,
  String.raw`(?<!\p{L})(?:dijo|dicho|declar(?:ó|ado)|cont(?:ó|ado)|explic(?:ó|ado)|confirm(?:ó|ado)|relat(?:ó|ado)|revel(?:ó|ado)|asegur(?:ó|ado)|coment(?:ó|ado)|declaraciones|entrevista|concedid[oa]) (?:\p{L}+ ){0,3}?(?:a|al|con|en) ${THE}${NAMED}`,
  String.raw`\b(?:citando a|cita a|información de|informaciones de|noticia de|reportaje de|en) ${THE}${NAMED},? (?:citad[oa]|publicad[oa]|difundid[oa])`,
  String.raw`\b(?:citando a|cita a|(?:con )?información(?:es)? (?:de|del)|noticia (?:de|del)|reportaje (?:de|del)) ${THE}${NAMED}`,
].map((pattern) => new RegExp(pattern, "iu"))
const FIRSTS = FIRST.map((pattern) => new RegExp(pattern, "iu"))

/**
 * Finds where a reading cites an outlet: in credits, in its sentences, and by links to a page of it.
 *
 * @param url - of the other document
 * @returns in text order; captions and their credits are none
 * @example findCitations(morning, "The Harbour Tribune", null)[0]?.form // "first"
 */
export function findCitations(reading: Reading, outlet: string | null, url: string | null): readonly Citation[] {
  const { document } = reading
  const name = outlet === null ? null : readOutletName(outlet)
  const found: Citation[] = []
  const add = (form: Citation["form"], span: Span): void => {
    found.push({ form, span, statement: statementAt(reading, span) })
  }
  const page = url === null ? null : pageOf(url)
  if (page !== null) for (const link of document.links) if (pageOf(link.url) === page) add("link", link.span)
  if (outlet !== null) for (const { agency, span } of findCredits(document)) if (isSameOutlet(agency, outlet)) add("credit", span)
  if (name) {
    for (const naming of findNamings(document.text, wordsIn(document), name)) {
      const block = document.blocks.find(({ span }) => overlaps(span, naming))
      if (block?.kind === "byline" && !found.some(({ span }) => overlaps(span, naming))) add("credit", naming)
      if (!block || block.kind === "caption" || found.some(({ span }) => overlaps(span, naming))) continue
      if (signsOff(document, block, naming)) {
        add("credit", naming)
        continue
      }
      const said = readCue(document, block, naming)
      if (said) add(said.form, said.span)
      else if (isSource(reading, naming)) add("said", naming)
    }
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

// "In a statement", "según un comunicado": what an article has from an organisation's own release.
const STATEMENT =
  /\b(?:in|to|by|with) (?:an?|the|its|their|his|her) (?:[\p{L}-]+ ){0,2}(?:statement|press release|news release|communiqu[eé]|announcement)(?!\p{L})|\baccording to (?:an?|the) (?:[\p{L}-]+ ){0,2}(?:statement|press release|news release)|(?<!\p{L})(?:en|según|mediante|con|a través de) (?:una?|el|la|su) (?:[\p{L}-]+ ){0,2}?(?:comunicado|nota|escrito|anuncio)(?!\p{L})/giu

/**
 * Finds where a reading says that it has something from a statement, whose it may be.
 *
 * @example findStatements(echo)[0]?.span // [120, 134], "in a statement"
 */
export function findStatements(reading: Reading): readonly Citation[] {
  return reading.document.blocks
    .filter(({ kind }) => kind !== "caption")
    .flatMap(({ span: [from, to] }) =>
      [...reading.document.text.slice(from, to).matchAll(STATEMENT)].map(({ 0: words, index }): Citation => {
        const span: Span = [from + index, from + index + words.length]
        return { form: "said", span, statement: statementAt(reading, span) }
      }),
    )
}

/** "… the harbour was quiet. (Quay Wire)": in brackets behind the last sentence. */
function signsOff({ text, blocks }: Document, { span }: Block, naming: Span): boolean {
  const last = blocks.findLast(({ kind }) => kind === "paragraph")
  const [before, behind] = [text.slice(span[0], naming[0]), text.slice(naming[1], span[1])]
  return last?.span[1] === span[1] && /(?:^|[.!?]["”»’]?\s+)[([]$/u.test(before) && /^[)\]]\.?\s*$/u.test(behind)
}

/** The cue around a naming, within its sentence. */
function readCue({ text }: Document, { span }: Block, naming: Span): { readonly form: "first" | "said"; readonly span: Span } | null {
  const start = Math.max(span[0], sentenceStart(text, naming[0]))
  const end = Math.min(span[1], sentenceEnd(text, naming[1]))
  const [before, behind] = [text.slice(start, naming[0]), text.slice(naming[1], end)]
  const sentence = `${before}${NAMED}${behind}`
  for (const [form, patterns] of [
    ["first", FIRSTS],
    ["said", SAID],
  ] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(sentence)
      if (!match) continue
      const to = match.index + match[0].length
      return { form, span: [start + match.index, start + to + (to > before.length ? naming[1] - naming[0] - NAMED.length : 0)] }
    }
  }
  return null
}

function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 400), at)
  const last = [...before.matchAll(/[.!?]["”»’]?\s+(?=\S)|\n/gu)].findLast(
    ({ index }) => !/\b(?:Mr|Ms|Mrs|Dr|Gen|Sen|St|Sr|Sra)$/u.test(before.slice(0, index)),
  )
  return last ? at - before.length + last.index + last[0].length : at - before.length
}

function sentenceEnd(text: string, at: number): number {
  const match = /[.!?]["”»’]?(?=\s+\p{Lu}|\s*$|\n)|\n/u.exec(text.slice(at, at + 400))
  return match ? at + match.index : Math.min(text.length, at + 400)
}

/** The reading has taken it for a source that is an outlet. */
function isSource({ sources }: Reading, naming: Span): boolean {
  return sources.some(({ secondHand, mentions }) => secondHand && mentions.some((mention) => overlaps(mention, naming)))
}

function statementAt({ statements }: Reading, span: Span): number | null {
  const at = statements.findIndex((statement) => overlaps(statement.span, span))
  return at < 0 ? null : at
}

const wordsIn = once(({ text }: Document) => findNameWords(text))

const ABOUT_THE_VISIT =
  /^(?:utm_\w+|ref|ref_src|referrer|fbclid|gclid|igshid|cmpid|smid|source|src|from|share|amp|output|outputtype)(?:=|$)/iu

/**
 * Takes from an address what names the page, without protocol, "www.", the hash and what tells of the visit.
 *
 * @returns null where it is no address
 * @example pageOf("https://www.a.example/b/?utm_source=x#c") // "a.example/b"
 */
export function pageOf(url: string): string | null {
  try {
    const { hostname, pathname, search } = new URL(url)
    if (hostname === "") return null
    const query = search
      .slice(1)
      .split("&")
      .filter((part) => part !== "" && !ABOUT_THE_VISIT.test(part))
    const path = pathname.replace(/\/(?:amp\/?)?$/u, "").replace(/\.html?$/u, "")
    return hostname.replace(/^(?:www|m|amp)\./u, "") + path + (query.length > 0 ? `?${query.toSorted().join("&")}` : "")
  } catch {
    return null
  }
}
