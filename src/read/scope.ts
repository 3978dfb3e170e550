// Scope: whether a word of hearsay hedges its whole clause ("Bask allegedly paid") or only the noun beside it ("the alleged leader").
import { ARTICLES } from "./words/determiners.ts"

const ADVERB = /^(?:allegedly|reportedly|supposedly|purportedly|presuntamente|supuestamente)$/u
const ADJECTIVE = /^(?:alleged|suspected|rumou?red|presunt[oa]s?|supuest[oa]s?)$/u
const RUMOR = /^(?:rumou?rs?|gossip|hearsay|speculation|whispers|rumor(?:es)?|habladurías|especulaci(?:ón|ones))$/u
const PARTICIPLE = /^\p{L}+(?:ad|id)[oa]s?$|^(?:hech|dich|escrit|muert|rot|impuest)[oa]s?$/u
const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|fue|fueron|es|son|era|eran|ha|han|había|habían|haber|sido|está|están|estaba|estaban|estar|ser)$/u
/** "a gossip site", "the speculation centered on": told of, and not passed on. */
const TOPIC =
  /^(?:sites?|columns?|columnists?|magazines?|mills?|blogs?|cent(?:er|re)(?:ed|s)|turned|began|ended|stopped|grew|se|giró|empezó)$/u
/** Who denies or spreads rumours is told of; the rumours are not passed on. */
const HANDLED =
  /^(?:spread|spreads|spreading|den(?:y|ies|ied|ying)|dismiss\p{L}*|reject\p{L}*|quash\p{L}*|dispel\p{L}*|ignor\p{L}*|fight\p{L}*|stop\p{L}*|start\p{L}*|desm\p{L}+|difund\p{L}+|propag\p{L}+|neg\p{L}+|rechaz\p{L}+|niega\p{L}*)$/u

/**
 * Tells whether words that pass something on without its author hedge all of their clause.
 *
 * @param words - of the prose, from `wordsOf`
 * @param at - the first token of the words, `to` one past the last
 * @example hedgesClause(["the", "alleged", "leader", "fled"], 1, 2, "en") // false
 */
export function hedgesClause(words: readonly string[], at: number, to: number, language: "en" | "es"): boolean {
  const word = words[at] ?? ""
  const before = words[at - 1] ?? ""
  const next = words[to] ?? ""
  if (ADJECTIVE.test(word) && to === at + 1) return false
  if (RUMOR.test(word) && TOPIC.test(next)) return false
  if (RUMOR.test(word)) return ![1, 2, 3].some((back) => HANDLED.test(words[at - back] ?? ""))
  if (to === at + 1 && ADVERB.test(word)) {
    if (ARTICLES.has(before)) return false
    return !(language === "es" && PARTICIPLE.test(next) && /\p{L}/u.test(before) && !AUXILIARY.test(before))
  }
  // "Bask, who is accused of fraud, left the court"
  return !/^(?:who|which|quien|quienes)$/u.test(before)
}
