// Words that turn a statement into its negation.

export const NEGATORS: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: [
    ..."not never nobody nothing neither nor none cannot no without".split(" "),
    ..."don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't wouldn't can't couldn't shouldn't mustn't mightn't needn't ain't".split(
      " ",
    ),
  ],
  es: ["no", "nunca", "jamás", "nadie", "nada", "ningún", "ninguna", "ninguno", "ni", "tampoco", "sin"],
}

/** Negators whose negation is of something else than the sentence: "not only", "no later than", "no obstante". */
export const NOT_NEGATION: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: [
    "not only",
    "not just",
    "not merely",
    "not least",
    "not to mention",
    "no later than",
    "no fewer than",
    "no less than",
    "no more than",
    "no sooner",
    "no doubt",
    "no matter",
    "no stranger",
    "whether or not",
    "if not",
    "or not",
    "not ~ ruled out",
    "cannot|can't be ruled out",
    "nothing but",
    "nothing less than",
    "not until",
    "without",
    "never before",
    "no other than",
    "none other than",
    "no wonder",
    "not long after",
    "not far from",
  ],
  es: [
    "no sólo",
    "no solo",
    "no obstante",
    "no menos de",
    "no|tampoco se descarta|descartan|descartaba",
    "no|tampoco descarta|descartan",
    "no más de",
    "sin embargo",
    "sin",
    "no solamente",
  ],
}
