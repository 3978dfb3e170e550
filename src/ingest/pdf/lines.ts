// Lines of a PDF page in reading order: items joined along their baseline, columns one after another.
import type { PdfItem, PdfPage } from "../decoders.ts"

export type PdfLine = {
  readonly text: string
  readonly page: number // from 1
  readonly x: number
  readonly right: number
  readonly y: number // baseline, points from the top
  readonly size: number
  readonly font: string // of most of its letters
  readonly left: number // edges of the column it stands in
  readonly columnRight: number
}

const SAME_LINE = 0.45 // of the type size: baselines nearer than this are one line
const COLUMN_GAP = 1.1 // of the type size: a gap wider than this is no space between words, unless nothing shows a gutter
const GUTTER = 7 // points, at least
const CROSSING = 0.2 // share of the page's lines that may run across a gutter (titles, wide pictures' captions)
const SIDE = 0.15 // share of the lines that each side of a gutter must have

type Segment = Pick<PdfLine, "text" | "x" | "right" | "y" | "size" | "font">

/** @returns a page's lines in the order in which they are read @example findLines(page, 1)[0].text */
export function findLines(page: PdfPage, number: number): PdfLine[] {
  const segments = findSegments(page.items)
  const gutters = findGutters(segments, page.width)
  const flows = orderFlows(segments, gutters)
  return flows.flatMap((flow) => {
    const left = Math.min(...flow.map((segment) => segment.x))
    const columnRight = Math.max(...flow.map((segment) => segment.right))
    return joinSegments(flow).map((segment) => ({ ...segment, page: number, left, columnRight }))
  })
}

function findSegments(items: readonly PdfItem[]): Segment[] {
  const rows: PdfItem[][] = []
  for (const item of items.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.findLast((one) => Math.abs((one[0]?.y ?? 0) - item.y) <= SAME_LINE * Math.min(one[0]?.size ?? 0, item.size))
    if (row === undefined) rows.push([item])
    else row.push(item)
  }
  return rows.flatMap((row) => {
    const segments: PdfItem[][] = []
    let end = Number.NEGATIVE_INFINITY
    for (const item of row.toSorted((a, b) => a.x - b.x)) {
      if (item.x - end > COLUMN_GAP * item.size || segments.length === 0) segments.push([item])
      else segments.at(-1)?.push(item)
      end = Math.max(end, item.x + item.width)
    }
    return segments.map(toSegment)
  })
}

function toSegment(items: readonly PdfItem[]): Segment {
  let text = ""
  let end = Number.NEGATIVE_INFINITY
  for (const item of items) {
    // pdf.js leaves out spaces that are only shown by place.
    const isApart = text !== "" && item.x - end > item.size * 0.15 && !/\s$/u.test(text) && !/^\s/u.test(item.text)
    text += isApart ? ` ${item.text}` : item.text
    end = item.x + item.width
  }
  const main = items.toSorted((a, b) => b.text.length - a.text.length)[0]
  const size = main?.size ?? 0
  return { text: text.replace(/\s+/gu, " ").trim(), x: items[0]?.x ?? 0, right: end, y: main?.y ?? 0, size, font: main?.font ?? "" }
}

// A gutter is a strip that few lines cross and that has many on both sides.
function findGutters(segments: readonly Segment[], width: number): number[] {
  const from = Math.floor(width * 0.15)
  const to = Math.ceil(width * 0.85)
  const gutters: number[] = []
  let start: number | null = null
  for (let x = from; x <= to; x++) {
    const crossing = segments.filter((segment) => segment.x < x && segment.right > x).length
    const isFree = crossing <= segments.length * CROSSING
    if (isFree && start === null) start = x
    if ((!isFree || x === to) && start !== null) {
      if (x - start >= GUTTER) gutters.push((start + x) / 2)
      start = null
    }
  }
  return gutters.filter((gutter, index) => {
    const before = gutters[index - 1] ?? 0
    const after = gutters[index + 1] ?? width
    const sideBySide = (test: (segment: Segment) => boolean): Segment[] =>
      segments.filter((segment) => test(segment) && segment.text.length > 12)
    const left = sideBySide((segment) => segment.right <= gutter && segment.right > before)
    const right = sideBySide((segment) => segment.x >= gutter && segment.x < after)
    const least = Math.max(3, segments.length * SIDE)
    // Columns have lines at the same height; a short last line of a paragraph has nothing beside it.
    const beside = left.filter((a) => right.some((b) => Math.abs(a.y - b.y) < a.size * 3)).length
    return left.length >= least && right.length >= least && beside >= Math.min(left.length, right.length) * 0.4
  })
}

// From top to bottom; a line across the gutters closes the columns above it, which are read left to right.
function orderFlows(segments: readonly Segment[], gutters: readonly number[]): Segment[][] {
  const flows: Segment[][] = []
  let columns: Segment[][] = Array.from({ length: gutters.length + 1 }, () => [])
  let across: Segment[] = []
  const flushColumns = (): void => {
    flows.push(...columns.filter((column) => column.length > 0))
    columns = columns.map(() => [])
  }
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const crosses = gutters.some((gutter) => segment.x < gutter - 2 && segment.right > gutter + 2)
    if (crosses || gutters.length === 0) {
      flushColumns()
      across.push(segment)
      continue
    }
    if (across.length > 0) flows.push(across)
    across = []
    columns[gutters.filter((gutter) => segment.x >= gutter - 2).length]?.push(segment)
  }
  flushColumns()
  if (across.length > 0) flows.push(across)
  return flows
}

// Within a column a wide gap is only a wide gap.
function joinSegments(flow: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of flow) {
    const last = joined.at(-1)
    if (last !== undefined && Math.abs(last.y - segment.y) <= SAME_LINE * Math.min(last.size, segment.size) && segment.x >= last.right) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${segment.text}`, right: segment.right }
    } else joined.push(segment)
  }
  return joined
}
