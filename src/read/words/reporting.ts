// Verbs that report speech, in the forms that stand beside a quotation, in English and Spanish.
// Origin: compiled for Firsthand from style books and verb lists of both languages; only verbs that hardly do anything else.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Finite forms: they can be the whole cue of a quotation. */
export const REPORTING = list(`
  said says say saying told tells added adds asked asks wrote writes tweeted tweets posted replied replies responded responds answered
  answers stated states explained explains insisted insists argued argues claimed claims warned warns noted notes continued continues
  concluded concludes declared declares announced announces acknowledged acknowledges admitted admits conceded concedes recalled recalls
  remarked remarks observed joked jokes quipped quips shouted shouts yelled cried whispered exclaimed muttered alleged alleges confirmed
  confirms denied denies testified testifies complained complains countered counters contended contends expressed lamented laments
  predicted predicts pledged vowed vows suggested suggests repeated reiterated cautioned cautions
  dijo dice dicen dijeron decía decían diría dirá afirmó afirma afirman afirmaron afirmaba afirmaban sostenía sostenían aseguraba aseguraban aseguró asegura aseguran aseguraron explicó
  explica explican explicaron declaró declara declararon señaló señala señalan señalaron indicó indica indican indicaron añadió añade
  añaden añadieron agregó agrega agregan agregaron apuntó apunta apuntaron subrayó subraya subrayaron destacó destaca destacaron
  sostuvo sostiene sostienen sostuvieron manifestó manifiesta manifestaron comentó comenta comentaron contó cuenta cuentan contaron
  preguntó pregunta preguntaron respondió responde respondieron contestó contesta contestaron replicó replica replicaron advirtió
  advierte advierten advirtieron insistió insiste insisten insistieron reconoció reconoce reconocieron admitió admite admitieron
  denunció denuncia denunciaron confirmó confirma confirmaron negó niega negaron anunció anuncia anunciaron informó informa informaron
  precisó precisa precisaron aclaró aclara aclararon reiteró reitera reiteraron recordó recuerda recordaron concluyó concluye
  concluyeron escribió escribe escribieron publicó publica tuiteó relató relata relataron expresó expresa expresaron recalcó recalca
  recalcaron matizó matiza enfatizó enfatiza lamentó lamenta lamentaron opinó opina opinaron alegó alega alegaron exclamó exclama
  gritó murmuró detalló detalla detallaron argumentó argumenta argumentaron zanjó remarcó remarca sentenció adelantó adelanta reveló revela vaticinó prometió
`)

/** In headlines, after the one who speaks or before ("Taxes will fall, says Varga"). */
export const REPORTING_HEADLINE = list(`
  says say said warns warn claims claim insists insist admits admit argues argue vows
  dice dicen dijo afirma afirman asegura aseguran advierte advierten sostiene sostienen admite admiten reconoce señala señalan denuncia
  denuncian
`)

/** What introduces a source by itself. */
export const ACCORDING: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "view", "of"],
  ["según"],
  ["de", "acuerdo", "con"],
  ["a", "juicio", "de"],
  ["a", "juicio", "del"],
  ["en", "opinión", "de"],
  ["en", "opinión", "del"],
]

/** Introduce a source with a verb of saying: "tal y como afirma X". */
export const AS_SAID: readonly (readonly string[])[] = [["tal", "y", "como"], ["tal", "como"], ["como"]]

/** No noun phrase that speaks begins with one of these. */
export const NOT_FIRST = list(`
  if when while because although though since as what how why where whether not never no that which it there in on at after before by
  for with under from to of but and or then so meanwhile also still yet however despite during
  si cuando mientras porque aunque como qué cómo dónde nunca jamás no que se lo le les esto eso ello quien donde en por para tras sin con
  a al de del desde hasta durante ante según pero y e o ni también además entonces así luego después antes hoy ayer ya sobre entre más
  asimismo igualmente incluso solo sólo
`)

/** No noun phrase that speaks has one of these inside, but after a comma. */
export const NOT_INSIDE = list(`
  if when while because although though not never that which whether who
  si cuando mientras porque aunque no nunca que se quien quienes le les lo
`)

/** May open a sentence before its subject. */
export const CONNECTS = list("but and yet so pero y e")

/** Finite verbs that say nothing: no subject of a saying verb has one inside. Forms that are nouns or names as often are left out. */
export const FINITE = list(`
  is are was were has had have does did do will would could can may might should must went came took made gave got became began kept left
  ran saw knew thought found put brought held wrote stood lost paid met sent fell grew drew
  es son era eran fue fueron ha han había habían está están estaba estaban tiene tienen tenía tenían hay hubo será serán va van iba iban
  hizo hicieron dio dieron puso pusieron quiso quisieron pudo pudieron debe deben
`)

