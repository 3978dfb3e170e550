// Imperatives: advice and orders. "Do not open it" says of nothing that it is so or is not so.
import { IMPERATIVE_EN, IMPERATIVES_ES } from "./words/imperatives.ts"

const PLEASE = /^(?:please|favor|so|and|y|pues)$/u
const CLITIC = /^(?:me|nos|se|l[aeo]s?)$/u
/** What an English verb has behind it when it asks: "keep the doors shut", "stay indoors". */
const ASKED =
  /^(?:the|your|you|any|all|this|that|these|those|it|them|him|her|me|us|a|an|away|at|out|in|indoors|inside|outside|off|on|home|calm|for|to|clear)$/u
/** "quédense", "tírenlas": the pronoun hangs on the verb only there. */
const ENCLITIC = /^\p{L}*[áéíóú]\p{L}*n(?:se|l[aeo]s?)$/u

/**
 * Finds the verb with which the words `[from, to)` ask somebody to do something or leave it.
 *
 * @param words - lower case
 * @returns the token of the verb; null where they state something
 * @example findImperative(["do", "not", "open", "it"], 0, 4, "en") // 2
 */
export function findImperative(words: readonly string[], from: number, to: number, language: "en" | "es"): number | null {
  let at = from
  if (words[at] === "por" && words[at + 1] === "favor") at++
  while (at < to && (PLEASE.test(words[at] ?? "") || words[at] === ",")) at++
  const word = words[at] ?? ""
  const next = words[at + 1] ?? ""
  if (language === "en") {
    const verb = word === "do" && next === "not" ? at + 2 : /^don['’]t$/u.test(word) ? at + 1 : null
    if (verb !== null) return verb < to && /^\p{L}+$/u.test(words[verb] ?? "") && !SUBJECT.test(words[verb] ?? "") ? verb : null
    return IMPERATIVE_EN.has(word) && ASKED.test(next) && at + 1 < to ? at : null
  }
  if (word !== "no") return ENCLITIC.test(word) || IMPERATIVES_ES.several.has(word) ? at : null
  let verb = at + 1
  while (verb < to && CLITIC.test(words[verb] ?? "")) verb++
  return verb < to && (IMPERATIVES_ES.several.has(words[verb] ?? "") || IMPERATIVES_ES.one.has(words[verb] ?? "")) ? verb : null
}

/** "Don’t you see", "do not they". */
const SUBJECT = /^(?:i|you|we|they|he|she|it|people)$/u
