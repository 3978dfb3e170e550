// Read options: what `read` takes on the command line, and which of it goes together.
import { stat } from "node:fs/promises"
import { InvalidArgumentError } from "commander"
import { type CommandOption, Misuse } from "./command.ts"
import { isFolder } from "./files.ts"
import type { Format } from "./formats.ts"
import type { Terminal } from "./terminal.ts"

/** How inputs become documents. */
export type GatherFlags = {
  readonly selector?: string
  readonly keep?: string
  readonly allowPrivate?: true
  readonly proxy?: string
  readonly cookies?: string
  readonly timeout: number // seconds
  readonly maxBytes?: number
}

/** How a command speaks to the person who runs it. */
export type SpeechFlags = {
  readonly quiet?: true
  readonly color: boolean
  readonly input: boolean
}

export type ReadOptions = GatherFlags &
  SpeechFlags & {
    readonly json?: true
    readonly jsonl?: true
    readonly csv?: true
    readonly html?: string
    readonly lang: "en" | "es"
    readonly explain?: true
    readonly workers?: number
    readonly timings?: true
  }

/** The GatherFlags. */
export const GATHER_OPTIONS: readonly CommandOption[] = [
  { flags: "--selector <css>", description: "where the article is on the page, where Firsthand errs" },
  { flags: "--keep <folder>", description: "keep the bytes that were read, and the response headers, in this folder" },
  { flags: "--allow-private", description: "allow addresses of private networks and of this machine" },
  { flags: "--proxy <url>", description: "fetch through this proxy" },
  { flags: "--cookies <file>", description: "send the cookies in this file (Netscape format)" },
  { flags: "--timeout <seconds>", description: "give up on a page or a file after this long", parse: parseSeconds, default: 30 },
  {
    flags: "--max-bytes <bytes>",
    description: "refuse what is larger (default: 20 MB for pages and text, 60 MB for PDF, DOCX and mail)",
    parse: parseCount,
  },
]

/** The SpeechFlags. */
export const SPEECH_OPTIONS: readonly CommandOption[] = [
  { flags: "--quiet", description: "no progress and no warnings; errors only" },
  { flags: "--no-color", description: "no colours (NO_COLOR works as well)" },
  { flags: "--no-input", description: "never wait for somebody to type" },
]

/** What the inputs are, as far as their names say. */
export type Inputs = {
  readonly names: readonly string[]
  readonly lines: boolean // JSON Lines on standard input
  readonly several: boolean // may be more than one article
}

/** @returns what the inputs are; a folder or glob counts as several, whatever is in it */
export async function sortInputs(names: readonly string[], { jsonl }: Pick<ReadOptions, "jsonl">): Promise<Inputs> {
  const lines = jsonl === true && names.every((name) => name === "-")
  return { names, lines, several: lines || names.length > 1 || (names[0] !== undefined && (await isMany(names[0]))) }
}

/** @throws Misuse that names the arguments which do not go together */
export async function checkUse({ names, lines, several }: Inputs, options: ReadOptions, { stdin }: Terminal): Promise<void> {
  const formats = (["json", "jsonl", "csv"] as const).filter((format) => options[format] === true)
  if (formats.length > 1) throw new Misuse(`--${formats[0]} cannot be used with --${formats[1]}: standard output holds one format.`)
  if (names.length === 0 && !lines) throw new Misuse('Nothing to read. Name a file, a folder, an address, or "-" for standard input.')
  if (names.includes("-") && names.length > 1) {
    throw new Misuse('"-" stands for standard input and cannot be mixed with other inputs. Give it alone.')
  }
  if (names.includes("")) throw new Misuse('An input is empty (""). Name a file, a folder, an address, or "-".')
  if (options.json === true && several) throw new Misuse("--json takes one input; use --jsonl for several.")
  if (options.html !== undefined && several && !(await isFolder(options.html))) {
    throw new Misuse(`--html takes a folder for several inputs; "${options.html}" is none. End it with a slash to make one.`)
  }
  if (options.explain === true && options.csv === true)
    throw new Misuse("--explain cannot be used with --csv: a row has no room for it. Use --jsonl.")
  if (lines) {
    const pointless = (["selector", "keep", "allowPrivate", "proxy", "cookies"] as const).find((key) => options[key] !== undefined)
    if (pointless !== undefined) {
      throw new Misuse(`--${toFlag(pointless)} is for files and addresses; the JSON Lines on standard input are text already.`)
    }
  }
  if (lines || names.includes("-")) checkTyping(stdin, options)
}

/** @throws Misuse where standard input would be typed and nobody is to be waited for */
export function checkTyping({ isTTY }: Terminal["stdin"], { input }: SpeechFlags): void {
  if (isTTY === true && !input) throw new Misuse("Standard input is a terminal, and --no-input says not to wait for it. Pipe the text in.")
}

/** @returns what standard output gets; nothing where a report is written to a file instead */
export function chooseFormat({ json, jsonl, csv, html }: ReadOptions): Format {
  if (json === true) return "json"
  if (jsonl === true) return "jsonl"
  if (csv === true) return "csv"
  return html === undefined ? "terminal" : "none"
}

/** @throws InvalidArgumentError unless it is a number over 0 */
export function parseSeconds(value: string): number {
  const seconds = Number(value)
  if (value.trim() !== "" && Number.isFinite(seconds) && seconds > 0) return seconds
  throw new InvalidArgumentError("Give a number of seconds over 0.")
}

/** @throws InvalidArgumentError unless it is a whole number over 0 */
export function parseCount(value: string): number {
  const count = Number(value)
  if (value.trim() !== "" && Number.isSafeInteger(count) && count > 0) return count
  throw new InvalidArgumentError("Give a whole number over 0.")
}

/** @returns whether a name may stand for more than one article: a folder, a web archive, or a glob that is no file itself */
export async function isMany(name: string): Promise<boolean> {
  if (/\.warc(?:\.gz)?$/iu.test(name)) return true
  if (name === "-" || /^https?:/iu.test(name)) return false
  const found = await stat(name).catch(() => null)
  return found === null ? /[*?[\]{}]/u.test(name) : found.isDirectory()
}

function toFlag(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}
