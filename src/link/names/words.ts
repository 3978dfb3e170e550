// Words of names that say little of whose they are, and short forms. Origin: written by hand for this project from common knowledge
// of names and company law.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

/** Small words inside a person's name: Arabic, Persian, Spanish, Portuguese, French, Dutch, German, Malay. */
export const NAME_PARTICLES = setOf(
  "al el ul ur ud us uz as an ar at ad az il bin ben ibn bint binti binte bt ould wuld oulad abu abou abi umm um de del de da do dos das di du la las le los van von der den ter zu zum e y i ap mc mac o",
)

/** Before a person's name; no part of it. */
export const NAME_TITLES = setOf(
  "mr mrs ms miss dr prof professor sir dame lord lady sheikh shaykh shaikh cheikh sheik haji hajji hadji haj hajj al-haj mullah mulla maulana maulavi mawlawi molvi moulvi qari hafiz hafez imam ayatollah hojjatoleslam sayyid sayed sayyed said syed general gen colonel col major maj captain capt commander lieutenant lt brigadier sergeant sgt admiral president minister engineer eng ing lic don doña dona señor senor señora chief commandant commandante comandante",
)

/** After a person's name. */
export const NAME_SUFFIXES = setOf("jr sr ii iii iv junior senior")

/** Legal forms of companies, by country; they tell no company from another. */
export const LEGAL_FORMS = setOf(
  "ltda limitada offshore shore off inc incorporated corp corporation co company companies ltd limited llc llp lp plc pllc pte pty pvt private public sa sab sapi sas sarl sal saoc saog sae scs snc sca srl srls spa sl slu sc ca cv rl de-cv gmbh mbh ag kg kgaa ohg ev ug bv nv vof ab as asa aps oy oyj ou uab ad ead ood eood doo dd jsc ojsc pjsc cjsc zao oao ooo pao ao aojk fze fzc fzco fzllc dmcc est establishment wll bsc kk kabushiki kaisha sdn bhd tbk pt cv jv joint stock open closed est kft zrt rt sro spol as holding holdings group partnership society societe sociedad anonima responsabilidad limitada cia compania compagnie companhia",
)

/** In the name of an organisation, of no weight. */
export const SMALL_WORDS = setOf(
  "the of and for in on to a an at de del la las el los y e para por en du des le les et pour der die das und fur von al l i o or va ve",
)

/** Short and familiar forms of given names, with what they are short for; by sound none is the other. English and Spanish. */
export const NICKNAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `abe=abraham al=albert,alan,alfred alex=alexander,alejandro,alexandra ale=alejandro,alejandra andy=andrew bart=bartholomew bea=beatriz,beatrice ben=benjamin benny=benjamin bert=albert,robert beto=alberto,roberto,humberto beth=elizabeth betty=elizabeth bill=william billy=william bob=robert bobby=robert
   charlie=charles chema=josemaria chuck=charles chuy=jesus concha=concepcion cris=cristina,cristobal dan=daniel danny=daniel dave=david dick=richard dima=dmitri don=donald ed=edward,edgar,edmund eddie=edward,edgar,eduardo fran=francisco,francisca,frances frank=francis,franklin,francisco fred=frederick,alfred fer=fernando,fernanda gabi=gabriel,gabriela gabo=gabriel
   gene=eugene gerry=gerald,gerard greg=gregory harry=henry,harold hank=henry jack=john jackie=jacqueline jake=jacob javi=javier jeff=jeffrey,geoffrey jen=jennifer jenny=jennifer jerry=gerald,jerome jim=james jimmy=james joe=joseph johnny=john jon=jonathan juancho=juan kate=katherine,catherine kathy=katherine,catherine katie=katherine ken=kenneth kike=enrique kolya=nikolai
   mo=maurice,mohamed,mohammed,muhammad,moses larry=lawrence lalo=eduardo leo=leonardo,leonard liz=elizabeth lola=dolores lucho=luis lupe=guadalupe maggie=margaret manolo=manuel manny=manuel manu=manuel marga=margarita max=maximilian,maximiliano mel=melvin,melissa memo=guillermo mike=michael mick=michael miguelito=miguel misha=mikhail mischa=mikhail nacho=ignacio nando=fernando nat=nathaniel,nathan nate=nathaniel,nathan nick=nicholas,nicolas
   paco=francisco pacho=francisco pancho=francisco pat=patrick,patricia paty=patricia pepe=jose pete=peter peggy=margaret pilo=pilar poncho=alfonso quique=enrique rafa=rafael ray=raymond rich=richard rick=richard,ricardo ricky=richard,ricardo rob=robert robbie=robert ron=ronald roxy=roxana sam=samuel,samantha santi=santiago sasha=alexander,aleksandr,alexandra seb=sebastian sergio=sergei
   serge=sergei steve=stephen,steven sue=susan susie=susan ted=edward,theodore,edmund teddy=theodore,edward tere=teresa terry=terence,theresa tim=timothy tina=cristina,christina tito=ernesto toby=tobias tom=thomas tomy=thomas tommy=thomas tony=anthony,antonio toño=antonio tono=antonio vicky=victoria vic=victor vlad=vladimir volodya=vladimir vova=vladimir will=william yura=yuri zach=zachary`
    .split(/\s+/u)
    .map((entry) => {
      const [short = "", full = ""] = entry.split("=")
      return [short, new Set(full.split(","))]
    }),
)

/** Common words of organisations' names, with what other languages write for them: one stands for all. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  `bank=banco,banque,banka,bankasi,banca,bancorp ministry=ministerio,ministere university=universidad,universite,universitat,universitet foundation=fundacion,fondation,stiftung,fond,fund,trust association=asociacion,verein,asociation international=internacional,internationale,intl,int national=nacional,nationale,natl
   industry=industrias,industria,industries,industrie,industrial trading=trade,comercial,comercio,commerce,commercial,handel,handels,comercializadora import=importacion,importadora export=exportacion,exportadora transport=transportes,transporte,transportation,trans agency=agencia,agence committee=comite,commission,comision institute=instituto,institut
   company=compania,compagnie,companhia party=partido,parti movement=movimiento,mouvement front=frente army=ejercito,armee liberation=liberacion islamic=islamico,islami,islamia,islamiya,islamiyya,islamique organization=organisation,organizacion service=servicio,servicios,services investment=inversiones,inversion,investments,invest
   technology=technologies,tecnologia,tech development=desarrollo shipping=maritime,maritima,navigation,naviera engineering=ingenieria electronic=electronics,electronica,elektronik construction=construcciones,constructora product=products,productos enterprise=enterprises,empresa,entreprise center=centre,centro bureau=office,oficina,bureaux department=departamento,dept,departement
   general=gen united=unido,unidos,unida,unis republic=republica,republique brigade=brigades,brigadas,brigada battalion=battalions,batallon network=red,reseau resource=resources,recursos machine=machinery,maquinaria system=systems,sistemas corporation=corporacion`
    .split(/\s+/u)
    .flatMap((entry) => {
      const [one = "", others = ""] = entry.split("=")
      return others.split(",").map((other): [string, string] => [other, one])
    }),
)
