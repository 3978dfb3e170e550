// Every word that a report says, in Spanish.
import type { Messages } from "./en.ts"
import { pileEs } from "./pile-es.ts"
import { plural } from "./plural.ts"
import { choose, listShort, percentIn, quoted } from "./values.ts"

const LOCALE = "es-ES"
const count = (n: number, one: string, other: string): string => plural(LOCALE, n, { one, other })
const counted = (n: number, one: string, other: string): string => `${n} ${count(n, one, other)}`
const q = (words: string): string => quoted(words, "«", "»")

export const es: Messages = {
  locale: LOCALE,
  percent: (share) => percentIn(LOCALE, share),
  quote: q,
  words: (n) => counted(n, "palabra", "palabras"),
  statements: (n) => counted(n, "afirmación", "afirmaciones"),
  noTitle: "Sin titular",
  unsigned: "no se encontró medio, autor ni fecha",
  none: "ninguno",

  page: {
    kind: "Informe de fuentes",
    title: (headline) => `Quién lo dice: ${headline}`,
    contents: "En esta página",
    text: "Texto",
    glance: "De un vistazo",
    voices: "Voces",
    findings: "Hallazgos",
    statements: "Cada afirmación",
    explanations: "Cada juicio",
    legend: "Cómo leer las marcas",
    method: "Cómo se hizo",
    close: "Cerrar",
    published: "Publicado",
    modified: "Cambiado",
    source: "Leer el original",
    noFindings: "Ninguno. Eso quiere decir que no saltó ninguna regla, no que todo esté bien.",
    noVoices: "En este texto no se nombra ni se cita a nadie.",
    noStatements: "No se encontró ninguna afirmación en este texto.",
    table: (name) => `${name}, en una tabla`,
  },

  strip: {
    label: "El texto extendido, de la primera afirmación a la última",
    first: "primera afirmación",
    last: "última",
    scale: "ancho: parte del texto · alto: con qué firmeza se dice · relleno: quién responde de ello",
    tile: (n, total, who, how) => `Afirmación ${n} de ${total}: ${who}${how === "" ? "" : `, ${how}`}`,
  },

  headline: {
    label: "Título",
    held: "El titular se cotejó con el texto: no se encontró en él nada más firme.",
    unread: "Este texto no tiene titular que cotejar.",
  },

  glance: {
    named: {
      "named-person": (n) => count(n, "persona con nombre", "personas con nombre"),
      "named-organization": (n) => count(n, "organización", "organizaciones"),
      document: (n) => count(n, "documento", "documentos"),
    },
    noneNamed: "fuentes con nombre",
    onNamed: "del texto se apoya en fuentes con nombre",
    onUnnamed: "del texto se apoya en voces sin nombre",
    onNobody: "del texto no se apoya en nadie",
    onSight: "del texto es lo que vio quien informa",
    onUnknown: "del texto se apoya en una voz que no se puede saber",
    unnamed: (n, names) =>
      n === 1
        ? `voz que es solo ${names[0] === undefined ? "anónima" : q(names[0])}`
        : `voces sin nombre${names.length === 0 ? "" : `: ${listShort(names.map(q))}`}`,
    secondHand: (n) => count(n, "afirmación tomada de otro medio", "afirmaciones tomadas de otros medios"),
    hearsay: (n) => count(n, "rumor sin nadie detrás", "rumores sin nadie detrás"),
    undisclosed: (n, share) => `${count(n, "cosa no revelada", "cosas no reveladas")}, en el ${share} del texto`,
  },

  marks: {
    named: "responde de ello una persona o una organización",
    direct: "lo mismo, en sus propias palabras",
    document: "responde de ello un documento, un vídeo, una imagen o una publicación",
    continued: "aquí no se nombra a nadie; sigue hablando la última voz",
    unnamed: "responde de ello alguien a quien no se nombra",
    unknown: "alguien responde de ello; quién, no se puede saber",
    hearsay: "rumor o habladuría; nadie responde de ello",
    undisclosed: "dice que algo se calló, se negó o no se sabe",
    observed: "quien informa estaba allí, y lo dice",
    own: "voz propia del medio; no se nombra a nadie",
    sourceAndCue: "La fuente va en negrita; las palabras que la unen a lo dicho, en cursiva",
    letter: "la letra del margen es la de la voz; minúscula donde la voz continúa",
    colours: "Los colores solo distinguen las voces. Ninguno significa verdadero o falso.",
    height:
      "En la banda, lo seguro es más alto que lo probable, y lo probable más alto que lo posible; la cita literal, más alta que el resumen; es más bajo lo que no tiene detrás una voz con nombre.",
    example: "Abc",
  },

  standing: {
    attributed: "atribuida",
    continued: "continuada",
    observed: "vista por quien informa",
    "own-voice": "voz propia",
    undisclosed: "no revelado",
  },
  type: {
    "named-person": "persona con nombre",
    "named-organization": "organización",
    document: "documento",
    anonymous: "fuente anónima",
    "unnamed-person": "persona sin nombre",
    "unnamed-group": "grupo sin nombre",
  },
  act: {
    say: "dice",
    confirm: "confirma",
    deny: "niega",
    allege: "alega",
    believe: "cree",
    predict: "prevé",
    promise: "promete",
    intend: "se propone",
    demand: "exige",
    warn: "advierte",
    ask: "pregunta",
    judge: "valora",
    rumor: "rumor",
    decline: "no quiere responder",
  },
  did: {
    say: "dijo",
    confirm: "confirmó",
    deny: "negó",
    allege: "alegó",
    believe: "creyó",
    predict: "previó",
    promise: "prometió",
    intend: "se propuso",
    demand: "exigió",
    warn: "advirtió",
    ask: "preguntó",
    judge: "valoró",
    rumor: "rumoreó",
    decline: "calló",
    unknown: "se cita",
    continued: "continuó",
    undisclosed: "calló",
  },
  factuality: {
    "CT+": "seguro",
    "PR+": "probable",
    "PS+": "posible",
    "CT-": "seguro que no",
    "PR-": "probablemente no",
    "PS-": "posiblemente no",
    U: "queda abierto",
  },
  quotation: { direct: "literalmente", indirect: "en palabras del medio", mixed: "en parte literalmente" },

  voice: {
    nobody: "No se nombra a nadie",
    reporter: "Quien informa, en el lugar",
    outlet: "Voz propia del medio",
    hearsay: "Rumor sin nadie detrás",
    undisclosed: "No revelado",
    unknown: "Una voz que no se puede saber",
    secondHand: "otro medio",
    noReason: "sin motivo declarado",
    reason: (words) => `motivo declarado: ${q(words)}`,
    amounts: "afirmaciones · parte del texto",
    within: "dentro de las palabras de otro",
    withinOwn: "en la voz propia del medio",
    more: (n) => `y ${n} más`,
  },

  card: {
    statement: "Afirmación",
    standing: "Respaldo",
    source: "Fuente",
    cue: "Marca",
    act: "Acto",
    firmness: "Firmeza",
    quotation: "Cita",
    by: "Lo juzgó",
    finding: "Hallazgo",
    share: "Parte",
    noCue: "ninguna en esta afirmación",
    open: (n) => `Detalles de la afirmación ${n}`,
  },

  by: { rule: (name, version) => `regla ${name} (${version})`, model: (name, version) => `modelo ${name} ${version}` },

  explain: {
    judgement: "Juicio",
    value: "Valor",
    by: "Por",
    confidence: "Confianza",
    words: "Palabras en que se apoya",
    attribution: "atribución",
    speaker: "hablante",
    type: "tipo de fuente",
    act: "acto",
    factuality: "firmeza",
    standing: "respaldo",
    anonymity: "anonimato",
    entity: "entidad",
    empty: "Nada que explicar.",
  },

  finding: {
    "vague-source": { short: "vaga", title: "Una fuente que podría ser cualquiera", text: () => "" },
    "anonymous-without-reason": { short: "anónima", title: "Anónima, y sin motivo declarado", text: () => "" },
    "single-source": {
      short: "una fuente",
      title: "Todo lo atribuido se apoya en una sola fuente",
      text: ({ who, count: all }) => (who === undefined || all === undefined ? "" : `Las ${all} afirmaciones atribuidas son de ${who}.`),
    },
    "second-hand": {
      short: "segunda mano",
      title: "Tomado de otro medio",
      text: ({ who }) => (who === undefined ? "" : `Es lo que publicó ${who}.`),
    },
    "no-source": {
      short: "sin fuente",
      title: "Voz propia donde hace falta una fuente",
      text: ({ why, cue }) => {
        const wanted = choose(why, {
          reaction: "Dice cómo reacciona la gente",
          motive: "Dice qué busca alguien",
          judgement: "Dice qué significa",
          harm: "Dice cómo es de grave",
          figure: "Da una cifra",
        })
        return wanted === null || cue === undefined ? "" : `${wanted}: ${q(cue)}`
      },
    },
    undisclosed: { short: "callado", title: "No revelado", text: () => "" },
    "headline-unsupported": { short: "titular", title: "El titular dice más que el texto", text: (details) => sayMore(details) },
    "summary-unsupported": { short: "resumen", title: "El resumen dice más que el texto", text: (details) => sayMore(details) },
    hearsay: { short: "rumor", title: "Rumor sin nadie detrás", text: () => "" },
    "missing-response": {
      short: "sin réplica",
      title: "Una acusación, y ni palabra de la respuesta",
      text: ({ who }) => (who === undefined ? "" : `El texto no dice si se preguntó a ${who}.`),
    },
  },

  compare: {
    kind: "Comparación",
    title: (left, right) => `Lado a lado: ${left} / ${right}`,
    versions: "Dos versiones de un artículo.",
    articles: "Dos artículos.",
    held: (share, which, other) => `El ${share} de las palabras del artículo ${which} está también en el ${other}.`,
    noneShared: "No tienen ningún pasaje en común.",
    changed: "Lo mismo, dicho de otro modo",
    noChanged: "Ninguna afirmación que hagan los dos se dice de otro modo.",
    same: (n) => counted(n, "afirmación se dice igual en los dos", "afirmaciones se dicen igual en los dos"),
    only: (which) => `Solo en ${which}`,
    edits: "Palabras cambiadas",
    shared: "Pasajes comunes",
    facts: "Nombres y números",
    both: "en los dos",
    names: "nombres",
    numbers: "números",
    nothing: "nada",
    otherLanguage: "Los dos textos están en lenguas distintas: solo se comparan nombres y números.",
    tooDifferent: "Las dos versiones difieren demasiado para mostrar las palabras cambiadas.",
    aspect: { source: "fuente", standing: "respaldo", act: "acto", factuality: "firmeza", number: "número" },
    nobody: "nadie",
    method:
      "Las afirmaciones se emparejan por sus palabras, y solo donde el parecido es claro: lo que figura como propio de uno puede estar en el otro con palabras muy distintas. Que dos artículos compartan palabras no dice cuál las tuvo antes.",
  },

  pile: pileEs,

  method: {
    what: "Firsthand pregunta de cada afirmación quién la dice y con qué firmeza. No dice si es verdad, y no comparó este texto con nada más que consigo mismo.",
    how: (program, model) =>
      `Firsthand ${program} leyó el texto con su modelo de lenguaje ${model} y con reglas que cualquiera puede leer. Cada juicio lleva su autor y su grado de seguridad, de 0 a 1.`,
    limits: [
      "Puede equivocarse: no ver una fuente, atar una cita a quien no la dijo, tomar por firme una palabra blanda. Lea las palabras mismas antes de fiarse de una marca.",
      "La voz propia no es un reproche. Quien informa ve y sabe cosas sin decir cómo; la marca solo dice que el texto no nombra a nadie.",
      "En un solo texto no se puede ver si dos voces son independientes.",
      "Las partes son de las letras del texto, sin el titular ni los intertítulos; no son partes de importancia.",
    ],
    warnings: "Lo que no se pudo leer, o es dudoso",
    document: "Documento",
    address: "Dirección",
    program: "Programa",
    model: "Modelo",
    offsets:
      "Cada marca se puede volver a encontrar por su lugar en el texto: los números de cada afirmación en CSV y JSON son posiciones UTF-16 en el texto que tiene esta huella.",
  },
}

function sayMore({ why, firmer, text = "", who = "" }: Parameters<Messages["finding"]["headline-unsupported"]["text"]>[0]): string {
  if (firmer === undefined) return ""
  if (why === "number") return `Da ${q(firmer)}; el texto, no.`
  if (why === "reaction") return `Habla de ${q(firmer)}; en el texto no lo expresa nadie con nombre.`
  if (why === "source") return who === "" ? "El texto lo tiene solo como rumor." : `El texto lo tiene solo de ${who}.`
  return text === "" ? "" : `Dice ${q(firmer)}; el texto dice ${q(text)}.`
}
