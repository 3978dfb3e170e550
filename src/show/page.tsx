// Page: the shell around a report, one file that needs no network and no script.
import type { ReactElement, ReactNode } from "react"
import type { Language } from "./messages/index.ts"
import { STYLESHEET } from "./style.ts"

/** Nothing may be loaded, run or sent; a script that slipped through the escaping would stand still. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

type PageProps = { readonly language: Language; readonly title: string; readonly rules?: string; readonly children: ReactNode }

export function Page({ language, title, rules = "", children }: PageProps): ReactElement {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Firsthand" />
        <title>{title}</title>
        {/* our own rules, with numbers alone filled in */}
        <style dangerouslySetInnerHTML={{ __html: STYLESHEET + rules }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
