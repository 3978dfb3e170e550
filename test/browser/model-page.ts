// The page of model.test.ts, bundled for a browser: reads files with the weights and code that Node has.
import { FirsthandError, printReading, type PrintedReading } from "../../src/document/index.ts"
import { nodeDecoders } from "../../src/gather/decoders.ts"
import { loadTagger } from "../../src/infer/browser.ts"
import { readBytes } from "../../src/pipeline.ts"
import type { Tagger } from "../../src/read/index.ts"
import { timeLabelling } from "../../bench/speed/labelling.ts"

let tagger: Tagger | null = null

const firsthand = {
  /** @returns every call of onProgress; the failure's code and message where it does not load */
  async load(): Promise<{ readonly progress: readonly (readonly [number, number])[]; readonly error: readonly [string, string] | null }> {
    const progress: (readonly [number, number])[] = []
    try {
      tagger = await loadTagger({ models: "/models/", onProgress: (loaded, total) => progress.push([loaded, total]) })
      return { progress, error: null }
    } catch (error) {
      return { progress, error: error instanceof FirsthandError ? [error.code, error.message] : ["not a FirsthandError", String(error)] }
    }
  },
  async read(name: string): Promise<PrintedReading> {
    if (tagger === null) throw new Error("load first")
    const bytes = new Uint8Array(await (await fetch(`/examples/${name}`)).arrayBuffer())
    return printReading(await readBytes(bytes, { id: name, name }, { decoders: nodeDecoders, tagger }))
  },
  /** @returns tokens a second that the model alone labels, the best of some runs */
  async time(text: string, runs: number): Promise<number> {
    if (tagger === null) throw new Error("load first")
    return await timeLabelling(tagger, text, runs)
  },
}

export type Page = typeof firsthand

Object.assign(globalThis, { firsthand })
