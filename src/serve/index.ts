export { makeApi, ROOT } from "./api.ts"
export { type AppFile, makeServer } from "./server.ts"
