// The web app, put into its page.
import { type ReactNode, StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import { type Fetch, makeClient } from "./client.ts"

const place = document.getElementById("app")
if (place === null) throw new Error("the page has no place for the app")

// `firsthand site` writes this mark into the page: there is no server, and the API runs in a worker.
const alone = document.querySelector('meta[name="firsthand-transport"][content="browser"]') !== null

async function openAlone(): Promise<{ readonly ask: Fetch; readonly notice: ReactNode }> {
  const [{ openTransport }, { SiteNotice }] = await Promise.all([import("./browser/transport.ts"), import("./browser/notice.tsx")])
  const { ask, weights } = openTransport()
  return { ask, notice: <SiteNotice weights={weights} /> }
}

const { ask, notice } = alone ? await openAlone() : { ask: (path: string, init?: RequestInit) => fetch(path, init), notice: null }
createRoot(place).render(
  <StrictMode>
    <App client={makeClient(ask)} notice={notice} />
  </StrictMode>,
)
