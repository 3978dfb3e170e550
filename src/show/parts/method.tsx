// Method: how the report was made, what it cannot do, and which text and model it speaks of.
import type { ReactElement } from "react"
import { dateIn } from "../messages/index.ts"
import { oneLine, safeUrl } from "../safe.ts"
import type { PartProps } from "./props.ts"

export function Method({ view, m }: PartProps): ReactElement {
  const { document, firsthand, model } = view.reading
  const modelName = `${oneLine(model.name)} ${oneLine(model.version)}`
  const url = document.url === null ? null : safeUrl(document.url)
  return (
    <section id="method" aria-labelledby="method-title">
      <h2 id="method-title">{m.page.method}</h2>
      <p>
        {m.method.what} {m.method.how(oneLine(firsthand), modelName)}
      </p>
      <ul>
        {m.method.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      {document.warnings.length === 0 ? null : (
        <>
          <h3>{m.method.warnings}</h3>
          <ul>
            {document.warnings.map((warning) => (
              <li key={warning}>{oneLine(warning)}</li>
            ))}
          </ul>
        </>
      )}
      <dl className="record">
        <dt>{m.method.program}</dt>
        <dd>Firsthand {oneLine(firsthand)}</dd>
        <dt>{m.method.model}</dt>
        <dd>{modelName}</dd>
        <dt>{m.method.document}</dt>
        <dd>
          <code>{oneLine(document.id)}</code>
        </dd>
        {document.url === null ? null : (
          <>
            <dt>{m.method.address}</dt>
            <dd>
              {url === null ? (
                oneLine(document.url)
              ) : (
                <a href={url} rel="noreferrer nofollow">
                  {oneLine(document.url)}
                </a>
              )}
            </dd>
          </>
        )}
        {document.published === null ? null : (
          <>
            <dt>{m.page.published}</dt>
            <dd>{dateIn(m.locale, document.published, "long")}</dd>
          </>
        )}
        {document.modified === null ? null : (
          <>
            <dt>{m.page.modified}</dt>
            <dd>{dateIn(m.locale, document.modified, "long")}</dd>
          </>
        )}
      </dl>
      <p className="note">{m.method.offsets}</p>
    </section>
  )
}
