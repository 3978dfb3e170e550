// Open browser: shows an address in the browser that the person uses.
import { spawn } from "node:child_process"

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
}

/** Where there is no browser nothing happens: the address was printed. @example openBrowser("http://127.0.0.1:4774/") */
export function openBrowser(address: string): void {
  const [command, ...words] = OPENERS[process.platform] ?? ["xdg-open"]
  const child = spawn(command, [...words, address], { stdio: "ignore", detached: true })
  child.on("error", () => undefined)
  child.unref()
}
