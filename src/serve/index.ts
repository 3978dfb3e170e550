export { makeApi, ROOT } from "./api.ts"
