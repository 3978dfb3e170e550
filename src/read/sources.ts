// Sources: every speaker of one article once, with type, name, title, affiliation, justification and anonymity.
import {
  type AttributionParts,
  byRule,
  contains,
  type Entity,
  type Explanation,
  overlaps,
  quote,
  type Source,
  type Span,
} from "../document/index.ts"
import { fold } from "../text/index.ts"
import { findGrants, type Grant, isWithheld } from "./anonymity.ts"
import { documentOfSource, type Voice, voiceOfWords } from "./voices.ts"
import { type Nominal, nominalOf } from "./nominals.ts"
import { findChannel, isOutletName, isOwnOutlet, reportsAsOutlet } from "./outlets.ts"
import { lowestWhere, sentenceAt } from "./positions.ts"
import type { Prose } from "./prose.ts"
import { tellSilentSpeakers, type Told } from "./silent-speakers.ts"
import { detailsOfNamed, detailsOfNominal, nearness } from "./source-details.ts"
import { headsOrAntecedent, type Speakable } from "./source-heads.ts"
import { typeOfNamed, typeOfNominal } from "./source-type.ts"

export type Voices = {
  readonly sources: readonly Source[]
  readonly speakers: readonly (string | null)[] // one for each of `parts`: id of its Source; null where unknown
  readonly explanations: readonly Explanation[]
}

/** A source as it is gathered: one for each speaker, found by `key`. */
type Draft = {
  readonly key: string
  readonly entity: Entity | null
  readonly voice: Voice | null // of one that is no mention: a document, or words that no list knows
  readonly words: Span[] // the source's words of its attributions
  readonly heads: Span[] // the words in them that speak
  readonly channels: (Span | null)[] // for each attribution the words of the outlet through which it spoke
  readonly parts: number[]
}

type SpeakingMention = Speakable & { readonly entity: Entity }

/**
 * Gathers who speaks.
 *
 * @param parts - the attributions, of which those without source words get a speaker only where it is plain
 * @param entities - from `resolveCoreference`, of the same parts
 * @returns sources by first mention, and for each part which one speaks
 * @example findSources(prose, parts, entities).sources[0]?.type // "named-person"
 */
export function findSources(prose: Prose, parts: readonly AttributionParts[], entities: readonly Entity[]): Voices {
  const mentions = entities
    .flatMap((entity): SpeakingMention[] => entity.mentions.map(({ span, kind }) => ({ span, kind, type: entity.type, entity })))
    .sort((a, b) => a.span[0] - b.span[0])
  const drafts: Draft[] = []
  const byKey = new Map<string, number>()
  const gather = (key: string, entity: Entity | null, voice: Voice | null): number => {
    const known = byKey.get(key)
    if (known !== undefined) return known
    byKey.set(key, drafts.length)
    return drafts.push({ key, entity, voice, words: [], heads: [], channels: [], parts: [] }) - 1
  }
  const outletAt = (offset: number): Entity | null => {
    const mention = mentions[lowestWhere(mentions.length, (i) => (mentions[i]?.span[0] ?? 0) >= offset)]
    if (!mention || mention.span[0] !== offset || mention.kind !== "name" || mention.type === "person") return null
    return isOutletName(withArticle(prose, mention.span, mention.entity.name)) && !isOwnOutlet(prose.document, mention.entity.name)
      ? mention.entity
      : null
  }
  const surnames = new Set(entities.flatMap(({ type, name }) => (type === "person" ? name.split(" ").slice(1).map(fold) : [])))
  const grants = findGrants(prose)
  let lastThing: number | null = null // what "it" can be: the last document or organisation that spoke
  const known = parts.map((part, i): number | null => {
    if (part.source.length === 0) return null
    const heads = headsOrAntecedent(prose, part.source, mentions).filter((head) => !isPaperToRead(prose, mentions[head]))
    const add = (draft: number, head: Span): number => {
      drafts[draft]?.words.push(...part.source)
      drafts[draft]?.heads.push(head)
      drafts[draft]?.channels.push(findChannel(prose, part, outletAt))
      drafts[draft]?.parts.push(i)
      return draft
    }
    // Somebody speaks who has a name, and the text does not plainly say which: that is no source of its own.
    const speaking = heads
      .flatMap((head) => mentions[head] ?? [])
      .filter(({ entity }) => entity.mentions.some(({ kind }) => kind !== "pronoun"))
    if (heads.length > 0 && speaking.length === 0) return null
    const all = speaking.map(({ entity, span }) => add(gather(entity.id, entity, null), span))
    let speaker = all[0] ?? null
    if (speaker === null) {
      const isIt = /^(?:it|ello)$/iu.test(quote(prose.document.text, part.source))
      if (isIt) return lastThing === null ? null : add(lastThing, part.source[0] ?? [0, 0])
      const voice =
        documentOfSource(prose, part.source) ??
        (isAmbiguous(prose, part.source, surnames) ? null : voiceOfWords(prose, part.source, isWithheld(prose, part.source, grants)))
      if (!voice) return null
      speaker = add(gather(keyOfVoice(prose, voice, drafts), null, voice), voice.span)
    }
    const draft = drafts[speaker]
    if (draft && (draft.voice?.type === "document" || draft.entity?.type === "organization")) lastThing = speaker
    return speaker
  })
  const draftOfEntity = new Map(drafts.flatMap(({ entity }, i): [string, number][] => (entity ? [[entity.id, i]] : [])))
  const others = mentions
    .filter(
      ({ kind, entity, type }) => (kind === "name" || draftOfEntity.has(entity.id)) && (type === "person" || draftOfEntity.has(entity.id)),
    )
    .map(({ span, entity }) => ({ start: span[0], speaker: draftOfEntity.get(entity.id) ?? -1 }))
  const traits = drafts.map((draft) => ({ plural: isPlural(prose, draft) }))
  const told = tellSilentSpeakers(prose, parts, known, traits, others)
  return finish(prose, parts, drafts, known, told, mentions, grants)
}

