// Runs: a block's text cut where a mark begins or ends, so that every part of the page draws the same words once.
import { type Attribution, type Block, overlaps, type Span } from "../document/index.ts"
import type { Mark } from "./marks.ts"
import { safeUrl } from "./safe.ts"
import type { Tile, View } from "./view.ts"

export type Run = {
  readonly text: string
  readonly source: boolean
  readonly cue: boolean
  readonly quoted: boolean // words that the text puts in quotation marks and gives to the voice
  readonly link: string | null // http or https
  readonly linkEnds: boolean // the link goes no further than this run
  readonly ties: readonly number[] // numbers of the tiles whose source or cue this is
  readonly findings: readonly number[] // indices into reading.findings whose flag stands after this run
  readonly wash: string | null // class names of what is laid over it
}

/** Something laid over words for a while: passages that another text has, words that a version changed. None may overlap another. */
export type Wash = { readonly span: Span; readonly look: string } // look: class names

export type Piece = { readonly tile: Tile | null; readonly starts: boolean; readonly runs: readonly Run[] } // tile null: words between statements

export type BlockRuns = { readonly block: Block; readonly pieces: readonly Piece[] }

type Marks = {
  readonly sources: readonly { readonly span: Span; readonly tiles: readonly number[] }[]
  readonly cues: readonly { readonly span: Span; readonly tiles: readonly number[] }[]
  readonly quoted: readonly Span[]
  readonly links: readonly { readonly span: Span; readonly url: string }[]
  readonly flags: readonly { readonly end: number; readonly finding: number }[]
  readonly washes: readonly Wash[]
}

/** @returns the blocks in order, each with its statements and their runs; together the block's text, unchanged */
export function runsOf(view: View, washes: readonly Wash[] = []): readonly BlockRuns[] {
  const { text, blocks } = view.reading.document
  const marks = { ...marksOf(view), washes }
  return blocks.map((block) => {
    const tiles = view.tiles.filter((tile) => overlaps(tile.statement.span, block.span))
    const pieces: Piece[] = []
    let at = block.span[0]
    const add = (tile: Tile | null, end: number): void => {
      if (end > at)
        pieces.push({ tile, starts: tile !== null && tile.statement.span[0] >= block.span[0], runs: cut(text, [at, end], marks) })
      at = Math.max(at, end)
    }
    for (const tile of tiles) {
      add(null, tile.statement.span[0])
      add(tile, Math.min(tile.statement.span[1], block.span[1]))
    }
    add(null, block.span[1])
    return { block, pieces }
  })
}

/** @returns the attributions that a statement rests on; where its voice only goes on, those of the voice's last statement */
function heldBy(tile: Tile, tiles: readonly Tile[]): Tile["attributions"] {
  if (tile.attributions.length > 0 || tile.statement.speaker === null) return tile.attributions
  const before = tiles.findLast(
    (other) => other.number < tile.number && other.statement.speaker === tile.statement.speaker && other.attributions.length > 0,
  )
  return before?.attributions ?? []
}

function marksOf({ tiles, reading }: View): Omit<Marks, "washes"> {
  const tied = new Map<string, number[]>()
  for (const tile of tiles) for (const { id } of heldBy(tile, tiles)) tied.set(id, [...(tied.get(id) ?? []), tile.number])
  const { text, links } = reading.document
  // Where nobody speaks ("This suggests …", "Rumours have it …") a bold source would promise somebody.
  const inMark = (...marks: readonly Mark[]): ReadonlySet<Attribution> =>
    new Set(tiles.filter(({ mark }) => marks.includes(mark)).flatMap((tile) => tile.attributions))
  const unvoiced = { source: inMark("own", "hearsay"), cue: inMark("own") }
  const pieces = (part: "source" | "cue"): Marks["sources"] =>
    reading.attributions
      .filter((attribution) => attribution.speaker !== null || !unvoiced[part].has(attribution))
      .flatMap((attribution) => attribution[part].map((span) => ({ span, tiles: tied.get(attribution.id) ?? [] })))
  return {
    sources: pieces("source"),
    cues: pieces("cue"),
    quoted: reading.attributions.flatMap(({ quotation, content }) =>
      quotation === "direct" ? content : quotation === "mixed" ? content.flatMap((span) => quotedIn(text, span)) : [],
    ),
    links: links.flatMap(({ span, url }) => {
      const safe = safeUrl(url)
      return safe === null ? [] : [{ span, url: safe }]
    }),
    flags: reading.findings.flatMap(({ spans }, finding) => (spans[0] === undefined ? [] : [{ end: spans[0][1], finding }])),
  }
}

/** The stretches inside quotation marks, marks included. */
function quotedIn(text: string, [start, end]: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/“[^”]*”?|«[^»]*»?|„[^“]*“?|"[^"]*"?/gu)].map((match) => [
    start + match.index,
    start + match.index + match[0].length,
  ])
}

function cut(text: string, within: Span, marks: Marks): readonly Run[] {
  const inside = <T extends { readonly span: Span }>(all: readonly T[]): readonly T[] => all.filter(({ span }) => overlaps(span, within))
  const sources = inside(marks.sources)
  const cues = inside(marks.cues)
  const links = inside(marks.links)
  const washes = inside(marks.washes)
  const quoted = marks.quoted.filter((span) => overlaps(span, within))
  const flags = marks.flags.filter(({ end }) => end > within[0] && end <= within[1])
  const edges = new Set([within[0], within[1], ...flags.map(({ end }) => end)])
  for (const [start, end] of [...[...sources, ...cues, ...links, ...washes].map(({ span }) => span), ...quoted]) {
    edges.add(Math.max(start, within[0]))
    edges.add(Math.min(end, within[1]))
  }
  const cuts = [...edges].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i): Run => {
    const end = cuts[i + 1] ?? within[1]
    const span: Span = [start, end]
    const source = sources.filter((mark) => overlaps(mark.span, span))
    const cue = cues.filter((mark) => overlaps(mark.span, span))
    const link = links.find((one) => overlaps(one.span, span))
    return {
      text: text.slice(start, end),
      source: source.length > 0,
      cue: cue.length > 0,
      quoted: quoted.some((other) => overlaps(other, span)),
      link: link?.url ?? null,
      linkEnds: link !== undefined && link.span[1] <= end,
      ties: [...new Set([...source, ...cue].flatMap((mark) => mark.tiles))],
      findings: flags.filter((flag) => flag.end === end).map(({ finding }) => finding),
      wash: washes.find((one) => overlaps(one.span, span))?.look ?? null,
    }
  })
}
