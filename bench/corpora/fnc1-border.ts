// A hundred pairs of FNC-1 near the border between a copy and none, by the ids of the bodies; no text of theirs.
//
// Drawn by the corpus' own figures alone, in the order of the SHA-1 of both ids: 55 pairs of which the larger containment outside quotations is
// 0.1 to 0.6, 35 with at least 30 common 7-grams of which it is under 0.1, and 10 with 0.6 to 0.9. Labelled by one reader, mostly from shortened views of both texts, by the
// definitions of docs/terms.md, before the program's answers for them were seen:
// - `copy`: of the own words of one, three tenths (and forty words), or eighty words in long stretches, stand in the other; a stretch of an article that
//   another pastes without marks counts as its words, a shared statement, interview, hoax or press note does not;
// - `rewrite`: the same facts in the same order, retold;
// - `first`: the document that came first, where the text shows it: it is the agency's or outlet's that the other names ("the Mirror reported", "Fox News
//   reported:"), carries its sign-off, or is told of later in the same outlet.
import { readFileSync } from "node:fs"
import { join } from "node:path"

export type BorderPair = {
  readonly a: string // "train:ID"
  readonly b: string
  readonly label: "copy" | "rewrite" | "none"
  readonly first: "a" | "b" | null // null: the text does not show it
}

export const BORDER = JSON.parse(readFileSync(join(import.meta.dirname, "fnc1-border.json"), "utf8")) as readonly BorderPair[]
