// Every word of a claim's screen, in Spanish.
import type { claimEn } from "./claim-en.ts"
import { countedIn } from "./count.ts"

const counted = countedIn("es-ES")

export const claimEs: typeof claimEn = {
  claim: {
    title: "Aseveración",
    distorts: "Dice otra aseveración de otro modo:",
    wordings: "Cada redacción, por origen",
    when: "Cuándo",
    outlet: "Medio",
    words: "Palabras",
    numbers: "Cifras",
    dates: "Fechas",
    firmness: "Con qué firmeza",
    same: "con las mismas palabras",
    andMore: (n) => `y ${n} más`,
    other: "difiere de la primera redacción",
    notCounted: "no se cuenta aparte",
    nobody: "Nadie responde de ello",
    tree: "De los artículos a los orígenes",
    treeWhy: "Cada línea lleva a la afirmación de la que salió, con las palabras que lo muestran.",
    because: "lo muestra",
    reached: "llegó a él de primera mano",
    noOrigin: "no se muestra ningún origen",
    beside: "Al lado",
    denials: "Desmentidos",
    noDenials: "Nadie en el caso lo desmiente.",
    distortions: "Dicho de otro modo",
    noDistortions: "Ningún documento lo dice de otro modo.",
    disputes: "Discrepancias",
    against: "contra",
    life: "Su vida",
    lifeNone: "Ningún documento que la tenga lleva fecha.",
    lifeTable: "Lo mismo en una tabla",
    stage: "Qué fue de ella",
    undated: "sin fecha",
    judged: "Reunida por",
    lifeLabel: (n) => `${counted(n, "documento", "documentos")} en un eje de tiempo`,
    report: "Informe de esta aseveración",
    back: "Todas las aseveraciones",
    renamed: (was, now) => `Las aseveraciones se han reunido de nuevo: la que era ${was} es ahora ${now}.`,
    gone: "Esta aseveración ya no está en el caso.",
    goneNext: "Las aseveraciones se reúnen de nuevo cuando cambian documentos o decisiones. Puede tener ahora otro número.",
  },
}
