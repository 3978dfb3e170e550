// Words by which entities are known again in other documents: other names of countries, cities and bodies that everybody knows, and
// what posts are called in two languages. Origin: written by hand for this project from common knowledge.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

function mapOf(entries: string): ReadonlyMap<string, string> {
  return new Map(
    entries
      .split(/[|\n]/u)
      .map((entry) => entry.trim())
      .filter(Boolean)
      .flatMap((entry) => {
        const [one = "", others] = entry.split("=")
        return [one, ...(others?.split(",") ?? [])].map((other): [string, string] => [other.trim(), one.trim()])
      }),
  )
}

/** Other names of countries, cities, unions and bodies, folded, with the English name that stands for them here. */
export const SETTLED_NAMES: ReadonlyMap<string, string> = mapOf(`
  united states=us,usa,america,united states of america,estados unidos,estados unidos de america,eeuu,ee uu,eua | united kingdom=uk,britain,great britain,reino unido,gran bretana
  germany=alemania | france=francia | spain=espana | italy=italia | greece=grecia | russia=rusia,russian federation | turkey=turquia | egypt=egipto | syria=siria | lebanon=libano | iraq=irak | japan=japon | brazil=brasil
  netherlands=paises bajos,holland,holanda | belgium=belgica | switzerland=suiza | sweden=suecia | norway=noruega | denmark=dinamarca | finland=finlandia | ireland=irlanda | poland=polonia | ukraine=ucrania | hungary=hungria
  romania=rumania | czech republic=republica checa,chequia,czechia | croatia=croacia | morocco=marruecos | algeria=argelia | tunisia=tunez | libya=libia | jordan=jordania | saudi arabia=arabia saudita,arabia saudi | iran=islamic republic of iran
  south korea=corea del sur,republic of korea | north korea=corea del norte,dprk | new zealand=nueva zelanda | philippines=filipinas | thailand=tailandia | malaysia=malasia | south africa=sudafrica | afghanistan=afganistan | pakistan=paquistan
  dominican republic=republica dominicana | haiti=haiti | mexico=mejico | panama=panama | peru=peru | canada=canada | cyprus=chipre | european union=eu,ue,union europea | united arab emirates=uae,emiratos arabes unidos
  london=londres | new york=nueva york,new york city,nyc | paris=paris | rome=roma | berlin=berlin | moscow=moscu | beijing=pekin,peking | brussels=bruselas | geneva=ginebra | vienna=viena | athens=atenas | lisbon=lisboa | warsaw=varsovia
  jerusalem=jerusalen | cairo=el cairo | damascus=damasco | baghdad=bagdad | tehran=teheran | mexico city=ciudad de mexico,cdmx | havana=la habana | los angeles=la los angeles | washington=washington dc,washington d c | the hague=la haya | kyiv=kiev
  united nations=un,onu,naciones unidas | nato=otan,north atlantic treaty organization | world health organization=who,oms,organizacion mundial de la salud | international monetary fund=imf,fmi,fondo monetario internacional
  world bank=banco mundial | red cross=cruz roja | european commission=comision europea | european central bank=ecb,bce,banco central europeo | international criminal court=icc,cpi,corte penal internacional
  amnesty international=amnistia internacional | european parliament=parlamento europeo,eurocamara | organization of american states=oas,oea,organizacion de estados americanos
  islamic state=isis,isil,is,daesh,estado islamico,islamic state of iraq and syria,islamic state of iraq and the levant,islamic state in iraq and syria,islamic state in iraq and the levant,islamic state of iraq and al sham,islamic state group
  al qaeda=al qaida,alqaeda,al qaeda network | nusra front=jabhat al nusra,al nusra front,al nusra,jabhat al nusra front | associated press=ap | agence france presse=afp | white house=casa blanca
  federal bureau of investigation=fbi | central intelligence agency=cia | drug enforcement administration=dea | supreme court=corte suprema,tribunal supremo`)

/** Kinds of bodies: with no other word they name none ("the ministry"), and a short form leaves them out ("Brennick" of "Brennick Works"). */
export const KIND_WORDS: ReadonlySet<string> = setOf(
  `administration agency alliance army association authority bank board brigade bureau campaign cartel center church club college commission committee company confederation congress construction corporation council court department
   development directorate division electronic engineering enterprise export federation force forces foundation front fund government guard holdings hospital house import industry institute international investment laboratory laboratories labs league machine media
   ministry motors movement museum national network news newspaper office organization parliament party police press product public republic resource school secretariat senate service shipping society state studio studios system team technology trading transport
   tribunal trust union united university works pictures records pharmaceuticals energy airlines airways ferries foods mining railways hotels times daily tv television radio solutions partners
   gobierno policia ayuntamiento fiscalia juzgado tribunal parlamento congreso senado hospital universidad escuela colegio club junta consejo consejeria direccion secretaria delegacion federacion sindicato`,
)

