// Keep: the original bytes of an input, and how and when they came, beside the result.
import { mkdir, rename, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"

export type KeptRecord = {
  readonly name: string
  readonly url: string | null
  readonly redirects: readonly string[]
  readonly headers: Readonly<Record<string, string>> | null
  readonly fetchedAt: string // ISO 8601
  readonly sha256: string
  readonly bytes: number
}

/** Writes `<hash>-<name>` and `<hash>-<name>.json` into a folder; neither is ever there in part. @returns the path of the bytes */
export async function keepOriginal(folder: string, bytes: Uint8Array, record: KeptRecord): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${record.sha256.slice(0, 16)}-${fileName(record)}`)
  await writeWhole(path, bytes)
  await writeWhole(`${path}.json`, `${JSON.stringify(record, null, 2)}\n`)
  return path
}

async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  await writeFile(partial, content)
  await rename(partial, path)
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
