// Every word of the search, in Spanish.
import { countedIn } from "./count.ts"
import type { searchEn } from "./search-en.ts"

const counted = countedIn("es-ES")

export const searchEs: typeof searchEn = {
  search: {
    title: "Buscar",
    words: "Palabras",
    wordsHint: "todas; “entre comillas” tal como están; un * al final para cualquier terminación",
    filters: "Filtros",
    speaker: "Quien habla",
    type: "Fuente",
    standing: "Respaldo",
    act: "Acto",
    factuality: "Seguridad",
    outlet: "Medio",
    language: "Lengua",
    since: "Desde",
    until: "Hasta",
    any: "cualquiera",
    go: "Buscar",
    clear: "Vaciar",
    hits: (n) => counted(n, "afirmación corresponde", "afirmaciones corresponden"),
    none: "Ninguna afirmación corresponde.",
    noneNext: "Con menos palabras o filtros se halla más.",
    begin: "Busque en cada afirmación del caso: por sus palabras, o por quién la dice, cómo y dónde.",
    narrow: "Acotar",
    month: "Publicado",
    untold: "no consta",
    fewer: "Mostrar menos",
    save: "Guardar esta búsqueda",
    saved: "Búsquedas guardadas",
    remove: (name) => `Olvidar «${name}»`,
    removeShort: "Olvidar",
    languages: { en: "inglés", es: "español" },
  },
}
