// Emergent: headlines that are for a claim, against it, or only observe that it is made (no licence is stated; the headlines are their publishers').
import type { Attribution, Reading, Statement } from "../../src/document/index.ts"
import { corpus } from "../command.ts"
import type { Features } from "../logistic.ts"

export const STANCES = ["for", "against", "observing"] as const
export type Stance = (typeof STANCES)[number]

export type StanceRecord = {
  readonly id: string
  readonly claimId: string
  readonly claim: string
  readonly headline: string
  readonly stance: Stance
}

/** What is known of one claim and one headline. */
export type StanceInput = {
  readonly claim: Pick<Reading, "document" | "attributions" | "statements" | "sources">
  readonly headline: Pick<Reading, "document" | "attributions" | "statements" | "sources">
  readonly likeness: number | null // cosine of their sentence vectors; null: the model has none
}

export const EMERGENT = corpus("emergent/train")

const REFUTING =
  setOf(`bogus bs bust busted contrary correction crap debunk debunked debunks denied denies deny denying disproved dispels dispute disputed disputes doubt doubts
doubtful error fabricated fact-check fake faked false falsely fiction fraud hoax hoaxed hoaxer hoaxes inaccurate incorrect invented joke lie lied lies made-up mistake mistaken myth nonsense
nope parody phony photoshopped prank pranked quash quashed quashes rebuts refuted refutes rejects retract retracted retracts satire scam sham shoots spoof staged stunt trick tricked unfounded unlikely
untrue wrong`)

const HEDGING =
  setOf(`alleged allegedly allege alleges apparent apparently appears believed claim claimed claiming claims could accused accuses expected feared fears if may maybe might mulling
perhaps plan planning plans possible possibly potential potentially probably purported purportedly report reported reportedly reports rumor rumored rumors rumour rumoured rumours said says seem seems
set source sources speculation supposed supposedly suspect suspected unconfirmed unverified whether would`)

const FIRM = setOf(
  `confirm confirmed confirms officially official proof proved proves reveals revealed revealing verified authorities announce announced announces`,
)

const NEGATING = setOf(
  `no not never none nobody nothing without isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't won't wouldn't can't cannot couldn't ain't isnt wasnt didnt doesnt`,
)

const EMPTY =
  setOf(`a an the of in on at to for from by with as and or is are was were be been being it its his her their that this these those he she they you we i his has have had will after before into over
about than then so up out down off who what how why when where which`)

// Names of the features that come of the reading.
const READ = /^(?:(?:headline|claim) (?:standing|act|factuality|attributions?|source|quotation) |likeness)/u

const ANTONYMS: readonly (readonly [string, string])[] = [
  ["dead", "alive"],
  ["died", "alive"],
  ["die", "live"],
  ["killed", "alive"],
  ["killed", "survived"],
  ["true", "false"],
  ["real", "fake"],
  ["guilty", "innocent"],
  ["arrested", "free"],
  ["detained", "released"],
  ["captured", "escaped"],
  ["win", "lose"],
  ["won", "lost"],
  ["accept", "reject"],
  ["confirm", "deny"],
  ["found", "missing"],
  ["open", "closed"],
  ["up", "down"],
  ["rise", "fall"],
  ["male", "female"],
  ["start", "stop"],
  ["will", "won't"],
  ["more", "less"],
  ["first", "last"],
  ["before", "after"],
  ["safe", "hurt"],
  ["buy", "sell"],
]

/**
 * Cuts records into folds; all headlines of a claim are in one.
 *
 * @returns the fold of each record, from 0; claims are dealt out in the order of their ids, so that no order of the file matters
 */
export function foldByClaim(records: readonly Pick<StanceRecord, "claimId">[], folds: number): readonly number[] {
  const claims = [...new Set(records.map(({ claimId }) => claimId))].toSorted()
  const places = new Map(claims.map((claim, i) => [claim, i % folds]))
  return records.map(({ claimId }) => places.get(claimId) ?? 0)
}

