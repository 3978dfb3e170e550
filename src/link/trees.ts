// Trees: a judgement as the sum of small decision trees, kept as a table of numbers.

/** A question (which feature; the nodes where it is at most the limit, and above it) or a leaf. */
export type Tree = { readonly feature: number; readonly limit: number; readonly low: Tree; readonly high: Tree } | number

/**
 * @param row - the features, in the order in which the trees were grown
 * @returns the sum of what each tree says: log-odds
 * @example sumTrees(readTrees("0<0.5 -1 2"), [0.7]) // 2
 */
export function sumTrees(trees: readonly Tree[], row: ArrayLike<number>): number {
  let sum = 0
  for (const tree of trees) {
    let node = tree
    while (typeof node !== "number") node = (row[node.feature] ?? 0) <= node.limit ? node.low : node.high
    sum += node
  }
  return sum
}

/**
 * Reads a table: a tree a line, each a question "feature<limit" before what follows at most the limit and then above it, or a leaf's value.
 *
 * @throws RangeError where a line breaks off
 */
export function readTrees(table: string): readonly Tree[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const words = line.trim().split(" ")
      let at = 0
      const read = (): Tree => {
        const word = words[at++]
        if (word === undefined) throw new RangeError(`The tree "${line.trim().slice(0, 40)}" breaks off.`)
        const [feature, limit] = word.split("<").map(Number)
        return limit === undefined ? (feature ?? 0) : { feature: feature ?? 0, limit, low: read(), high: read() }
      }
      return read()
    })
}

/** @returns the table that `readTrees` reads */
export function printTrees(trees: readonly Tree[]): string {
  const print = (tree: Tree): string =>
    typeof tree === "number" ? `${tree}` : `${tree.feature}<${tree.limit} ${print(tree.low)} ${print(tree.high)}`
  return trees.map(print).join("\n")
}
