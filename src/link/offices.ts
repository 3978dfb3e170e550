// Offices: whether two titles are one office, in the words of two texts or of two languages.

/** The same word in English and Spanish, by its English one. Origin: written by hand for this project. */
const WORDS: ReadonlyMap<string, string> = new Map(
  `minister ministro ministra|president presidente presidenta chair chairman chairwoman chairperson|mayor alcalde alcaldesa|governor gobernador gobernadora intendente|senator senador senadora
   secretary secretario secretaria|director directora|chief head jefe jefa titular|judge juez jueza magistrado magistrada magistrate justice|prosecutor fiscal procurador procuradora
   ambassador embajador embajadora|councillor councilor councilman councilwoman concejal concejala edil consejero consejera|deputy diputado diputada congressman congresswoman representative mp lawmaker legislador legisladora
   commissioner comisionado comisionada comisario comisaria|vice-president vicepresidente vicepresidenta|bishop obispo|archbishop arzobispo
   treasurer tesorero tesorera|king rey|queen reina|prince príncipe|princess princesa|pope papa|general|captain capitán capitana|premier canciller
   spokesman spokeswoman spokesperson portavoz vocero vocera|lawyer abogado abogada attorney letrado letrada|engineer ingeniero ingeniera|manager gerente|founder fundador fundadora co-founder
   owner dueño dueña propietario propietaria|accountant contable contador contadora|driver chofer chófer conductor conductora|adviser advisor asesor asesora|coach entrenador entrenadora
   finance treasury hacienda finanzas economía|interior home gobernación|defence defense defensa|health salud sanidad|foreign exteriores|education educación|labour labor trabajo
   transport transportation transportes transporte|works obras|public públicas pública público|security seguridad|environment ambiente|agriculture agricultura|housing vivienda|culture cultura|energy energía
   prime primer primera|general|port puerto|city ciudad municipal|national nacional|regional|federal|police policía|financial financiero financiera|executive ejecutivo ejecutiva`
    .split(/\||\n/u)
    .flatMap((line) => {
      const same = line.trim().split(" ")
      return same.map((word): [string, string] => [word, same[0] ?? word])
    }),
)
const SAYS_NOTHING =
  /^(?:the|a|an|of|for|and|at|in|to|his|her|their|its|our|then|current|former|ex|late|acting|new|el|la|los|las|un|una|de|del|y|e|en|para|su|sus|actual|antiguo|antigua|entonces|nuevo|nueva)$/u

/**
 * Says whether two titles can be one office: the words of one are all in the other, whichever of the two languages each is in.
 *
 * @example isSameOffice("finance minister", "ministra de Hacienda") // true
 */
export function isSameOffice(a: string, b: string): boolean {
  const [left, right] = [officeWords(a), officeWords(b)]
  const [few, many] = left.size <= right.size ? [left, right] : [right, left]
  return few.size > 0 && [...few].every((word) => many.has(word))
}

function officeWords(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []
  return new Set(
    words.flatMap((word) => {
      const plain = word.replace(/^ex-?(?=\p{L}{4})/u, "")
      return SAYS_NOTHING.test(plain) || plain === "s" ? [] : [WORDS.get(plain) ?? plain]
    }),
  )
}
