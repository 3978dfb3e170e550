// Table links: the same list as CSV and JSON, to take away.
import type { ReactElement } from "react"
import { files } from "../paths.ts"
import type { Query } from "../router.tsx"
import { useWords } from "../words.tsx"
import { Download } from "./download.tsx"

type TableLinksProps = { readonly caseName: string; readonly list: string; readonly table?: boolean; readonly query?: Query }

/** @param list - its name in the API: "claims" @param table - whether there is a CSV of it, default yes */
export function TableLinks({ caseName, list, table = true, query = {} }: TableLinksProps): ReactElement {
  const { t } = useWords()
  return (
    <span className="buttons table-links">
      {table ? (
        <Download quiet path={files.table(caseName, list, query)} name={`${caseName}-${list}.csv`}>
          {t.claims.asTable}
        </Download>
      ) : null}
      <Download quiet path={files.data(caseName, list, query)} name={`${caseName}-${list}.json`}>
        {t.claims.asData}
      </Download>
    </span>
  )
}
