// The words around a role noun: what opens its phrase, what may stand inside it, and what ends it. Origin: grammars of both
// languages, written by hand for this project.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

/** Opens a noun phrase. True: of somebody known already; false: new, or nobody in particular. */
export const ARTICLES: ReadonlyMap<string, boolean> = new Map([
  ..."the|this|these|those|his|her|their|its|our|my|your".split("|").map((word): [string, boolean] => [word, true]),
  ..."a|an|some|many|several|other|another|any|most|both|few|no|every|each|more|certain|various|numerous"
    .split("|")
    .map((word): [string, boolean] => [word, false]),
  ..."el|la|los|las|este|esta|estos|estas|ese|esa|esos|esas|aquel|aquella|su|sus|mi|nuestro|nuestra|al|del"
    .split("|")
    .map((word): [string, boolean] => [word, true]),
  ..."un|una|unos|unas|algún|alguna|algunos|algunas|muchos|muchas|varios|varias|otro|otra|otros|otras|ningún|cada|numerosos|numerosas|diversos|diversas|ciertos"
    .split("|")
    .map((word): [string, boolean] => [word, false]),
])

/** Known to stand before a role noun also where no article opens the phrase: "security experts", "local residents". */
export const MODIFIERS =
  setOf(`senior top former ex current acting deputy assistant associate vice interim longtime veteran retired late chief high-ranking high-level unnamed unidentified anonymous fellow key leading prominent local state federal national
  regional municipal provincial foreign international independent outside military security police health campaign government party union defense defence intelligence enforcement law border customs immigration army navy court city county town village school university college company industry
  business trade finance financial economic political legal medical scientific academic religious civil human rights opposition administration congressional parliamentary presidential diplomatic election electoral polling transport energy oil media press church hospital prison tax budget housing environmental climate
  labor labour farm farming market public private corporate technology tech aviation airline cartel rebel gang drug terrorism counterterrorism cybersecurity republican democratic conservative liberal progressive white black young old angry worried many several some other two three four five six seven eight nine ten dozens hundreds
  house senate cabinet ministry department agency board council committee spokes consumer privacy gun abortion animal women's veteran's student teacher team club tenant`)

/** Role nouns that are adjectives as often: without a sign that the phrase ends here, they are none. */
export const ADJECTIVE_LIKE = setOf(
  "general chief principal executive conservative liberal progressive republican democrat individual local public model judge head host pilot coach deputy representative lead leader witness guest host rival veteran minister secretary press junior home private senior lay lawyer guard patient parent student state city school country house party campaign team church council court police government market family",
)

/** Never inside a noun phrase before its head, and signs that it has ended after it: verbs, prepositions, conjunctions. */
export const STOPPERS =
  setOf(`of in on at by for from with to into over under about after before between against during without within through than as like per via amid among despite since until and or but nor so yet if because while although though that which who whom whose when where why how
  is are was were be been being am has have had having do does did will would can could may might shall should must not never also then there here it he she they we you i him them us me said says say saying told tells tell asked asks ask added adds add called calls call according
  argued argues claims claimed claim warned warns believes believed believe thinks thought think announced confirmed denied stated noted reported reports told insisted described explained suggested accused accuses blamed urged wrote writes expects expected hopes hoped wants wanted knew knows know met made make makes went go goes came come comes took take takes gave give gives got get gets
  only just even still already often always now today yesterday tomorrow again soon later too very more most less least both either neither each every all any some none out up down off back away together
  de del a al ante bajo con contra desde durante en entre hacia hasta mediante para por según sin sobre tras y e o u ni pero sino aunque porque que quien quienes cual cuales cuyo cuya cuando donde como si no ya también se le les lo me nos te
  es son era eran fue fueron ha han había habían ser sido está están estaba estaban hay será serán sería dijo dijeron dice dicen afirmó afirma aseguró asegura explicó explica añadió agregó señaló indicó declaró anunció confirmó negó denunció advirtió sostuvo sostiene manifestó reveló informó cree creen`)
