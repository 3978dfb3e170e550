// Decode: from the scores of every token to the likeliest runs of source, cue and content (a linear chain, Viterbi 1967).
import { ROLE_LABELS, type TokenScores } from "./tagger.ts"

export type Role = "source" | "cue" | "content"

/** Unbroken tokens of one role. */
export type Run = {
  readonly role: Role
  readonly from: number // first token
  readonly to: number // one past the last
  readonly confidence: number // [0, 1]: mean probability of its labels under the chain
}

const SIZE = ROLE_LABELS.length
const OUTSIDE = 0
const FIRST_CONTENT = ROLE_LABELS.indexOf("B-content")
const FURTHER_CONTENT = ROLE_LABELS.indexOf("I-content")
const QUOTED = 3 // what another label than content costs inside a quotation, a token
const IMPOSSIBLE = -1e6

/**
 * Finds the runs of the likeliest labels.
 *
 * @param transitions - learned scores of following one label by another; what BIO labels forbid is forbidden here too
 * @param quoted - for each token 1: the first of a quotation, 2: inside one, 0: neither; quotations are content almost always
 * @returns runs in text order, disjoint
 * @example decodeRoles(scores, tagger.transitions).filter(({ role }) => role === "cue")
 */
export function decodeRoles(scores: Pick<TokenScores, "roles">, transitions: Float32Array, quoted?: Uint8Array): readonly Run[] {
  const roles = quoted ? weighQuotations(scores.roles, quoted) : scores.roles
  const count = roles.length / SIZE
  const steps = constrain(transitions)
  const labels = findBestLabels(roles, steps, count)
  const sure = findProbabilities(roles, steps, labels, count)
  const runs: Run[] = []
  for (let i = 0; i < count; ) {
    const role = roleOf(labels[i] ?? OUTSIDE)
    let end = i + 1
    if (role) {
      while (end < count && (labels[end] ?? OUTSIDE) !== OUTSIDE && !isFirst(labels[end] ?? OUTSIDE)) end++
      let total = 0
      for (let k = i; k < end; k++) total += sure[k] ?? 0
      runs.push({ role, from: i, to: end, confidence: total / (end - i) })
    }
    i = end
  }
  return runs
}

function weighQuotations(roles: Float32Array, quoted: Uint8Array): Float32Array {
  return roles.map((score, i) => {
    const place = quoted[Math.floor(i / SIZE)] ?? 0
    const label = i % SIZE
    return place === 0 || label === FURTHER_CONTENT || (label === FIRST_CONTENT && place === 1) ? score : score - QUOTED
  })
}

const isFirst = (label: number): boolean => label % 2 === 1
const isFurther = (label: number): boolean => label > 0 && label % 2 === 0

function roleOf(label: number): Role | null {
  return label === OUTSIDE ? null : label <= 2 ? "source" : label <= 4 ? "cue" : "content"
}

/** Row by row, from one label to another: a further token only after the first or a further one of its own role. */
function constrain(transitions: Float32Array): Float64Array {
  const steps = Float64Array.from(transitions)
  for (let from = 0; from < SIZE; from++) {
    for (let to = 0; to < SIZE; to++) if (isFurther(to) && from !== to && from !== to - 1) steps[from * SIZE + to] = IMPOSSIBLE
  }
  return steps
}

function findBestLabels(roles: Float32Array, steps: Float64Array, count: number): Uint8Array {
  const back = new Uint8Array(count * SIZE)
  let best = new Float64Array(SIZE)
  for (let label = 0; label < SIZE; label++) best[label] = isFurther(label) ? IMPOSSIBLE : (roles[label] ?? 0)
  for (let i = 1; i < count; i++) {
    const next = new Float64Array(SIZE)
    for (let to = 0; to < SIZE; to++) {
      let top = Number.NEGATIVE_INFINITY
      for (let from = 0; from < SIZE; from++) {
        const way = (best[from] ?? 0) + (steps[from * SIZE + to] ?? 0)
        if (way > top) {
          top = way
          back[i * SIZE + to] = from
        }
      }
      next[to] = top + (roles[i * SIZE + to] ?? 0)
    }
    best = next
  }
  const labels = new Uint8Array(count)
  let label = 0
  for (let other = 1; other < SIZE; other++) if ((best[other] ?? 0) > (best[label] ?? 0)) label = other
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * SIZE + label] ?? OUTSIDE
  }
  return labels
}

/** The probability of each token's chosen label under the chain (forward and backward, scaled at every token). */
function findProbabilities(roles: Float32Array, steps: Float64Array, labels: Uint8Array, count: number): Float64Array {
  const ways = steps.map((score) => Math.exp(Math.max(score, -80)))
  const emit = Float64Array.from(roles, (score) => Math.exp(Math.max(score, -80)))
  const forward = new Float64Array(count * SIZE)
  for (let i = 0; i < count; i++) {
    let total = 0
    for (let to = 0; to < SIZE; to++) {
      let sum = i === 0 ? (isFurther(to) ? 0 : 1) : 0
      if (i > 0) for (let from = 0; from < SIZE; from++) sum += (forward[(i - 1) * SIZE + from] ?? 0) * (ways[from * SIZE + to] ?? 0)
      const value = sum * (emit[i * SIZE + to] ?? 0)
      forward[i * SIZE + to] = value
      total += value
    }
    for (let to = 0; to < SIZE; to++) forward[i * SIZE + to] = (forward[i * SIZE + to] ?? 0) / total
  }
  const sure = new Float64Array(count)
  let backward = new Float64Array(SIZE).fill(1)
  for (let i = count - 1; i >= 0; i--) {
    let total = 0
    for (let label = 0; label < SIZE; label++) total += (forward[i * SIZE + label] ?? 0) * (backward[label] ?? 0)
    const chosen = labels[i] ?? OUTSIDE
    sure[i] = ((forward[i * SIZE + chosen] ?? 0) * (backward[chosen] ?? 0)) / total
    const previous = new Float64Array(SIZE)
    let scale = 0
    for (let from = 0; from < SIZE; from++) {
      let sum = 0
      for (let to = 0; to < SIZE; to++) sum += (ways[from * SIZE + to] ?? 0) * (emit[i * SIZE + to] ?? 0) * (backward[to] ?? 0)
      previous[from] = sum
      scale += sum
    }
    for (let from = 0; from < SIZE; from++) previous[from] = (previous[from] ?? 0) / scale
    backward = previous
  }
  return sure
}
