// Server: `firsthand serve` as a user has it, on a store of its own, for the tests of the web app.
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const ROOT = join(import.meta.dirname, "../..")

export type Served = { readonly address: string; readonly close: () => Promise<void> }

/**
 * Starts the built program on an empty store and a free port.
 *
 * @returns once it listens
 * @throws with what it printed, where it does not begin to listen
 * @example const served = await serveApp(); await page.goto(served.address)
 */
export async function serveApp(): Promise<Served> {
  const home = mkdtempSync(join(tmpdir(), "firsthand-app-"))
  const child = spawn(process.execPath, [join(ROOT, "dist/cli/main.js"), "serve", "--home", home, "--port", String(await findPort())], {
    env: { ...process.env, DATABASE_URL: "" },
  })
  // Whatever becomes of the test, its server goes with it.
  const end = (): boolean => child.kill("SIGKILL")
  process.once("exit", end)
  const address = await readAddress(child)
  return {
    address,
    close: async () => {
      const ended = new Promise((resolve) => {
        child.once("exit", resolve)
      })
      child.kill("SIGTERM")
      await ended
      process.removeListener("exit", end)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** A port that nobody had a moment ago. */
async function findPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return port
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ""
    const take = (text: Buffer): void => {
      printed += text.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\//u.exec(printed)?.[0]
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on("data", take)
    child.stderr?.on("data", take)
    child.once("exit", (code) => reject(new Error(`firsthand serve ended with ${code}: ${printed}`)))
  })
}
