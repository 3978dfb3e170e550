// Failures: what went wrong in one run, as lines for a person and as the exit code.
import { FirsthandError, VERSION } from "../document/index.ts"
import { EXIT } from "./command.ts"
import { describeSystemError } from "./system-error.ts"
import { type Terminal, report } from "./terminal.ts"

export type Failure = { readonly code: string; readonly message: string; readonly bug: boolean }

// A run over millions of JSON Lines must not keep a message for each; there each is in the output as well.
const LISTED = 1000

export type Failures = {
  /** Adds one; the first bug is printed with its stack at once. */
  readonly add: (failure: Failure, error: unknown) => void
  readonly count: () => number
  /** Lists them; one failure of one input is its message alone. */
  readonly list: (done: number) => void
  readonly exitCode: () => number
}

/** Opens the list of what fails in a run. */
export function openFailures(terminal: Terminal): Failures {
  const first: Failure[] = []
  let count = 0
  let bug = false
  return {
    add: (failure, error) => {
      if (failure.bug && !bug) reportBug(error, terminal)
      count++
      bug ||= failure.bug
      if (first.length < LISTED) first.push(failure)
    },
    count: () => count,
    list: (done) => {
      const all = done + count
      if (count > 0 && all > 1) report(terminal, `${count} of ${all} could not be read:`)
      for (const { message } of first) report(terminal, all > 1 ? `  ${message}` : message)
      if (count > first.length) report(terminal, `  … and ${count - first.length} more`)
    },
    exitCode: () => {
      if (bug) return EXIT.bug
      return count > 0 ? EXIT.failed : EXIT.done
    },
  }
}

/** @returns the failure of one input; what is no FirsthandError is a bug */
export function describeFailure(name: string, error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  const line = message.replaceAll(/\s*\n\s*/gu, " ")
  if (error instanceof FirsthandError) return { code: error.code, message: line, bug: false }
  const refused = describeSystemError(error)
  if (refused !== null) return { code: "cli/system", message: `"${name}": ${refused} (${line}).`, bug: false }
  return { code: "bug", message: `"${name}" met a bug in firsthand: ${line}`, bug: true }
}

/** Prints a bug with its stack, and what to do with it. */
export function reportBug(error: unknown, terminal: Terminal): void {
  report(terminal, error instanceof Error ? (error.stack ?? error.message) : String(error))
  report(
    terminal,
    `This is a bug in firsthand ${VERSION}. Please report it with the lines above and, if you may, with what it was reading.`,
  )
}
