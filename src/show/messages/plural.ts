// Plural: the form of a word that goes with a number, by the rules of the language.

export type Forms = { readonly one: string; readonly other: string }

const rules = new Map<string, Intl.PluralRules>()

/** @returns the form for `n` @example plural("es", 2, {one: "voz", other: "voces"}) // "voces" */
export function plural(locale: string, n: number, forms: Forms): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, rule)
  return rule.select(n) === "one" ? forms.one : forms.other
}
