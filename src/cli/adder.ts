// Adder: what somebody gives the web app, through the same gathering, reading and keeping as `firsthand add`.
import { rmSync } from "node:fs"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { FirsthandError } from "../document/index.ts"
import type { Adder, Given, Told } from "../serve/index.ts"
import { keysOf } from "../serve/index.ts"
import type { Store } from "../store/index.ts"
import { describeFailure } from "./failures.ts"
import { type Item, type Skip, gatherItems, isRecords, parseRecords } from "./items.ts"
import { keepItems, type Kept } from "./keep-items.ts"
import { openPool } from "./pool.ts"
import { DEFAULT_WORKERS } from "./reader.ts"
import type { Terminal } from "./terminal.ts"
import { openTimings } from "./timings.ts"

/** Seconds for a page or a file, as `add` has them. */
const TIMEOUT = 30

/** Something that is read: where it is, and what it is called to the person who gave it. */
type Part = { readonly key: string; readonly name: string; readonly place: string } // place: a path or an address

/**
 * Makes what adds to a store. It reads in threads, so that the program goes on answering.
 *
 * @example const add = makeAdder(store, terminal); await add("bridge", given, signal, (told) => console.log(told.name, told.state))
 */
export function makeAdder(store: Store, terminal: Terminal): Adder {
  return async (caseName, given, signal, tell) => {
    const folder = await mkdtemp(join(tmpdir(), "firsthand-given-"))
    const forget = (): void => rmSync(folder, { recursive: true, force: true })
    process.once("exit", forget) // also after Ctrl-C nothing of what was given is left
    const pool = openPool(Math.min(DEFAULT_WORKERS, Math.max(1, given.files.length + given.addresses.length)))
    try {
      const parts = await layOut(given, folder)
      const byPlace = new Map(parts.map((part) => [part.place, part]))
      const find = (place: string): Part => byPlace.get(place) ?? { key: place, name: place, place }
      const nameOf = (place: string): string => find(place).name
      const say = (place: string, state: Told["state"], more: Partial<Told> = {}): void => {
        const { key, name } = find(place)
        tell({ key, name, state, document: null, code: null, message: null, ...more })
      }
      const reader = {
        ...pool,
        read: async (...[document, place]: Parameters<typeof pool.read>) => {
          if (signal.aborted) throw new Cancelled()
          say(place, "reading")
          return await pool.read(document, nameOf(place))
        },
      }
      await keepItems(
        (skip) => endEarly(openParts(parts, given.lists, terminal, skip, signal), signal),
        { store: renamed(store, nameOf), caseName, reader, timings: openTimings() },
        async (kept) => {
          if (kept.outcome !== "failed") say(kept.name, kept.outcome === "known" ? "known" : "added", { document: kept.id })
          else if (!(kept.error instanceof Cancelled)) say(kept.name, "failed", explain(kept, nameOf(kept.name)))
        },
      )
    } finally {
      await pool.close()
      await rm(folder, { recursive: true, force: true })
      process.off("exit", forget)
    }
  }
}

/** Somebody ended it before this one was read. */
class Cancelled extends Error {}

/** The bytes become files, each in a folder of its own, so that what was given twice under one name is two. */
async function layOut(given: Given, folder: string): Promise<readonly Part[]> {
  const keys = keysOf(given)
  const files = await Promise.all(
    given.files.map(async ({ name, bytes }, i): Promise<Part> => {
      const own = join(folder, String(i))
      await mkdir(own)
      const place = join(own, name)
      await writeFile(place, bytes)
      return { key: keys[i] ?? place, name, place }
    }),
  )
  return [...files, ...given.addresses.map((address) => ({ key: address, name: address, place: address }))]
}

async function* openParts(
  parts: readonly Part[],
  lists: boolean,
  terminal: Terminal,
  skip: Skip,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  const places = parts.map(({ place }) => place)
  yield* gatherItems(
    places.filter((place) => !isRecords(place)),
    { timeout: TIMEOUT, signal },
    terminal,
    skip,
    lists,
  )
  for (const place of places.filter(isRecords)) yield* parseRecords(place, {}, skip)
}

async function* endEarly(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  try {
    for await (const item of items) {
      if (signal.aborted) return
      yield item
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** The store, to which a file is called as the person called it and not as it lay for the reading. */
function renamed(store: Store, nameOf: (place: string) => string): Pick<Store, "find" | "add" | "queue"> {
  return {
    find: store.find,
    queue: store.queue,
    add: (caseName, { original, ...more }) => store.add(caseName, { ...more, original: { ...original, name: nameOf(original.name) } }),
  }
}

function explain({ name: place, error }: Extract<Kept, { readonly outcome: "failed" }>, name: string): Pick<Told, "code" | "message"> {
  const { code, message } = describeFailure(name, error)
  return { code: error instanceof FirsthandError ? error.code : code, message: message.replaceAll(place, name) }
}