/** "The paper" is the outlet that the article has named, or else what somebody wrote: "the research paper found". */
function isPaperToRead({ document }: Prose, mention: SpeakingMention | undefined): boolean {
  if (mention === undefined || !/\bpaper$/u.test(document.text.slice(...mention.span))) return false
  return mention.entity.mentions.every(({ kind }) => kind !== "name")
}

/** A bare surname that two of the article's people have: coreference left it to nobody. */
function isAmbiguous({ document }: Prose, source: readonly Span[], surnames: ReadonlySet<string>): boolean {
  return /^\p{Lu}[\p{L}’'-]+$/u.test(quote(document.text, source)) && surnames.has(fold(quote(document.text, source)))
}

/** "the report" takes up "the inspection report", "the document" the last one of any kind; a headline's is the text's. */
function keyOfVoice({ document }: Prose, voice: Voice, drafts: readonly Draft[]): string {
  if (voice.type !== "document") return `${voice.type} ${voice.words.join(" ")}`
  const documents = drafts.filter((draft) => draft.voice?.type === "document")
  const head = singular(voice.head)
  const same = documents.findLast((draft) => singular(draft.voice?.head ?? "") === head)
  const title = document.blocks.find(({ kind }) => kind === "title")?.span
  const fromTitle = same?.voice && title && contains(title, same.voice.span) && same.heads.length === 1
  if (same && (voice.definite || fromTitle)) return same.key
  if (voice.definite && voice.words.length === 1 && GENERIC.has(head)) return documents.at(-1)?.key ?? `document ${head}`
  return `document ${voice.words.join(" ")}`
}

const GENERIC = new Set("document text paper documento texto escrito".split(" "))

function singular(word: string): string {
  return word.replace(/s$/u, "")
}

function isPlural(prose: Prose, { entity, voice }: Draft): boolean {
  if (voice) return voice.plural
  const first = entity?.mentions[0]
  if (!entity || !first || first.kind === "name") return false
  return nominalOf(prose, first.span)?.plural ?? /^(?:they|we|ellos|ellas|nosotros)$/iu.test(quote(prose.document.text, [first.span]))
}

function withArticle({ document }: Prose, span: Span, name: string): string {
  return /\bthe\s+$/iu.test(document.text.slice(Math.max(0, span[0] - 5), span[0])) ? `the ${name}` : name
}

function finish(
  prose: Prose,
  parts: readonly AttributionParts[],
  drafts: readonly Draft[],
  known: readonly (number | null)[],
  told: readonly (Told | null)[],
  mentions: readonly SpeakingMention[],
  grants: readonly Grant[],
): Voices {
  const people = new Set(
    mentions.flatMap(({ entity }) => (entity.type === "person" ? [fold(entity.name), fold(entity.name.split(" ").at(-1) ?? "")] : [])),
  )
  const granted = grantsOfDrafts(prose, drafts, grants, mentions)
  const built = drafts.map((draft, i) => buildSource(prose, parts, draft, granted.get(i) ?? [], people))
  const order = built.map((_, i) => i).sort((a, b) => firstStart(built[a]?.source) - firstStart(built[b]?.source) || a - b)
  const ids = new Map(order.map((draft, i) => [draft, `s${i + 1}`]))
  const sources = order.flatMap((draft): Source[] => {
    const source = built[draft]?.source
    return source ? [{ ...source, id: ids.get(draft) ?? "" }] : []
  })
  const explanations: Explanation[] = []
  parts.forEach((part, i) => {
    const speaker = known[i] ?? told[i]?.speaker ?? null
    if (speaker === null) return
    const draft = drafts[speaker]
    const at = draft?.parts.indexOf(i) ?? -1
    const channel = draft?.channels[at] ?? null
    const rule = told[i] ? `speaker/${told[i].rule}` : channel ? "speaker/told-outlet" : "speaker/source-words"
    const because = told[i]?.because ?? [draft?.heads[at] ?? part.source[0] ?? [0, 0], ...(channel ? [channel] : [])]
    explanations.push({
      of: `a${i + 1}`,
      judgement: "speaker",
      value: ids.get(speaker) ?? "",
      by: byRule(rule),
      confidence: told[i]?.confidence ?? built[speaker]?.source.confidence ?? 0.5,
      spans: because,
    })
  })
  for (const draft of order) {
    const one = built[draft]
    const id = ids.get(draft)
    if (!one || id === undefined) continue
    const { type, confidence, by, anonymity, entity } = one.source
    explanations.push({ of: id, judgement: "type", value: type, by, confidence, spans: one.because })
    if (anonymity) {
      const value = !anonymity.granted ? "not said" : anonymity.reason.length > 0 ? "reason given" : "no reason given"
      explanations.push({
        of: id,
        judgement: "anonymity",
        value,
        by: byRule("anonymity/words"),
        confidence: 0.85,
        spans: one.anonymityWords,
      })
    }
    if (entity) {
      const own = drafts[draft]?.entity
      explanations.push({
        of: id,
        judgement: "entity",
        value: entity,
        by: own?.by ?? by,
        confidence: own?.confidence ?? confidence,
        spans: one.source.mentions.slice(0, 12),
      })
    }
  }
  return { sources, speakers: parts.map((_, i) => ids.get(known[i] ?? told[i]?.speaker ?? -1) ?? null), explanations }
}

/** To whom each grant belongs: the last unnamed source named before it in its sentence, or else after it. */
function grantsOfDrafts(
  prose: Prose,
  drafts: readonly Draft[],
  grants: readonly Grant[],
  mentions: readonly SpeakingMention[],
): ReadonlyMap<number, readonly Grant[]> {
  const found = new Map<number, Grant[]>()
  if (grants.length === 0) return found
  const bySentence = new Map<number, { draft: number; start: number }[]>()
  const put = (draft: number, start: number) => {
    const sentence = sentenceAt(prose.sentences, start)
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), { draft, start }])
  }
  const draftOf = new Map<string, number>()
  drafts.forEach(({ entity, words, voice }, i) => {
    if (entity?.mentions.some(({ kind }) => kind === "name") || voice?.type === "document") return
    if (entity) draftOf.set(entity.id, i)
    for (const span of words) put(i, span[0])
  })
  const wanted = new Set(grants.map(({ sentence }) => sentence))
  for (const { entity, span } of mentions) {
    const draft = draftOf.get(entity.id)
    if (draft !== undefined && wanted.has(sentenceAt(prose.sentences, span[0]))) put(draft, span[0])
  }
  for (const grant of grants) {
    const here = bySentence.get(grant.sentence) ?? []
    const before = here.filter(({ start }) => start <= grant.span[0]).sort((a, b) => b.start - a.start)[0]
    const owner = before ?? here.sort((a, b) => a.start - b.start)[0]
    if (owner) found.set(owner.draft, [...(found.get(owner.draft) ?? []), grant])
  }
  return found
}

