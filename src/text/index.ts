export { collapse, findLoneSurrogate, fold, mendSurrogates, squeeze } from "./normalize.ts"
export { numberOf } from "./numbers.ts"
