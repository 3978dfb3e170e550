// Process: whether the process that wrote something down still runs, or another one got its number.
import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"

const run = promisify(execFile)

/**
 * Says when a process started, as the system itself tells it. Two processes that had one number after the other differ in it.
 *
 * @returns a string to compare and nothing else; "" where a process runs and the system does not say; null where none runs
 * @example (await findStart(process.pid)) === (await findStart(process.pid)) // true
 */
export async function findStart(pid: number): Promise<string | null> {
  if (!isRunning(pid)) return null
  try {
    return await ASK[process.platform === "linux" || process.platform === "win32" ? process.platform : "posix"](pid)
  } catch {
    return isRunning(pid) ? "" : null // it may have ended while the system was asked
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM" // somebody else's
  }
}

// None of these depends on the clock as it is now: setting it does not make a process look like another one.
const ASK: Readonly<Record<"linux" | "win32" | "posix", (pid: number) => Promise<string>>> = {
  linux: async (pid) => {
    const [boot, stat] = await Promise.all([readFile("/proc/sys/kernel/random/boot_id", "utf8"), readFile(`/proc/${pid}/stat`, "utf8")])
    // Field 22 (proc(5)), counted from behind the name, which may hold spaces and brackets.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]
    return `${boot.trim()} ${ticks}`
  },
  win32: async (pid) => {
    const { stdout } = await run("powershell", ["-NoProfile", "-Command", `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`])
    return stdout.trim()
  },
  posix: async (pid) => {
    const { stdout } = await run("ps", ["-o", "lstart=", "-p", String(pid)], { env: { ...process.env, LC_ALL: "C", TZ: "UTC" } })
    return stdout.trim()
  },
}
