// Title: the name of the window, and what is read out when a screen is come to.
import { useEffect } from "react"
import { useWords } from "./words.tsx"

/** @param parts - the narrowest first @example useTitle(claim.text, caseName) // "… · bridge · Firsthand" */
export function useTitle(...parts: readonly string[]): void {
  const { t } = useWords()
  const title = t.title(...parts)
  useEffect(() => {
    document.title = title
  }, [title])
}
