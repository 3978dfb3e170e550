// Additions: what is being added, whatever screen is shown, with live progress, and what failed.
import { createContext, type ReactElement, type ReactNode, use, useMemo, useRef, useState } from "react"
import type { Addition } from "../serve/index.ts"
import { useAnswers } from "./answers.tsx"
import { type Problem, toProblem } from "./client.ts"
import { paths } from "./paths.ts"

/** What somebody gave. */
export type Given =
  | { readonly files: readonly File[] }
  | { readonly text: string }
  | { readonly urls: readonly string[] }
  | { readonly feed: string }

/** Of one case: what the server last said, or why it could not even begin. */
export type Running = { readonly addition: Addition | null; readonly problem: Problem | null }

type Additions = {
  readonly of: (caseName: string) => Running | null
  readonly begin: (caseName: string, given: Given) => Promise<void>
  /** Goes on showing what was begun before this page was opened. */
  readonly resume: (caseName: string) => Promise<void>
  readonly cancel: (caseName: string) => Promise<void>
  readonly clear: (caseName: string) => void
}

const AdditionsContext = createContext<Additions | null>(null)

export function AdditionsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const answers = useAnswers()
  const [running, setRunning] = useState<ReadonlyMap<string, Running>>(new Map())
  const ids = useRef(new Map<string, string>())
  const deeds = useMemo((): Omit<Additions, "of"> => {
    const { client } = answers
    const tell = (caseName: string, state: Running): void => setRunning((before) => new Map(before).set(caseName, state))
    const follow = async (caseName: string, id: string): Promise<void> => {
      ids.current.set(caseName, id)
      const own = `${paths.additions(caseName)}/${encodeURIComponent(id)}`
      const stop = new AbortController()
      await client.follow(`${own}/events`, ({ data }) => tell(caseName, { addition: data as Addition, problem: null }), stop.signal)
      tell(caseName, { addition: await client.get<Addition>(own), problem: null })
      answers.forget("/cases")
    }
    const fail = (caseName: string, error: unknown): void => {
      tell(caseName, { addition: null, problem: toProblem(error, paths.additions(caseName)) })
      answers.forget("/cases")
    }
    return {
      begin: async (caseName, given) => {
        ids.current.set(caseName, "")
        tell(caseName, NOT_YET)
        try {
          const { id } = await client.send("POST", paths.newAddition(caseName), bodyOf(given))
          await follow(caseName, id)
        } catch (error) {
          fail(caseName, error)
        }
      },
      resume: async (caseName) => {
        if (ids.current.has(caseName)) return
        ids.current.set(caseName, "")
        const { items } = await client.get(paths.additions(caseName)).catch(() => ({ items: [] }))
        const begun = items.find(({ state }) => state === "running")
        if (begun !== undefined) await follow(caseName, begun.id).catch((error: unknown) => fail(caseName, error))
      },
      cancel: async (caseName) => {
        const id = ids.current.get(caseName)
        if (id !== undefined && id !== "") await client.send("DELETE", `${paths.additions(caseName)}/${encodeURIComponent(id)}`)
      },
      clear: (caseName) => setRunning((before) => new Map([...before].filter(([name]) => name !== caseName))),
    }
  }, [answers])
  const value = useMemo((): Additions => ({ ...deeds, of: (caseName) => running.get(caseName) ?? null }), [deeds, running])
  return <AdditionsContext value={value}>{children}</AdditionsContext>
}

const NOT_YET: Running = { addition: null, problem: null }

export function useAdditions(): Additions {
  const additions = use(AdditionsContext)
  if (additions === null) throw new Error("nothing can be added here")
  return additions
}

function bodyOf(given: Given): object {
  if (!("files" in given)) return given
  const form = new FormData()
  for (const file of given.files) form.append("files", file, file.name)
  return form
}
