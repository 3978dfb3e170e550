// Findings: what an editor would mark in an article's sourcing.
import type { Finding, Reading } from "../document/index.ts"
import type { Prose } from "./prose.ts"

export function findFindings(prose: Prose, reading: Omit<Reading, "findings" | "explanations">): readonly Finding[] {
  void prose
  void reading
  return []
}
