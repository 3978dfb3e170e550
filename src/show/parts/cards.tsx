// Cards: at each statement its source, cue, act, how sure, how quoted and who judged; shown for the one that is pointed at.
import type { ReactElement, ReactNode } from "react"
import { overlaps, quote } from "../../document/index.ts"
import { sayAuthor } from "../authors.ts"
import { confidenceIn } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import type { Tile } from "../view.ts"
import { howOf, nameOf, officeOf, sayWithin, whoOf } from "../wording.ts"
import type { PartProps } from "./props.ts"

export function Cards({ view, m }: PartProps): ReactElement {
  return (
    <div className="cards">
      {view.tiles.map((tile) => (
        <Card key={tile.number} tile={tile} view={view} m={m} />
      ))}
    </div>
  )
}

function Card({ tile, view, m }: PartProps & { readonly tile: Tile }): ReactElement {
  const { document, findings, sources } = view.reading
  const n = tile.number
  const found = findings.flatMap((finding, i) =>
    finding.spans.some((span) => overlaps(span, tile.statement.span)) ? [{ finding, i }] : [],
  )
  const office = tile.source === null ? "" : officeOf(tile.source)
  const others = tile.attributions.filter(({ speaker }) => speaker !== tile.statement.speaker)
  const cue = tile.attributions
    .filter((attribution) => attribution.speaker === tile.statement.speaker)
    .flatMap((attribution) => attribution.cue)
  return (
    <section className={`card tone-${tile.tone}`} id={`c${n}`} aria-label={`${m.card.statement} ${n}`}>
      <a className="close" href={`#t${n}`}>
        {m.page.close}
      </a>
      <h3>
        {m.card.statement} {n}
      </h3>
      <dl>
        <Row term={m.card.source}>
          <b className="who">{whoOf(tile, m)}</b>
          {office === "" ? null : `, ${office}`}
        </Row>
        <Row term={m.card.standing}>{m.standing[tile.statement.standing]}</Row>
        {tile.attributions.length === 0 || tile.mark === "own" ? null : (
          <Row term={m.card.cue}>{cue.length === 0 ? m.card.noCue : <i className="cue">{oneLine(quote(document.text, cue))}</i>}</Row>
        )}
        <Row term={m.card.act}>{howOf(tile, m)}</Row>
        {others.map((attribution) => {
          const source = sources.find(({ id }) => id === attribution.speaker)
          const words = [
            ...(source === undefined ? [m.voice.unknown] : [nameOf(source, m)]),
            oneLine(quote(document.text, attribution.cue)),
          ]
          return (
            <Row key={attribution.id} term={sayWithin(tile, m)}>
              {words.filter((word) => word !== "").join(" · ")}
            </Row>
          )
        })}
        {found.map(({ finding, i }) => (
          <Row key={i} term={m.card.finding}>
            <a href={`#n${i + 1}`}>{m.finding[finding.kind].title}</a>
          </Row>
        ))}
        <Row term={m.card.by}>
          {sayAuthor(tile.statement.by, m)}, {confidenceIn(m.locale, tile.statement.confidence)}
        </Row>
      </dl>
    </section>
  )
}

function Row({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
