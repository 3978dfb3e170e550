#!/usr/bin/env node
// The command `firsthand`: runs the program in this process.
import { EXIT } from "./command.ts"
import { removeUnfinished } from "./files.ts"
import { stopReading } from "./pool.ts"
import { runProgram } from "./program.ts"

let ending: AbortController | null = null // of a command that ends by itself

process.on("SIGINT", () => interrupt(EXIT.interrupted))
process.on("SIGTERM", () => interrupt(EXIT.terminated))
// Whoever reads the output has seen enough (`| head`): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  stop(EXIT.done)
})

const { stdin, stdout, stderr, env } = process
const takeInterrupt = (): AbortSignal => (ending ??= new AbortController()).signal
const code = await runProgram(process.argv.slice(2), { stdin, stdout, stderr, env, takeInterrupt })
stdout.write("", () => process.exit(code)) // after all that was written

/** Who insists ends what does not end by itself. */
function interrupt(exitCode: number): void {
  if (ending === null || ending.signal.aborted) stop(exitCode)
  else ending.abort()
}

function stop(exitCode: number): void {
  removeUnfinished()
  void stopReading().then(() => {
    removeUnfinished() // what was begun while the threads came to rest
    process.exit(exitCode)
  })
}
