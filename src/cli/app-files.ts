// App files: the built web app and the sample case, from disk into memory.
import { readdir, readFile } from "node:fs/promises"
import { extname, join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { FirsthandError } from "../document/index.ts"
import type { AppFile, GivenFile } from "../serve/index.ts"

// From src/cli and from dist/cli alike.
const FOLDER = fileURLToPath(new URL("../../dist/app/", import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
}

/**
 * Reads the files of the built app.
 *
 * @throws FirsthandError "serve/no-app" where it is not built
 * @example (await readApp()).map(({ path }) => path) // ["/index.html", "/assets/index-BcNyMhmE.js"]
 */
export async function readApp(): Promise<readonly AppFile[]> {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new FirsthandError("serve/no-app", `The web app is not built: there is no "${FOLDER}". Run: npm run build`, { cause })
  })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return await Promise.all(
    paths.map(async (path) => ({
      path: `/${relative(FOLDER, path).split(sep).join("/")}`,
      type: TYPES[extname(path)] ?? "application/octet-stream",
      bytes: new Uint8Array(await readFile(path)),
    })),
  )
}

/** The folder that holds a folder for each model. */
export const MODEL_FOLDERS = fileURLToPath(new URL("../../models/", import.meta.url))

/** What the sample case is called. */
export const SAMPLE = "savings"

const SAMPLE_FOLDER = fileURLToPath(new URL("../../examples/savings/", import.meta.url))

/** @returns the files of the sample case, which come with the program @example (await readSample())[0]?.name // "01-comunicado.txt" */
export async function readSample(): Promise<readonly GivenFile[]> {
  const names = (await readdir(SAMPLE_FOLDER)).toSorted()
  return await Promise.all(names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(SAMPLE_FOLDER, name))) })))
}
