// Notice: what a page without a server says of itself: that all stays here, how far the model is, and how a page is handed over.
import { type ReactElement, useEffect, useState, useSyncExternalStore } from "react"
import { useAdditions } from "../additions.tsx"
import { to } from "../links.ts"
import { go } from "../router.tsx"
import { useWords } from "../words.tsx"
import { awaitPage, type HandedPage, makeBookmarklet, toFile } from "./handed.ts"
import type { Transport } from "./transport.ts"

/** The case into which a handed page goes. */
const CASE = "pages"

export function SiteNotice({ weights }: Pick<Transport, "weights">): ReactElement {
  const { t } = useWords()
  const additions = useAdditions()
  const [handed, setHanded] = useState<HandedPage | null>(null)
  useEffect(() => awaitPage(setHanded), [])
  return (
    <aside className="site-notice" aria-label={t.site.about}>
      <p>
        {t.site.stays}{" "}
        <a href="#/" ref={setBookmarklet}>
          {t.site.bookmarklet}
        </a>{" "}
        {t.site.drag}
      </p>
      <WeightsLine weights={weights} />
      {handed === null ? null : (
        <output>
          {t.site.handed(new URL(handed.url).host)}{" "}
          <button
            type="button"
            onClick={() => {
              setHanded(null)
              void additions.begin(CASE, { files: [toFile(handed)] })
              go(to.case(CASE))
            }}
          >
            {t.site.readIt}
          </button>{" "}
          <button type="button" className="quiet" onClick={() => setHanded(null)}>
            {t.site.leaveIt}
          </button>
        </output>
      )}
    </aside>
  )
}

/** React writes no script addresses; this one is to be dragged to the bookmarks, and does nothing here. */
function setBookmarklet(link: HTMLAnchorElement | null): void {
  link?.setAttribute("href", makeBookmarklet(new URL("./", document.baseURI).href))
  link?.addEventListener("click", (event) => event.preventDefault())
}

const MB = 1_000_000

function WeightsLine({ weights }: Pick<Transport, "weights">): ReactElement | null {
  const { t } = useWords()
  const state = useSyncExternalStore(weights.subscribe, weights.get)
  if (state === null || state.loaded >= state.total) return null
  const [loaded, total] = [state.loaded, state.total].map((bytes) => Math.round(bytes / MB))
  return (
    <output>
      <label>
        {t.site.weights(loaded ?? 0, total ?? 0)} <progress value={state.loaded} max={state.total} />
      </label>
    </output>
  )
}
