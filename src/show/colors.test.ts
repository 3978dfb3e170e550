import { describe, expect, it } from "vitest"
import { COLORS } from "./colors.ts"

type Triple = readonly [number, number, number]

const dot = (row: Triple, c: Triple): number => row[0] * c[0] + row[1] * c[1] + row[2] * c[2]
const times = (matrix: readonly [Triple, Triple, Triple], c: Triple): Triple => [dot(matrix[0], c), dot(matrix[1], c), dot(matrix[2], c)]

/** Linear light, as IEC 61966-2-1 defines it for sRGB. */
function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Machado, Oliveira & Fernandes 2009, severity 1. */
const SIGHT: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Ottosson 2020. */
function oklab(c: Triple): Triple {
  const cone = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    c,
  )
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(cone[0]), Math.cbrt(cone[1]), Math.cbrt(cone[2])],
  )
}

function distance(a: string, b: string, sight: readonly [Triple, Triple, Triple]): number {
  const seen = (hex: string): Triple => {
    const simulated = times(sight, linear(hex))
    const clamp = (value: number): number => Math.min(1, Math.max(0, value))
    return oklab([clamp(simulated[0]), clamp(simulated[1]), clamp(simulated[2])])
  }
  const [x, y] = [seen(a), seen(b)]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const light = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex)) + 0.05
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b))
}

describe.each(["light", "dark"] as const)("colours on %s paper", (scheme) => {
  const colors = COLORS[scheme]
  const voices = [colors.v1, colors.v2, colors.v3, colors.v4, colors.unnamed]

  // About four times what is just noticeable; the reference sketches had 0.03.
  it.each(Object.entries(SIGHT))("tell voices apart with %s", (_, sight) => {
    for (const [i, a] of voices.entries())
      for (const b of voices.slice(0, i)) expect(distance(a, b, sight), `${a} ${b}`).toBeGreaterThan(0.09)
  })

  it("can be read", () => {
    const text = [colors.ink, colors.soft, colors.faint, ...voices, colors.other, colors.hearsay, colors.undisclosed]
    for (const color of text)
      for (const ground of [colors.paper, colors.card]) expect(contrast(color, ground), `${color} on ${ground}`).toBeGreaterThan(4.5)
  })
})
