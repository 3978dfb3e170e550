// JSON-LD: what a page says of itself in schema.org's words, however it is nested and however badly it is written.

export type JsonLdArticle = {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly authorIsPerson: boolean // by its type, not by its name
  readonly publisher: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly url: string | null
  readonly language: string | null
  readonly description: string | null
  readonly body: string | null
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

const ARTICLE =
  /(?:article|blogposting|liveblogposting|report|reviewnewsarticle|opinionnewsarticle|analysisnewsarticle|backgroundnewsarticle|socialmediaposting|pressrelease|newsitem)$/iu
const PAGE = /(?:webpage|itempage)$/iu
const MAX_DEPTH = 12 // deeper than any page seen; a guard against a bomb

/**
 * Reads the article that a page's JSON-LD describes.
 *
 * @param scripts - the contents of every `<script type="application/ld+json">`
 * @returns null where none describes an article
 */
export function readJsonLd(scripts: readonly string[]): JsonLdArticle | null {
  const objects = scripts.flatMap((script) => collectObjects(parseLoosely(script), 0))
  const byId = new Map<string, JsonObject>()
  for (const object of objects) {
    const id = object["@id"]
    if (typeof id === "string" && Object.keys(object).length > 1 && !byId.has(id)) byId.set(id, object)
  }
  const described = [
    ...objects.filter((object) => isA(object, ARTICLE)),
    ...objects.filter((object) => isA(object, PAGE) && "datePublished" in object),
  ]
  const ranked = described.map((object) => toArticle(object, byId)).toSorted((a, b) => fullness(b) - fullness(a))
  return ranked[0] ?? null
}

function fullness(article: JsonLdArticle): number {
  return [article.headline, article.published, article.publisher, article.authors[0]].filter(
    (value) => value !== null && value !== undefined,
  ).length
}

function toArticle(object: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonLdArticle {
  const publisher = object["publisher"] ?? object["sourceOrganization"]
  return {
    headline: textAt(object, "headline") ?? textAt(object, "name"),
    authors: namesOf(object["author"] ?? object["creator"], byId),
    authorIsPerson: [object["author"]].flat().some((author: Json | undefined) => isObject(author) && isA(author, /person$/iu)),
    publisher: namesOf(publisher, byId)[0] ?? null,
    published: textAt(object, "datePublished") ?? textAt(object, "dateCreated"),
    modified: textAt(object, "dateModified"),
    url: textAt(object, "url") ?? idOf(object["mainEntityOfPage"]),
    language: textAt(object, "inLanguage"),
    description: textAt(object, "description"),
    body: textAt(object, "articleBody"),
  }
}

function textAt(object: JsonObject, key: string): string | null {
  const value = object[key]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === "string" && first.trim() !== "" ? first.trim() : null
}

function idOf(value: Json | undefined): string | null {
  if (typeof value === "string") return value
  return isObject(value) ? (textAt(value, "@id") ?? textAt(value, "url")) : null
}

function namesOf(value: Json | undefined, byId: ReadonlyMap<string, JsonObject>): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()]
  if (Array.isArray(value)) return value.flatMap((one: Json) => namesOf(one, byId))
  if (!isObject(value)) return []
  const named = value["name"]
  if (Array.isArray(named)) return named.filter((name): name is string => typeof name === "string")
  if (typeof named === "string") return named.trim() === "" ? [] : [named.trim()]
  const id = value["@id"]
  const target = typeof id === "string" ? byId.get(id) : undefined
  return target === undefined || target === value ? [] : [textAt(target, "name")].filter((name) => name !== null)
}

function collectObjects(value: Json, depth: number): JsonObject[] {
  if (depth > MAX_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((one: Json) => collectObjects(one, depth + 1))
  if (!isObject(value)) return []
  return [value, ...Object.values(value).flatMap((one) => (typeof one === "object" ? collectObjects(one, depth + 1) : []))]
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isA(object: JsonObject, type: RegExp): boolean {
  const types = object["@type"]
  return (Array.isArray(types) ? types : [types]).some((one: Json | undefined) => typeof one === "string" && type.test(one))
}

// Seen on real pages: HTML comments or CDATA around it, raw line breaks in strings, trailing commas, several objects in a row.
function parseLoosely(script: string): Json {
  const bare = script
    .replace(
      /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/gu,
      "",
    )
    .trim()
  const spaced = bare.replace(/\p{Cc}+/gu, " ").replace(/;\s*$/u, "")
  const tries = [
    bare,
    spaced,
    spaced.replace(/,\s*([}\]])/gu, "$1"),
    `[${spaced.replace(/\}\s*\{/gu, "},{")}]`,
    spaced.replace(/&quot;/gu, '"'),
  ]
  for (const attempt of tries) {
    try {
      return JSON.parse(attempt) as Json
    } catch {
      // the next reading may be JSON
    }
  }
  return salvage(spaced)
}

// Beyond mending: the few values that matter, read one by one.
function salvage(script: string): Json {
  if (!/"@type"\s*:\s*"[^"]*(?:Article|Posting|Report)"/u.test(script)) return null
  const value = (key: string): string =>
    new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`, "u").exec(script)?.[1]?.replace(/\\(.)/gu, "$1") ?? ""
  const author = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"\w+"\s*,\s*)?"name"\s*:\s*"([^"]*)"/u.exec(script)?.[1] ?? ""
  return {
    "@type": "Article",
    headline: value("headline"),
    datePublished: value("datePublished"),
    dateModified: value("dateModified"),
    author,
  }
}
