import { describe, expect, it } from "vitest"
import { decodeRoles } from "./decode.ts"
import { ROLE_LABELS } from "./tagger.ts"

const NO_STEPS = new Float32Array(ROLE_LABELS.length ** 2)

/** Scores that favour the given labels with probability `sure`. */
function favour(labels: readonly (typeof ROLE_LABELS)[number][], sure = 0.9): Float32Array {
  const rest = Math.log((1 - sure) / (ROLE_LABELS.length - 1))
  return Float32Array.from(labels.flatMap((label) => ROLE_LABELS.map((other) => (other === label ? Math.log(sure) : rest))))
}

describe("decodeRoles", () => {
  it("finds unbroken runs", () => {
    const runs = decodeRoles({ roles: favour(["B-source", "I-source", "B-cue", "B-content", "I-content", "O", "B-content"]) }, NO_STEPS)
    expect(runs.map(({ role, from, to }) => [role, from, to])).toEqual([
      ["source", 0, 2],
      ["cue", 2, 3],
      ["content", 3, 5],
      ["content", 6, 7],
    ])
  })

  it("never begins a run with a further token", () => {
    const runs = decodeRoles({ roles: favour(["O", "I-content", "I-content", "O"]) }, NO_STEPS)
    expect(runs.map(({ role, from, to }) => [role, from, to])).toEqual([["content", 1, 3]])
  })

  it("follows the learned transitions where the scores are in doubt", () => {
    const steps = new Float32Array(NO_STEPS)
    steps[ROLE_LABELS.indexOf("B-cue") * ROLE_LABELS.length + ROLE_LABELS.indexOf("B-content")] = 5
    const roles = favour(["B-cue", "O"], 0.5)
    expect(decodeRoles({ roles }, steps)).toHaveLength(2)
    expect(decodeRoles({ roles }, NO_STEPS)).toHaveLength(1)
  })

  it("reads the inside of a quotation as content", () => {
    const roles = favour(["O", "O", "O"], 0.6)
    expect(decodeRoles({ roles }, NO_STEPS, Uint8Array.from([1, 2, 2])).map(({ role, from, to }) => [role, from, to])).toEqual([
      ["content", 0, 3],
    ])
  })

  it("is as sure of a run as the scores are", () => {
    const confidence = (sure: number): number => decodeRoles({ roles: favour(["O", "B-cue", "O"], sure) }, NO_STEPS)[0]?.confidence ?? 0
    expect(confidence(0.99)).toBeGreaterThan(confidence(0.6))
    expect(confidence(0.99)).toBeLessThanOrEqual(1)
  })

  it("finds nothing in nothing", () => {
    expect(decodeRoles({ roles: new Float32Array(0) }, NO_STEPS)).toEqual([])
  })
})
