// Durable files: the folder that PGlite keeps its files in, with PostgreSQL's fsync passed on to the disk.
import { fsyncSync } from "node:fs"
import { NodeFS } from "@electric-sql/pglite/nodefs"

// What is touched of Emscripten's file system; PGlite's own types leave it open.
type Stream = { readonly nfd: number; readonly path: string; readonly node: { readonly mode: number } }
type Emscripten = {
  readonly FS: {
    readonly isDir: (mode: number) => boolean
    readonly filesystems: {
      readonly NODEFS: {
        readonly tryFSOperation: <Result>(operation: () => Result) => Result
        readonly stream_ops: {
          fsync?: (stream: Stream) => number
          write: (stream: Stream, ...rest: readonly unknown[]) => number
        }
      }
    }
  }
}

/**
 * Parameters to start PostgreSQL with, where its files are DurableFiles. PGlite turns fsync off (-F). Turned on again it would still
 * do nothing: the default on Linux is fdatasync, which Emscripten answers without asking the file system.
 *
 * @example PGlite.create({ fs: new DurableFiles(folder), startParams: durableParameters(PGlite.defaultStartParams) })
 */
export function durableParameters(defaults: readonly string[]): string[] {
  return [...defaults.filter((parameter) => parameter !== "-F"), "-c", "wal_sync_method=fsync"]
}

/** Files in a folder of this machine; what PostgreSQL asks to be on the disk is there when it goes on. */
export class DurableFiles extends NodeFS {
  #logged = 0

  override async init(...[pglite, options]: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: Emscripten) => this.#passOn(module)]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } } as Awaited<ReturnType<NodeFS["init"]>>
  }

  /** @returns bytes written to the write-ahead log since this was last asked */
  takeLogged(): number {
    const logged = this.#logged
    this.#logged = 0
    return logged
  }

  #passOn({ FS }: Emscripten): void {
    const { stream_ops: operations, tryFSOperation } = FS.filesystems.NODEFS
    const { write } = operations
    operations.write = (stream, ...rest) => {
      if (stream.path.includes("/pg_wal/")) this.#logged += Number(rest[2])
      return write(stream, ...rest)
    }
    operations.fsync = (stream) => {
      if (process.platform === "win32" && FS.isDir(stream.node.mode)) return 0
      tryFSOperation(() => fsyncSync(stream.nfd))
      return 0
    }
  }
}
