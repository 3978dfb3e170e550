// The tagger over an ONNX session, the same in Node and in a browser: one window a run, or one text would change another's scores.
import { NAME_LABELS, ROLE_LABELS, type Tagger, type Token, type TokenScores } from "../read/index.ts"
import type { ModelCard } from "./model.ts"
import type { PieceCutter } from "./pieces.ts"
import { cutWindows, type Window } from "./windows.ts"

const START = 0
const END = 2

/** What is used of an ONNX Runtime; onnxruntime-node and onnxruntime-web both are one. */
export type Runtime<Tensor> = {
  readonly createTensor: (values: Int32Array, shape: readonly number[]) => Tensor
  readonly run: (inputs: Readonly<Record<string, Tensor>>) => Promise<Readonly<Record<string, { readonly data: unknown }>>>
}

/**
 * Makes a tagger of a model that is loaded.
 *
 * @param model - its model.json
 * @param cut - cuts tokens by the model's vocabulary
 * @example createTagger(model, createCutter(readVocabulary(file)), runtime).label(document.text, tokens)
 */
export function createTagger<Tensor>(model: ModelCard, cut: PieceCutter, runtime: Runtime<Tensor>): Tagger {
  return {
    name: model.name,
    version: model.version,
    transitions: Float32Array.from(model.transitions.flat()),
    label: (_, tokens) => label(tokens, model, cut, runtime),
  }
}

async function label<Tensor>(tokens: readonly Token[], model: ModelCard, cut: PieceCutter, runtime: Runtime<Tensor>): Promise<TokenScores> {
  const { linkSize } = model
  const pieces = tokens.map(({ text, space }) => cut(text, space))
  const scores = {
    roles: new Float32Array(tokens.length * ROLE_LABELS.length),
    names: new Float32Array(tokens.length * NAME_LABELS.length),
    dependent: new Float32Array(tokens.length * linkSize),
    head: new Float32Array((tokens.length + 1) * linkSize),
    linkSize,
  }
  scores.head.set(model.noCue, tokens.length * linkSize)
  const windows = cutWindows(
    Uint32Array.from(pieces, ({ length }) => length),
    Uint32Array.from(tokens, ({ paragraph }) => paragraph),
  )
  for (const window of windows) {
    const { ids, first } = feed(pieces, window)
    const found = await runtime.run({
      pieces: runtime.createTensor(ids, [1, ids.length]),
      first: runtime.createTensor(first, [first.length]),
    })
    for (const name of ["roles", "names", "dependent", "head"] as const) {
      const values = found[name]?.data
      if (!(values instanceof Float32Array)) throw new TypeError(`The model gave no ${name}.`)
      scores[name].set(values, window.first * (values.length / first.length))
    }
  }
  return scores
}

/** The pieces of a window between its marks, and where in them each token of its centre starts. */
function feed(
  pieces: readonly (readonly number[])[],
  { start, end, first, last }: Window,
): { readonly ids: Int32Array; readonly first: Int32Array } {
  const ids = [START]
  const places: number[] = []
  for (let i = start; i < end; i++) {
    if (i >= first && i < last) places.push(ids.length)
    ids.push(...(pieces[i] ?? []))
  }
  ids.push(END)
  return { ids: Int32Array.from(ids), first: Int32Array.from(places) }
}
