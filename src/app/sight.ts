// Sight: which part of a picture that scrolls is in view, in steps, so that what is far outside need not be on the page.
import { type RefObject, useLayoutEffect, useState } from "react"

/** A part of a picture, in pixels from its upper left corner. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Pixels from one step to the next; as much again is kept on every side, so that nothing comes too late. */
const STEP = 360

/** @returns whether two parts have a point in common @example meets({ left: 0, top: 0, right: 9, bottom: 9 }, { left: 9, top: 9, right: 20, bottom: 20 }) // true */
export function meets(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

/**
 * Widens what is in view to whole steps and one more on every side.
 *
 * @example widen({ left: 10, top: 400, right: 1000, bottom: 900 }) // { left: -360, top: 0, right: 1440, bottom: 1440 }
 */
export function widen({ left, top, right, bottom }: Box): Box {
  const down = (value: number): number => (Math.floor(value / STEP) - 1) * STEP
  const up = (value: number): number => (Math.ceil(value / STEP) + 1) * STEP
  return { left: down(left), top: down(top), right: up(right), bottom: up(bottom) }
}

/**
 * @param place - the element that scrolls
 * @returns what is in view and a step around it; the same object until a step is passed
 * @example const sight = useSight(place); nodes.filter((node) => meets(boxOf(node), sight))
 */
export function useSight(place: RefObject<HTMLElement | null>): Box {
  const [sight, setSight] = useState<Box>(() => widen({ left: 0, top: 0, right: 1440, bottom: 900 }))
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const look = (): void => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element
      const now = widen({ left: scrollLeft, top: scrollTop, right: scrollLeft + clientWidth, bottom: scrollTop + clientHeight })
      setSight((was) => (was.left === now.left && was.top === now.top && was.right === now.right && was.bottom === now.bottom ? was : now))
    }
    const resized = new ResizeObserver(look)
    resized.observe(element)
    element.addEventListener("scroll", look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener("scroll", look)
    }
  }, [place])
  return sight
}
