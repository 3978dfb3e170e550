// Legend: how to read the marks, drawn with the marks themselves.
import type { ReactElement } from "react"
import type { Messages } from "../messages/index.ts"

const EXAMPLES = [
  ["named", "A", "named tone-v1", false],
  ["direct", "A", "named tone-v1", true],
  ["document", "D", "document tone-v2", false],
  ["continued", "a", "named tone-v1 continued", false],
  ["unnamed", "?", "unnamed tone-unnamed", false],
  ["unknown", "*", "unnamed tone-unnamed", false],
  ["hearsay", "~", "hearsay tone-hearsay", false],
  ["undisclosed", "–", "undisclosed tone-undisclosed", false],
  ["observed", "R", "observed tone-observed", false],
  ["own", "·", "own tone-own", false],
] as const

export function Legend({ m }: { readonly m: Messages }): ReactElement {
  return (
    <section id="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">{m.page.legend}</h2>
      <dl className="legend">
        {EXAMPLES.map(([mark, letter, look, quoted]) => (
          <div key={mark}>
            <dt>
              <span className={`key ${look}`}>{letter}</span>{" "}
              <span className={`st ${look}`}>{quoted ? <span className="quoted">{m.marks.example}</span> : m.marks.example}</span>{" "}
              <span className="swatch">
                <i className={look} style={{ height: SWATCH[mark] }} />
              </span>
            </dt>
            <dd>{m.marks[mark]}</dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {m.marks.sourceAndCue}; {m.marks.letter}. {m.marks.height} {m.marks.colours}
      </p>
    </section>
  )
}

const SWATCH: Readonly<Record<(typeof EXAMPLES)[number][0], string>> = {
  named: "84%",
  direct: "100%",
  document: "84%",
  continued: "72%",
  unnamed: "54%",
  unknown: "54%",
  hearsay: "26%",
  undisclosed: "40%",
  observed: "84%",
  own: "54%",
}
