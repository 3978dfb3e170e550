// Formats: a reading as standard output or a file gets it.
import { basename, extname, join } from "node:path"
import { type PrintedError, type Reading, printReading } from "../document/index.ts"
import { isFolder, writeWhole } from "./files.ts"
import { type Terminal, allowsColor, measureWidth, print, report } from "./terminal.ts"

export type Format = "terminal" | "json" | "jsonl" | "csv" | "none"

export type FormatOptions = {
  readonly format: Format
  readonly html: string | null // a file, or a folder for several inputs
  readonly lang: "en" | "es"
  readonly explain: boolean
  readonly color: boolean
  readonly loud: boolean // says on standard error which files it wrote
}

export type Printer = {
  readonly printOne: (reading: Reading, name: string) => Promise<void>
  /** Keeps the place of an item that failed, where the format has places. */
  readonly printFailure: (id: string | null, error: { readonly code: string; readonly message: string }) => Promise<void>
}

/** Opens a printer; what it needs of show/ is loaded with the first reading. */
export function openPrinter(options: FormatOptions, terminal: Terminal): Printer {
  const toStandardOutput = PRINTERS[options.format](options, terminal)
  const toHtml = options.html === null ? null : openHtml(options.html, options, terminal)
  return {
    printOne: async (reading, name) => {
      await toHtml?.(reading, name)
      await print(terminal, await toStandardOutput(reading))
    },
    printFailure: async (id, { code, message }) => {
      const line: PrintedError = { document: { id }, error: { code, message } }
      if (options.format === "jsonl") await print(terminal, `${JSON.stringify(line)}\n`)
    },
  }
}

type ToText = (reading: Reading) => Promise<string>

const PRINTERS: Readonly<Record<Format, (options: FormatOptions, terminal: Terminal) => ToText>> = {
  none: () => async () => "",
  json:
    ({ explain }) =>
    async (reading) =>
      `${layOut(printReading(reading, { explain }))}\n`,
  jsonl:
    ({ explain }) =>
    async (reading) =>
      `${JSON.stringify(printReading(reading, { explain }))}\n`,
  csv: () => {
    let header = true
    return async (reading) => {
      const { showCsv } = await import("../show/index.ts")
      const rows = showCsv(reading, { header })
      header = false
      return rows
    }
  },
  terminal: ({ lang, explain, color }, terminal) => {
    let first = true
    return async (reading) => {
      const { showTerminal } = await import("../show/index.ts")
      const options = { language: lang, explain, color: color && allowsColor(terminal), width: measureWidth(terminal) }
      const text = showTerminal(reading, options)
      const parted = first ? text : `\n${"─".repeat(options.width)}\n\n${text}`
      first = false
      return parted
    }
  },
}

/** @returns JSON with one record a line, so that a person can read it and two of them can be compared line by line */
export function layOut(value: object): string {
  const lines = Object.entries(value).map(([key, field]) => {
    const records =
      Array.isArray(field) && field.length > 0 ? `[\n${field.map((record) => `    ${JSON.stringify(record)}`).join(",\n")}\n  ]` : null
    return `  ${JSON.stringify(key)}: ${records ?? JSON.stringify(field)}`
  })
  return `{\n${lines.join(",\n")}\n}`
}

function openHtml(
  path: string,
  { lang, explain, loud }: FormatOptions,
  terminal: Terminal,
): (reading: Reading, name: string) => Promise<void> {
  const taken = new Set<string>()
  return async (reading, name) => {
    const { showHtml } = await import("../show/html.ts")
    const file = (await isFolder(path)) ? join(path, nameFile(name, taken)) : path
    await writeWhole(file, showHtml(reading, { language: lang, explain }))
    if (loud) report(terminal, `Wrote ${file}`)
  }
}

/** `a/wire.html` and `b/wire.pdf` become `wire.html` and `wire-2.html`. */
function nameFile(name: string, taken: Set<string>): string {
  const base = basename(name.replace(/[?#].*$/u, ""))
  const stem = base.slice(0, base.length - extname(base).length).replace(/[^\p{L}\p{N}._-]+/gu, "-") || "article"
  let file = `${stem}.html`
  for (let i = 2; taken.has(file); i++) file = `${stem}-${i}.html`
  taken.add(file)
  return file
}
