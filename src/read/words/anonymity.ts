// Words by which a text says that a name is withheld, and why. Origin: newsroom rules on unnamed sources, both languages.

/** Sentences without any of these withhold no name; the patterns below are slow. */
export const WITHHOLDING =
  /anonym|an[oó]nim|pseud[oó]nim|pseudonym|seudónim|condition|condición|name|identi|nombr|apellido|ser (?:cit|mencion|delat)ad[oa]|(?:no|se) (?:l[eoa]s? )?cit|citarl|reserva|withheld|attribution|background|the record|authori[sz]ed|allowed|permitted|cleared|autorizad|autorización|permiso|no figurar|dar la cara|llamaremos/iu

const NAMES = String.raw`(?:(?:his|her|their|my|the|a) )?(?:(?:real|full|last|first) )?(?:names?|identit(?:y|ies))`
const NAMED = String.raw`(?:named|identified|quoted|cited)(?: publicly| by name)?`
const ASKED = String.raw`(?:ask|request|insist|prefer|wish|want|agree|beg|pray|plead|demand)(?:s|ed|red|ing|ring)?`
const UNSAID = String.raw`(?:use|print|publish|reveal|disclos|mention|report|identif|nam|quot|cit)(?:e|ed|d|y|ied|ing)?`

/** Spanish: who asks, wants or prefers. */
const PIDE = String.raw`(?:p[ie]d\p{L}+|rueg\p{L}+|rog\p{L}+|solicit\p{L}+|exig\p{L}+|exij\p{L}+|prefi\p{L}+|quier\p{L}+|quis\p{L}+|quer\p{L}+|dese\p{L}+|insisti\p{L}+|reclam\p{L}+)`
const NOMBRE = String.raw`(?:su|sus|el|la|los) (?:verdader[oa]s? )?(?:nombres?|identidad(?:es)?|apellidos?)(?: verdader[oa]s?| real(?:es)?| y apellidos?)?`
const DAR = String.raw`(?:dar|dé|diera|revel|public|publiq|desvel|divulg|mencion|us[ae]|utili[zc]|escrib|imprim|apare[cz]|figur|cit|facilit|decir|diga|sepa|supiera|difund|trascend|trascien|salga|salir|identifi)\p{L}*`
const CITADO = String.raw`(?:ser (?:identificad|nombrad|citad|mencionad|delatad)[oa]s?|(?:identificar|nombrar|citar|mencionar|delatar)l[eoa]s?|(?:se )?l[eoa]s? (?:identifi\p{L}+|nombr\p{L}+|cit\p{L}+|mencion\p{L}+))`
const ESCONDER = String.raw`(?:omit|ocult|reserv|call|preserv|mant[eiu]|proteg|protej|guard|silenci)\p{L}*`

/**
 * The text says that the reporter knows the name and keeps it. What follows, such as the reason, is no part of it. A pattern for each
 * language: one for both takes ten times as long to compile.
 */
