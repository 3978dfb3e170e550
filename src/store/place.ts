// Place: a document's id as a number, for an index of millions of rows.

const HALF = 2n ** 63n

/** @param id - "d" and 16 hexadecimal digits @returns a whole number of 64 bits with a sign, in the order of ids @example placeOf("d8000000000000001") // "1" */
export function placeOf(id: string): string {
  return String(BigInt(`0x${id.slice(1)}`) - HALF)
}

/** @example toId("1") // "d8000000000000001" */
export function toId(place: string): string {
  return `d${(BigInt(place) + HALF).toString(16).padStart(16, "0")}`
}
