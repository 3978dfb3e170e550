// MinHash tutorial: a thousand texts put together from newswire leads, ten of them nearly the same as another (MIT; the leads' origin is not stated).
import { corpus } from "../command.ts"

export type TextRecord = { readonly id: string; readonly text: string }
export type TwinRecord = { readonly pair: readonly [string, string] }

export const TEXTS = corpus("minhash-articles/docs-1000")
export const TWINS = corpus("minhash-articles/truth-1000")
