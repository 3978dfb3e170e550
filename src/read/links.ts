// Links: which cue each source and content belongs to, by the model's scores of belonging together.
import type { Run } from "./decode.ts"
import type { TokenScores } from "./tagger.ts"

/** A cue with the runs that belong to it; `cue` null: runs that belong to none. */
export type Joined = {
  readonly cue: Run | null
  readonly sources: readonly Run[]
  readonly contents: readonly Run[]
  readonly confidence: number // [0, 1]: the least sure of its links; 1 without any
}

/** How far a source or content may be from its cue, in tokens: the width of what the model sees. */
const REACH = 150

type Choice = { readonly run: Run; readonly cue: Run | null; readonly probability: number }

/**
 * Joins every source and content with the cue that it most likely belongs to.
 *
 * @param runs - in text order
 * @returns in the order of their cues, then what has no cue
 * @example joinRuns(decodeRoles(scores, tagger.transitions), scores)[0]?.cue
 */
export function joinRuns(runs: readonly Run[], scores: TokenScores): readonly Joined[] {
  const cues = runs.filter(({ role }) => role === "cue")
  const choices = runs.filter(({ role }) => role !== "cue").map((run) => choose(run, nearCues(run, cues), scores))
  const joined = cues.map((cue) => gather(cue, choices))
  const loose = choices.filter(({ cue }) => cue === null).map(({ run, probability }) => looseRun(run, probability))
  return [...joined, ...loose]
}

/** The cues that begin no further than REACH from either end of a run. */
function nearCues(run: Run, cues: readonly Run[]): readonly Run[] {
  return cues.slice(firstFrom(cues, run.from - REACH), firstFrom(cues, run.to + REACH))
}

/** @returns index of the first cue that begins at or after `token` */
function firstFrom(cues: readonly Run[], token: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.from ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

function choose(run: Run, cues: readonly Run[], { dependent, head, linkSize }: TokenScores): Choice {
  const none = head.length / linkSize - 1
  const candidates = [...cues.map(({ from }) => from), none]
  const weights = candidates.map((row) => {
    let sum = 0
    for (let k = 0; k < linkSize; k++) sum += (dependent[run.from * linkSize + k] ?? 0) * (head[row * linkSize + k] ?? 0)
    return sum
  })
  const best = weights.reduce((top, weight, i) => (weight > (weights[top] ?? 0) ? i : top), 0)
  const top = weights[best] ?? 0
  const total = weights.reduce((sum, weight) => sum + Math.exp(weight - top), 0)
  return { run, cue: cues[best] ?? null, probability: 1 / total }
}

function gather(cue: Run, choices: readonly Choice[]): Joined {
  const own = choices.filter((choice) => choice.cue === cue)
  return {
    cue,
    sources: own.filter(({ run }) => run.role === "source").map(({ run }) => run),
    contents: own.filter(({ run }) => run.role === "content").map(({ run }) => run),
    confidence: Math.min(1, ...own.map(({ probability }) => probability)),
  }
}

function looseRun(run: Run, confidence: number): Joined {
  return { cue: null, sources: run.role === "source" ? [run] : [], contents: run.role === "content" ? [run] : [], confidence }
}
