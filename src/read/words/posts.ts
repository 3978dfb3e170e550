// Posts: nouns and verbs for working somewhere, beside the roles that tell who speaks. Origin: written by hand for this project.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

export const STAFF: ReadonlySet<string> = setOf(
  `professor lecturer reader chair dean fellow member columnist anchor presenter host correspondent 
   catedrático catedrática profesor profesora miembro presentador presentadora`,
)

/** Offices that hardly anybody who speaks to a reporter holds. */
export const RULERS: ReadonlySet<string> = setOf(
  "emperor empress monarch ruler sultan shah tsar dictator duke duchess premier emperador emperatriz monarca duque duquesa",
)

/** Before such a noun, and part of it. */
export const POST_MODIFIERS =
  /^(?:former|ex|then|current|first|second|third|last|late|new|acting|interim|deputy|vice|prime|chief|senior|junior|assistant|associate|executive|managing|general|lieutenant|attorney|foreign|finance|defen[cs]e|interior|health|justice|education|honorary|emeritus|visiting|founding|adjunct|distinguished|\p{N}+(?:st|nd|rd|th)|primer|primera|antiguo|antigua|actual|entonces|nuevo|nueva)$/u

export const WORKS =
  /^(?:joined|joins|taught|teaches|teach|teaching|lectured|worked|works|working|employed|hired|trabaja|trabajó|trabajaba|trabajado|enseña|enseñó|contratad[oa]|emplead[oa])$/u
