// Findings on the accused: a named person or organisation, and no word on whether they were asked.
import { byRule, cover, type Entity, type Finding, type Span } from "../../document/index.ts"
import { compilePhrases, findPhrases, tokensIn } from "../phrases.ts"
import { ACCUSING, PLAINLY_ACCUSING, SPEAKS_FOR, WRONGS } from "../words/accusation.ts"
import { type Desk, quoteShort } from "./desk.ts"

const plain = (list: readonly string[]): (readonly [string, true])[] => list.map((phrase) => [phrase, true])
const ACCUSING_LEXICONS = { en: compilePhrases("en", plain(ACCUSING.en)), es: compilePhrases("es", plain(ACCUSING.es)) }
const WRONG_LEXICONS = { en: compilePhrases("en", plain(WRONGS.en)), es: compilePhrases("es", plain(WRONGS.es)) }

/** How far behind an accusing cue the accused is looked for, in letters. */
const REACH = 60

type Accusation = { readonly entity: Entity; readonly span: Span }

/** Somebody named is accused, and nowhere answers, refuses or is said to have been asked. One finding for each accused. */
export function findMissingResponses(desk: Desk): readonly Finding[] {
  const accused = new Map<string, Accusation>()
  for (const accusation of [...findAccusations(desk), ...findCharged(desk)]) {
    if (!accused.has(accusation.entity.id)) accused.set(accusation.entity.id, accusation)
  }
  return [...accused.values()].flatMap(({ entity, span }): Finding[] => {
    if (hasAnswer(desk, entity)) return []
    const who = entity.name
    const what = quoteShort(desk, span)
    const message = `${who} is accused (“${what}”), and the text does not say whether they were asked.`
    return [
      {
        kind: "missing-response",
        spans: [span],
        message,
        details: { who, what },
        confidence: 0.7,
        by: byRule("findings/missing-response"),
      },
    ]
  })
}

const CRITICS = /\b(?:critics?|opponents?|detractors?|accusers?|críticos?|críticas|detractores|opositores|denunciantes?)\b/iu
const RESIGN = /\b(?:resign|step down|quit|be fired|be sacked|be prosecuted|be jailed|be impeached|dimit|dimisión|renunci|destitu|cese)/iu

/** What somebody says against somebody: an accusation of a wrong, critics' word, a demand to resign. */
function findAccusations(desk: Desk): readonly Accusation[] {
  const { text } = desk.prose.document
  return desk.reading.attributions.flatMap(({ cue, content, source, speaker, act, factuality }): Accusation[] => {
    const at = cover(cue)
    const said = cover(content)
    // "He has done nothing wrong" accuses nobody; nor does a denial.
    if (!at || !said || factuality.endsWith("-") || act === "ask" || act === "decline") return []
    const saying = act === "say" || act === "allege" || act === "judge"
    const critical = saying && source.some((span) => CRITICS.test(text.slice(...span)))
    const ousting = act === "demand" && RESIGN.test(text.slice(...said))
    if (!critical && !ousting && !accuses(desk, at, said)) return []
    const open = isPlainlyAccusing(desk, at)
    const entity = firstNamed(desk, said, critical ? 1.5 * REACH : open ? REACH : REACH / 4)
    // What critics say of a body is an opinion, unless it names a wrong.
    if (entity?.type === "organization" && critical && !namesWrong(desk, said)) return []
    return entity && !isSpeaker(desk, entity, speaker) ? [{ entity, span: said }] : []
  })
}

/** "was charged with", whoever says so. */
const CHARGED =
  /\b(?:(?:was|were|is|are|been|being) (?:\p{L}+ly )?(?:accused of|charged with|indicted (?:on|for)|under investigation for|alleged to have)|charged with|(?:está|fue|es|son|han sido|ha sido) (?:acusad[oa]s?|imputad[oa]s?|investigad[oa]s?) (?:de|por))/giu

function findCharged(desk: Desk): readonly Accusation[] {
  const { prose, reading } = desk
  const names = reading.entities
    .filter(({ type }) => type === "person" || type === "organization")
    .flatMap((entity) => entity.mentions.filter(({ kind }) => kind === "name").map(({ span }) => ({ entity, span })))
    .toSorted((a, b) => a.span[0] - b.span[0])
  return prose.sentences.flatMap(({ span }): Accusation[] => {
    const match = CHARGED.exec(prose.document.text.slice(...span))
    CHARGED.lastIndex = 0
    if (!match) return []
    const at = span[0] + match.index
    const [from] = tokensIn(prose.tokens, [at, at + 1])
    if (findPhrases(desk.words, WRONG_LEXICONS[prose.language], from, from + NEAR).length === 0) return []
    // The subject: the last name before the verb, in the same sentence and near.
    const subject = names.findLast((name) => name.span[1] <= at && name.span[0] >= Math.max(span[0], at - REACH))
    return subject ? [{ entity: subject.entity, span }] : []
  })
}

