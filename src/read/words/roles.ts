// Nouns that say what a person does, is or stands for, by what such a word means for sourcing. Origin: written by hand for this
// project from the source phrases that news writes, English and Spanish.
import type { Gender } from "./pronouns.ts"

export type RoleKind =
  | "office" // one holds it: "minister"; with a name it is a title
  | "profession" // many are it: "lawyer", "teacher"
  | "spokesperson" // speaks for an organisation, by duty
  | "insider" // speaks of what they know from inside, by no public duty: "official", "aide"
  | "source" // the word says no more than that somebody spoke: "a source"
  | "lay" // met by the reporter or by chance: "a resident", "a witness"
  | "opinion" // known for what they think: "experts", "critics"
  | "kin"
  | "group" // a plural or collective of persons without members named: "authorities", "neighbours"

export type Role = { readonly kind: RoleKind; readonly gender: Gender | null; readonly plural: boolean }

const ENGLISH: Readonly<Record<Exclude<RoleKind, "kin" | "group">, string>> = {
  office: `minister secretary president premier chancellor mayor governor senator congressman congresswoman representative mp lawmaker
    councillor councilor councilman councilwoman alderman commissioner chair chairman chairwoman chairperson chief head leader director commander general colonel captain lieutenant sergeant major admiral
    sheriff marshal prosecutor attorney judge justice magistrate ambassador envoy consul king queen prince princess pope bishop archbishop cardinal imam rabbi
    treasurer comptroller auditor superintendent principal dean rector provost ceo cfo coo boss founder co-founder owner manager coach trustee speaker whip vice-president
    nominee candidate frontrunner incumbent deputy undersecretary inspector detective coroner ombudsman registrar administrator executive president-elect
    co-chair strategist undersecretary-general secretary-general constable trooper vicar priest pastor reverend editor editor-in-chief correspondent`,
  profession: `lawyer solicitor barrister doctor physician nurse surgeon teacher professor lecturer scholar economist historian scientist biologist engineer architect journalist reporter writer author columnist
    broadcaster anchor host presenter actor actress singer musician artist comedian novelist poet filmmaker producer farmer fisherman driver pilot trader banker broker contractor builder developer entrepreneur
    businessman businesswoman investor soldier officer policeman policewoman firefighter paramedic player footballer activist campaigner organizer organiser volunteer consultant accountant pollster donor
    psychologist psychiatrist epidemiologist virologist pathologist geologist researcher statistician meteorologist chemist physicist clerk mechanic carpenter plumber bartender waitress waiter chef baker shopkeeper technician programmer designer
    photographer blogger librarian student pensioner retiree veteran intern diver sailor skipper rancher miner welder broker therapist model athlete boxer rapper`,
  spokesperson: `spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople `,
  insider: `official aide adviser advisor staffer staff-member operative insider diplomat bureaucrat employee worker colleague associate negotiator investigator agent confidant ally
    ex-official intermediary whistleblower whistle-blower informant delegate surrogate assistant`,
  source: `source`,
  lay: `resident neighbor neighbour witness eyewitness onlooker bystander passer-by passenger voter parent patient customer shopper tourist commuter worshipper survivor victim relative friend classmate
    man woman boy girl teenager child person local villager homeowner tenant landlord protester protestor demonstrator marcher migrant refugee caller user visitor guest attendee prisoner inmate
    suspect defendant accuser plaintiff complainant juror fan follower reader viewer listener roommate coworker co-worker individual citizen taxpayer`,
  opinion: `expert analyst critic observer commentator pundit supporter opponent skeptic sceptic detractor backer advocate proponent specialist watcher theorist loyalist conservative liberal
    republican democrat progressive foe rival`,
}

const ENGLISH_GROUPS = `authorities family people many some others several cops prosecutors lawmakers investigators troops militants rebels insurgents voters neighbors neighbours parents families relatives friends
  workers staff crew residents locals villagers crowds families lawyers advocates republicans democrats conservatives liberals progressives americans men women children those majority minority public`

