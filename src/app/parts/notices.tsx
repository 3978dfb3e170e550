// Notices: what was just done, said once and read out, with a way to take it back.
import { createContext, type ReactElement, type ReactNode, use, useMemo, useState } from "react"
import { useKeys } from "../keys.tsx"
import { useWords } from "../words.tsx"

export type Notice = { readonly text: string; readonly undo?: () => void }

const NoticesContext = createContext<((notice: Notice | null) => void) | null>(null)

export function NoticesProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [notice, setNotice] = useState<Notice | null>(null)
  const { t } = useWords()
  const undo = notice?.undo
  const takeBack = useMemo(
    () =>
      undo === undefined
        ? undefined
        : () => {
            setNotice(null)
            undo()
          },
    [undo],
  )
  useKeys("everywhere", takeBack === undefined ? {} : { undo: takeBack })
  return (
    <NoticesContext value={setNotice}>
      {children}
      <output className="notices">
        {notice === null ? null : (
          <span className="notice">
            <span>{notice.text}</span>
            {takeBack === undefined ? null : (
              <button type="button" onClick={takeBack}>
                {t.notice.undo}
              </button>
            )}
            <button type="button" className="quiet" onClick={() => setNotice(null)}>
              {t.notice.close}
            </button>
          </span>
        )}
      </output>
    </NoticesContext>
  )
}

/** @example const notify = useNotify(); notify({ text: t.notice.corrected, undo }) */
export function useNotify(): (notice: Notice | null) => void {
  const notify = use(NoticesContext)
  if (notify === null) throw new Error("no notices are shown here")
  return notify
}
