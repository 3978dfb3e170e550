// Byline: the names of those who wrote, out of the ways in which pages print them.

const BY =
  /^(?:(?:words|text|story|written|reported|posted|reporting|analysis|opinion|texto|escrito|publicado)\s+)?(?:by|por|de:|por:|by:|author:|autor(?:a|es)?:)\s+/iu
const NOT_A_NAME =
  /^(?:staff|admin|administrator|editor|editors|last|(?:last )?(?:updated|published|posted|modified)\b.*|newsroom|redacci[oó]n(?: .*)?|web ?desk|news ?desk|associated press reporter|anonymous|an[oó]nimo|guest|contributor|unknown|null|undefined|none|n\/a|author|byline|(?:view|read|see) (?:all|more).*|follow.*|more (?:by|from).*|see all.*|updated.*|published.*|share.*|comments?.*|\d.*)$/iu
const ROLE =
  /\b(?:(?:staff|senior|chief|deputy|special|national|political|business|science|technology|foreign|sports?|health|education|crime|court|investigative|data|night|white house|washington|contributing|associate|assistant|legal|environment|economics|media|world|local)\s+)*(?:writer|reporter|editor(?:-in-chief)?|editora?|correspondent|corresponsal|columnist|columnista|journalist|periodista|contributor|colaborador|critic|producer|photographer|fot[oó]grafo|redactora?|reportera?|enviad[oa] especial|author|professor|director|founder|analyst|fellow|specialist|m\.?d\.?|ph\.?d\.?|r\.?d\.?)\b/iu
const DATE_TAIL =
  /\s+(?:on\s+|el\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d|\d{1,4}[\s/.-]).*$/iu
/** "Por Redacción", "By staff": nobody's name, and a byline all the same. */
const NEWSROOM = /^(?:la\s+)?(?:redacci[oó]n(?:\s\p{Lu}.*)?|agencias|staff(?:\s+(?:writers?|reporters?))?|newsroom|(?:web|news)\s?desk)$/iu
const CREDENTIALS = /,?\s+(?:M\.?A|M\.?D|Ph\.?D|R\.?N|R\.?D|M\.?P\.?H|J\.?D|M\.?S|B\.?A|CFA|LD)\.?(?=,|$)/gu
const MAX_NAME = 60 // letters; longer is a sentence

/**
 * Splits a printed byline into names.
 *
 * @returns one name each, without "By" or "Por", roles, places, addresses and dates; empty where no name is left
 * @example splitByline("By Ana Reyes and Tom Varga, staff writers") // ["Ana Reyes", "Tom Varga"]
 */
export function splitByline(printed: string): string[] {
  const turned = /^(\p{Lu}[\p{L}'’-]+),\s+((?:\p{Lu}(?:\.|[\p{L}'’-]+)\s?)+(?:\s(?:de|van|von|da|del))?)$/u.exec(printed.trim())
  if (turned !== null && /^\S+(?:\s(?:\p{Lu}\.?|de|van|von|da|del))*$/u.test((turned[2] ?? "").trim()))
    return [`${(turned[2] ?? "").trim()} ${turned[1] ?? ""}`]
  const line = printed
    .replace(/\s+/gu, " ")
    .replace(/\((?:with|con|avec)\s+([^)]*)\)/giu, ", $1")
    .replace(/\([^)]*\)/gu, " ")
    .replace(/\S+@\S+\.\S+/gu, " ")
    .replace(/https?:\/\/\S+/gu, " ")
    .replace(/(?:^|\s)@\w+/gu, " ")
    .replace(/\s(?:edited|photographs?|photos|illustrations?|editado|fotos?|fotograf[ií]as?) (?:by|de|por)\s.*$/iu, "")
    .replace(/[|•·–—].*$/u, (rest) =>
      ROLE.test(rest) || /\d/u.test(rest) || !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(rest) ? "" : rest.replace(/[|•·–—]/gu, ","),
    )
    .trim()
    .replace(BY, "")
    .replace(DATE_TAIL, "")
    .replace(CREDENTIALS, "")
    .trim()
  const names = line
    .split(/\s*(?:,|;|\/|&|\||\s+(?:and|y|e|et|with|con)(?=\s+\p{Lu}))\s*/u)
    .map(cleanName)
    .filter((name) => name !== "")
  return [...new Set(names)]
}

/** @returns whether a block is a printed byline @example isByline("Por Ana Reyes") // true */
export function isByline(text: string): boolean {
  const line = text.replace(/(?<=\p{Ll})\.$/u, "")
  if (line.length > 120 || !BY.test(line) || /[.!?]["”»]?$/u.test(line.replace(/\b\p{Lu}\.$/u, ""))) return false
  if (NEWSROOM.test(line.replace(BY, "").replace(DATE_TAIL, ""))) return true
  const [first] = splitByline(line)
  return first !== undefined && (isName(first) || /^(?:posted|written|escrito|publicado)\s/iu.test(line))
}

function cleanName(part: string): string {
  const name = part
    .replace(BY, "")
    .replace(/(?<=\S\s+\S+)\s+(?:for|para|in|en|at)\s+(?:the\s+|la\s+|el\s+)?\p{Lu}.*$/u, "")
    .replace(/\s+(?:updated|published|posted|publicado|actualizado)\b.*$/iu, "")
    .replace(/[\s.:,*]+$/u, (end) => (/^\.$/u.test(end) && /\b(?:Jr|Sr|\p{Lu})$/u.test(part.replace(/[\s.:,*]+$/u, "")) ? "." : ""))
    .replace(/\s+/gu, " ")
    .trim()
  if (name === "" || name.length > MAX_NAME || NOT_A_NAME.test(name)) return ""
  const role = ROLE.exec(name)
  if (role !== null) {
    const before = name.slice(0, role.index).trim()
    return isName(before) ? before : ""
  }
  if (/\d/u.test(name) || /^[\p{Ll}\s]+ [\p{Ll}\s]+$/u.test(name)) return ""
  return isShouted(name) ? name.toLowerCase().replace(/(?<!['’]\p{L}*)(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()) : name
}

function isShouted(name: string): boolean {
  return / /u.test(name) && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)
}

function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|del|la|las|los|van|von|der|den|da|dos|di|bin|al|el|y))*$/u.test(text)
}
