// Progress: one line on standard error that says how far a long run is, on a terminal only.
import { type Terminal, disarm } from "./terminal.ts"

export type Progress = {
  readonly update: (done: number, failed: number, name: string) => void
  readonly clear: () => void
}

/** @param shown - false: says nothing, as with `--quiet` or for one input */
export function openProgress({ stderr }: Terminal, shown: boolean): Progress {
  if (!shown || stderr.isTTY !== true) return { update: () => {}, clear: () => {} }
  return {
    update: (done, failed, name) => {
      const line = `${done} read${failed > 0 ? `, ${failed} failed` : ""} · ${disarm(name).replaceAll("\n", " ")}`
      stderr.write(`\r\u001B[K${line.slice(0, (stderr.columns ?? 80) - 1)}`)
    },
    clear: () => {
      stderr.write("\r\u001B[K")
    },
  }
}
