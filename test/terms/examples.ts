// The examples of docs/terms.md as pairs of documents, all of them made up: for each kind of derivation three that are it, and three that are not.
import type { DerivationKind } from "../../src/document/index.ts"
import { type Piece, PIECES } from "../derivations/documents.ts"

/** `words` begin the line in docs/terms.md; `kind` is what the pair is, null: no derivation at all. */
export type Example = { readonly words: string; readonly pair: readonly [Piece, Piece]; readonly kind: DerivationKind | null }
export type Examples = Readonly<Record<DerivationKind, { readonly is: readonly Example[]; readonly isNot: readonly Example[] }>>

const [wire, tribune, release] = ["wire", "tribune", "release"].map(pieceOf) as [Piece, Piece, Piece]
const [title = "", ...report] = wire.text.split("\n\n")
const plain = report.map((paragraph) => paragraph.replace("PORT ELDER (Quay Wire) — ", ""))

function pieceOf(id: string): Piece {
  const piece = PIECES.find((one) => one.id === id)
  if (!piece) throw new Error(`No piece "${id}".`)
  return piece
}

let count = 0

/** A text of some outlet, later than the wire's unless told otherwise. */
function write(outlet: string | null, text: readonly string[], options: Partial<Piece> = {}): Piece {
  count++
  return {
    id: `text-${count}`,
    outlet,
    title: text[0] ?? "",
    url: `https://page-${count}.example/story`,
    published: "2026-03-02T15:00:00Z",
    ...options,
    text: text.join("\n\n"),
  }
}

const example = (words: string, pair: readonly [Piece, Piece], kind: DerivationKind | null): Example => ({ words, pair, kind })

const LIBRARY = [
  "The mayor of Low Ferry opened a library on Saturday. Children sang, and a band from the hills played until the rain came.",
  "The shelves hold nine thousand books, most of them given by readers, and a clerk has written a card for each of them by hand.",
  "Two rooms on the upper floor are kept for people who want to be alone with a newspaper, which the mayor called a public service.",
]
const FAIR = [
  "At the winter fair in Halden a goat called Minister won the prize for patience, and its owner wept into a handkerchief.",
  "The jury of four farmers had watched thirty animals stand in sleet for six hours, and asked for soup before they gave their verdict.",
  "A second goat was disqualified for eating the list of names, among them its own.",
]
const OWN = [
  "Along the quay in Port Elder the shops stayed shut on Tuesday, and somebody had tied black ribbon to the ticket machines.",
  "Hedda Brun, who sells waffles at the terminal, said she had counted the passengers out every morning for nineteen years. “I still look up at seven,” she said.",
  "The council has set aside a wall in the old customs house for the names, and a mason from Halden has offered to cut them for nothing.",
]
const YARD =
  "The Halden yard has built ferries for a hundred and ten years on the same two slips, and its men still start the day at the bell that was cast from the first ship’s anchor. It went bankrupt twice, was bought once by its own welders and once by a brewer, and has launched more ships than the town has streets. In good years it takes on four hundred people from the valley and in bad ones it lets the slips to a man who breeds mussels, and nobody in Halden has ever been heard to call the one kind of year normal and the other not."
const STATEMENT =
  "“I wrote three letters. I wrote them by hand, because a letter that is written by hand is read, or so I was taught. In the first I asked for four days. In the second I asked for two. In the third I asked only that somebody should stand in the hold with a lamp and look at what I had looked at, and say to me that I was wrong. I have been an inspector for twenty-two years and I have been wrong, and I have been glad of it. Nobody came with a lamp. Nobody wrote to me. I do not know who read my letters, and I would like to know it before I am old,” Prior said."
const TRANSCRIPT = [
  "Q: Minister, when did you first hear of the letters?",
  "A: I heard of them where you did, in the newspaper, over breakfast, and I can tell you that I did not finish the egg.",
  "Q: Your own register has a stamp of November 14.",
  "A: My register has many stamps. A stamp is not a pair of eyes. Between the door and my desk there are eleven people and a lift that does not work.",
  "Q: Will you resign?",
  "A: I will answer every question the inquiry puts to me, and then I will go home and ask my wife, who is wiser than all of us.",
]
const ABOUT =
  "The Harbour Tribune is owned by nine hundred of its readers, who elect the editor every third year and have a vote on all that costs more than a month of subscriptions. It takes no money from parties, ports or shipping lines, and prints its accounts each January on page two."
const BRIEF =
  "Thirty people were aboard the ferry Constance when she struck the reef off Port Elder at dusk on Sunday and sank within the hour."

