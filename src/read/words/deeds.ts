// Verbs that also speak, and what they do to a thing: a company that "reveals its new jet" says nothing by it.
// Origin: written by hand for this project from the business and court pages of both languages. The notation is that of phrases.ts.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** What is done, where the object is of its kind. */
export type Deed =
  | "doing" // never said, whatever the object
  | "showing" // a good is brought before the public: "unveils the jet"
  | "dealing" // a deal or a sum is made sure: "secures two orders"
  | "ordering" // goods are bought: "ordered ten jets"
  | "suing" // somebody is taken to court
  | "admitting" // a plea is let in
  | "speaking" // somebody talks, and nothing of it is told: "gave a speech"
  | "promising" // a good is fit for something: "the jet promises lower costs"

export const DEEDS: Readonly<Record<"en" | "es", Readonly<Record<Deed, readonly string[]>>>> = {
  en: {
    doing: [],
    showing: ["unveil*", "reveal*", "show* off", "present*", "introduce*", "launch*", "debut*", "roll* out", "announce* the launch of"],
    dealing: ["secure*", "win*", "clinch*", "agree*", "agree* on", "seal*"],
    ordering: ["order*"],
    suing: [],
    admitting: [],
    speaking: [],
    promising: ["promise*", "offer*", "guarantee*"],
  },
  es: {
    doing: [
      "alcanzar*",
      "lograr*",
      "conseguir*",
      "obtener*",
      "procurar*",
      "ganar*",
      "perder*",
      "comprar*",
      "vender*",
      "adquirir*",
      "inaugurar*",
      "contratar*",
      "invertir*",
      "gastar*",
      "cobrar*",
      "sufrir*",
      "superar*",
      "causar*",
      "provocar*",
      "poner* en peligro|riesgo|marcha|jaque|venta",
      "llevar* a cabo",
    ],
    showing: ["revelar*", "desvelar*", "mostrar*", "presentar*", "dar* a conocer", "ofrecer*", "exhibir*", "estrenar*", "lanzar*"],
    dealing: ["asegurar*", "se asegurar*", "acordar*", "pactar*", "cerrar*", "firmar*"],
    ordering: ["pedir*", "solicitar*", "encargar*"],
    suing: ["demandar*"],
    admitting: ["admitir*", "aceptar*"],
    speaking: ["dar*", "ofrecer*", "pronunciar*", "celebrar*", "conceder*", "impartir*"],
    promising: ["prometer*", "garantizar*"],
  },
}

/** Things that are made, shown and sold. */
export const GOODS: Readonly<Record<"en" | "es", ReadonlySet<string>>> = {
  en: list(`aircraft airliner airliners airplane airplanes bike bikes bus buses camera cameras car cars console consoles drone drones engine engines
  gadget gadgets handset handsets headset headsets helicopter helicopters jet jets jetliner jetliners laptop laptops locomotive locomotives lorry lorries
  minivan minivans model models motorbike motorbikes motorcycle motorcycles phone phones pickup pickups plane planes processor processors prototype
  prototypes robot robots rocket rockets roadster satellite satellites scooter scooters sedan sedans smartphone smartphones smartwatch software suv suvs tablet
  tablets tractor tractors train trains tram trams truck trucks vehicle vehicles videogame videogames warplane warplanes`),
  es: list(`aeronave aeronaves aplicación aplicaciones autobús autobuses automóvil automóviles avión aviones bicicleta bicicletas camión camiones camioneta
  camionetas carro carros caza cazas coche coches computadora computadoras consola consolas cosechadora cosechadoras dron drones furgoneta
  furgonetas gama helicóptero helicópteros jet jets locomotora locomotoras modelo modelos moto motocicleta motocicletas motos móvil móviles ordenador
  ordenadores patinete patinetes portátil portátiles procesador procesadores prototipo prototipos reactor reactores reproductor reproductores robot robots
  satélite satélites teléfono teléfonos tableta tabletas todoterreno tractor tractores tranvía tranvías tren trenes vehículo vehículos videoconsola videojuego
  videojuegos`),
}

/** What is signed, won and sold by contract. */
export const DEALS: ReadonlySet<string> =
  list(`agreement agreements contract contracts deal deals funding loan loans merger order orders purchase sale takeover
  acuerdo acuerdos alianza compra compras contrato contratos crédito créditos financiación fusión pedido pedidos préstamo préstamos suministro traspaso venta ventas`)

/** Occasions to speak. */
export const OCCASIONS: ReadonlySet<string> = list(
  `discurso discursos charla charlas conferencia conferencias rueda entrevista entrevistas mitin mítines ponencia`,
)

/** A thing made after another: "the long-range version of its jet". */
export const MAKES: ReadonlySet<string> = list("version versions edition variant versión versiones edición variante")

/** What a court lets in. */
export const PLEAS: ReadonlySet<string> = list(
  `apelación demanda demandas denuncia impugnación protesta querella querellas recurso recursos`,
)

/** Sums and numbers of things. */
export const QUANTITIES: ReadonlySet<string> = list(`
  hundred hundreds thousand thousands million millions billion billions dozens two three four five six seven eight nine ten twelve twenty thirty forty fifty
  cien cientos mil miles millón millones decenas docenas dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta
`)
