// Origin trees: from every article that has a claim back to who said it first, step by step, with the words that show each step.
import type { ReactElement } from "react"
import type { ClaimDetail } from "../../serve/index.ts"
import { oneLine, shorten } from "../../show/components.ts"
import { shortTime } from "../dates.ts"
import { useWords } from "../words.tsx"
import { GroupName, type Named, nameDocuments, statementsOf } from "./groups.tsx"
import { type Branch, growTree } from "./tree.ts"
import { StatementLink } from "./wordings.tsx"

type TreesProps = { readonly detail: ClaimDetail; readonly caseName: string }

/** Letters of the words that show a step. */
const LETTERS = 120

export function OriginTrees({ detail, caseName }: TreesProps): ReactElement {
  const { t } = useWords()
  const named = nameDocuments(detail)
  return (
    <section className="part" aria-labelledby="tree-title">
      <h2 id="tree-title">{t.claim.tree}</h2>
      <p className="note">{t.claim.treeWhy}</p>
      {detail.groups
        .filter(({ kind }) => kind !== "denial")
        .map((group) => (
          <div className="tree" key={`${group.kind}-${group.origin?.id ?? ""}`}>
            <GroupName group={group} detail={detail} named={named} />
            <Branches branches={growTree(statementsOf(group))} named={named} caseName={caseName} reached={group.kind === "origin"} />
          </div>
        ))}
    </section>
  )
}

type BranchesProps = { readonly branches: readonly Branch[]; readonly named: Named; readonly caseName: string; readonly reached: boolean }

function Branches({ branches, named, caseName, reached }: BranchesProps): ReactElement {
  const { t, m } = useWords()
  return (
    <ul>
      {branches.map(({ statement, hop, branches: further }) => {
        const document = named.get(statement.document)
        return (
          <li key={statement.document}>
            <span className="leaf">
              <StatementLink statement={statement} caseName={caseName}>
                {document?.name ?? statement.document}
              </StatementLink>
              <small>
                {document === undefined || document.published === null ? null : (
                  <span className="number">{shortTime(m.locale, document.published)} · </span>
                )}
                {hop === null
                  ? reached
                    ? t.claim.reached
                    : t.claim.noOrigin
                  : `${m.pile.hop[hop.kind]} ${named.get(hop.document)?.name ?? hop.document}`}
                {hop?.because === null || hop?.because === undefined ? null : (
                  <>
                    {" · "}
                    {t.claim.because} <q className="because">{shorten(oneLine(hop.because.quote), LETTERS)}</q>
                  </>
                )}
              </small>
            </span>
            {further.length === 0 ? null : <Branches branches={further} named={named} caseName={caseName} reached={reached} />}
          </li>
        )
      })}
    </ul>
  )
}
