// Concepts: words of news that stand for one another, whatever their language (glossary.ts), and those of which not two are so.
// "kill*" is every word that begins so. Of the lists of one field, parted by "/", not two are so of one thing.

import { GLOSSARY } from "./glossary.ts"

const RIVALS: Readonly<Record<string, string>> = {
  harm: `kill* died dies die dying dead death* slain murder* fatal* deadly body bodies corpse* | cadáver* muere* muerte* muert* murió muriero* fallec* asesin* mató mataron matar mortal*
    / injur* wound* hurt ill sick | herid* lesion* enferm* / missing disappear* | desapareci* / rescued unharmed alive | rescat* ilesos ilesas viva vivo vivos vivas vida
    / trapped | atrapad*`,
  custody: `arrest* detained detains detain detention custody | detuv* detenid* detención arrest* apres* / releas* freed | libera* liberó excarcel*
    / charg* indict* | imput* procesad* / convict* sentenc* guilty | condena* condenó sentenci* culpable* / acquit* exonerat* | absuelt* absolv* absolución`,
  level: `rise rises rose risen rising increas* grow* grew jump* climb* soar* | subió subiero* sube suben subir* subida* aument* crece* creció crecim* increment*
    / fall falls fell fallen falling decreas* declin* drop* shrink* shrank slump* plung* | bajó bajaron baja bajan bajar* cae caen cayó cayero* caer* descen* desplom* reduj* reduc*`,
  vote: `approv* pass passed adopt* endors* ratif* | aprob* aprueb* avala* ratific* / reject* veto* | rechaz* vetó vetaron veto tumbó`,
  result: `win wins won winning victor* | ganó ganaro* gana ganan ganar* venció vencer* victoria* / lose loses lost losing defeat* | perdió perdiero* pierde* perder* derrot*`,
  opening: `open opens opened opening reopen* | abrió abriero* abre abren abrir* abiert* reabr* apertura inaugur* / clos* shut* | cerr* cierr* clausur*`,
  trade: `buy buys bought buying purchas* acquir* | compr* adquir* / sell sells sold selling | vendió vendiero* vende venden vender* venta`,
  employment: `hire hires hired hiring recruit* | contratar* contrató contrata / fired dismiss* sacked layoff* redundan* | despid* despidi* cesó cesad* destitu*`,
  stance: `support supports supported supporting back backs backed backing | apoy* respald* / oppose* opposi* | opone* opuso opuest* oposición`,
  truth: `true genuine authentic | verdader* auténtic* / false fake hoax untrue bogus fabricat* | falso falsa falsos falsas bulo montaje`,
  kin: `relative* family families kin | familiar* pariente* allegad* / member* | miembro* integrante* / supporter* sympathi* | simpatizante* partidari*`,
  people: `civilian* | civiles / soldier* troops | soldado* militares / child children kids | niño* niña* menores / women woman | mujer* / men man | hombre*
    / student* pupil* | estudiant* alumn* / worker* employee* staff | trabajador* emplead* plantilla / migrant* | migrantes inmigrantes / patient* | paciente*
    / passenger* | pasajer* / crew | tripula* / teacher* | maestr* profesor* / tourist* | turista* / doctor* | médic* / protester* demonstrator* | manifestante*
    / resident* | vecin* residente* / fishermen fisherman | pescador* / prisoner* inmate* | preso presos reclus*`,
  sibling: `sister* | hermana hermanas / brother* | hermano hermanos / wife | esposa / husband | esposo marido / daughter* | hija hijas / son sons | hijo hijos
    / mother* | madre madres / father* | padre`,
  vehicle: `car cars | coche coches auto autos / bus buses | autobús autobuses / train trains | tren trenes / truck* lorry lorries | camión camiones / plane planes | avión aviones
    / helicopter* | helicópter* / boat boats ferry ferries | barco barcos transbordador* ferri / motorcycle* motorbike* | motocicleta* / bicycle* bike bikes | bicicleta*`,
  building: `school schools | escuela* colegio* / hospital* | hospital* / church* | iglesia* / museum* | museo* / station stations | estación estaciones / hotel* | hotel*
    / factor* | fábrica* / stadium* | estadio* / librar* | biblioteca* / theatre* theater* | teatro* / airport* | aeropuerto* / bridge bridges | puente puentes / tunnel* | túnel*`,
  part: `engine engines | motor motores / hull hulls | casco cascos / wheel wheels | rueda ruedas / wing wings | ala alas / roof roofs | techo tejado / window windows | ventana ventanas`,
  thing: `painting* | cuadro cuadros / clock clocks | reloj relojes / statue* | estatua* / jewel* | joya* / knife knives | cuchillo* / gun guns | pistola*`,
}

export type Concept = { readonly name: string; readonly field: string | null } // field: whose concepts are rivals; null: it has none

type Table = { readonly exact: Map<string, Concept[]>; readonly beginnings: Map<string, Concept[]> }
const TABLES: Readonly<Record<"en" | "es", Table>> = {
  en: { exact: new Map(), beginnings: new Map() },
  es: { exact: new Map(), beginnings: new Map() },
}
for (const [field, lists] of Object.entries(RIVALS)) for (const list of lists.split("/")) note(list, field)
for (const list of GLOSSARY.split(";")) note(list, null)

function note(list: string, field: string | null): void {
  const [en = [], es = []] = list.split("|").map((words) => words.trim().split(/\s+/u))
  const concept = { name: `${field ?? ""}:${en[0]?.replace("*", "") ?? ""}`, field }
  for (const [words, table] of [[en, TABLES.en] as const, [es, TABLES.es] as const]) {
    for (const word of words) {
      const entries = word.endsWith("*") ? table.beginnings : table.exact
      const key = word.replace("*", "")
      entries.set(key, [...(entries.get(key) ?? []), concept])
    }
  }
}

const SHORTEST = 3
const LONGEST = 12
/** A beginning of fewer letters is one only before an ending. */
const SURE = 5
const ENDINGS: Readonly<Record<"en" | "es", RegExp>> = {
  en: /^(?:e?s|e?d|[a-z]?(?:ed|ing|ers?)|ly|ions?|ments?)?$/u,
  es: /^(?:[oae]s?|en?|an|on|[aei]r|[óé]|i[óo]|aron|ieron|[ai]d[oa]s?|ando|iendo|aban?|ían?|[aei]rán?|[aei]rían?|(?:a|i)?ción|(?:a|i)?ciones|mente|or|ora|ores|arse|erse|irse)?$/u,
}

/**
 * Finds what a word stands for.
 *
 * @param word - in lower case
 * @returns none, one or several; of beginnings those of the longest that is listed
 * @example findConcepts("fallecieron", "es")[0]?.name // "harm:kill"
 */
export function findConcepts(word: string, language: "en" | "es"): readonly Concept[] {
  const { exact, beginnings } = TABLES[language]
  const listed = exact.get(word)
  if (listed) return listed
  for (let length = Math.min(LONGEST, word.length); length >= SHORTEST; length--) {
    const found = beginnings.get(word.slice(0, length))
    if (found && (length >= SURE || ENDINGS[language].test(word.slice(length)))) return found
  }
  return []
}
