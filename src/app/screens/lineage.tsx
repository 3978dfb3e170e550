// Lineage: who took what from whom over time, in one picture, and the same as a table.
import { type ReactElement, useCallback, useDeferredValue, useMemo, useState } from "react"
import type { Derivation } from "../../document/index.ts"
import { findCircles } from "../../link/index.ts"
import type { DocumentRow } from "../../serve/index.ts"
import { oneLine } from "../../show/components.ts"
import { useAnswer, useAnswers } from "../answers.tsx"
import { useKeys } from "../keys.tsx"
import { arrangeTrees, compareTimes, kinOf, type Tie } from "../lineage/arrange.ts"
import { layLineage, ZOOMS, type Zoom } from "../lineage/layout.ts"
import { Panel } from "../lineage/panel.tsx"
import { Picture } from "../lineage/picture.tsx"
import { TieTable } from "../lineage/tie-table.tsx"
import { to } from "../links.ts"
import { usePages } from "../pages.tsx"
import { Choice } from "../parts/choice.tsx"
import { More } from "../parts/more.tsx"
import { Empty, Failure, Waiting } from "../parts/states.tsx"
import { TableLinks } from "../parts/table-links.tsx"
import { MOST, paths } from "../paths.ts"
import { go, useParam, usePlace } from "../router.tsx"
import { useTitle } from "../title.ts"
import { useWidth } from "../width.ts"
import { useWords } from "../words.tsx"

const SHOWS = ["all", "copies", "retold", "cites", "uncredited", "circles"] as const
type Show = (typeof SHOWS)[number]

/** More documents than these are first seen from far. */
const MANY = 70

export default function LineageScreen(): ReactElement {
  const { t } = useWords()
  const name = useParam("case")
  const answers = useAnswers()
  const pathOf = useCallback((cursor: string | null) => paths.documents(name, { limit: MOST, cursor }), [name])
  const documents = usePages(pathOf)
  const derivations = useAnswer(paths.derivations(name))
  useTitle(t.lineage.title, oneLine(name))
  const problem = documents.problem ?? derivations.problem
  return (
    <>
      <div className="titled">
        <h1>{t.lineage.title}</h1>
        <TableLinks caseName={name} list="derivations" />
      </div>
      {problem !== null && documents.items.length === 0 ? (
        <Failure
          problem={problem}
          again={() => {
            answers.forget(pathOf(null))
            answers.forget(paths.derivations(name))
          }}
        />
      ) : documents.state === "asking" || derivations.value === null ? (
        <Waiting />
      ) : documents.total === 0 ? (
        <Empty>{t.documents.none}</Empty>
      ) : (
        <>
          <Drawn rows={documents.items} derivations={derivations.value.items} caseName={name} />
          {documents.more === null ? null : (
            <>
              <p className="note">{t.lineage.notAll}</p>
              <More pages={documents} />
            </>
          )}
        </>
      )}
    </>
  )
}

type DrawnProps = { readonly rows: readonly DocumentRow[]; readonly derivations: readonly Derivation[]; readonly caseName: string }

