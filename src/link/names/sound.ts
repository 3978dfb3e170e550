// Sound: a word of a name as it sounds, whichever way it was put into Latin letters.

/** Letters that different transliterations write for one sound, in the order they are replaced. */
const SAME_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tsh|shch|cz|cs/gu, "C"],
  [/sch|sh|š|ch(?=[rlnms])/gu, "S"],
  [/ch/gu, "C"],
  [/dzh|dj|dsch/gu, "j"],
  [/zh/gu, "j"],
  [/kh/gu, "h"],
  [/gh/gu, "g"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/dh/gu, "d"],
  [/ts|tz/gu, "z"],
  [/ck|q|c(?![ei])/gu, "k"],
  [/c(?=[ei])/gu, "s"],
  [/x/gu, "ks"],
  [/w/gu, "v"],
  [/ou|oo|ow/gu, "u"],
  [/ee|ie|iy|yi|ij|ey|ei|ai|ay/gu, "i"],
  [/eo|oe|eu|ue/gu, "u"],
  [/aa|ae|ea|ah(?![aeiou])/gu, "a"],
  [/y/gu, "i"],
  [/j/gu, "C"], // "Jamal", "Djamal", "Chamal"
  [/h(?![aeiou])/gu, ""],
  [/(.)\1+/gu, "$1"],
]

/** @returns letters for sounds; what sounds alike is the same @example soundOf("mohammed") // "muhamid" */
export function soundOf(word: string): string {
  const sound = SAME_SOUNDS.reduce((letters, [pattern, by]) => letters.replace(pattern, by), word)
  // Vowels differ most between transliterations: o with u, e with i.
  return sound
    .replace(/o/gu, "u")
    .replace(/e/gu, "i")
    .replace(/(.)\1+/gu, "$1")
}

/** @returns the consonants of a sound, which every transliteration keeps @example consonantsOf("muhamid") // "mhmd" */
export function consonantsOf(sound: string): string {
  return sound.replace(/[aiu]/gu, "").replace(/(.)\1+/gu, "$1")
}

/** The consonants that are left of a word of a script without vowels, where w and y may be vowels, p is f and b is v. */
export function bareConsonantsOf(sound: string): string {
  return consonantsOf(sound)
    .replace(/[vh]/gu, "")
    .replace(/p/gu, "f")
    .replace(/C/gu, "g")
    .replace(/t/gu, "d")
    .replace(/(.)\1+/gu, "$1")
}

/**
 * @returns how alike two words are, in [0, 1]: 1 less the share of letters to change, a swap of two being one change
 * @source Damerau 1964, restricted to neighbours
 * @example likenessOf("varga", "vagra") // 0.8
 */
export function likenessOf(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - editsOf(a, b) / longer
}

function editsOf(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
