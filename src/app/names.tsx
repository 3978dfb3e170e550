// Names: what a document is called where only its id is told.
import { useMemo } from "react"
import type { CaseDocument } from "../document/index.ts"
import { oneLine } from "../show/components.ts"
import { useAnswer } from "./answers.tsx"
import { paths } from "./paths.ts"
import { useWords } from "./words.tsx"

export type Names = {
  readonly nameOf: (id: string) => string // outlet, with the file where the outlet has several; "…" until it is known
  readonly find: (id: string) => CaseDocument | null
}

/** @example const { nameOf } = useNames(caseName); nameOf("d1") // "The Lantern" */
export function useNames(caseName: string): Names {
  const { t } = useWords()
  const documents = useAnswer(paths.allDocuments(caseName)).value
  return useMemo(() => {
    const byId = new Map((documents?.items ?? []).map((one) => [one.id, one]))
    const perOutlet = new Map<string, number>()
    for (const { outlet } of byId.values()) if (outlet !== null) perOutlet.set(outlet, (perOutlet.get(outlet) ?? 0) + 1)
    return {
      find: (id) => byId.get(id) ?? null,
      nameOf: (id) => {
        const found = byId.get(id)
        if (found === undefined) return documents === null ? "…" : t.people.notThere
        if (found.outlet === null) return oneLine(found.file)
        return (perOutlet.get(found.outlet) ?? 0) > 1 ? `${oneLine(found.outlet)} (${oneLine(found.file)})` : oneLine(found.outlet)
      },
    }
  }, [documents, t])
}
