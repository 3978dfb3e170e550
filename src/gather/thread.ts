// Thread: starts a module in a thread of its own, from a checkout's TypeScript as well as from what was compiled of it.
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { Worker, type WorkerOptions } from "node:worker_threads"

/**
 * Starts a thread.
 *
 * @param module - file name without its ending, beside `base`
 * @param base - `import.meta.url` of the caller
 * @example startThread("parser.worker", import.meta.url, {})
 */
export function startThread(module: string, base: string, options: WorkerOptions): Worker {
  return base.endsWith(".ts")
    ? new Worker(fromSource(new URL(`./${module}.ts`, base).href), { ...options, eval: true })
    : new Worker(new URL(`./${module}.js`, base), options)
}

// Node runs no TypeScript; tsx must be registered in each thread anew.
function fromSource(entry: string): string {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")).href.replace(/\.cjs$/u, ".mjs")
  return `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}) })`
}
