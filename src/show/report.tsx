// The report of one article as a page.
import type { ReactElement } from "react"
import { type Language, messagesIn } from "./messages/index.ts"
import { Page } from "./page.tsx"
import { ArticleText, Headline } from "./parts/article-text.tsx"
import { Cards } from "./parts/cards.tsx"
import { Explanations } from "./parts/explanations.tsx"
import { Findings } from "./parts/findings.tsx"
import { Glance } from "./parts/glance.tsx"
import { Legend } from "./parts/legend.tsx"
import { Method } from "./parts/method.tsx"
import { Statements } from "./parts/statements.tsx"
import { Strip } from "./parts/strip.tsx"
import { Voices } from "./parts/voices.tsx"
import { oneLine, safeUrl } from "./safe.ts"
import type { View } from "./view.ts"
import { headerOf, heldOf } from "./wording.ts"

export function Report({
  view,
  language,
  explain,
}: {
  readonly view: View
  readonly language: Language
  readonly explain: boolean
}): ReactElement {
  const m = messagesIn(language)
  const { title, url: address } = view.reading.document
  const url = address === null ? null : safeUrl(address)
  const held = heldOf(view, m)
  return (
    <Page language={language} title={m.page.title(title === null ? m.noTitle : oneLine(title))}>
      <header className="bar">
        <b>Firsthand</b> <span>{m.page.kind}</span>
        <nav aria-label={m.page.contents}>
          <a href="#text">{m.page.text}</a>
          <a href="#voices">{m.page.voices}</a>
          <a href="#findings">{m.page.findings}</a>
          <a href="#legend">{m.page.legend}</a>
          <a href="#statements">{m.page.statements}</a>
          <a href="#method">{m.page.method}</a>
        </nav>
      </header>
      <main>
        <div className="head">
          <Headline view={view} m={m} />
          <p className="by">
            {headerOf(view, m, "long").join(" · ")}
            {url === null ? null : (
              <>
                {" · "}
                <a href={url} rel="noreferrer nofollow">
                  {m.page.source}
                </a>
              </>
            )}
          </p>
          <p className={held.firmer ? "held firmer" : "held"}>{held.words}</p>
          <Strip view={view} m={m} />
        </div>
        <section id="text" aria-label={m.page.text}>
          <ArticleText view={view} m={m} />
        </section>
        <div className="side">
          <Glance view={view} m={m} />
          <Voices view={view} m={m} />
          <Findings view={view} m={m} />
        </div>
        <div className="below">
          <Legend m={m} />
          <Statements view={view} m={m} />
          {explain ? <Explanations view={view} m={m} /> : null}
          <Method view={view} m={m} />
        </div>
        <Cards view={view} m={m} />
      </main>
    </Page>
  )
}
