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
  dijo dice dicen dijeron decía decían diría dirá afirmó afirma afirman afirmaron afirmaba aseguró asegura aseguran aseguraron explicó
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
  discurso comparecencia acto escrito vídeo video publicación cuenta twitter facebook instagram
`)

/** After a reporting verb, end the noun phrase that speaks ("said Reyes on Monday", "dijo Reyes tras la reunión"). */
export const ENDS_NOUN = list(`
  on in at after before during when while as to by from with about that because if but and adding referring
  monday tuesday wednesday thursday friday saturday sunday Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today
  en tras al a ante durante cuando mientras que con sobre por hoy ayer este esta anoche después antes pero si y desde
`)
