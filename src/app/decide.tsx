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
  /** Several that are one step for the person: all are kept or none, and one "undo" takes all of them back. @throws Problem */
  readonly keepAll: (judged: readonly Judged[], text: string) => Promise<void>
  readonly undo: (decision: string) => Promise<void>
}

/** @example const { keep } = useDecide("bridge"); await keep({ kind: "note", on, note: "Call him." }, t.notice.noted) */
export function useDecide(caseName: string): Decide {
  const answers = useAnswers()
  const notify = useNotify()
  const [{ person }] = useSettings()
  const { t } = useWords()
  const postAll = async (all: readonly Judged[]): Promise<readonly string[]> => {
    const at = new Date().toISOString()
    const items = all.map((judged) => ({ ...judged, id: crypto.randomUUID(), by: person, at }))
    await answers.client.send("POST", paths.decisions(caseName), { items })
    answers.forget(startOf(caseName))
    return items.map(({ id }) => id)
  }
  const post = async (judged: Judged): Promise<string> => (await postAll([judged]))[0] ?? ""
  const undo = async (decision: string): Promise<void> => {
    await post({ kind: "undo", decision, note: null })
    notify({ text: t.notice.undone })
  }
  return {
    undo,
    keepAll: async (all, text) => {
      const ids = await postAll(all)
      const takeBack = async (): Promise<void> => {
        await postAll(ids.map((decision) => ({ kind: "undo", decision, note: null })))
        notify({ text: t.notice.undone })
      }
      notify({ text, undo: () => void takeBack() })
    },
    keep: async (judged, text) => {
      const id = await post(judged)
      notify({ text, undo: () => void undo(id) })
      return id
    },
  }
}
