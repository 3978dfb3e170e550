// Voice list: who speaks in the article; choosing one leaves only what rests on it.
import { type ReactElement, use } from "react"
import { didOf, groundsOf, nameOf, officeOf, oneLine, sayWithin, TargetsContext, type View, type Voice } from "../../show/components.ts"
import { useWords } from "../words.tsx"

type VoiceListProps = { readonly view: View; readonly chosen: string | null; readonly onChoose: (source: string | null) => void }

export function VoiceList({ view, chosen, onChoose }: VoiceListProps): ReactElement {
  const { m } = useWords()
  const voices = view.voices.filter(({ sayings }) => sayings.length > 0)
  return (
    <section aria-labelledby="voices-title">
      <div className="titled">
        <h2 id="voices-title">{m.page.voices}</h2>
        {voices.length === 0 ? null : <span className="aside">{m.voice.amounts}</span>}
      </div>
      {voices.length === 0 ? <p className="empty">{m.page.noVoices}</p> : null}
      {voices.map((voice) => (
        <VoiceItem key={voice.source.id} voice={voice} view={view} chosen={chosen === voice.source.id} onChoose={onChoose} />
      ))}
    </section>
  )
}

type VoiceItemProps = {
  readonly voice: Voice
  readonly view: View
  readonly chosen: boolean
  readonly onChoose: (source: string | null) => void
}

function VoiceItem({ voice: { source, letter, tone, share, sayings }, view, chosen, onChoose }: VoiceItemProps): ReactElement {
  const { t, m } = useWords()
  const targets = use(TargetsContext)
  const about = [officeOf(source), ...groundsOf(source, view.reading.document.text, m)].filter((part) => part !== "")
  return (
    <div className={`voice-item tone-${tone}`}>
      <button
        type="button"
        className="voice-name"
        aria-pressed={chosen}
        title={t.article.only}
        onClick={() => onChoose(chosen ? null : source.id)}
      >
        <span className="key" aria-hidden="true">
          {letter}
        </span>
        <span>
          <b>
            <bdi>{nameOf(source, m)}</bdi>
          </b>
          {about.length === 0 ? null : (
            <small>
              <bdi>{about.join(" · ")}</bdi>
            </small>
          )}
        </span>
        <span className="amount">{share === 0 ? sayings.length : `${sayings.length} · ${m.percent(share)}`}</span>
      </button>
      {chosen ? (
        <ul>
          {sayings.map(({ tile, act, text, direct, within }) => (
            <li key={tile.number}>
              <a href={targets.statement(tile.number)}>
                <span className="did">{didOf(act, m)}</span> <bdi>{direct ? m.quote(oneLine(text)) : oneLine(text)}</bdi>
              </a>
              {within ? <small> {sayWithin(tile, m)}</small> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
