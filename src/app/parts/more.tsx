// More: how much of a list is shown, and the rest of it.
import type { ReactElement } from "react"
import type { Pages } from "../pages.tsx"
import { useWords } from "../words.tsx"
import { Failure } from "./states.tsx"

export function More<Item>({ pages }: { readonly pages: Pages<Item> }): ReactElement {
  const { t } = useWords()
  return (
    <div className="more-line">
      {pages.problem === null ? null : <Failure problem={pages.problem} />}
      {pages.more === null ? null : (
        <button type="button" onClick={pages.more}>
          {t.claims.more}
        </button>
      )}
      <output className="shown">{t.claims.shown(pages.items.length, pages.total)}</output>
    </div>
  )
}
