// Claims on a terminal: each with its origins, its reach and its life, and every phrasing under the origin that it goes back to.
import type { Claim, ClaimStatement } from "../../../document/index.ts"
import { dotsOf } from "../../pile/dots.ts"
import { orderClaims } from "../../pile/order.ts"
import { lifeOf } from "../../pile/life.ts"
import { groupPhrasings, reachOf, type Phrasing, type PhrasingGroup } from "../../pile/phrasings.ts"
import { confidenceIn } from "../../messages/index.ts"
import { oneLine } from "../../safe.ts"
import { measure, wrap } from "../columns.ts"
import { cutList, joinSections, textLines, makeSheet, type PileOptions, type PileSheet, styled, quoteLines } from "./sheet.ts"
import type { Pile } from "../../pile/pile.ts"
import { dayIn, sayEvent, sayGroup, sayHop, sayWho } from "../../pile/wording.ts"

const CLAIMS = 12
const PHRASINGS = 8

/**
 * Writes claims with all their phrasings.
 *
 * @example showClaims(pile, pile.linked.claims, {width: 80, color: false, language: "en", all: false, explain: false})
 */
export function showClaims(pile: Pile, claims: readonly Claim[], options: PileOptions): string {
  const sheet = makeSheet(pile, options)
  const { shown, more } = cutList(orderClaims(claims), CLAIMS, sheet)
  if (claims.length === 0) return joinSections([textLines(sheet.m.pile.empty.claims, 0, sheet)])
  return joinSections([...shown.map((claim) => claimLines(claim, sheet)), more])
}

function claimLines(claim: Claim, sheet: PileSheet): readonly string[] {
  return [...headLines(claim, sheet), ...groupPhrasings(claim, sheet.pile).flatMap((group) => groupLines(group, sheet))]
}

/** @returns the claim's words, its origins and reach, and its life */
export function headLines(claim: Claim, sheet: PileSheet): readonly string[] {
  const { m, paint, width, pile } = sheet
  const mark = `${claim.id}  `
  const [first = "", ...rest] = wrap(oneLine(claim.text), width - measure(mark))
  const indent = " ".repeat(measure(mark))
  const variant = claim.variantOf === null ? [] : [paint("hearsay", m.pile.distorts(claim.variantOf))]
  const dots = dotsOf(claim, pile.toneOf)
  const drawn = dots.slice(0, MOST_DOTS).map(({ form, tone }) => paint(tone, DOTS[form]))
  const facts = [`${drawn.join("")} ${m.pile.origins(claim.corroboration)}`, reachBars(claim, sheet), ...variant]
  return [
    paint("faint", mark) + paint("strong", first),
    ...rest.map((line) => indent + paint("strong", line)),
    ...(measure(indent + facts.join("   ")) <= width ? [facts.join("   ")] : facts).map((line) => indent + line),
    ...styled(
      "faint",
      textLines(
        lifeOf(claim, pile)
          .map((event) => sayEvent(event, m))
          .join(" → "),
        indent.length,
        sheet,
      ),
      sheet,
    ),
  ]
}

const DOTS = { full: "●", dotted: "◌", empty: "○" } as const
const MOST_DOTS = 9

const BARS = { own: "▇", copy: "▃", denial: "✕" } as const
const MOST_BARS = 20

function reachBars(claim: Claim, { pile, paint, m }: PileSheet): string {
  const reach = reachOf(claim, pile)
  const bars = reach.slice(0, MOST_BARS).map((one) => paint(one === "own" ? "strong" : one === "copy" ? "faint" : "hearsay", BARS[one]))
  return `${bars.join("")}${reach.length > MOST_BARS ? "…" : ""} ${m.pile.documents(reach.length)}`
}

function groupLines(group: PhrasingGroup, sheet: PileSheet): readonly string[] {
  const { paint } = sheet
  const { shown, more } = cutList(group.phrasings, PHRASINGS, sheet)
  return [
    ...titleLines(group, sheet),
    ...shown.flatMap((phrasing) => phrasingLines(phrasing, sheet)),
    ...more.map((line) => `      ${paint("faint", line)}`),
  ]
}

function titleLines(group: PhrasingGroup, sheet: PileSheet): readonly string[] {
  const { m, pile } = sheet
  const { kind, origin } = group
  const said = sayGroup(group, pile, m)
  if (kind === "denial") return styled("hearsay", textLines(`✕ ${said}`, 4, sheet), sheet)
  if (origin === null) return styled("hearsay", textLines(`○ ${said}`, 4, sheet), sheet)
  const { counted, note, by, confidence } = origin
  return [
    ...textLines(`${counted ? "●" : "◌"} ${said}`, 4, sheet),
    ...(note === null ? [] : styled("faint", textLines(note, 6, sheet), sheet)),
    ...(sheet.explain ? styled("faint", textLines(`${by}, ${confidenceIn(m.locale, confidence)}`, 6, sheet), sheet) : []),
  ]
}

/** Every step of the way back to the origin, with the words that show it. */
function wayLines({ via, originBy, originConfidence }: ClaimStatement, sheet: PileSheet): readonly string[] {
  const { m, pile } = sheet
  const steps = via.flatMap((hop) => [
    ...textLines(`${sayHop(hop, pile, m)} · ${hop.by}, ${confidenceIn(m.locale, hop.confidence)}`, 8, sheet),
    ...(hop.because === null ? [] : quoteLines(hop.because.quote, 10, 2, sheet)),
  ])
  return [...steps, ...textLines(`${originBy}, ${confidenceIn(m.locale, originConfidence)}`, 8, sheet)]
}

function phrasingLines({ statement, published, numbers, dates, copies }: Phrasing, sheet: PileSheet): readonly string[] {
  const { m, pile } = sheet
  const [hop] = statement.via
  const facts = [
    dayIn(published, m),
    pile.nameOf(statement.document),
    sayWho(statement, m),
    m.factuality[statement.factuality],
    ...numbers,
    ...dates.map((date) => dayIn(date, m)),
    ...(hop === undefined ? [] : [sayHop(hop, pile, m)]),
  ]
  const others = copies.map((copy) => `${pile.nameOf(copy.document)}, ${dayIn(pile.findDocument(copy.document)?.published ?? null, m)}`)
  const { shown, more } = cutList(others, 4, sheet)
  return [
    ...styled("faint", textLines(facts.join(" · "), 6, sheet), sheet),
    ...quoteLines(statement.quote, 8, 3, sheet),
    ...(others.length === 0 ? [] : styled("faint", textLines(m.pile.same([...shown, ...more].join("; ")), 8, sheet), sheet)),
    ...(sheet.explain
      ? styled(
          "faint",
          [...textLines(`${statement.by}, ${confidenceIn(m.locale, statement.confidence)}`, 8, sheet), ...wayLines(statement, sheet)],
          sheet,
        )
      : []),
  ]
}
