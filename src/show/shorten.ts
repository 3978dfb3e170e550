// Shorten: a passage cut to what fits a list, at a word and with a sign of it.

/**
 * @param most - letters, at least 20; a text that is hardly longer is left whole
 * @example shorten("The contract was awarded to a firm with no record of building bridges", 30) // "The contract was awarded to a…"
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most * 1.15) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(" ")
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, "")}…`
}
