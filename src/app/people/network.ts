// Network: who stands where, so that those who have to do with one another stand together. Pure; the same for the same input.

export type Knot = { readonly id: string; readonly name: string; readonly weight: number } // weight: how much is known of it, for the choice and the size
export type Line = { readonly key: string; readonly a: string; readonly b: string; readonly weight: number }
export type Placed = Knot & { readonly x: number; readonly y: number; readonly radius: number }
export type Network = { readonly width: number; readonly height: number; readonly knots: readonly Placed[]; readonly undrawn: number } // undrawn: knots that found no room

/** Knots that one picture can hold and still be read. */
const MOST = 60
/** Square pixels that a knot with its name wants. */
const AREA = 14_400
const ROUNDS = 260
/** Pixels a letter of a name is wide, about. */
const LETTER = 6.6
export const LABEL = 22 // letters of a name that are drawn

/**
 * Lays a network out by forces: lines pull, knots push, and names do not lie on one another.
 *
 * @param width - pixels
 * @source Fruchterman & Reingold 1991, Graph drawing by force-directed placement
 * @example layNetwork([{ id: "e1", name: "Ilse Varga", weight: 3 }], [], 800).knots[0] // { id: "e1", x: 400, … }
 */
export function layNetwork(knots: readonly Knot[], lines: readonly Line[], width: number): Network {
  const tied = new Set(lines.flatMap(({ a, b }) => [a, b]))
  const wanted = knots.filter(({ id }) => tied.has(id)).toSorted((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1))
  const shown = wanted.slice(0, MOST)
  const height = Math.max(200, Math.round((shown.length * AREA) / width))
  const index = new Map(shown.map(({ id }, i) => [id, i]))
  const pulls = lines.flatMap(({ a, b }) => {
    const [from, end] = [index.get(a), index.get(b)]
    return from === undefined || end === undefined || from === end ? [] : [[from, end] as const]
  })
  const most = Math.max(1, ...shown.map(({ weight }) => weight))
  const places = shown.map((_, i) => ({
    // a sunflower: nobody begins on anybody
    x: width / 2 + (width / 2.4) * Math.sqrt(i / shown.length) * Math.cos(i * 2.399963),
    y: height / 2 + (height / 2.4) * Math.sqrt(i / shown.length) * Math.sin(i * 2.399963),
  }))
  const ideal = 0.6 * Math.sqrt((width * height) / Math.max(1, shown.length))
  // What keeps the pushes of all from sending everybody to the edges: as strong as they are at the edge.
  const keep = shown.length * ideal * ideal * 1.5
  const [inX, inY] = [keep / (width / 2) ** 2, (keep / (height / 2) ** 2) * 1.4]
  for (let round = 0; round < ROUNDS; round++) {
    const heat = (Math.min(width, height) / 8) * (1 - round / ROUNDS) ** 2 + 0.5
    const forces = places.map(({ x, y }) => ({ x: (width / 2 - x) * inX, y: (height / 2 - y) * inY }))
    for (let i = 0; i < places.length; i++)
      for (let j = i + 1; j < places.length; j++) {
        const [one, other] = [places[i], places[j]]
        const [f, g] = [forces[i], forces[j]]
        if (one === undefined || other === undefined || f === undefined || g === undefined) continue
        const [dx, dy] = [one.x - other.x || 0.01, (one.y - other.y) * 1.6 || 0.01] // names lie flat: who stands above needs less room
        const push = (ideal * ideal) / (dx * dx + dy * dy)
        f.x += dx * push
        f.y += dy * push
        g.x -= dx * push
        g.y -= dy * push
      }
    for (const [from, end] of pulls) {
      const [one, other] = [places[from], places[end]]
      const [f, g] = [forces[from], forces[end]]
      if (one === undefined || other === undefined || f === undefined || g === undefined) continue
      const [dx, dy] = [one.x - other.x, one.y - other.y]
      const pull = Math.hypot(dx, dy) / ideal
      f.x -= dx * pull
      f.y -= dy * pull
      g.x += dx * pull
      g.y += dy * pull
    }
    for (const [i, place] of places.entries()) {
      const force = forces[i]
      if (force === undefined) continue
      const size = Math.hypot(force.x, force.y) || 1
      place.x += (force.x / size) * Math.min(size, heat)
      place.y += (force.y / size) * Math.min(size, heat)
    }
  }
  const sizes = shown.map(({ name }) => Math.min(LABEL, [...name].length) * LETTER + 8)
  part(places, sizes, width, height)
  const top = Math.min(...places.map(({ y }) => y), height) - 16 // what is empty around it is cut off
  const bottom = Math.max(...places.map(({ y }) => y), 0) + 32
  const left = Math.min(width, ...places.map(({ x }, i) => x - (sizes[i] ?? 0) / 2))
  const right = Math.max(0, ...places.map(({ x }, i) => x + (sizes[i] ?? 0) / 2))
  return {
    width: Math.max(60, Math.ceil(right - left)),
    height: Math.max(60, Math.round(bottom - top)),
    undrawn: wanted.length - shown.length,
    knots: shown.map((knot, i) => ({
      ...knot,
      x: Math.round((places[i]?.x ?? 0) - left),
      y: Math.round((places[i]?.y ?? 0) - top),
      radius: Math.round(4 + 7 * Math.sqrt(knot.weight / most)),
    })),
  }
}

/** Height of a knot with its name below. */
const TALL = 36

/** Moves apart those whose names would lie on one another, and keeps all inside. */
function part(places: { x: number; y: number }[], widths: readonly number[], width: number, height: number): void {
  for (let round = 0; round < 120; round++) {
    let moved = false
    for (const [i, one] of places.entries())
      for (const [j, other] of places.entries()) {
        if (j <= i) continue
        const wide = ((widths[i] ?? 0) + (widths[j] ?? 0)) / 2
        const [dx, dy] = [other.x - one.x, other.y - one.y]
        const [ox, oy] = [wide - Math.abs(dx), TALL - Math.abs(dy)]
        if (ox <= 0 || oy <= 0) continue
        moved = true
        if (oy < ox) {
          const step = ((dy < 0 ? -1 : 1) * oy) / 2
          one.y -= step
          other.y += step
        } else {
          const step = ((dx < 0 ? -1 : 1) * ox) / 2
          one.x -= step
          other.x += step
        }
      }
    for (const [i, place] of places.entries()) {
      const half = (widths[i] ?? 0) / 2
      place.x = Math.min(width - half, Math.max(half, place.x))
      place.y = Math.min(height - 26, Math.max(14, place.y))
    }
    if (!moved) return
  }
}
