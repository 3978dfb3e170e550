// Words of organisations, outlets, documents and places. Origin: written by hand for this project; country names are ISO 3166's.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

/** Capitalised inside a name, they make it an organisation's. */
export const ORGANIZATION_WORDS =
  setOf(`administration agency alliance army assembly association authority bank board brigade bureau campaign cartel center centre chamber church club coalition college commission committee
  company confederation congress consortium cooperative corp corporation corps council court department directorate division enterprises exchange faction federation fellowship forces force foundation front fund
  government group guard holdings hospital house inc inspectorate institute institution intelligence international laboratories laboratory labs league legion llc llp ltd media ministry mission museum network
  observatory office ombudsman order organisation organization parliament partners partnership party patrol plc police project registry secretariat senate service services society staff studio studios supreme syndicate systems taskforce team
  theatre treasury tribunal trust union university watch works nations airlines airways motors industries technologies pictures records solutions ventures pharmaceuticals energy republicans democrats shipping ferries logistics foods mining railways properties hotels resorts breweries shipyards shipyard textiles telecom pharma insurance consultancy builders steelworks
  academia administración agencia alianza archivo asamblea asociación audiencia autoridad ayuntamiento banco brigada cámara cártel cartel casa centro círculo clínica coalición colegio comandancia comisaría comisión comité compañía confederación congreso consejería consejo consorcio cooperativa corporación corte
  cortes cuerpo defensoría delegación departamento diputación dirección ejército empresa escuela facultad federación fiscalía foro frente fuerza fuerzas fundación generalitat gobierno grupo guardia hospital iglesia instituto intendencia junta juzgado liga mesa ministerio movimiento museo observatorio
  consultores consulting consultancy consultants associates asociados astilleros constructora construcciones oficina organismo organización parlamento partido patronato plataforma policía presidencia procuraduría registro secretaría senado servicio sindicato sociedad subsecretaría tesorería tribunal unión universidad cancillería municipalidad cabildo naviera astillero cementos ferrocarriles hoteles minera petróleos eléctrica aseguradora promotora cofradía`)

/** Bodies that Spanish writes with a capital, and without further words, where everybody knows which is meant: "el Senado". */
export const CAPITAL_BODIES: ReadonlySet<string> = setOf(
  "Gobierno Gobiernos Govern Ejecutivo Parlamento Parlamentos Parlament Congreso Senado Cortes Ejército Policía Generalitat Xunta Junta Ayuntamiento Ayuntamientos Diputación Cabildo Tesoro Fiscalía Iglesia Corona Administración Administraciones Consell Supremo Constitucional",
)

/** Makers of a name's end that alone prove an organisation. */
export const ORGANIZATION_ENDINGS = setOf("inc corp ltd llc plc co sa gmbh ag llp lp")

/** Lower-case nouns that stand for one organisation, "the company", and speak with one voice. */
export const ORGANIZATION_NOUNS: ReadonlySet<string> =
  setOf(`administration agency airline army association authority bank board bureau campaign cartel charity church city club coalition college commission committee company congress conglomerate consortium
  council country court department embassy federation firm foundation fund government group hospital house institute institution league maker manufacturer military ministry municipality newspaper network office paper opposition organisation organization outlet palace parliament
  party police publisher regime regulator retailer school senate service state studio team think-tank treasury tribunal union university watchdog union carmaker automaker planemaker airliner exchange startup start-up subsidiary supplier shipyard brewery insurer lender operator contractor museum zoo theater theatre developer cooperative diocese ngo nonprofit broadcaster
  administración aerolínea agencia alcaldía alianza asociación audiencia autoridad ayuntamiento banco cadena cámara cancillería cártel centro clínica club coalición comisión comité compañía confederación congreso consejería consejo consorcio constructora cooperativa corporación corte defensa
  departamento diario ejecutivo ejército embajada empresa entidad fabricante federación firma fiscalía formación fundación gobierno grupo hospital iglesia institución instituto junta juzgado ministerio movimiento municipio ong oposición organismo organización palacio parlamento partido
  periódico policía presidencia procuraduría rectorado sala secretaría senado sindicato sociedad tribunal universidad astillero naviera aseguradora eléctrica petrolera farmacéutica minera operadora contratista consultora museo teatro diócesis arzobispado cofradía patronal consultoría promotora cementera cervecera televisión ong`)

/** Inside a name, they make an organisation an outlet. */
export const OUTLET_WORDS =
  setOf(`times post tribune gazette herald news journal chronicle radio tv television telegraph guardian courier daily weekly magazine broadcasting broadcaster press mail mirror
  examiner inquirer observer standard dispatch sentinel review newswire wire bulletin echo reporter today fm noticias diario periódico prensa televisión canal cadena gaceta heraldo tribuna mundo correo voz semanario revista televisa informativo newspaper lantern ledger monitor argus clarion`)

/** They begin an outlet's name: "Radio Quay", "Diario del Puerto". */
export const OUTLET_OPENINGS = setOf("radio tv daily diario canal televisión cadena agencia periódico revista semanario noticias")

/** News agencies and broadcasters known by letters or one word. */
export const OUTLETS = setOf(
  "ap afp efe dpa ansa upi reuters bbc cnn nbc abc cbs msnbc npr pbs itv politico bloomberg axios newsweek univision telemundo buzzfeed rtve",
)

/** Lower-case nouns for an outlet: "the newspaper reported". */
export const OUTLET_NOUNS = setOf(
  "newspaper magazine broadcaster station paper website outlet wire channel network tabloid diario periódico revista emisora cadena rotativo semanario medio",
)

