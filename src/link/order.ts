// Order: how much two sequences have in one order.

/**
 * Measures the longest common subsequence.
 *
 * @returns its length; 32 places of `b` at a time
 * @source Hyyrö 2004, Bit-parallel LCS-length computation revisited
 * @example commonOrder(Uint32Array.of(1, 2, 3), Uint32Array.of(1, 3, 2)) // 2
 */
export function commonOrder(a: Uint32Array, b: Uint32Array): number {
  const size = Math.ceil(b.length / 32)
  const places = new Map<number, Uint32Array>()
  b.forEach((item, i) => {
    const known = places.get(item) ?? new Uint32Array(size)
    known[i >> 5] = (known[i >> 5] ?? 0) | (1 << (i & 31))
    places.set(item, known)
  })
  const open = new Uint32Array(size).fill(0xffffffff) // a 0 bit: one more in common up to here
  for (const item of a) {
    const matches = places.get(item)
    if (!matches) continue
    let carry = 0
    for (let w = 0; w < size; w++) {
      const before = open[w] ?? 0
      const hit = (before & (matches[w] ?? 0)) >>> 0
      const sum = before + hit + carry
      carry = sum > 0xffffffff ? 1 : 0
      open[w] = (sum | (before & ~hit)) >>> 0
    }
  }
  let common = 0
  for (let i = 0; i < b.length; i++) if ((((open[i >> 5] ?? 0) >>> (i & 31)) & 1) === 0) common++
  return common
}