function Drawn({ rows, derivations, caseName }: DrawnProps): ReactElement {
  const { t } = useWords()
  const l = t.lineage
  const { query } = usePlace()
  const asTable = query.get("view") === "table"
  const chosen = query.get("document")
  const [typed, setTyped] = useState("")
  const words = useDeferredValue(typed.trim().toLowerCase())
  const [show, setShow] = useState<Show>("all")
  const [alone, setAlone] = useState(false)
  const [fold, setFold] = useState(true)
  const [zoomed, setZoom] = useState<Zoom | null>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())

  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const allTies = useMemo(() => findTies(derivations, byId), [derivations, byId])
  const circles = useMemo(() => findCircles(allTies), [allTies])
  const ties = useMemo(() => allTies.filter((tie) => fits(tie, show, circles)), [allTies, show, circles])
  const kept = useMemo(() => {
    const tied = new Set(ties.flatMap(({ from, to: end }) => [from, end]))
    const some = rows.filter(({ id }) => tied.has(id) || (alone && show === "all"))
    if (words === "") return some
    const found = some.filter((row) => textOf(row).includes(words))
    const kin = new Set(found.flatMap(({ id }) => [...kinOf(id, ties)]))
    return some.filter(({ id }) => kin.has(id))
  }, [rows, ties, alone, show, words])
  const trees = useMemo(() => arrangeTrees(kept, ties), [kept, ties])
  const keptTies = useMemo(() => {
    const ids = new Set(kept.map(({ id }) => id))
    return ties.filter(({ from, to: end }) => ids.has(from) && ids.has(end))
  }, [kept, ties])

  const [place, room] = useWidth(1060)
  const zoom: Zoom = zoomed ?? (kept.length > MANY ? "far" : "middle")
  const layout = useMemo(
    () => layLineage({ rows: kept, ties: keptTies, trees, circles, opened, fold, zoom, room: Math.max(room, 640) }),
    [kept, keptTies, trees, circles, opened, fold, zoom, room],
  )
  const document = chosen === null ? undefined : byId.get(chosen)
  const lit = useMemo(() => {
    if (document !== undefined) return kinOf(document.id, keptTies)
    if (words === "") return null
    return new Set(kept.filter((row) => textOf(row).includes(words)).map(({ id }) => id))
  }, [document, keptTies, words, kept])
  const choose = useCallback(
    (id: string | null) => go(to.lineage(caseName, { document: id, view: asTable ? "table" : null }), { replace: true }),
    [caseName, asTable],
  )
  const open = useCallback(
    (id: string) => setOpened((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id]))),
    [],
  )
  const step = (by: 1 | -1): void => setZoom(ZOOMS[Math.min(Math.max(ZOOMS.indexOf(zoom) + by, 0), ZOOMS.length - 1)] ?? zoom)
  useKeys("lineage", { nearer: () => step(1), further: () => step(-1), unfold: () => setFold(!fold) })
  const untied = rows.length - new Set(allTies.flatMap(({ from, to: end }) => [from, end])).size

  return (
    <>
      <div className="filters">
        <Choice<"picture" | "table">
          legend={l.view}
          quiet
          value={asTable ? "table" : "picture"}
          options={[
            { value: "picture", label: l.asPicture },
            { value: "table", label: l.asTable },
          ]}
          onChange={(view) => go(to.lineage(caseName, { document: chosen, view: view === "table" ? view : null }), { replace: true })}
        />
        <label className="field">
          <span>{l.filter}</span>
          <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
        <label className="field">
          <span>{l.show}</span>
          <select value={show} onChange={({ target }) => setShow(SHOWS.find((one) => one === target.value) ?? "all")}>
            {SHOWS.map((one) => (
              <option key={one} value={one}>
                {l.shows[one]}
              </option>
            ))}
          </select>
        </label>
        {asTable ? null : (
          <>
            <div className="buttons zoom">
              <button type="button" disabled={zoom === ZOOMS[0]} onClick={() => step(-1)}>
                {l.further}
              </button>
              <button type="button" disabled={zoom === ZOOMS.at(-1)} onClick={() => step(1)}>
                {l.nearer}
              </button>
            </div>
            <label className="check">
              <input type="checkbox" checked={fold} onChange={({ target }) => setFold(target.checked)} />
              <span>{l.fold}</span>
            </label>
            {untied === 0 || show !== "all" ? null : (
              <label className="check">
                <input type="checkbox" checked={alone} onChange={({ target }) => setAlone(target.checked)} />
                <span>{l.alone(untied)}</span>
              </label>
            )}
          </>
        )}
      </div>
      {kept.length === 0 ? (
        <Empty>{words === "" && show === "all" ? l.none : l.noneFit}</Empty>
      ) : (
        <output className="note">
          {l.shown(kept.length, keptTies.length)} {circles.length === 0 ? null : <span className="warn">{l.circles(circles.length)}</span>}
        </output>
      )}
      <div className={document === undefined || asTable ? "lineage-page" : "lineage-page with-panel"}>
        {asTable ? (
          <TieTable ties={keptTies.toSorted((a, b) => compareRows(byId, a, b))} rows={byId} caseName={caseName} />
        ) : (
          <div ref={place} className="lineage-place">
            {kept.length === 0 ? null : (
              <Picture
                layout={layout}
                zoom={zoom}
                caseName={caseName}
                chosen={document?.id ?? null}
                lit={lit}
                onChoose={choose}
                onOpen={open}
                opened={opened}
              />
            )}
          </div>
        )}
        {document === undefined || asTable ? null : (
          <Panel document={document} rows={byId} ties={allTies} caseName={caseName} onChoose={choose} onClose={() => choose(null)} />
        )}
      </div>
      {asTable ? null : <p className="note">{l.legend}</p>}
    </>
  )
}

/** @returns ties between documents that are there, each with what was taken */
function findTies(derivations: readonly Derivation[], rows: ReadonlyMap<string, DocumentRow>): readonly Tie[] {
  return derivations.flatMap((derivation): readonly Tie[] => {
    const later = rows.get(derivation.to)
    if (later === undefined || !rows.has(derivation.from)) return []
    const found = later.into.find(({ from, kind }) => from === derivation.from && kind === derivation.kind)
    return [{ ...derivation, taken: found?.taken ?? 1 }]
  })
}

function fits(tie: Tie, show: Show, circles: readonly (readonly string[])[]): boolean {
  switch (show) {
    case "all":
      return true
    case "copies":
      return tie.kind === "verbatim" || tie.kind === "partial"
    case "retold":
      return tie.kind === "rewrite" || tie.kind === "translation" || tie.kind === "press-release"
    case "cites":
      return tie.kind === "cites"
    case "uncredited":
      return tie.directed && !tie.credited
    case "circles":
      return circles.some((circle) => circle.includes(tie.from) && circle.includes(tie.to))
  }
}

function textOf({ title, name, file }: DocumentRow): string {
  return `${title ?? ""} ${name} ${file}`.toLowerCase()
}

function compareRows(rows: ReadonlyMap<string, DocumentRow>, a: Tie, b: Tie): number {
  const [x, y] = [rows.get(a.to), rows.get(b.to)]
  return x === undefined || y === undefined ? 0 : compareTimes(x, y)
}
