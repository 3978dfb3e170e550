// Add panel: four ways to give Firsthand something to read.
import { type ReactElement, useState } from "react"
import type { Given } from "../additions.tsx"
import { isAlone } from "../alone.ts"
import { useWords } from "../words.tsx"
import { Choice } from "./choice.tsx"
import { DropAnywhere } from "./drop-anywhere.tsx"

const WAYS = ["files", "text", "urls", "feed"] as const
type Way = (typeof WAYS)[number]
const WITHOUT_NETWORK: readonly Way[] = ["files", "text"]

/** @param onGive - what somebody gave, to be added at once */
export function AddPanel({ onGive }: { readonly onGive: (given: Given) => void }): ReactElement {
  const { t } = useWords()
  const [way, setWay] = useState<Way>("files")
  const [problem, setProblem] = useState<string | null>(null)
  const a = t.add
  const give = (given: Given): void => {
    setProblem(null)
    onGive(given)
  }
  return (
    <div className="add">
      <DropAnywhere onFiles={(files) => give({ files })} />
      <Choice<Way>
        legend={a.way}
        quiet
        value={way}
        options={(isAlone() ? WITHOUT_NETWORK : WAYS).map((value) => ({ value, label: a.ways[value] }))}
        onChange={(chosen) => {
          setProblem(null)
          setWay(chosen)
        }}
      />
      {way === "files" ? <FileField onFiles={(files) => give({ files })} /> : null}
      {way === "text" ? (
        <TextField label={a.pasteLabel} button={a.pasteAdd} onSend={(text) => (text === "" ? setProblem(a.nothing) : give({ text }))} />
      ) : null}
      {way === "urls" ? (
        <TextField
          label={a.addressesLabel}
          button={a.addressesAdd}
          note={a.addressesWhy}
          onSend={(text) => {
            const urls = text.split(/\s+/u).filter((line) => line !== "")
            const wrong = urls.find((line) => !isAddress(line))
            if (urls.length === 0) setProblem(a.nothing)
            else if (wrong === undefined) give({ urls })
            else setProblem(a.wrongAddress(wrong))
          }}
        />
      ) : null}
      {way === "feed" ? (
        <TextField
          label={a.feedLabel}
          button={a.feedAdd}
          note={a.addressesWhy}
          short
          onSend={(feed) => {
            if (feed === "") setProblem(a.nothing)
            else if (isAddress(feed)) give({ feed })
            else setProblem(a.wrongAddress(feed))
          }}
        />
      ) : null}
      {problem === null ? null : (
        <p className="warn" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text)
}

function FileField({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactElement {
  const { t } = useWords()
  return (
    <label className="drop">
      <strong>{t.add.drop}</strong>
      <span className="button">{t.add.choose}</span>
      <input
        className="hidden"
        type="file"
        multiple
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = "" // the same file may be given again
          if (files.length > 0) onFiles(files)
        }}
      />
      <small>{t.add.kinds}</small>
    </label>
  )
}

type TextFieldProps = {
  readonly label: string
  readonly button: string
  readonly note?: string
  readonly short?: boolean
  readonly onSend: (text: string) => void
}

function TextField({ label, button, note, short = false, onSend }: TextFieldProps): ReactElement {
  const [text, setText] = useState("")
  const send = (): void => {
    onSend(text.trim())
  }
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label className="field">
        <span>{label}</span>
        {short ? (
          <input type="text" inputMode="url" value={text} onChange={({ target }) => setText(target.value)} />
        ) : (
          <textarea value={text} dir="auto" onChange={({ target }) => setText(target.value)} />
        )}
        {note === undefined ? null : <small>{note}</small>}
      </label>
      <div className="buttons">
        <button type="submit" className="strong">
          {button}
        </button>
      </div>
    </form>
  )
}
