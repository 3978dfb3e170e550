// Pages: a list that is longer than one answer, fetched page by page as it is read.
import { useState } from "react"
import { useAnswer, useAnswers } from "./answers.tsx"
import { type Path, type Problem, toProblem } from "./client.ts"
import type { Page } from "./paths.ts"

export type Pages<Item> = {
  readonly state: "asking" | "there" | "failed"
  readonly items: readonly Item[]
  readonly total: number
  readonly problem: Problem | null
  readonly more: (() => void) | null // null: that is all
}

/**
 * @param pathOf - of the page at a cursor; null: the first
 * @example const claims = usePages((cursor) => paths.claims(name, { sort, cursor }))
 */
export function usePages<Item>(pathOf: (cursor: string | null) => Path<Page<Item>>): Pages<Item> {
  const { client } = useAnswers()
  const first = pathOf(null)
  const answer = useAnswer(first)
  // What was fetched on top belongs to one first page; where that changes, it is dropped.
  const [further, setFurther] = useState<{ readonly base: unknown; readonly pages: readonly Page<Item>[] }>({ base: null, pages: [] })
  const [problem, setProblem] = useState<Problem | null>(null)
  if (answer.value === null)
    return { state: answer.state === "failed" ? "failed" : "asking", items: [], total: 0, problem: answer.problem, more: null }
  const base = answer.value
  const pages = further.base === base ? further.pages : []
  const next = (pages.at(-1) ?? base).next
  return {
    state: "there",
    items: [base, ...pages].flatMap(({ items }) => items),
    total: base.total,
    problem,
    more:
      next === null
        ? null
        : () => {
            const path = pathOf(next)
            client.get(path).then(
              (page) => {
                setProblem(null)
                return setFurther({ base, pages: [...pages, page] })
              },
              (error: unknown) => setProblem(toProblem(error, path)),
            )
          },
  }
}
