// Byline: the names of those who wrote, out of the ways in which pages print them.

const BY = /^(?:(?:words|text|story|written|reported|posted|reporting|analysis|opinion|texto|escrito|publicado)\s+)?(?:by|por|de:|por:|by:|author:|autor(?:a|es)?:)\s+/iu
const NOT_A_NAME =
  /^(?:staff|admin|administrator|editor|editors|newsroom|redacci[oó]n|web ?desk|news ?desk|associated press reporter|anonymous|an[oó]nimo|guest|contributor|unknown|null|undefined|none|n\/a|author|byline|view (?:all|more).*|follow.*|more (?:by|from).*|see all.*|updated.*|published.*|share.*|comments?.*|\d.*)$/iu
const ROLE =
  /\b(?:staff|senior|chief|deputy|special|national|political|business|science|technology|foreign|sports?|health|education|crime|court|investigative|data|night|white house|washington)?\s*(?:writer|reporter|editor(?:-in-chief)?|editora?|correspondent|corresponsal|columnist|columnista|journalist|periodista|contributor|colaborador|critic|producer|photographer|fot[oó]grafo|redactora?|reportera?|enviad[oa] especial|author|professor|director|founder|analyst|fellow|specialist|m\.?d\.?|ph\.?d\.?|r\.?d\.?)\b/iu
const MAX_NAME = 60 // letters; longer is a sentence

/**
 * Splits a printed byline into names.
 *
 * @returns one name each, without "By" or "Por", roles, places, addresses and dates; empty where no name is left
 * @example splitByline("By Ana Reyes and Tom Varga, staff writers") // ["Ana Reyes", "Tom Varga"]
 */
export function splitByline(printed: string): string[] {
  const line = printed
    .replace(/\s+/gu, " ")
    .replace(/\S+@\S+\.\S+/gu, " ")
    .replace(/https?:\/\/\S+/gu, " ")
    .replace(/(?:^|\s)@\w+/gu, " ")
    .replace(/\([^)]*\)/gu, " ")
    .replace(/[|•·–—].*$/u, (rest) => (ROLE.test(rest) || /\d/u.test(rest) || !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(rest) ? "" : rest.replace(/[|•·–—]/gu, ",")))
    .trim()
    .replace(BY, "")
    .trim()
  const names = line
    .split(/\s*(?:,|;|\/|&|\||\s+(?:and|y|e|with|con)(?=\s+\p{Lu}))\s*/u)
    .map(cleanName)
    .filter((name) => name !== "")
  return [...new Set(names)]
}

/** @returns whether a block is a printed byline @example isByline("Por Ana Reyes") // true */
export function isByline(text: string): boolean {
  if (text.length > 120 || !BY.test(text) || /[.!?]["”»]?$/u.test(text.replace(/\b\p{Lu}\.$/u, ""))) return false
  const [first] = splitByline(text)
  return first !== undefined && isName(first)
}

function cleanName(part: string): string {
  const name = part
    .replace(BY, "")
    .replace(/\s+(?:for|para|in|en|at)\s+(?:the\s+|la\s+|el\s+)?\p{Lu}.*$/u, "")
    .replace(/\s+(?:updated|published|posted|publicado|actualizado)\b.*$/iu, "")
    .replace(/[\s.:,*]+$/u, (end) => (/^\.$/u.test(end) && /\b(?:Jr|Sr|\p{Lu})$/u.test(part.replace(/[\s.:,*]+$/u, "")) ? "." : ""))
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
