// Dialog: a window over the page that keeps the keyboard inside and gives it back.
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react"
import { useWords } from "../words.tsx"

type DialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

/** Open while it is drawn. */
export function Dialog({ title, onClose, children }: DialogProps): ReactElement {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    const before = document.activeElement
    if (shown !== null && !shown.open) shown.showModal()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape closes it, as every dialog
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="dialog">
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="quiet" onClick={onClose}>
            {t.dialog.close}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
