// Keymap: every key that does something, by what it does. The help, the bindings and docs/app.md are all made from it.

export type KeyPlace = "everywhere" | "lists" | "article" | "lineage" | "review"

/** Two letters are pressed one after the other. */
export const KEYMAP = {
  everywhere: {
    help: "?",
    search: "/",
    add: "a",
    toHome: "g h",
    toCase: "g c",
    toClaims: "g m",
    toDocuments: "g d",
    toLineage: "g l",
    toSources: "g s",
    toTimeline: "g t",
    toDisputes: "g x",
    toReview: "g r",
    undo: "u",
  },
  lists: { next: "j", previous: "k" },
  article: {
    nextStatement: "j",
    previousStatement: "k",
    nextVoice: "v",
    allVoices: "V",
    correct: "e",
    claim: "c",
    shared: "s",
    close: "Escape",
  },
  lineage: { nearer: "+", further: "-", unfold: "f" },
  review: { yes: "y", no: "n", later: "l", back: "b" },
} as const satisfies Readonly<Record<KeyPlace, Readonly<Record<string, string>>>>

export type Deed<P extends KeyPlace = KeyPlace> = P extends KeyPlace ? keyof (typeof KEYMAP)[P] & string : never

/** Keys as a keyboard names them. @example nameKey("g c") // ["g", "c"] */
export function nameKey(keys: string): readonly string[] {
  return keys.split(" ").map((key) => (key === "Escape" ? "Esc" : key))
}
