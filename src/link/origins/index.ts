export { findOrigins } from "./origins.ts"
export type { Owners } from "./newsrooms.ts"
export type { Told } from "./voices.ts"
