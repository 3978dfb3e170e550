// Chromium: the browser of the tests that need one, where the machine has it.
import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/** Path of a Chromium: the one FIRSTHAND_CHROMIUM names, else the first on PATH; null where there is none. */
export const CHROMIUM: string | null = process.env["FIRSTHAND_CHROMIUM"] ?? findOnPath()

/** For a person whose run skipped these tests. */
export const HOW_TO_GET_CHROMIUM =
  "skipped: no Chromium here. Install one (Debian: apt-get install chromium) or name it in FIRSTHAND_CHROMIUM, then run the tests again."

function findOnPath(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
