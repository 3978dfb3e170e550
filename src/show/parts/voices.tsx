// Voices: who speaks in the article, how much of it rests on them, and what each said.
import type { ReactElement } from "react"
import { oneLine } from "../safe.ts"
import type { Voice } from "../view.ts"
import { didOf, groundsOf, nameOf, officeOf, sayWithin } from "../wording.ts"
import type { PartProps } from "./props.ts"

/** Voices that are listed at once; a few more are not worth leaving out. */
const SHOWN = 10

export function Voices({ view, m }: PartProps): ReactElement {
  const voices = view.voices.filter((voice) => voice.sayings.length > 0)
  const shown = voices.length > SHOWN + 2 ? SHOWN : voices.length
  const lines = voices.map((voice) => <VoiceLine key={voice.source.id} voice={voice} view={view} m={m} />)
  return (
    <section id="voices" aria-labelledby="voices-title">
      <div className="titled">
        <h2 id="voices-title">{m.page.voices}</h2>
        {voices.length === 0 ? null : <span className="amounts">{m.voice.amounts}</span>}
      </div>
      {voices.length === 0 ? <p className="empty">{m.page.noVoices}</p> : null}
      {lines.slice(0, shown)}
      {voices.length === shown ? null : (
        <details className="more">
          <summary>{m.voice.more(voices.length - shown)}</summary>
          {lines.slice(shown)}
        </details>
      )}
    </section>
  )
}

function VoiceLine({ voice: { source, letter, tone, share, sayings }, view, m }: PartProps & { readonly voice: Voice }): ReactElement {
  const { text } = view.reading.document
  const about = [officeOf(source), ...groundsOf(source, text, m)].filter((part) => part !== "")
  return (
    <details className={`voice tone-${tone}`}>
      <summary>
        <span className="key">{letter}</span>
        <span>
          <span className="name">{nameOf(source, m)}</span>
          {about.length === 0 ? null : <small>{about.join(" · ")}</small>}
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
            {within ? <small> {sayWithin(tile, m)}</small> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
