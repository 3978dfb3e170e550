// Words by which a text says that something is withheld, refused or not known. The notation is that of phrases.ts.
import { REFUSING } from "./refusals.ts"

const TOLD =
  "comment|say|discuss|answer|elaborate|identify|name|disclose|reveal|confirm|specify|give|provide|release|speculate|explain|respond|share|speak|talk|detail|divulge"
// After a bare "not", fewer: "did not give up" withholds nothing.
const WITHHELD = "comment|say|elaborate|identify|disclose|reveal|confirm|specify|discuss|answer|respond|name|detail|divulge"
const SHOWN =
  "disclosed|released|revealed|shared|identified|named|specified|published|divulged|provided|commented|responded|explained|elaborated|announced"
const UNKNOWN = "clear|known|certain"

const DICHO =
  "comentar|responder|contestar|declarar|revelar|precisar|detallar|confirmar|informar|dar|hacer|ofrecer|facilitar|identificar|pronunciarse|explicar|aclarar|hablar"
const MOSTRADO =
  "revelado|precisado|detallado|facilitado|aclarado|informado|divulgado|difundido|publicado|compartido|explicado|especificado|trascendido|respondido|contestado"

/** Somebody refuses or withholds; or it is not known, whoever may know it. */
export type Undisclosed = "refused" | "unknown"

/** Anywhere outside a direct quotation. */
export const UNDISCLOSED: Readonly<Record<"en" | "es", Readonly<Record<Undisclosed, readonly string[]>>>> = {
  en: {
    refused: [
      ...REFUSING.en,
      `decline* to ${TOLD}`,
      `decline* to be interviewed|named|identified|quoted`,
      "decline* comment",
      "decline* ~ request|requests|interview|interviews",
      `refuse* to ${TOLD}`,
      `would|will|could|can not ${WITHHELD}`,
      `wouldn't|won't|couldn't ${WITHHELD}`,
      `have|has|had not ${SHOWN}`,
      `have|has|had not yet|publicly|immediately|so ${SHOWN}`,
      `haven't|hasn't|hadn't ${SHOWN}`,
      `haven't|hasn't|hadn't yet|publicly ${SHOWN}`,
      "have|has|had not said",
      "have|has|had not yet|publicly said",
      "haven't|hasn't said",
      "have|has|had not been disclosed|released|revealed|identified|named|specified|published|announced",
      "have|has|had not yet|publicly been disclosed|released|revealed|identified|named|specified|published|announced",
      `did|does not ${WITHHELD}`,
      `did|does not immediately|publicly|directly ${WITHHELD}`,
      `didn't|doesn't ${WITHHELD}`,
      `didn't|doesn't immediately|publicly ${WITHHELD}`,
      "did|does|would|could|will not ~ give|provide|offer|share ~ details|detail|explanation|reason|reasons|names|figures|number|evidence|information",
      "did not ~ return ~ call|calls|message|messages|email|emails|request|requests",
      "did not ~ reply",
      "not ~ respond* to",
      "not ~ available for comment",
      "not ~ available to comment",
      "unavailable for comment",
      "not ~ be reached",
      "couldn't be reached",
      "no comment",
      "have|has|had yet to say|comment|respond|release|disclose|reveal|identify|name|explain|specify|confirm",
      "withheld",
      "be* withholding",
      "without ~ elaborating",
      "without giving|offering|providing ~ details|explanation|detail|evidence",
      "gave|offered|provided no details|detail|explanation|reason",
      "neither confirmed nor denied",
      "neither ~ responded|replied|commented",
      "nobody|none ~ picked up",
      "no one ~ picked up",
      "nobody|none ~ answered|returned ~ phone|call|calls|door|messages",
      "no one ~ answered|returned ~ phone|call|calls|door|messages",
      "has|have|had not been able to check|verify|confirm|reach|contact|independently",
      "neither ~ nor ~ responded|replied|commented",
      "neither ~ nor ~ returned ~ calls|messages|emails|requests",
      "remained|stayed|kept silent",
    ],
    unknown: [
      "was|were not disclosed|released|revealed|specified|named|identified",
      "neither has|have been named|identified|disclosed|revealed",
      "was|were not immediately disclosed|released|revealed|named|identified|available|known|clear",
      `be* not immediately ${UNKNOWN}`,
      `be* not yet ${UNKNOWN}`,
      "nobody knows|knew",
      "no one knows|knew",
      "it be* not clear",
      "isn't|wasn't clear",
      "not ~ clear whether|if|how|why|who|what|when|where",
      "be* not known",
      "not ~ known whether|if|how|why|who|what|when|where",
      "unclear",
      "be* unknown",
      "remain* unknown",
      "be* undisclosed",
      "undisclosed",
      "be* redacted",
      "under seal",
      "kept secret",
      "no ~ details be* released|given|provided|disclosed|available",
      "there be* no word",
      "no further details",
    ],
  },
  es: {
    refused: [
      ...REFUSING.es,
      `se negar* a ${DICHO}`,
      `se haber* negado a ${DICHO}`,
      `no querer* ${DICHO}`,
      `no haber* querido ${DICHO}`,
      `rehusar* ${DICHO}`,
      `rehusó ${DICHO}`,
      `rehusó|evitó|declinó|declinaron|evitaron ${DICHO}`,
      "declinó hacer|comentar|responder|dar",
      `no haber* ${MOSTRADO}`,
      "no haber* sido revelado|revelada|reveladas|revelados|divulgado|divulgada|identificado|identificada|identificados|precisado|precisada",
      "no haber* hecho público|pública|públicos|públicas",
      "no haber* dicho si|qué|quién|cuándo|cómo|cuánto|dónde",
      "no decir* si|qué|quién|cuándo|cómo|cuánto|dónde",
      "no reveló|revelaron|precisó|precisaron|detalló|detallaron|aclaró|aclararon|facilitó|facilitaron|especificó|informó|informaron|explicó|explicaron",
      "no respondió|respondieron|contestó|contestaron|responde|contesta",
      "no dar* ~ detalles|explicaciones",
      "no ofrecer* ~ detalles|explicaciones",
      "sin dar|ofrecer|precisar|revelar|aclarar ~ detalles|detalle|explicaciones|nombres|nombre|fecha",
      "sin precisar|especificar|aclarar|detallar",
      "guardó|guarda|guardan|guardaron silencio",
      "no ~ hacer* declaraciones|comentarios",
      "no se haber* pronunciado",
      "no se pronunció|pronunciaron",
      "no fue posible contactar|localizar|obtener",
      "no pudo|pudieron ser contactado|contactada|contactados|contactadas|localizado|localizada|localizados|localizadas",
      "no haber* podido ser contactado|contactada|contactados|contactadas|localizado|localizada|localizados|localizadas",
      "ni confirmó ni desmintió",
      "ni ~ ni ~ respondieron|contestaron|atendieron",
      "ninguno|ninguna ~ respondió|contestó|atendió",
      "nadie ~ respondió|contestó|atendió|cogió|descolgó ~ llamada|llamadas|teléfono|preguntas",
      "no haber* podido verificar|verificarlo|comprobar|comprobarlo|confirmar|confirmarlo|contrastar|contrastarlo",
      "no confirmó ni desmintió",
      "sin comentarios",
      "mantiene|mantienen en reserva|secreto",
    ],
    unknown: [
      `no se haber* ${MOSTRADO}`,
      "no se haber* dado a conocer",
      "no se dar* a conocer",
      "no se haber* hecho público|pública|públicos|públicas",
      "no se informó|precisó|reveló|divulgó|detalló|especificó|identificó",
      "no trascendió|trascendieron",
      "se desconoce|desconocen|desconocía|desconocían",
      "nadie sabe|sabía|conoce",
      "se ignora|ignoraba",
      "no se sabe",
      "no se sabía",
      "no se conoce|conocen",
      "no está|estaba|queda|quedó claro",
      "bajo secreto de sumario",
      "secreto de sumario",
    ],
  },
}

