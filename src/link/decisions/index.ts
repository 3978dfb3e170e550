export { decideDerivations } from "./derivations.ts"
export { decideGroups } from "./groups.ts"
export { resolveDecisions } from "./resolve.ts"
export { decideSpeakers } from "./speakers.ts"