const SPANISH: Readonly<Record<Exclude<RoleKind, "kin" | "group">, string>> = {
  office: `ministro/ministra secretario/secretaria presidente/presidenta alcalde/alcaldesa gobernador/gobernadora senador/senadora diputado/diputada concejal/concejala consejero/consejera canciller
    jefe/jefa titular director/directora líder dirigente comandante general coronel capitán/capitana teniente sargento almirante comisario/comisaria fiscal juez/jueza magistrado/magistrada
    embajador/embajadora cónsul rey/reina príncipe/princesa papa obispo arzobispo cardenal tesorero/tesorera auditor/auditora rector/rectora decano/decana gerente fundador/fundadora dueño/dueña propietario/propietaria
    responsable delegado/delegada subdelegado/subdelegada subsecretario/subsecretaria viceministro/viceministra vicepresidente/vicepresidenta exministro/exministra expresidente/expresidenta exalcalde/exalcaldesa candidato/candidata aspirante mandatario/mandataria legislador/legisladora edil edila
    comisionado/comisionada procurador/procuradora defensor/defensora inspector/inspectora entrenador/entrenadora párroco sacerdote coordinador/coordinadora intendente prefecto administrador/administradora regidor/regidora `,
  profession: `abogado/abogada médico/médica doctor/doctora enfermero/enfermera cirujano/cirujana maestro/maestra profesor/profesora catedrático/catedrática economista historiador/historiadora científico/científica
    biólogo/bióloga ingeniero/ingeniera arquitecto/arquitecta periodista reportero/reportera escritor/escritora autor/autora columnista actor/actriz cantante músico/música artista novelista poeta cineasta agricultor/agricultora ganadero/ganadera
    pescador/pescadora conductor/conductora piloto empresario/empresaria inversor/inversora soldado policía bombero/bombera jugador/jugadora futbolista activista voluntario/voluntaria consultor/consultora contable psicólogo/psicóloga
    epidemiólogo/epidemióloga investigador/investigadora geólogo/geóloga sociólogo/socióloga politólogo/politóloga estudiante jubilado/jubilada camarero/camarera cocinero/cocinera comerciante técnico/técnica fotógrafo/fotógrafa sindicalista jurista letrado/letrada`,
  spokesperson: `portavoz portavoces vocero/vocera`,
  insider: `funcionario/funcionaria asesor/asesora colaborador/colaboradora diplomático/diplomática empleado/empleada trabajador/trabajadora compañero/compañera negociador/negociadora agente oficial allegado/allegada confidente informante ejecutivo/ejecutiva cargo ayudante directivo/directiva exfuncionario/exfuncionaria`,
  source: `fuente`,
  lay: `vecino/vecina testigo residente transeúnte pasajero/pasajera votante elector/electora padre/madre paciente cliente turista superviviente sobreviviente víctima familiar amigo/amiga hombre mujer joven niño/niña chico/chica
    persona manifestante migrante refugiado/refugiada usuario/usuaria visitante preso/presa sospechoso/sospechosa acusado/acusada denunciante ciudadano/ciudadana habitante lugareño/lugareña afectado/afectada anciano/anciana señor/señora`,
  opinion: `experto/experta analista crítico/crítica observador/observadora comentarista partidario/partidaria opositor/opositora detractor/detractora especialista simpatizante seguidor/seguidora escéptico/escéptica republicano/republicana demócrata`,
}

const SPANISH_GROUPS = `autoridades fuerzas policías fiscales muchos algunos otros varios vecinos familiares familias padres residentes expertos medios gente personas trabajadores ciudadanos sindicatos oposición mayoría ecologistas`

/** Every role noun in singular and plural, in both languages ("agente" and "general" are in one only). */
export const ROLES: ReadonlyMap<string, Role> = buildRoles()

