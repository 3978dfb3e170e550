export { readArchive, writeArchive } from "./archive.ts"
export { openStore } from "./open.ts"
export type { NewDocument, Store } from "./store.ts"
