// Kinship nouns with gender. Origin: dictionaries of both languages; only kin by blood, marriage or partnership.
import type { Gender } from "./pronouns.ts"

function kin(female: string, male: string, either: string): ReadonlyMap<string, Gender | null> {
  return new Map<string, Gender | null>([
    ...female.split(" ").map((word): [string, Gender] => [word, "female"]),
    ...male.split(" ").map((word): [string, Gender] => [word, "male"]),
    ...either.split(" ").map((word): [string, null] => [word, null]),
  ])
}

const KIN_ENGLISH = kin(
  "mother mom mum sister daughter wife widow aunt niece grandmother granddaughter mother-in-law sister-in-law daughter-in-law stepmother stepdaughter stepsister girlfriend ex-wife half-sister",
  "father dad brother son husband widower uncle nephew grandfather grandson father-in-law brother-in-law son-in-law stepfather stepson stepbrother boyfriend ex-husband half-brother",
  "cousin fiancé fiancée spouse sibling twin",
)

const KIN_SPANISH = kin(
  "madre hermana hija esposa mujer viuda tía sobrina abuela nieta suegra cuñada nuera madrastra hijastra hermanastra prima novia exesposa exmujer",
  "padre hermano hijo esposo marido viudo tío sobrino abuelo nieto suegro cuñado yerno padrastro hijastro hermanastro primo novio exesposo exmarido",
  "cónyuge pareja",
)

export const KIN: ReadonlyMap<string, Gender | null> = new Map([...KIN_ENGLISH, ...KIN_SPANISH])