function buildRoles(): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>()
  const add = (word: string, role: Role) => {
    if (!roles.has(word)) roles.set(word, role)
  }
  for (const [kind, words] of Object.entries(ENGLISH) as [RoleKind, string][]) {
    for (const word of words.trim().split(/\s+/u)) {
      const already = /(?:men|women|people)$/u.test(word) && kind === "spokesperson"
      add(word, { kind, gender: genderOfEnglish(word), plural: already })
      if (!already) add(pluralOfEnglish(word), { kind, gender: genderOfEnglish(word), plural: true })
    }
  }
  for (const [kind, words] of Object.entries(SPANISH) as [RoleKind, string][]) {
    for (const pair of words.trim().split(/\s+/u)) {
      const [male = pair, female] = pair.split("/")
      add(male, { kind, gender: female === undefined ? genderOfSpanish(male) : "male", plural: male === "portavoces" })
      add(pluralOfSpanish(male), { kind, gender: female === undefined ? null : "male", plural: true })
      if (female === undefined) continue
      add(female, { kind, gender: "female", plural: false })
      add(pluralOfSpanish(female), { kind, gender: "female", plural: true })
    }
  }
  for (const word of `${ENGLISH_GROUPS} ${SPANISH_GROUPS}`.split(/\s+/u)) add(word, { kind: "group", gender: null, plural: true })
  return roles
}

function genderOfEnglish(word: string): Gender | null {
  if (/women?$|woman$|actress|waitress|queen|princess|girl|mother/u.test(word)) return "female"
  return /m[ae]n$|king$|prince$|pope|boy$|bishop|cardinal|priest|actor/u.test(word) ? "male" : null
}

function genderOfSpanish(word: string): Gender | null {
  if (word === "mujer" || word === "víctima") return word === "mujer" ? "female" : null
  return ["hombre", "papa", "obispo", "arzobispo", "cardenal", "sacerdote", "párroco"].includes(word) ? "male" : null
}

function pluralOfEnglish(word: string): string {
  if (word.endsWith("person")) return word === "person" ? "persons" : `${word.slice(0, -6)}people`
  if (/(?:^|[a-z])m[a]n$/u.test(word) && word !== "human") return `${word.slice(0, -2)}en`
  if (word === "child") return "children"
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`
}

function pluralOfSpanish(word: string): string {
  if (/z$/u.test(word)) return `${word.slice(0, -1)}ces`
  if (/[aeiouáéó]$/u.test(word)) return `${word}s`
  return `${word.replace(/án$/u, "an").replace(/ón$/u, "on")}es`
}

/** Role nouns of one language that are other words in the other. */
export const NOT_ROLES: Readonly<Record<"en" | "es", ReadonlySet<string>>> = {
  en: new Set(
    "familiar familiares fiscal cargo cargos papa medios oficial general-de agente comandante policía titular joven señor autor".split(" "),
  ),
  es: new Set("local locales individual individuals model host fan patient parent guide".split(" ")),
}

/** Offices that name one and the same job in different words: "Security Secretary" … "the security chief". Each line is a ring. */
export const SAME_OFFICE: readonly (readonly string[])[] = [
  "chief head boss director leader commander".split(" "),
  "chief head secretary minister".split(" "),
  "chair chairman chairwoman chairperson head leader president".split(" "),
  "lawyer attorney counsel solicitor barrister".split(" "),
  "spokesman spokeswoman spokesperson".split(" "),
  "lawmaker senator representative congressman congresswoman mp".split(" "),
  "president leader".split(" "),
  "ceo chief boss head executive".split(" "),
  "jefe jefa titular secretario secretaria ministro ministra responsable".split(" "),
  "jefe jefa director directora líder responsable dirigente".split(" "),
  "presidente presidenta mandatario mandataria líder dirigente".split(" "),
  "alcalde alcaldesa regidor regidora edil edila".split(" "),
  "diputado diputada senador senadora legislador legisladora".split(" "),
  "portavoz vocero vocera".split(" "),
  "abogado abogada letrado letrada".split(" "),
]

/** Words before a role noun that say how high, how long or how many, not which one. */
export const RANK_WORDS: ReadonlySet<string> = new Set(
  `senior top former ex current acting deputy assistant associate vice interim longtime veteran retired late chief high-ranking high-level unnamed unidentified anonymous alto alta altos altas antiguo antigua actual entonces exjefe`.split(
    " ",
  ),
)

/** A few words that say "how many": with one of these in front, particular persons are meant. */
export const COUNTS: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten a an another un una uno dos tres cuatro cinco seis siete ocho nueve diez otro otra ambos ambas both`.split(
    " ",
  ),
)
