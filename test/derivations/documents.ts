// A small pile for tests of derivations, all of it made up: a wire report on a ferry's owner, what other outlets made of it, and what they did not take from it.
import { type Document, ingestText, type TextOptions } from "../../src/index.ts"

export type Piece = TextOptions & { readonly text: string; readonly link?: { readonly words: string; readonly url: string } }

const WIRE_BODY = [
  "PORT ELDER (Quay Wire) — The owner of the ferry Constance was warned three times that her hull was cracked before she sank with 17 people in February, a state inspector told a parliamentary inquiry on Monday.",
  "Adela Prior, who examined the ship in dry dock last autumn, said she sent Corven Marine a letter in September, another in November and a third on January 9, and received no answer to any of them.",
  "“I asked for four days to weld the plates, and I was told that the summer timetable was already printed,” Prior told the inquiry. “Nobody at the company ever called me back.”",
  "Corven Marine, which runs 11 ferries in the strait, said in a statement that it had followed every instruction of the inspectorate and would answer questions before the panel.",
  "The company paid a fine of 40,000 crowns in 2023 after a passenger was hurt by a falling davit on the Constance, court records show.",
  "Tomas Vell, a deckhand who survived by clinging to a life raft for six hours, wept in the gallery as the letters were read aloud.",
  "The inquiry, led by the former judge Irene Sandoval, is to hear the company’s chief engineer on Thursday and to report before the end of June.",
  "Parliament ordered it after the families of the dead refused a settlement of 2.3 million crowns.",
]

const wire: Piece = {
  id: "wire",
  outlet: "Quay Wire",
  title: "Ferry owner ignored three warnings about hull, inspector says",
  url: "https://quaywire.example/2026/03/02/constance-inquiry",
  published: "2026-03-02T09:10:00Z",
  text: ["Ferry owner ignored three warnings about hull, inspector says", ...WIRE_BODY].join("\n\n"),
}

/** The whole report under the paper's own headline, credited by its dateline. */
const echo: Piece = {
  id: "echo",
  outlet: "Low Ferry Echo",
  title: "Three letters, no answer: inquiry hears of Constance warnings",
  url: "https://lowferryecho.example/news/constance-letters",
  published: "2026-03-02T11:30:00Z",
  text: [
    "Three letters, no answer: inquiry hears of Constance warnings",
    ...WIRE_BODY.map((paragraph) => paragraph.replace("on Monday", "Monday").replaceAll("“", '"').replaceAll("”", '"')),
  ].join("\n\n"),
}

/** Cut to four paragraphs, and nothing says where they are from. */
const ledger: Piece = {
  id: "ledger",
  outlet: "Estuary Ledger",
  title: "Constance owner was warned, inspector tells panel",
  url: "https://estuaryledger.example/2026/constance-owner-warned",
  published: "2026-03-02T15:00:00Z",
  text: [
    "Constance owner was warned, inspector tells panel",
    (WIRE_BODY[0] ?? "").replace("PORT ELDER (Quay Wire) — ", ""),
    WIRE_BODY[1],
    WIRE_BODY[3],
    WIRE_BODY[7],
  ].join("\n\n"),
}

/** The same told again in other words, without credit. */
const beacon: Piece = {
  id: "beacon",
  outlet: "Strait Beacon",
  title: "Inspector: company got three letters about cracked ferry",
  url: "https://straitbeacon.example/inspector-three-letters",
  published: "2026-03-03T07:00:00Z",
  text: [
    "Inspector: company got three letters about cracked ferry",
    "Three separate warnings about cracks in the hull of the Constance reached the ferry’s owner before the sinking in February that killed 17 people, a state inspector has told the parliamentary inquiry.",
    "The inspector, Adela Prior, had examined the ship in dry dock in the autumn. She wrote to Corven Marine in September, wrote again in November and sent a third letter on January 9. None was answered, she said.",
    "Prior had asked the company for four days in which to weld the plates. The reply she got was that the summer timetable had been printed, and no one from the company ever called her back, she told the panel.",
    "In a statement Corven Marine, whose 11 ferries cross the strait, said every instruction from the inspectorate had been followed and that it would answer the panel’s questions.",
    "Court records show that the company was fined 40,000 crowns in 2023, when a falling davit on the Constance hurt a passenger.",
    "In the gallery Tomas Vell wept while the letters were being read. The deckhand had clung to a life raft for six hours and survived.",
    "Former judge Irene Sandoval leads the inquiry. It will hear the chief engineer of the company on Thursday and should report by the end of June. Parliament had ordered it when the families of the dead turned down a settlement of 2.3 million crowns.",
  ].join("\n\n"),
}

