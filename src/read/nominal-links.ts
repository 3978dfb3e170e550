// Nominal links: role nouns tied to the one whose role it is ("the security chief"), or to the same words said before.
import { fold } from "../text/index.ts"
import type { Chain } from "./coreference.ts"
import type { TypedMention } from "./mentions.ts"
import { type Nominal, POSSESSIVES } from "./nominals.ts"
import type { Prose } from "./prose.ts"
import { isOutletName } from "./outlets.ts"
import { DEMONYMS, OUTLET_NOUNS, PLACES } from "./words/organizations.ts"
import { RANK_WORDS, SAME_OFFICE } from "./words/roles.ts"

/** A role noun alone is tied to the same one before it within this many paragraphs. */
const REACH = 6

const RINGS: ReadonlyMap<string, readonly number[]> = buildRings()

function buildRings(): ReadonlyMap<string, readonly number[]> {
  const rings = new Map<string, number[]>()
  SAME_OFFICE.forEach((ring, i) => {
    for (const word of ring) rings.set(word, [...(rings.get(word) ?? []), i])
  })
  return rings
}

/** @returns whether two role nouns can be one office in other words @example sameOffice("chief", "secretary") // true */
function sameOffice(a: string, b: string): boolean {
  if (a === b) return true
  const rings = RINGS.get(b)
  return rings !== undefined && (RINGS.get(a) ?? []).some((ring) => rings.includes(ring))
}

/**
 * Ties each nominal to the chain of the one who holds that role, or begins a chain of its own. Adds to `chains` in place.
 *
 * A definite singular goes to the only person with that office and no other words in its way; "the board" to the only
 * organisation whose name ends in it; "the official" to the official told of before. "A resident" is always somebody new;
 * "critics" are the critics named before.
 */
export function linkNominals(prose: Prose, mentions: readonly TypedMention[], chains: Chain[]): void {
  const offices = new Map<string, Chain[]>()
  const bodies = new Map<string, Chain[]>()
  const addOffice = (head: string, chain: Chain) => {
    for (const key of [head, ...(RINGS.get(head) ?? []).map((ring) => `#${ring}`)]) {
      const list = offices.get(key) ?? []
      if (!list.includes(chain)) list.push(chain)
      offices.set(key, list)
    }
  }
  const appositions = new Map<number, Chain>() // "la ministra de Hacienda, Ana Reyes": the token of the role noun
  const outlets: Chain[] = []
  const companies = chains.filter(
    ({ type, words }) => type === "organization" && !isOutletName(words.join(" ")) && !words.some((word) => PUBLIC.test(word)),
  )
  for (const chain of chains) {
    for (const { head, at } of chain.titles) {
      addOffice(head, chain)
      if (at !== null) appositions.set(at, chain)
    }
    if (chain.type !== "person" && isOutletName(chain.words.join(" "))) outlets.push(chain)
    if (chain.type !== "organization" && chain.type !== "other") continue
    for (const word of headsOfName(chain.words, prose.language)) bodies.set(word, [...(bodies.get(word) ?? []), chain])
  }
  const before = new Map<string, { chain: Chain; nominal: Nominal; block: number }>()
  mentions.forEach(({ nominal, type }, index) => {
    if (!nominal) return
    const block = prose.tokens[nominal.head]?.paragraph ?? 0
    const held = nominal.plural
      ? null
      : nominal.kind === "body"
        ? (bodyMeant(nominal, bodies) ?? companyMeant(nominal, companies, index))
        : officeMeant(nominal, offices, mentions, index, prose)
    const owner = apposedTo(nominal, appositions) ?? outletMeant(nominal, outlets, index) ?? held
    const key = keyOf(nominal)
    const last = before.get(key) ?? before.get(nominal.word)
    const told = owner ? null : last && sameAgain(nominal, last.nominal, block - last.block) ? last.chain : null
    const chain: Chain = owner ?? told ?? { type, mentions: [], plural: nominal.plural, titles: [], words: [], gender: nominal.gender }
    if (!owner && !told) chains.push(chain)
    chain.mentions.push(index)
    chain.gender ??= nominal.gender
    if (!owner || nominal.kind === "body") {
      before.set(key, { chain, nominal, block })
      before.set(nominal.word, { chain, nominal, block })
    }
  })
}

function keyOf({ word, modifiers }: Nominal): string {
  return `${word} ${[...modifiers].sort().join(" ")}`
}

