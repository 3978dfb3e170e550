// Voices: who speaks in the article, how much of it rests on them, and what each said.
import type { ReactElement } from "react"
import { oneLine } from "../safe.ts"
import { didOf, groundsOf, nameOf, officeOf } from "../wording.ts"
import type { PartProps } from "./props.ts"

export function Voices({ view, m }: PartProps): ReactElement {
  const { text } = view.reading.document
  const voices = view.voices.filter((voice) => voice.sayings.length > 0)
  return (
    <section id="voices" aria-labelledby="voices-title">
      <div className="titled">
        <h2 id="voices-title">{m.page.voices}</h2>
        {voices.length === 0 ? null : <span className="amounts">{m.voice.amounts}</span>}
      </div>
      {voices.length === 0 ? <p className="empty">{m.page.noVoices}</p> : null}
      {voices.map(({ source, letter, tone, share, sayings }) => (
        <details key={source.id} className={`voice ${tone}`}>
          <summary>
            <span className="key">{letter}</span>
            <span>
              <span className="name">{nameOf(source, m)}</span>
              <small>{[officeOf(source), ...groundsOf(source, text, m)].filter((part) => part !== "").join(" · ")}</small>
            </span>
            <span className="amount" title={m.statements(sayings.length)}>
              {share === 0 ? sayings.length : `${sayings.length} · ${m.percent(share)}`}
            </span>
          </summary>
          <ul>
            {sayings.map(({ tile, act, text: words, direct, within }) => (
              <li key={tile.number}>
                <a href={`#t${tile.number}`}>
                  <span className="did">{didOf(act, m)}</span> {direct ? m.quote(oneLine(words)) : oneLine(words)}
                </a>
                {within ? <small> {m.voice.within}</small> : null}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