export const GRANTED: Readonly<Record<"en" | "es", RegExp>> = {
  en: anyOf([
    String.raw`\b(?:up)?on (?:the )?(?:strict )?condition of (?:strict )?anonymity\b`,
    String.raw`\bconditions? that (?:neither )?(?:he|she|they|we|i|his|her|their|no|the)\b(?: \p{L}+){0,6}? (?:${NAMED}|${UNSAID}|withheld|anonymous)\b(?: ${NAMES})?`,
    String.raw`\b(?:not|neither|never|n['’]t)(?: (?:want|wish|care|willing|prepared|agree))?(?:ed|ing)?(?: to)? be ${NAMED}\b`,
    String.raw`(?:,|\bwho|\band|\bbut) (?:declin|refus)(?:ed|ing|es) to (?:be ${NAMED}|give (?:his|her|their|a) (?:full |last )?names?)\b`,
    String.raw`\b${ASKED}(?: (?:us|me|this newspaper|the paper))?(?: that (?:we|i|the paper|this newspaper))? (?:not (?:to )?|that )${UNSAID} ${NAMES}\b`,
    String.raw`\b${ASKED}(?: (?:us|me))? that ${NAMES} (?:not |never )?(?:be|remain|stay) (?:\p{L}+ed|withheld|left out|kept (?:out|secret|private|confidential)|secret|private|confidential|published|shown)\b`,
    String.raw`\b${ASKED}(?: (?:us|me))? to (?:withhold|omit|conceal|keep) ${NAMES}\b`,
    String.raw`\b${ASKED} to be (?:identified|named|quoted|referred to)(?: only)? (?:as|by) (?:only )?(?:(?:his|her|their|a|an|the) )?\p{L}+(?: names?| initials?)?(?: only)?\b`,
    String.raw`\b(?:asked|asks|asking|requested|insisted|wished|wanted|preferred|spoke|speaking|granted|given|promised|requesting|insisting|demanded|seeking)(?: (?:on|for|under|to remain|to stay|to be|with|full|their|his|her))* anonym(?:ity|ous(?:ly)?)\b`,
    String.raw`\b(?:speak|spoke|speaking|talk|talked|talking)(?: \p{L}+){0,3} (?:anonymously|off the record|on (?:deep )?background(?! checks?))\b`,
    String.raw`\bwhose (?:real |full )?(?:names?|identit(?:y|ies)) (?:is|are|was|were|has|have)(?: being| been)? (?:withheld|changed|protected|known to)\b`,
    String.raw`\bwithh(?:e|o)ld(?:ing)? (?:his|her|their) (?:names?|identit(?:y|ies))\b|\bnames? (?:is|are) (?:being )?withheld\b`,
    String.raw`\bonly if (?:he|she|they|his name|her name|their names) (?:was|were|is|are) not ${UNSAID}\b`,
    String.raw`\bnot for attribution\b|\bunder (?:a|the) pseudonym\b|\bnot (?:his|her|their) real names?\b`,
  ]),
  es: anyOf([
    String.raw`\b(?:bajo|a|con|en) (?:la |una |estricta |única |expresa )*condición de (?:que |se |respetara |mantuviera |preservara |guardar |mantener |conservar |permanecer en |mantenerse en |estricta |estricto |el |su )*(?:anonimato|reserva)\b`,
    String.raw`\b(?:bajo|a|con) (?:la |única |expresa )*condición de (?:que )?no (?:${CITADO}|(?:se )?${DAR}(?: con| por)? (?:${NOMBRE}|su \p{L}+))`,
    String.raw`\b(?:${PIDE}|bajo|desde|guard\p{L}+|manten\p{L}+|mantuv\p{L}+|conserv\p{L}+|perman\p{L}+|a cambio de(?:l)?|amparad[oa]s?)(?: (?:hablar|guardar|mantener|mantenerse|permanecer|seguir|conservar|en|bajo|desde|el|estricto|absoluto|total))* anonimato\b`,
    String.raw`\b(?:habl|declar|respond|relat|cuent)\p{L}+ (?:de (?:forma|manera) anónima|anónimamente)\b`,
    String.raw`\b(?:${PIDE}(?: mantener| guardar| la)?|bajo|a cambio de)(?: su| la| estricta| absoluta| total| mutua)* reserva\b(?: de (?:su |la )?(?:identidad|nombre)| de sus? (?:nombres?|identidades)|(?! (?:de|del|en|sobre) ))`,
    String.raw`\b${PIDE} (?:\p{L}+ ){0,4}?(?:que )?no (?:${CITADO}|(?:se )?${DAR}(?: con| por)? ${NOMBRE})`,
    String.raw`\b${PIDE} (?:\p{L}+ ){0,4}?no (?:figurar|aparecer)\b(?: con su nombre)?`,
    String.raw`\b${PIDE} (?:\p{L}+ ){0,3}?(?:que )?(?:se )?${ESCONDER} (?:en secreto |en reserva )?${NOMBRE}(?: en (?:reserva|secreto))?`,
    String.raw`(?:,|\bque|\bquien|\bquienes) no (?:quier|quis|quer|dese|acept|pued|pud)\p{L}+ (?:que )?(?:${CITADO}|(?:se )?${DAR} ${NOMBRE}|dar la cara)`,
    String.raw`\b(?:que|quien|quienes) (?:no (?:da|dan|dio|dieron|revel\p{L}+)|(?:rehus|rehús|evit|declin)\p{L}+ (?:dar|revelar)|ocult\p{L}+|se reserv\p{L}+) ${NOMBRE}`,
    String.raw`\bno (?:me|nos) dej\p{L}+ (?:\p{L}+ ){0,3}?(?:su nombre|citarl[oa]s?|identificarl[oa]s?)`,
    String.raw`\bno ser (?:identificad|nombrad|citad)[oa]s? por su nombre\b`,
    String.raw`\bcuy[oa]s? (?:verdader[oa]s? )?(?:nombres?|identidad(?:es)?) (?:\p{L}+ ){0,4}?(?:se (?:reserva|omite|oculta|mantiene|protege)n?|reservamos|omitimos|(?:está|es|fue|ha sido) (?:protegid|reservad|cambiad|omitid)[oa]|no (?:revela|publica|damos|podemos)\p{L}*)`,
    String.raw`\b(?:a quien(?:es)?|al que|a la que|a los que|a las que) (?:no (?:identific|nombr|cit)amos|(?:prometimos|acordamos) no (?:identificar|nombrar|citar)|llamaremos)\b`,
    String.raw`\bsin que se (?:cit|public|revel|mencion)\p{L}+ ${NOMBRE}|\bhabl\p{L}+ sin (?:permiso para identificarse|identificarse|(?:dar|revelar) ${NOMBRE})`,
    String.raw`\bbajo (?:(?:una )?identidad (?:protegida|reservada)|(?:un )?seudónimo|(?:un )?nombre (?:ficticio|supuesto))\b`,
  ]),
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join("|"), "iu")
}