/** What bodies look after, and other words of their names, in Spanish, with the English word that stands for them here. */
export const BODY_WORDS: ReadonlyMap<string, string> = mapOf(`
  finance=hacienda,finanzas,treasury | health=salud,sanidad | education=educacion | defense=defensa,defence | interior=interior,gobernacion | foreign=exteriores | justice=justicia | security=seguridad | transport=transportes | labor=trabajo,labour,empleo
  environment=ambiente,medioambiente,ambiental | agriculture=agricultura | culture=cultura | housing=vivienda | economy=economia,economic,economics | energy=energia | water=aguas,agua | rights=derechos | human=humanos,humana | public=publica,publico,publicas,publicos
  works=obras | port=puerto | harbor=harbour | police=policia | prosecutor=fiscalia,prosecution,procuraduria | court=corte,tribunal,juzgado | supreme=suprema,supremo | electoral=electorales | council=consejo,ayuntamiento,concejo | government=gobierno
  hospital=hospital | civil=civil | federal=federal | state=estatal,estado | regional=regional | municipal=municipal | workers=trabajadores,obreros | party=partido | green=verde | red=roja,rojo | cross=cruz | central=central | news=noticias | school=escuela
  north=norte | south=sur | east=este | west=oeste | northern=septentrional | maritime=maritima,maritimo | fisheries=pesca | science=ciencia,ciencias | congress=congreso | parliament=parlamento | senate=senado | church=iglesia | firefighters=bomberos | coast=costera,costa | guard=guardia`)

/** Nouns for who holds a post, in English, with what else they are called. */
export const POST_NOUNS: ReadonlyMap<string, string> = mapOf(`
  minister=ministro,ministra,viceministro,viceministra | president=presidente,presidenta,mandatario,mandataria,pres | prime-minister=premier | mayor=alcalde,alcaldesa,intendente | governor=gobernador,gobernadora,gov | secretary=secretario,secretaria,sec
  chief=jefe,jefa,head,titular,boss | leader=lider,dirigente | director=directora | spokesperson=spokesman,spokeswoman,portavoz,vocero,vocera | prosecutor=fiscal | attorney-general=procurador,procuradora | judge=juez,jueza,justice,magistrate,magistrado,magistrada
  lawyer=abogado,abogada,attorney,solicitor,barrister,letrado,letrada | ambassador=embajador,embajadora | senator=senador,senadora,sen | lawmaker=congressman,congresswoman,representative,mp,legislador,legisladora,diputado,diputada
  councillor=councilor,councilman,councilwoman,concejal,concejala,regidor,regidora,edil | commissioner=comisionado,comisionada,comisario,comisaria | chair=chairman,chairwoman,chairperson,presidente del consejo | ceo=chief executive,consejero delegado
  founder=fundador,fundadora,co-founder,cofundador,cofundadora | owner=dueno,duena,propietario,propietaria | manager=gerente | coach=entrenador,entrenadora | editor=redactor,redactora | deputy=subdelegado,subdelegada | rector=rectora | dean=decano,decana
  chancellor=canciller | king=rey | queen=reina | prince=principe | princess=princesa | pope=papa | bishop=obispo | archbishop=arzobispo | cardinal=cardenal | priest=sacerdote,parroco,pastor,reverend,rev,vicar,cura | imam | rabbi
  general=gen | colonel=coronel,col | captain=capitan,capt | lieutenant=teniente,lt | sergeant=sargento,sgt | major=mayor general | admiral=almirante | commander=comandante | soldier=soldado | officer=policia,policeman,policewoman,agente,trooper,constable | sheriff | detective
  inspector=inspectora | doctor=medico,medica,physician,doctora | nurse=enfermero,enfermera | surgeon=cirujano,cirujana | teacher=maestro,maestra,profesor,profesora | professor=catedratico,catedratica,lecturer | scientist=cientifico,cientifica | economist=economista
  engineer=ingeniero,ingeniera | architect=arquitecto,arquitecta | journalist=periodista,reporter,reportero,reportera,correspondent,columnist,columnista | writer=escritor,escritora,author,autor,autora,novelist,novelista,poet,poeta | analyst=analista | expert=experto,experta
  actor=actress,actriz | singer=cantante,rapper,musician,musico,musica | artist=artista,painter | filmmaker=cineasta | comedian | model=modelo | producer=productor,productora | host=presenter,presentador,presentadora,anchor | player=jugador,jugadora
  footballer=futbolista | goalkeeper=portero,portera,goalie,arquero | striker=delantero,delantera | midfielder=centrocampista | defender=defensa | boxer=boxeador | athlete=atleta | swimmer=nadador,nadadora | cyclist=ciclista | quarterback | pitcher | golfer
  fisherman=pescador,pescadora | farmer=agricultor,agricultora | businessman=businesswoman,empresario,empresaria | activist=activista | student=estudiante,alumno,alumna | official=funcionario,funcionaria | adviser=advisor,asesor,asesora | aide=colaborador,colaboradora
  auditor=auditora | ombudsman=defensor,defensora | treasurer=tesorero,tesorera | engineer | pilot=piloto | driver=conductor,conductora | sailor=marinero | skipper | candidate=candidato,candidata,aspirante,nominee | member=miembro | executive=ejecutivo,ejecutiva
  inspector | coordinator=coordinador,coordinadora | trustee | speaker | superintendent=superintendente,superintendenta | administrator=administrador,administradora | envoy=enviado,enviada | coroner=forense | marshal | counsel | principal | strategist | negotiator=negociador,negociadora`)

