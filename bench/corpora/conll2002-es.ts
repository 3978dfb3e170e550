// CoNLL-2002 Spanish names (EFE newswire of 2000, for research): sentences in the order of their articles.
import { corpus } from "../command.ts"
import type { NameRecord } from "./names.ts"

export type Conll2002Record = NameRecord

export const CONLL_2002_ES = corpus("conll2002-es/dev")
