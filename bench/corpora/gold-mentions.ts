// Gold mentions: a document read with the mentions that annotators found in place of our own, as `link` then takes it.
//
// Within a document the program's own coreference ties them (read/coreference.ts): names, role nouns, pronouns. Mentions that it leaves
// alone (it keeps a nominal only where a name or a speaker is behind it) become entities by two plain rules: "who" and "which" are the
// mention right before them, and nominals with one head noun are one. Other names, and roles outside the sentences that were annotated,
// are the program's own, as the text around them would give it; so is the name inside a longer gold mention ("lineman Jamal Varga").
import type { CaseMember, Entity, Span } from "../../src/document/index.ts"
import { findAttributions } from "../../src/read/attributions.ts"
import { resolveCoreference } from "../../src/read/coreference.ts"
import { findMentions, type TypedMention } from "../../src/read/mentions.ts"
import { nominalOf } from "../../src/read/nominals.ts"
import { findProse, type Prose } from "../../src/read/prose.ts"
import { read } from "../../src/read/index.ts"
import { findRelations } from "../../src/read/relations.ts"
import type { Tagger } from "../../src/read/tagger.ts"
import { withVoices } from "../../src/read/voiceless.ts"
import { ENGLISH_PRONOUNS } from "../../src/read/words/pronouns.ts"
import { ORGANIZATION_NOUNS } from "../../src/read/words/organizations.ts"
import { ROLES } from "../../src/read/words/roles.ts"
import { fold } from "../../src/text/index.ts"
import { ingestText } from "../../src/ingest/index.ts"

export type GoldMention = { readonly span: Span; readonly type: "person" | "organization"; readonly chain: string }
export type GoldDocument = {
  readonly id: string
  readonly text: string
  readonly annotated: readonly Span[] // where every mention is gold
  readonly mentions: readonly GoldMention[]
}

/** A document of a case, and the entity of each gold mention, in their order. */
export type GoldMember = { readonly member: CaseMember; readonly entities: readonly string[] }

const BY = "gold"
const RELATIVE = /^(?:who|whom|whose|which|that)$/iu
const OTHER_PRONOUNS = /^(?:it|its|itself|this|these|those|one|both|who|whom|whose|which|that|another|others|some|all)$/iu

/**
 * Reads a document with gold mentions.
 *
 * @example (await readGold(document, tagger)).entities // ["e1", "e1", "e2"]
 */
export async function readGold(gold: GoldDocument, tagger: Tagger): Promise<GoldMember> {
  const document = ingestText(gold.text, { id: gold.id, language: "en" })
  const prose = findProse(document)
  const scores = await tagger.label(document.text, prose.tokens)
  const all = findMentions(prose, scores)
  const own = all.filter(
    ({ span, kind }) =>
      !gold.mentions.some((mention) => meets(mention.span, span)) &&
      (kind === "name" || !gold.annotated.some((stretch) => meets(stretch, span))),
  )
  // Nouns that the program knows for no role are no epithets of whoever was named before: they are left to the plain rules.
  const given = outermost(gold.mentions)
    .map((mention) => typed(prose, mention, all))
    .filter(({ kind, nominal, span }) => kind !== "nominal" || nominal !== null || /year-olds?$/u.test(gold.text.slice(...span)))
  const mentions = [...own, ...given].toSorted((a, b) => a.span[0] - b.span[0])
  const resolved = resolveCoreference(prose, mentions, withVoices(prose, findAttributions(prose, scores, tagger)))
  const { entities, at } = withTheRest(prose, resolved, gold.mentions)
  const relations = findRelations(prose, entities, [], [])
  const reading = {
    ...(await read(document, { tagger: { ...tagger, label: () => Promise.resolve(scores) } })),
    entities,
    relations,
    sources: [],
  }
  const member: CaseMember = {
    id: gold.id,
    file: gold.id,
    url: null,
    outlet: null,
    title: null,
    published: null,
    language: "en",
    versionOf: null,
    fetched: null,
    reading,
  }
  return { member, entities: at }
}

/** Mentions inside others are left to the plain rules: the program's are disjoint. */
function outermost(mentions: readonly GoldMention[]): readonly GoldMention[] {
  return mentions.filter(
    ({ span }, i) =>
      !mentions.some(
        ({ span: other }, j) => i !== j && other[0] <= span[0] && span[1] <= other[1] && (j < i || other[1] - other[0] > span[1] - span[0]),
      ),
  )
}