/** Translated whole, credited in its last line. */
const gaceta: Piece = {
  id: "gaceta",
  outlet: "La Gaceta del Estuario",
  language: "es",
  title: "La naviera ignoró tres avisos sobre el casco del ferri, según una inspectora",
  url: "https://gacetadelestuario.example/2026/03/02/constance-avisos",
  published: "2026-03-02T18:00:00Z",
  text: [
    "La naviera ignoró tres avisos sobre el casco del ferri, según una inspectora",
    "La propietaria del ferri Constance fue advertida tres veces de que el casco estaba agrietado antes de que se hundiera en febrero con 17 personas, declaró el lunes una inspectora del Estado ante una comisión parlamentaria de investigación.",
    "Adela Prior, que examinó el barco en dique seco el otoño pasado, dijo que envió a Corven Marine una carta en septiembre, otra en noviembre y una tercera el 9 de enero, y que no recibió respuesta a ninguna.",
    "«Pedí cuatro días para soldar las planchas y me dijeron que el horario de verano ya estaba impreso», contó Prior a la comisión. «Nadie de la empresa me devolvió nunca la llamada».",
    "Corven Marine, que explota 11 ferris en el estrecho, afirmó en un comunicado que había cumplido todas las instrucciones de la inspección y que respondería a las preguntas de la comisión.",
    "La empresa pagó una multa de 40.000 coronas en 2023 después de que un pasajero resultara herido por la caída de un pescante en el Constance, según consta en los registros judiciales.",
    "Tomas Vell, un marinero que sobrevivió agarrado a una balsa durante seis horas, lloró en la tribuna mientras se leían las cartas en voz alta.",
    "La investigación, que dirige la exjueza Irene Sandoval, escuchará el jueves al jefe de máquinas de la compañía y presentará su informe antes de finales de junio.",
    "El Parlamento la ordenó después de que las familias de los muertos rechazaran un acuerdo de 2,3 millones de coronas.",
    "Con información de Quay Wire",
  ].join("\n\n"),
}

/** Written in the same hall on the same day by another reporter; of the wire it has the inspector's quotation and no more. */
const courier: Piece = {
  id: "courier",
  outlet: "Tidewater Courier",
  title: "A deckhand listens",
  url: "https://tidewatercourier.example/a-deckhand-listens",
  published: "2026-03-02T16:20:00Z",
  text: [
    "A deckhand listens",
    "By Sasha Merriweather",
    "There were not enough chairs in committee room four. Relatives stood along the wall with photographs pinned to their coats, and a clerk kept opening the window and shutting it again.",
    "They had come to hear the inspector. When she had finished, several of them shook her hand.",
    "“I asked for four days to weld the plates, and I was told that the summer timetable was already printed,” Adela Prior said. “Nobody at the company ever called me back.”",
    "Outside, a lawyer for Corven Marine, Philippa Dunne, told me the firm had nothing to add to what it would say in its own evidence. She walked quickly to a waiting car.",
    "Ms Sandoval, who chairs the sessions, asked twice why no ship had been taken out of service. Ms Prior answered that she had no power to order it; an inspector can recommend, and a minister can decide.",
    "The ministry would not say on Monday whether any minister had seen her file. A spokesman, Karl Oyen, said the question would be answered in writing.",
  ].join("\n\n"),
}

