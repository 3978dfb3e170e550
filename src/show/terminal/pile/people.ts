// People of a case on a terminal: their names, their roles, what is said of them, and why two names are one.
import type { CaseEntity, CaseRelation } from "../../../document/index.ts"
import { confidenceIn } from "../../messages/index.ts"
import type { Pile } from "../../pile/pile.ts"
import { oneLine } from "../../safe.ts"
import { wrap } from "../columns.ts"
import { cutList, dayIn, joinSections, textLines, makeSheet, type PileOptions, type PileSheet, styled, quoteLines } from "./sheet.ts"

const PEOPLE = 20

/**
 * Writes entities with their relations.
 *
 * @example showPeople(pile, pile.linked.entities.filter(({type}) => type === "person"), options)
 */
export function showPeople(pile: Pile, entities: readonly CaseEntity[], options: PileOptions): string {
  const sheet = makeSheet(pile, options)
  if (entities.length === 0) return joinSections([textLines(sheet.m.pile.empty.people, 0, sheet)])
  const ordered = entities.toSorted((a, b) => documentsOf(b) - documentsOf(a) || b.mentions.length - a.mentions.length)
  const { shown, more } = cutList(ordered, PEOPLE, sheet)
  return joinSections([...shown.map((entity) => entityLines(entity, sheet)), more])
}

function documentsOf({ mentions }: CaseEntity): number {
  return new Set(mentions.map(({ document }) => document)).size
}

function entityLines(entity: CaseEntity, sheet: PileSheet): readonly string[] {
  const { m, paint, pile, width } = sheet
  const { id, name, roles, variants, merges } = entity
  const others = variants.filter((variant) => variant !== name)
  const own = pile.linked.relations.filter(({ subject, object }) => subject === id || object === id)
  return [
    ...wrap(`${oneLine(name)}${roles.length === 0 ? "" : `, ${roles.slice(0, 4).map(oneLine).join(", ")}`}`, width).map((line) =>
      paint("strong", line),
    ),
    ...styled(
      "faint",
      textLines(
        [id, m.pile.inDocuments(documentsOf(entity)), ...(others.length === 0 ? [] : [m.pile.variants(others.join(", "))])].join(" · "),
        2,
        sheet,
      ),
      sheet,
    ),
    ...own.flatMap((relation) => relationLines(relation, id, sheet)),
    ...(sheet.explain
      ? merges.flatMap(({ a, b, because, confidence, by }) =>
          styled(
            "faint",
            textLines(
              `${m.pile.merged} ${because} (${pile.nameOf(a.document)} – ${pile.nameOf(b.document)}, ${by}, ${confidenceIn(m.locale, confidence)})`,
              2,
              sheet,
            ),
            sheet,
          ),
        )
      : []),
  ]
}

/** A relation, and which outlets say so; `id` is the entity below whose name it stands. */
function relationLines(
  { subject, predicate, object, value, from, until, statements }: CaseRelation,
  id: string,
  sheet: PileSheet,
): readonly string[] {
  const { m, pile, explain } = sheet
  const name = (one: string | null): string | null => (one === null ? null : (pile.findEntity(one)?.name ?? null))
  const span = [from, until].some((date) => date !== null)
    ? `${from === null ? "" : dayIn(from, m)}–${until === null ? "" : dayIn(until, m)}`
    : null
  const said = [subject === id ? null : name(subject), m.pile.predicate[predicate], value, name(object), span]
    .filter((part) => part !== null)
    .join(" · ")
  const placesOf = (denied: boolean): string =>
    [
      ...new Set(
        statements
          .filter(({ factuality }) => factuality.endsWith("-") === denied)
          .map(({ document }) => pile.findDocument(document)?.outlet ?? pile.nameOf(document)),
      ),
    ].join(", ")
  const places = [placesOf(false), ...(placesOf(true) === "" ? [] : [`${m.pile.stage.denied}: ${placesOf(true)}`])].filter(
    (part) => part !== "",
  )
  return [
    ...textLines(`${said} (${places.join("; ")})`, 2, sheet),
    ...(explain ? statements.flatMap(({ quote }) => quoteLines(quote, 4, 2, sheet)) : []),
  ]
}
