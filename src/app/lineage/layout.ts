// Layout: where the documents of a lineage stand when time runs to the right, and the bands between them. Pure; in pixels.
import type { DocumentRow } from "../../serve/index.ts"
import type { Box } from "../sight.ts"
import { type Branch, foldBranch, listShown, momentOf, sizeOf, type Tie } from "./arrange.ts"

export const ZOOMS = ["far", "middle", "near", "close"] as const
export type Zoom = (typeof ZOOMS)[number]

/** Far: names small and beside short strips, so that hundreds are seen at once. */
export const SIZES: Readonly<Record<Zoom, Size>> = {
  far: { strip: { width: 44, height: 15 }, row: 27, room: 168, top: 10, stretch: 1 },
  middle: { strip: { width: 96, height: 28 }, row: 76, room: 180, top: 28, stretch: 1 },
  near: { strip: { width: 96, height: 28 }, row: 76, room: 180, top: 28, stretch: 2.2 },
  close: { strip: { width: 96, height: 28 }, row: 76, room: 180, top: 28, stretch: 5 },
}

type Size = {
  readonly strip: { readonly width: number; readonly height: number }
  readonly row: number // from one row to the next
  readonly room: number // that a strip and its words want
  readonly top: number // above the first strip
  readonly stretch: number // of the width that is there
}

/** A document; x and y are its strip's upper left corner. */
export type Node = {
  readonly row: DocumentRow
  readonly tie: Tie | null
  readonly x: number
  readonly y: number
  readonly folded: readonly { readonly id: string; readonly kind: Band["kind"] }[] // kind: of the band that would lead there
  readonly below: number // documents that hang on it, at any depth
  readonly above: string | null // document that it hangs on
  readonly circular: boolean
}

/** `copy`: as thick as what was taken; `retold`: rewrite, translation or built on a release; `alike`: without an order; `circle`: each has it from the other. */
export type Band = {
  readonly kind: "copy" | "retold" | "cites" | "alike" | "circle"
  readonly from: string
  readonly to: string
  readonly path: string // of SVG
  readonly box: Box // around it
  readonly width: number
}

export type Layout = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly Node[] // in the order of rows, then of time
  readonly bands: readonly Band[]
  readonly ticks: readonly { readonly x: number; readonly date: string | null }[] // null: undated from here on
}

export type LayoutInput = {
  readonly rows: readonly DocumentRow[]
  readonly ties: readonly Tie[]
  readonly trees: readonly Branch[] // of arrangeTrees
  readonly circles: readonly (readonly string[])[]
  readonly opened: ReadonlySet<string> // documents whose folds somebody opened
  readonly fold: boolean
  readonly zoom: Zoom
  readonly room: number // width that there is
}

/**
 * Lays a lineage out. Places from left to right follow time, with silences shortened: an hour between two reports shows, and a month does not
 * push everything into a corner.
 *
 * @returns the same for the same input; no two documents' names lie on one another
 * @example layLineage(input).nodes[0] // { row: { id: "d1", … }, x: 0, y: 50, … }
 */
export function layLineage({ rows, ties, trees, circles, opened, fold, zoom, room }: LayoutInput): Layout {
  const size = SIZES[zoom]
  const byId = new Map(rows.map((row) => [row.id, row]))
  const busy = findBusy(ties, trees, circles)
  const shown = fold ? trees.map((tree) => foldBranch(tree, { opened, busy, far: zoom === "far" })) : trees
  const all = shown.flatMap(listShown)
  const axis = placeTimes(
    all.flatMap(({ id }) => byId.get(id) ?? []),
    Math.max(240, (room - size.room) * size.stretch),
  )
  const circular = new Set(circles.flat())
  const taken = new Rows()
  const nodes: Node[] = []
  for (const tree of shown) {
    const lines = new Rows()
    const places: { readonly branch: Branch; readonly above: string | null; readonly line: number; readonly x: number }[] = []
    const put = (branch: Branch, above: string | null, least: number): void => {
      const row = byId.get(branch.id)
      if (row === undefined) return
      const x = axis.place(row)
      const line = lines.find(least, [[0, x, x + widthOf(branch, size)]])
      lines.take(line, x, x + widthOf(branch, size))
      places.push({ branch, above, line, x })
      for (const one of branch.branches) put(one, branch.id, line)
    }
    put(tree, null, 0)
    // The tree as it is goes where there is room for all of it.
    const first = taken.find(
      0,
      places.map(({ branch, line, x }) => [line, x, x + widthOf(branch, size)]),
    )
    for (const { branch, above, line, x } of places) {
      taken.take(first + line, x, x + widthOf(branch, size))
      const row = byId.get(branch.id)
      if (row === undefined) continue
      nodes.push({
        row,
        tie: branch.tie,
        x,
        y: size.top + (first + line) * size.row,
        folded: branch.folded.map(({ id, tie: own }) => ({ id, kind: own === null ? "copy" : kindOf(own) })),
        below: sizeOf({ ...branch, folded: [] }) - 1,
        above,
        circular: circular.has(branch.id),
      })
    }
  }
  const places = new Map(nodes.map((node) => [node.row.id, node]))
  return {
    width: Math.max(room, axis.width + size.room),
    height: size.top + Math.max(1, taken.count) * size.row,
    nodes: nodes.toSorted((a, b) => a.y - b.y || a.x - b.x),
    bands: layBands(ties, circles, places, size),
    ticks: axis.ticks,
  }
}

