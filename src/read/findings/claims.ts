// Findings on single statements: undisclosed, hearsay, and own-voice claims that want a source.
import { byRule, type Finding, type Statement } from "../../document/index.ts"
import { compileLists, findPhrases, tokensIn } from "../phrases.ts"
import { HEARSAY_LEXICONS } from "../backing.ts"
import { PERCENTAGE, type Unsourced, UNSOURCED } from "../words/unsourced.ts"
import { type Desk, quoteShort } from "./desk.ts"

const LEXICONS = { en: compileLists<Unsourced>("en", UNSOURCED.en), es: compileLists<Unsourced>("es", UNSOURCED.es) }

/** What is withheld, refused or not known. */
export function findUndisclosed(desk: Desk): readonly Finding[] {
  return desk.reading.statements.flatMap((statement): Finding[] => {
    if (statement.standing !== "undisclosed" || !isRead(desk, statement)) return []
    const what = quoteShort(desk, statement.span)
    const message = `Withheld or not known: “${what}”`
    return [
      {
        kind: "undisclosed",
        spans: [statement.span],
        message,
        details: { what },
        confidence: statement.confidence,
        by: byRule("findings/undisclosed"),
      },
    ]
  })
}

/** Rumour or speculation with nobody behind it. */
export function findHearsay(desk: Desk): readonly Finding[] {
  const { prose, words } = desk
  return desk.reading.statements.flatMap((statement): Finding[] => {
    if (statement.standing !== "own-voice" || statement.act !== "rumor") return []
    const [from, to] = tokensIn(prose.tokens, statement.span)
    const phrase = findPhrases(words, HEARSAY_LEXICONS[prose.language], from, to)[0]
    const cue = phrase ? words.slice(phrase.from, phrase.to).join(" ") : ""
    const what = quoteShort(desk, statement.span)
    const message = `Hearsay with nobody behind it: “${what}”`
    return [{ kind: "hearsay", spans: [statement.span], message, details: { what, cue }, confidence: 0.8, by: byRule("findings/hearsay") }]
  })
}

const WANTED: Readonly<Record<Unsourced, string>> = {
  reaction: "says how people react",
  motive: "says what somebody is after",
  judgement: "says what it means",
  harm: "says how bad it is",
  figure: "gives a figure",
}

/** A claim in the outlet's own voice that somebody should stand behind. */
export function findUnsourced(desk: Desk): readonly Finding[] {
  const { prose, words, reading } = desk
  // Where a report or poll speaks, the figures around it are its.
  const hasDocument = reading.sources.some(({ type }) => type === "document")
  return reading.statements.flatMap((statement, i): Finding[] => {
    if (statement.standing !== "own-voice" || statement.act === "rumor" || statement.factuality === "U" || !isRead(desk, statement))
      return []
    const [from, to] = tokensIn(prose.tokens, statement.span)
    const found = findPhrases(words, LEXICONS[prose.language], from, to).filter(({ from: at, to: end }) =>
      isPlain(desk, statement, at, end),
    )
    const phrase = found.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
    const what = quoteShort(desk, statement.span)
    if (phrase) {
      const cue = prose.document.text.slice(prose.tokens[phrase.from]?.span[0] ?? 0, prose.tokens[phrase.to - 1]?.span[1] ?? 0)
      const message = `The outlet itself ${WANTED[phrase.value]} (“${cue}”), and names nobody for it.`
      const details = { what, cue, why: phrase.value }
      return [
        { kind: "no-source", spans: [statement.span], message, details, confidence: 0.7, by: byRule(`findings/no-source-${phrase.value}`) },
      ]
    }
    const share = PERCENTAGE.exec(prose.document.text.slice(...statement.span))
    const sentence = prose.document.text.slice(...statement.span)
    if (!share || hasDocument || hasSourceBeside(desk, i) || COUNTED.test(sentence) || MARKET.test(sentence)) return []
    const message = `The outlet itself ${WANTED.figure} (“${share[0]}”), and names nobody for it.`
    const details = { what, cue: share[0], why: "figure" }
    return [{ kind: "no-source", spans: [statement.span], message, details, confidence: 0.55, by: byRule("findings/no-source-figure") }]
  })
}

/** "like Mr. Pell", "como la alcaldesa Ruiz": somebody is named for it after all. */
const NAMED = /\b(?:like|such as|including|como|incluid[oa]s?)\s+(?:\p{Ll}+\s+){0,2}\p{Lu}/u

/** "shaken up a campaign" shakes nobody's trust; "a governor who raised concerns" is somebody; "can send a signal" is none yet. */
function isPlain({ prose, words }: Desk, { span }: Statement, from: number, to: number): boolean {
  if (words[to] === "up" || /^(?:who|quien|can|could|may|might|puede|podría)$/u.test(words[from - 1] ?? "")) return false
  return !NAMED.test(prose.document.text.slice(prose.tokens[to - 1]?.span[1] ?? span[0], span[1]))
}

/** What exchanges print every day. */
const MARKET =
  /\b(?:points?|index|indexes|shares|stocks?|yields?|futures|bonds?|nasdaq|dow|ibex|crude|barrel|euros? frente|dollars? against|puntos|acciones|bolsa|índice|petróleo|barril)\b|\bto \$\d/iu

/** Words that say where a share was counted. */
const COUNTED =
  /\b(?:polls?|polling|surveys?|census|data|reports?|precincts|votes?|study|studies|figures|results|statistics|census|encuestas?|sondeos?|censo|datos|informes?|votos?|escrutinio|estudios?|cifras|estadísticas?)\b/iu

/** Whether the statement before or after is somebody's: figures often go on from there. */
function hasSourceBeside(desk: Desk, index: number): boolean {
  return [index - 2, index - 1, index + 1].some((at) => {
    const standing = desk.reading.statements[at]?.standing
    return standing === "attributed" || standing === "continued"
  })
}

/** Titles and headings are held against the text, not asked for sources. */
function isRead({ kinds }: Desk, { id }: Statement): boolean {
  const kind = kinds.get(id)
  return kind !== "title" && kind !== "heading"
}
