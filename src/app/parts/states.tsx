// States: what stands in the place of an answer that is not there: it is asked for, it failed, or there is nothing.
import type { ReactElement, ReactNode } from "react"
import { type Answer, useAnswers } from "../answers.tsx"
import type { Problem } from "../client.ts"
import { useWords } from "../words.tsx"

/** Shown only where it takes long enough to be noticed, and why it may take longer where it does (style/frame.css). */
export function Waiting(): ReactElement {
  const { t } = useWords()
  return (
    <output className="waiting">
      {t.state.waiting} <small className="long">{t.state.waitingLong}</small>
    </output>
  )
}

/** What went wrong, where, and what to do. */
export function Failure({ problem, again }: { readonly problem: Problem; readonly again?: () => void }): ReactElement {
  const { t } = useWords()
  const { what, next } = t.problem(problem)
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{what}</strong>
      </p>
      <p>{next}</p>
      <p className="code">
        <code>{problem.code}</code> · <code>{problem.path}</code>
      </p>
      {again === undefined ? null : (
        <button type="button" onClick={again}>
          {t.state.again}
        </button>
      )}
    </div>
  )
}

export function Empty({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className="empty">{children}</p>
}

/**
 * Draws an answer once it is there. What was there before stays while it is asked again.
 *
 * @example <Answered answer={claims} path={path}>{({ items }) => <List items={items} />}</Answered>
 */
export function Answered<T>({
  answer,
  path,
  children,
}: {
  readonly answer: Answer<T>
  readonly path: string
  readonly children: (value: T) => ReactNode
}): ReactNode {
  const answers = useAnswers()
  if (answer.state === "asking") return <Waiting />
  if (answer.state === "failed") return <Failure problem={answer.problem} again={() => answers.forget(path)} />
  return children(answer.value)
}
