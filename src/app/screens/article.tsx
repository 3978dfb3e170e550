// Article: the text with every statement marked, and what stands behind the one that is looked at.
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react"
import { overlaps } from "../../document/index.ts"
import type { Around } from "../../serve/index.ts"
import {
  ArticleText,
  Findings,
  Glance,
  Headline,
  headerOf,
  heldOf,
  Legend,
  oneLine,
  safeUrl,
  Statements,
  Strip,
  TargetsContext,
  type Tile,
  type View,
} from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { CorrectDialog } from "../article/correct-dialog.tsx"
import { NoteDialog } from "../article/note-dialog.tsx"
import { Relatives } from "../article/relatives.tsx"
import { StatementPanel } from "../article/statement-panel.tsx"
import { useTextState } from "../article/text-state.ts"
import { VoiceList } from "../article/voice-list.tsx"
import { useKeys } from "../keys.tsx"
import { to } from "../links.ts"
import { Dialog } from "../parts/dialog.tsx"
import { Download } from "../parts/download.tsx"
import { Answered } from "../parts/states.tsx"
import { files, paths } from "../paths.ts"
import { viewOfPrinted } from "../reading.ts"
import { go, useParam, usePlace } from "../router.tsx"
import { useSettings } from "../settings.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

export default function ArticleScreen(): ReactElement {
  const caseName = useParam("case")
  const id = useParam("document")
  const path = paths.document(caseName, id)
  const answer = useAnswer(path)
  const around = useAnswer(paths.around(caseName, id))
  return (
    <Answered answer={answer} path={path}>
      {({ reading }) => <Article key={id} view={viewOfPrinted(reading)} around={around.value} caseName={caseName} id={id} />}
    </Answered>
  )
}

type ArticleProps = { readonly view: View; readonly around: Around | null; readonly caseName: string; readonly id: string }

function Article({ view, around, caseName, id }: ArticleProps): ReactElement {
  const { t, m } = useWords()
  const { query } = usePlace()
  const page = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<"correct" | "note" | "legend" | null>(null)
  const lit = tileAt(view, query.get("statement"), query.get("at"))
  const text = useTextState(view, around, lit)
  const title = view.reading.document.title
  useTitle(title === null ? m.noTitle : oneLine(title), oneLine(caseName))

  const show = (tile: Tile | null): void => {
    go(to.article(caseName, id, { statement: tile?.statement.id ?? null }), { replace: true })
    if (tile !== null) bringIntoSight(page.current, `#t${tile.number}`)
  }
  const step = (by: 1 | -1): void => {
    const shown = view.tiles.filter((tile) => !text.state.faded(tile))
    const at = lit === null ? -1 : shown.indexOf(lit)
    show(shown[lit === null ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)] ?? null)
  }
  // Who comes by a link to a statement finds it on the screen.
  const [came] = useState(lit)
  useEffect(() => {
    if (came !== null) bringIntoSight(page.current, `#t${came.number}`)
  }, [came])
  const claim = lit === null ? undefined : around?.statements[lit.statement.id]?.[0]?.claim
  useKeys("article", {
    nextStatement: () => step(1),
    previousStatement: () => step(-1),
    nextVoice: text.nextVoice,
    allVoices: () => text.choose(null),
    shared: text.toggleShared,
    ...(lit === null ? {} : { correct: () => setOpen("correct"), close: () => show(null) }),
    ...(claim === undefined ? {} : { claim: () => go(to.claim(caseName, claim)) }),
  })
  const targets = useMemo(() => {
    const statement = (n: number): string => to.article(caseName, id, { statement: view.tiles[n - 1]?.statement.id ?? null })
    return { statement, card: statement, finding: statement }
  }, [caseName, id, view])

  return (
    <TargetsContext value={{ ...targets, finding: (n) => targetOfFinding(view, n, targets.statement) }}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- each statement's letter is a link that does the same */}
      <div
        className={`article-page${text.chosen === null ? "" : " filtered"}`}
        ref={page}
        onClick={(event) => {
          const pressed = event.target as Element
          if (event.defaultPrevented || event.metaKey || event.ctrlKey || getSelection()?.isCollapsed === false) return
          const link = pressed.closest<HTMLAnchorElement>("a")
          if (link !== null && !link.hash.startsWith("#/")) return // the article's own links, and the frame's
          const number = (link ?? pressed).closest<HTMLElement>("[data-n]")?.dataset["n"]
          const tile = number === undefined ? tileOfHref(view, link?.hash) : view.tiles[Number(number) - 1]
          if (tile === undefined) return
          event.preventDefault()
          show(tile === lit && link === null ? null : tile)
        }}
      >
        <div className="article-head">
          <Headline view={view} m={m} state={text.state} />
          <ByLine view={view} />
          <Held view={view} />
          <Relatives around={around} caseName={caseName} id={id} />
          <Strip view={view} m={m} state={text.state} />
          <div className="buttons article-tools">
            <button type="button" aria-pressed={text.shared} disabled={!text.hasShared} onClick={text.toggleShared}>
              {text.hasShared || around === null ? t.article.shared : t.article.sharedNone}
            </button>
            <button type="button" className="quiet" onClick={() => setOpen("legend")}>
              {t.article.legend}
            </button>
            {text.chosen === null ? null : (
              <output className="chosen">
                {t.article.onlyVoice(text.chosenName)}{" "}
                <button type="button" onClick={() => text.choose(null)}>
                  {t.article.allVoices}
                </button>
              </output>
            )}
          </div>
        </div>
        <section className="article-text" aria-label={m.page.text}>
          <ArticleText view={view} m={m} state={text.state} />
        </section>
        <aside className="article-side">
          <StatementPanel
            tile={lit}
            view={view}
            around={around}
            caseName={caseName}
            onStep={step}
            onClose={() => show(null)}
            onCorrect={() => setOpen("correct")}
            onNote={() => setOpen("note")}
          />
          <Glance view={view} m={m} />
          <VoiceList view={view} chosen={text.chosen} onChoose={text.choose} />
          <Findings view={view} m={m} />
          <TakeAway caseName={caseName} id={id} />
        </aside>
        <div className="article-below">
          <Statements view={view} m={m} />
        </div>
      </div>
      {open === "correct" && lit !== null ? (
        <CorrectDialog tile={lit} view={view} caseName={caseName} document={id} onClose={() => setOpen(null)} />
      ) : null}
      {open === "note" && lit !== null ? (
        <NoteDialog tile={lit} view={view} caseName={caseName} document={id} onClose={() => setOpen(null)} />
      ) : null}
      {open === "legend" ? (
        <Dialog title={t.article.legend} onClose={() => setOpen(null)}>
          <Legend m={m} />
        </Dialog>
      ) : null}
    </TargetsContext>
  )
}

