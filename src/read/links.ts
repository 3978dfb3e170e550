// Links: which cue each source and content belongs to, by the model's scores of belonging together.
import type { Run } from "./decode.ts"
import type { TokenScores } from "./tagger.ts"

/** A cue with the runs that belong to it; `cue` null: a run that belongs to none. */
export type Joined = {
  readonly cue: Run | null
  readonly sources: readonly Run[]
  readonly contents: readonly Run[]
  readonly confidence: number // [0, 1]: the least sure of its links; 1 without any
}

/** How far a source or content may be from its cue, in tokens: the width of what the model sees. */
const REACH = 150
/** A link less probable than this is none, also where the better cue is taken. */
const LEAST = 0.01

/** One way to link a run; `cue` null: to no cue. */
type Way = { readonly run: Run; readonly cue: Run | null; readonly probability: number }

/**
 * Joins every source and content with the cue that it most likely belongs to.
 *
 * A cue has one source: of two that want it the less sure one takes its next best. A cue that no content chose takes the
 * one that wants it most from a cue that has several.
 *
 * @param runs - in text order
 * @param canJoin - whether a run can belong to a cue at all
 * @returns in the order of their cues, then what has no cue
 * @example joinRuns(runs, scores, limitLinks(prose, quoted))[0]?.cue
 */
export function joinRuns(runs: readonly Run[], scores: TokenScores, canJoin: (run: Run, cue: Run) => boolean): readonly Joined[] {
  const cues = runs.filter(({ role }) => role === "cue")
  const waysOf = (role: Run["role"]): readonly (readonly Way[])[] =>
    runs
      .filter((run) => run.role === role)
      .map((run) =>
        findWays(
          run,
          nearCues(run, cues).filter((cue) => canJoin(run, cue)),
          scores,
        ),
      )
  const links = [...linkSources(waysOf("source")), ...linkContents(waysOf("content"), cues)]
  const linked = new Map<Run | null, Way[]>()
  for (const link of links) {
    const own = linked.get(link.cue)
    if (own) own.push(link)
    else linked.set(link.cue, [link])
  }
  const loose = linked.get(null) ?? []
  return [...cues.map((cue) => gather(cue, linked.get(cue) ?? [])), ...loose.map((link) => gather(null, [link]))]
}

/** The cues that begin no further than REACH from either end of a run. */
function nearCues(run: Run, cues: readonly Run[]): readonly Run[] {
  return cues.slice(firstFrom(cues, run.from - REACH), firstFrom(cues, run.to + REACH))
}

/** @returns index of the first run that begins at or after `token` */
function firstFrom(runs: readonly Run[], token: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.from ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Every way to link one run, the most probable first. */
function findWays(run: Run, cues: readonly Run[], { dependent, head, linkSize }: TokenScores): readonly Way[] {
  const none = head.length / linkSize - 1
  const weighed = [...cues, null].map((cue) => {
    const row = cue?.from ?? none
    let weight = 0
    for (let k = 0; k < linkSize; k++) weight += (dependent[run.from * linkSize + k] ?? 0) * (head[row * linkSize + k] ?? 0)
    return { cue, weight }
  })
  const top = weighed.reduce((most, { weight }) => Math.max(most, weight), Number.NEGATIVE_INFINITY)
  const total = weighed.reduce((sum, { weight }) => sum + Math.exp(weight - top), 0)
  return weighed
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ cue, weight }) => ({ run, cue, probability: Math.exp(weight - top) / total }))
}

function linkSources(waysOfEach: readonly (readonly Way[])[]): readonly Way[] {
  const taken = new Set<Run>()
  const surest = waysOfEach.toSorted((a, b) => (b[0]?.probability ?? 0) - (a[0]?.probability ?? 0))
  return surest.flatMap((ways) => {
    const free = ways.find(({ cue, probability }) => probability >= LEAST && (cue === null || !taken.has(cue)))
    if (free?.cue) taken.add(free.cue)
    return free ? [free] : []
  })
}

function linkContents(waysOfEach: readonly (readonly Way[])[], cues: readonly Run[]): readonly Way[] {
  const links = waysOfEach.flatMap((ways) => ways.slice(0, 1))
  const held = new Map<Run | null, number>()
  for (const { cue } of links) held.set(cue, (held.get(cue) ?? 0) + 1)
  const runs = links.map(({ run }) => run)
  for (const cue of cues) {
    if (held.has(cue)) continue
    let best: Way | null = null
    let at = -1
    const end = firstFrom(runs, cue.to + REACH)
    for (let i = firstFrom(runs, cue.from - REACH); i < end; i++) {
      const old = links[i]?.cue ?? null
      const way = waysOfEach[i]?.find((other) => other.cue === cue)
      if (!way || way.probability < (best?.probability ?? LEAST) || (old && (held.get(old) ?? 0) < 2)) continue
      best = way
      at = i
    }
    const old = links[at]
    if (!best || !old) continue
    held.set(old.cue, (held.get(old.cue) ?? 0) - 1)
    held.set(cue, 1)
    links[at] = best
  }
  return links
}

function gather(cue: Run | null, own: readonly Way[]): Joined {
  const runsOf = (role: Run["role"]): readonly Run[] => own.map(({ run }) => run).filter((run) => run.role === role)
  const inOrder = (runs: readonly Run[]): readonly Run[] => runs.toSorted((a, b) => a.from - b.from)
  return {
    cue,
    sources: inOrder(runsOf("source")),
    contents: inOrder(runsOf("content")),
    confidence: Math.min(1, ...own.map(({ probability }) => probability)),
  }
}