/** In Spanish, as somebody saw it who sat there. */
const diario = pieceOf("diario")
const gaceta = pieceOf("gaceta")
const spanish = gaceta.text.split("\n\n")

const ENTREVISTA = [
  "«Nadie bajó con una lámpara»: la inspectora Prior habla por primera vez",
  "Adela Prior recibe en su cocina, en una calle de Low Ferry desde la que se ve el dique seco.",
  "—¿Cuántas cartas escribió usted a Corven Marine? —Tres. La primera en septiembre, la segunda en noviembre y la última el 9 de enero.",
  "—¿Le contestó alguien? —Nadie. Llamé dos veces y me dijeron que el horario de verano ya estaba impreso.",
  "—¿Podía usted parar el barco? —No. Un inspector recomienda y un ministro decide. Yo solo tengo un lápiz rojo.",
  "—¿Volvería a escribirlas? —Escribiría cuatro, y la cuarta la llevaría en mano al ministro Olaf Brandt.",
  "Prior se jubila en junio. Ha guardado una copia de cada carta en una lata de galletas.",
]
const INTERVIEW = [
  "“Nobody went down with a lamp”: inspector Prior speaks for the first time",
  "Adela Prior receives visitors in her kitchen, in a street of Low Ferry from which one can see the dry dock.",
  "How many letters did you write to Corven Marine? “Three. The first in September, the second in November and the last on January 9.”",
  "Did anybody answer you? “Nobody. I called twice and was told that the summer timetable had already been printed.”",
  "Could you stop the ship? “No. An inspector recommends and a minister decides. I only have a red pencil.”",
  "Would you write them again? “I would write four, and the fourth I would carry by hand to the minister, Olaf Brandt.”",
  "Prior retires in June. She has kept a copy of each letter in a biscuit tin.",
]

const EXAMPLES_OF_COPIES = {
  verbatim: {
    is: [
      example(
        "the *Harbour Tribune* prints the Quay Wire's report",
        [
          wire,
          write("The Harbour Tribune", [
            title.replace("ignored", "disregarded"),
            ...report.map((paragraph) => paragraph.replace("on Monday", "on Monday night")),
          ]),
        ],
        "verbatim",
      ),
      example(
        "a brief of one sentence about the ferry *Constance*, in two papers",
        [
          write("Capital Morning", ["Ferry sinks", BRIEF]),
          write("Strait Beacon", ["Ferry lost", BRIEF.replace("Thirty", "30")], { published: "2026-03-02T19:00:00Z" }),
        ],
        "verbatim",
      ),
      example(
        "the same report with straight quotation marks for curly ones",
        [
          wire,
          write("Low Ferry Echo", [
            title,
            ...report.map((paragraph) => paragraph.replaceAll(/[“”]/gu, '"').replaceAll("’", "'")),
            "Sign up for our letter",
          ]),
        ],
        "verbatim",
      ),
    ],
    isNot: [
      example("the first three paragraphs of the wire's eight", [wire, write("Low Ferry Echo", [title, ...plain.slice(0, 3)])], "partial"),
      example(
        "two pages that hold the same transcript of the minister's press conference",
        [
          write("Capital Morning", ["What the minister said, in full", OWN[0] ?? "", ...TRANSCRIPT]),
          write("Strait Beacon", ["“I did not finish the egg”: the press conference", FAIR[0] ?? "", ...TRANSCRIPT], {
            published: "2026-03-02T19:00:00Z",
          }),
        ],
        null,
      ),
      example(
        "two outlets that both print Adela Prior's statement in full",
        [
          write("Capital Morning", ["The inspector speaks", STATEMENT, ...LIBRARY]),
          write("Strait Beacon", ["Three letters by hand", STATEMENT, ...FAIR], { published: "2026-03-02T19:00:00Z" }),
        ],
        null,
      ),
    ],
  },
  partial: {
    is: [
      example(
        "the wire's report with its last four paragraphs cut",
        [wire, write("Low Ferry Echo", [title, ...plain.slice(0, 4)])],
        "partial",
      ),
      example(
        "the wire's report whole, inside a longer article",
        [wire, write("Low Ferry Echo", ["Port Elder waits for an answer", ...OWN, ...plain, ...LIBRARY, ...FAIR])],
        "partial",
      ),
      example(
        "two paragraphs of background about the yard",
        [
          write("Capital Morning", ["Who builds the new ferries", ...FAIR, YARD, ...LIBRARY]),
          write("Strait Beacon", ["The man who owns the slips", ...OWN, YARD], { published: "2026-03-02T19:00:00Z" }),
        ],
        "partial",
      ),
    ],
    isNot: [
      example(
        "one quotation of a hundred words in both",
        [
          write("Capital Morning", [
            "A lamp in the hold",
            `${STATEMENT.replace("Prior said.", "Prior told reporters on Monday.")}`,
            ...OWN,
          ]),
          write(
            "Strait Beacon",
            ["“Nobody came with a lamp”", `${STATEMENT.replace("Prior said.", "Prior told reporters on Monday.")}`, ...FAIR],
            {
              published: "2026-03-02T19:00:00Z",
            },
          ),
        ],
        null,
      ),
      example(
        "the same note about the outlet at the foot of both",
        [
          write("The Harbour Tribune", ["A library for Low Ferry", ...LIBRARY, ABOUT]),
          write("The Harbour Tribune", ["A goat called Minister", ...FAIR, ABOUT], { published: "2026-03-03T09:00:00Z" }),
        ],
        null,
      ),
      example(
        '"off the coast of Port Elder late on Monday night" in both',
        [
          write("Capital Morning", [
            "Trawler rescued",
            "A trawler was towed in off the coast of Port Elder late on Monday night.",
            ...LIBRARY,
          ]),
          write("Strait Beacon", ["Whale seen", "A whale was seen off the coast of Port Elder late on Monday night.", ...FAIR], {
            published: "2026-03-03T09:00:00Z",
          }),
        ],
        null,
      ),
    ],
  },
} satisfies Partial<Examples>

