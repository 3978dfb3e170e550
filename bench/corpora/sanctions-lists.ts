// Sanctions lists: names and aliases of people and organisations (OFAC: public domain; UN: its terms), made into pairs that are one or not.
import { fold } from "../../src/text/index.ts"
import { corpus } from "../command.ts"

export type ListedRecord = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly original?: string // UN: the name in its own script
  readonly aliases?: readonly { readonly name: string }[]
}
export type PairType = "person" | "organization"
export type PairKind = "alias" | "other-name" | "random" | "hardest"
/** `entries`: the numbers of the listed ones whose names `a` and `b` are. */
export type NamePair = {
  readonly a: string
  readonly b: string
  readonly type: PairType
  readonly kind: PairKind
  readonly entries: readonly [number, number]
}

export const SANCTIONS = ["ofac-sdn-2019-01", "un-consolidated-2026-02"].map((file) => corpus(`sanctions-lists/${file}`))
export const CROSS_SCRIPT = corpus("sanctions-lists/cross-script-pairs")

const TYPES: Readonly<Record<string, PairType>> = { individual: "person", entity: "organization" }
/** Two words at least so alike (Jaro-Winkler) can be one in two spellings. */
const ALIKE = 0.85

type Entry = { readonly type: PairType; readonly names: readonly string[] }

/**
 * Makes the pairs of a list, the same ones every time:
 *
 * - `alias`: the name of an entry and each of its aliases. People and organisations only; ships are renamed at will.
 * - `other-name`: an alias that has nothing of the name, a nom de guerre ("Moonlight") or a front's: no word of more than three letters of one is like
 *   such a word of the other (Jaro-Winkler; "al" and "abu" are in everybody's name), and neither is made of the other's first letters. No comparison of names can tell, so they are counted apart.
 * - `random`: each alias beside a name of any other entry of the type.
 * - `hardest`: the name of the entry beside the names of others of the type that share the largest parts of its trigrams, as many as it
 *   has aliases: its namesakes.
 *
 * Left out: pairs of the same words in any order (nothing to tell, or nothing that tells); beside each other, entries that the list itself
 * gives one name, letter for letter (a branch and its parent, one person listed twice); and aliases whose script our comparison does not
 * read, which the task counts.
 *
 * @example pairNames([{ id: "1", name: "VARGA, Ilse", kind: "individual", aliases: [{ name: "WARGA, Ilse" }] }])[0]?.kind // "alias"
 */
export function pairNames(records: readonly ListedRecord[]): readonly NamePair[] {
  const entries = records.flatMap(({ name, kind, aliases }): Entry[] => {
    const type = TYPES[kind]
    return type === undefined ? [] : [{ type, names: [...new Set([name, ...(aliases ?? []).map((alias) => alias.name)])] }]
  })
  const random = makeRandom(1)
  return (["person", "organization"] as const).flatMap((type) => {
    const owners = entries.flatMap(({ type: own, names }, entry) => (own === type ? names.map((name) => ({ name, entry })) : []))
    const named = entries.flatMap(({ type: own, names }, entry) => (own === type ? [{ name: names[0] ?? "", entry }] : []))
    const findAlike = indexTrigrams(named.map(({ name }) => name))
    const linked = linkEntries(owners)
    return entries.flatMap(({ type: own, names: [name = "", ...aliases] }, entry) => {
      if (own !== type) return []
      const known = aliases.filter((alias) => keyOf(alias) !== keyOf(name))
      const namesakes = findAlike(name, known.length, (at) => !linked(entry, named[at]?.entry ?? entry))
      return known.flatMap((alias, i): NamePair[] => {
        const any = Array.from({ length: 20 }, () => owners[Math.floor(random() * owners.length)]).find(
          (one) => one && !linked(entry, one.entry),
        )
        const hardest = named[namesakes[i] ?? -1]
        return [
          { a: name, b: alias, type, kind: isOtherName(name, alias) ? "other-name" : "alias", entries: [entry, entry] },
          ...(any === undefined ? [] : [{ a: any.name, b: alias, type, kind: "random" as const, entries: [any.entry, entry] as const }]),
          ...(hardest === undefined
            ? []
            : [{ a: name, b: hardest.name, type, kind: "hardest" as const, entries: [entry, hardest.entry] as const }]),
        ]
      })
    })
  })
}

/**
 * Makes pairs of one name in two scripts: of a record `{ a, b }`, or of a listed one with its `original`; each with the next one's as
 * two that are not one.
 */
export function pairScripts(
  records: readonly (ListedRecord | { readonly a: string; readonly b: string })[],
): readonly { readonly a: string; readonly b: string; readonly right: boolean }[] {
  const known = records.flatMap((record) =>
    "a" in record
      ? [record]
      : record.kind === "individual" && record.original !== undefined
        ? [{ a: record.original, b: record.name }]
        : [],
  )
  return known.flatMap(({ a, b }, i) => {
    const other = known[(i + 1) % known.length]?.b ?? ""
    return [{ a, b, right: true }, ...(keyOf(other) === keyOf(b) ? [] : [{ a, b: other, right: false }])]
  })
}

