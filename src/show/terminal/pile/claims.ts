// Claims on a terminal: each with its origins, its reach and its life, and every phrasing under the origin that it goes back to.
import type { Claim, ClaimStatement, Origin, OriginHop } from "../../../document/index.ts"
import { dotsOf } from "../../pile/dots.ts"
import { type LifeEvent, lifeOf } from "../../pile/life.ts"
import { groupPhrasings, reachOf, type Phrasing, type PhrasingGroup } from "../../pile/phrasings.ts"
import { confidenceIn, type Messages } from "../../messages/index.ts"
import { oneLine } from "../../safe.ts"
import { didOf, nameOf } from "../../wording.ts"
import { measure, wrap } from "../columns.ts"
import { cutList, dayIn, joinSections, textLines, makeSheet, type PileOptions, type PileSheet, styled, quoteLines } from "./sheet.ts"
import type { Pile } from "../../pile/pile.ts"

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

/** @returns those that most documents make first, each followed by its variants */
export function orderClaims(claims: readonly Claim[]): readonly Claim[] {
  const reach = (claim: Claim): number => new Set(claim.statements.map(({ document }) => document)).size
  const ids = new Set(claims.map(({ id }) => id))
  const whole = claims.filter(({ variantOf }) => variantOf === null || !ids.has(variantOf)).toSorted((a, b) => reach(b) - reach(a))
  return whole.flatMap((claim) => [claim, ...claims.filter(({ variantOf }) => variantOf === claim.id)])
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
          .map((event) => sayEvent(event, sheet))
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

function sayEvent({ stage, date }: LifeEvent, { m }: PileSheet): string {
  return `${m.pile.stage[stage]} ${dayIn(date, m)}`
}

function groupLines({ kind, origin, phrasings }: PhrasingGroup, sheet: PileSheet): readonly string[] {
  const { paint } = sheet
  const { shown, more } = cutList(phrasings, PHRASINGS, sheet)
  return [
    ...titleLines(kind, origin, sheet),
    ...shown.flatMap((phrasing) => phrasingLines(phrasing, sheet)),
    ...more.map((line) => `      ${paint("faint", line)}`),
  ]
}

function titleLines(kind: PhrasingGroup["kind"], origin: Origin | null, sheet: PileSheet): readonly string[] {
  const { m, pile } = sheet
  if (kind === "denial") return styled("hearsay", textLines(`✕ ${m.pile.denial}`, 4, sheet), sheet)
  if (origin === null) return styled("hearsay", textLines(`○ ${m.pile.nobody}`, 4, sheet), sheet)
  const { name, kind: what, document, counted, note, by, confidence } = origin
  const said = [name, m.pile.originKind[what], m.pile.first(pile.nameOf(document)), ...(counted ? [] : [m.pile.uncounted])].join(", ")
  return [
    ...textLines(`${counted ? "●" : "◌"} ${said}`, 4, sheet),
    ...(note === null ? [] : styled("faint", textLines(note, 6, sheet), sheet)),
    ...(sheet.explain ? styled("faint", textLines(`${by}, ${confidenceIn(m.locale, confidence)}`, 6, sheet), sheet) : []),
  ]
}

/** "copy of Calder wire" */
function sayHop({ kind, document }: OriginHop, { m, pile }: PileSheet): string {
  return `${m.pile.hop[kind]} ${pile.nameOf(document)}`
}

/** Every step of the way back to the origin, with the words that show it. */
function wayLines({ via, originBy, originConfidence }: ClaimStatement, sheet: PileSheet): readonly string[] {
  const { m } = sheet
  const steps = via.flatMap((hop) => [
    ...textLines(`${sayHop(hop, sheet)} · ${hop.by}, ${confidenceIn(m.locale, hop.confidence)}`, 8, sheet),
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
    ...(hop === undefined ? [] : [sayHop(hop, sheet)]),
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

/** Who did what: "Ilse Varga said", "The outlet’s own voice". */
function sayWho({ source, act }: ClaimStatement, m: Messages): string {
  if (source !== null) return `${nameOf(source, m)} ${didOf(act ?? "unknown", m)}`
  return act === "rumor" ? m.voice.hearsay : m.voice.outlet
}
