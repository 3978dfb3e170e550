// Start: one short article on a cold start, from the command to the report, and where the time goes.
//   npx tsx bench/speed/start.ts [FILE]
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { checkFloors } from "../floors.ts"

const root = join(import.meta.dirname, "../..")
const file = process.argv[2] ?? join(root, "examples/wire.html")
const runs = Array.from({ length: 5 }, () => {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [join(root, "dist/cli/main.js"), "read", file, "--timings"], { encoding: "utf8" })
  if (status !== 0) throw new Error(stderr)
  return { seconds: (performance.now() - began) / 1000, parts: stderr.trim().split("\n").at(-1) ?? "" }
}).toSorted((a, b) => a.seconds - b.seconds)

for (const { seconds, parts } of runs) console.log(`${seconds.toFixed(2)} s  ${parts}`)
checkFloors("start", { mostSeconds: runs[2]?.seconds ?? Number.POSITIVE_INFINITY }) // the median
