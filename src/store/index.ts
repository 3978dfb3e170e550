export { readArchive, writeArchive } from "./archive.ts"
export { openStore } from "./open.ts"
export type { CaseEntry, NewDocument, Store } from "./store.ts"
