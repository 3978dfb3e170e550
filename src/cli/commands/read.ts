// read: the main job. Inputs to readings, readings to standard output, failures to the end.
import type { Reading } from "../../document/index.ts"
import type { Command } from "../command.ts"
import { describeFailure, openFailures } from "../failures.ts"
import { openPrinter } from "../formats.ts"
import { type Item, gatherItems, parseItems } from "../items.ts"
import { mapInOrder } from "../order.ts"
import { openProgress } from "../progress.ts"
import { GATHER_OPTIONS, type ReadOptions, SPEECH_OPTIONS, checkUse, chooseFormat, parseCount, sortInputs } from "../read-options.ts"
import { DEFAULT_WORKERS, type Reader, openReader } from "../reader.ts"
import { type Terminal, report, reportWarnings } from "../terminal.ts"
import { openTimings } from "../timings.ts"

export const read: Command<ReadOptions> = {
  name: "read",
  arguments: "[inputs...]",
  summary: "read articles and show who stands behind every statement",
  description: [
    'Reads articles and prints a sourcing report of each. An input is a file (HTML, text, Markdown, PDF, DOCX, EML, or a web archive, WARC, of these), a folder or glob of these, an http(s) address, or "-" for standard input.',
    'With --jsonl and no input, or only "-", standard input is JSON Lines, {"id", "text", …} on each; every line is answered by one line, in the same order.',
    "Results go to standard output, everything else to standard error. What cannot be read is listed at the end, and the others are read all the same.",
  ].join("\n\n"),
  options: [
    { flags: "--json", description: "print the reading as one JSON object (one input only)" },
    { flags: "--jsonl", description: "print one JSON object a line" },
    { flags: "--csv", description: "print one row a statement" },
    {
      flags: "--html <path>",
      description: "write a report for the browser; for several inputs a folder, with a final slash where it is new",
    },
    { flags: "--lang <language>", description: "language of the reports", choices: ["en", "es"], default: "en" },
    { flags: "--explain", description: "say of each judgement which rule or model made it, how sure it was, and on which words" },
    ...GATHER_OPTIONS,
    {
      flags: "--workers <threads>",
      description: "articles to read at once, each with a model of its own (default: 1 for one article, else up to 4)",
      parse: parseCount,
    },
    { flags: "--timings", description: "say on standard error where the time went" },
    ...SPEECH_OPTIONS,
  ],
  example: [
    "firsthand read examples/wire.html",
    "firsthand read examples/wire.html --html report.html",
    'firsthand read "examples/*.html" --jsonl > readings.jsonl',
    "firsthand read --jsonl --workers 2 < articles.jsonl > readings.jsonl",
  ].join("\n"),
  run: runRead,
}

async function runRead(names: readonly string[], options: ReadOptions, terminal: Terminal): Promise<number> {
  const inputs = await sortInputs(names, options)
  await checkUse(inputs, options, terminal)
  const loud = options.quiet !== true
  const timings = openTimings()
  const reader = openReader(options.workers ?? (inputs.several ? DEFAULT_WORKERS : 1), timings)
  const { html = null, lang, explain = false, color } = options
  const printer = openPrinter({ format: chooseFormat(options), html, lang, explain, color, loud }, terminal)
  const progress = openProgress(terminal, inputs.several && loud)
  const items = inputs.lines ? parseItems(terminal, options) : gatherItems(names, options, terminal)
  const failures = openFailures(terminal)
  let done = 0
  try {
    for await (const outcome of mapInOrder(timings.watch("gather", items), reader.ahead, (item) => readItem(item, reader))) {
      const { item } = outcome
      progress.clear()
      if ("reading" in outcome) {
        const { reading } = outcome
        if (loud) reportWarnings(terminal, item.name, reading.document)
        await timings.measure("print", () => printer.printOne(reading, item.name))
        done++
      } else {
        const failure = describeFailure(item.name, outcome.error)
        await printer.printFailure(item.id, failure)
        failures.add(failure, outcome.error)
      }
      progress.update(done, failures.count(), item.name)
    }
  } finally {
    progress.clear()
    await reader.close()
  }
  failures.list(done)
  if (options.timings === true) report(terminal, timings.print())
  return failures.exitCode()
}

type Outcome = { readonly item: Item } & ({ readonly reading: Reading } | { readonly error: unknown })

async function readItem(item: Item, reader: Reader): Promise<Outcome> {
  if ("error" in item) return { item, error: item.error }
  try {
    return { item, reading: await reader.read(item.document, item.name) }
  } catch (error) {
    return { item, error }
  }
}
