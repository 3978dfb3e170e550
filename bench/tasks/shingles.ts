// The measure of scrapinghub/article-extraction-benchmark's evaluate.py: word 4-grams, each page weighing the same.

const SIZE = 4

export type PageScore = { readonly truePositives: number; readonly falsePositives: number; readonly falseNegatives: number } // shares of the page's shingles

/** Compares the 4-grams of two texts. */
export function scorePage(truth: string, prediction: string): PageScore {
  const [wanted, given] = [shinglesOf(truth), shinglesOf(prediction)]
  let [truePositives, falsePositives, falseNegatives] = [0, 0, 0]
  for (const shingle of new Set([...wanted.keys(), ...given.keys()])) {
    const [a, b] = [wanted.get(shingle) ?? 0, given.get(shingle) ?? 0]
    truePositives += Math.min(a, b)
    falsePositives += Math.max(0, b - a)
    falseNegatives += Math.max(0, a - b)
  }
  const total = truePositives + falsePositives + falseNegatives || 1
  return { truePositives: truePositives / total, falsePositives: falsePositives / total, falseNegatives: falseNegatives / total }
}

/** Precision and recall are means over the pages that have any; F1 is of the means. */
export function sumUp(scores: readonly PageScore[]): { precision: number; recall: number; f1: number } {
  const precision = mean(
    scores
      .filter((one) => one.truePositives + one.falsePositives > 0)
      .map((one) => share(one.truePositives, one.falsePositives, one.falseNegatives)),
  )
  const recall = mean(
    scores
      .filter((one) => one.truePositives + one.falseNegatives > 0)
      .map((one) => share(one.truePositives, one.falseNegatives, one.falsePositives)),
  )
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function share(hits: number, misses: number, others: number): number {
  if (misses === 0 && others === 0) return 1
  return hits === 0 && misses === 0 ? 0 : hits / (hits + misses)
}

// Python's \w: letters, numbers and the underscore.
function shinglesOf(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let start = 0; start < Math.max(1, tokens.length - SIZE + 1); start++) {
    const shingle = tokens.slice(start, start + SIZE).join(" ")
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
