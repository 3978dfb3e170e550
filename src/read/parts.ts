// Parts: the pieces of each sentence with the attributions that hold them, before anybody asks who spoke last.
import { type Attribution, overlapLength, type Span } from "../document/index.ts"
import { compileLists, compilePhrases, findPhrases, type Lexicon, type Phrase, tokensIn, wordsOf } from "./phrases.ts"
import { extentOf, findBacking, HEARSAY_LEXICONS, isInQuotation, isRelative } from "./backing.ts"
import type { Prose } from "./prose.ts"
import { hedgesClause } from "./scope.ts"
import { findSegments, type Segment } from "./segments.ts"
import type { Sentence } from "./sentences.ts"
import { findTokens } from "./tokens.ts"
import { CONDITION, RUMOR_CONDITIONAL } from "./words/hearsay.ts"
import { NOT_OBSERVED, OBSERVED, OUTLET_SAW, SAW_OUTLET } from "./words/observed.ts"
import { UNDISCLOSED, UNDISCLOSED_QUOTED, type Undisclosed } from "./words/undisclosed.ts"

export type Part = {
  readonly span: Span
  readonly from: number // tokens
  readonly to: number
  readonly sentence: number
  readonly block: number
  readonly attributions: readonly Attribution[] // that have cue or content here
  readonly main: Attribution | null // whose source stands behind the part as a whole
  readonly standing: "undisclosed" | "observed" | null // where the words themselves say so
  readonly refused: boolean // undisclosed because somebody refuses, not because nobody is said to know
  readonly hearsay: "rumor" | "allege" | null // only where nobody stands behind it
  readonly because: readonly Span[] // the words of undisclosed, observed or hearsay
}

type Lists = {
  readonly undisclosed: Lexicon<Undisclosed>
  readonly quoted: Lexicon<true>
  readonly observed: Lexicon<boolean> // false: only looks like it
}

const COMPILED = { en: compileAll("en"), es: compileAll("es") }

function compileAll(language: "en" | "es"): Lists {
  const plain = (list: readonly string[]): (readonly [string, true])[] => list.map((phrase) => [phrase, true])
  return {
    undisclosed: compileLists<Undisclosed>(language, UNDISCLOSED[language]),
    quoted: compilePhrases(language, plain(UNDISCLOSED_QUOTED[language])),
    observed: compilePhrases<boolean>(language, [
      ...NOT_OBSERVED[language].map((phrase): readonly [string, boolean] => [phrase, false]),
      ...plain(OBSERVED[language]),
    ]),
  }
}

/** What every sentence of one document is judged with. */
type Bench = {
  readonly prose: Prose
  readonly words: readonly string[]
  readonly lists: Lists
  readonly outlet: Lexicon<true> | null
}

/**
 * Finds the parts of all sentences, in text order; neighbours in one sentence differ in who speaks or in standing.
 *
 * @example findParts(prose, words, attributions)[0]?.main?.speaker // "s1"
 */
export function findParts(prose: Prose, words: readonly string[], attributions: readonly Attribution[]): readonly Part[] {
  const bench: Bench = {
    prose,
    words,
    lists: COMPILED[prose.language],
    outlet: compileOutlet(prose),
  }
  const bySentence = groupBySentence(prose, attributions)
  return prose.sentences.flatMap((sentence, i) => partsOf(bench, sentence, i, bySentence[i] ?? []))
}

function partsOf(bench: Bench, sentence: Sentence, index: number, all: readonly Attribution[]): readonly Part[] {
  const { prose, words } = bench
  const roots = all.filter(({ parent }) => !all.some(({ id }) => id === parent))
  const extents = roots.map((root) => extentOf(root, sentence.span, roots))
  const whole = (token: number): boolean => {
    const at = prose.tokens[token]?.span[0] ?? 0
    return extents.some((extent) => extent !== null && extent[0] < at && at < extent[1]) || isInQuotation(prose, at)
  }
  const segments = findSegments(prose, words, sentence, whole)
  const cut = segments.flatMap((segment) => splitBySpeaker(bench, segment, roots, extents))
  const parts = cut.map((segment) => judgeSegment(bench, segment, sentence, index, all, roots, extents))
  return mergeSame(parts, cut)
}

/** Where two voices speak in one segment ("the mayor said A and the union says B"), it is cut where the second begins. */
function splitBySpeaker(
  { prose, words }: Bench,
  segment: Segment,
  roots: readonly Attribution[],
  extents: readonly (Span | null)[],
): readonly Segment[] {
  const placed = roots
    .flatMap((root, i) => {
      const extent = extents[i]
      const [from, to] = extent ? tokensIn(prose.tokens, extent) : [0, 0]
      return extent && from >= segment.from && to <= segment.to && !isRelative(prose, words, root) ? [{ root, from, to }] : []
    })
    .toSorted((a, b) => a.from - b.from)
  const segments: Segment[] = []
  let from = segment.from
  let opens = segment.opens
  for (let i = 1; i < placed.length; i++) {
    const before = placed[i - 1]
    const next = placed[i]
    if (!before || !next || before.root.speaker === next.root.speaker || next.from < before.to) continue
    if (before.to - from < 3 || segment.to - next.from < 3 || !bounds(words, from, next.from)) continue
    segments.push({ from, to: next.from, opens })
    from = next.from
    opens = "addition"
  }
  return [...segments, { from, to: segment.to, opens }]
}

