// Schema parts: what the schemas of readings and of cases have in common.
import { z } from "zod"
import { ACTS, FACTUALITIES } from "./attribution.ts"

const offset = z.int().nonnegative()
export const span = z.tuple([offset, offset]).describe("[start, end) in UTF-16 code units of document.text")
export const spans = z.array(span)
export const id = z.string().min(1)
export const confidence = z.number().min(0).max(1)
export const by = z.string().describe("the rule or model, with its version, that made the judgement")
export const judgement = { confidence, by }
export const act = z.enum(ACTS).nullable().describe("null: cannot be told")
export const factuality = z.enum(FACTUALITIES)
export const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/u)

// The compiler holds a schema and its type together, both ways: `true satisfies Same<Frozen<z.infer<typeof schema>>, Type>`.
export type Frozen<T> = T extends readonly unknown[] | Record<string, unknown> ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T
export type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false
