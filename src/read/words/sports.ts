// Words of sports pages, by which a city's name is known for its club's. Origin: written by hand for this project from the usage of
// both languages. None of them is at home on another page: "partido", "equipo" and "season" are left out.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

export const SPORTS: ReadonlySet<string> =
  setOf(`gol goles golazo goleada liga copa supercopa recopa eurocopa uefa fifa nba acb delantero delanteros portero guardameta centrocampista centrocampistas lateral zaguero zaga líbero ariete goleador entrenador técnico árbitro colegiado futbolista futbolistas
  jugador jugadores club clubes marcador empate empató goleó semifinal semifinales cuartos eliminatoria eliminatorias clasificación clasificatoria penalti penaltis córner estadio fútbol baloncesto balonmano ciclista ciclismo fichaje fichajes
  banquillo vestuario hinchas hinchada remate remató cabezazo tanto tantos derbi amistoso jornada vuelta set triples rebotes canasta campeón campeones subcampeón plantilla temporada torneo tarjeta expulsado expulsión amonestado liguero liguera alineación alineaciones
  goal goals goalkeeper striker midfielder defender winger quarterback coach referee footballer footballers player players league cup playoff playoffs semifinal semifinals quarterfinal quarterfinals penalty soccer football basketball baseball hockey rugby stadium innings touchdown fixture`)

/** What a side does to another: the name before it plays. */
export const PLAYS: ReadonlySet<string> =
  setOf(`ganó ganaron gana venció vencieron vence derrotó derrotaron derrota goleó golea empató empataron empata perdió pierde cayó jugó juega jugará jugaba eliminó eliminaron elimina remontó remonta disputará disputó fichó ficha ficharon visitará recibirá incrementó dominó
  marcó anotó descendió ascendió beat defeated thrashed drew hosted hosts signed edged routed trounced trailed clinched`)

/** Before the name of the other side: "frente al Calvera". */
export const AGAINST: ReadonlySet<string> = setOf("contra frente ante against versus vs")

/** Whose follows: "jugador del Calvera", "la selección de Noria". */
export const SIDE_NOUNS: ReadonlySet<string> =
  setOf(`jugador jugadores delantero portero guardameta centrocampista defensa lateral ariete entrenador técnico capitán fichaje plantilla camiseta afición aficionados seguidores hinchas once conjunto equipo selección zaga vestuario banquillo
  presidente directiva gol goles victoria triunfo derrota empate striker goalkeeper midfielder defender coach`)
