// Mentions: names, role nouns and pronouns, before anybody says which are the same.
import { byRule, type EntityType, type Span } from "../document/index.ts"
import { findAges } from "./epithets.ts"
import { findNames } from "./names.ts"
import { findNominals, type Nominal } from "./nominals.ts"
import { spanOf } from "./positions.ts"
import type { Prose } from "./prose.ts"
import type { TokenScores } from "./tagger.ts"
import { ENGLISH_PRONOUNS, type PronounForm, SPANISH_PRONOUNS } from "./words/pronouns.ts"

export type TypedMention = {
  readonly span: Span
  readonly kind: "name" | "nominal" | "pronoun"
  readonly type: EntityType
  readonly nominal: Nominal | null // of a nominal; null of one that is an age, "the 54-year-old"
  readonly pronoun: PronounForm | null // of a pronoun
  readonly confidence: number
  readonly by: string
}

/**
 * Finds whatever may name somebody or something in a document.
 *
 * @returns in text order, disjoint
 * @example findMentions(prose, scores).map(({ span }) => quote(text, [span])) // ["the minister", "Ana Reyes", "she"]
 */
export function findMentions(prose: Prose, scores: TokenScores): readonly TypedMention[] {
  const { tokens } = prose
  const names = findNames(prose, scores)
  const taken = new Uint8Array(tokens.length)
  const found: TypedMention[] = []
  for (const name of names) {
    taken.fill(1, name.from, name.to)
    found.push({ ...nothingElse, span: spanOf(tokens, name), kind: "name", type: name.type, confidence: name.confidence, by: name.by })
  }
  for (const nominal of findNominals(prose, names)) {
    // "Acme's spokesman" holds a name of its own: the nominal begins after it.
    let { from } = nominal
    for (let i = from; i < nominal.to; i++) if (taken[i] === 1) from = i + 1
    if (/^['’]s$/u.test(tokens[from]?.text ?? "")) from++
    if (from >= nominal.to) continue
    taken.fill(1, from, nominal.to)
    const type = nominal.kind === "body" ? "organization" : "person"
    found.push({
      ...nothingElse,
      span: spanOf(tokens, { from, to: nominal.to }),
      kind: "nominal",
      type,
      nominal,
      confidence: 0.8,
      by: BY_ROLE,
    })
  }
  for (const range of findAges(prose)) {
    if (taken.subarray(range.from, range.to).some((each) => each === 1)) continue
    taken.fill(1, range.from, range.to)
    found.push({ ...nothingElse, span: spanOf(tokens, range), kind: "nominal", type: "person", confidence: 0.8, by: BY_AGE })
  }
  const forms = prose.language === "es" ? SPANISH_PRONOUNS : ENGLISH_PRONOUNS
  tokens.forEach((token, i) => {
    if (token.kind !== "word" || taken[i] === 1) return
    const pronoun = forms.get(token.text.toLowerCase())
    if (!pronoun || (/^\p{Lu}{2,}$/u.test(token.text) && token.text === "US")) return
    found.push({ ...nothingElse, span: token.span, kind: "pronoun", type: "person", pronoun, confidence: 0.95, by: BY_PRONOUN })
  })
  return found.sort((a, b) => a.span[0] - b.span[0])
}

const BY_AGE = byRule("mentions/age")
const nothingElse = { nominal: null, pronoun: null }
const BY_ROLE = byRule("mentions/role-noun")
const BY_PRONOUN = byRule("mentions/pronoun")
