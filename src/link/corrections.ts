// Corrections: where an article says that it was changed, and of what.
import type { Document, Span } from "../document/index.ts"
import { findNumbers, findStems, findWords, languageOf } from "./words.ts"

export type Correction = {
  readonly span: Span
  readonly about: ReadonlySet<string> // stems and numbers of what it says of the change; empty: it says only that there was one
}

const SAYS_SO =
  /\b(?:correction|clarification|editor['’]?s note)\s*(?:\(|:|[—–-]|$)|\b(?:an?|the) (?:earlier|previous|original|prior) version of (?:this|the)|\bthis (?:article|story|post|report|page|headline|piece|entry|item) (?:has been|was|is being)? ?(?:updated|corrected|amended|revised|edited|changed|clarified)|\b(?:updated|corrected|amended|revised|changed) to (?:add|include|reflect|correct|clarify|note|show|remove|say|make)|\bwe (?:have )?(?:corrected|amended|updated)|\bcorrecci[óo]n\s*(?:\(|:|[—–-]|$)|\bfe de erratas|\bfe de errores|\brectificaci[óo]n\s*(?:\(|:|[—–-]|$)|\baclaraci[óo]n\s*(?:\(|:|[—–-]|$)|\bnota (?:de la redacci[óo]n|del editor)|\b(?:una|la) versi[óo]n (?:anterior|previa|original|inicial) de (?:este|esta)|\best[ea] (?:artículo|noticia|informaci[óo]n|texto|nota|entrada|titular|pieza) (?:ha sido|fue|se ha) (?:actualizad[oa]|corregid[oa]|modificad[oa]|rectificad[oa])|\bse ha (?:corregido|actualizado|modificado|rectificado)/iu
/** Words of the notes themselves. */
const OF_NOTES = findStems(
  findWords(
    `correction corrected clarification editor's note earlier previous original version this article story post report page headline updated amended revised edited changed clarified reflect include add
    said says stated misstated incorrectly wrongly given gave instead new information comment error errors we regret has been was that it there were
    corrección rectificación aclaración fe errores erratas nota redacción editor versión anterior previa original inicial este esta artículo noticia información texto titular actualizado corregido modificado
    decía daba por error erróneamente errónea indicaba figuraba afirmaba ha sido`,
  ),
)

/**
 * Finds where an article says that it was changed. When it was last changed ("Updated at 3 p.m.") says nothing of what.
 *
 * @example findCorrections(document)[0]?.about // Set { "17", "70", … }
 */
export function findCorrections(document: Document): readonly Correction[] {
  return document.blocks
    .filter(({ kind, span }) => kind === "correction" || (kind !== "title" && SAYS_SO.test(document.text.slice(...span))))
    .map(({ span }) => {
      const words = findWords(document.text, span)
      const about = new Set([...findStems(words), ...findNumbers(words, languageOf(document))])
      for (const stem of OF_NOTES) about.delete(stem)
      return { span, about }
    })
}
