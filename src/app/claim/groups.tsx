// Groups: what the parts of a claim's screen say of an origin, alike everywhere.
import type { ReactElement } from "react"
import type { ClaimDetail } from "../../serve/index.ts"
import { oneLine } from "../../show/components.ts"
import { useWords } from "../words.tsx"

export type Group = ClaimDetail["groups"][number]
export type Phrasing = Group["phrasings"][number]
export type Said = Phrasing["statement"]
export type Named = ReadonlyMap<string, ClaimDetail["documents"][number]>

/** @returns the documents by id @example nameDocuments(detail).get("d1")?.name // "The Lantern" */
export function nameDocuments({ documents }: ClaimDetail): Named {
  return new Map(documents.map((document) => [document.id, document]))
}

/** @returns every statement of a group, copies too */
export function statementsOf({ phrasings }: Group): readonly Said[] {
  return phrasings.flatMap(({ statement, copies }) => [statement, ...copies])
}

/** @returns the class names of a group's dot: one form and one colour in the whole case */
function dotOf({ kind, origin }: Group, { row }: ClaimDetail): string {
  if (kind === "denial") return "dot dot-denial"
  if (kind === "nobody" || origin === null) return "dot dot-empty tone-hearsay"
  const dot = row.dots.find(({ name }) => name === oneLine(origin.name))
  if (dot !== undefined) return `dot tone-${dot.tone}`
  return origin.counted ? "dot tone-other" : "dot dot-dotted tone-unnamed"
}

export function GroupName({
  group,
  detail,
  named,
}: {
  readonly group: Group
  readonly detail: ClaimDetail
  readonly named: Named
}): ReactElement {
  const { t, m } = useWords()
  const { kind, origin } = group
  return (
    <span className="group-name">
      <i className={dotOf(group, detail)} aria-hidden="true" />
      {origin === null ? (
        <b>{kind === "denial" ? m.pile.denial : t.claim.nobody}</b>
      ) : (
        <>
          <b>
            <bdi>{oneLine(origin.name)}</bdi>
          </b>
          <small>
            {m.pile.originKind[origin.kind]}, {m.pile.first(named.get(origin.document)?.name ?? origin.document)}
            {origin.counted ? null : <>, {t.claim.notCounted}</>}
          </small>
        </>
      )}
    </span>
  )
}
