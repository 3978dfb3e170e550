export { compare } from "./compare.ts"
export { judgeReuse } from "./copies.ts"
export { type Candidate, findPrints, PrintIndex, rankCandidates } from "./prints.ts"
export { findWording, type Wording } from "./wording.ts"