/** The only person whose office it can be. */
function officeMeant(
  nominal: Nominal,
  offices: ReadonlyMap<string, readonly Chain[]>,
  mentions: readonly TypedMention[],
  index: number,
  prose: Prose,
): Chain | null {
  const single = ["office", "spokesperson", "profession", "insider"].includes(nominal.kind)
  if (!nominal.definite || !single) return null
  const words = nominal.modifiers
    .map(fold)
    .filter((word) => !RANK_WORDS.has(word) && !POSSESSIVES.has(word) && !DEMONYMS.has(word) && !PLACES.has(word))
  const candidates = new Set<Chain>()
  for (const key of [nominal.word, ...(RINGS.get(nominal.word) ?? []).map((ring) => `#${ring}`)]) {
    for (const chain of (offices.get(key) ?? []).slice(0, 50)) candidates.add(chain)
  }
  const fitting = [...candidates].filter(
    (chain) =>
      (chain.gender === null || nominal.gender === null || chain.gender === nominal.gender) &&
      chain.titles.some(
        ({ head, words: own }) => sameOffice(head, nominal.word) && words.every((word) => own.some((each) => fold(each) === word)),
      ),
  )
  // The office in the same words comes before one in other words.
  const exact = fitting.filter(({ titles }) => titles.some(({ head }) => head === nominal.word))
  const pool = exact.length > 0 ? exact : fitting.filter(() => words.length > 0 || nominal.kind === "office")
  if (pool.length === 1) return pool[0] ?? null
  // Two hold such an office: only if the other has not been spoken of near here, and this one has, in this paragraph.
  const block = prose.tokens[nominal.head]?.paragraph ?? 0
  const near = pool.filter((chain) =>
    chain.mentions.some((i) => i < index && i > index - 40 && mentions[i] !== undefined && blockOf(prose, mentions[i]) >= block - 1),
  )
  return near.length === 1 ? (near[0] ?? null) : null
}

function blockOf(prose: Prose, mention: TypedMention | undefined): number {
  if (!mention) return -1
  let low = 0
  let high = prose.tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((prose.tokens[middle]?.span[1] ?? 0) > mention.span[0]) high = middle
    else low = middle + 1
  }
  return prose.tokens[low]?.paragraph ?? -1
}

/** "the board" is the Harbour Board, where no other board has a name here. */
function bodyMeant(nominal: Nominal, bodies: ReadonlyMap<string, readonly Chain[]>): Chain | null {
  if (!nominal.definite) return null
  const own = (bodies.get(fold(nominal.word)) ?? []).filter((chain) => chain.words.length > 1)
  const words = nominal.modifiers.map(fold).filter((word) => !DEMONYMS.has(word) && !POSSESSIVES.has(word))
  const fitting = own.filter((chain) => words.every((word) => chain.words.includes(word)))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** The noun in an organisation's name: last in English, first in Spanish and before "of". */
function headsOfName(words: readonly string[], language: "en" | "es"): readonly string[] {
  const head = language === "es" || words.includes("of") ? words[0] : words.at(-1)
  return head === undefined ? [] : [head]
}

/** "El director ejecutivo, X": any of the words may be the one that the title hangs on. */
function apposedTo({ from, to }: Nominal, appositions: ReadonlyMap<number, Chain>): Chain | null {
  for (let i = from; i < to; i++) {
    const chain = appositions.get(i)
    if (chain) return chain
  }
  return null
}

/** "the company": of those named so far that are no public body and no outlet, the one that the whole text names most often. */
function companyMeant(nominal: Nominal, companies: readonly Chain[], index: number): Chain | null {
  if (!nominal.definite || nominal.modifiers.length > 0 || !/^(?:company|firm|empresa|compañía|firma)$/u.test(nominal.word)) return null
  const named = companies
    .slice(0, 40)
    .filter((chain) => chain.mentions.some((mention) => mention < index))
    .map((chain) => ({ chain, times: chain.mentions.length }))
    .toSorted((a, b) => b.times - a.times)
  const [first, second] = named
  return first !== undefined && first.times > (second?.times ?? 0) ? first.chain : null
}

const PUBLIC =
  /^(?:board|ministry|court|council|department|authority|government|police|congress|senate|parliament|party|union|university|house|agency|committee|commission|ministerio|junta|tribunal|fiscalia|gobierno|policia|ayuntamiento|partido|universidad|consejo|autoridad|congreso|senado|comision|comite)$/u

/** "the wire service", "el diario": the only outlet named so far. */
function outletMeant(nominal: Nominal, outlets: readonly Chain[], index: number): Chain | null {
  if (nominal.kind !== "body" || !nominal.definite || nominal.plural) return null
  const news = nominal.modifiers.some((word) => /^(?:wire|news|press)$/u.test(word)) || /^(?:agencia)$/u.test(nominal.word)
  if (!OUTLET_NOUNS.has(nominal.word) && !news) return null
  const before = outlets.filter(({ mentions }) => (mentions[0] ?? index) < index)
  return before.length === 1 ? (before[0] ?? null) : null
}

/** Whether a role noun takes up the one before it, or is somebody new. */
function sameAgain(nominal: Nominal, last: Nominal, blocks: number): boolean {
  if (nominal.plural !== last.plural || nominal.counted) return false
  const words = nominal.modifiers.filter((word) => !last.modifiers.includes(word))
  if (nominal.plural) {
    // "critics" … "critics"; "two officials" … "the officials"; never "two officials" … "officials".
    if (last.counted) return nominal.definite && words.length === 0 && blocks <= REACH
    if (nominal.definite) return words.length === 0
    return words.length === 0 && nominal.modifiers.length === last.modifiers.length
  }
  if (nominal.kind === "body") return nominal.definite && words.length === 0 && (last.definite || blocks <= REACH)
  return nominal.definite && words.length === 0 && blocks <= REACH
}
