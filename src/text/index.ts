export { collapse, mendSurrogates, squeeze } from "./normalize.ts"
