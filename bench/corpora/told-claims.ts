// Told claims: facts of invented stories, each in several wordings of two languages, with distortions and denials (bench/data/claims.txt, ours).
import { readFileSync } from "node:fs"
import { join } from "node:path"

export type ToldKind = "same" | "variant" | "denial"
export type ToldStatement = {
  readonly story: string
  readonly fact: number // counts through all stories
  readonly kind: ToldKind
  readonly language: "en" | "es"
  readonly text: string
}

export const TOLD = join(import.meta.dirname, "../data/claims.txt")
const KINDS: Readonly<Record<string, ToldKind>> = { "=": "same", "~": "variant", "-": "denial" }

/**
 * Reads the notation of bench/data/claims.txt.
 *
 * @example parseTold("# ferry\n= en It sank.")[0] // { story: "ferry", fact: 0, kind: "same", language: "en", text: "It sank." }
 */
export function parseTold(lines: string): readonly ToldStatement[] {
  const found: ToldStatement[] = []
  let [story, fact] = ["", 0]
  for (const line of lines.split("\n")) {
    if (line.startsWith("# ")) story = line.slice(2)
    if (line === "") fact++
    const [, sign = "", language, text] = /^([=~-]) (en|es) (.+)$/u.exec(line) ?? []
    const kind = KINDS[sign]
    if (kind && text !== undefined) found.push({ story, fact, kind, language: language === "es" ? "es" : "en", text })
  }
  return found
}

/** @returns the statements of the file */
export function readTold(path = TOLD): readonly ToldStatement[] {
  return parseTold(readFileSync(path, "utf8"))
}

/** Statements of one story and language that tell of different facts, as one document. */
export type ToldDocument = { readonly story: string; readonly language: "en" | "es"; readonly statements: readonly ToldStatement[] }

/**
 * Lays statements out as documents, so that a word has the weight that it has in one: the first wordings of every fact of a story are
 * a document, the second another, and so on.
 *
 * @example layOut(readTold())[0]?.statements.length // 7
 */
export function layOut(all: readonly ToldStatement[]): readonly ToldDocument[] {
  const documents = new Map<string, ToldStatement[]>()
  const turns = new Map<string, number>()
  for (const one of all) {
    const place = `${one.fact} ${one.language} ${one.kind}`
    const turn = (turns.get(place) ?? 0) + 1
    turns.set(place, turn)
    const key = `${one.story} ${one.language} ${one.kind} ${turn}`
    documents.set(key, [...(documents.get(key) ?? []), one])
  }
  return [...documents.values()].map((statements) => ({
    story: statements[0]?.story ?? "",
    language: statements[0]?.language ?? "en",
    statements,
  }))
}

/** What two statements are to each other; null: two distortions or denials of one fact, which may be anything. */
export function relationOf(a: ToldStatement, b: ToldStatement): "same" | "variant" | "conflict" | "apart" | null {
  if (a.fact !== b.fact) return "apart"
  const kinds = [a.kind, b.kind]
  if (!kinds.includes("same")) return null
  if (kinds.includes("denial")) return "conflict"
  return kinds.includes("variant") ? "variant" : "same"
}
