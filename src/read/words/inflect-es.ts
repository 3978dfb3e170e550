// Spanish verb forms: what a cue word looks like in the tenses and persons of news.

// How the stressed stem changes: negar, niega; pedir, pide; mostrar, muestra.
const TO_IE = new Set(
  "negar pensar entender advertir sentir desmentir referir sugerir querer recomendar confesar sentar mentir cerrar perder invertir".split(
    " ",
  ),
)
const TO_I = new Set("pedir repetir despedir seguir conseguir perseguir".split(" "))
const TO_UE = new Set("contar recordar demostrar mostrar acordar probar reprobar apostar encontrar denostar".split(" "))

// Forms that no rule gives.
const IRREGULAR: Readonly<Record<string, string>> = {
  dar: "dar da dan doy dio dieron daba daban dará darán daría dé den dado dando di",
  decir:
    "decir dice dicen digo decimos dijo dijeron dije dijimos decía decían dirá dirán diría dirían diga digan dijera dijeran dicho dicha diciendo",
  estar: "estar está están estoy estamos estuvo estuvieron estaba estaban estará estarán estaría estarían esté estén estado estando",
  haber: "haber ha han he hemos hubo había habían habrá habrán habría habrían haya hayan hubiera hubieran habiendo hay",
  hacer: "hacer hace hacen hago hizo hicieron hice hacía hacían hará harán haría harían haga hagan hecho haciendo",
  ir: "ir va van voy vamos fue fueron iba iban irá irán iría vaya ido yendo",
  oír: "oír oye oyen oigo oyó oyeron oía oían oirá oído oyendo",
  poder:
    "poder puede pueden puedo podemos pudo pudieron pude podía podían podrá podrán podría podrían pueda puedan pudiera pudieran podido pudiendo",
  querer:
    "querer quiere quieren quiero queremos quiso quisieron quise quería querían querrá querrán querría quiera quieran quisiera quisieran querido queriendo",
  saber: "saber sabe saben sé sabemos supo supieron supe sabía sabían sabrá sabrán sabría sepa sepan sabido sabiendo",
  ser: "ser es son soy somos fue fueron era eran será serán sería serían sea sean fuera fueran sido siendo",
  ver: "ver ve ven veo vemos vio vieron vi veía veían verá verán vería vea vean visto vista vistos viendo",
  prever: "prever prevé prevén preveo previó previeron preveía preveían preverá prevería prevea prevean previsto prevista previendo",
}

const PREFIXES = /^(contra|des|pre|su|ex|pro|im|com|man|sos|ob|re|dis|inter|desa|en)(decir|poner|tener|venir|hacer|traer)$/u
const STEMS: Readonly<
  Record<string, { readonly present: string; readonly past: string; readonly future: string; readonly participle: string }>
> = {
  decir: { present: "dig dic", past: "dij", future: "dir", participle: "dich" },
  poner: { present: "pong pon", past: "pus", future: "pondr", participle: "puest" },
  tener: { present: "teng tien", past: "tuv", future: "tendr", participle: "tenid" },
  venir: { present: "veng vien", past: "vin", future: "vendr", participle: "venid" },
  hacer: { present: "hag hac", past: "hic", future: "har", participle: "hech" },
  traer: { present: "traig tra", past: "traj", future: "traer", participle: "traíd" },
}

/**
 * The forms of one Spanish verb, given its infinitive.
 *
 * @example inflectSpanish("negar").includes("niegan") // true
 */
export function inflectSpanish(infinitive: string): readonly string[] {
  const irregular = IRREGULAR[infinitive]
  if (irregular !== undefined) return irregular.split(" ")
  const compound = PREFIXES.exec(infinitive) ?? (STEMS[infinitive] ? ["", "", infinitive] : null)
  if (compound) return inflectCompound(compound[1] ?? "", compound[2] ?? "", infinitive)
  return infinitive.endsWith("ar") ? inflectAr(infinitive) : inflectErIr(infinitive)
}

function inflectAr(infinitive: string): readonly string[] {
  const stem = infinitive.slice(0, -2)
  const stressed = stressedStem(infinitive, stem)
  const soft = (form: string): string => form.replace(/c$/u, "qu").replace(/g$/u, "gu").replace(/z$/u, "c")
  return [
    infinitive,
    ...endings(stressed, "o a an"),
    ...endings(soft(stressed), "e en"),
    ...endings(stem, "amos ó aron aba aban ábamos ado ada ados adas ando ara aran ase asen"),
    `${soft(stem)}é`,
    ...endings(infinitive, "á án é emos ía ían"),
  ]
}

function inflectErIr(infinitive: string): readonly string[] {
  const stem = infinitive.slice(0, -2)
  const stressed = stressedStem(infinitive, stem)
  const weak = infinitive.endsWith("ir") && stressed !== stem ? stem.replace(/e([^e]*)$/u, "i$1") : stem
  const vowel = /[aeo]$/u.test(stem) // creer: creyó
  const uir = /u$/u.test(stem) && !/[gq]u$/u.test(stem) // concluir: concluye, concluyó
  const y = vowel || uir
  const hard = hardStem(uir ? `${stem}y` : stressed)
  const participle = infinitive.endsWith("scribir") ? `${stem.slice(0, -1)}t` : vowel ? `${stem}íd` : `${stem}id`
  return [
    infinitive,
    ...endings(hard, "o a an"),
    ...endings(uir ? `${stem}y` : stressed, "e en"),
    ...endings(stem, infinitive.endsWith("er") ? "emos í ía ían" : "imos í ía ían"),
    ...(y ? endings(stem, "yó yeron yendo yera yeran") : endings(weak, "ió ieron iendo iera ieran")),
    ...endings(participle, "o a os as"),
    ...endings(infinitive, "á án é emos ía ían"),
  ]
}

function inflectCompound(prefix: string, base: string, infinitive: string): readonly string[] {
  const stems = STEMS[base]
  if (!stems) return [infinitive]
  const [first = "", third = first] = stems.present.split(" ")
  const past = prefix + stems.past
  return [
    infinitive,
    ...endings(prefix + first, "o a an"),
    ...endings(prefix + third, "e en"),
    ...endings(past, past.endsWith("j") ? "o eron e era eran" : "o ieron e iera ieran"),
    ...(base === "hacer" ? [`${prefix}hizo`] : []),
    ...endings(infinitive.slice(0, -2), "ía ían iendo"),
    ...endings(prefix + stems.future, "á án ía ían"),
    ...endings(prefix + stems.participle, "o a os as"),
    ...(base === "decir" ? [`${prefix}diciendo`] : []),
  ]
}

function stressedStem(infinitive: string, stem: string): string {
  if (TO_IE.has(infinitive)) return stem.replace(/e([^e]*)$/u, "ie$1")
  if (TO_I.has(infinitive)) return stem.replace(/e([^e]*)$/u, "i$1")
  if (TO_UE.has(infinitive)) return stem.replace(/o([^o]*)$/u, "ue$1")
  return stem
}

/** Before -o and -a: reconocer, reconozco; exigir, exijo; seguir, sigo. */
function hardStem(stem: string): string {
  if (stem.endsWith("gu")) return stem.slice(0, -1)
  return stem.replace(/([aeou])c$/u, "$1zc").replace(/([eir])g$/u, "$1j")
}

function endings(stem: string, list: string): string[] {
  return list.split(" ").map((ending) => stem + ending)
}
