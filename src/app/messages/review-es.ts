// Every word of the review and of what people decided, in Spanish.
import { countedIn } from "./count.ts"
import type { reviewEn } from "./review-en.ts"

const counted = countedIn("es-ES")

export const reviewEs: typeof reviewEn = {
  review: {
    title: "Revisión",
    why: "Los juicios de los que la máquina está menos segura y de los que más depende. Lo que usted decide prevalece, lleva su nombre y se puede deshacer.",
    about: "Preguntar por",
    everything: "todo",
    kinds: { "same-entity": "Personas", "same-claim": "Aseveraciones", copy: "Copias", speaker: "Quién habla" },
    left: (left, done) =>
      `${left === 1 ? "Queda" : "Quedan"} ${counted(left, "pregunta", "preguntas")}${done === 0 ? "" : `; ${done} ${done === 1 ? "contestada" : "contestadas"}`}.`,
    answeredBefore: "Usted ya ha contestado esto.",
    nothingLeft: "No queda nada que preguntar: de lo demás la máquina está segura, o lo ha decidido una persona.",
    answered: (n) => `${counted(n, "pregunta contestada", "preguntas contestadas")}.`,
    asks: {
      "same-entity": (name) => `¿Es uno y el mismo: ${name}?`,
      "same-claim": () => "¿Dicen lo mismo de lo mismo?",
      copy: (_name, kind) => `¿Procede el segundo del primero (${kind})?`,
      speaker: (name) => (name === "" ? "¿Es esto lo que dice otro?" : `¿Es ${name} quien dice esto?`),
    },
    yes: { "same-entity": "Uno y el mismo", "same-claim": "Lo mismo", copy: "Procede de él", speaker: "Sí" },
    no: { "same-entity": "Son dos", "same-claim": "No es lo mismo", copy: "Ninguno procede del otro", speaker: "Nadie responde de ello" },
    later: "Más tarde",
    second: "El segundo",
    first: "El primero",
    back: "Atrás",
    onwards: "Seguir",
    youSaid: (answer) => `Usted dijo: ${answer}`,
    kept: { yes: "Guardado: es así.", no: "Guardado: no es así." },
    machine: "Juzgado por",
    because: "Porque",
    hangs: "De ello depende",
    hangsOn: {
      "same-entity": (n) => counted(n, "afirmación de aseveraciones", "afirmaciones de aseveraciones"),
      "same-claim": () => "cuántos orígenes y documentos tiene una aseveración",
      copy: (n) => `si ${counted(n, "aseveración tiene", "aseveraciones tienen")} aquí un origen`,
      speaker: () => "quién es origen de una aseveración",
    },
    claim: "la aseveración",
    somebodyElse: "es otro: corregirlo en el artículo",
    next: "Después",
    decided: "Decidido por personas",
    undone: "deshecho",
    overruled: "una decisión posterior dice lo contrario",
    lost: "sus palabras ya no están en el caso",
    decision: {
      "same-entity": (a, b) => `${a} y ${b} son uno`,
      "different-entity": (a, b) => `${a} y ${b} no son uno`,
      "same-claim": (a, b) => `${a} dice lo mismo que ${b}`,
      "different-claim": (a, b) => `${a} no dice lo mismo que ${b}`,
      speaker: (statement, who) => `${statement} lo dice ${who}`,
      nobody: (statement) => `Nadie responde de ${statement}`,
      "not-copy": (a, b) => `${a} y ${b}: ninguno procede del otro`,
      "same-owner": (outlets) => `Un solo dueño: ${outlets}`,
    },
  },
}