const COUNCIL = [
  "Council promises to mend beacon before autumn",
  "The town council of Low Ferry promised on Monday to mend the beacon on the reef before the autumn storms, after fishermen had complained that it was dark for five weeks.",
  "The beacon, built in 1911, lost its lamp in a storm in January. The council’s engineer, Ole Strand, said that the part would have to be ordered from Halden and would cost 9,000 crowns.",
  "Fishermen have hung a lantern on a pole beside the reef, which the coast guard has twice removed.",
  "The mayor, Gro Lund, apologised to the 40 families who live from the sea. She said the money would be taken from the fund for the summer fair.",
  "A vote is planned for Thursday.",
]
const COUNCIL_AGAIN = [
  "Town vows to repair reef light by fall",
  "Low Ferry’s town council vowed on Monday to fix the light on the reef ahead of the autumn gales, following complaints by fishermen that it had been out for five weeks.",
  "Dating from 1911, the beacon lost its lamp in a January storm. According to the council’s engineer, Ole Strand, the spare part has to be ordered from Halden, at a price of 9,000 crowns.",
  "A lantern that fishermen had hung from a pole next to the reef was removed by the coast guard twice.",
  "Mayor Gro Lund said sorry to the 40 families living from the sea. The summer fair’s fund, she said, would have to pay for it.",
  "The council is to vote on Thursday.",
]
const ON_THE_QUAY = [
  "At first light the tugs brought in a mast and a part of the wheelhouse, and the crowd on the quay took off its caps.",
  "The harbour pastor read seventeen names from a sheet of squared paper. Two boys in life jackets held an umbrella over him.",
  "By noon the ice merchant had given away all his tea.",
]
const ALSO_ON_THE_QUAY = [
  "Nobody had told the ticket machines. They went on printing the sailing times of the Constance all morning beside the people who stood there.",
  "A woman from Halden asked every sailor whether he had seen a red coat. When the tugs came with the mast she sat down on a bollard.",
  "The police had put up a rope, which the wind took at ten.",
]

