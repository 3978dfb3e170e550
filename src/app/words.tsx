// Words: the catalogue of the reader's language, the app's and the reports'.
import { createContext, type ReactElement, type ReactNode, use } from "react"
import { type Messages, messagesIn } from "../show/components.ts"
import { type AppMessages, appMessagesIn } from "./messages/index.ts"
import { useSettings } from "./settings.tsx"

type Words = { readonly t: AppMessages; readonly m: Messages } // t: of the app; m: of marks, values and reports

const WordsContext = createContext<Words | null>(null)

export function WordsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [{ language }] = useSettings()
  return <WordsContext value={{ t: appMessagesIn(language), m: messagesIn(language) }}>{children}</WordsContext>
}

/** @example const { t, m } = useWords() */
export function useWords(): Words {
  const words = use(WordsContext)
  if (words === null) throw new Error("no words are given here")
  return words
}
