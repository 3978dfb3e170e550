export { showCsv } from "./csv.ts"
export { showComparison } from "./terminal/compare.ts"
export { showTerminal } from "./terminal/report.ts"
