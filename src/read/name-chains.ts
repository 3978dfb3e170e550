// Name chains: the names of one document that are one person's, organisation's, place's or work's.
import type { EntityType } from "../document/index.ts"
import type { TypedMention } from "./mentions.ts"
import { bagOf, canBeSamePerson, genderOfName, initialsOf, isShortOrganization, nicknameOf, surnamesOf, wordsOfName } from "./name-forms.ts"
import { isPortfolio } from "./name-surroundings.ts"
import { findNamesakeKin } from "./namesake-kin.ts"
import { lowestWhere, type TokenRange, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { type Description, describeName, NO_DESCRIPTION } from "./titles.ts"
import { KIN } from "./words/families.ts"
import { ORGANIZATION_NOUNS } from "./words/organizations.ts"
import type { Gender } from "./words/pronouns.ts"

/** One name with its tokens and what stands around it. */
export type NamedMention = {
  readonly index: number // in the list of mentions
  readonly range: TokenRange
  readonly words: readonly string[]
  readonly description: Description
}

/** Names that are one. Built up while a document is read, then left alone. */
export type NameChain = {
  readonly type: EntityType
  readonly named: NamedMention[]
  words: readonly string[] // the longest form
  gender: Gender | null
}

/** Two chains that share a surname are looked at, never more than this many. */
const MOST_NAMESAKES = 40

/**
 * Ties the names of a document: full names first, then surnames, given names, initials and acronyms to the one they can mean.
 *
 * @returns disjoint chains; a name that could be two people's stays alone, or with its like
 */
export function chainNames(prose: Prose, mentions: readonly TypedMention[]): readonly NameChain[] {
  const named = mentions.flatMap((mention, index): NamedMention[] => {
    if (mention.kind !== "name") return []
    const range = tokensIn(prose.tokens, mention.span)
    const words = wordsOfName(prose.tokens, range, mention.type)
    if (words.length === 0) return []
    return [
      {
        index,
        range,
        words,
        description: isSomebody(prose, range, mention.type) ? describeName(prose, range) : NO_DESCRIPTION,
      },
    ]
  })
  const typeOf = ({ index }: NamedMention): EntityType => mentions[index]?.type ?? "other"
  const persons = chainPersons(
    prose,
    named.filter((name) => typeOf(name) === "person"),
  )
  const rest = named.filter((name) => typeOf(name) !== "person")
  return [...persons, ...chainOthers(prose, rest, typeOf)]
}

/** Whether what stands around a name may describe it: the ministry in "el ministro de Hacienda" is not described by "ministro". */
function isSomebody({ tokens }: Prose, range: TokenRange, type: EntityType): boolean {
  return type === "person" || (type === "other" && !isPortfolio(tokens, range))
}

function chainPersons(prose: Prose, named: readonly NamedMention[]): readonly NameChain[] {
  const chains: NameChain[] = []
  const bySurname = new Map<string, NameChain[]>()
  const byFull = new Map<string, NameChain>()
  const full = named.filter(({ words }) => words.length > 1)
  // Longest forms first: a short form then finds every long one that it could mean.
  const forms = new Map<string, NamedMention[]>()
  for (const name of full) pushTo(forms, name.words.join(" "), name)
  const areKin = findNamesakeKin(prose, full)
  for (const [key, group] of [...forms].sort((a, b) => (b[1][0]?.words.length ?? 0) - (a[1][0]?.words.length ?? 0))) {
    const words = group[0]?.words ?? []
    const like = namesakes(bySurname, words).filter(
      (chain) => canBeSamePerson(chain.words, words) && !chain.named.some((other) => areKin(other.words.join(" "), key)),
    )
    const gender = genderOf(group) ?? genderOfName(words)
    const one = like.length === 1 && agree(like[0]?.gender ?? null, gender) ? like[0] : undefined
    const chain: NameChain = one ?? { type: "person", named: [], words, gender }
    chain.named.push(...group)
    chain.gender ??= gender
    byFull.set(key, chain)
    if (one) continue
    chains.push(chain)
    for (const word of new Set([...surnamesOf(words), words[0] ?? ""])) pushTo(bySurname, word, chain)
  }
  const nicknames = new Map<string, NameChain[]>()
  for (const chain of chains)
    for (const { range } of chain.named) {
      const nickname = nicknameOf(prose.tokens, range).join(" ")
      if (nickname !== "" && !nicknames.get(nickname)?.includes(chain)) pushTo(nicknames, nickname, chain)
    }
  // Nicknames that stand alone and were taken for full names.
  for (const [nickname, owners] of nicknames) {
    const alone = byFull.get(nickname)
    const owner = owners[0]
    if (!alone || owners.length !== 1 || !owner || alone === owner) continue
    owner.named.push(...alone.named)
    chains.splice(chains.indexOf(alone), 1)
  }
  const settled = new Map<string, NameChain>()
  const bare = new Map<NameChain, number>() // where each was first called by one word
  const introduced = new Map(chains.map((chain) => [chain, [...chain.named].sort((a, b) => a.index - b.index)]))
  for (const name of named.filter(({ words }) => words.length === 1)) {
    const word = name.words[0] ?? ""
    const nick = nicknames.get(word)
    const owners = nick ?? ownersOf(bySurname.get(word) ?? [], word)
    const gender = name.description.gender
    const fitting = owners.filter((chain) => agree(chain.gender, gender))
    // "President Varga" before the text has named any Varga in full, or "Varga" after that: not the one named later.
    const early = settled.get(`${word} title`)
    const later = fitting.every((each) => (introduced.get(each)?.[0]?.index ?? 0) > name.index)
    const office = name.description.role?.kind === "office" && inBody(prose, name)
    if (fitting.length > 0 && later && (early || office)) {
      if (early) early.named.push(name)
      else {
        const alone: NameChain = { type: "person", named: [name], words: name.words, gender }
        settled.set(`${word} title`, alone)
        chains.push(alone)
      }
      continue
    }
    if (early && fitting.length === 1 && !near(prose, introduced.get(fitting[0] ?? early) ?? [], name)) {
      early.named.push(name)
      continue
    }
    const chain = fitting.length === 1 ? fitting[0] : plainlyMeant(prose, fitting, name, introduced, bare)
    if (chain) {
      chain.named.push(name)
      if (!bare.has(chain)) bare.set(chain, name.index)
      continue
    }
    if (fitting.length > 1) continue // two could be meant: it is nobody's
    // Nobody has that surname: with its like, kept apart by Mr and Mrs.
    const key = `${word} ${gender ?? ""}`
    const known = settled.get(key)
    if (known) known.named.push(name)
    else {
      const alone: NameChain = { type: "person", named: [name], words: name.words, gender }
      settled.set(key, alone)
      chains.push(alone)
    }
  }
  for (const chain of chains) chain.named.sort((a, b) => a.index - b.index)
  return chains
}

/** Those whose surname it is; only if there is none, those whose given name it is. */
function ownersOf(chains: readonly NameChain[], word: string): readonly NameChain[] {
  const family = chains.filter((chain) => chain.words.length > 1 && chain.words.slice(1).includes(word))
  return family.length > 0 ? family : chains.filter((chain) => chain.words[0] === word)
}

/**
 * Of several who share a surname the one that a bare surname means: the only one of whom the text has spoken, or the one that
 * the text has called so before the other came in as a relative, or the only one named in this or the last paragraph.
 */
function plainlyMeant(
  prose: Prose,
  owners: readonly NameChain[],
  name: NamedMention,
  introduced: ReadonlyMap<NameChain, readonly NamedMention[]>,
  bare: ReadonlyMap<NameChain, number>,
): NameChain | null {
  if (owners.length < 2) return null
  const before = owners.filter((chain) => (introduced.get(chain)?.[0]?.index ?? Number.POSITIVE_INFINITY) < name.index)
  // The text has called one of them so before the others came in: it goes on doing so.
  const called = before.filter((chain) => {
    const first = bare.get(chain)
    return first !== undefined && before.every((other) => other === chain || first < (introduced.get(other)?.[0]?.index ?? 0))
  })
  if (called.length === 1) return called[0] ?? null
  const close = before.filter((chain) => near(prose, introduced.get(chain) ?? [], name))
  if (close.length === 1) return close[0] ?? null
  if (before.length === 1) return before[0] ?? null
  if (close.length > 1) return null
  const main = before.filter((chain) => !cameAsRelative(chain))
  return main.length === 1 ? (main[0] ?? null) : null
}

function inBody({ document, tokens }: Prose, { range }: NamedMention): boolean {
  const kind = document.blocks[tokens[range.from]?.paragraph ?? -1]?.kind
  return kind !== "title" && kind !== "heading" && kind !== "summary"
}

/** Whether one of these full names stands before, in the same or the last paragraph. */
function near(prose: Prose, full: readonly NamedMention[], name: NamedMention): boolean {
  const last = full[lowestWhere(full.length, (i) => (full[i]?.index ?? 0) >= name.index) - 1]
  const block = prose.tokens[name.range.from]?.paragraph ?? 0
  return last !== undefined && block - (prose.tokens[last.range.from]?.paragraph ?? 0) <= 1
}

/** "his brother Luis Varga": everything before the name says that it is somebody's relative. */
function cameAsRelative({ named }: NameChain): boolean {
  const first = named.find(({ words }) => words.length > 1)
  return first?.description.role?.kind === "kin" || (first?.description.head !== null && KIN.has(first?.description.head ?? ""))
}

function namesakes(bySurname: ReadonlyMap<string, readonly NameChain[]>, words: readonly string[]): readonly NameChain[] {
  const found = new Set<NameChain>()
  for (const word of words) for (const chain of (bySurname.get(word) ?? []).slice(0, MOST_NAMESAKES)) found.add(chain)
  return [...found]
}

function genderOf(names: readonly NamedMention[]): Gender | null {
  for (const { description } of names) if (description.gender) return description.gender
  return null
}

function agree(a: Gender | null, b: Gender | null): boolean {
  return a === null || b === null || a === b
}

function chainOthers(prose: Prose, named: readonly NamedMention[], typeOf: (name: NamedMention) => EntityType): readonly NameChain[] {
  const chains: NameChain[] = []
  const byKey = new Map<string, NameChain[]>()
  const byFirst = new Map<string, NameChain[]>()
  const byLast = new Map<string, NameChain[]>()
  const byInitials = new Map<string, NameChain[]>()
  const late: NamedMention[] = []
  const isAcronym = ({ words, range }: NamedMention): boolean =>
    words.length === 1 && /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,})$/u.test(prose.tokens[range.from]?.text ?? "")
  for (const name of [...named].sort((a, b) => b.words.length - a.words.length || a.index - b.index)) {
    const key = bagOf(name.words)
    const type = typeOf(name)
    const known = oneOf(byKey.get(key), type)
    if (known) {
      known.named.push(name)
      continue
    }
    if (isAcronym(name)) {
      late.push(name)
      continue
    }
    const longer =
      type === "place"
        ? []
        : (byFirst.get(name.words[0] ?? "") ?? []).filter((chain) => chain.type !== "place" && isShortOrganization(chain.words, name.words))
    const ending =
      longer.length === 0 && type === "organization"
        ? (byLast.get(name.words.at(-1) ?? "") ?? []).filter((chain) => endsIn(prose, chain, name.words))
        : []
    const one = longer.length === 1 ? longer[0] : ending.length === 1 ? ending[0] : undefined
    if (one) {
      one.named.push(name)
      pushTo(byKey, key, one)
      continue
    }
    const chain: NameChain = { type, named: [name], words: name.words, gender: null }
    chains.push(chain)
    pushTo(byKey, key, chain)
    pushTo(byFirst, name.words[0] ?? "", chain)
    if (type === "organization") pushTo(byLast, name.words.at(-1) ?? "", chain)
    if (type !== "place") for (const initials of initialsOf(name.words)) pushTo(byInitials, initials, chain)
  }
  const beforeBracket = new Map<number, NameChain>()
  for (const chain of chains) for (const { range } of chain.named) beforeBracket.set(range.to, chain)
  const expanded = new Map<string, NameChain>()
  for (const name of late) {
    const before = beforeBracket.get(bracketBefore(prose, name))
    const chain = before && oneOf([before], typeOf(name)) // "Calvera (PNC)": the agency or party is not the town
    if (chain) expanded.set(name.words[0] ?? "", chain)
  }
  for (const name of late) {
    const letters = name.words[0] ?? ""
    const own = expanded.get(letters) ?? oneOf(byKey.get(letters), typeOf(name))
    const like = byInitials.get(letters) ?? []
    const chain = own ?? (letters.length >= 3 && like.length === 1 ? like[0] : undefined)
    if (chain) {
      chain.named.push(name)
      continue
    }
    const alone: NameChain = { type: typeOf(name), named: [name], words: name.words, gender: null }
    chains.push(alone)
    pushTo(byKey, letters, alone)
  }
  for (const chain of chains) chain.named.sort((a, b) => a.index - b.index)
  return chains
}

