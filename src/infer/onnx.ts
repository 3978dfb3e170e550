// The tagger over an ONNX session, the same in Node and in a browser: one window a run, or one text would change another's scores.
import {
  EVENT_LABELS,
  JUDGED_LABELS,
  NAME_LABELS,
  ROLE_LABELS,
  type Tagger,
  type Token,
  type TokenScores,
  VECTOR_SIZE,
} from "../read/index.ts"
import type { ModelCard } from "./model.ts"
import type { PieceCutter } from "./pieces.ts"
import { cutWindows, type Window } from "./windows.ts"

/** Outputs of the network that are taken as they are, with their columns. */
const COLUMNS = {
  roles: ROLE_LABELS.length,
  names: NAME_LABELS.length,
  standings: JUDGED_LABELS.standings.length,
  acts: JUDGED_LABELS.acts.length,
  factualities: JUDGED_LABELS.factualities.length,
  events: EVENT_LABELS.length,
  vector: VECTOR_SIZE,
} as const

const COLUMN_NAMES = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[]

const START = 0
const END = 2
// Three more columns of the link vectors, whose products come to -APART × (difference of the windows' numbers)², exactly.
const APART_COLUMNS = 3
const APART = 64 // far below every score of a link
const NUMBERS = 1024 // windows that are told apart; their squares × APART are whole in a Float32Array

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
    calibration: model.calibration ?? null,
    transitions: Float32Array.from(model.transitions.flat()),
    label: (_, tokens) => label(tokens, model, cut, runtime),
  }
}

async function label<Tensor>(tokens: readonly Token[], model: ModelCard, cut: PieceCutter, runtime: Runtime<Tensor>): Promise<TokenScores> {
  const linkSize = model.linkSize + APART_COLUMNS
  const pieces = tokens.map(({ text, space }) => cut(text, space))
  const makeColumns = (name: keyof typeof COLUMNS): Float32Array => new Float32Array(tokens.length * COLUMNS[name])
  const scores = {
    roles: makeColumns("roles"),
    names: makeColumns("names"),
    standings: makeColumns("standings"),
    acts: makeColumns("acts"),
    factualities: makeColumns("factualities"),
    events: makeColumns("events"),
    vector: makeColumns("vector"),
    dependent: new Float32Array(tokens.length * linkSize),
    head: new Float32Array((tokens.length + 1) * linkSize),
    linkSize,
  }
  scores.head.set(model.noCue, tokens.length * linkSize)
  const windows = cutWindows(
    Uint32Array.from(pieces, ({ length }) => length),
    Uint32Array.from(tokens, ({ paragraph }) => paragraph),
  )
  for (const [number, window] of windows.entries()) {
    const { ids, first, end } = feed(pieces, window)
    const found = await runtime.run({
      pieces: runtime.createTensor(ids, [1, ids.length]),
      first: runtime.createTensor(first, [first.length]),
      end: runtime.createTensor(end, [end.length]),
    })
    const valuesOf = (name: keyof typeof COLUMNS | "dependent" | "head"): Float32Array => {
      const values = found[name]?.data
      if (!(values instanceof Float32Array)) throw new TypeError(`The model gave no ${name}.`)
      return values
    }
    for (const name of COLUMN_NAMES) scores[name].set(valuesOf(name), window.first * COLUMNS[name])
    const at = number % NUMBERS
    putLinks(scores.dependent, linkSize, window.first, valuesOf("dependent"), [at, 1, at ** 2])
    putLinks(scores.head, linkSize, window.first, valuesOf("head"), [2 * APART * at, -APART * at ** 2, -APART])
  }
  return scores
}

/**
 * Puts the link vectors of a window's tokens in their rows, with what keeps them from being linked to another window's: the
 * model saw no two windows together and knows a token by its place in its own, so a score between two means nothing.
 */
function putLinks(
  all: Float32Array,
  linkSize: number,
  first: number,
  values: Float32Array,
  apart: readonly [number, number, number],
): void {
  const own = linkSize - APART_COLUMNS
  for (let i = 0; i < values.length / own; i++) {
    all.set(values.subarray(i * own, (i + 1) * own), (first + i) * linkSize)
    all.set(apart, (first + i) * linkSize + own)
  }
}

/** The pieces of a window between its marks, and where in them each token of its centre starts and ends. */
function feed(
  pieces: readonly (readonly number[])[],
  { start, end, first, last }: Window,
): { readonly ids: Int32Array; readonly first: Int32Array; readonly end: Int32Array } {
  const ids = [START]
  const starts: number[] = []
  const ends: number[] = []
  for (let i = start; i < end; i++) {
    if (i >= first && i < last) starts.push(ids.length)
    ids.push(...(pieces[i] ?? []))
    if (i >= first && i < last) ends.push(ids.length)
  }
  ids.push(END)
  return { ids: Int32Array.from(ids), first: Int32Array.from(starts), end: Int32Array.from(ends) }
}