/** Inside a direct quotation only these: the speaker withholds. "We do not discuss business" is about business. */
export const UNDISCLOSED_QUOTED: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: [
    "no comment",
    "i|we cannot|can't|won't ~ comment|disclose",
    "i|we do|will|can not ~ comment|disclose",
    "i|we don't ~ comment",
    "i|we do|will|can not discuss ~ ongoing|pending|personnel|details|specifics|individual|ongoing",
    "i|we cannot|can't|won't|don't discuss ~ ongoing|pending|personnel|details|specifics|individual",
    "not going to comment|discuss|disclose",
    "not able to comment|discuss|disclose",
  ],
  es: ["sin comentarios", "no puedo|podemos comentar|revelar|hablar", "no voy|vamos a comentar|revelar|hablar"],
}

const NO = String.raw`(?:not|no|nobody|none|neither|never|nothing|without|\w+n['’]t|yet to|few|little)`
const TELLING = String.raw`(?:said?|say|tell|told|disclos|reveal|confirm|comment|know|clear|respon|repl|answer|identif|nam(?:ed?|ing)|giv|provid|releas|publish|explain|specif|detail|elaborat|discuss|shar|find|found|account|word|return|reach|avail|determin|establish|expla|made public|verif|check)`
const NINGUNO = String.raw`(?:no|nadie|ningun[oa]?|ningún|nunca|nada|tampoco|ni|sin|falta|faltan)`
const CONTAR = String.raw`(?:d(?:ijo|ij|ecir|ice|icho|a[rn]|ado|io|ieron|iera)|revel|confirm|coment|s(?:abe|abía|upo|upieron)|conoc|clar|aclar|respond|respuesta|contest|identific|facilit|ofrec|public|públic|explic|precis|detall|difund|trascend|pronunci|nombr|especific|inform|cuenta|localiz|verific|comprob|consta|transmit)`

/** Words that often say that something is withheld. */
export const WITHHOLDING: Readonly<Record<"en" | "es", RegExp>> = {
  en: new RegExp(
    String.raw`\b${NO}\b[^.;]*\b${TELLING}|\b(?:unknown|unclear|uncertain|undisclosed|unidentified|unnamed|unanswered|unexplained|declin|refus|withh[eo]ld|secre|confidential|mystery|silen|seal(?:ed)?\b|redact|anonym|remains? to be|question (?:is|remains))`,
    "iu",
  ),
  es: new RegExp(
    String.raw`(?<![\p{L}])${NINGUNO}(?![\p{L}])[^.;]*(?<![\p{L}])${CONTAR}|(?<![\p{L}])(?:desconoc|se ignora|ignora(?![\p{L}])|rehus|declin|neg(?:ó|aron) a|evit|omit|callo|calló|guard[óa]|reserv|secret|confidencial|incógnita|misterio|anónim|oculta|por determinar|por aclarar|por confirmar)`,
    "iu",
  ),
}

export const NEGATED: Readonly<Record<"en" | "es", RegExp>> = {
  en: new RegExp(String.raw`\b${NO}\b`, "iu"),
  es: new RegExp(String.raw`(?<![\p{L}])${NINGUNO}(?![\p{L}])`, "iu"),
}
