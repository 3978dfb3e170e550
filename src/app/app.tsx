// App: the frame around every screen, and which screen that is.
import { lazy, type ReactElement, type ReactNode, Suspense, useState } from "react"
import { AdditionsProvider, useAdditions } from "./additions.tsx"
import { AnswersContext, keepAnswers } from "./answers.tsx"
import type { Client } from "./client.ts"
import { KeysProvider } from "./keys.tsx"
import { WordsProvider } from "./words.tsx"
import { to } from "./links.ts"
import { Bar } from "./parts/bar.tsx"
import { Catch } from "./parts/catch.tsx"
import { DropAnywhere } from "./parts/drop-anywhere.tsx"
import { Waiting } from "./parts/states.tsx"
import { NoticesProvider } from "./parts/notices.tsx"
import { go, matchPath, Params, useArrival, usePlace } from "./router.tsx"
import { SCREENS } from "./screens.ts"
import { SettingsProvider } from "./settings.tsx"

const NotFound = lazy(() => import("./screens/not-found.tsx"))

/** Screens are fetched when they are first shown. */
const LAZY = SCREENS.map((screen) => ({ ...screen, Screen: lazy(screen.load) }))

/** @param notice - what the page says of itself above every screen; null: nothing */
export function App({ client, notice = null }: { readonly client: Client; readonly notice?: ReactNode }): ReactElement {
  const [answers] = useState(() => keepAnswers(client))
  return (
    <SettingsProvider>
      <WordsProvider>
        <AnswersContext value={answers}>
          <KeysProvider>
            <NoticesProvider>
              <AdditionsProvider>
                <Frame notice={notice} />
              </AdditionsProvider>
            </NoticesProvider>
          </KeysProvider>
        </AnswersContext>
      </WordsProvider>
    </SettingsProvider>
  )
}

/** What is let go on any screen of a case is added to it, and the case shows how far that is. */
function CaseDrop({ caseName }: { readonly caseName: string }): ReactElement {
  const additions = useAdditions()
  return (
    <DropAnywhere
      onFiles={(files) => {
        void additions.begin(caseName, { files })
        go(to.case(caseName))
      }}
    />
  )
}

function Frame({ notice }: { readonly notice: ReactNode }): ReactElement {
  const { path } = usePlace()
  useArrival(path)
  const found = LAZY.flatMap((screen) => {
    const params = matchPath(screen.path, path)
    return params === null ? [] : [{ screen, params }]
  })[0]
  const Screen = found?.screen.Screen ?? NotFound
  return (
    <Params value={found?.params ?? {}}>
      <Bar screen={found?.screen.name ?? null} />
      {notice}
      {found?.params["case"] === undefined ? null : <CaseDrop caseName={found.params["case"]} />}
      <main id="main" tabIndex={-1}>
        <Catch key={path}>
          <Suspense fallback={<Waiting />}>
            <Screen />
          </Suspense>
        </Catch>
      </main>
    </Params>
  )
}
