// Concepts: words of news that stand for one another, in English | Spanish. Origin: written by hand for this project.
// "kill*" is every word that begins so. Of the lists of one field, parted by "/", not two are so of one thing.

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
}

const ALIKE = `accident* crash* collision* collid* | choque* chocó chocaro* colisi* siniestro accidente*; agree* deal accord | acuerd* acordar* acordó pacto pactaro*; airport* | aeropuert*;
  ambulance* | ambulancia*; answer* respon* | respon* contestó; army | ejército; attack* | ataque* ataca* atacó atent*; bank banks | banco bancos; begin* began begun start* | comenz* comienz* empez* empiez* inici*;
  blaze fire fires wildfire* | incendi* fuego llamas; boat* ship ships vessel* ferry ferries | barc* buque* nave transbordador ferri ferry; bomb* explosi* explod* blast* | explosi* bomba* explot* estall*;
  border* | fronter*; bribe* kickback* | soborn* mordida* coima*; bridge* | puente*; budget* | presupuest*; build* built construct* | construc* construir* construy* obra obras; building* | edifici*; bus buses coach | autobús autobuses;
  captain* | capitán capitana; car cars vehicle* | coche coches vehícul* automóvil* carro; caus* | causa* causó provoc*; city cities town towns | ciudad* municipi* pueblo; coast* | costa litoral; collaps* | derrumb* colaps* desplom* hundi*;
  company companies firm firms | compañ* empresa*; contract* | contrato*; cost costs | costar* costó cuesta coste* costo costos; council* | concejo ayuntamiento cabildo consejo; countr* | país países; court* | tribunal* juzgado* corte; crime* criminal* | delito* crimen* criminal*;
  dam dams | presa embalse; damag* | daños daño dañad* desperfect*; day days | día días; deny denies denied denial* | negó negaro* niega niegan desmint* desmient*; director* | director*; document* | document*; drug* | droga* narcot*; earthquake* quake* | terremoto* sismo* seísmo*;
  east eastern | este oriental; election* | eleccion* elector* comicios; engine engines | motor*; engineer* | ingenier*; evacuat* | evacu* desaloj*; evidence | prueba pruebas; factor* plant plants | fábrica* planta*; farm* | granja* finca*; fine fined fines | multa* multó;
  fish | pescado peces; flood* | inund* riada* crecida; find finds found finding* | encontr* hall*; fund funds money | fondo* dinero; government* | gobierno*; governor* | gobernador*; harbour* harbor* port dock quay pier | puerto* muelle*; help* | ayud*; hospital* clinic* | hospital* clínic*;
  hospitali* | hospitaliz* ingresad*; hour hours | hora horas; house houses home homes | casa casas vivienda* hogar*; inquir* investigat* probe | investig* pesquis*; island* | isla islas; jail* prison* | cárcel* prisión; job jobs | emple* puesto puestos; judge* | juez jueza jueces magistrad*;
  lake | lago laguna; law laws | ley leyes; lawsuit* sue sued sues | demand*; lawyer* attorney* | abogad*; leader* | líder* dirigente*; leak* | fuga fugas filtr*; leave leaves left | salió salieron sale dejó dejaron; letter* | carta cartas; list lists | lista*; loan* | préstamo* crédito*; market* | mercado*;
  mayor* | alcald*; medicin* | medicament* fármaco*; meeting meet meets met | reunió reunión reunier* reunir*; message* | mensaje*; metre* meter meters | metro metros; mine mines miner miners | mina minas minero*; minist* | ministr*; month* | mes meses; mountain* | montañ*; newspaper* | periódico* diario;
  night* | noche*; north* | norte; nurse* | enfermer*; oil | petróleo crudo; pay pays paid payment* | pagó pagaro* pagar* paga pago pagos abonó; painting* | cuadro* pintura*; party parties | partido partidos; people person persons | persona* gente; percent | ; phone* | teléfono* móvil; photo* picture* image* | fotograf* foto* imagen* imágenes; pilot* | piloto*;
  plan plans planned | plan planes planea* prevé* previsto; plane planes aircraft | avión aviones aeronave*; police* officer officers | policía* polici* agente agentes; poll polls survey* | encuesta* sondeo*; power electric* | luz eléctric*; president* | presidente* presidenta; price* | precio*; promise* pledg* | promet* prometió promesa*;
  protest* march* | protest* manifestaci* marcha; rain* | lluvia* llov*; record | récord; report reports | informe informes; resign* | dimitió dimite dimitir* dimisión renunci*; rice | arroz; river* | río ríos; road roads street* highway* | carretera* calle* autopista*; steal* stole* theft rob robbed robber* | robó robaro* robo robos robad* hurto; roof* | techo* tejado*;
  safe safety | seguridad segur*; salar* wage wages | salario* sueldo*; school* | escuela* colegio*; sea | mar; search* | busca* buscó búsqueda; senator* | senador*; shoot* shot shots gunfire | disparó disparos dispararo* tirote* baleó; illness* poison* | intoxic*; sign signs signed signing | firmó firmaro* firmar* firma;
  sink sinks sank sunk sinking | hundió hundiero* hundi* naufrag*; south* | sur; spend spends spent | gastó gastaro* gasto gastos; spokes* | portavo* vocero vocera; stadium* | estadio*; station* | estación estaciones; storm* hurricane* cyclone* | tormenta* huracán temporal; strike* | huelga* paro; suspect* | sospech*; tax taxes | impuesto*; team* | equipo*; test tests tested | anális* analiz* pruebas;
  train trains railway* | tren trenes ferrocarril*; tree* | árbol*; truck* lorr* | camión camiones; tunnel* | túnel*; union* | sindica*; universit* | universi*; vaccin* | vacun*; victim* | víctima*; village* | aldea* pueblo*; visit* | visit*; vote votes voted | voto* votó votaro* votación; wall walls | muro*; warehouse* | almacén* almacenes bodega*; warn* alert* | advert* advirt* alert* avis*;
  water waters | agua aguas; week* | semana*; weapon* gun guns rifle* | arma armas; west* | oeste; wind winds | viento*; window* | ventana*; witness* | testig*; year* | año años; young | joven jóvenes; zoo | zoológico; tiger* | tigre*; dog dogs | perro*; horse* | caballo*; valve* | válvula*; crane* | grúa*; brake* | freno*; museum* | museo*; archive* | archivo*; audit* | auditor*; account* | cuenta cuentas;
  bid bids tender* | licitaci* concurso; owner* | dueñ* propietari*; heir* | hereder*; sample* | muestra*; lead | plomo; mercury | mercurio; well wells | pozo*; pipe* | tuber*; dump* waste | vertió vertid* basura residuo*; licen* permit* | licencia* permiso*; hand handed hands | entreg*; return* | regres* devolv* devolvió; cross* | cruz*; carry carri* transport* | llevaba* llev* transport*; held hold holds | celebr*; ban bans banned | prohib*; cancel* | cancel* anul* suspend*;
  delay* postpon* | aplaz* retras* demor*; offer* | ofrec* oferta*; bear bears | oso osos; snow* | nieve nev*; doctor* | médic*; virus | virus; church* | iglesia*; bishop* | obispo*; priest* | cura sacerdote*; murder* homicid* | homicid* asesin*; rebel* | rebelde*; hostage* | rehén rehenes; kidnap* abduct* | secuestr*; ransom* | rescate; soccer football* | fútbol; goal goals | gol goles; coach | entrenador*`

export type Concept = { readonly name: string; readonly field: string | null } // field: whose concepts are rivals; null: it has none

type Table = { readonly exact: Map<string, Concept[]>; readonly beginnings: Map<string, Concept[]> }
const TABLES: Readonly<Record<"en" | "es", Table>> = {
  en: { exact: new Map(), beginnings: new Map() },
  es: { exact: new Map(), beginnings: new Map() },
}
for (const [field, lists] of Object.entries(RIVALS)) for (const list of lists.split("/")) note(list, field)
for (const list of ALIKE.split(";")) note(list, null)

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
    if (found) return found
  }
  return []
}
