// Big case: documents and ties of a story of any size, as the API gives them, made from a seed.
import type { Derivation, DerivationKind } from "../../src/document/index.ts"
import type { DocumentRow } from "../../src/serve/index.ts"

const OUTLETS = [
  "Calder Wire",
  "The Standard",
  "El Faro",
  "Patriot Post",
  "City Beat",
  "Tribune",
  "Quay News",
  "The Lantern",
  "Radio Salt",
  "Evening Mail",
]
const LOOKS = ["named tone-v1", "named tone-v2", "own tone-own", "unnamed tone-unnamed", "hearsay tone-hearsay", "document tone-v3"]
const KINDS: readonly DerivationKind[] = ["verbatim", "verbatim", "verbatim", "partial", "rewrite", "rewrite", "translation", "cites"]

/** @returns numbers in [0, 1), the same for the same seed @source Marsaglia 2003, Xorshift RNGs */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/**
 * Makes a story of wires, their copies and rewrites, and reports that nothing ties to another.
 *
 * @param size - documents
 * @example makeBigCase(500).rows.length // 500
 */
export function makeBigCase(size: number): { readonly rows: readonly DocumentRow[]; readonly ties: readonly Derivation[] } {
  const random = makeRandom(7)
  const start = Date.UTC(2026, 2, 3, 6)
  const ties: Derivation[] = []
  const rows: DocumentRow[] = []
  const roots: number[] = []
  for (let n = 0; n < size; n++) {
    const time = start + Math.floor(n * 0.6 * 3_600_000 + random() * 1_800_000)
    const from = n === 0 || random() < 0.14 ? null : pickFrom(n, roots, random)
    const kind = pick(KINDS, random)
    if (from === null) roots.push(n)
    const into = from === null || random() < 0.06 ? [] : [{ from: `d${from}`, kind, credited: random() < 0.6, taken: 0.3 + 0.7 * random() }]
    for (const { from: id, kind: how, credited } of into)
      ties.push({
        from: id,
        to: `d${n}`,
        kind: how,
        credited,
        directed: true,
        confidence: 0.6 + 0.4 * random(),
        by: "rules-0.1.0/link/copies",
        evidence: [],
      })
    const outlet = pick(OUTLETS, random)
    rows.push({
      id: `d${n}`,
      file: `${n}.html`,
      url: null,
      outlet,
      title: `Report ${n} on the Harrow Bridge`,
      published: new Date(time).toISOString(),
      language: "en",
      versionOf: null,
      name: `${outlet} (${n}.html)`,
      added: null,
      words: 420,
      strip: makeStrip(random),
      shares: { named: 0.4, unnamed: 0.1, unknown: 0, nobody: 0.5, observed: 0, undisclosed: 0 },
      voices: 3,
      claims: 2,
      into: into.map((one) => ({ ...one, name: one.from, confidence: 0.9, by: "rules-0.1.0/link/copies" })),
      out: 0,
      versions: [],
    })
  }
  // Two that have the same thing from one another.
  for (const [from, to] of [
    [5, 6],
    [6, 5],
  ] as const)
    if (size > 6)
      ties.push({
        from: `d${from}`,
        to: `d${to}`,
        kind: "cites",
        credited: true,
        directed: true,
        confidence: 0.9,
        by: "rules-0.1.0/link/citations",
        evidence: [],
      })
  return { rows, ties }
}

/** Most take what a wire has, the last one most; some take what another has just had. */
function pickFrom(n: number, roots: readonly number[], random: () => number): number {
  const way = random()
  if (way < 0.55) return n - (n % 60) === n ? pick(roots, random) : n - (n % 60)
  return pick(way < 0.75 ? roots.slice(-8) : range(Math.max(0, n - 40), n), random)
}

function makeStrip(random: () => number): DocumentRow["strip"] {
  const cuts = Array.from({ length: 8 + Math.floor(random() * 10) }, () => 0.2 + random())
  const sum = cuts.reduce((all, one) => all + one, 0)
  return cuts.map((cut) => ({ look: pick(LOOKS, random), share: cut / sum, firmness: 0.3 + 0.7 * random() }))
}

function pick<T>(from: readonly T[], random: () => number): T {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new RangeError("there is nothing to pick from")
  return found
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
