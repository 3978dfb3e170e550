// Kinship nouns with gender and what they are kin by. Origin: dictionaries of both languages; only kin by blood, marriage or partnership.
import type { Gender } from "./pronouns.ts"

export type Kinship =
  | "parent"
  | "child"
  | "sibling"
  | "spouse"
  | "partner"
  | "grandparent"
  | "grandchild"
  | "uncle"
  | "nephew"
  | "cousin"
  | "parent-in-law"
  | "child-in-law"
  | "sibling-in-law"
  | "stepparent"
  | "stepchild"
  | "stepsibling"

type Words = { readonly female: string; readonly male: string; readonly either?: string }

const ENGLISH: Readonly<Record<Kinship, Words>> = {
  parent: { female: "mother mom mum", male: "father dad" },
  child: { female: "daughter", male: "son" },
  sibling: { female: "sister half-sister", male: "brother half-brother", either: "sibling twin" },
  spouse: { female: "wife widow ex-wife", male: "husband widower ex-husband", either: "spouse" },
  partner: { female: "girlfriend fiancée", male: "boyfriend fiancé" },
  grandparent: { female: "grandmother", male: "grandfather" },
  grandchild: { female: "granddaughter", male: "grandson" },
  uncle: { female: "aunt", male: "uncle" },
  nephew: { female: "niece", male: "nephew" },
  cousin: { female: "", male: "", either: "cousin" },
  "parent-in-law": { female: "mother-in-law", male: "father-in-law" },
  "child-in-law": { female: "daughter-in-law", male: "son-in-law" },
  "sibling-in-law": { female: "sister-in-law", male: "brother-in-law" },
  stepparent: { female: "stepmother", male: "stepfather" },
  stepchild: { female: "stepdaughter", male: "stepson" },
  stepsibling: { female: "stepsister", male: "stepbrother" },
}

const SPANISH: Readonly<Record<Kinship, Words>> = {
  parent: { female: "madre", male: "padre" },
  child: { female: "hija", male: "hijo" },
  sibling: { female: "hermana", male: "hermano" },
  spouse: { female: "esposa mujer viuda exesposa exmujer", male: "esposo marido viudo exesposo exmarido", either: "cónyuge" },
  partner: { female: "novia", male: "novio", either: "pareja" },
  grandparent: { female: "abuela", male: "abuelo" },
  grandchild: { female: "nieta", male: "nieto" },
  uncle: { female: "tía", male: "tío" },
  nephew: { female: "sobrina", male: "sobrino" },
  cousin: { female: "prima", male: "primo" },
  "parent-in-law": { female: "suegra", male: "suegro" },
  "child-in-law": { female: "nuera", male: "yerno" },
  "sibling-in-law": { female: "cuñada", male: "cuñado" },
  stepparent: { female: "madrastra", male: "padrastro" },
  stepchild: { female: "hijastra", male: "hijastro" },
  stepsibling: { female: "hermanastra", male: "hermanastro" },
}

/** What the other one is: of a child the parent, of a sibling the sibling. */
export const INVERSE_KINSHIP: Readonly<Record<Kinship, Kinship>> = {
  parent: "child",
  child: "parent",
  sibling: "sibling",
  spouse: "spouse",
  partner: "partner",
  grandparent: "grandchild",
  grandchild: "grandparent",
  uncle: "nephew",
  nephew: "uncle",
  cousin: "cousin",
  "parent-in-law": "child-in-law",
  "child-in-law": "parent-in-law",
  "sibling-in-law": "sibling-in-law",
  stepparent: "stepchild",
  stepchild: "stepparent",
  stepsibling: "stepsibling",
}

const ALL = [ENGLISH, SPANISH].flatMap((words) =>
  (Object.entries(words) as [Kinship, Words][]).flatMap(([kinship, { female, male, either = "" }]) => [
    ...list(female, kinship, "female"),
    ...list(male, kinship, "male"),
    ...list(either, kinship, null),
  ]),
)

function list(
  words: string,
  kinship: Kinship,
  gender: Gender | null,
): readonly { word: string; kinship: Kinship; gender: Gender | null }[] {
  return words
    .split(" ")
    .filter(Boolean)
    .map((word) => ({ word, kinship, gender }))
}

export const KIN: ReadonlyMap<string, Gender | null> = new Map(ALL.map(({ word, gender }) => [word, gender]))
/** "Child" and "parent" name roles as often as kin, so they are kin only where their possessor stands by. */
const NEUTRAL = new Map<string, Kinship>([
  ["child", "child"],
  ["parent", "parent"],
])
export const KINSHIPS: ReadonlyMap<string, Kinship> = new Map([
  ...ALL.map(({ word, kinship }): [string, Kinship] => [word, kinship]),
  ...NEUTRAL,
])

/** Of several: the word for one of them. */
export const KIN_PLURALS: ReadonlyMap<string, string> = new Map(
  `children child|sons son|daughters daughter|brothers brother|sisters sister|siblings sibling|twins twin|parents parent|wives wife|husbands husband|cousins cousin|nephews nephew|nieces niece
   |grandchildren grandson|grandsons grandson|hijos hijo|hijas hija|hermanos hermano|hermanas hermana|padres padre|primos primo|primas prima|sobrinos sobrino|nietos nieto`
    .split("|")
    .map((pair): [string, string] => {
      const [many = "", one = ""] = pair.trim().split(" ")
      return [many, one]
    }),
)

/** Between possessor and kin noun: "her younger brother", "sus dos hijos mayores". */
export const KIN_MODIFIERS =
  /^(?:\p{N}+|older|younger|elder|eldest|oldest|youngest|late|only|first|second|third|fourth|fifth|sixth|two|three|four|five|six|seven|twin|adopted|adoptive|surviving|beloved|little|big|then|future|former|estranged|teenage|infant|\p{L}+-year-old|dos|tres|cuatro|cinco|primer|primera|segundo|segunda|único|única|difunto|difunta|entonces|half|eventual|maternal|paternal)$/iu
