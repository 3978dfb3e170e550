// Words by which a text says that the reporter was there. The notation is that of phrases.ts.

const SAW = "saw|heard|watched|witnessed|observed|counted|smelled|noticed|photographed|filmed"
const SEE = "see|hear|watch|smell|count"
const VIO = "vio|vieron|observó|observaron|comprobó|comprobaron|constató|constataron|presenció|presenciaron|escuchó|escucharon|contó"
const REPORTER = "reporter|reporters|journalist|journalists|correspondent|correspondents|photographer|photographers"
const REACHED = "walked|stood|sat|passed|arrived|visited|drove|waited|slept|climbed|tried|touched|followed|met"
const PERIODISTA = "periodista|periodistas|reportero|reporteros|reportera|corresponsal|enviado|enviada|fotógrafo"
const ESTE =
  "diario|periódico|medio|redacción|cronista|periodista|reportero|reportera|redactor|redactora|enviado|enviada|corresponsal|agencia|equipo|columnista|portal"
const HALLO =
  "vio|contó|encontró|comprobó|constató|observó|presenció|escuchó|oyó|recorrió|caminó|esperó|visitó|halló|llegó|entró|bajó|subió|recogió|siguió|probó|leyó"
const UNO = "un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|cómo"
const A_QUIEN = "al|a|caer|salir|pasar|llegar|entrar|subir|bajar|volar|correr|cruzar|abrirse|cerrar|retirar|desprenderse"