/** A Spanish report of the same session, not taken from the wire. */
const diario: Piece = {
  id: "diario",
  outlet: "Diario de Calvera",
  language: "es",
  title: "Las familias del Constance piden que declare el ministro",
  url: "https://diariodecalvera.example/familias-constance-ministro",
  published: "2026-03-02T20:15:00Z",
  text: [
    "Las familias del Constance piden que declare el ministro",
    "Las familias de las 17 víctimas del Constance reclamaron ayer que el ministro de Transportes, Olaf Brandt, comparezca ante la comisión que investiga el hundimiento.",
    "«Si él tenía el expediente en la mesa, que lo diga», afirmó a la salida Marta Olmo, viuda del cocinero del barco.",
    "La petición llegó tras la declaración de la inspectora Adela Prior, que relató que sus avisos a Corven Marine no tuvieron respuesta.",
    "La presidenta de la comisión, Irene Sandoval, respondió que el calendario se decidirá el miércoles. Los grupos de la oposición apoyan la comparecencia; el partido del Gobierno no se ha pronunciado.",
    "El puerto de Calvera, donde el ferri hacía escala dos veces por semana, guardó un minuto de silencio a mediodía.",
  ].join("\n\n"),
}

/** The Harbour Tribune's own find. */
const tribune: Piece = {
  id: "tribune",
  outlet: "The Harbour Tribune",
  title: "Minister’s office received hull letter in November",
  url: "https://harbourtribune.example/news/2026/03/minister-hull-letter",
  published: "2026-03-04T06:00:00Z",
  text: [
    "Minister’s office received hull letter in November",
    "By Ilse Varga",
    "A copy of the letter that warned of cracks in the ferry Constance was stamped as received in the office of the transport minister, Olaf Brandt, on November 14, eleven weeks before she sank, according to a register that The Harbour Tribune has seen.",
    "The register, a bound book kept at the ministry’s front desk, lists the sender as the state inspectorate and the subject as “hull, urgent”.",
    "Two officials with knowledge of the ministry’s mail room said the letter was passed to Brandt’s private secretary on the same day. They asked not to be named because they are not allowed to speak to the press.",
    "Brandt has told parliament that he learned of the inspector’s warnings from the newspapers. His spokesman, Karl Oyen, declined to comment on the register.",
    "The minister’s private secretary, Nils Aker, left the ministry in January. Reached at his home in Low Ferry, he said he could not remember the letter and closed the door.",
  ].join("\n\n"),
}

/** Cites the Tribune in so many words, around reporting of its own. */
const morning: Piece = {
  id: "morning",
  outlet: "Capital Morning",
  title: "Opposition demands Brandt’s resignation",
  url: "https://capitalmorning.example/brandt-resignation",
  published: "2026-03-04T12:00:00Z",
  text: [
    "Opposition demands Brandt’s resignation",
    "The opposition called on Wednesday for the transport minister, Olaf Brandt, to resign, and tabled a motion that parliament could vote on next week.",
    "“A minister who does not read his mail cannot run a ministry,” the opposition leader, Greta Holm, told a rally on Station Square.",
    "The letter about the ferry’s hull reached the minister’s office on November 14, as was first reported by the Harbour Tribune.",
    "Holm’s party has 61 of the 150 seats. It would need two of the smaller parties to carry the motion, and one of them, the Rural League, said it would decide on Friday.",
    "The prime minister, on a visit abroad, said through an aide that Brandt had her confidence.",
  ].join("\n\n"),
}

/** A Spanish note that takes the Tribune's find and says so. */
const radio: Piece = {
  id: "radio",
  outlet: "Radio Muelle",
  language: "es",
  title: "El ministro recibió la carta en noviembre, según la prensa",
  url: "https://radiomuelle.example/ministro-carta",
  published: "2026-03-04T13:30:00Z",
  text: [
    "El ministro recibió la carta en noviembre, según la prensa",
    "La carta que alertaba de las grietas del ferri Constance llegó al despacho del ministro de Transportes, Olaf Brandt, el 14 de noviembre, según publicó The Harbour Tribune.",
    "El sindicato de marineros de Calvera anunció una concentración para el sábado ante la delegación del Gobierno.",
    "«Queremos saber quién la leyó», dijo su secretaria general, Pilar Ansúrez, a esta emisora.",
  ].join("\n\n"),
}

/** Only a link says where it has it from. */
const digest: Piece = {
  id: "digest",
  outlet: "Strait Digest",
  title: "Five things to know on Thursday",
  url: "https://straitdigest.example/five-things-thursday",
  published: "2026-03-05T06:30:00Z",
  link: { words: "A register", url: "https://www.harbourtribune.example/news/2026/03/minister-hull-letter?ref=digest" },
  text: [
    "Five things to know on Thursday",
    "A register shows that the hull letter came to the transport minister’s office in November, weeks before the Constance sank.",
    "Rain is expected from noon on, with gusts on the bridge. The tunnel is open.",
    "The swimming pool on Mill Street opens again after two years of repairs.",
  ].join("\n\n"),
}

