// Files: results that are there whole or not at all.
import { randomUUID } from "node:crypto"
import { createWriteStream, unlinkSync } from "node:fs"
import { open, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import { FirsthandError } from "../document/index.ts"
import { makeFolder } from "../gather/index.ts"
import { describeSystemError } from "./system-error.ts"

const unfinished = new Set<string>()

/**
 * Writes a file under another name and renames it when it is whole. Folders that are missing are made.
 *
 * @throws FirsthandError "cli/unwritable"
 */
export function writeWhole(path: string, text: string): Promise<void> {
  return writeAside(path, (draft) => writeFile(draft, text))
}

/**
 * Writes a file of any length, packed with gzip, in the same way; it is on the disk when this returns.
 *
 * @returns its length in bytes
 * @throws FirsthandError "cli/unwritable"
 * @example await writePacked("bridge.case", writeArchive(store, "bridge"))
 */
export async function writePacked(path: string, parts: AsyncIterable<string>): Promise<number> {
  let size = 0
  await writeAside(path, async (draft) => {
    await pipeline(parts, createGzip(), createWriteStream(draft))
    const file = await open(draft, "r+")
    try {
      await file.sync()
      size = (await file.stat()).size
    } finally {
      await file.close()
    }
  })
  return size
}

let interrupted = false

async function writeAside(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  if (interrupted) await new Promise(() => {}) // the process is about to end
  const draft = `${resolve(path)}.${randomUUID()}.part`
  unfinished.add(draft)
  try {
    await makeFolder(dirname(draft))
    await write(draft)
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    const why = describeSystemError(cause)
    if (why === null) throw cause
    throw new FirsthandError("cli/unwritable", `Cannot write "${path}": ${why}. Name a file in a folder that you may write to.`, { cause })
  } finally {
    unfinished.delete(draft)
  }
}

/** Removes what an interrupted run has begun to write. Synchronous: it runs in a signal handler. */
export function removeUnfinished(): void {
  interrupted = true
  for (const draft of unfinished) {
    try {
      unlinkSync(draft)
    } catch {
      // it was not there yet, or is renamed by now
    }
  }
}

/** @returns whether `path` is a folder, or says with a final slash that it is to become one */
export async function isFolder(path: string): Promise<boolean> {
  if (/[/\\]$/u.test(path)) return true
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