/** Whether a clause can begin at `at`; "Asked by reporters, she said" is one statement. */
function bounds(words: readonly string[], from: number, at: number): boolean {
  if (/^(?:asked|pressed|questioned|told|preguntado|preguntada|consultado|consultada)$/u.test(words[from] ?? "")) return false
  return /^(?:[,;:—–]|--|and|but|while|as|or|although|y|e|pero|mientras|aunque|según|como)$/u.test(words[at - 1] ?? "")
}

function judgeSegment(
  bench: Bench,
  segment: Segment,
  sentence: Sentence,
  index: number,
  all: readonly Attribution[],
  roots: readonly Attribution[],
  extents: readonly (Span | null)[],
): Part {
  const { prose, words, lists } = bench
  const span: Span = [prose.tokens[segment.from]?.span[0] ?? 0, prose.tokens[segment.to - 1]?.span[1] ?? 0]
  const attributions = all.filter(({ cue, content }) => overlapLength([span], [...cue, ...content]) > 0)
  const main = findBacking(prose, words, span, roots, extents)
  const common = { span, from: segment.from, to: segment.to, sentence: index, block: sentence.block, attributions, refused: false }
  const withheld = findOutside(bench, lists.undisclosed, segment, true)
  const quoted = withheld ? undefined : findPhrases(words, lists.quoted, segment.from, segment.to)[0]
  const undisclosed = withheld ?? quoted
  if (undisclosed) {
    const refused = undisclosed.value !== "unknown"
    const at = spanOf(prose, undisclosed.from, undisclosed.to)
    // "The company, which did not respond, owns three ferries": who refuses stands behind it.
    const refusal = attributions.find(({ act, cue }) => act === "decline" && overlapLength([at], cue) > 0)
    return { ...common, main: refusal ?? main, standing: "undisclosed", refused, hearsay: null, because: [at] }
  }
  const seen = findOutside(bench, lists.observed, segment) ?? (bench.outlet ? findOutlet(bench, bench.outlet, segment) : null)
  const observed = seen ? spanOf(prose, seen.from, seen.to) : null
  if (observed && !isInContent(observed, attributions)) {
    return { ...common, main: null, standing: "observed", hearsay: null, because: [observed] }
  }
  if (main) return { ...common, main, standing: null, hearsay: null, because: [] }
  const hearsay = findPhrases(words, HEARSAY_LEXICONS[prose.language], segment.from, segment.to).filter(
    ({ from, to }) => !isInQuotation(prose, prose.tokens[from]?.span[0] ?? 0) && hedgesClause(words, from, to, prose.language),
  )
  const rumor = hearsay.find(({ value }) => value === "rumor") ?? hearsay[0]
  if (rumor) return { ...common, main: null, standing: null, hearsay: rumor.value, because: [spanOf(prose, rumor.from, rumor.to)] }
  const conditional = prose.language === "es" ? findConditional(prose.document.text, span) : null
  return { ...common, main: null, standing: null, hearsay: conditional ? "rumor" : null, because: conditional ? [conditional] : [] }
}

function isInContent(at: Span, attributions: readonly Attribution[]): boolean {
  return attributions.some(({ content, speaker }) => speaker !== null && content.some((span) => span[0] <= at[0] && at[1] <= span[1]))
}

/** The first entry that does not stand inside a quotation. */
function findOutside<T extends string | boolean>(
  { prose, words }: Bench,
  list: Lexicon<T>,
  { from, to }: Segment,
  main = false, // only what the main clause says
): Phrase<T> | null {
  return (
    findPhrases(words, list, from, to).find(
      (phrase) =>
        phrase.value !== false &&
        !isInQuotation(prose, prose.tokens[phrase.from]?.span[0] ?? 0) &&
        !(main && isCondition(words, from, phrase.from)),
    ) ?? null
  )
}

/** "voters off the rolls if they did not respond", "questions that he refused to answer": nothing is withheld from the reader. */
function isCondition(words: readonly string[], from: number, at: number): boolean {
  if (at - from < 6) return false
  return (
    words.slice(at - 3, at).some((word) => /^(?:if|because|unless|ones|since|si|porque|los|las)$/u.test(word)) &&
    PRONOUN.test(words[at - 1] ?? "")
  )
}

