// ECB+: articles on events that come in twos, alike and not the same (annotation CC BY 3.0; the texts are their publishers').
import type { Span } from "../../src/document/index.ts"
import { corpus } from "../command.ts"

export type EcbRecord = {
  readonly id: string
  readonly topic: string
  readonly cluster: string // articles on one event
  readonly text: string
  readonly annotatedSpans: readonly Span[] // what the annotators looked at
  readonly events: readonly { readonly type: string; readonly chain: string; readonly spans: readonly Span[] }[]
}

export const ECB_PLUS = corpus("ecbplus/train")

/** @returns the articles of the first topics by number @example firstTopics(records, 6).length // 143 */
export function firstTopics(records: readonly EcbRecord[], count: number): readonly EcbRecord[] {
  const topics = [...new Set(records.map(({ topic }) => topic))].toSorted((a, b) => Number(a) - Number(b)).slice(0, count)
  return records.filter(({ topic }) => topics.includes(topic))
}
