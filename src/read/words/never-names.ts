// Capitalised words that are no name and end none: days, months, and the small words that begin sentences. Origin: grammars of both
// languages, written by hand for this project.

export const NEVER_NAMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
  the a an this that these those there here it its he she they we you i his her their our your my who what which when where why how if whether while although though because since as at by for from in into of off on onto out over to under up upon with within without
  about above across after against along among around before behind below beneath beside between beyond but despite down during except inside like near outside past per through throughout toward towards until via and or nor so yet not no yes never ever also
  all any both each either every few many more most much neither none one other others several some such two three four five six seven eight nine ten first second third last next another
  is are was were be been being has have had do does did will would can could may might shall should must let then than thus hence however meanwhile moreover furthermore instead still even just only now today yesterday tomorrow again once perhaps maybe indeed later earlier
  according asked asks said says told speaking citing following given based including regarding amid unlike earlier later recently currently finally initially
  el la los las lo un una unos unas al del este esta estos estas ese esa esos esas aquel aquella esto eso ello él ella ellos ellas yo tú usted ustedes nosotros su sus mi mis tu tus nuestro nuestra quien quienes que qué cual cuál cuando cuándo donde dónde como cómo porque por para pero sino aunque mientras
  si sí no ni o u y e a ante bajo con contra de desde durante en entre hacia hasta mediante según sin sobre tras ya también tampoco además así entonces luego después antes ahora hoy ayer mañana nunca siempre muy más menos tan tanto todo toda todos todas otro otra otros otras
  cada algún alguna algunos algunas varios varias muchos muchas pocos pocas dos tres cuatro cinco seis siete ocho nueve diez primero primera segundo tercera último es son era eran fue fueron ha han había habían hay será sería está están estaba se le les me nos dijo añadió explicó asimismo finalmente
  dos aún incluso sólo solo quizás quizá tal tales mismo misma cuanto apenas acaso i'm i've i'll we're we've they're it's that's don't what's he's she's there's didn't doesn't isn't can't won't let's you're`.split(
    /\s+/u,
  ),
)

/** Capitals that stand for common nouns, units and eras. */
export const COMMON_CAPITALS: ReadonlySet<string> = new Set(
  `AC AD AI AM ATM BC BCE CCTV CD CE CEO CFO COO CV DJ DNA DVD FAQ GDP GPS HD HIV ICU ID IPO IQ IT KM LED LGBT MRI OK PC PCR PDF PM PR RNA SMS SUV TV UFO USB VAT VHS VIP WWW
  ADN ARN DNI ERE IPC IRPF IVA OPA OPV ONG PIB PYME SIDA TAC TIC UCI UVI VIH`.split(/\s+/u),
)

/** Names of which Spanish writes the article with a capital wherever they stand. */
export const ARTICLED: ReadonlySet<string> = new Set(
  "la paz|la habana|la haya|la rioja|la coruña|la mancha|la plata|la meca|la moncloa|la zarzuela|la española|la pampa|la guaira|el salvador|el cairo|el escorial|el vaticano|el país|el mundo|el paso|los ángeles|los angeles|las vegas|las palmas".split(
    "|",
  ),
)
