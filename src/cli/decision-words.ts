// Decision words: what somebody types after `decide`, as a decision that names words of documents.
import { type Decision, DERIVATION_KINDS, type DerivationKind, FirsthandError, makeAnchor, type Anchor } from "../document/index.ts"
import type { Store } from "../store/index.ts"
import { Misuse } from "./command.ts"

/** Kinds of decisions, and what follows each. */
export const DECISION_KINDS = {
  "same-owner": "OUTLET OUTLET…",
  "same-entity": "DOCUMENT:WORDS DOCUMENT:WORDS",
  "different-entity": "DOCUMENT:WORDS DOCUMENT:WORDS",
  "same-claim": "DOCUMENT:WORDS DOCUMENT:WORDS",
  "different-claim": "DOCUMENT:WORDS DOCUMENT:WORDS",
  speaker: "DOCUMENT:WORDS DOCUMENT:WORDS (or nobody)",
  copy: "DOCUMENT DOCUMENT",
  "not-copy": "DOCUMENT DOCUMENT",
  note: "DOCUMENT:WORDS --note TEXT",
  undo: "DECISION",
} as const satisfies Record<Decision["kind"], string>

type Kind = keyof typeof DECISION_KINDS
type Made = Pick<Decision, "id" | "by" | "at" | "note">
export type DecisionSource = Pick<Store, "listDocuments" | "getMember" | "listDecisions">

/**
 * Makes a decision of words.
 *
 * @param words - what follows the kind
 * @param derivation - of a copy
 * @throws Misuse; FirsthandError "cli/no-words", "cli/no-outlet", "cli/no-decision", "store/no-document"
 * @example await makeDecision(store, "bridge", "same-owner", ["The Herald", "The Standard"], made, "verbatim")
 */
export async function makeDecision(
  store: DecisionSource,
  caseName: string,
  kind: string,
  words: readonly string[],
  made: Made,
  derivation: DerivationKind,
): Promise<Decision> {
  if (!isKind(kind)) throw new Misuse(`"${kind}" is no decision. Give one of: ${Object.keys(DECISION_KINDS).join(", ")}.`)
  const [first = "", second = "", ...more] = words
  const many = kind === "same-owner"
  const one = kind === "note" || kind === "undo"
  if (words.length < (one ? 1 : 2) || (!many && (more.length > 0 || (one && second !== ""))))
    throw new Misuse(`After ${kind} comes: ${DECISION_KINDS[kind]}.`)
  switch (kind) {
    case "same-owner":
      return { ...made, kind, outlets: await checkOutlets(store, caseName, words) }
    case "same-entity":
    case "different-entity":
    case "same-claim":
    case "different-claim":
      return { ...made, kind, a: await findAnchor(store, caseName, first), b: await findAnchor(store, caseName, second) }
    case "speaker":
      return {
        ...made,
        kind,
        statement: await findAnchor(store, caseName, first),
        speaker: second === "nobody" ? null : await findAnchor(store, caseName, second),
      }
    case "copy":
      return { ...made, kind, from: await findId(store, caseName, first), to: await findId(store, caseName, second), derivation }
    case "not-copy":
      return { ...made, kind, from: await findId(store, caseName, first), to: await findId(store, caseName, second) }
    case "note":
      if (made.note === null) throw new Misuse("A note says something: give it with --note.")
      return { ...made, kind, on: await findAnchor(store, caseName, first) }
    case "undo":
      return { ...made, kind, decision: await findDecision(store, caseName, first) }
  }
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(DECISION_KINDS, kind)
}

/** @returns the kind of a copy @throws Misuse */
export function readDerivation(kind: string): DerivationKind {
  const found = DERIVATION_KINDS.find((one) => one === kind)
  if (found === undefined) throw new Misuse(`--as "${kind}" is none of: ${DERIVATION_KINDS.join(", ")}.`)
  return found
}

/** A document goes by its id, the beginning of its id, or the name of its file. */
async function findId(store: DecisionSource, caseName: string, name: string): Promise<string> {
  const documents = await store.listDocuments(caseName)
  const found = documents.find(({ id }) => id === name) ?? null
  if (found !== null) return found.id
  const like = documents.filter(({ id, file }) => file === name || (name.length > 4 && id.startsWith(name)))
  const [only] = like
  if (only === undefined)
    throw new FirsthandError("store/no-document", `The case "${caseName}" has no document "${name}". List them with: firsthand case show`)
  if (like.length > 1) throw new Misuse(`"${name}" may be ${like.map(({ id }) => id).join(" or ")}. Give the id.`)
  return only.id
}

/** Words stand where they stand first in the document. */
async function findAnchor(store: DecisionSource, caseName: string, place: string): Promise<Anchor> {
  const [, name, words] = /^([^:]+):(.+)$/su.exec(place) ?? []
  if (name === undefined || words === undefined) throw new Misuse(`"${place}" is no place. Write DOCUMENT:WORDS, as in d1f3:"Ilse Varga".`)
  const id = await findId(store, caseName, name)
  const { text } = (await store.getMember(caseName, id)).reading.document
  const at = text.indexOf(words)
  if (at < 0)
    throw new FirsthandError(
      "cli/no-words",
      `The document "${name}" does not say "${words}". Give words as they stand there; firsthand search finds them.`,
    )
  return makeAnchor(id, text, [at, at + words.length])
}

async function checkOutlets(store: DecisionSource, caseName: string, outlets: readonly string[]): Promise<readonly string[]> {
  const known = new Set((await store.listDocuments(caseName)).flatMap(({ outlet }) => outlet ?? []))
  const strange = outlets.find((outlet) => !known.has(outlet))
  if (strange !== undefined)
    throw new FirsthandError(
      "cli/no-outlet",
      `No document of "${caseName}" is by "${strange}". Its outlets are: ${[...known].toSorted().join(", ") || "none"}.`,
    )
  if (new Set(outlets).size < 2) throw new Misuse("Give two different outlets or more.")
  return [...new Set(outlets)]
}

async function findDecision(store: DecisionSource, caseName: string, name: string): Promise<string> {
  const like = (await store.listDecisions(caseName)).filter(({ id }) => id === name || (name.length > 3 && id.startsWith(name)))
  const [only] = like
  if (only === undefined || like.length > 1)
    throw new FirsthandError("cli/no-decision", `The case "${caseName}" has no decision "${name}". List them with: firsthand decisions`)
  return only.id
}
