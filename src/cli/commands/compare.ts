// compare: two articles, or two versions of one, side by side.
import { type Command, EXIT, Misuse } from "../command.ts"
import type { Reading } from "../../document/index.ts"
import { writeWhole } from "../files.ts"
import { layOut } from "../formats.ts"
import { gatherItems } from "../items.ts"
import { GATHER_OPTIONS, type GatherFlags, SPEECH_OPTIONS, type SpeechFlags, checkTyping, isMany } from "../read-options.ts"
import { openReader } from "../reader.ts"
import { type Terminal, allowsColor, measureWidth, print, report, reportWarnings } from "../terminal.ts"
import { openTimings } from "../timings.ts"

type CompareOptions = GatherFlags & SpeechFlags & { readonly json?: true; readonly html?: string; readonly lang: "en" | "es" }

export const compare: Command<CompareOptions> = {
  name: "compare",
  arguments: "<left> <right>",
  summary: "compare two articles, or two versions of one",
  description:
    "Reads two articles and shows what only one of them says, which statements both make under different sources or with different firmness, and the passages that they share.",
  options: [
    { flags: "--json", description: "print the comparison as one JSON object" },
    { flags: "--html <file>", description: "write the comparison as a page for the browser" },
    { flags: "--lang <language>", description: "language of the report", choices: ["en", "es"], default: "en" },
    ...GATHER_OPTIONS,
    ...SPEECH_OPTIONS,
  ],
  example: "firsthand compare examples/wire.html examples/rewrite.html",
  run: runCompare,
}

async function runCompare(names: readonly string[], options: CompareOptions, terminal: Terminal): Promise<number> {
  if (options.json === true && options.html !== undefined) throw new Misuse("--json cannot be used with --html: give one of them.")
  await checkPair(names, options, terminal)
  const [left, right] = await readPair(names, options, terminal)
  const [link, show] = await Promise.all([import("../../link/index.ts"), import("../../show/index.ts")])
  const comparison = link.compare(left, right)
  if (options.html !== undefined) {
    const { showComparisonHtml } = await import("../../show/html.ts")
    await writeWhole(options.html, showComparisonHtml(comparison, left, right, { language: options.lang }))
    if (options.quiet !== true) report(terminal, `Wrote ${options.html}`)
  } else if (options.json === true) {
    await print(terminal, `${layOut(comparison)}\n`)
  } else {
    const view = { language: options.lang, color: options.color && allowsColor(terminal), width: measureWidth(terminal) }
    await print(terminal, show.showComparison(comparison, left, right, view))
  }
  return EXIT.done
}

/** @throws Misuse unless each of the two names may be one article */
async function checkPair(names: readonly string[], options: CompareOptions, { stdin }: Terminal): Promise<void> {
  const many = (await Promise.all(names.map(isMany))).findIndex((several) => several)
  if (many >= 0) throw new Misuse(`compare takes two articles; "${names[many]}" may hold several. Name one of them.`)
  if (names.every((name) => name === "-")) throw new Misuse('"-" stands for standard input and can be one side only.')
  if (names.includes("-")) checkTyping(stdin, options)
}

async function readPair(names: readonly string[], options: CompareOptions, terminal: Terminal): Promise<readonly [Reading, Reading]> {
  const reader = openReader(1, openTimings())
  const readings: Reading[] = []
  for await (const item of gatherItems(names, options, terminal)) {
    if ("error" in item) throw item.error
    if (options.quiet !== true) reportWarnings(terminal, item.name, item.document)
    readings.push(await reader.read(item.document, item.name))
  }
  const [left, right] = readings
  if (left === undefined || right === undefined) throw new Error(`two inputs gave ${readings.length} documents`)
  return [left, right]
}
