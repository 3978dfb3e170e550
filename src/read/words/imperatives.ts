// Verbs of advice and orders. Origin: what authorities and papers ask of people, written by hand for this project from dictionaries of
// both languages.

/** English shows an imperative by no form: only verbs that begin advice, and hardly ever a headline or a noun phrase. */
export const IMPERATIVE_EN: ReadonlySet<string> = new Set("stay keep boil avoid throw wash wear remember listen let let’s let's".split(" "))

/** Stems whose subjunctive has -e (verbs in -ar) or -a (verbs in -er and -ir), without "creer", whose "crean" is of "crear" too. "Entre", "para" and "toma" are other words. */
const WITH_E =
  "us toqu acerqu tir d dej cruc compr llam esper olvid firm pagu viaj camin bañ lav limpi mezcl escuch apagu cierr evit guard llev mand qued manej lanz alej duch asom avis congel regal prueb"
const WITH_A =
  "abr com beb salg vay consum vuelv hag dig pong traig pid muev huel met teng corr sub respond atiend hierv manteng devuelv recoj sigu permit conduzc"
const ONLY_SEVERAL = "entren pasen paren tomen"

const join = (endings: readonly [string, string]): readonly string[] => [
  ...WITH_E.split(" ").map((stem) => stem + endings[0]),
  ...WITH_A.split(" ").map((stem) => stem + endings[1]),
]

/** "abran"; "abra" and "abras", which ask only behind "no". */
export const IMPERATIVES_ES = {
  several: new Set([...join(["en", "an"]), ...ONLY_SEVERAL.split(" ")]) as ReadonlySet<string>,
  one: new Set([...join(["e", "a"]), ...join(["es", "as"])]) as ReadonlySet<string>,
}