/** What is said names a wrong, and the cue accuses or says. */
function accuses({ prose, words }: Desk, cue: Span, content: Span): boolean {
  const { language } = prose
  const [from, to] = tokensIn(prose.tokens, cue)
  return findPhrases(words, ACCUSING_LEXICONS[language], from, to).length > 0 && namesWrong({ prose, words }, content)
}

/** A wrong is named near the start of what is said, where the one is named of whom it is said. */
function namesWrong({ prose, words }: Pick<Desk, "prose" | "words">, content: Span): boolean {
  const [start, end] = tokensIn(prose.tokens, content)
  return findPhrases(words, WRONG_LEXICONS[prose.language], start, Math.min(end, start + NEAR)).length > 0
}

const NEAR = 14

/** "accused", "alleged", "sued": it is plain that somebody is charged with something. */
function isPlainlyAccusing({ prose, words }: Desk, cue: Span): boolean {
  const [from, to] = tokensIn(prose.tokens, cue)
  return words.slice(from, to).some((word) => PLAINLY_ACCUSING[prose.language].test(word))
}

/** The person or organisation named first in what is said, within reach of its start: the subject of the accusation. */
function firstNamed({ reading }: Desk, content: Span, reach: number): Entity | null {
  let first: Entity | null = null
  let at = content[0] + reach
  for (const entity of reading.entities) {
    if (entity.type !== "person" && entity.type !== "organization") continue
    for (const { span, kind } of entity.mentions) {
      if (kind === "name" && span[0] >= content[0] && span[1] <= content[1] && span[0] < at) {
        first = entity
        at = span[0]
      }
    }
  }
  return first
}

function isSpeaker({ sources }: Desk, entity: Entity, speaker: string | null): boolean {
  const source = speaker === null ? undefined : sources.get(speaker)
  return source?.entity === entity.id || (source?.name ?? "").includes(lastName(entity.name))
}

/** Any statement of theirs or of somebody who speaks for them, any refusal or denial that names them. */
function hasAnswer({ prose, reading }: Desk, entity: Entity): boolean {
  const { text } = prose.document
  const name = lastName(entity.name)
  // Where two share a surname, only the whole name tells which of them speaks.
  const shared = reading.entities.some((other) => other.id !== entity.id && lastName(other.name) === name)
  const own = shared ? entity.name : name
  const speaks = reading.attributions.some(({ speaker, source, act, cue }) => {
    const who = reading.sources.find(({ id }) => id === speaker)
    if (who?.entity === entity.id) return true
    const words = [who?.name, who?.title, who?.affiliation, ...source.map((span) => text.slice(...span))].join(" ")
    if (words.includes(own)) return true
    const sentence = cover([...source, ...cue])
    return act === "deny" && sentence !== null && text.slice(Math.max(0, sentence[0] - 40), sentence[1] + 40).includes(name)
  })
  if (speaks) return true
  return prose.sentences.some(({ span }) => {
    const sentence = text.slice(...span)
    if (!sentence.includes(name)) return false
    return speaksFor(sentence, name) || ANSWERED.test(sentence)
  })
}

/** "a lawyer for Pell", "Pell's lawyer", "la abogada de Ruiz". */
function speaksFor(sentence: string, name: string): boolean {
  const role = SPEAKS_FOR.exec(sentence)
  if (!role) return false
  const after = sentence.slice(role.index + role[0].length)
  const before = sentence.slice(0, role.index)
  return (
    (/^\s+(?:for|of|de|del)\s/u.test(after) && after.slice(0, 60).includes(name)) ||
    new RegExp(`${escape(name)}['’]s?\\s(?:\\p{L}+\\s)?$`, "u").test(before)
  )
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
}

const ANSWERED =
  /\b(?:den(?:y|ies|ied)|comment|respon(?:d|se|ded)|reached|declined|refused|replied|answered|rejected|pleaded|neg(?:ó|aron|ado)|niega|desm(?:intió|iente)|respondió|contestó|rechaz(?:a|ó)|declin(?:ó|aron)|se declar(?:ó|a)|comentarios?)\b/iu

/** "Rowan Pell" is "Pell" further on; an organisation keeps its whole name. */
function lastName(name: string): string {
  const words = name.split(" ")
  return words.length <= 3 ? (words.at(-1) ?? name) : name
}
