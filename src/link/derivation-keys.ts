// Derivation keys: a few numbers of each document, by which those are found that may have taken something from it, or it from them.
import type { CaseMember, Reading } from "../document/index.ts"
import { AGENCIES } from "../read/index.ts"
import { fold, hashOf, joinHashes } from "../text/index.ts"
import { findStatements, pageOf } from "./citations.ts"
import { factsOf, pairFacts } from "./facts.ts"
import { type OutletName, readOutletName } from "./outlet-names.ts"
import { findPrints } from "./prints.ts"
import { findReleaseMark } from "./releases.ts"
import { creditsOf, outletOf } from "./sides.ts"
import { wordingOf } from "./wording.ts"

/** Numbers of 32 bits with a sign. What one document seeks, others keep; the numbers of prints are both. */
export type DerivationKeys = {
  readonly prints: readonly number[] // the same words
  readonly facts: { readonly kept: readonly number[]; readonly sought: readonly number[] } // the same facts in another language
  readonly cites: { readonly kept: readonly number[]; readonly sought: readonly number[] } // who cites whom for what, and who links to whom
}

/** The languages that are read: a translation is looked for among the others. */
const LANGUAGES = ["en", "es"] as const
/** Of an article, so many names and numbers, those of most statements first, are what it may be cited for. */
const MOST_FACTS = 30
/** So many links are followed. */
const MOST_LINKS = 60
/** Stands for the name of whoever put a release out. */
const RELEASE = "§"
const CUE =
  /\b(?:according|report(?:s|ed|ing)?|reveal(?:s|ed)|publish(?:es|ed)|cit(?:es|ed|ing)|told|said|says|wrote|writes|claim(?:s|ed)|first|interview|learn(?:s|ed)|quot(?:es|ed|ing)|via|story|según|inform[óa]|public[óa]|publicad[oa]s?|adelant[óa]|adelantad[oa]s?|revel[óa]|desvel[óa]|avanzó|dijo|declaró|entrevista|report[óa]|asegur[óa]|citando|cit[óa]|cuenta|contó|difundi(?:ó|d[oa])|recog(?:e|ió))(?!\p{L})/iu
const NAME = /\p{Lu}[\p{L}\p{N}.&-]*(?:(?: (?:of|de|del|de la))? \p{Lu}[\p{L}\p{N}.&-]*){0,4}/gu

/**
 * Takes a document's keys, from it alone.
 *
 * @example findDerivationKeys(member).prints.length // 70
 */
export function findDerivationKeys(member: CaseMember): DerivationKeys {
  const { reading } = member
  const pairs = pairFacts(factsOf(reading))
  const salted = (language: string): readonly number[] => pairs.map((pair) => joinHashes(hashOf(language), pair >>> 0) | 0)
  const own = reading.document.language ?? "en"
  const cites = [...ownNames(member), ...namedOthers(reading), ...pages(member)]
  return {
    prints: findPrints(wordingOf(reading.document)),
    facts: { kept: salted(own), sought: LANGUAGES.filter((language) => language !== own).flatMap(salted) },
    cites: { kept: [...new Set(cites.map(([kept]) => kept))], sought: [...new Set(cites.map(([, sought]) => sought))] },
  }
}

type Pair = readonly [kept: number, sought: number]

/** "I am the Tribune and tell of Brandt", and who says that the Tribune tells of Brandt. */
function ownNames(member: CaseMember): readonly Pair[] {
  const name = readOutletName(outletOf(member) ?? "")
  const forms = [...(name ? formsOf(name) : []), ...(findReleaseMark(member.reading.document) ? [RELEASE] : [])]
  if (forms.length === 0) return []
  const counts = new Map<string, number>()
  for (const statement of factsOf(member.reading)) for (const fact of statement) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  const facts = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_FACTS)
  return forms.flatMap((form) => facts.map(([fact]): Pair => [keyOf("is", form, fact), keyOf("says", form, fact)]))
}

/** "The Tribune reported that Brandt …", whether or not that is an outlet's name. */
function namedOthers(reading: Reading): readonly Pair[] {
  const { document } = reading
  const facts = factsOf(reading)
  const statements = new Set(findStatements(reading).map(({ statement }) => statement))
  const agencies = creditsOf(document).map(({ agency }) => agency)
  return reading.statements.flatMap(({ span }, at) => {
    const text = document.text.slice(...span)
    const stated = statements.has(at) ? [RELEASE] : []
    if (!CUE.test(text) && stated.length === 0) return []
    const about = [at, at - 1, at + 1].flatMap((place) => [...(facts[place] ?? [])])
    const names = [...(text.match(NAME) ?? []), ...agencies].flatMap(
      (printed) => readOutletName(AGENCIES.get(printed.toLowerCase()) ?? printed) ?? [],
    )
    const forms = new Set([...names.map(({ words }) => words.join("")), ...stated])
    return [...forms].flatMap((form) => about.map((fact): Pair => [keyOf("says", form, fact), keyOf("is", form, fact)]))
  })
}

function pages({ url, reading: { document } }: CaseMember): readonly Pair[] {
  const own = pageOf(url ?? document.url ?? "")
  const links = new Set(document.links.slice(0, MOST_LINKS).flatMap((link) => pageOf(link.url) ?? []))
  links.delete(own ?? "")
  return [
    ...(own === null ? [] : [[keyOf("page", own, ""), keyOf("link", own, "")] as const]),
    ...[...links].map((page): Pair => [keyOf("link", page, ""), keyOf("page", page, "")]),
  ]
}

function formsOf({ words, short, letters }: OutletName): readonly string[] {
  return [...new Set([words.join(""), ...(short === null ? [] : [short]), ...letters.map(fold)])]
}

function keyOf(what: "is" | "says" | "page" | "link", who: string, fact: string): number {
  return joinHashes(hashOf(`${what} ${who}`), hashOf(fact)) | 0
}
