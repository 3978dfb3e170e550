// Judged: one judgement with its author, how sure it is, and the words it rests on.
import type { Span } from "../document/index.ts"

export type Judged<T> = {
  readonly value: T
  readonly confidence: number // [0, 1]
  readonly by: string
  readonly because: readonly Span[]
}
