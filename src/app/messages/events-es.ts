// Every word of the timeline and the disputes, in Spanish.
import { countedIn } from "./count.ts"
import type { eventsEn } from "./events-en.ts"

const counted = countedIn("es-ES")

export const eventsEs: typeof eventsEn = {
  timeline: {
    title: "Cronología",
    since: "Desde este día",
    noneFit: "Nada en la cronología encaja.",
    happened: "Ocurrió",
    stated: "Se dijo",
    published: "Se publicó",
    words: "Qué",
    line: "En una línea",
    notTold: "no se dice",
    legendEvent: "ocurrió,",
    legendStated: "se dijo,",
    legendPublished: "se publicó.",
    legend: "Lo que se cuenta sin precisión es tan largo como impreciso. Los silencios están acortados.",
  },
  disputes: {
    title: "Contradicciones",
    why: "Dos pasajes que no pueden ser ciertos a la vez. Firsthand no sabe cuál lo es; muestra los dos, con sus palabras.",
    kind: "Sobre",
    all: (n) => `todo (${counted(n, "contradicción", "contradicciones")})`,
    kinds: { number: "Una cifra", date: "Una fecha", place: "Un lugar", identity: "Quién es", denial: "Un desmentido" },
    denies: "lo niega",
    asserts: "lo dice",
    claim: "La aseveración",
    nothing: "Estas palabras no están en esta versión.",
    wordByWord: "Palabra por palabra",
  },
}
