// Head words of names that are neither somebody nor somewhere: what happens, is won, is agreed or is decreed. Origin: written by hand
// for this project from the usage of both languages.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

/** They begin the Spanish name of an event, prize, plan or law: "Copa del Norte", "Ley de Costas". */
export const SPANISH_EVENTS: ReadonlySet<string> =
  setOf(`copa supercopa recopa eurocopa mundial mundiales juegos olimpiada olimpiadas torneo trofeo campeonato campeonatos premio premios certamen festival feria muestra cumbre conferencia jornada jornadas simposio seminario encuentro
  exposición bienal vuelta giro tour rally maratón semana día año fiesta fiestas plan planes programa proyecto ley leyes decreto orden constitución estatuto estatutos código tratado acuerdo acuerdos pacto pactos convenio convención declaración protocolo
  carta reglamento directiva operación guerra batalla revolución edad siglo renacimiento navidad pascua ramadán medalla beca máster curso carrera clase episodio capítulo novela película canción álbum`)

/** They end the English name of one: "Harbour Cup", "Coast Act". */
export const ENGLISH_EVENTS: ReadonlySet<string> =
  setOf(`cup olympics games championship championships tournament trophy prize award awards medal festival fair summit marathon act treaty agreement accord accords pact protocol constitution amendment bill war wars battle revolution
  day week eve era age ages revolt crisis scandal`)

/** One word that names a thing all the world has: no organisation, whoever runs it. */
export const COMMON_THINGS: ReadonlySet<string> = setOf(
  "internet web euro euros dólar metro islam cristianismo christianity bible biblia corán quran koran christmas navidad easter nobel oscar óscar goya",
)
