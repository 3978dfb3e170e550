// Person panel: who somebody is, why what is said of them is taken to be of one, and what is said of them.
import { type ReactElement, useState } from "react"
import type { CaseEntity } from "../../document/index.ts"
import { oneLine } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { to } from "../links.ts"
import { useNames } from "../names.tsx"
import { paths } from "../paths.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"
import type { MentionPlace } from "./anchor-mention.ts"
import { RelationLine } from "./evidence.tsx"
import { SplitDialog } from "./split-dialog.tsx"

type PanelProps = { readonly person: CaseEntity; readonly entities: readonly CaseEntity[]; readonly caseName: string }

export function PersonPanel({ person, entities, caseName }: PanelProps): ReactElement {
  const { t, m } = useWords()
  const p = t.people
  const { nameOf } = useNames(caseName)
  const relations = useAnswer(paths.relations(caseName))
  const [splitting, setSplitting] = useState<readonly MentionPlace[] | null>(null)
  const { id, name, roles, variants, mentions, merges } = person
  const entityOf = (other: string | null): string | null =>
    other === null ? null : (entities.find((one) => one.id === other)?.name ?? null)
  const own = (relations.value?.items ?? []).filter(({ subject, object }) => subject === id || object === id)
  return (
    <section className="person" aria-labelledby="person-title">
      <h2 id="person-title" className="person-name">
        <bdi>{oneLine(name)}</bdi>
      </h2>
      {roles.length === 0 ? null : (
        <p className="note">
          <bdi>{roles.map(oneLine).join(" · ")}</bdi>
        </p>
      )}
      {variants.length < 2 ? null : (
        <p className="note">
          <bdi>
            {m.pile.variants(
              variants
                .filter((one) => one !== name)
                .map(oneLine)
                .join(", "),
            )}
          </bdi>
        </p>
      )}
      <p className="buttons">
        <Link className="button" to={to.search(caseName, { speaker: name })}>
          {p.statements}
        </Link>
        {mentions.length < 2 ? null : (
          <button type="button" onClick={() => setSplitting([])}>
            {p.splitButton}
          </button>
        )}
      </p>
      {own.length === 0 ? null : (
        <>
          <h3>{p.saidOf}</h3>
          {own.map((relation, i) => (
            // nothing tells two of a kind apart
            <RelationLine
              key={i}
              relation={relation}
              other={entityOf(relation.subject === id ? relation.object : relation.subject)}
              caseName={caseName}
            />
          ))}
        </>
      )}
      <h3>{p.inThese}</h3>
      <ul className="lines">
        {mentions.map(({ document, entity }) => (
          <li key={`${document} ${entity}`}>
            <Link to={to.article(caseName, document)}>
              <bdi>{nameOf(document)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {merges.length === 0 ? null : (
        <>
          <h3>{p.whyOne}</h3>
          <ul className="lines merges">
            {merges.map(({ a, b, because, confidence, by }) => (
              <li key={`${a.document} ${a.entity} ${b.document} ${b.entity}`}>
                <span>
                  <bdi>{oneLine(because)}</bdi>
                  <small>
                    {" "}
                    <bdi>
                      {nameOf(a.document)} / {nameOf(b.document)}
                    </bdi>
                    {" · "}
                    {by.startsWith("person/") ? (
                      <span className="by-person">
                        <bdi>{t.article.byPerson(oneLine(by.slice("person/".length)))}</bdi>
                      </span>
                    ) : (
                      t.sure(m.percent(confidence))
                    )}
                  </small>
                </span>
                <button type="button" className="quiet" onClick={() => setSplitting([b])}>
                  {p.notSame}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {splitting === null ? null : (
        <SplitDialog person={person} nameOf={nameOf} first={splitting} caseName={caseName} onClose={() => setSplitting(null)} />
      )}
    </section>
  )
}
