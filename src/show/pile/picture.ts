// Picture: where the documents of a lineage stand when time runs to the right, and the bands between them. Plain data, to be drawn anywhere.
import { type Derivation, overlaps } from "../../document/index.ts"
import { blocksOf, type StripBlock } from "../blocks.ts"
import { arrangeLineage, type Branch } from "./lineage.ts"
import { dayOf, type Pile } from "./pile.ts"

/** A document; x and y are its strip's upper left corner, in pixels. */
export type PictureNode = {
  readonly document: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly blocks: readonly StripBlock[]
  readonly folded: readonly string[] // copies that stand behind it
  readonly uncredited: number // of itself and these, those that do not say where they have it
  readonly kind: Derivation["kind"] | null // what it is to the one before it
  readonly circular: boolean
}

/** `copy`: as thick as what was taken; `retold`: rewrite, translation or built on a release; `alike`: without an order; `circle`: each has it from the other. */
export type PictureBand = { readonly kind: "copy" | "retold" | "cites" | "alike" | "circle"; readonly path: string; readonly width: number } // path: of SVG

export type Picture = {
  readonly width: number // pixels
  readonly height: number
  readonly nodes: readonly PictureNode[]
  readonly bands: readonly PictureBand[]
  readonly ticks: readonly { readonly x: number; readonly date: string | null }[] // null: undated from here on
  readonly hidden: number // documents that found no room
}

export const STRIP = { width: 96, height: 28 } as const
const WIDTH = 1060
const ROW = 76
const ROOM = 176 // a strip and the name above it
const TOP = 44 // ticks, and the name above the first strip
const COLUMNS = 32 // of a strip
const MOST = 60 // documents: more than a page shows at once
const FOLD = 3 // copies of one text

/**
 * Lays out who took what from whom. Places from left to right follow the order of publication and not its distances: what comes in
 * one hour would else stand on one spot.
 *
 * @param only - documents to leave in; default all
 * @example layLineage(pile).nodes[0] // {document: "d1", name: "Calder wire", x: 0, y: 44, …}
 */
export function layLineage(pile: Pile, only: ReadonlySet<string> | null = null): Picture {
  const lineage = arrangeLineage(pile, only)
  const alone = lineage.alone.map((document): Branch => ({ document, derivation: null, others: [], branches: [] }))
  const undirected = [...new Set(lineage.undirected.flatMap(({ from, to }) => [from, to]))]
  const inTrees = new Set(lineage.trees.flatMap(listBranches))
  const loose = undirected
    .filter((id) => !inTrees.has(id))
    .map((document): Branch => ({ document, derivation: null, others: [], branches: [] }))
  const roots = [...lineage.trees, ...loose, ...alone].map(fold)
  const shown = takeFirst(roots, MOST)
  const xOf = placeTimes(shown.flatMap(listFolded), pile)
  const circular = new Set(lineage.circles.flat())
  const rows: number[] = [] // where each ends
  const nodes: PictureNode[] = []

  const put = (branch: Folded, least: number): void => {
    const x = xOf.place(branch.document)
    let row = least
    while ((rows[row] ?? -Infinity) > x) row++
    rows[row] = x + ROOM
    nodes.push({
      document: branch.document,
      name: pile.nameOf(branch.document),
      x,
      y: TOP + row * ROW,
      blocks: blocksOf(pile.viewOf(branch.document)?.body ?? [], COLUMNS),
      folded: branch.folded.map(({ document }) => document),
      uncredited: [branch, ...branch.folded].filter(({ derivation }) => derivation?.credited === false).length,
      kind: branch.derivation?.kind ?? null,
      circular: circular.has(branch.document),
    })
    for (const child of branch.branches) put(child, row)
  }
  const [trees, single] = [shown.filter(({ branches }) => branches.length > 0), shown.filter(({ branches }) => branches.length === 0)]
  for (const root of trees) put(root, rows.length)
  const below = rows.length
  for (const root of single) put(root, below)

  const byDocument = new Map(nodes.map((node) => [node.document, node]))
  const bands = shown.flatMap(listFolded).flatMap((branch) => bandsTo(branch, lineage.circles, byDocument, pile))
  const loops = lineage.circles.flatMap((circle) =>
    circle.flatMap((id, i) => bandBetween(byDocument.get(id), byDocument.get(circle[(i + 1) % circle.length] ?? ""), "circle", 2)),
  )
  const ties = lineage.undirected.flatMap(({ from, to }) => bandBetween(byDocument.get(from), byDocument.get(to), "alike", 1.5))
  const all = nodes.reduce((sum, { folded }) => sum + 1 + folded.length, 0)
  return {
    width: WIDTH,
    height: TOP + Math.max(1, rows.length) * ROW,
    nodes,
    bands: [...bands, ...ties, ...loops],
    ticks: xOf.ticks,
    hidden: roots.flatMap(listFolded).reduce((sum, { folded }) => sum + 1 + folded.length, 0) - all,
  }
}

type Folded = Omit<Branch, "branches"> & { readonly branches: readonly Folded[]; readonly folded: readonly Branch[] }

