// Follow: a claim by one of its statements, since claims are numbered anew when a decision or a document changes the case.
import { useEffect } from "react"
import type { PrintedReading } from "../../document/index.ts"
import type { Around, ClaimDetail } from "../../serve/index.ts"
import { type Answer, useAnswer } from "../answers.tsx"
import { to } from "../links.ts"
import { useNotify } from "../parts/notices.tsx"
import { paths } from "../paths.ts"
import { go, usePlace } from "../router.tsx"
import { useWords } from "../words.tsx"
import { statementsOf } from "./groups.tsx"

/** Where a statement stands: its document, and where in the text it begins. */
export type Place = { readonly document: string; readonly start: number }

/** @returns the first statement that is told for a claim; null where there is none @example placeOf(detail) // { document: "d1", start: 62 } */
export function placeOf({ groups }: Pick<ClaimDetail, "groups">): Place | null {
  const first = (groups.find(({ kind }) => kind !== "denial") ?? groups[0])?.phrasings[0]?.statement
  return first === undefined ? null : { document: first.document, start: first.span[0] }
}

/** @returns as an address has it @example writePlace({ document: "d1", start: 62 }) // "d1.62" */
export function writePlace({ document, start }: Place): string {
  return `${document}.${start}`
}

/** @returns null where it is none @example readPlace("d1.62") // { document: "d1", start: 62 } */
export function readPlace(text: string | null): Place | null {
  const { document, start } = /^(?<document>.+)\.(?<start>\d{1,9})$/su.exec(text ?? "")?.groups ?? {}
  return document === undefined ? null : { document, start: Number(start) }
}

/** Whether a claim has the statement that begins there. */
export function tells({ groups }: Pick<ClaimDetail, "groups">, { document, start }: Place): boolean {
  return groups.flatMap(statementsOf).some((one) => one.document === document && one.span[0] === start)
}

/**
 * Keeps in the address which statement a claim was opened by, and goes to the claim that has it now where that is another.
 *
 * @returns `looking`: it is being found out; `gone`: no claim has the statement any more
 */
export function useFollow(caseName: string, id: string, detail: Answer<ClaimDetail>): "here" | "looking" | "gone" {
  const { t } = useWords()
  const { query } = usePlace()
  const notify = useNotify()
  const of = query.get("of")
  const place = readPlace(of)
  const missing = detail.state === "failed" && detail.problem.status === 404
  const lost = place !== null && (missing || (detail.state === "there" && !tells(detail.value, place)))
  const document = useAnswer(lost ? paths.document(caseName, place.document) : null)
  const around = useAnswer(lost ? paths.around(caseName, place.document) : null)
  const next = lost ? findClaim(place, document.value, around.value) : null
  const first = detail.state === "there" && of === null ? placeOf(detail.value) : null
  useEffect(() => {
    if (first !== null) go(to.claim(caseName, id, { of: writePlace(first) }), { replace: true })
  }, [caseName, id, first])
  useEffect(() => {
    if (next === null || next === id) return
    notify({ text: t.claim.renamed(id, next) })
    go(to.claim(caseName, next, { of }), { replace: true })
  }, [next, id, of, caseName, notify, t])
  if (!lost) return missing ? "gone" : "here"
  return document.state === "asking" || around.state === "asking" || (next !== null && next !== id) ? "looking" : "gone"
}

type Read = { readonly reading: PrintedReading }

/** @returns the claim that a statement makes now; null: none, or not known yet */
function findClaim({ start }: Place, document: Read | null, around: Around | null): string | null {
  const statement = document?.reading.statements.find(({ span }) => span[0] <= start && start < span[1])
  const claims = around?.statements[statement?.id ?? ""] ?? []
  return (claims.find(({ stance }) => stance === "for") ?? claims[0])?.claim ?? null
}
