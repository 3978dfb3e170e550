// Not found: an address that no screen has.
import type { ReactElement } from "react"
import { to } from "../links.ts"
import { Link } from "../router.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

export default function NotFound(): ReactElement {
  const { t } = useWords()
  useTitle(t.state.notFound)
  return (
    <>
      <h1>{t.state.notFound}</h1>
      <p className="note">{t.state.notFoundNext}</p>
      <Link className="button" to={to.home()}>
        {t.state.toCases}
      </Link>
    </>
  )
}
