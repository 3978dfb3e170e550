// Name labels: from the model's scores for each token to spans of names, and what each is by all that the model holds possible.
import type { EntityType } from "../document/index.ts"
import type { TokenRange } from "./positions.ts"
import { NAME_LABELS } from "./tagger.ts"
import type { Token } from "./tokens.ts"

/** How likely a name's tokens are of each type, in [0, 1]; together at most 1. */
export type TypeWeights = Readonly<Record<ModelType, number>>
export type LabelledName = TokenRange & { readonly type: EntityType; readonly confidence: number }
type ModelType = (typeof MODEL_TYPES)[number]

const MODEL_TYPES = ["person", "organization", "place", "other"] as const
const SIZE = NAME_LABELS.length
const OUTSIDE = 0
const BEGINS = 1
const INSIDE = 2
const STATES = [OUTSIDE, BEGINS, INSIDE] as const
/**
 * Where the model is believed. Chosen on CoNLL-2002's train part, never on a dev part, by `npx tsx bench/tune-names.ts`; to be run
 * again for every new model.
 */
export type NameLimits = {
  readonly name: number // mean chance, in [0, 1], that a name's tokens are one; below it the model is no better than the capitals
  readonly capital: number // the same for one capital inside a Spanish sentence: Spanish hardly writes one but in a name
  readonly other: number // weight of "other", in [0, 1]: it is what the model says where it does not know
}

export const NAME_LIMITS: NameLimits = { name: 0.6, capital: 0.05, other: 0.8 }

/**
 * Decodes where names begin and end, whatever their type: a name whose type the model cannot tell is a name all the same.
 *
 * @param names - [tokens × 9] log-probabilities; of another length, or all zero: no names
 * @returns disjoint names in text order, each inside one paragraph, of which the model is sure enough
 * @example decodeNames(tokens, scores.names)[0] // { from: 0, to: 2, type: "person", confidence: 0.97 }
 */
export function decodeNames(tokens: readonly Token[], names: Float32Array, limits: NameLimits = NAME_LIMITS): readonly LabelledName[] {
  if (names.length !== tokens.length * SIZE) return []
  const found: LabelledName[] = []
  let from = 0
  for (let to = 1; to <= tokens.length; to++) {
    if (to < tokens.length && tokens[to]?.paragraph === tokens[from]?.paragraph) continue
    collectNames(bestPath(names, from, to), names, from, limits, found)
    from = to
  }
  return found.filter(({ confidence }) => confidence >= limits.name)
}

/**
 * What the model holds a stretch of text for, as the mean over its tokens: also where it found no name there.
 *
 * @param names - as `decodeNames` takes it; of another length: nothing
 * @example weighTypes(scores.names, { from: 0, to: 2 }).person // 0.97
 */
export function weighTypes(names: Float32Array, { from, to }: TokenRange): TypeWeights {
  const weights = { person: 0, organization: 0, place: 0, other: 0 }
  for (let i = from; i < to; i++) {
    if (massOf(names, i) === 0) continue
    MODEL_TYPES.forEach((type, t) => {
      weights[type] += (chance(names, i, 2 * t + 1) + chance(names, i, 2 * t + 2)) / (to - from)
    })
  }
  return weights
}

/** @returns the likeliest type; "other" only where it is plainly likelier than each real one @example likeliest(weights) // "person" */
export function likeliest(weights: TypeWeights, limits: NameLimits = NAME_LIMITS): EntityType {
  let best: ModelType = "other"
  let most = weights.other * limits.other
  for (const type of MODEL_TYPES) {
    if (type === "other" || weights[type] <= most) continue
    best = type
    most = weights[type]
  }
  return best
}

function bestPath(names: Float32Array, from: number, to: number): readonly number[] {
  const length = to - from
  const back = new Int8Array(length * STATES.length)
  let scores: readonly number[] = []
  for (let i = 0; i < length; i++) {
    const next = STATES.map((state) => {
      let best = i === 0 && state !== INSIDE ? 0 : Number.NEGATIVE_INFINITY
      scores.forEach((score, before) => {
        if ((state === INSIDE && before === OUTSIDE) || score <= best) return
        best = score
        back[i * STATES.length + state] = before
      })
      return best + Math.log(Math.max(1e-9, stateMass(names, from + i, state)))
    })
    scores = next
  }
  let state = scores.indexOf(Math.max(...scores))
  const path = new Array<number>(length).fill(OUTSIDE)
  for (let i = length - 1; i >= 0; i--) {
    path[i] = Math.max(0, state)
    state = back[i * STATES.length + state] ?? 0
  }
  return path
}

function collectNames(path: readonly number[], names: Float32Array, offset: number, limits: NameLimits, found: LabelledName[]): void {
  for (let i = 0; i < path.length; i++) {
    if (path[i] !== BEGINS) continue
    let to = i + 1
    while (path[to] === INSIDE) to++
    const range = { from: offset + i, to: offset + to }
    let sum = 0
    for (let k = range.from; k < range.to; k++) sum += massOf(names, k)
    found.push({ ...range, type: likeliest(weighTypes(names, range), limits), confidence: Math.min(1, sum / (to - i)) })
  }
}

/** How likely a token is any part of a name. */
function massOf(names: Float32Array, token: number): number {
  return Math.max(0, 1 - chance(names, token, 0))
}

/** Labels come in pairs after "O": B at odd, I at the even number after it. */
function stateMass(names: Float32Array, token: number, state: (typeof STATES)[number]): number {
  if (state === OUTSIDE) return chance(names, token, 0)
  if (massOf(names, token) === 0) return 0
  let sum = 0
  for (let label = state; label < SIZE; label += 2) sum += chance(names, token, label)
  return sum
}

function chance(names: Float32Array, token: number, label: number): number {
  return Math.exp(names[token * SIZE + label] ?? Number.NEGATIVE_INFINITY)
}