function meets(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** The name that a gold mention is or ends in, as the program finds it; else the mention as it is. */
function typed(prose: Prose, { span, type }: GoldMention, own: readonly TypedMention[]): TypedMention {
  const inside = own.findLast((mention) => mention.kind === "name" && span[0] <= mention.span[0] && mention.span[1] <= span[1])
  if (
    inside &&
    (inside.type === type || inside.type === "other") &&
    !/\p{L}{2}.*\s\p{Ll}/u.test(prose.document.text.slice(inside.span[1], span[1]))
  )
    return { ...inside, type }
  const text = prose.document.text.slice(...span)
  const pronoun = ENGLISH_PRONOUNS.get(text.toLowerCase()) ?? null
  const nominal = nominalOf(prose, span)
  const named = isName(prose, span)
  const kind = pronoun || OTHER_PRONOUNS.test(text) ? "pronoun" : named ? "name" : "nominal"
  return { span, kind, type, nominal: kind === "nominal" ? nominal : null, pronoun, confidence: 1, by: BY }
}

/** Whether a word in capitals ends it that does not merely begin a sentence. */
function isName({ document, sentences }: Prose, [start, end]: Span): boolean {
  const text = document.text.slice(start, end)
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? []
  const capital = words.filter((word) => /^\p{Lu}/u.test(word))
  if (capital.length === 0 || !/^\p{Lu}|^\d/u.test(words.at(-1) ?? "")) return false
  if (words.length === 1 && (ROLES.has(text.toLowerCase()) || ORGANIZATION_NOUNS.has(text.toLowerCase()) || /^\d+$/u.test(text)))
    return false // "Driver" in a headline
  const opens = sentences.some(({ span }) => span[0] === start)
  return !(opens && words.length === 1 && document.text.includes(` ${text.toLowerCase()}`))
}

/** Gives every gold mention an entity: the one that was resolved, else by the plain rules. */
function withTheRest(
  prose: Prose,
  resolved: readonly Entity[],
  mentions: readonly GoldMention[],
): { readonly entities: readonly Entity[]; readonly at: readonly string[] } {
  const entities = [...resolved]
  const bySpan = new Map(resolved.flatMap((entity) => entity.mentions.map(({ span }) => [span.join(), entity.id] as const)))
  for (const { span } of outermost(mentions)) {
    // Found by the name inside it.
    const inside = resolved.find((entity) =>
      entity.mentions.some((mention) => mention.kind === "name" && span[0] <= mention.span[0] && mention.span[1] <= span[1]),
    )
    if (inside && !bySpan.has(span.join()) && isName(prose, span)) bySpan.set(span.join(), inside.id)
  }
  const byHead = new Map<string, string>()
  const { text } = prose.document
  const at = mentions.map(({ span, type }) => {
    const known = bySpan.get(span.join())
    if (known !== undefined) return known
    const words = text.slice(...span)
    const before = mentions.findLast(({ span: other }) => other[1] <= span[0] && /^[\s,]{0,3}$/u.test(text.slice(other[1], span[0])))
    const antecedent = RELATIVE.test(words) && before ? bySpan.get(before.span.join()) : undefined
    const pronoun = ENGLISH_PRONOUNS.has(words.toLowerCase()) || OTHER_PRONOUNS.test(words)
    const head = pronoun ? "" : headOf(words)
    const id = antecedent ?? (head === "" ? undefined : byHead.get(head)) ?? `e${entities.length + 1}`
    const place = entities.findIndex((entity) => entity.id === id)
    const kind = pronoun ? "pronoun" : isName(prose, span) ? "name" : "nominal"
    const mention = { span, kind } as const
    const entity = entities[place]
    if (entity) entities[place] = { ...entity, mentions: [...entity.mentions, mention] }
    else entities.push({ id, type, name: words, mentions: [mention], confidence: 1, by: BY })
    bySpan.set(span.join(), id)
    if (head !== "" && kind === "nominal") byHead.set(head, id)
    return id
  })
  return { entities, at }
}

/** The last word before "of" or a comma, without a plural's s. */
function headOf(words: string): string {
  const [noun = ""] = fold(words).split(/\s+(?:of|for|in|at|from|with|who|that)\s+|,/u)
  return (noun.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? "").replace(/(?<=\p{L}{3})s$/u, "")
}
