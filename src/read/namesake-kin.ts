// Namesakes: two people of one name, told apart by the words around them ("the treasurer’s father", "Su hijo, …", "no relation to") or by their ages.
import type { NamedMention } from "./name-chains.ts"
import type { Prose } from "./prose.ts"
import { type Kinship, KINSHIPS } from "./words/families.ts"

/** Kin that bear one name. */
const NAMED_FOR: ReadonlySet<Kinship | undefined> = new Set<Kinship>([
  "parent",
  "child",
  "grandparent",
  "grandchild",
  "uncle",
  "nephew",
  "cousin",
])
/** His father, [also] | Julián Arrieta; Arrieta Sanz’s father | …; Su hijo, | … */
const BEFORE =
  /(?:\b(?:his|her|their|sus?|cuy[oa])|['’]s?) +(?:late +|elder +|younger +)?(?<kin>\p{L}+),? *(?:also +|también +|named +|called +|llamado +)*$/iu
/** Julián Arrieta |, the treasurer’s father */
const AFTER_ENGLISH = /^,? +(?:the +)?(?<owner>[\p{L}-]+)['’]s? +(?:late +|elder +|younger +)?(?<kin>\p{L}+)/iu
/** Julián Arrieta |, padre del tesorero; son of the treasurer */
const AFTER_OF = /^,? +(?:the +|el +|la +)?(?<kin>\p{L}+) +(?:del|de la|de|of the|of) +(?<owner>[\p{L}-]+)/iu
/** He is the nephew of the port’s captain, | Julián Arrieta Sanz; sobrino del capitán, | …; no relation to | … */
const BEFORE_OF = /(?:^|[^\p{L}-])(?<kin>\p{L}+) +(?:of|to|del?) +(?<between>[^.;:!?“”"«»]*)$/iu
const STRANGERS =
  /(?:\b(?:no|any) relation (?:of|to)|\bnot related to|\bnamesake(?: of|,)?|\bnot to be confused with|sin parentesco con|no es pariente de|(?:homónimo|tocayo)(?: de|,)?) +(?:the |el |la )?(?:[\p{L}’'-]+,? +){0,4}$/iu
const OF_SAME_NAME = /,? +(?:of the same name|del mismo nombre|homónim[oa])(?=,? *$)/iu
const AGE = /^,?\s*(?:\(|aged\s+|de\s+)?(\d{1,3})(?=\s*(?:[,.;)]|años\b|years? old\b))/u
/** Ages in one text are of one day, but quoted from older reports at times. */
const YEARS_APART = 2
const LOOK = 80 // letters before and after a name
const REACH = 400 // letters back to whom "his" can mean

/**
 * Finds forms of names that are two people and not one, though the one could be short for the other: kin, namesakes, people of two ages.
 *
 * @param named - full names of people, in the order of the text
 * @returns whether two forms, words joined by spaces, are of two people
 * @example findNamesakeKin(prose, named)("julian arrieta", "julian arrieta sanz") // true, of "His father, also Julián Arrieta"
 */
export function findNamesakeKin({ document, tokens }: Prose, named: readonly NamedMention[]): (a: string, b: string) => boolean {
  const placed = named.map(({ words, range, description }) => ({
    form: words.join(" "),
    head: description.head,
    words,
    start: tokens[range.from]?.span[0] ?? 0,
    end: tokens[range.to - 1]?.span[1] ?? 0,
  }))
  const kin = new Set<string>()
  const add = (a: string, b: string): void => void kin.add(`${a}|${b}`).add(`${b}|${a}`)
  placed.forEach((name, i) => {
    const others = placed.filter((other) => other.form !== name.form && other.words[0] === name.words[0])
    if (others.length === 0) return
    const lead = document.text.slice(Math.max(0, name.start - LOOK), name.start)
    const kinLead = lead.replace(OF_SAME_NAME, "")
    if ([BEFORE, BEFORE_OF].some((pattern) => isKin(pattern.exec(kinLead)?.groups?.["kin"])) || STRANGERS.test(lead)) {
      const owner = placed.slice(0, i).findLast((other) => name.start - other.end < REACH)
      if (owner && others.includes(owner)) add(name.form, owner.form)
    }
    const rest = document.text.slice(name.end, name.end + LOOK)
    const age = ageIn(rest)
    if (age !== null)
      for (const other of others) {
        const theirs = ageIn(document.text.slice(other.end, other.end + LOOK))
        if (theirs !== null && Math.abs(theirs - age) > YEARS_APART) add(name.form, other.form)
      }
    for (const pattern of [AFTER_ENGLISH, AFTER_OF]) {
      const { kin: word, owner = "" } = pattern.exec(rest)?.groups ?? {}
      if (!isKin(word)) continue
      for (const other of others)
        if (other.head === owner.toLowerCase() || other.words.includes(owner.toLowerCase())) add(name.form, other.form)
    }
  })
  return (a, b) => kin.has(`${a}|${b}`)
}

function ageIn(after: string): number | null {
  const age = AGE.exec(after)?.[1]
  return age === undefined ? null : Number(age)
}

function isKin(word: string | undefined): boolean {
  return NAMED_FOR.has(KINSHIPS.get(word?.toLowerCase() ?? ""))
}
