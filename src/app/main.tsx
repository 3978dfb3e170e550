// The web app, put into its page.
import { type ReactNode, StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { isAlone } from "./alone.ts"
import { App } from "./app.tsx"
import { type Fetch, makeClient } from "./client.ts"

const place = document.getElementById("app")
if (place === null) throw new Error("the page has no place for the app")

async function openAlone(): Promise<{ readonly ask: Fetch; readonly notice: ReactNode }> {
  const [{ openTransport }, { SiteNotice }] = await Promise.all([import("./browser/transport.ts"), import("./browser/notice.tsx")])
  const { ask, weights } = openTransport()
  return { ask, notice: <SiteNotice weights={weights} /> }
}

const { ask, notice } = isAlone() ? await openAlone() : { ask: (path: string, init?: RequestInit) => fetch(path, init), notice: null }
createRoot(place).render(
  <StrictMode>
    <App client={makeClient(ask)} notice={notice} />
  </StrictMode>,
)
