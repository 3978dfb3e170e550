// Table: what is read row by row, wider than the page where it must be.
import type { ReactElement, ReactNode } from "react"

type TableProps = {
  readonly label: string
  readonly heads: readonly ReactNode[]
  readonly children: ReactNode // rows
}

export function Table({ label, heads, children }: TableProps): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the page has to scroll by keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head, i) => (
              // the columns of one table never move
              <th key={i} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
