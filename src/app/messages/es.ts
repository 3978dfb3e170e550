// Every word of the web app's frame, in Spanish.
import { articleEs } from "./article-es.ts"
import { caseEs } from "./case-es.ts"
import { claimEs } from "./claim-es.ts"
import type { AppMessages } from "./en.ts"
import { lineageEs } from "./lineage-es.ts"
import { peopleEs } from "./people-es.ts"
import { eventsEs } from "./events-es.ts"
import { reviewEs } from "./review-es.ts"
import { searchEs } from "./search-es.ts"
import { siteEs } from "./site-es.ts"

export const es: AppMessages = {
  bar: {
    brand: "Firsthand",
    skip: "Ir al contenido",
    screens: "Pantallas del caso",
    keys: "Teclas",
    settings: "Ajustes",
    comparing: "Comparando de nuevo los documentos …",
    reading: (done, total) => `Leyendo ${done} de ${total}`,
    screen: {
      home: "Casos",
      case: "Caso",
      claims: "Aseveraciones",
      documents: "Documentos",
      lineage: "Procedencia",
      sources: "Fuentes",
      timeline: "Cronología",
      disputes: "Contradicciones",
      review: "Revisión",
      search: "Buscar",
    },
  },
  title: (...parts) => [...parts, "Firsthand"].join(" · "),
  dialog: { close: "Cerrar" },
  sure: (share) => `seguridad del ${share}`,
  notice: {
    undo: "Deshacer",
    close: "Cerrar",
    undone: "Deshecho.",
    corrected: (who) => `Desde ahora esta afirmación es de ${who}.`,
    nobody: "Desde ahora nadie responde de esta afirmación.",
    noted: "Nota guardada.",
    deleted: (name) => `El caso «${name}» está borrado.`,
  },
  state: {
    waiting: "Un momento …",
    waitingLong: "Un caso grande se compara entero la primera vez; puede tardar minutos. Después se abre al momento.",
    again: "Intentar de nuevo",
    notFound: "Esta página no existe",
    notFoundNext: "La dirección puede estar mal escrita, o lo que mostraba tiene otro nombre desde que el caso se leyó de nuevo.",
    toCases: "A los casos",
  },
  problem: ({ code, status, detail }) => {
    if (code === "app/unreachable")
      return {
        what: "Firsthand no responde.",
        next: "Puede que se haya detenido. Inícielo de nuevo con «firsthand» en una terminal e intente otra vez.",
      }
    if (code === "app/bug" || code === "serve/bug" || status >= 500)
      return { what: "Algo falló en Firsthand.", next: detail ?? "Intente de nuevo; si persiste, comuníquelo con lo que estaba haciendo." }
    if (status === 404) return { what: "Esto no está aquí.", next: detail ?? "" }
    return { what: "No fue posible.", next: detail ?? "" }
  },

  settings: {
    title: "Ajustes",
    language: "Idioma",
    english: "English",
    spanish: "Español",
    theme: "Papel",
    system: "como el sistema",
    light: "claro",
    dark: "oscuro",
    person: "Su nombre",
    personWhy: "Figura junto a lo que usted decide. Todo esto se guarda solo en este navegador.",
  },

  keys: {
    title: "Teclas",
    on: "Las teclas sueltas hacen algo (desactívelo si dicta al ordenador o si le estorban)",
    place: {
      everywhere: "En todas partes",
      lists: "En listas",
      article: "En un artículo",
      lineage: "En la procedencia",
      review: "En la revisión",
    },
    does: {
      everywhere: {
        help: "mostrar estas teclas",
        search: "buscar en el caso",
        add: "añadir documentos",
        toHome: "a los casos",
        toCase: "al caso",
        toClaims: "a sus aseveraciones",
        toDocuments: "a sus documentos",
        toLineage: "a la procedencia",
        toSources: "a fuentes y personas",
        toTimeline: "a la cronología",
        toDisputes: "a las contradicciones",
        toReview: "a la revisión",
        undo: "deshacer la última decisión",
      },
      lists: { next: "línea siguiente", previous: "línea anterior" },
      article: {
        nextStatement: "afirmación siguiente",
        previousStatement: "afirmación anterior",
        nextVoice: "mostrar solo la voz siguiente",
        allVoices: "mostrar todas las voces",
        correct: "corregir la fuente",
        claim: "ver la aseveración",
        shared: "iluminar pasajes que otros tienen",
        close: "cerrar lo que está abierto",
      },
      lineage: { nearer: "más cerca", further: "más lejos", unfold: "plegar lo que se parece, o desplegarlo" },
      review: { yes: "así es", no: "no es así", later: "decidir más tarde", back: "la anterior" },
    },
  },

  ...caseEs,
  ...articleEs,
  ...claimEs,
  ...searchEs,
  ...siteEs,
  ...reviewEs,
  ...eventsEs,
  ...peopleEs,
  ...lineageEs,
}
