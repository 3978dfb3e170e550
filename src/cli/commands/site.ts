// site: the web app as a folder of files that needs no server of ours: all reading happens in the browser.
import { cp, mkdir, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { MODEL_FOLDERS, readApp, readSample } from "../app-files.ts"
import { type Command, EXIT, Misuse } from "../command.ts"
import { report, type Terminal } from "../terminal.ts"

type SiteOptions = { readonly quiet?: true }

/** As of the app that is served, but for WebAssembly, which the model runs in. A page cannot say here who may frame it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ")

const HEAD = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="firsthand-transport" content="browser" />`

export const site: Command<SiteOptions> = {
  name: "site",
  arguments: "<folder>",
  summary: "write the web app as a page that reads in the browser alone",
  description: [
    "Writes the web app, the language model and the sample case into a folder, to be put on any web server (https, or this machine). Articles are dropped, pasted, or handed over from the page one is on by a bookmarklet; reading and linking happen in the browser, nothing leaves the machine, and what was given is gone when the page is closed, unless its case is exported (`firsthand case import` brings it into a store). The browser fetches the model once, some 37 MB, and keeps it.",
    "It is the same app over the same code. Addresses and feeds are not fetched: the page asks no other site for anything.",
  ].join("\n\n"),
  options: [{ flags: "--quiet", description: "errors only" }],
  example: "firsthand site public",
  run: ([folder = ""], options, terminal) => writeSite(folder, options, terminal),
}

async function writeSite(folder: string, { quiet }: SiteOptions, terminal: Terminal): Promise<number> {
  if (folder === "") throw new Misuse('The folder is empty (""). Name one.')
  const files = await readApp()
  await mkdir(join(folder, "sample"), { recursive: true })
  for (const { path, bytes } of files) {
    const place = join(folder, path)
    await mkdir(join(place, ".."), { recursive: true })
    await writeFile(place, path === "/index.html" ? addHead(new TextDecoder().decode(bytes)) : bytes)
  }
  for (const name of await readdir(MODEL_FOLDERS)) await cp(join(MODEL_FOLDERS, name), join(folder, "models", name), { recursive: true })
  const sample = await readSample()
  for (const { name, bytes } of sample) await writeFile(join(folder, "sample", name), bytes)
  await writeFile(join(folder, "sample", "index.json"), JSON.stringify(sample.map(({ name }) => name)))
  if (quiet !== true)
    report(terminal, `Wrote ${folder}. Put it on a web server (https, or this machine); opened as a file it does not work.`)
  return EXIT.done
}

function addHead(html: string): string {
  return html.replace(/<meta charset="utf-8" ?\/?>/u, (charset) => `${charset}\n    ${HEAD}`)
}
