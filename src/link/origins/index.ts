export { findOrigins } from "./origins.ts"
export { joinOwners, type Owners } from "./newsrooms.ts"
export type { Told } from "./sameness.ts"
