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

/** Between the one it was done to and the participle: an apposition, a relative word, the auxiliary, an adverb. */
export const BEFORE_DONE =
  /^(?:,? (?:\(\d+\)|\d+),)?(?:, [^,.;:“”"]{1,90}(?:,| (?=who |que |quien )))?(?: ?,? ?(?:who|que|quien|quienes))? (?:was|were|is|are|has been|have been|had been|fue|fueron|ha sido|han sido|había sido|es|quedó|resultó) (?:\p{L}+ly |also |later |first |ayer |también |luego )?$/iu

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
  /^ (?:met(?: with)?|had met(?: with)?|has met(?: with)?|se reunió con|se reunieron con|se entrevistó con) (?:the |la |el )?(?:[\p{L}-]+ ){0,4}$/iu
export const PAID =
  /^ (?:paid|had paid|has paid|pagó|había pagado|abonó) (?:([$€£]?[\d.,]+(?: (?:million|billion|thousand|millones|mil|millones de))?(?: (?:de )?(?:dollars|euros|dólares|pesos|pounds))?) (?:to |a )?|(?:to |a )?)(?:the |la |el )?$/iu
export const BASED_IN =
  /^(?:,| is|,? which is|,? que tiene| tiene)? ?(?:based|headquartered|located|con sede|sede|ubicad[oa]) (?:in|en) (?:the |la |el )?$/iu