/** @param at - an offset into the text, for who knows the words and not the statement */
function tileAt(view: View, statement: string | null, at: string | null): Tile | null {
  if (statement !== null) return view.tiles.find((tile) => tile.statement.id === statement) ?? null
  const offset = Number(at ?? Number.NaN)
  return view.tiles.find((tile) => tile.statement.span[0] <= offset && offset < tile.statement.span[1]) ?? null
}

function tileOfHref(view: View, hash: string | undefined): Tile | undefined {
  const id = /[?&]statement=(?<id>t\d+)/u.exec(hash ?? "")?.groups?.["id"]
  return id === undefined ? undefined : view.tiles.find((tile) => tile.statement.id === id)
}

function targetOfFinding(view: View, n: number, statement: (n: number) => string): string {
  const span = view.reading.findings[n - 1]?.spans[0]
  const tile = span === undefined ? undefined : view.tiles.find((one) => overlaps(one.statement.span, span))
  return statement(tile?.number ?? 1)
}

function bringIntoSight(page: HTMLElement | null, selector: string): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
  // On a narrow page the lower half is the panel's.
  const block = matchMedia("(max-width: 1000px)").matches ? "start" : "center"
  page?.querySelector(selector)?.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" })
}

function ByLine({ view }: { readonly view: View }): ReactElement {
  const { m } = useWords()
  const address = view.reading.document.url
  const url = address === null ? null : safeUrl(address)
  return (
    <p className="by">
      {headerOf(view, m, "long").map((part, i) => (
        // parts keep their place
        <span key={i}>
          {i === 0 ? "" : " · "}
          <bdi>{part}</bdi>
        </span>
      ))}
      {url === null ? null : (
        <>
          {" · "}
          <a href={url} target="_blank" rel="noreferrer noopener nofollow">
            {m.page.source}
          </a>
        </>
      )}
    </p>
  )
}

function Held({ view }: { readonly view: View }): ReactElement {
  const { m } = useWords()
  const held = heldOf(view, m)
  return <p className={held.firmer ? "held firmer" : "held"}>{held.words}</p>
}

function TakeAway({ caseName, id }: { readonly caseName: string; readonly id: string }): ReactElement {
  const { t } = useWords()
  const [{ language }] = useSettings()
  const start = id.slice(0, 12)
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{t.article.data}</h2>
      <div className="buttons">
        <Download path={files.report(caseName, ["documents", id], language)} name={`${start}.html`}>
          {t.article.report}
        </Download>
        <Download path={files.statements(caseName, id)} name={`${start}.csv`}>
          {t.article.csv}
        </Download>
        <Download path={files.reading(caseName, id)} name={`${start}.json`}>
          {t.article.json}
        </Download>
        <Download path={files.original(caseName, id)} name={start}>
          {t.article.original}
        </Download>
      </div>
    </section>
  )
}
