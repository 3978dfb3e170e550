// Every word of the web app's frame, in English; the screens' are in the files beside. Its shape is what each other language has to fill.
import { articleEn } from "./article-en.ts"
import { caseEn } from "./case-en.ts"
import { claimEn } from "./claim-en.ts"
import { lineageEn } from "./lineage-en.ts"
import { peopleEn } from "./people-en.ts"
import { eventsEn } from "./events-en.ts"
import { reviewEn } from "./review-en.ts"
import { searchEn } from "./search-en.ts"
import { siteEn } from "./site-en.ts"

export const en = {
  bar: {
    brand: "Firsthand",
    skip: "Skip to the content",
    screens: "Screens of the case",
    keys: "Keys",
    settings: "Settings",
    comparing: "Comparing the documents anew …",
    reading: (done: number, total: number): string => `Reading ${done} of ${total}`,
    screen: {
      home: "Cases",
      case: "Case",
      claims: "Claims",
      documents: "Documents",
      lineage: "Lineage",
      sources: "Sources",
      timeline: "Timeline",
      disputes: "Disputes",
      review: "Review",
      search: "Search",
    },
  },
  title: (...parts: readonly string[]): string => [...parts, "Firsthand"].join(" · "),
  dialog: { close: "Close" },
  sure: (share: string): string => `${share} sure`,
  notice: {
    undo: "Undo",
    close: "Close",
    undone: "Taken back.",
    corrected: (who: string): string => `From now on this statement is ${who}’s.`,
    nobody: "From now on nobody stands behind this statement.",
    noted: "Note kept.",
    deleted: (name: string): string => `The case “${name}” is deleted.`,
  },
  state: {
    waiting: "One moment …",
    waitingLong: "A large case is compared as a whole the first time; that can take minutes. After that it opens at once.",
    again: "Try again",
    notFound: "There is no such page",
    notFoundNext: "The address may be mistyped, or what it showed has another name since the case was read again.",
    toCases: "To the cases",
  },
  problem: ({
    code,
    status,
    detail,
  }: {
    readonly code: string
    readonly status: number
    readonly message?: string
    readonly detail?: string
  }): {
    readonly what: string
    readonly next: string
  } => {
    if (code === "app/unreachable")
      return {
        what: "Firsthand does not answer.",
        next: "It may have been stopped. Start it again with “firsthand” in a terminal, then try again.",
      }
    if (code === "app/bug" || code === "serve/bug" || status >= 500)
      return { what: "Something in Firsthand went wrong.", next: detail ?? "Try again; if it stays, please report it with what you did." }
    if (status === 404) return { what: "This is not here.", next: detail ?? "" }
    return { what: "That was not possible.", next: detail ?? "" }
  },

  settings: {
    title: "Settings",
    language: "Language",
    english: "English",
    spanish: "Español",
    theme: "Paper",
    system: "as the system has it",
    light: "light",
    dark: "dark",
    person: "Your name",
    personWhy: "It stands beside what you decide. Everything here is kept in this browser only.",
  },

  keys: {
    title: "Keys",
    on: "Single keys do something (switch off if you speak to your computer, or if they get in your way)",
    place: { everywhere: "Everywhere", lists: "In lists", article: "In an article", lineage: "In the lineage", review: "In the review" },
    does: {
      everywhere: {
        help: "show these keys",
        search: "search the case",
        add: "add documents",
        toHome: "to the cases",
        toCase: "to the case",
        toClaims: "to its claims",
        toDocuments: "to its documents",
        toLineage: "to the lineage",
        toSources: "to sources and people",
        toTimeline: "to the timeline",
        toDisputes: "to the disputes",
        toReview: "to the review",
        undo: "take the last decision back",
      },
      lists: { next: "next line", previous: "line before" },
      article: {
        nextStatement: "next statement",
        previousStatement: "statement before",
        nextVoice: "show only the next voice",
        allVoices: "show all voices",
        correct: "correct the source",
        claim: "see the claim",
        shared: "light passages that others have",
        close: "close what is open",
      },
      lineage: { nearer: "nearer", further: "further away", unfold: "fold what looks alike, or unfold it" },
      review: { yes: "it is so", no: "it is not so", later: "decide later", back: "the one before" },
    },
  },

  ...caseEn,
  ...articleEn,
  ...claimEn,
  ...searchEn,
  ...siteEn,
  ...reviewEn,
  ...eventsEn,
  ...peopleEn,
  ...lineageEn,
}

/** What a language has to say; a key that is missing in one fails to compile. */
export type AppMessages = typeof en
