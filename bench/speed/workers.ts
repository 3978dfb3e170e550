// Workers: how much faster 2 and 4 processes read what waits on a PostgreSQL server than one does. Needs dist/ (npm run build).
//   bash .ci/with-postgres npx tsx bench/speed/workers.ts [DOCUMENTS]
import { spawn, spawnSync } from "node:child_process"
import { createInterface } from "node:readline"
import { openStore } from "../../src/store/index.ts"
import { corpus, readData, type Text } from "../command.ts"
import { ProcessWatch } from "./processes.ts"

const ROUNDS = [1, 2, 4] as const
const url = process.env["DATABASE_URL"] ?? process.env["FIRSTHAND_TEST_DATABASE_URL"]
const texts = readData<Text>(corpus("polnear/dev"), process.argv[2])

if (url === undefined)
  console.log("Not measured: no server. Set DATABASE_URL, or run: bash .ci/with-postgres npx tsx bench/speed/workers.ts")
else if (texts !== null) {
  const env = { ...process.env, DATABASE_URL: url }
  const input = texts.map(({ id, text }) => JSON.stringify({ id, text })).join("\n")
  let alone = 0
  for (const workers of ROUNDS) {
    const queued = spawnSync(process.execPath, ["dist/cli/main.js", "add", "--jsonl", "--queue", "--quiet", "--case", "bench"], {
      env,
      input,
    })
    if (queued.status !== 0) throw new Error(queued.stderr.toString())
    const { seconds, cpu } = await workOff(workers, env)
    const store = await openStore({ env })
    const documents = (await store.listDocuments("bench")).length
    await store.deleteCase("bench")
    await store.close()
    const rate = documents / seconds
    alone ||= rate
    console.log(
      `${workers} ${workers === 1 ? "worker" : "workers"}: ${documents} documents in ${seconds.toFixed(1)} s, ${rate.toFixed(1)} a second, ${(rate / alone).toFixed(2)} times one worker; ${(cpu / documents).toFixed(2)} CPU seconds a document`,
    )
  }
}

/** Runs processes that read one document at a time until nothing waits. @returns seconds from the first document that was added to the last */
async function workOff(workers: number, env: NodeJS.ProcessEnv): Promise<{ readonly seconds: number; readonly cpu: number }> {
  const added: number[] = []
  const cpu = await Promise.all(
    Array.from({ length: workers }, async () => {
      const words = ["dist/cli/main.js", "worker", "--workers", "1", "--once"]
      const child = spawn(process.execPath, words, { env, stdio: ["ignore", "pipe", "inherit"] })
      const watch = new ProcessWatch(child.pid ?? 0)
      let used = 0
      for await (const line of createInterface({ input: child.stdout })) {
        if (line.startsWith("added ")) added.push(performance.now())
        used = watch.read().cpu
      }
      return used
    }),
  )
  return { seconds: (Math.max(...added) - Math.min(...added)) / 1000, cpu: cpu.reduce((sum, one) => sum + one, 0) }
}
