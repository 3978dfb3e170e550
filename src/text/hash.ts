// Hash: a string as a number, the same on every machine, to compare and index by.

const PRIME = 0x01000193

/**
 * Hashes a string.
 *
 * @returns unsigned, 32 bits
 * @source Fowler, Noll & Vo, FNV-1a, over UTF-16 code units; mixed at the end as in MurmurHash3, so that every bit depends on all
 * @example hashOf("ferry") === hashOf("ferry") // true
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return mix(hash)
}

/** @returns the hash of two hashes in this order @example joinHashes(hashOf("ferry"), hashOf("sank")) */
export function joinHashes(first: number, second: number): number {
  return mix(Math.imul(mix(first), PRIME) ^ second)
}

function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