const EXAMPLES_OF_RETELLING = {
  rewrite: {
    is: [
      example('"Thirty people were aboard the ferry *Constance* when she sank"', [wire, pieceOf("beacon")], "rewrite"),
      example(
        "every sentence of the wire's report shortened",
        [
          wire,
          write("Strait Digest", [
            "Inspector warned ferry owner three times",
            "Three warnings of a cracked hull went unheeded by the owner of the Constance, the ferry that sank with 17 people in February, an inspector told the inquiry.",
            "Adela Prior, who looked at her in dry dock last autumn, wrote to Corven Marine in September, in November and on January 9. No letter was answered.",
            "She had wanted four days for welding. The timetable for summer was printed, came the reply, and nobody rang her back.",
            "Corven Marine, with its 11 ferries, said it followed all instructions and would answer the panel.",
            "In 2023 it was fined 40,000 crowns for a passenger hurt by a davit aboard the Constance.",
            "A survivor, the deckhand Tomas Vell, who had held on to a raft for six hours, wept at the letters.",
            "Next, on Thursday, Irene Sandoval’s inquiry hears the chief engineer; it reports by the end of June.",
            "Families had turned down 2.3 million crowns before Parliament ordered it.",
          ]),
        ],
        "rewrite",
      ),
      example(
        "a report told again with synonyms",
        [write("Capital Morning", COUNCIL), write("Strait Beacon", COUNCIL_AGAIN, { published: "2026-03-02T19:00:00Z" })],
        "rewrite",
      ),
    ],
    isNot: [
      example(
        "two reporters who stood on the same quay",
        [
          write("Capital Morning", ["The caps came off", ...ON_THE_QUAY]),
          write("Strait Beacon", ["A rope in the wind", ...ALSO_ON_THE_QUAY], { published: "2026-03-02T19:00:00Z" }),
        ],
        null,
      ),
      example("a later article that names the same ferry, yard and minister", [wire, pieceOf("courier")], null),
      example("a translation; its words are other words", [wire, gaceta], "translation"),
    ],
  },
  translation: {
    is: [
      example("*La Gaceta del Estuario* prints the Quay Wire's report in Spanish", [wire, gaceta], "translation"),
      example(
        "the same with the last three paragraphs cut and a new headline",
        [
          wire,
          write("La Gaceta del Estuario", ["Tres cartas sin respuesta antes del naufragio", ...spanish.slice(1, 6)], { language: "es" }),
        ],
        "translation",
      ),
      example(
        "an English paper's version of a Spanish paper's interview",
        [
          write("Diario de Calvera", ENTREVISTA, { language: "es" }),
          write("Capital Morning", INTERVIEW, { published: "2026-03-03T09:00:00Z" }),
        ],
        "translation",
      ),
    ],
    isNot: [
      example("a Spanish report of the hearing on which the wire reported in English", [wire, diario], null),
      example(
        "one translated quotation of the inspector in a Spanish article of its own",
        [
          wire,
          write(
            "Radio Muelle",
            [
              "Los marineros piden otra ley",
              "El sindicato de marineros de Calvera reclamó ayer que los inspectores puedan retener un barco sin esperar al ministro.",
              "«Pedí cuatro días para soldar las planchas y me dijeron que el horario de verano ya estaba impreso», había contado la inspectora Adela Prior.",
              "La propuesta irá al congreso del sindicato en abril. Su secretaria general, Pilar Ansúrez, cree que hay mayoría.",
              "En la sede, un mural de azulejos recuerda a los ahogados de 1934.",
            ],
            { language: "es" },
          ),
        ],
        null,
      ),
      example(
        "an English and a Spanish article about the same ferry",
        [
          write("Capital Morning", COUNCIL),
          write(
            "Diario de Calvera",
            [
              "La feria de verano de Low Ferry, en peligro",
              "La comisión de fiestas de Low Ferry teme quedarse sin fuegos artificiales este año, y culpa a una lámpara.",
              "La alcaldesa, Gro Lund, quiere sacar 9.000 coronas de la caja de la feria. El ingeniero Ole Strand las necesita para el faro de 1911.",
              "El tenderete de buñuelos, que abre desde hace tres generaciones, ha puesto un cartel: «Sin cohetes no hay azúcar».",
              "En la reunión del domingo hubo más sillas que vecinos, y la votación quedó aplazada hasta que vuelva el acordeonista.",
            ],
            { language: "es" },
          ),
        ],
        null,
      ),
    ],
  },
} satisfies Partial<Examples>

const about = (paragraphs: readonly string[]): readonly string[] => ["Corven Marine’s ships of the past", ...paragraphs]
const matter = release.text.split("\n\n")

