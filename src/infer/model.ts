// Model: what model.json says of one version of a model, and which version this program runs.
import { FirsthandError } from "../document/index.ts"
import type { Calibration } from "../read/index.ts"

/** The folder of the model in models/. */
export const MODEL = "attribution-1.3.0"

/** What the program uses of model.json; the file says more, for people. */
export type ModelCard = {
  readonly name: string
  readonly version: string
  readonly network: string // file of the network, beside model.json
  readonly vocabulary: string
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
  readonly linkSize: number
  readonly noCue: readonly number[] // the last row of TokenScores.head
  readonly transitions: readonly (readonly number[])[]
  readonly calibration?: Calibration // from bench/calibrate.ts
}

/**
 * Reads model.json.
 *
 * @throws FirsthandError "model/damaged" where it is not one
 * @example readModel(await readFile("models/attribution-1.3.0/model.json", "utf8")).version // "1.3.0"
 */
export function readModel(file: string): ModelCard {
  const model = parse(file)
  if (isModel(model)) return model
  throw new FirsthandError("model/damaged", "model.json of the language model is not whole. Install firsthand again.")
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file)
  } catch {
    return null
  }
}

function isModel(value: unknown): value is ModelCard {
  if (typeof value !== "object" || value === null) return false
  const model = value as Partial<Record<keyof ModelCard, unknown>>
  const texts = [model.name, model.version, model.network, model.vocabulary]
  return (
    texts.every((text) => typeof text === "string") &&
    typeof model.files === "object" &&
    typeof model.linkSize === "number" &&
    Array.isArray(model.noCue) &&
    Array.isArray(model.transitions) &&
    (model.calibration === undefined || isCalibration(model.calibration))
  )
}

function isCalibration(value: unknown): value is Calibration {
  if (typeof value !== "object" || value === null) return false
  const { slope, shift } = value as Partial<Record<keyof Calibration, unknown>>
  return Number.isFinite(slope) && Number.isFinite(shift)
}
