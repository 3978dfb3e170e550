// Place: a document's id, and a key of a case, as numbers of 64 bits with a sign, for an index of millions of rows.

const HALF = 2n ** 63n
const CASE = 2n ** 34n
const KIND = 2n ** 32n

/** @param id - "d" and 16 hexadecimal digits @returns in the order of ids @example placeOf("d8000000000000001") // "1" */
export function placeOf(id: string): string {
  return String(BigInt(`0x${id.slice(1)}`) - HALF)
}

/** @example toId("1") // "d8000000000000001" */
export function toId(place: string): string {
  return `d${(BigInt(place) + HALF).toString(16).padStart(16, "0")}`
}

/** @param kind - its place in KEY_KINDS @param key - of 32 bits with a sign @example keyOf(1, 0, 7) // "17179869191" */
export function keyOf(caseId: number, kind: number, key: number): string {
  return String(BigInt(caseId) * CASE + BigInt(kind) * KIND + BigInt(key >>> 0))
}

/** @example kindOf("17179869191") // 0 */
export function kindOf(key: string): number {
  return Number((BigInt(key) / KIND) % 4n)
}

/** @returns the least key of a case, and that of the next @example keysOf(1) // ["17179869184", "34359738368"] */
export function keysOf(caseId: number): readonly [string, string] {
  return [String(BigInt(caseId) * CASE), String(BigInt(caseId + 1) * CASE)]
}
