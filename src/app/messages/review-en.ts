// Every word of the review and of what people decided, in English.
import { countedIn } from "./count.ts"

const counted = countedIn("en-GB")

export const reviewEn = {
  review: {
    title: "Review",
    why: "The judgements of which the machine is least sure and on which most hangs. What you decide outranks it, bears your name, and can be taken back.",
    about: "Ask about",
    everything: "everything",
    kinds: { "same-entity": "People", "same-claim": "Claims", copy: "Copies", speaker: "Speakers" },
    left: (left: number, done: number): string =>
      `${counted(left, "question", "questions")} left${done === 0 ? "" : `, ${done} answered`}.`,
    answeredBefore: "You have answered this.",
    nothingLeft: "Nothing is left to ask: of everything else the machine is sure, or a person has decided it.",
    answered: (n: number): string => `${counted(n, "question", "questions")} answered.`,
    asks: {
      "same-entity": (name: string, _kind: string): string => `Is this one and the same: ${name}?`,
      "same-claim": (_name: string, _kind: string): string => "Do these say the same of the same thing?",
      copy: (_name: string, kind: string): string => `Did the second come from the first (${kind})?`,
      speaker: (name: string, _kind: string): string => (name === "" ? "Is this what somebody else says?" : `Is it ${name} who says this?`),
    },
    yes: { "same-entity": "One and the same", "same-claim": "The same", copy: "It came from it", speaker: "Yes" },
    no: { "same-entity": "Two", "same-claim": "Not the same", copy: "Neither came from the other", speaker: "Nobody stands behind it" },
    later: "Later",
    second: "The second",
    first: "The first",
    back: "Back",
    onwards: "Go on",
    youSaid: (answer: string): string => `You said: ${answer}`,
    kept: { yes: "Kept: it is so.", no: "Kept: it is not so." },
    machine: "Judged by",
    because: "Because",
    hangs: "On it hangs",
    hangsOn: {
      "same-entity": (n: number): string => counted(n, "statement of claims", "statements of claims"),
      "same-claim": (_n: number): string => "how many origins and documents a claim has",
      copy: (n: number): string => `whether ${counted(n, "claim has", "claims have")} an origin here`,
      speaker: (_n: number): string => "who is an origin of a claim",
    },
    claim: "the claim",
    somebodyElse: "somebody else: correct it in the article",
    next: "After that",
    decided: "Decided by people",
    undone: "taken back",
    overruled: "a later decision says the contrary",
    lost: "its words are not in the case any more",
    decision: {
      "same-entity": (a: string, b: string): string => `${a} and ${b} are one`,
      "different-entity": (a: string, b: string): string => `${a} and ${b} are not one`,
      "same-claim": (a: string, b: string): string => `${a} says the same as ${b}`,
      "different-claim": (a: string, b: string): string => `${a} does not say the same as ${b}`,
      speaker: (statement: string, who: string): string => `${statement} is said by ${who}`,
      nobody: (statement: string): string => `Nobody stands behind ${statement}`,
      "not-copy": (a: string, b: string): string => `${a} and ${b}: neither came from the other`,
      "same-owner": (outlets: string): string => `One owner: ${outlets}`,
    },
  },
}
