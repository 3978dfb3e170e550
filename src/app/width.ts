// Width: how much room a picture has.
import { useCallback, useEffect, useRef, useState } from "react"

/**
 * @param first - pixels, until it is measured
 * @returns what to put on the element that is measured, and its width
 * @example const [place, room] = useWidth(1060); <div ref={place}>…</div>
 */
export function useWidth(first: number): readonly [place: (element: HTMLElement | null) => void, width: number] {
  const [width, setWidth] = useState(first)
  const observer = useRef<ResizeObserver | null>(null)
  useEffect(() => () => observer.current?.disconnect(), [])
  const place = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    if (element === null) return
    observer.current = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.current.observe(element)
  }, [])
  return [place, width]
}
