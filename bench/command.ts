// The built command, as the benches run it: texts in, readings out.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { PrintedError, Reading } from "../src/index.ts"

export type Text = { readonly id: string; readonly text: string; readonly language?: string }

const ROOT = join(import.meta.dirname, "..")

/** @returns the records of a JSON Lines file, at most `most`; null, with a plain line, where it is absent */
export function readData<T>(path: string, most: string | undefined): readonly T[] | null {
  if (!existsSync(path)) {
    console.log(`Not measured: ${path} is absent. Name a data file as the argument.`)
    return null
  }
  return parseLines<T>(readFileSync(path, "utf8")).slice(0, Number(most ?? Number.POSITIVE_INFINITY))
}

/** @returns the path of a corpus that lies beside the project: corpus("polnear/dev") */
export function corpus(name: string): string {
  return join(ROOT, `../shared/corpora/${name}.jsonl`)
}

/**
 * Reads texts with `read --jsonl`.
 *
 * @returns one reading a text, in their order
 * @throws Error where one could not be read
 * @example readTexts([{ id: "1", text: "Taxes will fall, Ana Reyes said." }])[0]?.attributions.length // 1
 */
export function readTexts(texts: readonly Text[]): readonly Reading[] {
  const input = texts.map((text) => JSON.stringify(text)).join("\n")
  const output = run(process.execPath, ["dist/cli/main.js", "read", "--jsonl", "--quiet", "--workers", "2"], input)
  return parseLines<Reading | PrintedError>(output).map((line) => {
    if ("error" in line) throw new Error(`${line.document.id}: ${line.error.message}`)
    return line
  })
}

/** @returns what a command prints @throws Error where it ends with another status than 0 */
export function run(command: string, options: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(command, options, { cwd: ROOT, input, encoding: "utf8", maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`${command} ${options.join(" ")} ended with ${status}: ${stderr}`)
  return stdout
}

/** @returns the values of JSON Lines */
export function parseLines<T>(lines: string): T[] {
  return lines
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
