// Case: what is known, at a glance.
import { type ReactElement, type ReactNode, useState } from "react"
import type { DocumentRow, Overview } from "../../serve/index.ts"
import { nameOf, oneLine, shorten } from "../../show/components.ts"
import { useAdditions } from "../additions.tsx"
import { isAlone } from "../alone.ts"
import { useAnswer } from "../answers.tsx"
import type { Path } from "../client.ts"
import { useKeys } from "../keys.tsx"
import { to } from "../links.ts"
import { AddPanel } from "../parts/add-panel.tsx"
import { ClaimTable } from "../parts/claim-table.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { DocumentTable, foldCopies, isOwn } from "../parts/document-table.tsx"
import { Download } from "../parts/download.tsx"
import { Failures } from "../parts/failures.tsx"
import { Progress } from "../parts/progress.tsx"
import { Since } from "../parts/since.tsx"
import { Answered, Empty } from "../parts/states.tsx"
import { files, MOST, type Page, paths } from "../paths.ts"
import { Link, useParam } from "../router.tsx"
import { useSettings } from "../settings.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

/** Lines of each list; all are a click away. */
const CLAIMS = 8
const DOCUMENTS = 8
const VOICES = 8
const UNDISCLOSED = 6

export default function CaseScreen(): ReactElement {
  const { t } = useWords()
  const name = useParam("case")
  const path = paths.overview(name)
  const overview = useAnswer(path)
  const additions = useAdditions()
  const [adding, setAdding] = useState(false)
  useTitle(oneLine(name))
  useKeys("everywhere", { add: () => setAdding(true) })
  return (
    <>
      <div className="head">
        <h1>
          <bdi>{oneLine(name)}</bdi>
        </h1>
        <Answered answer={overview} path={path}>
          {(known) => (
            <>
              <Lead overview={known} />
              <Since caseName={name} />
              <div className="buttons">
                <button type="button" onClick={() => setAdding(true)}>
                  {t.case.add}
                </button>
                {known.figures.documents === 0 ? null : <Takeaways caseName={name} />}
              </div>
            </>
          )}
        </Answered>
      </div>
      {adding ? (
        <Dialog title={t.case.add} onClose={() => setAdding(false)}>
          <AddPanel
            onGive={(given) => {
              setAdding(false)
              void additions.begin(name, given)
            }}
          />
        </Dialog>
      ) : null}
      <Progress caseName={name} />
      {overview.value === null ? null : overview.value.figures.documents === 0 ? (
        <section className="part begin">
          <Empty>{t.case.noDocuments}</Empty>
          <AddPanel onGive={(given) => void additions.begin(name, given)} />
        </section>
      ) : (
        <>
          <Claims caseName={name} />
          <Documents caseName={name} many={overview.value.figures.documents > MOST} />
          <div className="columns">
            <Voices caseName={name} />
            <Undisclosed caseName={name} many={overview.value.figures.documents > MOST} />
          </div>
        </>
      )}
      <Failures caseName={name} />
    </>
  )
}

/** The case in one paragraph, figures first. */
function Lead({ overview: { figures: f } }: { readonly overview: Overview }): ReactElement | null {
  const { t } = useWords()
  const c = t.case
  if (f.documents === 0) return null
  const sentences: readonly ReactNode[] = [
    <>
      <b>{c.documents(f.documents)}</b>
      {f.repeats === 0 ? null : <>, {c.repeats(f.repeats)}</>}.
    </>,
    <>
      <b>{c.voices(f.voices)}</b>
      {f.unnamed === 0 ? null : <>, {c.unnamed(f.unnamed)}</>}.
    </>,
    ...(f.claims === 0
      ? []
      : [
          <>
            <b>{c.claimCount(f.claims)}</b>
            {f.single === 0 ? null : <>, {c.single(f.single)}</>}
            {f.unsupported === 0 ? null : <>, {c.unsupported(f.unsupported)}</>}.
          </>,
        ]),
    ...(f.disputes + f.silent === 0
      ? []
      : [
          <>
            <b>{[...(f.disputes === 0 ? [] : [c.disputes(f.disputes)]), ...(f.silent === 0 ? [] : [c.silent(f.silent)])].join(", ")}</b>.
          </>,
        ]),
  ]
  return (
    <p className="lead">
      {sentences.map((sentence, i) => (
        // sentences keep their place
        <span key={i}>{sentence} </span>
      ))}
    </p>
  )
}

function Takeaways({ caseName }: { readonly caseName: string }): ReactElement {
  const { t } = useWords()
  const [{ language }] = useSettings()
  return (
    <>
      <Download path={files.report(caseName, [], language)} name={`${caseName}.html`}>
        {t.case.report}
      </Download>
      {isAlone() ? null : (
        <Download path={files.export(caseName)} name={`${caseName}.firsthand.jsonl`} title={t.case.exportWhy}>
          {t.case.export}
        </Download>
      )}
    </>
  )
}