/** Documents that are tied to more than the one above them, or stand in a circle: they are not folded away. */
function findBusy(ties: readonly Tie[], trees: readonly Branch[], circles: readonly (readonly string[])[]): ReadonlySet<string> {
  const above = new Map(trees.flatMap(listShown).map(({ id, tie }) => [id, tie]))
  const busy = new Set(circles.flat())
  for (const tie of ties)
    if (above.get(tie.to)?.from !== tie.from) {
      busy.add(tie.to)
      if (!tie.directed) busy.add(tie.from)
    }
  return busy
}

function widthOf({ folded }: Branch, size: Size): number {
  const ticks = size.strip.width + 4 * Math.min(TICKS, folded.length) + 14
  return Math.max(size.room, size.strip.width < 50 ? ticks + size.room - size.strip.width : ticks)
}

/** Ticks that are drawn of what is folded; the number stands beside them. */
export const TICKS = 30

/** Which stretches of which rows are taken. */
class Rows {
  private readonly rows: [from: number, to: number][][] = []

  get count(): number {
    return this.rows.length
  }

  /** @returns the first row from `least` on from which all stretches, each in its line, are free */
  find(least: number, stretches: readonly (readonly [line: number, from: number, to: number])[]): number {
    for (let row = least; ; row++) {
      const free = stretches.every(([line, from, to]) => (this.rows[row + line] ?? []).every(([a, b]) => to <= a || from >= b))
      if (free) return row
    }
  }

  take(row: number, from: number, to: number): void {
    while (this.rows.length <= row) this.rows.push([])
    this.rows[row]?.push([from, to])
  }
}

const HOUR = 3_600_000
const TICK = 130 // pixels between two dates, at least

type Axis = { readonly place: (row: DocumentRow) => number; readonly width: number; readonly ticks: Layout["ticks"] }

function placeTimes(rows: readonly DocumentRow[], width: number): Axis {
  const moments = [...new Set(rows.map(momentOf))].toSorted((a, b) => a - b)
  const at = new Map<number, number>()
  let sum = 0
  for (const [i, moment] of moments.entries()) {
    const before = moments[i - 1]
    if (before !== undefined) sum += Number.isFinite(moment) ? 1 + 2 * Math.log1p((moment - before) / HOUR) : 4
    at.set(moment, sum)
  }
  // A short story does not need the whole width.
  const scale = sum === 0 ? 0 : Math.min(width / sum, 60)
  const place = (row: DocumentRow): number => Math.round((at.get(momentOf(row)) ?? 0) * scale)
  const ticks: { x: number; date: string | null }[] = []
  for (const row of rows.toSorted((a, b) => momentOf(a) - momentOf(b))) {
    const x = place(row)
    const date = Number.isFinite(momentOf(row)) ? row.published : null
    const last = ticks.at(-1)
    if (last === undefined || x - last.x >= TICK || (date === null && last.date !== null && x > last.x)) {
      if (date === null && last !== undefined && x - last.x < TICK) ticks.pop()
      ticks.push({ x, date })
    }
  }
  return { place, width: Math.round(sum * scale), ticks }
}

function layBands(
  ties: readonly Tie[],
  circles: readonly (readonly string[])[],
  places: ReadonlyMap<string, Node>,
  size: Size,
): readonly Band[] {
  const inCircle = ({ from, to, kind }: Tie): boolean =>
    kind === "cites" && circles.some((circle) => circle.includes(from) && circle.includes(to))
  const thick = size.strip.height / 28
  const straight = ties
    .filter((tie) => !inCircle(tie)) // a circle has bands of its own
    .flatMap((tie) => {
      const kind = kindOf(tie)
      const width = kind === "copy" ? (2 + 8 * tie.taken) * thick : kind === "retold" ? 3 * thick : 1.5
      return bandBetween(places.get(tie.from), places.get(tie.to), kind, width, size)
    })
  const round = circles.flatMap((circle) =>
    circle.flatMap((id, i) => bandBetween(places.get(id), places.get(circle[(i + 1) % circle.length] ?? ""), "circle", 2, size)),
  )
  return [...straight, ...round]
}

function kindOf({ kind, directed }: Tie): Band["kind"] {
  if (!directed) return "alike"
  if (kind === "verbatim" || kind === "partial") return "copy"
  return kind === "cites" ? "cites" : "retold"
}

/** From the end of one strip to the beginning of the other; where they stand too near, from below the one. */
function bandBetween(from: Node | undefined, to: Node | undefined, kind: Band["kind"], width: number, { strip }: Size): readonly Band[] {
  if (from === undefined || to === undefined || from === to) return []
  const ends = { from: from.row.id, to: to.row.id, kind, width }
  const middle = strip.height / 2
  const back = to.x < from.x || (to.x === from.x && kind === "circle" && to.y < from.y)
  const side = back || to.x - from.x > strip.width + 20
  const [x1, y1] = back
    ? [from.x, from.y + middle]
    : side
      ? [from.x + strip.width, from.y + middle]
      : [from.x + 8, to.y < from.y ? from.y : from.y + strip.height]
  const [x2, y2] = back ? [to.x + strip.width, to.y + middle] : [to.x, to.y + middle]
  const bend = Math.max(24, Math.abs(x2 - x1) / 2)
  const turn = back ? -bend : bend
  const box = {
    left: Math.min(x1, x2, x1 + turn, x2 - turn) - width,
    top: Math.min(y1, y2) - width,
    right: Math.max(x1, x2, x1 + turn, x2 - turn) + width,
    bottom: Math.max(y1, y2) + width,
  }
  if (y1 === y2) return [{ ...ends, path: `M${x1} ${y1}L${x2} ${y2}`, box }]
  const path = side ? `M${x1} ${y1}C${x1 + turn} ${y1} ${x2 - turn} ${y2} ${x2} ${y2}` : `M${x1} ${y1}C${x1} ${y2} ${x1} ${y2} ${x2} ${y2}`
  return [{ ...ends, path, box }]
}
