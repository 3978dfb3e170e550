export { CSV_COLUMNS, showCsv } from "./csv.ts"
export type { Language } from "./messages/index.ts"
export { showComparison } from "./terminal/compare.ts"
export { showTerminal, type TerminalOptions } from "./terminal/report.ts"
