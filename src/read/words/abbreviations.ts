// Abbreviations of news in English and Spanish, in lower case and without their last stop, by what may follow them.
// Origin: the suppressions of CLDR 46 for both languages, without their everyday words ("by", "up", "may"), and news style books.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Stand before a name or another word that belongs to them: the stop never ends a sentence. */
export const BEFORE_NAME = list(`
  mr mrs ms mx dr drs prof gen sen sens rep reps gov govs col lt capt sgt cpl pvt maj adm cmdr rev hon pres supt det insp amb atty
  messrs mme mlle st mt ft fr dep brig ald asst vs v viz cf approx
  sr sra srta sres sras srtas dra dña d lic licda ing arq profa gral cnel tte cap sgto alm mons pbro excmo excma ilmo ilma rvdo
  sta sto gob dip av avda blvr pza ntra ee rr jj ss ff aa p vda ldo lda lcdo lcda mtro mtra diag cdte
`)

/** Stand before a number: the stop ends no sentence when digits follow. */
export const BEFORE_NUMBER = list(`
  n no nos nº núm núms num p pp pág págs pag art arts sec secs ch chap fig figs vol vols cap ap apdo tel ext par inc exp ca c est
  jan feb mar apr jun jul aug sept sep oct nov dec ene abr ago set dic route rte hwy
`)

/** May well end a sentence; they do when a word follows that begins sentences. */
export const OFTEN_LAST = list(`
  inc corp co cos ltd llc plc bros jr esq etc al dept univ assn est dist ave blvd rd hwy bldg
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn mo mont neb nebr nev okla ore pa tenn tex va vt wash wis wyo
  ont que alta
  jan feb aug sept oct nov dec mon tues wed thurs fri
  cía ltda hnos dpto depto prov uu hh oo cc uds ud vds vd pdte admón
`)

/** Of those above, the ones that are also words: abbreviations only after a comma or an opening bracket ("Gary, Ind."). */
export const ALSO_WORDS = list("al ill ind la md mass mo ore pa wash mon wed del ga que va")

/** A time of day ends no sentence before a day, a month or a time zone. */
export const CLOCK = list("a.m p.m am pm m h hs hrs")

/** What goes on after a time of day or an initialism. */
export const AFTER_CLOCK = list(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc cet cest bst eastern central mountain pacific
`)

/** Begin sentences so often that a capital shows a new one even after an abbreviation or an initial. */
export const STARTERS = list(`
  the a an this that these those there here it its he she they we you his her their our my your i
  in on at by for from to with of as after before during since until while when where if although though because but and or nor so yet
  however meanwhile moreover also still then now last next what who why how which not no yes some many most several both all each every
  one two three four five six seven eight nine ten another other under over about among between despite according
  el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella lo su sus mi mis nuestro nuestra
  en con por para de desde hasta sin sobre tras ante bajo según durante entre contra al del a y e o u pero aunque porque si cuando donde
  como mientras además también sin embargo entonces ahora después antes luego así no sí ya que quien quienes cuál qué cómo por
  él ella ellos ellas yo nosotros usted ustedes se le les me nos te hay fue es son era está están ha han había otro otra otros otras
  todo toda todos todas muchos muchas algunos algunas varios varias cada ambos ambas ni
`)
