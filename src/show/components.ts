// The marks as React components, for the pages of show/ and for the web app.
export { type Language, type Messages, messagesIn } from "./messages/index.ts"
export { Legend } from "./parts/legend.tsx"
export { OriginDots } from "./parts/origin-dots.tsx"
export { ReachBars } from "./parts/reach-bars.tsx"
export { SmallStrip } from "./parts/small-strip.tsx"
export { Strip } from "./parts/strip.tsx"
export { MARKS } from "./style-marks.ts"
export { properties } from "./colors.ts"
