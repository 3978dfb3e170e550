// Things that say nothing by themselves: "this development suggests" is the outlet's own reading of it.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Heads of a would-be source that is no voice. Documents, pictures and data are voices and are not here. */
export const ABSTRACT_HEADS: Readonly<Record<"en" | "es", ReadonlySet<string>>> = {
  en: list(`development developments language tone move moves timing arrangement decision decisions approach pattern patterns silence shift stance presence absence fact facts
    this that it these those which what episode incident affair case event events revelation revelations reaction behavior behaviour trend trends situation context history experience
    success failure rise fall lack escalation precedent deal agreement gesture choice step steps action actions result results outcome signs sign signals rhetoric strategy change changes`),
  es: list(`desarrollo tono lenguaje medida medidas momento acuerdo decisión decisiones enfoque patrón silencio giro postura presencia ausencia hecho hechos esto eso ello episodio
    incidente caso suceso sucesos revelación reacción comportamiento tendencia tendencias situación contexto historia experiencia éxito fracaso subida caída falta escalada precedente gesto elección paso pasos
    acción acciones resultado resultados señales señal retórica estrategia cambio cambios coincidencia`),
}

/** Cues that draw a conclusion rather than speak. */
export const INFERRING: Readonly<Record<"en" | "es", RegExp>> = {
  en: /^(?:suggest|indicat|signal|impl(?:y|ies|ied)|hint|show|reflect|underscor|highlight|mean|demonstrat|point|rais|prov|reveal|seem|appear|mark)/u,
  es: /^(?:sug(?:ier|er|ir)|indic|señal|impli|insin|muestr|mostr|reflej|subray|destac|signific|demuestr|demostr|apunt|plante|revel|parec|marc|evidenci)/u,
}
