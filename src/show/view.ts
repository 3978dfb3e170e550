// View: one Reading arranged as every report shows it, whatever it is written in.
import { type Attribution, contains, overlaps, type Reading, type Source, type Span, type Statement, trim } from "../document/index.ts"
import { letterVoices, REPORTER_LETTER, UNKNOWN_LETTER } from "./letters.ts"
import { firmnessOf, isUnnamed, type Mark, markOf, type Tone, VOICE_TONES } from "./marks.ts"

export type Tile = {
  readonly statement: Statement
  readonly number: number // from 1, in text order, the headline's among them
  readonly head: boolean // of the headline or a heading: it stands over text, and is no part of what the shares are of
  readonly text: string
  readonly mark: Mark
  readonly continued: boolean
  readonly quotation: Attribution["quotation"] | null
  readonly attributions: readonly Attribution[]
  readonly source: Source | null
  readonly letter: string // of the margin
  readonly tone: Tone
  readonly share: number // of the body's letters, [0, 1]; 0 in a head
  readonly firmness: number // height in the strip, (0, 1]
}

export type Saying = {
  readonly tile: Tile
  readonly act: string
  readonly text: string
  readonly direct: boolean
  readonly within: boolean
}

export type Voice = {
  readonly source: Source
  readonly letter: string
  readonly tone: Tone
  readonly share: number
  readonly sayings: readonly Saying[] // in text order, without those in heads
}

export type View = {
  readonly reading: Reading
  readonly tiles: readonly Tile[] // all
  readonly body: readonly Tile[] // without the heads
  readonly voices: readonly Voice[] // largest share first
  readonly words: number
}

/**
 * @param alike - another article on the same page: a voice of that name keeps its letter and colour here
 * @example viewOf(reading).voices[0]?.letter // "V"
 */
export function viewOf(reading: Reading, alike: View | null = null): View {
  const { text, blocks } = reading.document
  const heads = blocks.filter(({ kind }) => kind === "title" || kind === "heading").map(({ span }) => span)
  const inHead = (span: Span): boolean => heads.some((head) => overlaps(head, span))
  const length = (statement: Statement): number => statement.span[1] - statement.span[0]
  const total = reading.statements.reduce((sum, statement) => sum + (inHead(statement.span) ? 0 : length(statement)), 0)
  const shareOf = (statement: Statement): number => (inHead(statement.span) || total === 0 ? 0 : length(statement) / total)

  const heard = heardSources(reading)
  const shares = new Map(heard.map((source) => [source.id, 0]))
  for (const statement of reading.statements) {
    const held = statement.speaker === null ? undefined : shares.get(statement.speaker)
    if (held !== undefined && statement.speaker !== null && statement.standing !== "undisclosed")
      shares.set(statement.speaker, held + shareOf(statement))
  }
  const ordered = heard.toSorted((a, b) => (shares.get(b.id) ?? 0) - (shares.get(a.id) ?? 0))
  const known = new Map(
    alike?.voices.flatMap((voice): [string, Voice][] => (voice.source.name === null ? [] : [[voice.source.name, voice]])),
  )
  const before = new Map(
    ordered.flatMap((source): [string, Voice][] => {
      const voice = known.get(source.name ?? "")
      return voice === undefined || isUnnamed(voice.source) !== isUnnamed(source) ? [] : [[source.id, voice]]
    }),
  )
  const letters = letterVoices(ordered, new Map([...before].map(([id, { letter }]) => [id, letter])))
  const tones = toneVoices(ordered, new Map([...before].map(([id, { tone }]) => [id, tone])))
  const sources = new Map(reading.sources.map((source) => [source.id, source]))
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]))

  const tiles = reading.statements.map((statement, i): Tile => {
    const source = statement.speaker === null ? null : (sources.get(statement.speaker) ?? null)
    const held = statement.attributions.flatMap((id) => attributions.get(id) ?? [])
    const quotation = (held.find((attribution) => attribution.speaker === statement.speaker) ?? held[0])?.quotation ?? null
    const mark = markOf(statement, source)
    const continued = statement.standing === "continued"
    const head = inHead(statement.span)
    return {
      statement,
      number: i + 1,
      head,
      text: text.slice(...statement.span),
      mark,
      continued,
      quotation,
      attributions: held,
      source,
      letter: letterOf(mark, continued, source === null ? undefined : letters.get(source.id)),
      tone:
        (mark === "observed" || mark === "own" || source === null ? undefined : tones.get(source.id)) ??
        (mark === "named" || mark === "document" ? "other" : mark),
      share: shareOf(statement),
      firmness: firmnessOf(statement, mark, quotation),
    }
  })
  const body = tiles.filter((tile) => !tile.head)
  const voices = ordered.map(
    (source): Voice => ({
      source,
      letter: letters.get(source.id) ?? "?",
      tone: tones.get(source.id) ?? "other",
      share: shares.get(source.id) ?? 0,
      sayings: sayingsOf(source, body, reading),
    }),
  )
  const bodyStart = body[0]?.statement.span[0] ?? 0
  return { reading, tiles, body, voices, words: (text.slice(bodyStart).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu) ?? []).length }
}

