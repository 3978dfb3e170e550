// App: the web app, put into its page.
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"

const place = document.getElementById("app")
if (place === null) throw new Error("the page has no place for the app")
createRoot(place).render(
  <StrictMode>
    <h1>Firsthand</h1>
  </StrictMode>,
)
