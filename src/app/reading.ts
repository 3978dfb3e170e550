// Reading: what the API prints, as the view that every report draws.
import type { PrintedReading, Reading } from "../document/index.ts"
import { type View, viewOf } from "../show/components.ts"

const views = new WeakMap<PrintedReading, View>()

/** @returns the same view for the same answer @example viewOfPrinted(answer.reading).tiles.length */
export function viewOfPrinted(printed: PrintedReading): View {
  const known = views.get(printed)
  if (known !== undefined) return known
  const reading: Reading = { ...printed, vectors: new Int8Array(0), explanations: printed.explanations ?? [] }
  const view = viewOf(reading)
  views.set(printed, view)
  return view
}
