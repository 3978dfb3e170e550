// Every word of the timeline and the disputes, in English.
import { countedIn } from "./count.ts"

const counted = countedIn("en-GB")

export const eventsEn = {
  timeline: {
    title: "Timeline",
    since: "From this day on",
    noneFit: "Nothing on the timeline fits.",
    happened: "Happened",
    stated: "Said",
    published: "Published",
    words: "What",
    line: "On one line",
    notTold: "not told",
    legendEvent: "happened,",
    legendStated: "was said,",
    legendPublished: "was published.",
    legend: "What is told imprecisely is as long as it is imprecise. Silences are shortened.",
  },
  disputes: {
    title: "Disputes",
    why: "Two passages that cannot both be so. Firsthand does not know which one is; it shows both, with their words.",
    kind: "About",
    all: (n: number): string => `everything (${counted(n, "dispute", "disputes")})`,
    kinds: { number: "A number", date: "A date", place: "A place", identity: "Who it is", denial: "A denial" },
    denies: "denies it",
    asserts: "says it",
    claim: "The claim",
    nothing: "These words are not in this version.",
    wordByWord: "Word by word",
  },
}
