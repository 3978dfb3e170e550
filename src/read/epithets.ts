// Epithets: "the 54-year-old", "the man", "la joven": who is meant is the one person told of right before.
import type { Chain } from "./coreference.ts"
import type { TypedMention } from "./mentions.ts"
import { sentenceAt, type TokenRange, tokensIn } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { ARTICLES } from "./words/determiners.ts"

/** Words for a person that say nothing of an office. */
const PLAIN = new Set(
  "man woman suspect defendant detainee driver gunman teenager hombre mujer sospechoso sospechosa acusado acusada detenido detenida joven conductor conductora".split(
    " ",
  ),
)
/** Sentences back in which the person must be named. */
const REACH = 2

/** @returns the tokens of each "the 54-year-old" that no noun follows @example findAges(prose).length // 1 for "The 54-year-old said no." */
export function findAges({ tokens }: Prose): readonly TokenRange[] {
  return tokens.flatMap((token, i): TokenRange[] => {
    if (!/^year-olds?$/u.test(token.text) || tokens[i - 2]?.kind !== "number") return []
    const from = ARTICLES.get(tokens[i - 3]?.text.toLowerCase() ?? "") === true ? i - 3 : null
    const next = tokens[i + 1]
    const verb =
      next?.kind !== "word" ||
      /(?:s|d|t|n)$/u.test(next.text) ||
      /^(?:who|whose|and|in|at|on|of|from|made|spoke|wrote|began)$/u.test(next.text)
    return from !== null && verb ? [{ from, to: i + 1 }] : []
  })
}

/**
 * Ties epithets to chains, in place: to the person whose age it is, or the only person named in the sentences right before.
 * One that could be two people's stays alone.
 *
 * @param chains - with nominals linked already
 * @example linkEpithets(prose, mentions, chains) // "The 54-year-old" joins the chain of "Lorne Bask, 54,"
 */
export function linkEpithets(prose: Prose, mentions: readonly TypedMention[], chains: Chain[]): void {
  const named = chains.filter(({ type, words }) => type === "person" && words.length > 0)
  const owners = new Map<number, Chain>()
  for (const chain of named) for (const index of chain.mentions) owners.set(index, chain)
  const byAge = new Map(named.flatMap((chain) => agesOf(prose, mentions, chain).map((age): [string, Chain] => [age, chain])))
  mentions.forEach((mention, index) => {
    if (mention.kind !== "nominal" || mention.nominal !== null) return
    const age = /\d+/u.exec(prose.document.text.slice(...mention.span))?.[0] ?? ""
    const owner = byAge.get(age) ?? onlyNamed(prose, mentions, owners, index, null)
    if (owner) owner.mentions.push(index)
    else chains.push({ type: "person", mentions: [index], plural: false, titles: [], words: [], gender: null })
  })
  // "El hombre" that no role noun before is taken up by.
  const alone = chains.filter(({ words }) => words.length === 0)
  for (const chain of alone) {
    const index = chain.mentions[0]
    const nominal = index === undefined ? undefined : mentions[index]?.nominal
    if (index === undefined || !nominal || !PLAIN.has(nominal.word) || !nominal.definite) continue
    if (nominal.modifiers.length > 0 || prose.sentences[sentenceOf(prose, mentions, index)]?.from !== nominal.from) continue
    const owner = onlyNamed(prose, mentions, owners, index, nominal.gender)
    if (!owner) continue
    owner.mentions.push(...chain.mentions)
    owner.gender ??= nominal.gender
    chains.splice(chains.indexOf(chain), 1)
  }
}

/** "Lorne Bask, 54," and "Lorne Bask, de 54 años". */
function agesOf({ document }: Prose, mentions: readonly TypedMention[], chain: Chain): readonly string[] {
  return chain.mentions.flatMap((index) => {
    const mention = mentions[index]
    const match =
      mention?.kind === "name"
        ? /^,? (?:de )?(\d{1,3})(?=,| años|\.)/u.exec(document.text.slice(mention.span[1], mention.span[1] + 20))
        : null
    return match?.[1] ? [match[1]] : []
  })
}

/** The only person of that gender whom this or the last block names before, at most so many sentences back. */
function onlyNamed(
  prose: Prose,
  mentions: readonly TypedMention[],
  owners: ReadonlyMap<number, Chain>,
  index: number,
  gender: Chain["gender"],
): Chain | null {
  const own = sentenceOf(prose, mentions, index)
  let only: Chain | null = null
  for (let i = index - 1; i >= 0; i--) {
    const sentence = sentenceOf(prose, mentions, i)
    if (own - sentence > REACH || (prose.sentences[own]?.block ?? 0) - (prose.sentences[sentence]?.block ?? 0) > 1) break
    const chain = owners.get(i)
    if (!chain || (gender !== null && chain.gender !== null && chain.gender !== gender)) continue
    if (only !== null && only !== chain) return null
    only = chain
  }
  // Who holds an office is called by it.
  return only !== null && holdsOffice(prose, mentions, only) ? null : only
}

const OFFICE =
  /(?:minister|president|mayor|governor|prosecutor|judge|secretary|director|chief|senator|ministr|alcald|fiscal|juez|jueza|presidente|presidenta)/u

function holdsOffice({ tokens }: Prose, mentions: readonly TypedMention[], { titles, mentions: own }: Chain): boolean {
  if (titles.some(({ head }) => OFFICE.test(head))) return true
  const first = mentions[own[0] ?? -1]
  if (!first) return false
  const { from } = tokensIn(tokens, first.span)
  return OFFICE.test(tokens[from - 1]?.text.toLowerCase() ?? "")
}

function sentenceOf({ sentences }: Prose, mentions: readonly TypedMention[], index: number): number {
  return sentenceAt(sentences, mentions[index]?.span[0] ?? 0)
}