/** "Calvera Gulls" ends in "Gulls"; but no noun for a kind of body tells which one it is, and "Bank of Tornavilla" is not Tornavilla. */
function endsIn({ tokens }: Prose, { words, named: [first] }: NameChain, short: readonly string[]): boolean {
  if (short.length >= words.length || short.join(" ") !== words.slice(-short.length).join(" ") || !first) return false
  if (short.every((word) => ORGANIZATION_NOUNS.has(word) || ORGANIZATION_NOUNS.has(word.replace(/s$/u, "")))) return false
  return tokens.slice(first.range.from, first.range.to).every(({ text }) => !/^(?:of|for|and|de|del|y|&)$/u.test(text))
}

/** The chain of those with one name that a mention of this type can belong to: Calvera the town is not Calvera the club. */
function oneOf(chains: readonly NameChain[] | undefined, type: EntityType): NameChain | undefined {
  const other = type === "place" ? "organization" : type === "organization" ? "place" : null
  return chains?.find((chain) => chain.type !== other)
}

/** "Electoral Services Board (ESB)": where the bracket opens that holds nothing but this name; -1 if it does not. */
function bracketBefore({ tokens }: Prose, { range }: NamedMention): number {
  return tokens[range.from - 1]?.text === "(" && /^[),;]$/u.test(tokens[range.to]?.text ?? "") ? range.from - 1 : -1
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
