// Answers: what the API said, kept while the app is open, so that going back shows at once what was there.
import { createContext, use, useEffect, useSyncExternalStore } from "react"
import { type Client, type Path, type Problem, toProblem } from "./client.ts"

export type Answer<T> =
  | { readonly state: "asking"; readonly value: null; readonly problem: null }
  | { readonly state: "there"; readonly value: T; readonly problem: null }
  | { readonly state: "failed"; readonly value: T | null; readonly problem: Problem } // value: what was there before

type Entry = { answer: Answer<unknown>; stale: boolean; asking: boolean }

export type Answers = {
  readonly client: Client
  readonly read: (path: string) => Answer<unknown>
  /** Asks where nothing is kept, or what is kept may have changed; it is kept up to date until the returned function is called. */
  readonly hold: (path: string) => () => void
  /** Marks what begins with `start` as changed; what is on the screen is asked again, and stays until then. */
  readonly forget: (start: string) => void
  readonly subscribe: (tell: () => void) => () => void
}

/** Answers that are kept; the ones asked for longest ago go first. */
const KEPT = 200

const ASKING: Answer<never> = { state: "asking", value: null, problem: null }

/** @example const answers = keepAnswers(makeClient(fetch)); answers.hold("/cases") */
export function keepAnswers(client: Client): Answers {
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  const wanted = new Map<string, number>() // paths on the screen, with how many show them
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const ask = (path: string, entry: Entry): void => {
    entry.asking = true
    entry.stale = false
    void client
      .get(path)
      .then(
        (value): Answer<unknown> => ({ state: "there", value, problem: null }),
        (error: unknown): Answer<unknown> => ({ state: "failed", value: entry.answer.value, problem: toProblem(error, path) }),
      )
      .then((answer) => {
        entry.answer = answer
        entry.asking = false
        if (entry.stale && (wanted.get(path) ?? 0) > 0) ask(path, entry) // it changed while it was asked for
        return tell()
      })
  }
  const want = (path: string): void => {
    const known = entries.get(path)
    const entry = known ?? { answer: ASKING, stale: true, asking: false }
    entries.delete(path)
    entries.set(path, entry)
    for (const old of [...entries.keys()].slice(0, -KEPT)) if (!wanted.has(old)) entries.delete(old)
    if (!entry.asking && (entry.stale || entry.answer.state === "failed")) ask(path, entry)
  }
  return {
    client,
    read: (path) => entries.get(path)?.answer ?? ASKING,
    hold: (path) => {
      wanted.set(path, (wanted.get(path) ?? 0) + 1)
      want(path)
      return () => {
        const left = (wanted.get(path) ?? 1) - 1
        if (left === 0) wanted.delete(path)
        else wanted.set(path, left)
      }
    },
    forget: (start) => {
      for (const [path, entry] of entries) {
        if (!path.startsWith(start)) continue
        entry.stale = true
        if ((wanted.get(path) ?? 0) > 0 && !entry.asking) ask(path, entry)
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const AnswersContext = createContext<Answers | null>(null)

/** @throws outside the app: a bug */
export function useAnswers(): Answers {
  const answers = use(AnswersContext)
  if (answers === null) throw new Error("no answers are kept here")
  return answers
}

export function useClient(): Client {
  return useAnswers().client
}

/**
 * Asks the API, and again when a decision or an addition changed the case.
 *
 * @param path - null: ask nothing yet
 * @example const claims = useAnswer(paths.claims(name)); if (claims.state === "there") claims.value.items
 */
export function useAnswer<T>(path: Path<T> | null): Answer<T> {
  const answers = useAnswers()
  useEffect(() => (path === null ? undefined : answers.hold(path)), [answers, path])
  return useSyncExternalStore(answers.subscribe, () => (path === null ? ASKING : answers.read(path))) as Answer<T>
}