function Claims({ caseName }: { readonly caseName: string }): ReactElement {
  const { t } = useWords()
  const path = paths.claims(caseName, { sort: "weight", limit: CLAIMS })
  const claims = useAnswer(path)
  return (
    <section className="part" aria-labelledby="claims-title">
      <div className="titled">
        <h2 id="claims-title">{t.case.claims}</h2>
        <span className="aside">{t.case.claimsWhy}</span>
      </div>
      <Answered answer={claims} path={path}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty>{t.claims.none}</Empty>
          ) : (
            <>
              <ClaimTable claims={items} caseName={caseName} label={t.case.claims} />
              <p className="all">
                <Link to={to.claims(caseName)}>{t.case.allClaims(total)}</Link>
              </p>
            </>
          )
        }
      </Answered>
    </section>
  )
}

function documentsPath(caseName: string, many: boolean): Path<Page<DocumentRow>> {
  return paths.documents(caseName, many ? { sort: "out", limit: 5 * DOCUMENTS } : { limit: MOST })
}

/** @param many - more than one page has: the most copied are asked for, and their copies counted and not folded */
function Documents({ caseName, many }: { readonly caseName: string; readonly many: boolean }): ReactElement {
  const { t } = useWords()
  const path = documentsPath(caseName, many)
  const documents = useAnswer(path)
  return (
    <section className="part" aria-labelledby="documents-title">
      <h2 id="documents-title">{t.case.documentsHeading}</h2>
      <Answered answer={documents} path={path}>
        {({ items, total }) => (
          <>
            <DocumentTable
              // What most came from is what one has to read.
              documents={(many ? items.filter(isOwn).map((row) => ({ row, copies: [] })) : foldCopies(items))
                .toSorted((a, b) => b.copies.length - a.copies.length)
                .slice(0, DOCUMENTS)}
              caseName={caseName}
              label={t.case.documentsHeading}
            />
            <p className="all">
              <Link to={to.documents(caseName)}>{t.case.allDocuments(total)}</Link>
            </p>
          </>
        )}
      </Answered>
    </section>
  )
}

function Voices({ caseName }: { readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  const path = paths.sources(caseName, { limit: VOICES })
  const sources = useAnswer(path)
  return (
    <section className="part" aria-labelledby="voices-title">
      <h2 id="voices-title">{t.case.voicesHeading}</h2>
      <Answered answer={sources} path={path}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty>{m.pile.empty.sources}</Empty>
          ) : (
            <ul className="lines">
              {items.map((source) => (
                <li key={`${source.type}-${source.name}`}>
                  <Link to={to.search(caseName, { speaker: source.name })} data-row>
                    <b>
                      <bdi>{nameOf(source, m)}</bdi>
                    </b>
                  </Link>
                  <span className="number">{m.statements(source.statements)}</span>
                  <small>
                    <bdi>{[source.roles[0] ?? m.type[source.type]].map(oneLine).join()}</bdi> · {m.pile.inDocuments(source.documents)}
                  </small>
                </li>
              ))}
              {total > items.length ? (
                <li className="more">
                  <Link to={to.sources(caseName)}>{t.case.more(total - items.length)}</Link>
                </li>
              ) : null}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}

function Undisclosed({ caseName, many }: { readonly caseName: string; readonly many: boolean }): ReactElement {
  const { t } = useWords()
  // What is known of them by now; no whole list of thousands is asked for the sake of their names.
  const documents = useAnswer(documentsPath(caseName, many)).value?.items
  const named = new Map(documents?.map((row) => [row.id, row.name]))
  const path = paths.undisclosed(caseName, { limit: UNDISCLOSED })
  const undisclosed = useAnswer(path)
  return (
    <section className="part" aria-labelledby="undisclosed-title">
      <h2 id="undisclosed-title">{t.case.undisclosed}</h2>
      <Answered answer={undisclosed} path={path}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty>{t.case.noUndisclosed}</Empty>
          ) : (
            <ul className="lines quotes">
              {items.map(({ document, span, quote }) => (
                <li key={`${document}-${span[0]}`}>
                  <Link to={to.article(caseName, document, { at: span[0] })} data-row>
                    <bdi>{shorten(oneLine(quote), 200)}</bdi>
                  </Link>
                  <small>
                    <bdi>{named.get(document)}</bdi>
                  </small>
                </li>
              ))}
              {total > items.length ? (
                <li className="more">
                  <Link to={to.search(caseName, { standing: "undisclosed" })}>{t.case.more(total - items.length)}</Link>
                </li>
              ) : null}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}
