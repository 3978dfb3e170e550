export { nodeDecoders } from "./decoders.ts"
export { gather } from "./gather.ts"
export type { Gathered, GatherEffects, GatherOptions } from "./options.ts"
export { startThread } from "./thread.ts"
