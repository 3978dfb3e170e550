// Store options: where cases are kept, and which one is meant, as every command that keeps or shows one takes them.
import { type Store, openStore } from "../store/index.ts"
import { type CommandOption, Misuse } from "./command.ts"
import { parseSeconds } from "./read-options.ts"
import { type Terminal, report } from "./terminal.ts"

export type StoreFlags = { readonly home?: string; readonly wait?: number } // wait: seconds

/** The StoreFlags. */
export const STORE_OPTIONS: readonly CommandOption[] = [
  {
    flags: "--home <folder>",
    description: "keep cases in this folder (default: the PostgreSQL server that DATABASE_URL names, else the user's data folder)",
  },
  { flags: "--wait <seconds>", description: "wait this long for another process that has the folder", parse: parseSeconds },
]

/** The case that is meant. */
export const CASE_OPTION: CommandOption = { flags: "--case <name>", description: "name of the case", default: "default" }

/**
 * Opens the store that the options name, and closes it after `work`.
 *
 * @example await withStore(options, terminal, (store) => store.listCases())
 */
export async function withStore<Result>(
  { home, wait = 0 }: StoreFlags,
  terminal: Terminal,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  if (home === "") throw new Misuse('--home is empty (""). Name a folder.')
  const store = await openStore({
    home,
    env: terminal.env,
    waitMs: wait * 1000,
    onWait: ({ pid, host }) => {
      if (wait > 0) report(terminal, `Waiting for process ${pid} on ${host}, which has the store.`)
    },
  })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** @throws Misuse unless a case may have this name */
export function checkCaseName(name: string): void {
  if (name.trim() === "" || /\p{Control}/u.test(name)) throw new Misuse(`--case "${name}" is no name. Give it letters, and no line breaks.`)
}
