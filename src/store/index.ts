export type { DocumentEntry } from "./listing.ts"
export type { Holder } from "./lock.ts"
export { openStore, type StorePlace } from "./open.ts"
export type { Added, CaseEntry, NewDocument, Store } from "./store.ts"
