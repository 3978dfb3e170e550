// Workers: several processes read what waits on a server; some are killed in the middle; the case ends as if one had read it in peace.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { connectServer } from "../../src/store/server.ts"
import { makeStore } from "../../src/store/store.ts"
import { run } from "../cli/run.ts"
import { listLinkRows } from "./rows.ts"

const server = process.env["FIRSTHAND_TEST_DATABASE_URL"]
const HINT = "`bash .ci/with-postgres npx vitest run test/store` starts one"
const root = join(import.meta.dirname, "../..")
const FOLDER = join(root, "examples/transfer")
const DOCUMENTS = 8

describe("workers", { timeout: 300_000 }, () => {
  it("read in a folder what was kept there to be read", async () => {
    const home = await mkdtemp(join(tmpdir(), "firsthand-worker-"))
    const place = ["--home", home]
    const queued = await run(["add", join(FOLDER, "04-comunicado.txt"), ...place, "--queue"])
    expect([queued.code, queued.stdout.split(" ")[0]]).toEqual([0, "waiting"])
    const worked = await run(["worker", ...place, "--once", "--workers", "1"])
    expect([worked.code, worked.stdout]).toEqual([0, queued.stdout.replace("waiting", "added")])
    expect((await run(["add", join(FOLDER, "04-comunicado.txt"), ...place, "--queue"])).stdout).toMatch(/^known /u)
    expect(await run(["worker", ...place, "--once"])).toMatchObject({ code: 0, stdout: "" })
    await rm(home, { recursive: true })
  })

  it("cannot be told to read where nothing is read", async () => {
    expect(await run(["add", FOLDER, "--queue", "--workers", "2"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("nothing is read here"),
    })
  })
})

describe.skipIf(server === undefined)(`workers on a server (${HINT})`, { timeout: 600_000 }, () => {
  const name = `firsthand_test_${randomUUID().replaceAll("-", "")}`
  const url = Object.assign(new URL(server ?? "postgres://nowhere"), { pathname: `/${name}` }).href
  const env = { DATABASE_URL: url }

  beforeAll(() => ask(server ?? "", `create database ${name}`))
  afterAll(() => ask(server ?? "", `drop database if exists ${name} with (force)`))

  it("share what waits; what a killed one was reading another takes up, and nothing is lost, doubled or otherwise", async () => {
    expect((await run(["add", FOLDER, "--case", "calm", "--quiet"], { env })).code).toBe(0)
    const { code, stdout } = await run(["add", FOLDER, "--case", "shared", "--queue"], { env })
    expect([code, stdout.match(/^waiting /gmu)?.length]).toEqual([0, DOCUMENTS])

    const doomed = startWorker(env)
    const others = [startWorker(env)]
    for await (const line of createInterface({ input: doomed.stdout ?? process.stdin })) {
      expect(line).toMatch(/^added /u)
      doomed.kill("SIGKILL") // it has said that it added one, and is reading the next
      others.push(startWorker(env))
      break
    }
    const said = await Promise.all([...others.map(listen), once(doomed, "exit")])
    expect(doomed.signalCode).toBe("SIGKILL")
    expect(others.map(({ exitCode }) => exitCode)).toEqual([0, 0])

    const connection = await connectServer(url)
    const store = await makeStore(connection)
    try {
      expect(await store.listWork()).toEqual({ open: 0, taken: 0, failed: [] })
      const [shared, calm] = await Promise.all(["shared", "calm"].map(async (one) => (await store.assemble(one)).linked))
      expect(shared?.documents).toHaveLength(DOCUMENTS)
      expect(shared).toEqual(calm)
      const [sharedRows, calmRows] = await Promise.all(["shared", "calm"].map((one) => listLinkRows(connection.pool, one)))
      expect(sharedRows).toEqual(calmRows)
      for (const { id } of await store.listDocuments("calm"))
        expect(await store.getReading("shared", id)).toEqual(await store.getReading("calm", id))
      const added = said.flat().filter((line) => String(line).startsWith("added "))
      expect(new Set(added).size).toBe(added.length)
    } finally {
      await store.close()
    }
  })

  it("end what they are reading when they are told to end, and leave the rest", async () => {
    await run(["add", FOLDER, "--case", "left", "--queue", "--quiet"], { env })
    const worker = startWorker(env, [])
    const lines: string[] = []
    for await (const line of createInterface({ input: worker.stdout ?? process.stdin })) if (lines.push(line) === 1) worker.kill("SIGINT")
    if (worker.exitCode === null) await once(worker, "exit")
    expect(worker.exitCode).toBe(0)
    const connection = await connectServer(url)
    const store = await makeStore(connection)
    const { open, taken, failed } = await store.listWork()
    const { documents } = (await store.listCases()).find((one) => one.name === "left") ?? { documents: -1 }
    await store.close()
    expect([taken, failed, open + documents]).toEqual([0, [], DOCUMENTS])
    expect(documents).toBe(lines.length)
  })
})

function startWorker(env: Readonly<Record<string, string>>, words: readonly string[] = ["--once"]): ChildProcess {
  const main = join(root, "src/cli/main.ts")
  return spawn(process.execPath, ["--import", "tsx", main, "worker", "--workers", "1", "--lease", "3", ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  })
}

async function listen(worker: ChildProcess): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: worker.stdout ?? process.stdin })) lines.push(line)
  if (worker.exitCode === null) await once(worker, "exit")
  return lines
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
