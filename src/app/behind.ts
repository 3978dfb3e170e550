// Behind: whether a large case is being compared anew behind its answers; what is shown is asked for again when that is done.
import { useEffect } from "react"
import { useAnswer, useAnswers } from "./answers.tsx"
import { paths, startOf } from "./paths.ts"

/** Milliseconds between two looks. */
const EVERY = 3000

/** @param caseName - null: none is open @returns whether what is shown is older than the case */
export function useBehind(caseName: string | null): boolean {
  const answers = useAnswers()
  const path = caseName === null ? null : paths.overview(caseName)
  const behind = useAnswer(path).value?.behind === true
  useEffect(() => {
    if (!behind || caseName === null) return undefined
    let looking = true
    const look = async (): Promise<void> => {
      const overview = await answers.client.get(paths.overview(caseName)).catch(() => null) // it may not answer now
      if (!looking) return
      if (overview?.behind === false) answers.forget(startOf(caseName))
      else timer = setTimeout(() => void look(), EVERY)
    }
    let timer = setTimeout(() => void look(), EVERY)
    return () => {
      looking = false
      clearTimeout(timer)
    }
  }, [behind, caseName, answers])
  return behind
}
