// End matter: corrections, wherever they stand, and the closing list of sources.
import type { BlockKind } from "../document/index.ts"

const CORRECTION =
  /^(?:an? )?(?:corrections?|clarifications?|editor['’]s note|correcci[oó]n(?:es)?|aclaraci[oó]n|fe de erratas?|rectificaci[oó]n|nota (?:del editor|de la redacci[oó]n|aclaratoria))\s*(?:\([^)]{1,40}\)|,? [\p{L}\d., ]{1,30})?\s*[:.—–-]|^(?:this (?:article|story|post|piece|report)|an earlier version of this|esta (?:nota|noticia|informaci[oó]n)|este art[ií]culo|una versi[oó]n (?:anterior|previa) de)[^.]{0,60}\b(?:(?:has been|have been|was|were) (?:corrected|amended|updated to correct)|(?:misstated|incorrectly|mistakenly|wrongly|erroneously)|(?:ha sido|fue) (?:corregid|rectificad|modificad)|(?:indicaba|se[ñn]alaba|dec[ií]a|afirmaba) (?:err[oó]neamente|por error|incorrectamente))/iu
const SOURCES_HEADING =
  /^(?:sources?|sources? (?:and|&) (?:references|links|notes)|references|article sources|fuentes?|referencias|bibliograf[ií]a|fuentes consultadas)\s*:?$/iu

/** @returns whether a block corrects an earlier version @example isCorrection("Correction: An earlier version misspelled Reyes.") // true */
export function isCorrection(text: string): boolean {
  return text.length < 1200 && CORRECTION.test(text)
}

/** @returns whether a line heads a list of sources @example isSourcesHeading("Fuentes:") // true */
export function isSourcesHeading(text: string): boolean {
  return SOURCES_HEADING.test(text.trim())
}

type Labelled = { readonly kind: BlockKind; readonly text: string }

/** Marks corrections, and what stands under a closing "Sources" heading, up to the next heading. */
export function labelEnd<T extends Labelled>(pieces: readonly T[]): T[] {
  const corrected = pieces.map((piece) =>
    isBody(piece.kind) && isCorrection(piece.text) ? { ...piece, kind: "correction" as const } : piece,
  )
  const heading = corrected.findLastIndex((piece) => isSourcesHeading(piece.text) && piece.kind !== "title")
  if (heading < corrected.length / 3) return corrected
  const labelled = [...corrected]
  const opening = labelled[heading]
  if (opening !== undefined && heading + 1 < labelled.length) labelled[heading] = { ...opening, kind: "heading" }
  for (let index = heading + 1; index < labelled.length; index++) {
    const piece = labelled[index]
    if (piece === undefined || piece.kind === "heading" || piece.kind === "correction" || piece.kind === "byline") break
    labelled[index] = { ...piece, kind: "sources" }
  }
  return labelled
}

function isBody(kind: BlockKind): boolean {
  return kind === "paragraph" || kind === "list-item" || kind === "blockquote" || kind === "summary"
}