const EXAMPLES_OF_SOURCES = {
  "press-release": {
    is: [
      example("a paper's story on Corven Marine's new ferries", [release, pieceOf("echo-fleet")], "press-release"),
      example(
        "four sentences of the release under a reporter's name",
        [
          release,
          write(
            "Strait Beacon",
            ["New ferries for the strait", "By Lars Boye", ...matter.slice(3, 7).map((one) => one.split(/(?<=\.) /u)[0] ?? one)],
            {
              published: "2026-03-09T15:00:00Z",
            },
          ),
        ],
        "press-release",
      ),
      example(
        "a Spanish brief that retells a release in English",
        [
          release,
          write(
            "Diario de Calvera",
            [
              "Corven Marine renovará sus once ferris",
              "Corven Marine sustituirá sus 11 ferris antes de finales de 2029, con una inversión de 640 millones de coronas.",
              "Los dos primeros barcos, con sitio para 380 pasajeros y 60 coches, se encargarán antes del verano al astillero de Halden y entrarán en servicio en la primavera de 2028.",
              "Los nuevos ferris navegarán con baterías en el puerto y con metanol en el mar, y reducirán las emisiones a la mitad.",
              "Corven Marine ha nombrado además un consejo de seguridad independiente de cinco miembros, que publicará un informe cada año.",
            ],
            { language: "es", published: "2026-03-09T16:00:00Z" },
          ),
        ],
        "press-release",
      ),
    ],
    isNot: [
      example(
        "the release printed whole, but for small edits",
        [
          release,
          write(
            "Strait Beacon",
            [matter[0] ?? "", ...matter.slice(2, 7)].map((one) => one.replace("today announced", "announced")),
            { published: "2026-03-09T15:00:00Z" },
          ),
        ],
        "verbatim",
      ),
      example(
        'an investigation of the company that has one sentence "in a statement"',
        [
          release,
          write(
            "The Harbour Tribune",
            [
              ...about(OWN),
              "Harbour dues for the years 2019 to 2024 were paid late eleven times, ledgers of the port authority show.",
              "The new ferries will run on batteries in port and on methanol at sea, Corven Marine said in a statement.",
              "Two former captains said that they had reported rust to the company and been told to paint it.",
              ...FAIR,
            ],
            { published: "2026-03-12T06:00:00Z" },
          ),
        ],
        "cites",
      ),
      example(
        "two papers' stories on one release",
        [
          pieceOf("echo-fleet"),
          write(
            "Capital Morning",
            [
              "Ferry line plans fleet for 640 million",
              "The owner of the Constance wants to sail with new ships: 640 million crowns are to go into 11 ferries by 2029, Corven Marine said.",
              "Unions were not impressed. “A battery does not weld a plate,” said Pilar Ansúrez of the seamen’s union.",
              "The chief executive, Ragna Corven, spoke of “a new beginning for a company that has served the strait for ninety years”.",
              "The shares rose by two percent before noon and gave it all back after lunch.",
            ],
            { published: "2026-03-09T15:00:00Z" },
          ),
        ],
        null,
      ),
    ],
  },
  cites: {
    is: [
      example(
        '"The letter reached the minister\'s office in November, as was first reported by the Harbour Tribune"',
        [tribune, pieceOf("morning")],
        "cites",
      ),
      example(
        '"according to the *Gaceta*" for one sentence of nine',
        [
          write(
            "La Gaceta del Estuario",
            [
              "Corven vendió el dique en enero",
              "Corven Marine vendió en enero su dique seco de Low Ferry a una empresa de mejillones por 12 millones de coronas, según la escritura que ha visto La Gaceta.",
              ...spanish.slice(6, 8),
            ],
            { language: "es", published: "2026-03-10T07:00:00Z" },
          ),
          write(
            "Capital Morning",
            [
              "Where the Constance might have been mended",
              ...OWN,
              "In January Corven Marine sold its dry dock in Low Ferry to a mussel company for 12 million crowns, according to La Gaceta del Estuario.",
              ...FAIR,
            ],
            { published: "2026-03-11T07:00:00Z" },
          ),
        ],
        "cites",
      ),
      example("a sentence about the letter with a link to the *Tribune*'s page", [tribune, pieceOf("digest")], "cites"),
    ],
    isNot: [
      example(
        '"the Tribune reported" where the *Tribune*\'s article in the pile says nothing of the kind',
        [
          tribune,
          write(
            "Capital Morning",
            ["Goats and prizes", ...FAIR, "A third goat had been hidden in a van, the Harbour Tribune reported on Sunday.", ...LIBRARY],
            {
              published: "2026-03-05T07:00:00Z",
            },
          ),
        ],
        null,
      ),
      example(
        '"she worked for the *Tribune* for nine years"',
        [
          tribune,
          write(
            "Capital Morning",
            ["A poet of the harbour", ...LIBRARY, "She worked for The Harbour Tribune for nine years and was let go for rhyming.", ...OWN],
            {
              published: "2026-03-05T07:00:00Z",
            },
          ),
        ],
        null,
      ),
      example('the whole report with "(Quay Wire)" at its head', [wire, pieceOf("echo")], "verbatim"),
    ],
  },
} satisfies Partial<Examples>

export const EXAMPLES: Examples = { ...EXAMPLES_OF_COPIES, ...EXAMPLES_OF_RETELLING, ...EXAMPLES_OF_SOURCES }
