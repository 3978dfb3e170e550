// Times: dates that the text names, resolved against the day it was published.
import type { Time } from "../document/index.ts"
import type { Prose } from "./prose.ts"

export function findTimes(prose: Prose): readonly Time[] {
  void prose
  return []
}
