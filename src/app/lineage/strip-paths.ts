// Strip paths: a strip and the ticks beside it as a few outlines, since a picture of hundreds of strips has no room for a box for every statement.
import type { StripBlock } from "../../show/components.ts"
import type { Band } from "./layout.ts"

export type StripPath = { readonly look: string; readonly d: string } // look: class names; d: of an SVG path, in pixels

const GAP = 1 // between two blocks
const STEP = 4 // from one tick to the next

/**
 * Draws blocks that look alike in one outline: stripes for unnamed voices, slanted ones for hearsay, an empty frame for what is withheld.
 *
 * @param width, height - pixels
 * @returns an outline for each look, in the order of their first block
 * @example stripPaths([{ look: "named tone-v1", share: 1, firmness: 0.5 }], 10, 8) // [{ look: "named tone-v1", d: "M0 8V4H9V8Z" }]
 */
export function stripPaths(blocks: readonly StripBlock[], width: number, height: number): readonly StripPath[] {
  const paths = new Map<string, string>()
  let at = 0
  for (const { look, share, firmness } of blocks) {
    const [left, right] = [at, at + Math.max(1, share * width - GAP)]
    at += share * width
    paths.set(look, (paths.get(look) ?? "") + blockPath(look.split(" ")[0] ?? "", left, right, height, height * (1 - firmness)))
  }
  return [...paths].map(([look, d]) => ({ look, d }))
}

function blockPath(mark: string, left: number, right: number, bottom: number, top: number): string {
  if (mark === "unnamed") return stripes(left, right, 5, (x) => rect(x, Math.min(right, x + 3), bottom, top))
  if (mark === "hearsay")
    return stripes(left, right, 4, (x) => {
      const lean = Math.min(bottom - top, right - x)
      return `M${n(x)} ${n(bottom)}L${n(x + lean)} ${n(bottom - lean)}H${n(Math.min(right, x + lean + 2))}L${n(Math.min(right, x + 2))} ${n(bottom)}Z`
    })
  return rect(left, right, bottom, top)
}

function stripes(left: number, right: number, step: number, draw: (x: number) => string): string {
  let path = ""
  for (let x = left; x < right; x += step) path += draw(x)
  return path
}

/**
 * @param kinds - of what is folded: a copy's tick is whole, what is retold has a gap, what cites is thin
 * @param left - where the first one stands
 * @example tickPath(["copy"], 100, 28) // "M100 28V4H102.5V28Z"
 */
export function tickPath(kinds: readonly Band["kind"][], left: number, height: number): string {
  return kinds
    .map((kind, i) => {
      const x = left + i * STEP
      if (kind === "retold") return rect(x, x + 2.5, height, height * 0.62) + rect(x, x + 2.5, height * 0.48, height * 0.14)
      return rect(x, x + (kind === "cites" ? 1 : 2.5), height, height * 0.14)
    })
    .join("")
}

function rect(left: number, right: number, bottom: number, top: number): string {
  return `M${n(left)} ${n(bottom)}V${n(top)}H${n(right)}V${n(bottom)}Z`
}

/** A tenth of a pixel is more than anybody sees. */
function n(value: number): number {
  return Math.round(value * 10) / 10
}
