// Depth: tags nested so deep that no page is meant by them, found before anything is built of them.
import { FirsthandError } from "../../document/index.ts"

const MAX_DEPTH = 1500 // real pages seen stay under 100; parsers overflow near 10,000
const NO_NESTING = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup html head body".split(
    " ",
  ),
)

/** @throws FirsthandError "ingest/too-deep" where tags are opened and not closed over and over */
export function checkDepth(html: string, name: string): void {
  let depth = 0
  for (const match of html.matchAll(/<(\/?)([a-z][^\s/>]*)/giu)) {
    const tag = match[2]?.toLowerCase()
    if (tag === undefined || NO_NESTING.has(tag)) continue
    depth = match[1] === "/" ? Math.max(0, depth - 1) : depth + 1
    if (depth > MAX_DEPTH) {
      throw new FirsthandError(
        "ingest/too-deep",
        `"${name}" nests tags more than ${MAX_DEPTH} deep, as no page does. Save the page again, or save its text.`,
      )
    }
  }
}