/** One holds such a post at a time, so that the post with its realm can stand for its holder: "the security chief". */
export const SINGLE_POSTS: ReadonlySet<string> = setOf(
  "minister president prime-minister mayor governor secretary chief leader director attorney-general ambassador chair ceo founder owner coach editor rector dean chancellor king queen prince pope bishop archbishop commissioner prosecutor commander superintendent ombudsman auditor treasurer speaker manager skipper sheriff",
)

/** Lines of work that one person hardly has two of. */
export const POST_FIELDS: ReadonlyMap<string, string> = new Map(
  `sport: footballer goalkeeper striker midfielder defender boxer athlete swimmer cyclist quarterback pitcher golfer player coach
   stage: actor singer comedian model filmmaker
   medicine: doctor nurse surgeon
   church: priest bishop archbishop cardinal pope imam rabbi
   office: minister prime-minister mayor governor senator lawmaker councillor ambassador chancellor superintendent ombudsman auditor
   law: judge prosecutor attorney-general
   arms: general colonel captain lieutenant sergeant admiral soldier officer sheriff detective
   study: scientist professor economist
   trade: fisherman farmer sailor skipper driver
   school: student teacher`
    .split("\n")
    .flatMap((line) => {
      const [field = "", heads = ""] = line.trim().split(": ")
      return heads.split(" ").map((head): [string, string] => [head, field])
    }),
)

/** Before a post they change nothing of whose it is. */
export const POST_FILLERS: ReadonlySet<string> = setOf(
  "the a an el la los las un una of for de del al y and at in en to its their his her su sus former ex then late new outgoing acting interim longtime top senior veteran current is was as by",
)

/** Adjectives of countries that do not begin like the country, folded, with its name. */
export const COUNTRY_ADJECTIVES: ReadonlyMap<string, string> = mapOf(`
  united states=american,american,estadounidense,u.s | united kingdom=british,britanico,britanica,english | france=french,frances,francesa | netherlands=dutch,holandes,holandesa,neerlandes | denmark=danish,danes,danesa | spain=spanish,espanol,espanola
  germany=german,aleman,alemana | sweden=swedish,sueco,sueca | finland=finnish,finlandes,finlandesa | norway=norwegian,noruego,noruega | switzerland=swiss,suizo,suiza | turkey=turkish,turco,turca | poland=polish,polaco,polaca | ireland=irish,irlandes,irlandesa
  greece=greek,griego,griega | wales=welsh,gales,galesa | scotland=scottish,escoces,escocesa | lebanon=lebanese,libanes,libanesa | iraq=iraqi,iraki | china=chinese,chino,china | russia=russian,ruso,rusa | japan=japanese,japones,japonesa`)

/** Nouns for people and bodies that are not named, with other nouns that news uses for the same one. */
export const PEOPLE_NOUNS: ReadonlyMap<string, string> = mapOf(`
  man=hombre,guy,gentleman,senor,male | woman=mujer,lady,senora,female | person=persona,individual,somebody,someone | people=personas,gente | boy=chico,nino | girl=chica,nina | teenager=teen,joven,adolescente,youth,youngster
  police=policia,cop,constabulary,nypd,lapd,carabinieri,authority,autoridad,investigator | official=funcionario,funcionaria | driver=motorist,conductor,conductora,automovilista | gunman=shooter,attacker,assailant,killer,pistolero,atacante,agresor,suspect,sospechoso,sospechosa
  employee=worker,staffer,empleado,empleada,trabajador,trabajadora,co-worker,coworker,colleague,ex-employee | company=firm,business,empresa,compania,firma,employer | team=club,squad,equipo,franchise | pirate=brigand,raider,bandit,buccaneer,pirata,bandido,hijacker
  climber=mountaineer,alpinist,alpinista,escalador,escaladora,montanero | doctor=physician,doc,medico,medica | hiker=senderista | victim=victima | witness=testigo,bystander,onlooker | passenger=pasajero,pasajera | resident=vecino,vecina,residente,neighbor,neighbour,villager
  mother=mom,mum,madre | father=dad,padre | husband=marido,esposo | wife=esposa | son=hijo | daughter=hija | brother=hermano | sister=hermana | grandmother=grandma,abuela | grandfather=abuelo | child=kid,nino,hijos | baby=infant,bebe
  host=emcee,presenter,presentador,presentadora | star=estrella | boss=ceo,chief,jefe,owner | soldier=troop,soldado | navy=armada,marina | army=ejercito | government=gobierno,administration | court=tribunal,juzgado | protester=demonstrator,protestor,manifestante
  player=jugador,jugadora | coach=entrenador,entrenadora,manager | firefighter=bombero,fireman | robber=thief,burglar,ladron,atracador | lawyer=attorney,abogado,abogada | prosecutor=fiscal | judge=juez,jueza | student=pupil,estudiante,alumno,alumna | teacher=maestro,maestra
  inmate=prisoner,convict,preso,recluso,presa,reclusa | fugitive=escapee,runaway,profugo,profuga | offender=culprit,perpetrator,criminal,delincuente | guard=jailer,warder,guardia | publicist=rep,representative | rioter=looter | politician=politico | militant=rebel,insurgent,fighter,miliciano,rebelde | spokesperson=spokesman,spokeswoman,portavoz,vocero,vocera | leader=lider,dirigente | rescuer=rescatista`)

