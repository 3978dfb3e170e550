// Processes: what a program and all the processes that it started have used, as Linux tells it; elsewhere 0.
import { readdirSync, readFileSync } from "node:fs"

const TICKS = 100 // a second, of /proc/*/stat on every Linux that Node runs on

export type Usage = { readonly cpu: number; readonly memory: number } // seconds, bytes

/** Measures a program again and again while it runs; what its processes used before they ended is kept. */
export class ProcessWatch {
  readonly #root: number
  readonly #cpu = new Map<number, number>()

  constructor(root: number) {
    this.#root = root
  }

  /** @returns CPU seconds since the start of all processes that were ever seen; memory now, shared pages shared out among those who share them */
  read(): Usage {
    const family = findFamily(this.#root)
    for (const { pid, cpu } of family) this.#cpu.set(pid, cpu)
    const seconds = [...this.#cpu.values()].reduce((sum, one) => sum + one, 0)
    return { cpu: seconds, memory: family.reduce((sum, { pid }) => sum + readMemory(pid), 0) }
  }
}

type Process = { readonly pid: number; readonly parent: number; readonly cpu: number }

function findFamily(root: number): readonly Process[] {
  const all = readIds().flatMap((pid) => readProcess(pid) ?? [])
  const family = all.filter(({ pid }) => pid === root)
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid))
  return family
}

function readIds(): readonly number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

/** null: it has ended */
function readProcess(pid: number): Process | null {
  try {
    // The name, in brackets, may hold anything; fields are counted from behind it, the state being the third.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /su, "")
      .split(" ")
    const field = (number: number): number => Number(fields[number - 3])
    return { pid, parent: field(4), cpu: (field(14) + field(15)) / TICKS }
  } catch {
    return null
  }
}

function readMemory(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
