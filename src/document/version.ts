// The program's version, and how a rule signs a judgement.

export const VERSION = "0.1.0"

/** @returns the `by` of a judgement that a rule made @example byRule("act/reporting-verb") // "rules-0.1.0/act/reporting-verb" */
export function byRule(rule: string): string {
  return `rules-${VERSION}/${rule}`
}
