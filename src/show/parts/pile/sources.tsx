// Sources: who is quoted how often, as what, by whom; and what each outlet's text rests on.
import type { ReactElement } from "react"
import type { Shares } from "../../glance.ts"
import { isUnnamed } from "../../marks.ts"
import { type RestTally, type SourceTally, tallyAll, tallyOutlets, tallySources } from "../../pile/tallies.ts"
import { oneLine } from "../../safe.ts"
import { nameOf } from "../../wording.ts"
import { Table } from "../table.tsx"
import type { PileProps } from "./props.ts"

const SHOWN = 40
const OUTLETS = 6

export function Sources({ pile, m }: PileProps): ReactElement {
  const sources = tallySources(pile)
  const r = m.pile.report
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{m.pile.heading.sources}</h2>
      {sources.length === 0 ? (
        <p className="empty">{m.pile.empty.sources}</p>
      ) : (
        <Table label={m.page.table(m.pile.heading.sources)} heads={[r.source, r.type, r.amount, r.inDocuments, r.outlets]}>
          {sources.slice(0, SHOWN).map((tally, i) => (
            <SourceRow key={tally.id ?? i} tally={tally} pile={pile} m={m} />
          ))}
        </Table>
      )}
      {sources.length > SHOWN ? <p className="note">{r.more(sources.length - SHOWN)}</p> : null}
      <Rests pile={pile} m={m} />
    </section>
  )
}

function SourceRow({ tally, m }: PileProps & { readonly tally: SourceTally }): ReactElement {
  const { name, type, roles, statements, direct, documents, repeats, outlets } = tally
  const places = outlets
    .slice(0, OUTLETS)
    .map((one) => `${one.outlet === null ? m.pile.unknownOutlet : oneLine(one.outlet)} ${one.statements}`)
  return (
    <tr>
      <td className={isUnnamed({ type }) ? "tone-unnamed who" : "who"} dir="auto">
        {nameOf({ name: name === "" ? null : name, type }, m)}
        {roles.length === 0 ? null : <small>{roles.slice(0, 3).map(oneLine).join(", ")}</small>}
      </td>
      <td>{m.type[type]}</td>
      <td className="number">
        {statements}
        {direct === 0 ? null : <small>{m.pile.direct(direct)}</small>}
      </td>
      <td className="number">
        {documents}
        {repeats === 0 ? null : <small>{m.pile.taken(repeats)}</small>}
      </td>
      <td>
        {places.join(" · ")}
        {outlets.length > OUTLETS ? ` ${m.voice.more(outlets.length - OUTLETS)}` : ""}
      </td>
    </tr>
  )
}

const RESTS = [
  ["named", "named tone-other"],
  ["observed", "observed tone-observed"],
  ["unnamed", "unnamed tone-unnamed"],
  ["unknown", "unnamed tone-unnamed"],
  ["nobody", "own tone-own"],
  ["undisclosed", "undisclosed tone-undisclosed"],
] as const satisfies readonly (readonly [keyof Shares, string])[]

function Rests({ pile, m }: PileProps): ReactElement {
  const outlets = tallyOutlets(pile)
  const rows: readonly RestTally[] = [{ ...tallyAll(pile), name: m.pile.whole }, ...outlets.slice(0, SHOWN)]
  const used = RESTS.filter(([key]) => rows.some(({ shares }) => shares[key] > 0))
  return (
    <>
      <h3 id="rests">{m.pile.heading.rests}</h3>
      <Table
        label={m.page.table(m.pile.heading.rests)}
        heads={[m.pile.report.outlet, m.pile.report.share, ...used.map(([key]) => m.pile.rest[key])]}
      >
        {rows.map(({ name, shares }, i) => (
          <tr key={name ?? i}>
            <td className="who">{name === null ? m.pile.unknownOutlet : oneLine(name)}</td>
            <td>
              <span className="rests" aria-hidden="true">
                {used
                  .filter(([key]) => shares[key] > 0)
                  .map(([key, look]) => (
                    <i key={key} className={look} style={{ flexGrow: Math.round(shares[key] * 1000) }} />
                  ))}
              </span>
            </td>
            {used.map(([key]) => (
              <td key={key} className="number">
                {m.percent(shares[key])}
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {outlets.length > SHOWN ? <p className="note">{m.pile.report.more(outlets.length - SHOWN)}</p> : null}
    </>
  )
}
