// Judgements: every explanation beside what it is about, statements in text order, then the voices.
import { type Explanation, overlaps } from "../document/index.ts"
import { oneLine } from "./safe.ts"
import type { Tile, View } from "./view.ts"
import { nameOf, wordsOf } from "./wording.ts"
import type { Messages } from "./messages/index.ts"

export type Judged = {
  readonly key: string
  readonly letter: string
  readonly about: string // a statement's words or a voice's name
  readonly tile: Tile | null // where to read it
  readonly judgements: readonly Explanation[]
}

/** @returns each explanation once; a statement's come with those of its attributions */
export function groupJudgements(view: View, m: Messages): readonly Judged[] {
  const { explanations, document, sources } = view.reading
  const by = new Map<string, Explanation[]>()
  for (const explanation of explanations) by.set(explanation.of, [...(by.get(explanation.of) ?? []), explanation])
  const take = (id: string): readonly Explanation[] => {
    const own = by.get(id) ?? []
    by.delete(id)
    return own
  }
  const statements = view.tiles.map((tile): Judged => {
    const judgements = [tile.statement.id, ...tile.statement.attributions].flatMap(take)
    return { key: tile.statement.id, letter: tile.letter, about: oneLine(tile.text), tile, judgements }
  })
  const voices = sources.map((source): Judged => {
    const letter = view.voices.find((voice) => voice.source.id === source.id)?.letter ?? ""
    return { key: source.id, letter, about: nameOf(source, m), tile: null, judgements: take(source.id) }
  })
  const rest = [...by].map(([id, judgements]): Judged => {
    const [first] = judgements
    const span = first?.spans[0]
    const tile = span === undefined ? undefined : view.tiles.find(({ statement }) => overlaps(statement.span, span))
    const words = first === undefined ? [] : wordsOf(first, document.text)
    return { key: id, letter: "", about: words.join(" … "), tile: tile ?? null, judgements }
  })
  return [...statements, ...rest, ...voices].filter(({ judgements }) => judgements.length > 0)
}
