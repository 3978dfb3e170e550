// Floors: what a figure may not fall below, or, where its name begins with "most", rise above. They only get stricter.
import { readFileSync } from "node:fs"
import { join } from "node:path"

const floors = JSON.parse(readFileSync(join(import.meta.dirname, "floors.json"), "utf8")) as Readonly<
  Record<string, Readonly<Record<string, number>>>
>

/**
 * Prints each figure beside its floor; the process exits with 1 where one does not hold.
 *
 * @param task - a key of floors.json
 * @param figures - by the names of its floors; a floor without a figure is not looked at
 * @example checkFloors("extraction", { f1: 0.967 }) // extraction f1: 0.967 (floor 0.96)
 */
export function checkFloors(task: string, figures: Readonly<Record<string, number>>): void {
  for (const [name, floor] of Object.entries(floors[task] ?? {})) {
    const figure = figures[name]
    if (figure === undefined) continue
    const holds = name.startsWith("most") ? figure <= floor : figure >= floor
    console.log(
      `${task} ${name}: ${Number(figure.toPrecision(4))} (${name.startsWith("most") ? "at most" : "floor"} ${floor})${holds ? "" : "  DOES NOT HOLD"}`,
    )
    if (!holds) process.exitCode = 1
  }
}