type Built = { readonly source: Source; readonly because: readonly Span[]; readonly anonymityWords: readonly Span[] }

function buildSource(
  prose: Prose,
  parts: readonly AttributionParts[],
  draft: Draft,
  granted: readonly Grant[],
  people: ReadonlySet<string>,
): Built {
  const { text } = prose.document
  const { entity, voice } = draft
  const base = { id: "", title: null, affiliation: null, justification: [], anonymity: null, secondHand: false, entity: entity?.id ?? null }
  const viaAll = draft.channels.length > 0 && draft.channels.every((channel) => channel !== null)
  if (entity?.mentions.some(({ kind }) => kind === "name")) {
    const { type, confidence, by } = typeOfNamed(
      entity,
      draft.parts.some((part) => parts[part]?.quotation === "direct"),
    )
    const details = detailsOfNamed(prose, entity.mentions)
    const person = type === "named-person"
    const outlet =
      !person &&
      (entity.mentions.some(({ span, kind }) => kind === "name" && isOutletName(withArticle(prose, span, entity.name))) ||
        draft.parts.some((part) => reportsAsOutlet(prose, parts[part], entity.mentions)))
    const source: Source = {
      ...base,
      type,
      name: entity.name,
      title: person && details.title ? plain(quote(text, [details.title])) : null,
      affiliation: person ? organizationText(prose, details.affiliation, people) : null,
      justification: details.justification,
      mentions: entity.mentions.map(({ span }) => span),
      secondHand: viaAll || (outlet && !isOwnOutlet(prose.document, entity.name)),
      confidence: Math.min(confidence, Math.max(0.5, entity.confidence)),
      by,
    }
    return { source, because: draft.heads.slice(0, 4), anonymityWords: [] }
  }
  if (voice) {
    const type = granted.length > 0 && voice.type !== "document" ? "anonymous" : voice.type
    const source: Source = {
      ...base,
      type,
      name: voice.name,
      justification: voice.justification,
      mentions: draft.heads,
      anonymity: anonymityOf(type, granted),
      confidence: voice.confidence,
      by: voice.by,
    }
    return { source, because: [voice.span], anonymityWords: wordsOfGrants(granted) }
  }
  const first = introducing(prose, draft)
  const nominal = first ? nominalOf(prose, first) : null
  if (!first || !nominal) {
    // Only a pronoun: somebody speaks, and the text does not plainly say who.
    const head = draft.heads[0] ?? draft.words[0] ?? [0, 0]
    const plural = /^(?:they|we|ellos|ellas|nosotros|nosotras)$/iu.test(quote(text, [head]))
    const type = granted.length > 0 ? "anonymous" : plural ? "unnamed-group" : "unnamed-person"
    const source: Source = {
      ...base,
      type,
      name: quote(text, [head]),
      mentions: draft.heads,
      anonymity: anonymityOf(type, granted),
      secondHand: viaAll,
      confidence: 0.4,
      by: byRule("sources/pronoun-alone"),
    }
    return { source, because: [head], anonymityWords: wordsOfGrants(granted) }
  }
  const words = draft.words.find((span) => contains(span, first) || overlaps(span, first)) ?? first
  const near = nearness(prose, nominal)
  const { type, confidence, by } = typeOfNominal(nominal, granted.length > 0, near !== null)
  const details = detailsOfNominal(prose, nominal, words)
  const source: Source = {
    ...base,
    type,
    name: nameOfNominal(prose, first, near, words),
    affiliation: organizationText(prose, details.affiliation, people),
    justification: details.justification,
    mentions: entity?.mentions.map(({ span }) => span) ?? draft.heads,
    anonymity: anonymityOf(type, granted),
    secondHand: viaAll,
    confidence,
    by,
  }
  return {
    source,
    because: [first, ...(near ? [near] : []), ...granted.map(({ span }) => span)],
    anonymityWords: granted.length > 0 ? wordsOfGrants(granted) : [first],
  }
}

