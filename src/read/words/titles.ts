// Honorifics and the offices that stand before a name. Origin: style books' usage, written by hand for this project.
import type { Gender } from "./pronouns.ts"

/** Forms of address: they are no part of the name and no office, but they tell the gender. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map([
  ["mr", "male"],
  ["mister", "male"],
  ["sir", "male"],
  ["lord", "male"],
  ["mrs", "female"],
  ["ms", "female"],
  ["miss", "female"],
  ["lady", "female"],
  ["dame", "female"],
  ["dr", null],
  ["prof", null],
  ["hon", null],
  ["señor", "male"],
  ["sr", "male"],
  ["don", "male"],
  ["señora", "female"],
  ["sra", "female"],
  ["señorita", "female"],
  ["srta", "female"],
  ["doña", "female"],
  ["dra", "female"],
])

/** Short forms of offices that only stand before a name. */
export const SHORT_TITLES: ReadonlySet<string> = new Set(
  `gov lt sgt cpl capt cmdr col gen maj adm sen sens rep reps rev fr br pres supt det insp atty amb pvt cllr dep st pfc mgr msgr gral cnel tte dip ing lic arq`.split(
    " ",
  ),
)
