// Targets: where a page's links lead. A report's lead to places on it; the web app's keep its address and say which place is meant.
import { createContext } from "react"

export type Targets = {
  readonly statement: (n: number) => string // its words in the text
  readonly card: (n: number) => string // all that is judged of it
  readonly finding: (n: number) => string
}

export const TargetsContext = createContext<Targets>({
  statement: (n) => `#t${n}`,
  card: (n) => `#c${n}`,
  finding: (n) => `#n${n}`,
})
