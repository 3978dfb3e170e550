// Text state: which voice was chosen, which passages are lit, and what that makes of the text.
import { useMemo, useState } from "react"
import type { Around } from "../../serve/index.ts"
import { nameOf, type TextState, type Tile, type View, type Wash } from "../../show/components.ts"
import { useWords } from "../words.tsx"

export type ArticleState = {
  readonly state: TextState
  readonly chosen: string | null // id of a source: only what rests on it is shown
  readonly chosenName: string
  readonly choose: (source: string | null) => void
  readonly nextVoice: () => void
  readonly shared: boolean
  readonly hasShared: boolean
  readonly toggleShared: () => void
}

/** @param lit - the statement that is looked at */
export function useTextState(view: View, around: Around | null, lit: Tile | null): ArticleState {
  const { m } = useWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const [shared, setShared] = useState(false)
  const passages = around?.passages
  const washes = useMemo(() => joinPassages(passages ?? []), [passages])
  const voices = view.voices.filter(({ sayings }) => sayings.length > 0)
  const voice = voices.find(({ source }) => source.id === chosen)
  const resting = useMemo(() => (voice === undefined ? null : new Set(voice.sayings.map(({ tile }) => tile.number))), [voice])
  return {
    state: {
      lit: lit?.number ?? null,
      faded: (tile) => resting !== null && !resting.has(tile.number),
      washes: shared ? washes : [],
    },
    chosen,
    chosenName: voice === undefined ? "" : nameOf(voice.source, m),
    choose: (source) => setChosen(source === chosen ? null : source),
    nextVoice: () => {
      const at = voices.findIndex(({ source }) => source.id === chosen)
      setChosen(voices[(at + 1) % Math.max(voices.length, 1)]?.source.id ?? null)
    },
    shared,
    hasShared: washes.length > 0,
    toggleShared: () => setShared(!shared && washes.length > 0),
  }
}

/** Passages that several others have overlap: what is lit is lit once. */
function joinPassages(passages: Around["passages"]): readonly Wash[] {
  const joined: { span: [number, number]; look: string }[] = []
  for (const { span } of passages.toSorted((a, b) => a.span[0] - b.span[0])) {
    const last = joined.at(-1)
    if (last !== undefined && span[0] <= last.span[1]) last.span[1] = Math.max(last.span[1], span[1])
    else joined.push({ span: [span[0], span[1]], look: "shared" })
  }
  return joined
}
