// Drop anywhere: files may be let go anywhere on the page.
import { type ReactElement, useEffect, useState } from "react"
import { useWords } from "../words.tsx"

/** Who takes what is let go; where a dialog is open above a screen, the dialog. */
const takers: symbol[] = []

export function DropAnywhere({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactElement | null {
  const { t } = useWords()
  const [over, setOver] = useState(false)
  const [taker] = useState(() => Symbol("taker"))
  useEffect(() => {
    takers.push(taker)
    return () => {
      takers.splice(takers.indexOf(taker), 1)
    }
  }, [taker])
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true && takers.at(-1) === taker
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault() // else the browser opens the file in the app's place
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFiles(files)
    }
    const listeners = [
      ["dragenter", drag],
      ["dragover", drag],
      ["dragleave", leave],
      ["drop", drop],
    ] as const
    for (const [name, listener] of listeners) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener)
    }
  })
  return over ? <div className="drop-over">{t.add.dropNow}</div> : null
}
