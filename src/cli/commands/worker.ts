// worker: reads what others have put on the list.
import { availableParallelism } from "node:os"
import { type Command, EXIT } from "../command.ts"
import { describeFailure, openFailures } from "../failures.ts"
import { openPool } from "../pool.ts"
import { parseCount, parseSeconds } from "../read-options.ts"
import { STORE_OPTIONS, type StoreFlags, withStore } from "../store-options.ts"
import { disarm, print, report } from "../terminal.ts"
import { workOff } from "../work.ts"

type WorkerOptions = StoreFlags & { readonly workers: number; readonly lease: number; readonly once?: true; readonly quiet?: true }

export const worker: Command<WorkerOptions> = {
  name: "worker",
  arguments: "",
  summary: "read the articles that wait in a store, together with other workers",
  description: [
    "Reads the articles that `firsthand add --queue` has kept, of all cases, and links them. On a PostgreSQL server (DATABASE_URL) any number of workers on any number of machines share them: each article is taken by one, and is added and taken off the list in one step. In a folder there can be one.",
    "Kill a worker, and what it was reading is taken up by another when its lease is over. What cannot be read, or ends its worker four times, is put aside and listed with --once; add it again to have it tried again.",
    "It waits for more until Ctrl-C, which lets it end what it is reading; a second one ends it at once. With --once it ends when nothing waits.",
  ].join("\n\n"),
  options: [
    ...STORE_OPTIONS,
    {
      flags: "--workers <threads>",
      description: "articles to read at once, each with a model of its own",
      parse: parseCount,
      default: Math.min(4, availableParallelism()),
    },
    {
      flags: "--lease <seconds>",
      description: "how long a worker may be silent before another takes up what it was reading",
      parse: parseSeconds,
      default: 30,
    },
    { flags: "--once", description: "end when nothing waits" },
    { flags: "--quiet", description: "errors only" },
  ],
  example: "firsthand add examples/savings --case savings --queue\nfirsthand worker --once",
  run: (_inputs, options, terminal) =>
    withStore(options, terminal, async (store) => {
      const signal = terminal.takeInterrupt?.() ?? new AbortController().signal
      const reader = openPool(options.workers)
      const failures = openFailures(terminal)
      const failed = new Set<string>()
      let done = 0
      try {
        // One more than it reads at once: the next article is there when a thread is free.
        const how = {
          store,
          reader,
          abreast: options.workers + 1,
          leaseMs: options.lease * 1000,
          untilEmpty: options.once === true,
          signal,
        }
        await workOff(how, async ({ name, caseName, ...became }) => {
          if (became.outcome === "failed") {
            failures.add(describeFailure(name, became.error), became.error)
            failed.add(`${caseName}\n${name}`)
            return
          }
          done++
          if (options.quiet !== true) await print(terminal, `${became.outcome} ${became.id} ${disarm(name).replaceAll(/\s+/gu, " ")}\n`)
        })
      } finally {
        await reader.close()
      }
      failures.list(done)
      const before = (await store.listWork()).failed.filter((one) => !failed.has(`${one.caseName}\n${one.name}`))
      if (before.length > 0) report(terminal, `${before.length} put aside before, which wait for nobody:`)
      for (const { caseName, name, error } of before) report(terminal, `  ${caseName}: ${name}: ${error}`)
      return Math.max(failures.exitCode(), before.length > 0 ? EXIT.failed : EXIT.done)
    }),
}
