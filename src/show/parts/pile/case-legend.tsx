// Legend of a case: what dots, bars and blocks mean, drawn with themselves.
import type { ReactElement } from "react"
import type { Messages } from "../../messages/index.ts"

const DOTS = [
  ["full", "full tone-v1"],
  ["unnamed", "full tone-unnamed"],
  ["dotted", "dotted tone-unnamed"],
  ["empty", "empty tone-hearsay"],
] as const
const BARS = ["own", "copy", "denial"] as const

export function CaseLegend({ m }: { readonly m: Messages }): ReactElement {
  const words = m.pile.report.legend
  return (
    <section id="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">{m.page.legend}</h2>
      <dl className="case-legend">
        {DOTS.map(([name, look]) => (
          <div key={name}>
            <dt>
              <i className={`dot dot-${look}`} />
            </dt>
            <dd>{words[name]}</dd>
          </div>
        ))}
        {BARS.map((name) => (
          <div key={name}>
            <dt>
              <span className="bars">
                <i className={name} />
              </span>
            </dt>
            <dd>{words[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {m.strip.scale}. {m.marks.height} {m.marks.colours}
      </p>
    </section>
  )
}
