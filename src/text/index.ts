export { hashOf, joinHashes } from "./hash.ts"
export { collapse, findLoneSurrogate, fold, mendSurrogates, squeeze } from "./normalize.ts"
export { numberOf } from "./numbers.ts"
