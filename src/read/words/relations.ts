// Words of the relations that news states between people, organisations and places. Origin: written by hand for this project.
import type { Predicate } from "../../document/index.ts"

/** What was done to somebody: the participle after "was" or "fue", with its predicate. */
export const DONE_TO: ReadonlyMap<string, Predicate> = new Map<string, Predicate>([
  ..."arrested|detained".split("|").map((word): [string, Predicate] => [word, "arrested"]),
  ...["detenido", "detenida", "detenidos", "detenidas", "arrestado", "arrestada", "arrestados", "capturado", "capturada"].map(
    (word): [string, Predicate] => [word, "arrested"],
  ),
  ...["charged", "indicted", "imputado", "imputada", "procesado", "procesada"].map((word): [string, Predicate] => [word, "charged"]),
  ...["convicted", "condenado", "condenada", "condenados"].map((word): [string, Predicate] => [word, "convicted"]),
  ...["extradited", "extraditado", "extraditada", "extraditados"].map((word): [string, Predicate] => [word, "extradited"]),
])

const ADVERB = String.raw`(?:\p{L}+ly |\p{L}+mente |also |later |first |again |ayer |también |luego |después |hoy )?`
const AUXILIARY = [
  String.raw`(?:was|were|is|are|has been|have been|had been|got|fue|fueron|ha sido|han sido|había sido|habían sido|sea|es|quedó|resultó|ha resultado|resultaron)`,
  String.raw`(?<denied>(?:was|were|is|are|has|have|had)(?: not| never|n['’]t)(?: yet)?(?: been)?|(?:was|were) neither|has never been|no fue|no fueron|no ha sido|no había sido|no es|nunca fue|nunca ha sido|jamás fue)`,
].join("|")

/** Between the one it was done to and the participle: an apposition, a relative word, the auxiliary, an adverb; `denied` where it says that it was not. */
export const BEFORE_DONE = new RegExp(
  String.raw`^(?:,? (?:\(\d+\)|\d+),)?(?:, (?![^,]*\b(?:by|por) )[^,.;:“”"]{1,90}(?:,| (?=who |que |quien )))?(?: ?,? ?(?:who|que|quien|quienes))? (?:${AUXILIARY}) ${ADVERB}$`,
  "iu",
)
/** What somebody does to another, before the other's name: "arrested", "la policía detuvo a". */
const DOING: readonly (readonly [english: string, spanish: string, predicate: Predicate])[] = [
  ["arrest(?:ed)?|detained|apprehended", "detuvo|detuvieron|arrestó|arrestaron|capturó|capturaron|detenido|arrestado", "arrested"],
  ["charged?|indict(?:ed)?", "imputó|imputaron|procesó|procesaron|imputado|procesado", "charged"],
  ["convict(?:ed)?", "condenó|condenaron|condenado", "convicted"],
  ["extradited?", "extraditó|extraditaron|extraditado", "extradited"],
]
/** The name of what was done, before the name of the one it was done to: "the arrest of", "la detención de". */
const DEEDS: readonly (readonly [nouns: string, predicate: Predicate])[] = [
  ["arrest|detention|detención|arresto|captura", "arrested"],
  ["indictment|imputación|procesamiento", "charged"],
  ["conviction|condena", "convicted"],
  ["extradition|extradición", "extradited"],
]
/** Titles between such words and the name; another thing of his ("the arrest of a friend of Montes") is none. */
const NO_TITLE =
  "of|de|del|in|en|on|for|with|con|and|y|e|by|por|to|at|from|after|tras|before|against|contra|as|who|que|two|three|four|several|dos|tres|varios|friends?|associates?|allies|relatives?|amig[oa]s?|soci[oa]s?|familiares|brother|sister|son|daughter|wife|husband|father|mother|herman[oa]|hij[oa]|espos[oa]|padre|madre|mujer|marido"
