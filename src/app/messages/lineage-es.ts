// Every word of the lineage's screen, in Spanish.
import { countedIn } from "./count.ts"
import type { lineageEn } from "./lineage-en.ts"

const counted = countedIn("es-ES")

export const lineageEs: typeof lineageEn = {
  lineage: {
    title: "Procedencia",
    picture: "Quién tomó qué de quién, en el tiempo. Las flechas llevan de documento en documento.",
    table: "Quién tomó qué de quién",
    view: "Cómo",
    asPicture: "Dibujo",
    asTable: "Tabla",
    filter: "Con estas palabras, y sus parientes",
    show: "Mostrar",
    shows: {
      all: "todos los vínculos",
      copies: "copias y pasajes comunes",
      retold: "reescrituras y traducciones",
      cites: "citas",
      uncredited: "lo que no se acredita",
      circles: "círculos",
    },
    further: "Más lejos",
    nearer: "Más cerca",
    fold: "Plegar lo que se parece",
    alone: (n: number): string =>
      n === 1 ? "Con el documento que nada vincula a otro" : `Con los ${counted(n, "documento", "documentos")} que nada vincula a otro`,
    none: "No se ha encontrado ningún documento que proceda de otro.",
    noneFit: "Nada en la procedencia encaja.",
    notAll: "Estos son los documentos más antiguos. Los posteriores entran en el dibujo cuando se cargan.",
    shown: (documents: number, ties: number): string =>
      `${counted(documents, "documento", "documentos")}, ${counted(ties, "vínculo", "vínculos")}.`,
    circles: (n: number): string => `${counted(n, "círculo", "círculos")}: documentos que tienen lo mismo unos de otros.`,
    circular: "en un círculo",
    folded: (n: number): string => `+ ${n} más`,
    close: "plegar de nuevo",
    legend:
      "El tiempo corre hacia la derecha, con los silencios acortados. Una banda es una copia, tan gruesa como lo que se tomó; discontinua: contado de otro modo o traducido; fina: citado; de puntos: se parecen, y no se sabe cuál fue primero; roja: en un círculo. Una raya es un documento plegado tras el primero que se le parece. Una banda abre los dos textos lado a lado.",
    chosen: "Documento",
    closePanel: "Cerrar",
    cameFrom: "Procede de",
    wentInto: "Pasó a",
    ownReport: "Nada muestra que proceda de otro.",
    nothingTaken: "Nada muestra que otro proceda de él.",
    sideBySide: "Lado a lado",
    taken: (share: string): string => `${share} de su texto`,
    person: (who: string): string => `decidido por ${who}`,
    kind: {
      verbatim: "copia",
      partial: "toma pasajes",
      rewrite: "reescritura",
      translation: "traducción",
      "press-release": "hecho sobre un comunicado",
      cites: "cita",
    },
    when: "Publicado",
    later: "Documento",
    what: "Qué es",
    earlier: "De",
    takenHead: "Tomado",
    sure: "Certeza",
    texts: "Textos",
  },
}
