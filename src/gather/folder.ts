// Folder: makes one with those above it. (Node's own recursive mkdir never ends where a system such as /proc refuses oddly.)
import { mkdir, stat } from "node:fs/promises"
import { dirname, resolve } from "node:path"

/** Makes a folder and those above it that are missing. @throws what the system says, code "ENOTDIR" and the like */
export async function makeFolder(path: string): Promise<void> {
  if (await isThere(path)) return
  const above = dirname(resolve(path))
  if (above !== resolve(path)) await makeFolder(above)
  await mkdir(path).catch(async (error: unknown) => {
    if (!(await isThere(path))) throw error // another thread was first
  })
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