/** A pair that rests on one another: each has the arrest from the other. */
const herald: Piece = {
  id: "herald",
  outlet: "Northern Herald",
  title: "Police hold Corven engineer, reports say",
  url: "https://northernherald.example/corven-engineer-held",
  published: "2026-03-06T10:00:00Z",
  text: [
    "Police hold Corven engineer, reports say",
    "Police have arrested the chief engineer of Corven Marine at the airport in Port Elder, Coast Today reported on Friday.",
    "The engineer had been due to give evidence to the inquiry this week and did not appear.",
    "The party conference of the Rural League opens in the northern town of Halden today with a debate on fuel prices.",
  ].join("\n\n"),
}

const coast: Piece = {
  id: "coast",
  outlet: "Coast Today",
  title: "Engineer in custody",
  url: "https://coasttoday.example/engineer-in-custody",
  published: "2026-03-06T10:40:00Z",
  text: [
    "Engineer in custody",
    "The chief engineer of Corven Marine has been arrested at the airport in Port Elder, according to the Northern Herald.",
    "A police spokeswoman would neither confirm nor deny it. His lawyer could not be reached.",
    "Shares in Corven Marine fell by six percent in the morning.",
  ].join("\n\n"),
}

/** A company's own release, and what a paper wrote from it. */
const release: Piece = {
  id: "release",
  outlet: null,
  title: "Corven Marine to Replace Ferry Fleet by 2029",
  url: "https://corvenmarine.example/press-releases/fleet-2029",
  published: "2026-03-09T08:00:00Z",
  text: [
    "Corven Marine to Replace Ferry Fleet by 2029",
    "FOR IMMEDIATE RELEASE",
    "Port Elder, March 9, 2026 – Corven Marine today announced that it will replace all 11 of its ferries by the end of 2029, an investment of 640 million crowns in safer and cleaner crossings for the people of the strait.",
    "The first two ships, each with room for 380 passengers and 60 cars, will be ordered before the summer from the Halden yard and will enter service in the spring of 2028.",
    "“Our passengers deserve the safest ferries in the north, and our crews deserve them even more,” said Ragna Corven, chief executive of Corven Marine. “This is a new beginning for a company that has served the strait for ninety years.”",
    "The new ferries will run on batteries in port and on methanol at sea, and will cut emissions on every crossing by half.",
    "Corven Marine has also appointed an independent safety board of five members, which will publish a report each year.",
    "About Corven Marine",
    "Corven Marine has connected the towns of the strait since 1936 and employs 720 people.",
    "Media contact: Lene Dahl, press@corvenmarine.example",
  ].join("\n\n"),
}

const echoFleet: Piece = {
  id: "echo-fleet",
  outlet: "Low Ferry Echo",
  title: "Corven to buy 11 new ferries",
  url: "https://lowferryecho.example/news/corven-fleet",
  published: "2026-03-09T12:00:00Z",
  text: [
    "Corven to buy 11 new ferries",
    "By Mads Lier",
    "Corven Marine will replace its whole fleet of 11 ferries by the end of 2029 at a cost of 640 million crowns, the company said on Monday.",
    "Two ships will be ordered from the Halden yard before summer and are to sail from the spring of 2028. They will carry 380 passengers and 60 cars each.",
    "“Our passengers deserve the safest ferries in the north, and our crews deserve them even more,” said the chief executive, Ragna Corven.",
    "The ferries are to use batteries in port and methanol at sea, which the company says will halve emissions. A safety board of five members will report every year.",
  ].join("\n\n"),
}

export const PIECES: readonly Piece[] = [
  wire,
  echo,
  ledger,
  beacon,
  gaceta,
  courier,
  diario,
  tribune,
  morning,
  radio,
  digest,
  herald,
  coast,
  release,
  echoFleet,
]

/** @returns a piece as a document, with its link */
export function documentOfPiece({ text, link, ...options }: Piece): Document {
  const document = ingestText(text, options)
  const start = link ? text.indexOf(link.words) : -1
  return link && start >= 0 ? { ...document, links: [{ span: [start, start + link.words.length], url: link.url }] } : document
}
