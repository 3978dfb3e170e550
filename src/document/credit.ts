// Credit: where an article says that it came from a news agency.
import type { Span } from "./span.ts"

export type Credit = {
  readonly agency: string // its full name where it is known, else as printed
  readonly form: "dateline" | "sign-off" | "byline" // PORT ELDER (Quay Wire) —; (Reporting by …; Editing by …); By Ana Reyes, Quay Wire
  readonly span: Span // the words that say so
  readonly confidence: number
  readonly by: string
}
