// Events: what happened on which day, when it was said and when published; and what was withheld.
import type { ReactElement } from "react"
import { dayIn } from "../../pile/wording.ts"
import { oneLine } from "../../safe.ts"
import { DocumentLink } from "./document-link.tsx"
import type { PileProps } from "./props.ts"

const SHOWN = 120

export function Timeline({ pile, m }: PileProps): ReactElement {
  const { timeline } = pile.linked
  const shown = timeline.slice(0, SHOWN)
  const days = [...new Set(shown.map(({ date }) => date))]
  return (
    <section id="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{m.pile.heading.timeline}</h2>
      {timeline.length === 0 ? <p className="empty">{m.pile.empty.timeline}</p> : null}
      <dl className="days">
        {days.map((date) => (
          <div key={date}>
            <dt>{dayIn(date, m)}</dt>
            {shown
              .filter((entry) => entry.date === date)
              .map(({ document, span, text, stated, published }) => (
                <dd key={`${document} ${span.join()}`}>
                  <span dir="auto">{oneLine(text)}</span>
                  <small>
                    <DocumentLink document={document} pile={pile} />
                    {stated === null ? "" : ` · ${m.pile.stated(dayIn(stated, m))}`}
                    {published === null ? "" : ` · ${m.pile.published(dayIn(published, m))}`}
                  </small>
                </dd>
              ))}
          </div>
        ))}
      </dl>
      {timeline.length > SHOWN ? <p className="note">{m.pile.report.more(timeline.length - SHOWN)}</p> : null}
    </section>
  )
}

export function Undisclosed({ pile, m }: PileProps): ReactElement {
  const { undisclosed } = pile.linked
  return (
    <section id="undisclosed" aria-labelledby="undisclosed-title">
      <h2 id="undisclosed-title">{m.pile.heading.undisclosed}</h2>
      {undisclosed.length === 0 ? <p className="empty">{m.pile.report.noUndisclosed}</p> : null}
      <ul className="withheld">
        {undisclosed.slice(0, SHOWN).map(({ document, span, quote }) => (
          <li key={`${document} ${span.join()}`}>
            <span className="st undisclosed tone-undisclosed" dir="auto">
              {oneLine(quote)}
            </span>
            <small>
              <DocumentLink document={document} pile={pile} />
            </small>
          </li>
        ))}
      </ul>
      {undisclosed.length > SHOWN ? <p className="note">{m.pile.report.more(undisclosed.length - SHOWN)}</p> : null}
    </section>
  )
}