/**
 * The mean, over what is right, of the share that is right among what scores as high; of equal scores the wrong ones come first.
 *
 * @example averagePrecision([{ score: 0.9, right: true }, { score: 0.8, right: false }, { score: 0.7, right: true }]) // 0.833
 */
export function averagePrecision(scored: readonly { readonly score: number; readonly right: boolean }[]): number {
  const order = scored.toSorted((a, b) => b.score - a.score || Number(a.right) - Number(b.right))
  let [right, sum] = [0, 0]
  order.forEach((one, i) => {
    if (one.right) sum += ++right / (i + 1)
  })
  return sum / Math.max(right, 1)
}

/** @returns the share of trigrams that two names have in common (Dice) @example trigramLikeness("Varga", "Varga") // 1 */
export function trigramLikeness(a: string, b: string): number {
  const [one, other] = [trigramsOf(a), trigramsOf(b)]
  let both = 0
  for (const gram of one) if (other.has(gram)) both++
  return (2 * both) / Math.max(one.size + other.size, 1)
}

/** The names' words, sorted, as one string each. @source Winkler 1990, on Jaro 1989 @example jaroWinkler("martha", "marhta") // 0.961 */
export function jaroWinkler(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (usedB.has(j) || a[i] !== b[j]) continue
      usedA.add(i)
      usedB.add(j)
      break
    }
  }
  const same = usedA.size
  if (same === 0) return 0
  const [left, right] = [[...usedA].toSorted((x, y) => x - y), [...usedB].toSorted((x, y) => x - y)]
  const swapped = left.filter((i, k) => a[i] !== b[right[k] ?? 0]).length / 2
  const jaro = (same / a.length + same / b.length + (same - swapped) / same) / 3
  let prefix = 0
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** @returns the words of a name, in the order of the alphabet @example keyOf("VARGA, Ilse") // "ilse varga" */
export function keyOf(name: string): string {
  return wordsOf(name).toSorted().join(" ")
}

function wordsOf(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{N}\p{M}'’.]+/u)
    .map(fold)
    .filter(Boolean)
}

/** Whether no word of one is like a word of the other, and neither is made of the other's first letters or written together. */
function isOtherName(name: string, alias: string): boolean {
  const [one, other] = [wordsOf(name), wordsOf(alias)]
  const initials = (words: readonly string[]): string => words.map((word) => word[0]).join("")
  if (other.includes(initials(one)) || one.includes(initials(other)) || one.toSorted().join("") === other.toSorted().join("")) return false
  const [long, longs] = [one, other].map((words) => words.filter(({ length }) => length > 3))
  const [left = [], right = []] = (long?.length ?? 0) > 0 && (longs?.length ?? 0) > 0 ? [long, longs] : [one, other] // "KIM, Il"
  return !left.some((word) => right.some((same) => jaroWinkler(word, same) >= ALIKE))
}

/** Whether two entries are one, or have a name in common, letter for letter. */
function linkEntries(owners: readonly { readonly name: string; readonly entry: number }[]): (a: number, b: number) => boolean {
  const byName = new Map<string, number[]>()
  const links = new Set<string>()
  for (const { name, entry } of owners) {
    const key = keyOf(name).replaceAll(" ", "")
    const known = byName.get(key) ?? []
    for (const other of known) if (other !== entry) links.add(`${entry} ${other}`)
    byName.set(key, [...known, entry])
  }
  return (a, b) => a === b || links.has(`${a} ${b}`) || links.has(`${b} ${a}`)
}

/** @returns the function that finds the `most` names that share the largest parts of a name's trigrams, of those that `may` be */
function indexTrigrams(names: readonly string[]): (name: string, most: number, may: (at: number) => boolean) => readonly number[] {
  const grams = names.map(trigramsOf)
  const places = new Map<string, number[]>()
  grams.forEach((own, at) => {
    for (const gram of own) {
      const known = places.get(gram)
      if (known) known.push(at)
      else places.set(gram, [at])
    }
  })
  return (name, most, may) => {
    if (most === 0) return []
    const own = trigramsOf(name)
    const counts = new Uint16Array(names.length)
    for (const gram of own) for (const at of places.get(gram) ?? []) counts[at] = (counts[at] ?? 0) + 1
    const likeness = (at: number): number => (2 * (counts[at] ?? 0)) / (own.size + (grams[at]?.size ?? 0))
    const found = [...counts.keys()].filter((at) => (counts[at] ?? 0) > 1).map((at) => ({ at, likeness: likeness(at) }))
    return found
      .toSorted((a, b) => b.likeness - a.likeness)
      .filter(({ at }) => may(at))
      .slice(0, most)
      .map(({ at }) => at)
  }
}

function trigramsOf(name: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (const word of wordsOf(name)) {
    const padded = `  ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3))
  }
  return grams
}

/** Numbers in [0, 1), the same ones every time. @source Park & Miller 1988 */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
