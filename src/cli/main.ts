#!/usr/bin/env node
// The command `firsthand`: runs the program in this process.
import { EXIT } from "./command.ts"
import { removeUnfinished } from "./files.ts"
import { stopReading } from "./pool.ts"
import { runProgram } from "./program.ts"

process.once("SIGINT", () => stop(EXIT.interrupted))
process.once("SIGTERM", () => stop(EXIT.terminated))
// Whoever reads the output has seen enough (`| head`): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  stop(EXIT.done)
})

const { stdin, stdout, stderr, env } = process
const code = await runProgram(process.argv.slice(2), { stdin, stdout, stderr, env })
stdout.write("", () => process.exit(code)) // after all that was written

function stop(exitCode: number): void {
  removeUnfinished()
  void stopReading().then(() => {
    removeUnfinished() // what was begun while the threads came to rest
    process.exit(exitCode)
  })
}