/** May stand between a reporting verb and its "que" or "that". */
export const BETWEEN_SAID_AND_THAT = list(`
  also later repeatedly yesterday today monday tuesday wednesday thursday friday saturday sunday
  también además ayer hoy luego después este esta lunes martes miércoles jueves viernes sábado domingo mañana tarde noche asimismo
  entonces ya incluso
`)

/** Begin what is said or asked. */
export const OPENS_CONTENT = list("that que si cuánto cuánta cuántos cuántas cuándo cómo dónde quién quiénes qué")

/** Spanish refusals; an infinitive of saying follows. */
export const REFUSALS: readonly (readonly string[])[] = [
  ["no", "quiso"],
  ["no", "quisieron"],
  ["no", "ha", "querido"],
  ["no", "han", "querido"],
  ["se", "negó", "a"],
  ["se", "negaron", "a"],
  ["rehusó"],
  ["rehusaron"],
  ["declinó"],
  ["declinaron"],
  ["evitó"],
  ["evitaron"],
]
export const INFINITIVES_OF_SAYING = list(`
  comentar precisar dar hacer responder contestar hablar revelar confirmar pronunciarse detallar aclarar opinar informar explicar decir
  valorar ofrecer identificar desvelar
`)

/** Where and how somebody spoke is no part of who did ("en un comunicado", "durante la rueda de prensa"). */
export const MANNER = list("durante tras mediante vía")
export const MEDIA = list(`
  comunicado comunicados rueda conferencia entrevista entrevistas declaraciones nota mensaje carta tuit red redes radio televisión texto
  discurso comparecencia acto escrito página web sitio blog vídeo video publicación cuenta twitter facebook instagram
`)

/** After a reporting verb, end the noun phrase that speaks ("said Reyes on Monday", "dijo Reyes tras la reunión"). */
export const ENDS_NOUN = list(`
  on in at after before during when while as to by from with about that because if but and adding referring
  monday tuesday wednesday thursday friday saturday sunday Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today
  en tras al a ante como durante cuando mientras que con sobre por hoy ayer este esta anoche después antes pero si y desde
`)

/** Cues of several words that govern what is said. */
export const SAYING_PHRASES: readonly (readonly string[])[] = [
  ["made", "it", "clear"],
  ["makes", "it", "clear"],
  ["make", "it", "clear"],
  ["made", "clear"],
  ["makes", "clear"],
  ["making", "it", "clear"],
  ["making", "clear"],
  ["dejó", "claro"],
  ["dejó", "en", "claro"],
  ["dejaron", "claro"],
  ["dejaron", "en", "claro"],
  ["deja", "claro"],
  ["dejan", "claro"],
  ["ha", "dejado", "claro"],
  ["han", "dejado", "claro"],
  ["dejando", "claro"],
  ["dejando", "en", "claro"],
  ["hizo", "saber"],
  ["hicieron", "saber"],
  ["dio", "a", "conocer"],
  ["dio", "a", "entender"],
  ["dieron", "a", "entender"],
  ["puso", "de", "manifiesto"],
  ["advirtió", "de"],
  ["advirtieron", "de"],
  ["se", "quejó", "de"],
  ["se", "quejaron", "de"],
  ["se", "espera"],
  ["se", "esperaba"],
  ["se", "prevé"],
  ["se", "preveía"],
]

/** Verbs by which a report, a film or a register tells something; what they tell may follow without "that". */
export const SHOWING = list(`
  show shows showed reveal reveals revealed indicate indicates indicated capture captures captured
  capta captan captó captaron graba grabó grabaron
  muestra muestran mostró mostraron mostraba mostraban revela revelan reveló revelaron indica indican indicó indicaron demuestra demuestran
  demostró demostraron prueba prueban probó probaron acredita acreditan acreditó evidencia evidencian recoge recogen recogió refleja reflejan
  reflejó reflejaron señala señalan señaló apunta apuntan detalla detallan detalló confirma confirman confirmó concluye concluyen
`)

/** Giving out a statement, a warning, a denial: verb, then noun. */
export const ISSUING = list(`
  issued released posted published sent gave delivered issues releases made circulated
  emitió emitieron emite emiten difundió difundieron difunde publicó publicaron lanzó lanzaron lanza envió enviaron remitió remitieron hizo
  distribuyó divulgó dio pronunció leyó redactó firmó
`)
export const ISSUED = list(`
  statement warning denial apology announcement appeal declaration threat alert memo letter notice
  comunicado nota advertencia desmentido disculpa anuncio llamamiento llamado declaración amenaza alerta mensaje carta aviso texto escrito
  manifiesto
`)

