// The benches that CI runs: each on its own data where ../shared is there, short where the whole would take long.
import { spawnSync } from "node:child_process"
import { join } from "node:path"

const BENCHES: readonly (readonly string[])[] = [
  ["tasks/extraction.ts"],
  ["tasks/snippets.ts"],
  ["tasks/metadata.ts"],
  ["tasks/attribution.ts"],
]

for (const [file = "", ...options] of BENCHES) {
  console.log(`\n-- bench/${file} ${options.join(" ")}`)
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, file), ...options], { stdio: "inherit" })
  if (status !== 0) process.exitCode = 1
}
