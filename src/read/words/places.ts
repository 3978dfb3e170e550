// Words around a place's name that say it is one. Origin: written by hand for this project from the usage of both languages.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

/** Lower-case nouns of places: what follows them, with "de" or without, is where something is: "calle Olmo", "río Nalva". */
export const PLACE_NOUNS: ReadonlySet<string> =
  setOf(`calle calles avenida plaza paseo carretera autopista autovía camino barrio distrito polígono parque jardín estadio pabellón polideportivo circuito hipódromo velódromo aeropuerto puerto muelle estación túnel puente presa embalse pantano
  río lago laguna mar océano estrecho golfo bahía ría cabo playa isla islas archipiélago península costa monte montes pico cerro sierra cordillera valle desierto bosque volcán cueva cabo delta ciudad ciudades capital villa localidad municipio municipios
  pueblo aldea pedanía parroquia comarca provincia provincias región regiones departamento condado cantón comunidad estado estados país países frontera término ermita monasterio convento catedral basílica palacio castillo torre hotel cárcel prisión penal
  street avenue road river lake mountain mount island city town village county province district neighborhood neighbourhood airport stadium bridge`)

/** Offices over a place: "alcaldesa de Calvera", "the mayor of Calvera". */
export const PLACE_OFFICES: ReadonlySet<string> = setOf(
  `alcalde alcaldesa exalcalde exalcaldesa gobernador gobernadora exgobernador exgobernadora obispo arzobispo cónsul vecino vecina vecinos vecinas natural habitantes regidor regidora alcaldes edil mayor governor bishop archbishop resident residents native`,
)

/** Offices that look after what follows their "de": "ministra de Hacienda" is over no body of that name. */
export const PORTFOLIO_OFFICES: ReadonlySet<string> =
  setOf(`ministro ministra ministros ministras exministro exministra viceministro viceministra viceministros consejero consejera consejeros consejeras conseller consellera consellers conselleiro conselleira concejal concejala concejales edil edila comisario
  comisaria subsecretario subsecretaria minister ministers`)

/** Names of countries, seas and regions that take a masculine article in Spanish without being anybody's club. */
export const MASCULINE_PLACES: ReadonlySet<string> =
  setOf(`perú brasil japón líbano congo ecuador paraguay uruguay canadá salvador cairo vaticano sáhara sahara tíbet yemen sudán senegal camerún chad níger nepal pakistán irán irak iraq afganistán golán caribe mediterráneo cantábrico atlántico pacífico índico ártico antártico báltico adriático
  egeo cáucaso magreb sahel amazonas danubio nilo rin sena támesis ebro tajo duero guadalquivir guadiana miño everest kilimanjaro ulster quebec québec lazio véneto piamonte tirol algarve alentejo empordà bierzo rif kurdistán turquestán punjab bronx manhattan vallés montseny pirineo occidente oriente norte sur este oeste centro levante sureste noreste noroeste suroeste`)

/** They begin the Spanish name of a site or a region: "Estadio del Norte", "Comunidad Autónoma". */
export const SPANISH_SITES: ReadonlySet<string> =
  setOf(`auditorio polideportivo estadio pabellón palacio palau parque plaza castillo catedral basílica monasterio aeropuerto circuito hipódromo velódromo mar río golfo bahía isla islas cabo monte montes sierra cerro pico cordillera valle calle avenida paseo puente península
  provincia estrecho canal laguna lago océano volcán desierto`)

/** They end the English name of one: "Harbour Stadium", "Nalva River". */
export const ENGLISH_SITES: ReadonlySet<string> = setOf(
  "stadium arena airport river lake street avenue road bridge island islands mountain mountains palace castle cathedral county valley bay sea ocean peninsula desert canyon beach",
)

/** What governments have a ministry, a department or a councillor for, by the first word. */
export const FIELDS: ReadonlySet<string> =
  setOf(`administraciones agricultura asuntos bienestar ciencia comercio competencia consumo cooperación cultura defensa deportes desarrollo economía educación empleo energía enseñanza exteriores finanzas fomento ganadería gobernación hacienda igualdad industria infraestructuras inmigración
  interior investigación justicia juventud medio minas obras pesca política presupuestos promoción relaciones salud sanidad seguridad servicios tecnología trabajo tráfico transporte transportes turismo urbanismo vivienda`)
