// Descriptions: what the words of a source tell of somebody: which office or trade, which gender, that it is another one.
import type { CaseMember, Source } from "../../document/index.ts"
import { genderOfName, ROLES } from "../../read/index.ts"
import { fold } from "../../text/index.ts"

/** What sort of person the words make of somebody. */
export type PersonKind = "office" | "profession" | "private" | "generic"

const GENERIC = new Set(
  "person persona individual man woman hombre mujer insider source fuente employee empleado empleada worker trabajador trabajadora".split(
    " ",
  ),
)

/** @returns what sort of person a description makes of somebody; empty: it does not say @example kindsOf({ words: wordsOf("a nurse") }) // Set { "profession" } */
export function kindsOf(voice: Described): ReadonlySet<PersonKind> {
  const kinds = new Set<PersonKind>()
  for (const head of headsOf(voice)) {
    const kind = ROLES.get(head)?.kind
    if (GENERIC.has(head) || kind === "source") kinds.add("generic")
    else if (kind === "office" || kind === "insider" || kind === "spokesperson") kinds.add("office")
    else if (kind === "profession" || kind === "opinion") kinds.add("profession")
    else if (kind === "lay" || kind === "kin") kinds.add("private")
  }
  return kinds
}

/** @returns the nouns for what somebody is @example headsOf({ words: wordsOf("a senior official") }) // Set { "official" } */
export function headsOf({ words }: Described): ReadonlySet<string> {
  return new Set([...words].filter((word) => ROLES.has(word)))
}

const VAGUE = new Set("official oficial funcionario funcionaria cargo responsable".split(" "))

/** @returns whether a description leaves the trade open: "an official" may be an engineer or a doctor as well; a mayor is none */
export function isVague(voice: Described): boolean {
  return [...headsOf(voice)].every((head) => VAGUE.has(head) || GENERIC.has(head))
}

type Described = { readonly words: ReadonlySet<string> }

/** @returns the gender of a source by the given name, or by the words and, in Spanish, the article; who hides a name may hide this as well */
export function genderOf({ reading: { document } }: CaseMember, { type, name, mentions }: Source): "female" | "male" | null {
  if (type === "named-person") return genderOfName((name ?? "").split(" ").map(fold))
  const [first] = mentions
  if (type !== "unnamed-person" || first === undefined) return null
  const words = document.text
    .slice(...first)
    .toLowerCase()
    .split(/\s+/u)
  if (words.some((word) => GENDERLESS.has(word))) return null
  if (document.language === "es" && /^(?:el|un)$/u.test(words[0] ?? "")) return "male"
  if (document.language === "es" && /^(?:la|una)$/u.test(words[0] ?? "")) return "female"
  const genders = new Set(words.flatMap((word) => ROLES.get(word)?.gender ?? []))
  const [gender] = genders
  return genders.size === 1 && gender !== undefined ? gender : null
}

/** One gender in grammar, for people of both. */
const GENDERLESS = new Set("persona víctima fuente testigo autoridad portavoz".split(" "))

/** "a second official" is not the first. */
export const ANOTHER =
  /^(?:a |an |el |la |un |una )?(?:second|third|fourth|another|other|different|otr[oa]|segund[oa]|tercer[oa]?|cuart[oa]|distint[oa])\b/iu

const EMPTY = new Set(
  `the a an of and or in at on to for with by from who el la los las un una de del y en con por para que al senior top former second third another other two three
  high level ranking segundo segunda otro otra dos tres alto alta report informe document documento annex anexo appendix apendice`.split(
    /\s+/u,
  ),
)

/** @returns what the words of a name or a description tell of somebody, folded @example wordsOf("a senior official") // Set { "official" } */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(singular).filter((word) => word.length > 1 && !EMPTY.has(word)))
}

/** "officials" are told of with the word for one. ROLES keeps accents. */
function singular(word: string): string {
  const plain = word.toLowerCase()
  if (!ROLES.get(plain)?.plural) return ROLES.has(plain) ? plain : fold(word)
  const one = [plain.replace(/s$/u, ""), plain.replace(/es$/u, ""), plain.replace(/men$/u, "man"), plain.replace(/people$/u, "person")]
  return one.find((candidate) => ROLES.get(candidate)?.plural === false) ?? plain
}
