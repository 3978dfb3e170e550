// Download: takes a file of the API down; where it fails, says so in its place.
import { type ReactElement, type ReactNode, useState } from "react"
import { useClient } from "../answers.tsx"
import { type Problem, toProblem } from "../client.ts"
import { useWords } from "../words.tsx"

type DownloadProps = {
  readonly path: string
  readonly name: string
  readonly title?: string
  readonly quiet?: boolean
  readonly children: ReactNode
}

/** @param name - of the file that is kept; letters that no file may have become "-" */
export function Download({ path, name, title, quiet = false, children }: DownloadProps): ReactElement {
  const { t } = useWords()
  const client = useClient()
  const [state, setState] = useState<"ready" | "asking" | Problem>("ready")
  const take = (): void => {
    setState("asking")
    client.download(path, name.replaceAll(/[\p{Control}/\\:*?"<>|]/gu, "-")).then(
      () => setState("ready"),
      (error: unknown) => setState(toProblem(error, path)),
    )
  }
  return (
    <>
      <button type="button" className={quiet ? "quiet" : undefined} title={title} disabled={state === "asking"} onClick={take}>
        {children}
      </button>
      {typeof state === "string" ? null : (
        <span className="warn" role="alert">
          {t.problem(state).what} {t.problem(state).next}
        </span>
      )}
    </>
  )
}
