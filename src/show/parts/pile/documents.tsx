// Documents: what the case holds, by date, each with its strip and what it came from.
import type { ReactElement } from "react"
import type { CaseDocument } from "../../../document/index.ts"
import { blocksOf } from "../../blocks.ts"
import { dayIn, sayDerivation } from "../../pile/wording.ts"
import { oneLine, safeUrl } from "../../safe.ts"
import { SmallStrip } from "../small-strip.tsx"
import { Table } from "../table.tsx"
import type { PileProps } from "./props.ts"

/** All of them: every other part of the page leads here. */
export function Documents({ documents, pile, m }: PileProps & { readonly documents: readonly CaseDocument[] }): ReactElement {
  const r = m.pile.report
  return (
    <section id="documents" aria-labelledby="documents-title">
      <h2 id="documents-title">{m.pile.heading.documents}</h2>
      <Table label={m.page.table(m.pile.heading.documents)} heads={[r.share, r.document, r.date, r.comesFrom]}>
        {documents.map((document) => (
          <tr key={document.id} id={`doc-${document.id}`}>
            <td>
              <SmallStrip blocks={blocksOf(pile.viewOf(document.id)?.body ?? [], 32)} label="" />
            </td>
            <td>
              <b>{pile.nameOf(document.id)}</b>
              <DocumentTitle document={document} m={m} />
              <small>
                <code>{document.id}</code> · {oneLine(document.file)}
              </small>
            </td>
            <td className="number">{dayIn(document.published, m)}</td>
            <td>
              {document.versionOf === null ? null : <small>{m.pile.versionOf(pile.nameOf(document.versionOf))}</small>}
              {pile.into(document.id).map((derivation) => (
                <small key={`${derivation.from} ${derivation.kind}`}>{sayDerivation(derivation, pile, m)}</small>
              ))}
              {pile.into(document.id).length === 0 && document.versionOf === null ? <small>{r.ownReport}</small> : null}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function DocumentTitle({
  document: { title, url: address, language },
  m,
}: Pick<PileProps, "m"> & { readonly document: CaseDocument }): ReactElement {
  const words = title === null ? m.noTitle : oneLine(title)
  const url = address === null ? null : safeUrl(address)
  return (
    <span className="title" dir="auto" lang={language ?? undefined}>
      {url === null ? (
        words
      ) : (
        <a href={url} rel="noreferrer nofollow">
          {words}
        </a>
      )}
    </span>
  )
}