/** Sources that a statement or an attribution rests on; the others said nothing in this text. */
function heardSources(reading: Reading): readonly Source[] {
  const heard = new Set([...reading.statements, ...reading.attributions].map((judged) => judged.speaker))
  return reading.sources.filter((source) => heard.has(source.id))
}

function toneVoices(ordered: readonly Source[], given: ReadonlyMap<string, Tone>): ReadonlyMap<string, Tone> {
  const taken = new Set(given.values())
  const free = VOICE_TONES.filter((tone) => !taken.has(tone))
  return new Map(
    ordered.map((source): [string, Tone] => [source.id, isUnnamed(source) ? "unnamed" : (given.get(source.id) ?? free.shift() ?? "other")]),
  )
}

function letterOf(mark: Mark, continued: boolean, letter: string | undefined): string {
  if (mark === "own") return "·"
  if (mark === "undisclosed") return "–"
  if (mark === "hearsay") return "~"
  if (mark === "observed") return REPORTER_LETTER
  return continued ? (letter ?? UNKNOWN_LETTER).toLowerCase() : (letter ?? UNKNOWN_LETTER)
}

function sayingsOf(source: Source, body: readonly Tile[], { attributions, document }: Reading): readonly Saying[] {
  const own = attributions.filter((attribution) => attribution.speaker === source.id)
  return body.flatMap((tile): Saying[] => {
    const speaks = tile.statement.speaker === source.id
    // A voice inside another's words ("Varga said the report found …") has no statement of its own.
    const here = own.filter((attribution) =>
      speaks ? tile.attributions.includes(attribution) : startsIn(attribution, tile.statement.span),
    )
    return speaks || here.length > 0 ? [{ ...sayingIn(tile, here, document.text), within: !speaks }] : []
  })
}

function startsIn({ cue, content }: Attribution, span: Span): boolean {
  const anchor = cue[0] ?? content[0]
  return anchor !== undefined && contains(span, anchor)
}

function sayingIn(tile: Tile, own: readonly Attribution[], text: string): Omit<Saying, "within"> {
  const { statement } = tile
  const first = own[0]
  const content = own.flatMap((attribution) => attribution.content).flatMap((span) => clip(span, statement.span))
  const undisclosed = statement.standing === "undisclosed"
  // Who complains that others keep silent has not kept silent.
  const act = first?.act ?? statement.act ?? (undisclosed ? "undisclosed" : "unknown")
  const whole = content.length === 0 || (undisclosed && (act === "decline" || act === "undisclosed"))
  return {
    tile,
    act: tile.continued ? "continued" : act,
    text: whole ? tile.text : joinPieces(text, merge(content), first?.quotation === "direct"),
    direct: !whole && first?.quotation === "direct",
  }
}

/** Pieces of what was said, with a sign where words between them are left out; a quotation reads on across its "she said". */
function joinPieces(text: string, spans: readonly Span[], direct: boolean): string {
  return spans.reduce((said, span, i) => {
    const words = text.slice(...trim(text, span))
    const last = spans[i - 1]
    if (last === undefined) return words
    return `${said}${direct || text.slice(last[1], span[0]).trim() === "" ? " " : " … "}${words}`
  }, "")
}

function clip(span: Span, within: Span): Span[] {
  const start = Math.max(span[0], within[0])
  const end = Math.min(span[1], within[1])
  return start < end ? [[start, end]] : []
}

/** Two attributions of one voice may share words; each is shown once. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last !== undefined && span[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])]
    else merged.push(span)
  }
  return merged
}
