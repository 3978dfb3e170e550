// Sheet: what every part of a terminal report is drawn with, and what it says of what it leaves out.
import type { Messages } from "../messages/index.ts"
import type { View } from "../view.ts"
import type { Paint } from "./paint.ts"

export type Sheet = {
  readonly width: number // columns
  readonly paint: Paint
  readonly m: Messages
  readonly view: View
}

/** @param n - how many are not listed @returns a line that says so; none where all are */
export function more(n: number, indent: string, { m, paint }: Pick<Sheet, "m" | "paint">): readonly string[] {
  return n === 0 ? [] : [indent + paint("faint", m.voice.more(n))]
}
