// Durable: what is on the disk itself, and not only in the memory of the system that would write it later.
import { open, readdir } from "node:fs/promises"
import { join } from "node:path"

/** Waits until a folder's list of names is on the disk. Windows has no such call for a folder; its file system keeps a log instead. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return
  const handle = await open(folder, "r")
  await handle.sync().finally(() => handle.close())
}

/** Waits until a folder and all in it are on the disk. @example await syncTree("/home/ana/case/database.part") */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await syncTree(path)
    else await syncFile(path)
  }
  await syncFolder(folder)
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+") // Windows flushes only what may be written
  await handle.sync().finally(() => handle.close())
}
