// Depth: tags nested so deep that no page is meant by them, found before anything is built of them.
import { FirsthandError } from "../../document/index.ts"

const MAX_DEPTH = 1500 // parsers overflow near 10,000; a real page leaves 1,200 spans open, and the end of what holds them closes them
const NO_NESTING = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup html head body".split(
    " ",
  ),
)

/** @throws FirsthandError "ingest/too-deep" where tags are opened inside one another over and over */
export function checkDepth(html: string, name: string): void {
  const open: string[] = []
  for (const match of html.matchAll(/<(\/?)([a-z][^\s/>]*)/giu)) {
    const tag = match[2]?.toLowerCase()
    if (tag === undefined || NO_NESTING.has(tag)) continue
    if (match[1] === "/") {
      // As parsers do: the end of an element ends what was left open in it; an end of nothing is passed over.
      const at = open.lastIndexOf(tag)
      if (at >= 0) open.length = at
      continue
    }
    if (open.push(tag) > MAX_DEPTH) {
      throw new FirsthandError(
        "ingest/too-deep",
        `"${name}" nests tags more than ${MAX_DEPTH} deep, as no page does. Save the page again, or save its text.`,
      )
    }
  }
}
