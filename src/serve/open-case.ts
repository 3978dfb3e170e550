// Open case: a linked case as its views are made of it, and their rows.
import type { Pile } from "../show/index.ts"

/** A linked case, and when each of its documents was added (ISO 8601, by id). */
export type OpenCase = Pile & { readonly added: ReadonlyMap<string, string> }

/** A row of a list: what is printed, and by what it is found. */
export type Row<Item extends object = object> = {
  readonly item: Item
  readonly id?: string // default: its place
  readonly texts?: readonly string[] // by whose words it is found
  readonly names?: readonly string[] // by a part of which it is found
  readonly documents?: readonly string[] // ids of those that it speaks of
}

/** Views that are no lists: what a screen shows of one claim, of one document, and of the case. */
export const CLAIM_DETAILS = "claim-details"
export const AROUNDS = "arounds"
export const OVERVIEW = "overview"
