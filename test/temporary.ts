// One temporary folder for a whole run of the tests, gone when it ends: nothing of a test stays on the machine of whoever runs it.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

export function setup() {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-tests-"))
  // `tmpdir()` of every test and of every process it starts: TMPDIR, and TEMP and TMP on Windows.
  process.env["TMPDIR"] = process.env["TEMP"] = process.env["TMP"] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
