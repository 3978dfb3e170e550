// WikiNEuRal names (CC BY-NC-SA 4.0): sentences of Wikipedia, labelled by machine (silver).
import { corpus } from "../command.ts"
import type { NameRecord } from "./names.ts"

export type WikineuralRecord = NameRecord

export const WIKINEURAL = { en: corpus("wikineural/en-val"), es: corpus("wikineural/es-val") } as const
