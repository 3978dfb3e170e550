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
  gritó murmuró detalló detalla detallaron argumentó argumenta argumentaron zanjó remarcó remarca sentenció vaticinó prometió
`)

/** In headlines, after the one who speaks or before ("Taxes will fall, says Varga"). */
export const REPORTING_HEADLINE = list(`
  says say said warns warn claims claim insists insist admits admit argues argue vows
  dice dicen dijo afirma afirman asegura aseguran advierte advierten sostiene sostienen admite admiten reconoce señala señalan denuncia
  denuncian
`)

/** What introduces a source by itself, with the words that must follow it; none: the source follows. */
export const ACCORDING: Readonly<Record<string, readonly string[]>> = { according: ["to"], según: [] }

/** No noun phrase that speaks begins with one of these, and none has one inside. */
export const NO_SUBJECT = list(`
  if when while because although though since as what how why where whether not never no that which it there
  si cuando mientras porque aunque como qué cómo dónde nunca jamás no que se lo le les esto eso ello quien donde avanza van
`)

/** After a reporting verb, end the noun phrase that speaks ("said Reyes on Monday", "dijo Reyes tras la reunión"). */
export const ENDS_NOUN = list(`
  on in at after before during when while as to by from with about that because if but and adding referring
  monday tuesday wednesday thursday friday saturday sunday Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today
  en tras al a ante durante cuando mientras que con sobre por hoy ayer este esta anoche después antes pero si y desde
`)
