// Strip: the article laid flat; width is share of the text, height how firmly, fill who stands behind it.
import type { ReactElement } from "react"
import { howOf, whoOf } from "../wording.ts"
import type { PartProps } from "./props.ts"

export function Strip({ view, m }: PartProps): ReactElement | null {
  const { body } = view
  if (body.length === 0) return null
  return (
    <nav aria-label={m.strip.label}>
      <ol className="strip">
        {body.map((tile, i) => (
          <li key={tile.number} style={{ flexGrow: Math.max(1, Math.round(tile.share * 10_000)) }}>
            <a
              className="g"
              id={`g${tile.number}`}
              href={`#t${tile.number}`}
              aria-label={m.strip.tile(i + 1, body.length, whoOf(tile, m), howOf(tile, m))}
            >
              <i
                className={`${tile.mark} ${tile.tone}${tile.continued ? " continued" : ""}`}
                style={{ height: `${Math.round(tile.firmness * 100)}%` }}
              />
            </a>
          </li>
        ))}
      </ol>
      <p className="scale" aria-hidden="true">
        <span>{m.strip.first}</span>
        <span>{m.strip.scale}</span>
        <span>{m.strip.last}</span>
      </p>
    </nav>
  )
}
