// Keep: the original bytes of an input, and how and when they came, beside the result.
import { rename, rm, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { FirsthandError, type Original } from "../document/index.ts"
import { makeFolder } from "./folder.ts"

/** How an original came, as the record beside it says it. */
export type KeptRecord = Omit<Original, "bytes"> & { readonly bytes: number }

/**
 * Writes `<hash>-<name>` and `<hash>-<name>.json` into a folder; neither is ever there in part.
 *
 * @returns the path of the bytes
 * @throws FirsthandError "input/keep" where the folder cannot be made or written to
 */
export async function keepOriginal(folder: string, bytes: Uint8Array, record: KeptRecord): Promise<string> {
  const path = join(folder, `${record.sha256.slice(0, 16)}-${fileName(record)}`)
  try {
    await makeFolder(folder)
    await writeWhole(path, bytes)
    await writeWhole(`${path}.json`, `${JSON.stringify(record, null, 2)}\n`)
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause)
    throw new FirsthandError(
      "input/keep",
      `"${record.name}" cannot be kept in "${folder}" (${code}). Name a folder that you may write to.`,
      {
        cause,
      },
    )
  }
  return path
}

async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  try {
    await writeFile(partial, content)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw error
  }
}

function fileName({ name, url }: KeptRecord): string {
  const last =
    url === null
      ? basename(name)
      : (new URL(url).pathname
          .split("/")
          .filter((part) => part !== "")
          .at(-1) ?? new URL(url).hostname)
  return (
    last
      .replace(/[^\p{L}\p{N}._-]+/gu, "-")
      .slice(0, 80)
      .replace(/^[-.]+/u, "") || "stdin"
  )
}
