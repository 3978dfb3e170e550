// Count: a number with the word that goes with it.

/** @example countedIn("en-GB")(2, "voice", "voices") // "2 voices" */
export function countedIn(locale: string): (n: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(locale)
  const figures = new Intl.NumberFormat(locale)
  return (n, one, other) => `${figures.format(n)} ${rules.select(n) === "one" ? one : other}`
}