/** Participles of a passive whose agent speaks: "was rejected by the shipyard", "fue calificado por la alcaldesa de". */
export const PASSIVE_SAID = list(`
  said described called rejected denied dismissed criticized criticised praised denounced condemned disputed announced confirmed questioned
  defended welcomed
  calificado calificada calificados calificadas tildado tildada tildados tildadas tachado tachada descrito descrita descritos descritas
  rechazado rechazada rechazados rechazadas negado negada negados negadas desmentido desmentida desmentidos desmentidas criticado criticada
  criticados criticadas elogiado elogiada denunciado denunciada denunciados denunciadas condenado condenada defendido defendida anunciado
  anunciada anunciados anunciadas confirmado confirmada confirmados confirmadas cuestionado cuestionada valorado valorada
`)
export const PASSIVE_BE = list("is are was were been being es son fue fueron era eran sido será serán")

/** Participles of a perfect that reports speech ("has denied that", "ha confirmado que"). */
export const SAID = list(`
  said told added written stated explained insisted argued claimed warned noted concluded declared announced acknowledged admitted conceded
  alleged confirmed denied testified complained contended predicted pledged vowed suggested repeated reiterated cautioned
  dicho afirmado asegurado explicado declarado señalado indicado añadido agregado apuntado subrayado destacado sostenido manifestado
  comentado contado respondido contestado replicado advertido insistido reconocido admitido denunciado confirmado negado anunciado
  informado precisado aclarado reiterado recordado concluido escrito publicado relatado expresado recalcado matizado lamentado opinado
  alegado detallado argumentado adelantado revelado vaticinado prometido
`)

/** Spanish verbs of plan and expectation ("espera recortar", "espera que"). English ones are nouns as often ("plans"). */
export const INTENDING = list(`
  espera esperan esperaba esperaban planea planean planeaba prevé prevén preveía pretende pretenden pretendía confía
`)

/** Spanish gerunds of saying: "que" follows them, or whom it is said to. */
export const SAYING_GERUND = list(`
  diciendo afirmando asegurando explicando declarando señalando indicando añadiendo agregando subrayando sosteniendo manifestando advirtiendo
  insistiendo reconociendo admitiendo denunciando confirmando negando anunciando informando precisando aclarando reiterando recordando
  alegando argumentando avisando prometiendo
`)

/** What is thought, said or expected of nobody in particular, after "se". */
export const THOUGHT_OF_NOBODY = list(`
  cree creía considera consideraba estima estimaba calcula calculaba supone suponía sospecha sospechaba teme temía dice decía espera esperaba
  prevé preveía
`)

/** Verbs that judge what somebody did, and do hardly anything else: "criticó el cierre", "felicitó a la tripulación". */
export const JUDGING = list(`
  elogió elogiaron alabó alabaron aplaudió aplaudieron criticó criticaron felicitó felicitaron agradeció agradecieron lamentó lamentaron
  reprochó reprocharon recriminó recriminaron justificó justificaron deploró deploraron censuró censuraron
`)

/** Verbs that announce, own or deny an event without "que": "Anunció la retirada", "Negó los pagos". */
export const TELLING_EVENTS = list(`
  anunció anunciaron confirmó confirmaron negó negaron desmintió desmintieron denunció denunciaron lamentó lamentaron
`)

/** What happens or is done, by its ending, and by itself. */
export const EVENT_NOUN =
  /(?:ción|ciones|siones|[iu]sión|miento|mientos|anza|encia|aje|ura)$|^(?:compra|venta|muerte|cierre|despidos?|acuerdo|inicio|fin|llegada|salida|retirada|entrada|subida|bajada|caída|pagos?|cambios?|huelga|ataques?|pérdidas?|acusaciones|cargos|hechos|regreso|lanzamiento|aumento|recortes?|fichaje|relevo|ceses?|juicio|boda)$/u

/** Nouns for what is said or thought, where "de que" follows: "las quejas de que". */
export const SAYING_NOUN = list(`
  afirmación afirmaciones acusación acusaciones alegación alegaciones queja quejas denuncia denuncias rumor rumores bulo bulos temor temores
  sospecha sospechas advertencia advertencias amenaza amenazas promesa promesas creencia opinión convicción esperanza tesis petición peticiones
  exigencia argumento argumentos anuncio insinuación insinuaciones pronóstico predicción
`)
