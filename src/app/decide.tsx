// Decide: keeps what a person judges, and offers to take it back.
import type { Decision } from "../document/index.ts"
import { useAnswers } from "./answers.tsx"
import { useNotify } from "./parts/notices.tsx"
import { paths, startOf } from "./paths.ts"
import { useSettings } from "./settings.tsx"
import { useWords } from "./words.tsx"

type Without<D, K extends PropertyKey> = D extends unknown ? Omit<D, K> : never

/** What is judged, without who judged it and when. */
export type Judged = Without<Decision, "id" | "by" | "at">

export type Decide = {
  /** @throws Problem @returns the decision's id */
  readonly keep: (judged: Judged, text: string) => Promise<string>
  readonly undo: (decision: string) => Promise<void>
}

/** @example const { keep } = useDecide("bridge"); await keep({ kind: "note", on, note: "Call him." }, t.notice.noted) */
export function useDecide(caseName: string): Decide {
  const answers = useAnswers()
  const notify = useNotify()
  const [{ person }] = useSettings()
  const { t } = useWords()
  const post = async (judged: Judged): Promise<string> => {
    const decision = { ...judged, id: crypto.randomUUID(), by: person, at: new Date().toISOString() }
    await answers.client.send("POST", paths.decisions(caseName), { items: [decision] })
    answers.forget(startOf(caseName))
    return decision.id
  }
  const undo = async (decision: string): Promise<void> => {
    await post({ kind: "undo", decision, note: null })
    notify({ text: t.notice.undone })
  }
  return {
    undo,
    keep: async (judged, text) => {
      const id = await post(judged)
      notify({ text, undo: () => void undo(id) })
      return id
    },
  }
}
