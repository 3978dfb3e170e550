// Latin: names in other scripts, letter by letter in Latin ones, as far as a script can be read that way.

function pairs(letters: string): readonly (readonly [string, string])[] {
  return letters.split(/\s+/u).map((pair) => {
    const [letter = "", latin = ""] = pair.split("=")
    return [letter, latin] as const
  })
}

/** ISO and common newspaper transliterations; Russian, Ukrainian, Serbian, Bulgarian letters. */
const CYRILLIC = pairs(
  "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya є=ye і=i ї=yi ґ=g ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=gj ќ=kj ѕ=dz",
)
const GREEK = pairs("α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o")
/** Arabic, Persian, Urdu: the vowels between consonants are not written. */
const ARABIC = pairs(
  "ا=a أ=a إ=i آ=a ٱ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f ق=q ک=k ك=k ل=l م=m ن=n ه=h و=w ي=y ى=a ة=a ء= ؤ=w ئ=y پ=p چ=ch ژ=zh گ=g ٹ=t ڈ=d ڑ=r ں=n ہ=h ھ=h ی=y ے=e ۀ=h",
)
const HEBREW = pairs("א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע= פ=p ף=f צ=ts ץ=ts ק=k ר=r ש=sh ת=t")
/** Latin letters that do not come apart into a letter and its accent. */
const OTHER = pairs("ß=ss ø=o ł=l đ=d ð=d þ=th æ=ae œ=oe ı=i ə=a ħ=h")

const LETTERS: ReadonlyMap<string, string> = new Map([...CYRILLIC, ...GREEK, ...ARABIC, ...HEBREW, ...OTHER])

// Hangul syllables are made of these, in the order of Unicode; Revised Romanisation.
const INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
const VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
const FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")
/** Family names that are by custom written otherwise than they are spelt. */
const KOREAN_FAMILIES: ReadonlyMap<string, string> = new Map(
  pairs(
    "이=lee 박=park 최=choi 김=kim 정=jung 조=cho 강=kang 임=lim 노=roh 류=ryu 유=yoo 오=oh 우=woo 구=koo 문=moon 신=shin 주=joo 권=kwon 고=ko",
  ),
)

const VOWELLESS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const READ = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}]/gu

/** @returns whether the script leaves out vowels, so that only consonants can be compared */
export function isVowelless(name: string): boolean {
  return VOWELLESS.test(name)
}

/** @returns whether a name has letters of a script that is not read here: Chinese, Japanese, Thai and others */
export function isUnread(name: string): boolean {
  return /\p{L}/u.test(name.replace(READ, ""))
}

/**
 * Writes a name in Latin letters, lower case, without accents; what is Latin already is only folded.
 *
 * @example toLatin("Владимир Варга") // "vladimir varga"
 * @example toLatin("José Núñez") // "jose nunez"
 */
export function toLatin(name: string): string {
  const spoken = name
    .toLowerCase()
    .replace(/ου/gu, "u")
    .replace(/μπ/gu, "b")
    .replace(/(?<=[αε])υ/gu, "v")
    .replace(/الله/gu, "allah")
  const words = spoken.split(/\s+/u).map((word, i) => {
    const family = i === 0 ? KOREAN_FAMILIES.get(word[0] ?? "") : undefined
    return family !== undefined && /^\p{Script=Hangul}{2,4}$/u.test(word) ? `${family} ${latinOf(word.slice(1))}` : latinOf(word)
  })
  return words.join(" ")
}

function latinOf(word: string): string {
  return [...word.normalize("NFC")].map((letter) => LETTERS.get(letter) ?? syllableOf(letter) ?? bare(letter)).join("")
}

function bare(letter: string): string {
  const plain = letter.normalize("NFD").replace(/\p{M}/gu, "")
  return LETTERS.get(plain) ?? plain
}

function syllableOf(letter: string): string | null {
  const index = (letter.codePointAt(0) ?? 0) - 0xac00
  if (index < 0 || index >= 11_172) return null
  return `${INITIALS[Math.floor(index / 588)]}${VOWELS[Math.floor((index % 588) / 28)]}${FINALS[index % 28]}`
}
