export { readArchive, writeArchive } from "./archive.ts"
export { openStore } from "./open.ts"
export type { HitPage, StoredHit } from "./search.ts"
export type { NewDocument, Store } from "./store.ts"
