// Words by which a text says that the reporter was there. The notation is that of phrases.ts.

const SAW = "saw|heard|watched|witnessed|observed|counted|smelled|noticed|photographed|filmed"
const SEE = "see|hear|watch|smell"
const VIO = "vio|vieron|observó|observaron|comprobó|comprobaron|constató|constataron|presenció|presenciaron|escuchó|escucharon|contó"
const REPORTER = "reporter|reporters|journalist|journalists|correspondent|correspondents|photographer|photographers"
const PERIODISTA = "periodista|periodistas|reportero|reporteros|reportera|corresponsal|enviado|enviada|fotógrafo"

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
    "vimos|comprobamos|presenciamos",
  ],
}

/** What a word after the outlet's own name makes of it: "The Lantern saw". */
export const OUTLET_SAW: Readonly<Record<"en" | "es", string>> = { en: `~ ${SAW}`, es: `~ ${VIO}` }

/** And before it: "pudo comprobar El Faro". */
export const SAW_OUTLET: Readonly<Record<"en" | "es", string>> = {
  en: "",
  es: "pudo|pudieron|podido comprobar|constatar|ver|observar|presenciar|verificar ~",
}
