export { compare } from "./compare.ts"
export { type NameComparison, compareNames } from "./names/compare.ts"
export { EVIDENCE } from "./names/evidence.ts"
export { type Commonness, countWords, type NameType, type ReadName, readName } from "./names/parts.ts"
