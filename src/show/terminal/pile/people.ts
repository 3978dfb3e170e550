// People of a case on a terminal: their names, their roles, what is said of them, and why two names are one.
import type { CaseEntity, CaseRelation } from "../../../document/index.ts"
import { confidenceIn } from "../../messages/index.ts"
import type { Pile } from "../../pile/pile.ts"
import { sayRelation } from "../../pile/wording.ts"
import { oneLine } from "../../safe.ts"
import { wrap } from "../columns.ts"
import { cutList, joinSections, textLines, makeSheet, type PileOptions, type PileSheet, styled, quoteLines } from "./sheet.ts"

const PEOPLE = 20

/**
 * Writes entities with their relations.
 *
 * @example showPeople(pile, pile.linked.entities.filter(({type}) => type === "person"), options)
 */
export function showPeople(pile: Pile, entities: readonly CaseEntity[], options: PileOptions): string {
  const sheet = makeSheet(pile, options)
  if (entities.length === 0) return joinSections([textLines(sheet.m.pile.empty.people, 0, sheet)])
  const named = new Set(entities.filter((entity) => isNamed(entity, pile)))
  const ordered = entities.toSorted(
    (a, b) => Number(named.has(b)) - Number(named.has(a)) || documentsOf(b) - documentsOf(a) || b.mentions.length - a.mentions.length,
  )
  const { shown, more } = cutList(ordered, named.size === 0 ? PEOPLE : Math.min(PEOPLE, named.size), sheet)
  return joinSections([...shown.map((entity) => entityLines(entity, sheet)), more])
}

/** Whether some document calls it by a name: "a source" and "residents" are somebody, and nobody to list first. */
function isNamed({ mentions }: CaseEntity, pile: Pile): boolean {
  return mentions.some(({ document, entity }) =>
    pile.findMember(document)?.reading.entities.some((one) => one.id === entity && one.mentions.some(({ kind }) => kind === "name")),
  )
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
function relationLines(relation: CaseRelation, id: string, sheet: PileSheet): readonly string[] {
  const { m, pile, explain } = sheet
  return [
    ...textLines(sayRelation(relation, id, pile, m), 2, sheet),
    ...(explain ? relation.statements.flatMap(({ quote }) => quoteLines(quote, 4, 2, sheet)) : []),
  ]
}