/** Opens the reason wherever it stands in the grant's clause. */
const BECAUSE = String.raw`because (?:of )?|for fear (?:of|that) |over fears? (?:of|that) |fearing |out of \p{L}+ |citing |in order to |lest |given |due to |owing to |porque |por (?!su nombre)(?=\p{L})|ya que |debido a|dad[oa]s? (?=\p{L})|puesto que |pues (?=\p{L})|tem(?:iendo|eros[oa]s?) |a fin de |con el fin de |ante (?=el |la |los |las |una? |posibles )|en atención a `

/** Opens the reason right behind the grant: "to discuss private talks", "for his safety", "al no estar autorizada". */
const ADJACENT = String.raw`to (?=\p{L})|since (?=\p{L})|as (?=(?:he|she|they|the|it)\b)|saying (?=\p{L})|calling (?=\p{L})|for (?=(?:his|her|their|reasons|safety|security|legal|personal)\b)|considering |para (?=\p{L})|al (?=(?:no )?(?:estar|haber|tener|ser|tratar|carecer|figurar)(?:se)?\b)|mientras (?=\p{L})|a causa de `

/** The reason from where the grant ends, with the words between: none but an adverb or two, or a further clause without a comma. */
export const REASON_AFTER = new RegExp(
  String.raw`^(?:[^,.;:«»“”"]{0,48}?[\s,]+[«“"]?(?<because>(?:${BECAUSE}))|(?:\s(?:publicly|by name|by \p{L}+|expresamente|públicamente))?,?\s[«“"]?(?<adjacent>(?:${ADJACENT})))`,
  "iu",
)

/** Opens a reason that stands before the grant: only fear and what is not allowed; "because it rained" there is what happened. */
export const REASON_BEFORE =
  /(?<!\p{L})(?:because (?:of )?|for fear (?:of|that) |fearing |out of fear |since |as |porque |por |ante (?:el |la )?|al |dado |como )(?=[^.;,]{0,30}(?:fear|repris|retaliat|authori[sz]ed|allowed|permitted|tem(?:or|e|ía|en|ían)\b|miedo|represalia|autorizad))/iu

/** "who was not authorised to speak publicly": a reason, and it grants anonymity by itself. */
export const UNAUTHORISED =
  /(?:\bwho )?\b(?:(?:(?:was|were|is|are|am|had|has|have)(?: not|n['’]t)|not|n['’]t) (?:been )?(?:authorized|authorised|allowed|permitted|cleared) to (?:speak|talk|discuss|comment|disclose|release|share|brief|give)\b|(?:por |al )?no (?:estar|está|están|estaba|estaban|tener|tiene|tienen|tenía|tenían|contar con|cuenta con|cuentan con|contaba con|haber sido) (?:autorizad[oa]s?|permiso|autorización) (?:a|para) (?:hablar|declarar|comentar|hacer|informar|dar|pronunciar)|(?:por )?carec(?:er|e|en|ía|ían) de (?:permiso|autorización) para (?:hablar|declarar|comentar|informar))/iu

/** Says how near the unnamed speaker is: "familiar with the matter". */
export const NEARNESS =
  /^\s*(?:who (?:is|are|was|were) )?(?:directly |closely )?(?:familiar with|with (?:direct |first-?hand )?knowledge of|close to|briefed on|involved in|inside|near|privy to|apprised of|cercan[oa]s? (?:a|al|a la|de)\b|próxim[oa]s? (?:a|al)\b|conocedor(?:a|es|as)? (?:de|del)\b|con conocimiento (?:de|del|directo)|al tanto de|familiarizad[oa]s? con|del entorno (?:de|del)\b|consultad[oa]s? por\b|que (?:conoce|conocen|pidi|prefir|solicit))/iu
