// Words that open a clause in which another voice may speak.

export type Connective = "contrast" | "addition"

export const CONNECTIVES: Readonly<Record<"en" | "es", Readonly<Record<Connective, readonly string[]>>>> = {
  en: { contrast: ["but", "while", "although", "though", "whereas", "yet", "even though", "even as"], addition: ["and"] },
  es: { contrast: ["pero", "mientras", "mientras que", "aunque", "si bien", "en tanto", "sino que", "sin embargo"], addition: ["y", "e"] },
}

/** Words that open a sentence with its lesser clause; the main one begins after the comma. */
export const LEADING: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: ["while", "although", "though", "even", "whereas"],
  es: ["aunque", "mientras", "si", "pese"],
}
