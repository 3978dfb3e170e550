// add: articles into a case, each read and kept before it is said to be there.
import { type Command, Misuse } from "../command.ts"
import { describeFailure, openFailures } from "../failures.ts"
import { type Item, type Skip, gatherItems, isRecords, parseItems, parseRecords } from "../items.ts"
import { type Keeper, keepItems } from "../keep-items.ts"
import { openProgress } from "../progress.ts"
import { GATHER_OPTIONS, type GatherFlags, SPEECH_OPTIONS, type SpeechFlags, checkUse, parseCount, sortInputs } from "../read-options.ts"
import { DEFAULT_WORKERS, openReader } from "../reader.ts"
import { CASE_OPTION, STORE_OPTIONS, type StoreFlags, checkCaseName, withStore } from "../store-options.ts"
import { type Terminal, disarm, print, report, reportWarnings } from "../terminal.ts"
import { openTimings } from "../timings.ts"

type AddOptions = GatherFlags &
  SpeechFlags &
  StoreFlags & {
    readonly case: string
    readonly jsonl?: true
    readonly queue?: true
    readonly workers?: number
    readonly timings?: true
  }

export const add: Command<AddOptions> = {
  name: "add",
  arguments: "[inputs...]",
  summary: "read articles and keep them in a case",
  description: [
    "Reads articles as `firsthand read` does and keeps them in a case: the original bytes, how and when they came, and what was read in them. A case that is not there yet is made.",
    "A feed (RSS, Atom, JSON Feed), an OPML of feeds or a sitemap stands for the articles that it lists: they are fetched one by one, a second apart from one host, as far as its robots.txt allows.",
    "A web archive (.warc, .warc.gz) stands for the pages in it, each as it was fetched then.",
    "A file of records (.jsonl, .ndjson, .csv, .tsv) has an article on each line or row, with a field or column `text`, and beside it id, title, url, outlet, published, language.",
    'With --jsonl and no input, or only "-", standard input is JSON Lines, {"id", "text", …} on each.',
    "A line on standard output says of each document that it is kept (`added`) or was there already (`known`: the same bytes). What was said to be added is on the disk, also after a power cut; a document is there whole or not at all. After Ctrl-C or a crash, run the same command again: what is known is not read a second time.",
    "With --queue nothing is read here. The articles are kept to be read (`waiting`), and `firsthand worker` reads them: as many of them as there are, on any number of machines, share what waits on a PostgreSQL server.",
    "What cannot be read is listed at the end, and the others are added all the same.",
  ].join("\n\n"),
  options: [
    CASE_OPTION,
    ...STORE_OPTIONS,
    { flags: "--jsonl", description: "standard input is JSON Lines" },
    ...GATHER_OPTIONS,
    {
      flags: "--workers <threads>",
      description: "articles to read at once, each with a model of its own (default: 1 for one article, else up to 4)",
      parse: parseCount,
    },
    { flags: "--queue", description: "read nothing here: keep the articles for `firsthand worker` to read" },
    { flags: "--timings", description: "say on standard error where the time went" },
    ...SPEECH_OPTIONS,
  ],
  example: "firsthand add examples/wire.html examples/rewrite.html --case bridge",
  run: runAdd,
}

async function runAdd(names: readonly string[], options: AddOptions, terminal: Terminal): Promise<number> {
  const inputs = await sortInputs(names, options)
  if (options.jsonl === true && !inputs.lines) throw new Misuse("--jsonl is for standard input and cannot be used with named inputs.")
  await checkUse(inputs, { ...options, lang: "en" }, terminal)
  checkCaseName(options.case)
  if (options.queue === true && options.workers !== undefined)
    throw new Misuse("--queue cannot be used with --workers: nothing is read here. Give --workers to firsthand worker.")
  const several = inputs.several || names.some(isRecords)
  const timings = openTimings()
  // The model loads while the store opens.
  const reader = options.queue === true ? null : openReader(options.workers ?? (several ? DEFAULT_WORKERS : 1), timings)
  try {
    return await withStore(options, terminal, async (store) => {
      const code = await addItems(
        (skip) => (inputs.lines ? parseItems(terminal, options, skip) : openInputs(names, options, terminal, skip)),
        {
          store,
          reader,
          timings,
          options,
          terminal,
          several,
        },
      )
      if (options.timings === true) report(terminal, timings.print())
      return code
    })
  } finally {
    await reader?.close()
  }
}

/** Files of records line by line, what stands between them as it is. */
async function* openInputs(names: readonly string[], options: AddOptions, terminal: Terminal, skip: Skip): AsyncGenerator<Item> {
  let others: string[] = []
  for (const name of [...names, null]) {
    if (name !== null && !isRecords(name)) {
      others.push(name)
      continue
    }
    yield* gatherItems(others, options, terminal, skip, true)
    others = []
    if (name !== null) yield* parseRecords(name, options, skip)
  }
}

type Run = Pick<Keeper, "store" | "reader" | "timings"> & {
  readonly options: AddOptions
  readonly terminal: Terminal
  readonly several: boolean
}

async function addItems(
  open: (skip: Skip) => AsyncIterable<Item>,
  { store, reader, timings, options, terminal, several }: Run,
): Promise<number> {
  const loud = options.quiet !== true
  const progress = openProgress(terminal, several && loud)
  const failures = openFailures(terminal)
  let done = 0
  try {
    await keepItems(open, { store, caseName: options.case, reader, timings }, async (kept) => {
      const { name } = kept
      progress.clear()
      if (kept.outcome === "failed") failures.add(describeFailure(name, kept.error), kept.error)
      else {
        if (loud && "document" in kept) reportWarnings(terminal, name, kept.document)
        if (loud) await print(terminal, `${kept.outcome} ${kept.id} ${disarm(name).replaceAll(/\s+/gu, " ")}\n`)
        done++
      }
      progress.update(done, failures.count(), name)
    })
  } finally {
    progress.clear()
  }
  failures.list(done)
  return failures.exitCode()
}
