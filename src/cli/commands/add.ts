// add: articles into a case, each read and kept before it is said to be there.
import type { Reading } from "../../document/index.ts"
import type { Store } from "../../store/index.ts"
import { type Command, Misuse } from "../command.ts"
import { describeFailure, openFailures } from "../failures.ts"
import { type Item, type Skip, gatherItems, isRecords, parseItems, parseRecords } from "../items.ts"
import { mapInOrder } from "../order.ts"
import { openProgress } from "../progress.ts"
import { GATHER_OPTIONS, type GatherFlags, SPEECH_OPTIONS, type SpeechFlags, checkUse, parseCount, sortInputs } from "../read-options.ts"
import { DEFAULT_WORKERS, type Reader, openReader } from "../reader.ts"
import { CASE_OPTION, STORE_OPTIONS, type StoreFlags, checkCaseName, withStore } from "../store-options.ts"
import { type Terminal, disarm, print, report, reportWarnings } from "../terminal.ts"
import { openTimings } from "../timings.ts"

type AddOptions = GatherFlags &
  SpeechFlags &
  StoreFlags & { readonly case: string; readonly jsonl?: true; readonly workers?: number; readonly timings?: true }

export const add: Command<AddOptions> = {
  name: "add",
  arguments: "[inputs...]",
  summary: "read articles and keep them in a case",
  description: [
    "Reads articles as `firsthand read` does and keeps them in a case: the original bytes, how and when they came, and what was read in them. A case that is not there yet is made.",
    "A feed (RSS, Atom, JSON Feed), an OPML of feeds or a sitemap stands for the articles that it lists: they are fetched one by one, a second apart from one host, as far as its robots.txt allows.",
    "A file of records (.jsonl, .ndjson, .csv, .tsv) has an article on each line or row, with a field or column `text`, and beside it id, title, url, outlet, published, language.",
    'With --jsonl and no input, or only "-", standard input is JSON Lines, {"id", "text", …} on each.',
    "A line on standard output says of each document that it is kept (`added`) or was there already (`known`: the same bytes). What was said to be added is on the disk, also after a power cut; a document is there whole or not at all. After Ctrl-C or a crash, run the same command again: what is known is not read a second time.",
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
  const several = inputs.several || names.some(isRecords)
  const timings = openTimings()
  // The model loads while the store opens.
  const reader = openReader(options.workers ?? (several ? DEFAULT_WORKERS : 1), timings)
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
    await reader.close()
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

type Run = {
  readonly store: Store
  readonly reader: Reader
  readonly timings: ReturnType<typeof openTimings>
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
  const say = async (outcome: string, id: string, name: string): Promise<void> => {
    progress.clear()
    if (loud) await print(terminal, `${outcome} ${id} ${disarm(name).replaceAll(/\s+/gu, " ")}\n`)
  }
  let done = 0
  const skip: Skip = async (sha256, name) => {
    const id = await store.find(options.case, sha256)
    if (id === null) return false
    done++
    await say("known", id, name)
    return true
  }
  const keep = async (item: Item): Promise<Outcome> => {
    const read = await readItem(item, reader)
    if ("error" in read) return read
    const { id, outcome } = await timings.measure("keep", () =>
      store.add(options.case, { original: read.item.original, reading: read.reading }),
    )
    return { item: read.item, id, outcome }
  }
  try {
    for await (const kept of mapInOrder(timings.watch("gather", open(skip)), reader.ahead, keep)) {
      const { name } = kept.item
      progress.clear()
      if ("error" in kept) failures.add(describeFailure(name, kept.error), kept.error)
      else {
        if (loud) reportWarnings(terminal, name, kept.item.document)
        await say(kept.outcome, kept.id, name)
        done++
      }
      progress.update(done, failures.count(), name)
    }
  } finally {
    progress.clear()
  }
  failures.list(done)
  return failures.exitCode()
}

type ReadableItem = Extract<Item, { readonly original: unknown }>
type Outcome =
  | { readonly item: ReadableItem; readonly id: string; readonly outcome: "added" | "known" }
  | { readonly item: Item; readonly error: unknown }

type Read = { readonly item: ReadableItem; readonly reading: Reading } | { readonly item: Item; readonly error: unknown }

async function readItem(item: Item, reader: Reader): Promise<Read> {
  if ("error" in item) return { item, error: item.error }
  try {
    return { item, reading: await reader.read(item.document, item.name) }
  } catch (error) {
    return { item, error }
  }
}
