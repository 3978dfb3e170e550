export { isPublicAddress } from "./address.ts"
export { nodeDecoders } from "./decoders.ts"
export { gather } from "./gather.ts"
export type { Gathered, GatherEffects, GatherOptions } from "./options.ts"
