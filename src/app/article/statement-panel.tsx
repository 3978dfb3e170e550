// Statement panel: source, cue, act, how sure and why of one statement, the same claim elsewhere, and what a person can do about it.
import type { ReactElement, ReactNode } from "react"
import { overlaps, quote } from "../../document/index.ts"
import type { Around } from "../../serve/index.ts"
import { howOf, nameOf, officeOf, oneLine, sayAuthor, shorten, type Tile, type View, whoOf, sayWithin } from "../../show/components.ts"
import { useDecide } from "../decide.tsx"
import { shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"

type PanelProps = {
  readonly tile: Tile | null
  readonly view: View
  readonly around: Around | null
  readonly caseName: string
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
  readonly onCorrect: () => void
  readonly onNote: () => void
}

/** Letters of the statement's own words: they stand in the text, lit. */
const LETTERS = 220

export function StatementPanel(props: PanelProps): ReactElement {
  const { t } = useWords()
  const { tile } = props
  if (tile === null)
    return (
      <section className="statement-panel none" aria-labelledby="statement-title">
        <h2 id="statement-title">{t.article.statement}</h2>
        <p className="note">{t.article.choose}</p>
      </section>
    )
  return <Panel {...props} tile={tile} />
}

function Panel({ tile, view, around, caseName, onStep, onClose, onCorrect, onNote }: PanelProps & { readonly tile: Tile }): ReactElement {
  const { t, m } = useWords()
  const { document, findings, sources } = view.reading
  const { statement } = tile
  const office = tile.source === null ? "" : officeOf(tile.source)
  const own = tile.attributions.filter(({ speaker }) => speaker === statement.speaker)
  const others = tile.attributions.filter(({ speaker }) => speaker !== statement.speaker)
  const cue = own.flatMap((attribution) => attribution.cue)
  const found = findings.filter(({ spans }) => spans.some((span) => overlaps(span, statement.span)))
  return (
    <section className={`statement-panel tone-${tile.tone}`} aria-labelledby="statement-title">
      <div className="titled">
        <h2 id="statement-title">{t.article.statement}</h2>
        <div className="aside">
          <button type="button" className="quiet" onClick={() => onStep(-1)}>
            {t.article.previous}
          </button>
          <button type="button" className="quiet" onClick={() => onStep(1)}>
            {t.article.next}
          </button>
          <button type="button" className="quiet" onClick={onClose}>
            {t.article.close}
          </button>
        </div>
      </div>
      <div className="sheet" aria-live="polite">
        <q lang={document.language ?? undefined} dir="auto">
          {shorten(oneLine(tile.text), LETTERS)}
        </q>
        <dl>
          <Row term={m.card.source}>
            <b className="who">
              <bdi>{whoOf(tile, m)}</bdi>
            </b>
            {office === "" ? null : (
              <>
                , <bdi>{office}</bdi>
              </>
            )}
          </Row>
          <Row term={m.card.standing}>{m.standing[statement.standing]}</Row>
          {tile.attributions.length === 0 || tile.mark === "own" ? null : (
            <Row term={m.card.cue}>{cue.length === 0 ? m.card.noCue : <i className="cue">{oneLine(quote(document.text, cue))}</i>}</Row>
          )}
          <Row term={m.card.act}>{howOf(tile, m)}</Row>
          {others.map((attribution) => {
            const source = sources.find(({ id }) => id === attribution.speaker)
            return (
              <Row key={attribution.id} term={sayWithin(tile, m)}>
                <bdi>{source === undefined ? m.voice.unknown : nameOf(source, m)}</bdi>
              </Row>
            )
          })}
          {found.map((finding) => (
            <Row key={`${finding.kind}-${finding.spans[0]?.join()}`} term={m.card.finding}>
              {m.finding[finding.kind].title}
            </Row>
          ))}
          <Row term={m.card.by}>
            {own.map((attribution) => (
              <span className="judged" key={attribution.id}>
                {t.article.whyAttribution}: <Author by={attribution.by} confidence={attribution.confidence} />
              </span>
            ))}
            <span className="judged">
              {m.card.standing.toLowerCase()}: <Author by={statement.by} confidence={statement.confidence} />
            </span>
          </Row>
          <Elsewhere tile={tile} around={around} caseName={caseName} />
        </dl>
        <Decided tile={tile} around={around} caseName={caseName} />
        <div className="buttons">
          <button type="button" onClick={onCorrect}>
            {t.article.wrong}
          </button>
          <button type="button" onClick={onNote}>
            {t.article.note}
          </button>
        </div>
      </div>
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

/** Who judged; a person is told from a machine at a glance. */
function Author({ by, confidence }: { readonly by: string; readonly confidence: number }): ReactElement {
  const { t, m } = useWords()
  const person = /^person\/(?<name>.+)$/su.exec(by)?.groups?.["name"]
  if (person !== undefined)
    return (
      <span className="by-person">
        <bdi>{t.article.byPerson(oneLine(person))}</bdi>
      </span>
    )
  return (
    <>
      {sayAuthor(by, m)}, {t.sure(m.percent(confidence))}
    </>
  )
}

function Elsewhere({
  tile,
  around,
  caseName,
}: {
  readonly tile: Tile
  readonly around: Around | null
  readonly caseName: string
}): ReactElement | null {
  const { t, m } = useWords()
  if (around === null) return null
  const claims = around.statements[tile.statement.id] ?? []
  return (
    <Row term={t.article.elsewhere}>
      {claims.length === 0 ? t.article.nowhere : null}
      {claims.map(({ claim, documents, corroboration, disputed }) => (
        <span className="judged" key={claim}>
          {t.article.inDocuments(documents)}, {m.pile.origins(corroboration)}
          {disputed ? <span className="warn">, {t.article.disputed}</span> : null}:{" "}
          <Link to={to.claim(caseName, claim)}>{t.article.seeClaim}</Link>
        </span>
      ))}
    </Row>
  )
}

/** What people decided of this statement, each with a way to take it back. */
function Decided({
  tile,
  around,
  caseName,
}: {
  readonly tile: Tile
  readonly around: Around | null
  readonly caseName: string
}): ReactElement | null {
  const { t, m } = useWords()
  const { undo } = useDecide(caseName)
  const decisions = (around?.decisions ?? []).filter(({ decision, state }) => {
    if (state !== "applied") return false
    const anchor = decision.kind === "speaker" ? decision.statement : decision.kind === "note" ? decision.on : null
    return anchor !== null && overlaps([anchor.span[0], anchor.span[1]], tile.statement.span)
  })
  if (decisions.length === 0) return null
  return (
    <ul className="decided">
      {decisions.map(({ decision }) => (
        <li key={decision.id}>
          <span>
            <bdi>{t.article.decided(oneLine(decision.by), shortTime(m.locale, decision.at))}</bdi>
            {decision.note === null ? null : (
              <>
                {": "}
                <bdi>{oneLine(decision.note)}</bdi>
              </>
            )}
          </span>
          <button type="button" className="quiet" onClick={() => void undo(decision.id)}>
            {t.article.decidedUndo}
          </button>
        </li>
      ))}
    </ul>
  )
}
