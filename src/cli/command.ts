// Command: what one verb of the command line is; help and docs/cli.md are made from it.
import type { Terminal } from "./terminal.ts"

export type CommandOption = {
  readonly flags: string // "--timeout <seconds>"
  readonly description: string
  readonly choices?: readonly string[]
  readonly parse?: (value: string) => unknown // throws commander's InvalidArgumentError
  readonly default?: string | number // printed in help
}

export type Command<Options> = {
  readonly name: string
  readonly arguments: string // "[inputs...]", as help prints it
  readonly summary: string // one line
  readonly description: string // paragraphs for help and docs/cli.md
  readonly options: readonly CommandOption[]
  readonly example: string // command lines, one each; lines that start with # explain
  /** @returns the exit code */
  readonly run: (inputs: readonly string[], options: Options, terminal: Terminal) => Promise<number>
}

/** Exit codes, as docs/cli.md lists them. */
export const EXIT = { done: 0, failed: 1, misuse: 2, bug: 70, interrupted: 130, terminated: 143 } as const

/** Wrong use of the command line: one line that names the argument, and exit code 2. */
export class Misuse extends Error {
  override readonly name = "Misuse"
}
