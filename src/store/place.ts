// Place: a document's id, and a key of a case, as numbers of 64 bits with a sign, for an index of millions of rows.

const HALF = 2n ** 63n
const CASE = 2n ** 34n
const KIND = 2 ** 32

/** @param id - "d" and 16 hexadecimal digits @returns in the order of ids @example placeOf("d8000000000000001") // "1" */
export function placeOf(id: string): string {
  return String(BigInt(`0x${id.slice(1)}`) - HALF)
}

/** @example toId("1") // "d8000000000000001" */
export function toId(place: string): string {
  return `d${(BigInt(place) + HALF).toString(16).padStart(16, "0")}`
}

/**
 * @param kind - its place in KEY_KINDS
 * @param key - of 32 bits with a sign
 * @returns the key's place among those of its case, below 2^34
 * @example slotOf(1, 7) // 4294967303
 */
export function slotOf(kind: number, key: number): number {
  return kind * KIND + (key >>> 0)
}

/** @example kindOf(4294967303) // 1 */
export function kindOf(slot: number): number {
  return Math.floor(slot / KIND)
}

/** @returns the least key of a case, to which a slot is added @example firstKeyOf(1) // "17179869184" */
export function firstKeyOf(caseId: number): string {
  return String(BigInt(caseId) * CASE)
}
