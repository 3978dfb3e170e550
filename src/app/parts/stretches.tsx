// Stretches: the rows of a long table in stretches; one that is far from what is in view is a space as high as it was.
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react"
import { flushSync } from "react-dom"

/** Rows of a stretch, and pixels that one is taken for until it is seen. */
const ROWS = 40
const HEIGHT = 64

/** Pixels above and below what is in view from which on a stretch is there: some two screens. */
const NEAR = 1400

type StretchesProps<Item> = {
  readonly items: readonly Item[]
  readonly columns: number
  readonly children: (item: Item, index: number) => ReactElement // a row, with its key
}

/** The bodies of a table. Printed, all rows are there. */
export function Stretches<Item>({ items, columns, children }: StretchesProps<Item>): ReactElement {
  const printing = usePrinting()
  return (
    <>
      {cut(items, ROWS).map((some, n) => (
        // Rows that are added come at the end.
        <Stretch key={n} rows={some.length} columns={columns} first={n === 0} printing={printing}>
          {() => some.map((item, i) => children(item, n * ROWS + i))}
        </Stretch>
      ))}
    </>
  )
}

/** @returns pieces of so many items, the last one with what is left @example cut([1, 2, 3], 2) // [[1, 2], [3]] */
export function cut<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
}

type StretchProps = {
  readonly rows: number
  readonly columns: number
  readonly first: boolean
  readonly printing: boolean
  readonly children: () => ReactNode
}

function Stretch({ rows, columns, first, printing, children }: StretchProps): ReactElement {
  const place = useRef<HTMLTableSectionElement>(null)
  const [near, setNear] = useState(first)
  const [height, setHeight] = useState(rows * HEIGHT)
  useEffect(() => {
    const body = place.current
    if (body === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)
        if (entry === undefined) return
        if (!entry.isIntersecting) setHeight(entry.boundingClientRect.height)
        // Who is in it with the keyboard stays there.
        setNear(entry.isIntersecting || body.contains(document.activeElement))
      },
      { rootMargin: `${NEAR}px 0px` },
    )
    observer.observe(body)
    return () => observer.disconnect()
  }, [])
  if (near || printing) return <tbody ref={place}>{children()}</tbody>
  return (
    <tbody ref={place}>
      <tr aria-hidden="true" style={BARE}>
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a space */}
        <td colSpan={columns} style={{ ...BARE, height }} />
      </tr>
    </tbody>
  )
}

/** A space is as high as it is said to be, however rows of the table are set. */
const BARE = { padding: 0, border: 0 }

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true))
    const after = (): void => setPrinting(false)
    addEventListener("beforeprint", before)
    addEventListener("afterprint", after)
    return () => {
      removeEventListener("beforeprint", before)
      removeEventListener("afterprint", after)
    }
  }, [])
  return printing
}
