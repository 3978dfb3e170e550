// Terminal: the streams and settings of the process that a command runs in; tests hand in their own.
import { once } from "node:events"
import type { Readable, Writable } from "node:stream"

export type Terminal = {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  /** For a command that ends by itself when it is told to: the first Ctrl-C aborts this signal and nothing else. Default: it ends the process. */
  readonly takeInterrupt?: () => AbortSignal
}

/** Writes to standard output and waits until it can take more, so that a slow reader never fills the memory. */
export async function print({ stdout }: Terminal, text: string): Promise<void> {
  if (text !== "" && !stdout.write(text)) await once(stdout, "drain")
}

/** Writes one line to standard error. What a file's name could do to a terminal is taken out. */
export function report({ stderr }: Terminal, line: string): void {
  stderr.write(`${disarm(line)}\n`)
}

/** @returns the text with U+FFFD for what would move the cursor, colour the terminal or turn the reading direction; lines and tabs stay */
export function disarm(text: string): string {
  return text.replaceAll(/(?![\n\t])\p{Control}|\p{Bidi_Control}/gu, "\uFFFD")
}

/** Says on standard error what is doubtful about a document. */
export function reportWarnings(terminal: Terminal, name: string, { warnings }: { readonly warnings: readonly string[] }): void {
  for (const warning of warnings) report(terminal, `Warning: ${name}: ${warning}`.replaceAll(/\s*\n\s*/gu, " "))
}

/** @returns whether colours may be used: on a terminal only, unless NO_COLOR (no-color.org) or FORCE_COLOR says otherwise */
export function allowsColor({ stdout, env }: Terminal): boolean {
  if (env["NO_COLOR"]) return false
  const forced = env["FORCE_COLOR"]
  if (forced !== undefined && forced !== "") return forced !== "0"
  return stdout.isTTY === true && env["TERM"] !== "dumb"
}

/** @returns columns of the terminal; 80 where the output is piped and COLUMNS does not say */
export function measureWidth({ stdout, env }: Terminal): number {
  const columns = stdout.columns ?? Number(env["COLUMNS"] ?? "")
  return Number.isInteger(columns) && columns > 0 ? columns : 80
}
