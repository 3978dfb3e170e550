// Posts: the offices, jobs and descriptions that documents give somebody, made comparable across wordings and two languages.
import { fold } from "../../text/index.ts"
import { BODY_WORDS, COUNTRY_ADJECTIVES, POST_FIELDS, POST_FILLERS, POST_NOUNS, SINGLE_POSTS } from "./words.ts"

export type Post = {
  readonly text: string // as the document puts it
  readonly key: string // equal for one post in other words
  readonly head: string | null // "minister"; null: no noun that is known as a post
  readonly realm: readonly string[] // the other words: "finance", "guerrero"
  readonly places: readonly string[] // those of the realm that are names: "guerrero"
  readonly at: string | null // key of the organisation's name
  readonly field: string | null // line of work
}

const OF = new Set(["of", "for", "at", "in", "with", "de", "del", "en"])
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\bprime minister\b|\bprimer(?:a)? ministr[oa]\b/gu, "prime-minister"],
  [/\battorney general\b|\bfiscal general\b/gu, "attorney-general"],
  [/\bchief executive(?: officer)?\b|\bconsejer[oa] delegad[oa]\b/gu, "ceo"],
  [/\bpublic works\b|\bobras publicas\b/gu, "public-works"],
  [/\bforeign affairs\b|\b(?:relaciones|asuntos) exteriores\b/gu, "foreign"],
]

/**
 * Reads a post.
 *
 * @param at - key of the organisation where it is held, where the document names one
 * @returns null where nothing is left of it
 * @example readPost("ministra de Hacienda", null)?.key // "minister finance"
 */
export function readPost(text: string, at: string | null): Post | null {
  const joined = JOINED.reduce(
    (rest, [pattern, by]) => rest.replace(pattern, by),
    fold(text.replace(/['’]s\b/gu, "")).replace(/[^\p{L}\p{N}-]+/gu, " "),
  )
  const words = joined.split(" ").filter(Boolean)
  const of = words.findIndex((word) => OF.has(word))
  const said = words.map((word) => POST_NOUNS.get(word) ?? null)
  const before = of > 0 ? said.slice(0, of) : said
  const place = before.findLastIndex((noun) => noun !== null)
  const head = said[place] ?? null
  const realm = words
    .filter((word, i) => i !== place && !POST_FILLERS.has(word))
    .map((word) => COUNTRY_ADJECTIVES.get(word) ?? BODY_WORDS.get(word) ?? word)
  if (head === null && realm.length === 0) return null
  const sorted = [...new Set(realm)].toSorted()
  const places = sorted.filter((word) => !PORTFOLIOS.has(word) && !POST_NOUNS.has(word) && isName(text, word))
  const field = head === null ? null : (POST_FIELDS.get(head) ?? null)
  return { text, key: [head ?? "", ...sorted].join(" "), head, realm: sorted, places, at, field }
}

const PORTFOLIOS = new Set(BODY_WORDS.values())

function isName(text: string, word: string): boolean {
  return text
    .split(/[^\p{L}\p{N}-]+/u)
    .some((each) => /^\p{Lu}/u.test(each) && (fold(each) === word || COUNTRY_ADJECTIVES.get(fold(each)) === word))
}

/** Whether the words can stand for one person in another document: "the security chief", never "an official" or "the minister". */
export function isTellingPost({ text, head, realm }: Post): boolean {
  return head !== null && SINGLE_POSTS.has(head) && realm.length > 0 && !/^(?:an?|una?|some|several|one|another)\s/iu.test(text)
}

export type PostAgreement = {
  readonly same: string | null // the post that is one in both
  readonly head: string | null // the noun that is one in both, where nothing says that its realms differ
  readonly apart: string | null // what hardly one person is
  readonly moved: string | null // one after the other at most: "finance minister and health minister"
}

/**
 * Says how two lists of posts agree.
 *
 * @example comparePosts([readPost("mayor of Calvera", null)], [readPost("alcalde de Calvera", null)]).same // "mayor of Calvera"
 */
export function comparePosts(a: readonly Post[], b: readonly Post[]): PostAgreement {
  const found: { -readonly [K in keyof PostAgreement]: PostAgreement[K] } = { same: null, head: null, apart: null, moved: null }
  for (const one of a) {
    for (const other of b) {
      if (one.head === null || one.head !== other.head) continue
      const shared = one.realm.filter((word) => other.realm.some((same) => isAkin(word, same)))
      const within = shared.length >= Math.min(one.realm.length, other.realm.length)
      const both = `${one.text} and ${other.text}`
      if ((one.at !== null && one.at === other.at) || (shared.length > 0 && within)) found.same = one.text
      else if (within || shared.length > 0) found.head = one.text
      else if (!SINGLE_POSTS.has(one.head)) continue
      else if (one.places.length > 0 && other.places.length > 0) found.apart = both
      else if (one.realm.some((word) => PORTFOLIOS.has(word)) && other.realm.some((word) => PORTFOLIOS.has(word))) found.moved = both
    }
  }
  if (found.same !== null || found.head !== null) return { ...found, apart: null, moved: null }
  const [fields, others] = [fieldsOf(a), fieldsOf(b)]
  if (fields.size > 0 && others.size > 0 && ![...fields.keys()].some((field) => others.has(field))) {
    found.apart = `${[...fields.values()][0]} and ${[...others.values()][0]}`
  }
  return found
}

/** "Mexican" and "Mexico". */
function isAkin(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length >= 4 && b.length >= 4 && a.slice(0, 5) === b.slice(0, 5)) ||
    (Math.min(a.length, b.length) === 4 && a.slice(0, 4) === b.slice(0, 4))
  )
}

function fieldsOf(posts: readonly Post[]): ReadonlyMap<string, string> {
  return new Map(posts.flatMap(({ field, text }) => (field === null ? [] : [[field, text] as const])))
}
