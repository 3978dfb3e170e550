// Store: what keeping costs, in a folder and (where DATABASE_URL is set) on a server; and what fsync takes of it.
//   npx tsx bench/speed/store.ts [DOCUMENTS]
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { NodeFS } from "@electric-sql/pglite/nodefs"
import { globSync } from "tinyglobby"
import { DurableFiles, durableParameters } from "../../src/store/durable-files.ts"
import { type Store, openStore } from "../../src/store/index.ts"
import { makeNumbered } from "../../test/store/documents.ts"

const count = Number(process.argv[2] ?? 500)
const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-store-"))
const home = join(folder, "home")
const inFolder = (): Promise<Store> => openStore({ home, env: {} })

const first = await time(inFolder)
await first.result.close()
const again = await time(inFolder)
console.log(`first start ${seconds(first.ms)}, next start ${seconds(again.ms)}`)
const base = join(home, "database", "base")
const empty = sizeOf(base)
await measureAdding("in a folder", again.result)
console.log(
  `  ${((sizeOf(base) - empty) / count / 1000).toFixed(1)} kB on the disk for a document of ${(makeNumbered(0).original.bytes.length / 1000).toFixed(1)} kB`,
)
await again.result.close()

const url = process.env["DATABASE_URL"]
if (url !== undefined) {
  const server = await openStore({ env: { DATABASE_URL: url } })
  await measureAdding("on a server", server)
  await server.deleteCase("bench")
  await server.close()
}

const plain = await PGlite.create({ fs: new NodeFS(join(folder, "plain")) })
await measureCommits("PGlite as it comes, without fsync", plain)
const files = new DurableFiles(join(folder, "durable"))
await measureCommits("with fsync", await PGlite.create({ fs: files, startParams: durableParameters(PGlite.defaultStartParams) }))
rmSync(folder, { recursive: true })

async function measureAdding(where: string, store: Store): Promise<void> {
  const { ms } = await time(async () => {
    for (let number = 0; number < count; number++) await store.add("bench", makeNumbered(number))
  })
  const known = await time(async () => {
    for (let number = 0; number < count; number++) await store.find("bench", makeNumbered(number).original.sha256)
  })
  console.log(`${where}: ${perSecond(ms)} documents added a second, ${perSecond(known.ms)} known`)
}

/** The same rows, one transaction each, in a database where nothing else differs. */
async function measureCommits(what: string, database: PGlite): Promise<void> {
  await database.exec("create table rows (bytes bytea)")
  const bytes = makeNumbered(0).original.bytes
  const { ms } = await time(async () => {
    for (let number = 0; number < count; number++) await database.query("insert into rows values ($1)", [bytes])
  })
  console.log(`${what}: ${perSecond(ms)} commits a second, ${(ms / count).toFixed(2)} ms each`)
  await database.close()
}

async function time<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly ms: number }> {
  const before = performance.now()
  const result = await work()
  return { result, ms: performance.now() - before }
}

function sizeOf(path: string): number {
  return globSync("**/*", { cwd: path, absolute: true }).reduce((sum, file) => sum + statSync(file).size, 0)
}

function perSecond(ms: number): string {
  return ((count / ms) * 1000).toFixed(0)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