const LEAD = {
  en: String.raw`(?:(?!(?:${NO_TITLE}) )[\p{L}-]+ ){0,5}`,
  es: String.raw`(?:(?:el |la )?(?!(?:${NO_TITLE}) )[\p{L}-]+,? (?:(?:de|del|de la) (?!(?:${NO_TITLE}) )[\p{L}-]+,? (?:(?!(?:${NO_TITLE}) )[\p{L}-]+,? ){0,3})?)?`,
}

/** Words before a name without any of these do nothing to it; the patterns below are slow. */
export const DOING_WORDS = new RegExp(
  [...DOING.flatMap(([english, spanish]) => [english, spanish]), ...DEEDS.map(([nouns]) => nouns)].join("|"),
  "iu",
)

/** Right before a name, with what stands before it in the sentence. */
export const DONE_BEFORE: readonly { readonly pattern: RegExp; readonly predicate: Predicate }[] = [
  ...DOING.map(([english, spanish, predicate]) => ({
    pattern: new RegExp(
      String.raw`(?<!\p{L}|(?:was|were|been|be|is|are|being|having|got) )(?:(?<denied>(?:did not|didn['’]t|never) )?(?:${english}) ${LEAD.en}|(?<=\p{L} |^)(?<!\bse )(?<niega>(?:no|nunca) )?(?:${spanish}) (?:a |al )${LEAD.es})$`,
      "iu",
    ),
    predicate,
  })),
  ...DEEDS.map(([nouns, predicate]) => ({
    pattern: new RegExp(
      String.raw`(?<=(?:after|following|since|before|announced|confirmed|tras|desde|después de|anunció|confirmó|informó de|informaron de) (?:the |la |el )?)(?:${nouns}) (?:of ${LEAD.en}|(?:de |del )${LEAD.es})$`,
      "iu",
    ),
    predicate,
  })),
]
/** Between two names that share what was done to the first. */
export const AND_ANOTHER = /^(?:,| and| y|, and) (?:a |al )?$/iu
/** Right behind a name: "Montes’s arrest on Monday". */
export const DEED_OF: readonly { readonly pattern: RegExp; readonly predicate: Predicate }[] = [
  { pattern: /^['’]s? (?:arrest|detention)\b(?! warrant)/iu, predicate: "arrested" },
  { pattern: /^['’]s? indictment\b/iu, predicate: "charged" },
  { pattern: /^['’]s? conviction\b/iu, predicate: "convicted" },
]

/** The offence after "charged with", "condenado por". */
export const OFFENCE =
  /^ (?:with|of|for|on charges of|de|por|por un delito de|por el delito de) ([^,.;:()“”"]{3,60}?)(?= (?:on|in|at|after|last|this|and was|and is|el|en|tras|y fue|a|to|by|over|before|when)\b|[,.;:()“”"]|$)/iu

/** "owns", between owner and owned. */
export const OWNS =
  /^(?:,? ?(?:who|que|quien))?,? (?:owns|owned|co-owns|es dueñ[oa] de|es propietari[oa] de|posee|controla) (?:the |la |el |los |las |a |una |un )?$/iu
/** "X, owned by Y", "which Y owns". */
export const OWNED_BY = /^,? (?:(?:which|that|que) (?:is|was|es) )?(?:owned by|propiedad de) (?:the |la |el )?$/iu
export const WHICH_OWNS = /^,? (?:a \p{L}+ )?(?:which|that|que) $/iu

export const MET =
  /^,? (?:met(?: with)?|had met(?: with)?|has met(?: with)?|se reunió con|se reunieron con|se entrevistó con) (?:the |la |el )?(?:[\p{L}-]+ ){0,4}(?:[\p{L}-]+, )?$/iu
export const PAID =
  /^ (?:paid|had paid|has paid|pagó|había pagado|abonó) (?:([$€£]?[\d.,]+(?: (?:million|billion|thousand|millones|mil|millones de))?(?: (?:de )?(?:dollars|euros|dólares|pesos|pounds))?) (?:to |a )?|(?:to |a )?)(?:the |la |el )?$/iu
export const BASED_IN =
  /^(?:,| is|,? which is|,? que tiene| tiene)? ?(?:based|headquartered|located|con sede|sede|ubicad[oa]) (?:in|en) (?:the |la |el )?$/iu
