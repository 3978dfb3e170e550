export { findCredits } from "./credits.ts"
export { genderOfName, isGivenName } from "./name-forms.ts"
export { isOutletName } from "./outlets.ts"
export { findProse } from "./prose.ts"
export { findQuotations } from "./quotations.ts"
export { read } from "./read.ts"
export {
  type Calibration,
  EVENT_LABELS,
  JUDGED_LABELS,
  NAME_LABELS,
  ROLE_LABELS,
  type Tagger,
  type TokenScores,
  VECTOR_SIZE,
} from "./tagger.ts"
export { findTimes } from "./times.ts"
export { INVERSE_KINSHIP, type Kinship, KINSHIPS } from "./words/families.ts"
export { startOfTime } from "./times/calendar.ts"
export { findTokens, type Token } from "./tokens.ts"
export { FUNCTION_WORDS } from "./words/function-words.ts"
export { NEGATORS } from "./words/negation.ts"
export { AGENCIES } from "./words/agencies.ts"
export { ROLES, SAME_OFFICE } from "./words/roles.ts"
