// Piles: articles by the thousand: real ones with copies of them made by known edits, and made-up ones.

const FURNITURE = "Sign up for the morning letter of this paper and read what the town talks about before breakfast, every day but Sunday."

/**
 * The texts, then copies of them, each by one edit more than the round before: every 17th word changed, every fifth paragraph cut, furniture
 * added at both ends, the first half alone.
 */
export function* makePile(texts: readonly string[], size: number): Generator<string> {
  for (let i = 0; i < size; i++) {
    const text = texts[i % texts.length] ?? ""
    const round = Math.floor(i / texts.length)
    let copy = text
    if (round >= 1) copy = copy.replace(/(?:\S+\s+){16}\S+/gu, (stretch) => `${stretch.slice(0, stretch.lastIndexOf(" ") + 1)}word${round}`)
    if (round >= 2)
      copy = copy
        .split("\n\n")
        .filter((_, at) => at % 5 !== 4)
        .join("\n\n")
    if (round >= 3) copy = `${FURNITURE}\n\n${copy}\n\n${FURNITURE}`
    if (round >= 4) copy = copy.slice(0, copy.length / 2)
    yield copy
  }
}

const VOCABULARY = 60_000
const PEOPLE = 20_000
const STATEMENTS = 8
const WORDS = 16 // of a statement
const COPIES = 0.2 // of the documents are an earlier one, every 17th word changed

/**
 * Makes up an article: eight statements of some sixteen words that are as common as words are (Zipf), two people of a crowd as large as a pile's, the same
 * furniture in all. One in five is a copy of an earlier one.
 *
 * @param number - the same number makes the same article
 * @example makeArticle(7).length // some 900 letters
 */
export function makeArticle(number: number): string {
  const random = startRandom(number)
  if (number > 10 && random() < COPIES) {
    const text = makeArticle(Math.floor(random() * number))
    return text.replace(/(?:\S+\s+){16}\S+/gu, (stretch) => `${stretch.slice(0, stretch.lastIndexOf(" ") + 1)}word${number}`)
  }
  const people = [nameOf(random), nameOf(random)]
  const statements = Array.from({ length: STATEMENTS }, (_, i) => {
    const words = Array.from({ length: WORDS }, () => wordOf(Math.floor(VOCABULARY ** random())))
    return i % 2 === 0 ? `${people[i % 4 === 0 ? 0 : 1]} said the ${words.join(" ")}.` : `The ${words.join(" ")}.`
  })
  return [...statements, FURNITURE].join("\n\n")
}

function nameOf(random: () => number): string {
  const number = Math.floor(PEOPLE * random())
  return [wordOf(number % 199), wordOf(number + 1000)].map((word) => (word[0] ?? "").toUpperCase() + word.slice(1)).join(" ")
}

const SYLLABLES = ["ba", "do", "fi", "gar", "hel", "ki", "lum", "men", "no", "pra", "qui", "ras", "son", "tel", "vor", "wi"]

/** A word of its own for each number. */
function wordOf(number: number): string {
  const last = SYLLABLES[number % 16] ?? ""
  return number < 16 ? last : wordOf(Math.floor(number / 16)) + last
}

/** @source mulberry32, Tommy Ettinger, public domain */
function startRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
