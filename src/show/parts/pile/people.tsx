// People: who the documents speak of, under which names, and what is said to tie them.
import type { ReactElement } from "react"
import type { CaseEntity } from "../../../document/index.ts"
import { sayRelation } from "../../pile/wording.ts"
import { oneLine } from "../../safe.ts"
import type { PileProps } from "./props.ts"

const SHOWN = 40

/** Persons, and whoever has a tie; those in most documents first. */
export function People({ pile, m }: PileProps): ReactElement {
  const { entities, relations } = pile.linked
  const tied = new Set(relations.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])))
  const reach = ({ mentions }: CaseEntity): number => new Set(mentions.map(({ document }) => document)).size
  const people = entities
    .filter(({ id, type }) => type === "person" || tied.has(id))
    .toSorted((a, b) => reach(b) - reach(a) || b.mentions.length - a.mentions.length)
  return (
    <section id="people" aria-labelledby="people-title">
      <h2 id="people-title">{m.pile.heading.people}</h2>
      {people.length === 0 ? <p className="empty">{m.pile.empty.people}</p> : null}
      <ul className="people">
        {people.slice(0, SHOWN).map((entity) => {
          const { id, name, variants, roles } = entity
          const others = variants.filter((variant) => variant !== name).map(oneLine)
          return (
            <li key={id}>
              <b dir="auto">{oneLine(name)}</b> {roles.slice(0, 4).map(oneLine).join(", ")}
              <small>
                {[m.pile.inDocuments(reach(entity)), ...(others.length === 0 ? [] : [m.pile.variants(others.join(", "))])].join(" · ")}
              </small>
              {relations
                .filter(({ subject, object }) => subject === id || object === id)
                .map((relation, i) => (
                  // relations have no id of their own and never move
                  <small key={i} className="tie">
                    {sayRelation(relation, id, pile, m)}
                  </small>
                ))}
            </li>
          )
        })}
      </ul>
      {people.length > SHOWN ? <p className="note">{m.pile.report.more(people.length - SHOWN)}</p> : null}
    </section>
  )
}