/** Copies of one text that nothing comes from stand behind the first of them. */
function fold(branch: Branch): Folded {
  const plain = branch.branches.filter(
    ({ derivation, branches, others }) => derivation?.kind === "verbatim" && branches.length + others.length === 0,
  )
  const [first, ...behind] = plain.length >= FOLD ? plain : []
  const gone = new Set(behind)
  return {
    ...branch,
    folded: [],
    branches: branch.branches.filter((one) => !gone.has(one)).map((one) => (one === first ? { ...fold(one), folded: behind } : fold(one))),
  }
}

function listBranches(branch: Branch): readonly string[] {
  return [branch.document, ...branch.branches.flatMap(listBranches)]
}

function listFolded(branch: Folded): readonly Folded[] {
  return [branch, ...branch.branches.flatMap(listFolded)]
}

/** @returns the roots with their branches as far as there is room, the first first */
function takeFirst(roots: readonly Folded[], most: number): readonly Folded[] {
  let left = most
  const take = (branch: Folded): readonly Folded[] => {
    if (left === 0) return []
    left--
    return [{ ...branch, branches: branch.branches.flatMap(take) }]
  }
  return roots.flatMap(take)
}

const TICK = 150 // pixels between two, at least

function placeTimes(branches: readonly Folded[], pile: Pile): { readonly place: (id: string) => number; readonly ticks: Picture["ticks"] } {
  const when = new Map(branches.map(({ document }) => [document, dayOf(pile, { document })]))
  const moments = [...new Set(when.values())].toSorted((a, b) => ((a ?? "\uFFFF") < (b ?? "\uFFFF") ? -1 : 1))
  const step = moments.length < 2 ? 0 : Math.min(220, (WIDTH - ROOM) / (moments.length - 1))
  const places = new Map(moments.map((moment, i) => [moment, Math.round(i * step)]))
  const ticks: { x: number; date: string | null }[] = []
  for (const [date, x] of places)
    if (x - (ticks.at(-1)?.x ?? -TICK) >= TICK || (date === null && ticks.length === 0)) ticks.push({ x, date })
  return { place: (id) => places.get(when.get(id) ?? null) ?? 0, ticks }
}

function bandsTo(
  { document, derivation, others }: Folded,
  circles: readonly (readonly string[])[],
  nodes: ReadonlyMap<string, PictureNode>,
  pile: Pile,
): readonly PictureBand[] {
  const inCircle = ({ from }: Derivation): boolean => circles.some((circle) => circle.includes(from) && circle.includes(document))
  const drawn = [...(derivation === null ? [] : [derivation]), ...others].filter((one) => !inCircle(one)) // a circle has bands of its own
  return drawn.flatMap((one) => {
    const copied = one.kind === "verbatim" || one.kind === "partial"
    const kind = copied ? "copy" : one.kind === "cites" ? "cites" : "retold"
    return bandBetween(nodes.get(one.from), nodes.get(document), kind, copied ? 2 + 7 * takenOf(one, pile) : kind === "cites" ? 1.5 : 3)
  })
}

/** @returns how much of the later text is in passages that both have, [0, 1]; what is a copy without them is one wholly */
export function takenOf({ to, evidence }: Derivation, pile: Pile): number {
  const length = pile.findMember(to)?.reading.document.text.length ?? 0
  const spans = evidence.flatMap((one) => (one.kind === "passage" && one.to !== null ? [one.to] : []))
  const apart = spans.filter((span, i) => !spans.slice(0, i).some((other) => overlaps(other, span)))
  const taken = apart.reduce((sum, span) => sum + span[1] - span[0], 0)
  return length === 0 || taken === 0 ? 1 : Math.min(1, taken / length)
}

/** From the end of one strip to the beginning of the other; where they stand too near, from below the one. */
function bandBetween(
  from: PictureNode | undefined,
  to: PictureNode | undefined,
  kind: PictureBand["kind"],
  width: number,
): readonly PictureBand[] {
  if (from === undefined || to === undefined || from === to) return []
  const middle = STRIP.height / 2
  const back = to.x < from.x || (to.x === from.x && kind === "circle" && to.y < from.y)
  const [x1, y1] = back
    ? [from.x, from.y + middle]
    : to.x - from.x > STRIP.width + 20
      ? [from.x + STRIP.width, from.y + middle]
      : [from.x + 10, from.y + STRIP.height]
  const [x2, y2] = back ? [to.x + STRIP.width, to.y + middle] : [to.x, to.y + middle]
  if (y1 === y2) return [{ kind, width, path: `M${x1} ${y1}L${x2} ${y2}` }]
  const bend = Math.max(30, Math.abs(x2 - x1) / 2)
  const path =
    y1 === from.y + middle
      ? `M${x1} ${y1}C${x1 + (back ? -bend : bend)} ${y1} ${x2 + (back ? bend : -bend)} ${y2} ${x2} ${y2}`
      : `M${x1} ${y1}C${x1} ${y2} ${x1} ${y2} ${x2} ${y2}`
  return [{ kind, width, path }]
}
