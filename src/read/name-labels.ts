// Name labels: from the model's scores for each token to spans of names, by the best lawful path.
import type { EntityType } from "../document/index.ts"
import type { TokenRange } from "./positions.ts"
import { NAME_LABELS } from "./tagger.ts"
import type { Token } from "./tokens.ts"

export type LabelledName = TokenRange & { readonly type: EntityType; readonly confidence: number }

const SIZE = NAME_LABELS.length

/**
 * Decodes BIO scores: an I-label follows only a B- or I-label of its own type, in its own paragraph.
 *
 * @param names - [tokens × 9] log-probabilities; of another length, or the same for every label: no names
 * @returns disjoint names in text order
 * @example decodeNames(tokens, scores.names)[0] // { from: 0, to: 2, type: "person", confidence: 0.97 }
 */
export function decodeNames(tokens: readonly Token[], names: Float32Array): readonly LabelledName[] {
  if (names.length !== tokens.length * SIZE) return []
  const found: LabelledName[] = []
  let from = 0
  for (let to = 1; to <= tokens.length; to++) {
    if (to < tokens.length && tokens[to]?.paragraph === tokens[from]?.paragraph) continue
    collectNames(bestPath(names, from, to), names, from, found)
    from = to
  }
  return found
}

function bestPath(names: Float32Array, from: number, to: number): readonly number[] {
  const length = to - from
  const back = new Int8Array(length * SIZE)
  let scores = new Float64Array(SIZE)
  for (let i = 0; i < length; i++) {
    const next = new Float64Array(SIZE)
    for (let label = 0; label < SIZE; label++) {
      let best = Number.NEGATIVE_INFINITY
      for (let before = 0; before < SIZE; before++) {
        if (!follows(label, i === 0 ? 0 : before)) continue
        const score = i === 0 ? 0 : (scores[before] ?? 0)
        if (score <= best) continue
        best = score
        back[i * SIZE + label] = before
      }
      next[label] = best + (names[(from + i) * SIZE + label] ?? 0)
    }
    scores = next
  }
  let label = scores.indexOf(Math.max(...scores))
  const path = new Array<number>(length).fill(0)
  for (let i = length - 1; i >= 0; i--) {
    path[i] = Math.max(0, label)
    label = back[i * SIZE + label] ?? 0
  }
  return path
}

/** Labels come in pairs after "O": B at odd, I at the even number after it. */
function follows(label: number, before: number): boolean {
  const inside = label > 0 && label % 2 === 0
  return !inside || before === label || before === label - 1
}

function collectNames(path: readonly number[], names: Float32Array, offset: number, found: LabelledName[]): void {
  for (let i = 0; i < path.length; i++) {
    const label = path[i] ?? 0
    if (label % 2 === 0) continue
    let to = i + 1
    while (path[to] === label + 1) to++
    let sum = 0
    for (let k = i; k < to; k++) sum += Math.exp(names[(offset + k) * SIZE + (path[k] ?? 0)] ?? 0)
    const confidence = Math.min(1, sum / (to - i))
    found.push({ from: offset + i, to: offset + to, type: typeOf(label), confidence })
  }
}

function typeOf(label: number): EntityType {
  const name = NAME_LABELS[label]
  if (name === "B-person") return "person"
  if (name === "B-organization") return "organization"
  return name === "B-place" ? "place" : "other"
}
