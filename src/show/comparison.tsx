// The comparison of two articles as a page.
import { Fragment, type ReactElement } from "react"
import type { Comparison } from "../document/index.ts"
import { type Language, type Messages, messagesIn } from "./messages/index.ts"
import { Page } from "./page.tsx"
import { lookOf } from "./marks.ts"
import { Legend } from "./parts/legend.tsx"
import { Strip } from "./parts/strip.tsx"
import { neutralise, oneLine } from "./safe.ts"
import { factRows, sayDifference, sayRelation, type Sides } from "./sides.ts"
import type { Tile, View } from "./view.ts"
import { headerOf, whoOf } from "./wording.ts"

type ComparisonProps = { readonly comparison: Comparison; readonly sides: Sides; readonly language: Language }

export function ComparisonReport({ comparison, sides, language }: ComparisonProps): ReactElement {
  const m = messagesIn(language)
  const name = ({ reading: { document } }: View): string => oneLine(document.outlet ?? document.title ?? m.noTitle)
  const words = comparison.comparable === "words"
  return (
    <Page language={language} title={m.compare.title(name(sides.left), name(sides.right))}>
      <header className="bar">
        <b>Firsthand</b> <span>{m.compare.kind}</span>
      </header>
      <main className="compare">
        <h1 className="hidden">{m.compare.title(name(sides.left), name(sides.right))}</h1>
        <div className="two">
          <Head which={1} view={sides.left} m={m} />
          <Head which={2} view={sides.right} m={m} />
        </div>
        <p className="relation">{sayRelation(comparison, m).join(" ")}</p>
        {words ? <Changed sides={sides} m={m} /> : null}
        {words ? (
          <div className="two">
            <Only which={1} tiles={sides.onlyLeft} m={m} />
            <Only which={2} tiles={sides.onlyRight} m={m} />
          </div>
        ) : null}
        <Changes sides={sides} m={m} />
        <Shared sides={sides} m={m} />
        <Facts comparison={comparison} m={m} />
        <Legend m={m} />
        {words ? <p className="note">{m.compare.method}</p> : null}
      </main>
    </Page>
  )
}

function Head({ which, view, m }: { readonly which: number; readonly view: View; readonly m: Messages }): ReactElement {
  const { title, language } = view.reading.document
  return (
    <section className="which-one" aria-label={String(which)}>
      <h2 className="article-title" lang={language ?? undefined} dir="auto">
        <span className="which">{which}</span> {title === null ? m.noTitle : neutralise(title)}
      </h2>
      <p className="by">{headerOf(view, m, "long").join(" · ")}</p>
      <Strip view={view} m={m} side={which} />
    </section>
  )
}

function Statement({ tile, id }: { readonly tile: Tile; readonly id?: string }): ReactElement {
  return (
    <span id={id} className={`st ${lookOf(tile)}`}>
      {oneLine(tile.text)}
    </span>
  )
}

function Changed({ sides, m }: { readonly sides: Sides; readonly m: Messages }): ReactElement {
  return (
    <section aria-labelledby="changed-title">
      <h2 id="changed-title">{m.compare.changed}</h2>
      {sides.changed.length === 0 ? <p className="empty">{m.compare.noChanged}</p> : null}
      <ol className="pairs">
        {sides.changed.map(({ left, right, differences }) => (
          <li key={`${left.number}-${right.number}`}>
            <div className="two">
              <p>
                <span className="which">1</span> <Statement tile={left} />
              </p>
              <p>
                <span className="which">2</span> <Statement tile={right} />
              </p>
            </div>
            <ul className="differences">
              {differences.map((difference) => (
                <li key={difference.aspect}>{sayDifference(difference, m)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {sides.same === 0 ? null : <p className="note">{m.compare.same(sides.same)}.</p>}
    </section>
  )
}

function Only({ which, tiles, m }: { readonly which: number; readonly tiles: readonly Tile[]; readonly m: Messages }): ReactElement {
  return (
    <section aria-labelledby={`only-${which}`}>
      <h2 id={`only-${which}`}>{m.compare.only(which)}</h2>
      {tiles.length === 0 ? <p className="empty">{m.compare.nothing}</p> : null}
      <ul className="only">
        {tiles.map((tile, i) => (
          <li key={tile.number}>
            <span className={`key tone-${tile.tone}`}>{tile.letter}</span>
            <div>
              <Statement tile={tile} />
              {tile.source === null || tile.source === tiles[i - 1]?.source ? null : <small>{whoOf(tile, m)}</small>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ sides, m }: { readonly sides: Sides; readonly m: Messages }): ReactElement | null {
  if (sides.changes.length === 0) return null
  return (
    <section aria-labelledby="edits-title">
      <h2 id="edits-title">{m.compare.edits}</h2>
      <ul className="edits">
        {sides.changes.map(({ before, left, right, after }, i) => (
          // changes have no id of their own and never move
          <li key={i}>
            {before} {left === "" ? null : <del>{left}</del>} {right === "" ? null : <ins>{right}</ins>} {after}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Shared({ sides, m }: { readonly sides: Sides; readonly m: Messages }): ReactElement | null {
  if (sides.shared.length === 0) return null
  return (
    <section aria-labelledby="shared-title">
      <h2 id="shared-title">{m.compare.shared}</h2>
      <ul className="edits">
        {sides.shared.map((words, i) => (
          // two passages may hold the same words
          <li key={i}>{m.quote(words)}</li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ comparison, m }: { readonly comparison: Comparison; readonly m: Messages }): ReactElement | null {
  const rows = factRows(comparison, m)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{m.compare.facts}</h2>
      <dl className="record">
        {rows.map(({ label, values }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{values}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
