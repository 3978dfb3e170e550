// Bar: where one is, where one can go, and the settings.
import { type ReactElement, useState } from "react"
import { useKeys, useRowKeys } from "../keys.tsx"
import { useBehind } from "../behind.ts"
import { to } from "../links.ts"
import { go, Link, Params, usePlace } from "../router.tsx"
import type { ScreenName } from "../screens.ts"
import { useWords } from "../words.tsx"
import { KeyHelp } from "./key-help.tsx"
import { SettingsDialog } from "./settings-dialog.tsx"
import { use } from "react"

type Entry = {
  readonly name: Exclude<ScreenName, "home" | "article" | "compare" | "claim">
  readonly holds: readonly ScreenName[] // screens that one comes to from there
}

/** In the order of the bar. */
const ENTRIES: readonly Entry[] = [
  { name: "case", holds: [] },
  { name: "claims", holds: ["claim"] },
  { name: "documents", holds: ["article", "compare"] },
  { name: "lineage", holds: [] },
  { name: "sources", holds: [] },
  { name: "timeline", holds: [] },
  { name: "disputes", holds: [] },
  { name: "review", holds: [] },
  { name: "search", holds: [] },
]

export function Bar({ screen }: { readonly screen: ScreenName | null }): ReactElement {
  const { t } = useWords()
  const { path } = usePlace()
  const caseName = use(Params)["case"] ?? null
  const [open, setOpen] = useState<"keys" | "settings" | null>(null)
  const behind = useBehind(caseName)
  useRowKeys()
  useKeys("everywhere", {
    help: () => setOpen("keys"),
    toHome: () => go(to.home()),
    ...(caseName === null
      ? {}
      : {
          search: () => go(to.search(caseName)),
          toCase: () => go(to.case(caseName)),
          toClaims: () => go(to.claims(caseName)),
          toDocuments: () => go(to.documents(caseName)),
          toLineage: () => go(to.lineage(caseName)),
          toSources: () => go(to.sources(caseName)),
          toTimeline: () => go(to.timeline(caseName)),
          toDisputes: () => go(to.disputes(caseName)),
          toReview: () => go(to.review(caseName)),
        }),
  })
  return (
    <header className="bar">
      {/* Not an address of the app: those are behind the "#" as well. */}
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        {t.bar.skip}
      </button>
      <Link className="brand" to={to.home()} aria-current={screen === "home" ? "page" : undefined}>
        {t.bar.brand}
      </Link>
      {caseName === null ? null : (
        <Link className="case-name" to={to.case(caseName)}>
          <bdi>{caseName}</bdi>
        </Link>
      )}
      {caseName === null ? null : (
        <nav aria-label={t.bar.screens} key={path} ref={showCurrent}>
          <ul>
            {ENTRIES.map(({ name, holds }) => (
              <li key={name}>
                <Link
                  to={to[name](caseName)}
                  aria-current={screen === name ? "page" : screen !== null && holds.includes(screen) ? "true" : undefined}
                >
                  {t.bar.screen[name]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {behind ? <output className="behind">{t.bar.comparing}</output> : null}
      <div className="tools">
        <button type="button" className="quiet" onClick={() => setOpen("keys")}>
          {t.bar.keys}
        </button>
        <button type="button" className="quiet" onClick={() => setOpen("settings")}>
          {t.bar.settings}
        </button>
      </div>
      {open === "keys" ? <KeyHelp onClose={() => setOpen(null)} /> : null}
      {open === "settings" ? <SettingsDialog onClose={() => setOpen(null)} /> : null}
    </header>
  )
}

/** On a narrow page the screens are scrolled sideways: the one that is shown has to be in sight. */
function showCurrent(nav: HTMLElement | null): void {
  const current = nav?.querySelector<HTMLElement>("[aria-current]")
  if (nav === null || current === null || current === undefined) return
  const [frame, place] = [nav.getBoundingClientRect(), current.getBoundingClientRect()]
  nav.scrollLeft += place.left - frame.left - (frame.width - place.width) / 2
}
