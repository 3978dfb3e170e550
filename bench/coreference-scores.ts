// Coreference scores: how alike two ways of putting mentions into clusters are: MUC, B-cubed, CEAF-e, and their mean as CoNLL scores it.

export type Score = { readonly precision: number; readonly recall: number; readonly f1: number }
export type CoreferenceScores = { readonly muc: Score; readonly bCubed: Score; readonly ceaf: Score; readonly conll: number }

/**
 * Scores clusters of mentions against gold ones; both hold the same mentions, each once.
 *
 * @param gold, found - the cluster of each mention, by the mention's place
 * @returns shares in [0, 1]; `conll` is the mean of the three F1
 * @source Vilain et al. 1995 (MUC); Bagga & Baldwin 1998 (B-cubed); Luo 2005 (CEAF with φ4); Pradhan et al. 2012 (their mean)
 * @example scoreCoreference(["a", "a", "b"], ["x", "x", "y"]).conll // 1
 */
export function scoreCoreference(gold: readonly string[], found: readonly string[]): CoreferenceScores {
  if (gold.length !== found.length) throw new RangeError(`${gold.length} gold mentions beside ${found.length} found ones.`)
  const [golds, founds] = [groupPlaces(gold), groupPlaces(found)]
  const muc = scoreOf(linksOf(founds, gold), linksOf(golds, found))
  const bCubed = scoreOf(cubed(founds, gold), cubed(golds, found))
  const alike = matchBest(golds, founds)
  const ceaf = scoreOf([alike, founds.length], [alike, golds.length])
  return { muc, bCubed, ceaf, conll: (muc.f1 + bCubed.f1 + ceaf.f1) / 3 }
}

type Ratio = readonly [part: number, whole: number]

function scoreOf([rightFound, allFound]: Ratio, [rightGold, allGold]: Ratio): Score {
  const precision = allFound === 0 ? 0 : rightFound / allFound
  const recall = allGold === 0 ? 0 : rightGold / allGold
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function groupPlaces(clusters: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  clusters.forEach((cluster, i) => groups.set(cluster, [...(groups.get(cluster) ?? []), i]))
  return [...groups.values()]
}

/** Links that are needed to hold the clusters together, less those that the other clustering lacks. */
function linksOf(groups: readonly (readonly number[])[], other: readonly string[]): Ratio {
  let [right, all] = [0, 0]
  for (const group of groups) {
    all += group.length - 1
    right += group.length - new Set(group.map((place) => other[place])).size
  }
  return [right, all]
}

function cubed(groups: readonly (readonly number[])[], other: readonly string[]): Ratio {
  let [right, all] = [0, 0]
  for (const group of groups) {
    const counts = new Map<string, number>()
    for (const place of group) counts.set(other[place] ?? "", (counts.get(other[place] ?? "") ?? 0) + 1)
    for (const count of counts.values()) right += (count * count) / group.length
    all += group.length
  }
  return [right, all]
}

/** The largest sum of 2|a ∩ b| / (|a| + |b|) over pairs of clusters, each used once. */
function matchBest(golds: readonly (readonly number[])[], founds: readonly (readonly number[])[]): number {
  const [rows, columns] = golds.length <= founds.length ? [golds, founds] : [founds, golds]
  const of = new Map(columns.flatMap((group, j) => group.map((place) => [place, j] as const)))
  const gains = rows.map((group) => {
    const counts = new Map<number, number>()
    for (const place of group) counts.set(of.get(place) ?? -1, (counts.get(of.get(place) ?? -1) ?? 0) + 1)
    return new Map([...counts].map(([j, both]) => [j, (2 * both) / (group.length + (columns[j]?.length ?? 0))]))
  })
  return assign(gains, columns.length)
}

/** The Hungarian method, on gains of which most are 0. @source Kuhn 1955; shortest augmenting paths after Jonker & Volgenant 1987 */
function assign(gains: readonly ReadonlyMap<number, number>[], columns: number): number {
  const [u, v] = [new Float64Array(gains.length + 1), new Float64Array(columns + 1)]
  const owner = new Int32Array(columns + 1) // row of each column, from 1; 0: free
  const way = new Int32Array(columns + 1)
  gains.forEach((_, row) => {
    owner[0] = row + 1
    let column = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    do {
      used[column] = 1
      const at = owner[column] ?? 0
      let [delta, next] = [Number.POSITIVE_INFINITY, 0]
      for (let j = 1; j <= columns; j++) {
        if (used[j] === 1) continue
        const cost = -(gains[at - 1]?.get(j - 1) ?? 0) - (u[at] ?? 0) - (v[j] ?? 0)
        if (cost < (least[j] ?? 0)) {
          least[j] = cost
          way[j] = column
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0
          next = j
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j] === 1) {
          const held = owner[j] ?? 0
          u[held] = (u[held] ?? 0) + delta
          v[j] = (v[j] ?? 0) - delta
        } else least[j] = (least[j] ?? 0) - delta
      }
      column = next
    } while ((owner[column] ?? 0) !== 0)
    while (column !== 0) {
      const before = way[column] ?? 0
      owner[column] = owner[before] ?? 0
      column = before
    }
  })
  let sum = 0
  for (let j = 1; j <= columns; j++) if ((owner[j] ?? 0) > 0) sum += gains[(owner[j] ?? 0) - 1]?.get(j - 1) ?? 0
  return sum
}