const PRONOUN = /^(?:he|she|they|it|he's|que|ellos|ellas)$/u

/** "The Lantern saw", and not "Joel Pollak of The Lantern observed". */
function findOutlet(bench: Bench, list: Lexicon<true>, segment: Segment): Phrase<true> | null {
  const found = findOutside(bench, list, segment)
  const before = found ? (bench.words[found.from - 1] ?? "") : ""
  return /^(?:of|from|for|with|at|told|to|by|de|del|a|para)$/u.test(before === "the" ? (bench.words[(found?.from ?? 0) - 2] ?? "") : before)
    ? null
    : found
}

function findConditional(text: string, [start, end]: Span): Span | null {
  const sentence = text.slice(start, end)
  if (CONDITION.test(sentence)) return null
  const match = RUMOR_CONDITIONAL.exec(sentence)
  return match ? [start + match.index, start + match.index + match[0].length] : null
}

/** Neighbours in which the same voice speaks in the same standing are one; what merely adds to it belongs to it. */
function mergeSame(parts: readonly Part[], segments: readonly Segment[]): readonly Part[] {
  const merged: Part[] = []
  parts.forEach((part, i) => {
    const before = merged.at(-1)
    if (!before || !isSame(before, part, segments[i]?.opens ?? "start")) {
      merged.push(part)
      return
    }
    const standing = before.standing ?? part.standing
    merged[merged.length - 1] = {
      ...before,
      span: [before.span[0], part.span[1]],
      to: part.to,
      attributions: [
        ...before.attributions,
        ...part.attributions.filter(({ id }) => !before.attributions.some((known) => known.id === id)),
      ],
      main: before.main ?? part.main,
      standing,
      refused: before.refused || part.refused,
      hearsay: before.hearsay ?? part.hearsay,
      because: [...before.because, ...part.because],
    }
  })
  return merged
}

function isSame(before: Part, part: Part, opens: Segment["opens"]): boolean {
  // "Smoke is rising, and I have counted sixty pickets": what stands beside it and is nobody's was seen too.
  if (before.standing === "observed" ? isNobodys(part) : part.standing === "observed" && isNobodys(before)) return true
  if (before.standing !== part.standing) return false
  if (before.standing === "undisclosed" || before.standing === "observed") return before.main?.speaker === part.main?.speaker
  if (before.main && part.main)
    return before.main === part.main || (before.main.speaker !== null && before.main.speaker === part.main.speaker)
  // "She said A, and B": B is hers still; "She said A, but B" is not.
  if (before.main && !part.main) return opens === "addition" && part.hearsay === null
  if (!before.main && part.main) return false
  return before.hearsay === part.hearsay
}

function isNobodys({ standing, main, hearsay }: Part): boolean {
  return standing === null && main === null && hearsay === null
}

/** The attributions of each sentence. What is not quoted belongs to the sentence of its cue alone. */
function groupBySentence(prose: Prose, attributions: readonly Attribution[]): readonly (readonly Attribution[])[] {
  const { sentences } = prose
  const groups: Attribution[][] = sentences.map(() => [])
  for (const attribution of attributions) {
    const home = attribution.cue.map((span) => firstSentence(sentences, span[0]))
    for (const span of [...attribution.cue, ...attribution.content]) {
      for (let i = firstSentence(sentences, span[0]); i < sentences.length && (sentences[i]?.span[0] ?? 0) < span[1]; i++) {
        const group = groups[i]
        if (!group || group.includes(attribution)) continue
        if (home.length === 0 || home.includes(i) || reaches(prose, attribution, span, i, home)) group.push(attribution)
      }
    }
  }
  return groups
}

/** Blocks from the cue within which a quotation without a mark that it goes on can still be the cue's. */
const NEAR = 1

/** Whether a piece of content in another sentence than the cue is still what the cue's source says: it is quoted, and near or running on. */
function reaches(prose: Prose, { quotation }: Attribution, piece: Span, sentence: number, home: readonly number[]): boolean {
  const { sentences, quotations, document } = prose
  const span = sentences[sentence]?.span ?? piece
  const here: Span = [Math.max(piece[0], span[0]), Math.min(piece[1], span[1])]
  const listed = document.blocks[sentences[sentence]?.block ?? 0]?.kind
  if (quotation === "indirect" || !isInQuotation(prose, Math.floor((here[0] + here[1]) / 2))) return listed === "blockquote"
  const block = sentences[sentence]?.block ?? 0
  if (home.some((at) => Math.abs((sentences[at]?.block ?? 0) - block) <= NEAR)) return true
  return quotations.some(({ span: at, continues }) => continues !== null && at[0] < here[1] && here[0] < at[1])
}

function firstSentence(sentences: readonly Sentence[], at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.span[1] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** "The Lantern saw": the outlet's own name in place of "this newspaper". */
function compileOutlet({ document, language }: Prose): Lexicon<true> | null {
  const name = document.outlet
  if (!name) return null
  const words = wordsOf(findTokens({ text: name, blocks: [] })).filter((word) => /[\p{L}\p{N}]/u.test(word) && !word.includes("*"))
  if (words.length === 0) return null
  const own = words.join(" ")
  const entries: [string, true][] = [[`${own} ${OUTLET_SAW[language]}`, true]]
  if (SAW_OUTLET[language]) entries.push([`${SAW_OUTLET[language]} ${own}`, true])
  return compilePhrases(language, entries)
}

function spanOf(prose: Prose, from: number, to: number): Span {
  return [prose.tokens[from]?.span[0] ?? 0, prose.tokens[to - 1]?.span[1] ?? 0]
}
