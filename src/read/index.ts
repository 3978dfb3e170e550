export { read } from "./read.ts"
export { NAME_LABELS, ROLE_LABELS, type Tagger, type TokenScores } from "./tagger.ts"
export { findTokens, type Token } from "./tokens.ts"