/** Heads of a source that is a thing to be read, seen or heard. */
export const DOCUMENT_NOUNS: ReadonlySet<string> =
  setOf(`account accounts affidavit affidavits agreement analysis annex article articles assessment audit autopsy bill biography book briefing budget census certificate charge-sheet charter communique complaint constitution contract ad ads advert advertisement clip column commercial piece spot story cable cables data dataset database
  deposition diary document documents dossier draft editorial email emails e-mail e-mails estimate estimates evidence figures filing filings file files findings footage form forms graphic image images index indictment interview invoice invoices law lawsuit leak leaks ledger letter letters log logs manual manifest map memo memorandum memos message messages
  minutes motion note notes obituary op-ed opinion-poll order page paper papers paperwork pamphlet petition photo photograph photographs photos picture pictures plan podcast poll polls polling post posting posts projection projections publication rankings reading record recording recordings records register report reports
  research resolution review ruling schedule screenshot screenshots statistics statute study studies subpoena suit summary survey surveys tape tapes receipt receipts chat chats audio metadata x-rays testimony text texts transcript transcripts treaty tweet tweets update verdict version versions video videos warrant website yearbook white-paper
  acta actas análisis anexo anuario archivo artículo atestado auditoría autopsia auto cable carta cartas censo circular contrato correo correos cifras datos decreto demanda denuncia dictamen documento documentos encuesta encuestas escrito escritura estadística estadísticas estimación estudio estudios expediente factura facturas
  extracto extractos recibo recibos captura capturas chat chats audio audios pruebas ficha fichas transcripción transcripciones declaración-jurada testamento metraje
  foto fotos fotografía fotografías grabación grabaciones imagen imágenes informe informes investigación-publicada ley libro manifiesto memorándum memoria mensaje mensajes nota nómina orden página proyecto publicación querella registro registros resolución sentencia sondeo sondeos sumario texto tuit tuits versión vídeo video vídeos videos`)

/** Documents that a body issues as its own voice: "a statement from the ministry" is the ministry. */
export const VOICE_DOCUMENTS = setOf(
  "statement statements declaration announcement release press-release communique communiqué remarks speech address comunicado comunicados declaración declaraciones nota anuncio discurso",
)

/** Places that also speak for their government, and demonyms: they mark whose minister, never who. English and Spanish. */
export const PLACES =
  setOf(`korea zealand lanka kong arabia afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium belize benin bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus
  denmark ecuador egypt england eritrea estonia ethiopia europe finland france gabon gambia germany ghana greece guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait laos latvia lebanon liberia libya lithuania luxembourg
  madagascar malawi malaysia mali malta mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria
  taiwan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia america
  alemania argelia arabia bélgica brasil bulgaria camerún canadá chequia chipre corea croacia dinamarca egipto eslovaquia eslovenia españa estonia etiopía europa filipinas finlandia francia grecia guatemala haití hungría irán irlanda islandia italia japón jordania kenia letonia líbano libia lituania luxemburgo malasia marruecos méxico
  noruega panamá perú polonia rumanía rusia siria sudáfrica suecia suiza tailandia túnez turquía ucrania londres parís roma berlín moscú pekín bruselas washington london paris rome berlin moscow beijing brussels madrid tokyo california texas florida ohio arizona nevada virginia georgia michigan wisconsin iowa pennsylvania illinois colorado oregon
  alabama alaska arkansas connecticut delaware hawaii idaho indiana kansas kentucky louisiana maine maryland massachusetts minnesota mississippi missouri montana nebraska oklahoma tennessee utah vermont wyoming chicago boston seattle dallas houston philadelphia miami denver detroit atlanta tijuana bogotá lima quito caracas santiago barcelona sevilla valencia`)

export const PLACE_WORDS = setOf(
  "city county province state river lake island islands mount bay beach port street avenue road square bridge valley village north south east west street district region coast sea ocean gulf ciudad provincia río lago isla islas monte bahía playa puerto calle avenida plaza puente valle pueblo barrio norte sur región costa mar golfo estado states kingdom republic república emirates",
)

export const DEMONYMS =
  setOf(`afghan african albanian algerian american argentine armenian asian australian austrian bangladeshi belgian bolivian bosnian brazilian british bulgarian cambodian canadian catalan chilean chinese colombian croatian cuban cypriot czech danish dutch ecuadorian egyptian english
  estonian ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian honduran hungarian indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kurdish kuwaiti latvian lebanese libyan lithuanian malaysian mexican moldovan moroccan nepalese nicaraguan
  nigerian norwegian pakistani palestinian panamanian paraguayan peruvian polish portuguese romanian russian salvadoran saudi scottish senegalese serbian singaporean slovak slovenian somali spanish sri-lankan sudanese swedish swiss syrian taiwanese thai tunisian turkish ugandan ukrainian uruguayan venezuelan vietnamese welsh yemeni zimbabwean
  u.s. us uk u.k. eu mexicano mexicana mexicanos mexicanas español española españoles españolas estadounidense estadounidenses argentino argentina argentinos chileno chilena chilenos colombiano colombiana colombianos venezolano venezolana venezolanos peruano peruana peruanos
  francés francesa franceses alemán alemana alemanes italiano italiana italianos británico británica británicos ruso rusa rusos chino china chinos portugués portuguesa europeo europea europeos cubano cubana israelí palestino palestina iraquí iraní turco turca ucraniano ucraniana democratic republican federal labour christian muslim jewish catholic islamic latino hispanic`)
