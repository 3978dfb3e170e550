// Run: one command line in this process, with streams that the test holds.
import { PassThrough, Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { runProgram } from "../../src/cli/program.ts"

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string }

/**
 * Runs one command line.
 *
 * @param settings.columns - of the terminal; without them the output is piped
 * @param settings.typed - standard input is a terminal
 * @example (await run(["schema"])).code // 0
 */
export async function run(
  words: readonly string[],
  settings: {
    readonly stdin?: string
    readonly columns?: number
    readonly typed?: boolean
    readonly env?: Readonly<Record<string, string>>
  } = {},
): Promise<Ran> {
  const stdin = Object.assign(Readable.from([Buffer.from(settings.stdin ?? "")]), { isTTY: settings.typed ?? false })
  const stdout = Object.assign(new PassThrough(), settings.columns === undefined ? {} : { isTTY: true, columns: settings.columns })
  const stderr = new PassThrough()
  const printed = Promise.all([text(stdout), text(stderr)])
  const code = await runProgram(words, { stdin, stdout, stderr, env: settings.env ?? {} })
  stdout.end()
  stderr.end()
  const [out, error] = await printed
  return { code, stdout: out, stderr: error }
}
