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

/** Somebody named is accused, and nowhere answers, refuses or is said to have been asked. One finding for each accused. */
export function findMissingResponses(desk: Desk): readonly Finding[] {
  const accused = new Map<string, { entity: Entity; span: Span; accuser: string | null }>()
  for (const { cue, content, speaker } of desk.reading.attributions) {
    const at = cover(cue)
    const said = cover(content)
    if (!at || !said || !accuses(desk, at, said)) continue
    const entity = firstNamed(desk, said)
    if (entity && !accused.has(entity.id) && !isSpeaker(desk, entity, speaker))
      accused.set(entity.id, { entity, span: said, accuser: speaker })
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

/** A cue that accuses by itself, or one of saying whose content names a wrong. */
function accuses({ prose, words }: Desk, cue: Span, content: Span): boolean {
  const { language } = prose
  const [from, to] = tokensIn(prose.tokens, cue)
  const found = findPhrases(words, ACCUSING_LEXICONS[language], from, to)
  if (found.length === 0) return false
  const [start, end] = tokensIn(prose.tokens, content)
  const wrong = findPhrases(words, WRONG_LEXICONS[language], start, end).length > 0
  return wrong && (found.some((phrase) => PLAINLY_ACCUSING[language].test(words[phrase.from] ?? "")) || end - start < 40)
}

/** The person or organisation named first in what is said, near its start: the subject of the accusation. */
function firstNamed({ reading }: Desk, content: Span): Entity | null {
  let first: Entity | null = null
  let at = content[0] + REACH
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
  const speaks = reading.attributions.some(({ speaker, source, act, cue }) => {
    const who = reading.sources.find(({ id }) => id === speaker)
    if (who?.entity === entity.id) return true
    const words = [who?.name, who?.title, who?.affiliation, ...source.map((span) => text.slice(...span))].join(" ")
    if (words.includes(name)) return true
    const sentence = cover([...source, ...cue])
    return act === "deny" && sentence !== null && text.slice(Math.max(0, sentence[0] - 40), sentence[1] + 40).includes(name)
  })
  if (speaks) return true
  return prose.sentences.some(({ span }) => {
    const sentence = text.slice(...span)
    if (!sentence.includes(name)) return false
    return SPEAKS_FOR.test(sentence) || ANSWERED.test(sentence)
  })
}

const ANSWERED =
  /\b(?:den(?:y|ies|ied)|comment|respon(?:d|se|ded)|reached|declined|refused|replied|answered|rejected|pleaded|neg(?:ó|aron|ado)|niega|desm(?:intió|iente)|respondió|contestó|rechaz(?:a|ó)|declin(?:ó|aron)|se declar(?:ó|a)|comentarios?)\b/iu

/** "Rowan Pell" is "Pell" further on; an organisation keeps its whole name. */
function lastName(name: string): string {
  const words = name.split(" ")
  return words.length <= 3 ? (words.at(-1) ?? name) : name
}
