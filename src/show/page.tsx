// Page: the shell around a report, one file that needs no network and no script.
import type { ReactElement, ReactNode } from "react"
import type { Language } from "./messages/index.ts"
import { STYLESHEET } from "./style.ts"
import { TIES, TIES_HASH } from "./ties.ts"

/** Nothing may be loaded or sent, and no script run but ours; one that slipped through the escaping would stand still. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
const POLICY_WITH_TIES = `default-src 'none'; style-src 'unsafe-inline'; script-src '${TIES_HASH}'; base-uri 'none'; form-action 'none'`

type PageProps = {
  readonly language: Language
  readonly title: string
  readonly ties?: boolean // with the script that lights what belongs together; default true
  readonly children: ReactNode
}

export function Page({ language, title, ties = true, children }: PageProps): ReactElement {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={ties ? POLICY_WITH_TIES : POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Firsthand" />
        <title>{title}</title>
        {/* Both are constants of ours; nothing of an article is in them. */}
        <style dangerouslySetInnerHTML={{ __html: STYLESHEET }} />
      </head>
      <body>
        {children}
        {ties ? <script dangerouslySetInnerHTML={{ __html: TIES }} /> : null}
      </body>
    </html>
  )
}
