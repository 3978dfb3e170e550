// Inputs: what the user named, to single files and addresses, in a fixed order and one at a time.
import { stat } from "node:fs/promises"
import { join } from "node:path"
import { FirsthandError } from "../document/index.ts"

export type Input = { readonly kind: "stdin" | "url" | "file"; readonly name: string }

const KNOWN = "**/*.{html,htm,xhtml,txt,text,md,markdown,pdf,docx,eml,mhtml,mht,warc,warc.gz}"

/** Expands one argument: "-", an address, a file, a folder (with all in it, by name) or a glob. @throws FirsthandError "input/missing", "input/none" */
export async function expandInput(argument: string): Promise<Input[]> {
  if (argument === "-") return [{ kind: "stdin", name: "-" }]
  if (/^https?:\/\//iu.test(argument)) return [{ kind: "url", name: argument }]
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(argument))
    throw new FirsthandError("input/scheme", `"${argument}" is no http or https address. Only those are fetched.`)
  const found = await stat(argument).catch(() => null)
  if (found?.isFile() === true) return [{ kind: "file", name: argument }]
  if (found?.isDirectory() === true) return await listFiles(argument, KNOWN, argument)
  if (found !== null) throw new FirsthandError("input/missing", `"${argument}" is neither a file nor a folder. Name one of these.`)
  if (/[*?[\]{}]/u.test(argument)) return await listFiles(".", argument, argument)
  throw new FirsthandError("input/missing", `There is no file "${argument}". Check its name.`)
}

async function listFiles(folder: string, pattern: string, argument: string): Promise<Input[]> {
  const { glob } = await import("tinyglobby")
  const isAbsolute = pattern.startsWith("/")
  const paths = await glob(pattern, {
    cwd: folder,
    onlyFiles: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    absolute: isAbsolute,
  })
  if (paths.length === 0)
    throw new FirsthandError(
      "input/none",
      `No file in "${argument}" is HTML, text, Markdown, PDF, DOCX, mail or WARC. Name another folder or the files themselves.`,
    )
  return paths.toSorted().map((path) => ({ kind: "file", name: isAbsolute || folder === "." ? path : join(folder, path) }))
}