/** Reporters, in the third person and the first. */
export const OBSERVED: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: [
    `${REPORTER} ~ ${SAW}`,
    `${REPORTER} at the scene ~ ${SAW}`,
    `${REPORTER} ~ could ${SEE}`,
    `${REPORTER} at the scene could ${SEE}`,
    `this newspaper|reporter|correspondent|writer ~ ${SAW}`,
    "seen|witnessed|heard|observed|attended by ~ reporter|reporters|journalists|correspondent",
    "a ~ reporter|journalist|correspondent|photographer was present",
    "as ~ reporter|reporters|journalists|correspondent watched|looked",
    "showed|received|met|greeted this newspaper|reporter|correspondent",
    "this newspaper|reporter|correspondent ~ visited|attended|toured",
    `we ~ ${SAW}`,
    `we could|can ${SEE}`,
    `i ~ ${SAW}`,
    `i could|can ${SEE}`,
    "i am|was standing|here|there|outside|inside|at",
    "i'm standing|here|outside|inside|at",
    "we are|were standing|outside|inside|at",
    "we're standing|outside|inside|at",
    `${REPORTER} for|from|of|with ~ ${SAW}`,
    `${REPORTER} who|in|at ~ ${SAW}`,
    "this newspaper|reporter|correspondent ~ found",
    "a reporter's count found",
    `our crew|reporter|correspondent|team|photographer ~ ${SAW}`,
    "i've|i'd ~ seen|heard|watched|counted",
    "i have|had ~ seen|heard|watched|counted",
    `i|we ~ ${REACHED}`,
    "you could|can hear|see|smell ~ from",
    "from the|our|my ~ you|we|i could|can see|hear|smell",
    "i'm on the|a",
    "i am on the|a",
    "we are|were on the|a",
    "ahead of me|us",
    "behind|beside|opposite me",
    "past me|us",
    "next to me|us",
    "metres|meters|feet|yards from me|us",
    "by my watch",
    "as|while we spoke|talked",
    "while he|she|they talked",
    `${REPORTER} stood|waited|sat|drove|walked`,
    "when our|this reporter|correspondent ~ reached|arrived",
    "during our talk|conversation|visit",
    "while i ~ drank|waited|ate|watched",
    "i am|was ~ rows|miles|metres|feet|yards",
    "when we|i arrived|came|stopped|visited|got|left|reached",
    "day|night|morning|afternoon|evening i|we went|visited|met|spent|walked|sat",
    ", i noticed ,",
  ],
  es: [
    "este|esta ~ diario|periódico|medio|redacción|cronista|periodista|reportero|enviado|corresponsal ~ comprobó|constató|observó|vio|presenció",
    "pudo|pudieron comprobar|constatar|ver|observar|presenciar|verificar ~ este|esta diario|periódico|medio|cronista|periodista|redacción",
    "este|esta ~ diario|periódico|medio|cronista|periodista|redacción pudo|ha podido comprobar|constatar|ver|observar|presenciar|verificar",
    "ha podido comprobar|constatar|ver ~ este|esta diario|periódico|medio|redacción",
    `${PERIODISTA} ~ ${VIO}`,
    `${PERIODISTA} ~ pudo|pudieron ver|comprobar|constatar|observar|escuchar`,
    "recibió|recibe|recibieron|atendió|atiende|atendieron|mostró|enseñó|recibía ~ a este|esta diario|periódico|medio|cronista|periodista|redacción",
    "este|esta ~ diario|periódico|medio|cronista|periodista|redacción visitó|recorrió|acudió|estuvo|asistió",
    "pudimos ver|comprobar|constatar|observar|escuchar",
    "hemos visto|comprobado|constatado|presenciado",
    "vimos|comprobamos|presenciamos|contamos|oímos",
    `este|esta ~ ${ESTE} ${HALLO}`,
    `este|esta ~ ${ESTE} pudo|ha podido ~ ver|contar|oír|comprobar|cruzar|constatar|leer`,
    `este|esta ~ ${ESTE} los|las|lo|la ${HALLO}`,
    `este|esta ~ ${ESTE} se quedó|acercó|asomó`,
    `este|esta ~ ${ESTE} estaba allí|ahí`,
    `nuestro|nuestra ~ ${PERIODISTA} ve|${VIO}`,
    `un|una ${PERIODISTA} de este|esta diario|periódico|medio|agencia ~ ${HALLO}`,
    "ante|bajo la mirada de este|esta ~ cronista|enviado|enviada|reportero|reportera|redactor",
    "ante este|esta|los cronista|enviado|enviada|reportero|reportera|reporteros|periodistas",
    "este|esta enviado|cronista|reportero|reportera|redactor|redactora ve|oye|cuenta",
    "vemos cómo",
    "conté|oí|presencié|observé|recorrí",
    `vi ${UNO}`,
    ", vi|conté que|cómo|al|a",
    "yo vi|conté|probé|oí",
    "lo|la|los|las|les vi|conté|encontré|leí|toqué",
    "cuento|veo un|una|dos|tres|cuatro|diez|doce|que|a|cómo",
    "los|las cuento dos|tres veces",
    "lo|la|los|las vemos|vimos|oímos|encontramos|cruzamos|comprobamos",
    `vemos ~ ${A_QUIEN}`,
    "desde la|el|nuestra|donde ~ vemos|oímos|estamos",
    "desde la|el ~ se ve|veía|oye|oía",
    "hemos leído|contado|oído|recorrido",
    "recorrimos|caminamos|subimos|asomamos ~ el|la|los|las|dos|tres|una|hasta|al|a|por|con",
    "fuimos al|hasta",
    "pasamos ~ con|en ~ horas|mañana|tarde|noche",
    "pasamos ~ horas|mañana|tarde|noche",
    "donde|cuando|al que llegamos|estuvimos|hablamos|esperamos|dormimos|pasamos",
    "encontramos ~ un|una|dos|tres|a",
    "delante|detrás|cerca de nosotros|mí",
    "frente a nosotros|mí",
    "a nuestro lado|alrededor",
    "mientras ~ habla|hablaba|hablábamos|cuenta|conversamos ,",
    "cuando ~ llegamos|fuimos ,",
    "antes de irnos",
    "durante nuestra visita",
  ],
}

/** What looks like these and is none: "contamos con" has nothing to do with counting. */
export const NOT_OBSERVED: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: ["i saw it coming", "i|we heard that"],
  es: ["contamos con", "hemos contado con", "vimos obligados|obligadas"],
}

/** What a word after the outlet's own name makes of it: "The Lantern saw". */
export const OUTLET_SAW: Readonly<Record<"en" | "es", string>> = { en: `~ ${SAW}`, es: `~ ${VIO}` }

/** And before it: "pudo comprobar El Faro". */
export const SAW_OUTLET: Readonly<Record<"en" | "es", string>> = {
  en: "",
  es: "pudo|pudieron|podido comprobar|constatar|ver|observar|presenciar|verificar ~",
}
