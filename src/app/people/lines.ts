// Lines: what ties people, organisations and outlets to one another, each with what shows it.
import type { CaseEntity, CaseRelation } from "../../document/index.ts"
import { oneLine } from "../../show/components.ts"
import type { SourceTally } from "../../serve/index.ts"
import type { Knot, Line } from "./network.ts"

/** `said`: what texts say that one is to the other; `quotes`: an outlet that quotes a source. */
export type Tied = Line &
  (
    | { readonly kind: "said"; readonly relations: readonly CaseRelation[] }
    | { readonly kind: "quotes"; readonly outlet: string; readonly source: SourceTally; readonly statements: number }
  )

export type Shape = "person" | "organization" | "outlet"
export type Person = Knot & { readonly shape: Shape }

/** Sources that outlets quote most are drawn; the table has all. */
const SOURCES = 40

/** @returns people and organisations that texts put in relation, and the relations of each two @example saidLines(entities, relations).lines[0]?.key // "e7-e13" */
export function saidLines(
  entities: readonly CaseEntity[],
  relations: readonly CaseRelation[],
): { readonly knots: readonly Person[]; readonly lines: readonly Tied[] } {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const isSomebody = (id: string | null): id is string => ["person", "organization"].includes(byId.get(id ?? "")?.type ?? "")
  const pairs = new Map<string, CaseRelation[]>()
  for (const relation of relations) {
    if (!isSomebody(relation.subject) || !isSomebody(relation.object)) continue
    const key = [relation.subject, relation.object].toSorted().join("-")
    pairs.set(key, [...(pairs.get(key) ?? []), relation])
  }
  const lines = [...pairs].map(([key, own]): Tied => {
    const [a = "", b = ""] = key.split("-")
    return { kind: "said", key, a, b, weight: own.reduce((sum, { statements }) => sum + statements.length, 0), relations: own }
  })
  const tied = new Set(lines.flatMap(({ a, b }) => [a, b]))
  const knots = entities.flatMap(({ id, name, type, mentions }): readonly Person[] =>
    tied.has(id) ? [{ id, name: oneLine(name), weight: mentions.length, shape: type === "person" ? "person" : "organization" }] : [],
  )
  return { knots, lines }
}

/** @returns outlets and whom they quote @example quoteLines(sources).lines[0]?.key // "quotes-e17-The Lantern" */
export function quoteLines(sources: readonly SourceTally[]): { readonly knots: readonly Person[]; readonly lines: readonly Tied[] } {
  const named = sources
    .filter(({ id, type }) => id !== null && (type === "named-person" || type === "named-organization"))
    .slice(0, SOURCES)
  const outlets = new Map<string, number>()
  const lines = named.flatMap((source) =>
    source.outlets.flatMap(({ outlet, statements }): readonly Tied[] => {
      if (outlet === null) return []
      outlets.set(outlet, (outlets.get(outlet) ?? 0) + statements)
      return [
        {
          kind: "quotes",
          key: `quotes-${source.id}-${outlet}`,
          a: source.id ?? "",
          b: `outlet ${outlet}`,
          weight: statements,
          outlet,
          source,
          statements,
        },
      ]
    }),
  )
  const knots = [
    ...named.map(
      ({ id, name, type, statements }): Person => ({
        id: id ?? "",
        name: oneLine(name),
        weight: statements,
        shape: type === "named-person" ? "person" : "organization",
      }),
    ),
    ...[...outlets].map(([outlet, weight]): Person => ({ id: `outlet ${outlet}`, name: oneLine(outlet), weight, shape: "outlet" })),
  ]
  return { knots, lines }
}