/** @returns named features of what the reading says of the two, and of their words held against each other */
export function stanceFeatures({ claim, headline, likeness }: StanceInput): Features {
  const [ours, theirs] = [cutWords(claim.document.text), cutWords(headline.document.text)]
  return {
    ...compareWords(ours, theirs),
    ...describeWords(theirs, "headline"),
    ...describeWords(ours, "claim"),
    ...describeReading(headline, new Set(ours.map(stem)), "headline"),
    ...describeReading(claim, new Set(), "claim"),
    ...(likeness === null ? {} : { likeness, ...bucket("likeness", likeness, [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) }),
    "headline ?": flag(headline.document.text.includes("?")),
    "headline quotes": flag(/["“”‘]|(?:^|\s)'/u.test(headline.document.text)),
    "headline !": flag(headline.document.text.includes("!")),
    "headline colon": flag(/:\s/u.test(headline.document.text)),
  }
}

/** @returns the features that need no reading, only the words: to see what the reading adds */
export function dropReading(features: Features): Features {
  return Object.fromEntries(Object.entries(features).filter(([name]) => !READ.test(name)))
}

/** @returns one feature for each word of the headline, as the corpus's authors have them */
export function headlineWords(headline: string): Features {
  const words = cutWords(headline).map(stem)
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`)
  return Object.fromEntries([...words, ...pairs].map((word) => [`word ${word}`, 0.5]))
}

function compareWords(claim: readonly string[], headline: readonly string[]): Features {
  const [ours, theirs] = [claim, headline].map((words) => new Set(words.filter((word) => !EMPTY.has(word)).map(stem)))
  const shared = [...(ours ?? [])].filter((word) => theirs?.has(word)).length
  const [ofClaim, ofHeadline] = [shared / Math.max(1, ours?.size ?? 0), shared / Math.max(1, theirs?.size ?? 0)]
  const numbersOf = (words: readonly string[]): readonly string[] => words.filter((word) => /^\p{N}/u.test(word))
  const [own, other] = [numbersOf(claim), numbersOf(headline)]
  const pairs = (words: readonly string[]): readonly string[] => words.slice(1).map((word, i) => `${stem(words[i] ?? "")} ${stem(word)}`)
  const theirPairs = new Set(pairs(headline))
  const [negated, negates] = [claim.some((word) => NEGATING.has(word)), headline.some((word) => NEGATING.has(word))]
  return {
    "shared of claim": ofClaim,
    "shared of headline": ofHeadline,
    ...bucket("shared of claim", ofClaim, [0.2, 0.4, 0.6, 0.8, 1]),
    "shared pairs": pairs(claim).filter((pair) => theirPairs.has(pair)).length / Math.max(1, claim.length - 1),
    "numbers shared": flag(own.some((number) => other.includes(number))),
    "numbers differ": flag(own.length > 0 && other.length > 0 && !own.some((number) => other.includes(number))),
    "numbers missing": flag(own.length > 0 && other.length === 0),
    "numbers new": flag(own.length === 0 && other.length > 0),
    antonyms: flag(ANTONYMS.some(([a, b]) => (claim.includes(a) && headline.includes(b)) || (claim.includes(b) && headline.includes(a)))),
    "negation differs": flag(negated !== negates),
    "negation differs, much shared": flag(negated !== negates) * ofClaim,
  }
}

function describeWords(words: readonly string[], whose: string): Features {
  const lists: readonly (readonly [string, ReadonlySet<string>])[] = [
    ["refuting", REFUTING],
    ["hedging", HEDGING],
    ["firm", FIRM],
    ["negating", NEGATING],
  ]
  const found = lists.flatMap(([name, list]) => {
    const hits = words.filter((word) => list.has(word))
    const each = hits.map((word) => [`${whose} ${name}: ${word}`, 0.5] as const)
    return hits.length === 0
      ? []
      : [
          [`${whose} ${name}`, 1] as const,
          [`${whose} ${name} early`, flag(words.findIndex((word) => list.has(word)) < 3)] as const,
          ...each,
        ]
  })
  return { ...Object.fromEntries(found), [`${whose} length`]: Math.min(1, words.length / 20) }
}

/** What the reading says of the statement that shares most with the claim, and of all attributions. */
function describeReading(
  { document, attributions, statements, sources }: StanceInput["headline"],
  claim: ReadonlySet<string>,
  whose: string,
): Features {
  const sharedWith = ({ span }: Statement): number => cutWords(document.text.slice(...span)).filter((word) => claim.has(stem(word))).length
  const nearest = statements.toSorted((a, b) => sharedWith(b) - sharedWith(a))[0]
  const typeOf = ({ speaker }: Attribution): string => sources.find(({ id }) => id === speaker)?.type ?? "nobody"
  const names = [
    ...(nearest === undefined ? [] : [`standing ${nearest.standing}`, `act ${nearest.act}`, `factuality ${nearest.factuality}`]),
    ...attributions.flatMap((one) => [
      `attribution ${one.act}`,
      `attribution ${one.factuality}`,
      `source ${typeOf(one)}`,
      `quotation ${one.quotation}`,
    ]),
    `attributions ${Math.min(2, attributions.length)}`,
  ]
  return Object.fromEntries(names.map((name) => [`${whose} ${name}`, 1]))
}

function bucket(name: string, value: number, borders: readonly number[]): Features {
  return { [`${name} from ${borders.findLast((border) => value >= border) ?? 0}`]: 1 }
}

function flag(is: boolean): number {
  return is ? 1 : 0
}

function cutWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? []
  )
}

/** Takes the commonest endings off, so that "killed" and "kills" are one. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/u, "")
  return bare.length > 4 ? bare.replace(/(?:ing|ed|es|s|e)$/u, "") : bare
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}
