// The web app, put into its page.
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import { makeClient } from "./client.ts"

const place = document.getElementById("app")
if (place === null) throw new Error("the page has no place for the app")
const client = makeClient((path, init) => fetch(path, init))
createRoot(place).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
)
