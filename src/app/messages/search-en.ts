// Every word of the search, in English.
import { countedIn } from "./count.ts"

const counted = countedIn("en-GB")

export const searchEn = {
  search: {
    title: "Search",
    words: "Words",
    wordsHint: "all of them; “in quotation marks” as they stand; a last * for any ending",
    filters: "Filters",
    speaker: "Speaker",
    type: "Source",
    standing: "Standing",
    act: "Act",
    factuality: "How sure",
    outlet: "Outlet",
    language: "Language",
    since: "Since",
    until: "Until",
    any: "any",
    go: "Search",
    clear: "Clear",
    hits: (n: number): string => counted(n, "statement fits", "statements fit"),
    none: "No statement fits.",
    noneNext: "Fewer words or filters find more.",
    begin: "Search every statement of the case: by its words, or by who says it, how, and where.",
    narrow: "Narrow down",
    month: "Published",
    untold: "not told",
    fewer: "Show fewer",
    save: "Save this search",
    saved: "Saved searches",
    remove: (name: string): string => `Forget “${name}”`,
    removeShort: "Forget",
    languages: { en: "English", es: "Spanish" },
  },
}
