// Lineage list: each document below the one that it came from, with its strip; the same as the picture, to be read.
import type { ReactElement } from "react"
import { blocksOf } from "../../blocks.ts"
import { arrangeLineage, type Branch } from "../../pile/lineage.ts"
import { dayIn, sayDerivation } from "../../pile/wording.ts"
import { SmallStrip } from "../small-strip.tsx"
import { DocumentLink } from "./document-link.tsx"
import type { PileProps } from "./props.ts"

const SHOWN = 40

/** @param only - documents to leave in; null: all */
export function LineageList({ pile, m, only }: PileProps & { readonly only: ReadonlySet<string> | null }): ReactElement {
  const { trees, alone, undirected, circles } = arrangeLineage(pile, only)
  const r = m.pile.report
  const more = (n: number): ReactElement | null => (n > SHOWN ? <p className="note">{r.more(n - SHOWN)}</p> : null)
  return (
    <>
      {trees.length === 0 ? <p className="empty">{m.pile.empty.lineage}</p> : null}
      {trees.slice(0, SHOWN).map((tree) => (
        <ul key={tree.document} className="tree">
          <Twig branch={tree} pile={pile} m={m} />
        </ul>
      ))}
      {more(trees.length)}
      {circles.length === 0 ? null : (
        <>
          <h3>{m.pile.heading.circles}</h3>
          {circles.map((circle) => (
            <p key={circle.join()} className="warn">
              {m.pile.circle(circle.map((id) => pile.nameOf(id)).join(", "))}
            </p>
          ))}
        </>
      )}
      {undirected.length === 0 ? null : (
        <>
          <h3>{m.pile.heading.undirected}</h3>
          <ul className="tree">
            {undirected.slice(0, SHOWN).map((derivation) => (
              <li key={`${derivation.from} ${derivation.to} ${derivation.kind}`}>
                <DocumentLink document={derivation.from} pile={pile} /> – <DocumentLink document={derivation.to} pile={pile} />{" "}
                <small>{sayDerivation(derivation, pile, m)}</small>
              </li>
            ))}
          </ul>
          {more(undirected.length)}
        </>
      )}
      {alone.length === 0 ? null : (
        <>
          <h3>{m.pile.heading.alone}</h3>
          <ul className="tree">
            {alone.slice(0, SHOWN).map((id) => (
              <Twig key={id} branch={{ document: id, derivation: null, others: [], branches: [] }} pile={pile} m={m} />
            ))}
          </ul>
          {more(alone.length)}
        </>
      )}
    </>
  )
}

function Twig({ branch: { document, derivation, others, branches }, pile, m }: PileProps & { readonly branch: Branch }): ReactElement {
  const below = [...(derivation === null ? [] : [derivation]), ...others].map((one) => sayDerivation(one, pile, m))
  return (
    <li>
      <div className="twig">
        <SmallStrip blocks={blocksOf(pile.viewOf(document)?.body ?? [], 32)} label="" />
        <span>
          <DocumentLink document={document} pile={pile} /> <small>{dayIn(pile.findDocument(document)?.published ?? null, m)}</small>
          {below.map((words) => (
            <small key={words} className="below-it">
              {words}
            </small>
          ))}
        </span>
      </div>
      {branches.length === 0 ? null : (
        <ul>
          {branches.slice(0, SHOWN).map((one) => (
            <Twig key={one.document} branch={one} pile={pile} m={m} />
          ))}
          {branches.length > SHOWN ? <li className="note">{m.pile.report.more(branches.length - SHOWN)}</li> : null}
        </ul>
      )}
    </li>
  )
}