/** Nouns that several people of one event can be called by. */
export const WIDE_NOUNS: ReadonlySet<string> = setOf(
  "man woman person people boy girl teenager child official one resident witness victim employee player star",
)

/** Kinds of people that an event has, with the nouns for them: one person can be called by nouns of several kinds, some more readily than others. */
export const PEOPLE_CLASSES: ReadonlyMap<string, readonly string[]> = classesOf(`
  anyone: man woman person boy girl teenager child one resident baby
  attacker: gunman robber murderer arsonist pirate rioter shooter offender bomber hacker mobster gang mafioso militant terrorist kidnapper dealer smuggler molester rapist burglar
  accused: suspect defendant inmate fugitive offender accused convict accomplice
  victim: victim hostage survivor casualty deceased body passenger pedestrian
  driver: driver motorist pilot captain sailor
  work: employee accountant receptionist technician clerk maid guard nurse colleague co-worker manager cashier
  chief: boss ceo director president chair owner founder head leader chief executive
  kin: mother father husband wife son daughter brother sister grandmother grandfather family relative cousin niece nephew uncle aunt parent widow
  friend: friend girlfriend boyfriend neighbor ex-girlfriend companion fan
  law: police officer detective sheriff deputy marshal investigator agent guard
  court: judge prosecutor lawyer jury juror coroner
  office: official minister senator governor mayor lawmaker secretary politician democrat republican nominee candidate choice
  voice: spokesperson publicist source rep agent witness
  stage: actor actress star singer comedian host celebrity performer director producer musician
  sport: player coach pitcher quarterback striker boxer champion lineman receiver forward guard swimmer climber hiker athlete rookie veteran center scorer
  care: doctor surgeon nurse firefighter rescuer physician
  study: student teacher professor scientist expert researcher
  arms: soldier navy army general troop`)

/** Public bodies of which an event hardly has two of a kind, by every noun for them. */
export const PUBLIC_BODIES: ReadonlyMap<string, string> = mapOf(`
  ministry=ministerio | court=tribunal,juzgado,corte | council=ayuntamiento,consejo,concejo | police=policia,constabulary | parliament=parlamento | congress=congreso | senate=senado | government=gobierno | university=universidad | hospital | school=escuela,colegio
  church=iglesia | prosecutor=fiscalia,prosecution,procuraduria | bank=banco | union=sindicato | party=partido`)

function classesOf(lines: string): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>()
  for (const line of lines.trim().split("\n")) {
    const [name = "", nouns = ""] = line.trim().split(": ")
    for (const noun of nouns.split(" ")) {
      const one = PEOPLE_NOUNS.get(noun) ?? POST_NOUNS.get(noun) ?? noun
      const known = classes.get(one) ?? []
      if (!known.includes(name)) classes.set(one, [...known, name])
    }
  }
  return classes
}

/** @returns the noun of one of them, folded @example singularOf("drivers") // "driver" */
export function singularOf(word: string): string {
  if (PLURALS.has(word)) return PLURALS.get(word) ?? word
  if (/(?:ss|us|is)$/u.test(word)) return word
  return word.replace(/(?<=\p{L}{2})ies$/u, "y").replace(/(?<=[^s])(?<=\p{L}{3})s$/u, "")
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ["men", "man"],
  ["thieves", "thief"],
  ["women", "woman"],
  ["children", "child"],
  ["policemen", "police"],
  ["gunmen", "gunman"],
  ["portavoces", "portavoz"],
  ["jueces", "juez"],
])