/** "Trump" of "a Trump aide" is a person, no organisation. */
function organizationText({ document }: Prose, span: Span | null, people: ReadonlySet<string>): string | null {
  if (!span) return null
  const words = plain(quote(document.text, [span]))
  return people.has(fold(words)) ? null : words
}

function anonymityOf(type: Source["type"], granted: readonly Grant[]): Source["anonymity"] {
  if (type !== "anonymous") return null
  const reason: Span[] = []
  for (const span of granted.flatMap((grant) => grant.reason)) if (!reason.some((other) => overlaps(other, span))) reason.push(span)
  return { granted: granted.length > 0, reason }
}

function wordsOfGrants(granted: readonly Grant[]): readonly Span[] {
  return granted.flatMap(({ span, reason }) => [span, ...reason])
}

/** The mention that brings an unnamed source in: its first role noun. */
function introducing(prose: Prose, { entity }: Draft): Span | null {
  const nominals = entity?.mentions.filter(({ kind }) => kind === "nominal") ?? []
  const counted = nominals.slice(0, 8).find(({ span }) => (nominalOf(prose, span) as Nominal | null)?.counted)
  return (counted ?? nominals[0])?.span ?? null
}

/** The words used, with what tells this one from others: "people familiar with the matter"; no article where it says nothing. */
function nameOfNominal({ document }: Prose, first: Span, near: Span | null, words: Span): string {
  const end = near ? Math.max(first[1], near[1]) : first[1]
  const tail = document.text.slice(first[1], Math.max(first[1], words[1]))
  const of = /^ (?:of|for|from|at|in|de|del|con|with) [^,;()“”"]{2,60}(?=$| \()/u.exec(tail)
  const before = words[0] < first[0] && !/[,;()“”"]|\s(?:and|nor|y|e|ni)\s/u.test(document.text.slice(words[0], first[0]))
  return plain(quote(document.text, [[before ? words[0] : first[0], of ? Math.max(end, first[1] + of[0].length) : end]]))
}

function plain(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:the|el|la|los|las)\s/iu, "")
}

function firstStart(source: Source | undefined): number {
  return source?.mentions[0]?.[0] ?? Number.POSITIVE_INFINITY
}
