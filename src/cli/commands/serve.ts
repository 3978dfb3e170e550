// serve: the web app and the HTTP API over the cases of a store, for this machine alone.
import { once } from "node:events"
import { Readable } from "node:stream"
import { createGzip } from "node:zlib"
import { FirsthandError } from "../../document/index.ts"
import { writeArchive } from "../../store/index.ts"
import { type Command, EXIT } from "../command.ts"
import { openBrowser } from "../open-browser.ts"
import { parseCount } from "../read-options.ts"
import { STORE_OPTIONS, type StoreFlags, withStore } from "../store-options.ts"
import { print } from "../terminal.ts"

type ServeOptions = StoreFlags & { readonly port: number; readonly open?: true }

/** Nobody else is known to use it (IANA: unassigned). */
const PORT = 4774

export const serve: Command<ServeOptions> = {
  name: "serve",
  arguments: "",
  summary: "open the web app, and answer over HTTP, from the cases of a store",
  description:
    "Gives people a web app, and other programs on this machine what the commands over a case print: lists in pages, as JSON and as CSV, and a description (OpenAPI 3.1) at `/api/v1/openapi.json`. It listens on 127.0.0.1 only and refuses requests that another site's page sends. It goes on until Ctrl-C. `firsthand` without a command is `firsthand serve --open`. docs/http.md says what stays the same from version to version.",
  options: [
    ...STORE_OPTIONS,
    { flags: "--port <number>", description: "port to listen on", parse: parseCount, default: PORT },
    { flags: "--open", description: "show the app in the browser, the first time with a sample case" },
  ],
  example: "firsthand serve --port 4774 &\ncurl -s http://127.0.0.1:4774/api/v1/cases/bridge/claims",
  run: (_inputs, options, terminal) =>
    withStore(options, terminal, async (store) => {
      const [{ makeServer, ROOT }, { readApp, readSample, SAMPLE }, { makeAdder }, { startLinking }, { serve: listen }] = await Promise.all(
        [
          import("../../serve/index.ts"),
          import("../app-files.ts"),
          import("../adder.ts"),
          import("../linking.ts"),
          import("@hono/node-server"),
        ],
      )
      const app = makeServer(
        {
          store,
          log: (text) => terminal.stderr.write(`${text}\n`),
          adder: makeAdder(store, terminal),
          linker: startLinking(store),
          sample: { name: SAMPLE, files: readSample },
          archive: (caseName) =>
            Readable.toWeb(Readable.from(writeArchive(store, caseName)).pipe(createGzip())) as ReadableStream<Uint8Array>,
        },
        await readApp(),
      )
      const server = listen({ fetch: app.fetch, port: options.port, hostname: "127.0.0.1" })
      await once(server, "listening").catch((error: unknown) => fail(error, options.port))
      const address = `http://127.0.0.1:${options.port}/`
      await print(terminal, `${address}\n`)
      if (options.open === true) {
        if (store.own && (await store.listCases()).length === 0)
          await app.request(`${ROOT}/cases/sample`, { method: "POST", headers: { host: "localhost" } })
        if (terminal.stdout.isTTY === true) openBrowser(address)
      }
      await once(server, "close") // Ctrl-C ends the process before
      return EXIT.done
    }),
}

function fail(error: unknown, port: number): never {
  if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error
  throw new FirsthandError("serve/port", `Port ${port} is taken by another program. Name another one with --port.`)
}
