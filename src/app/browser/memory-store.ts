// Memory store: the cases of a page that has no server. They go when the page does.
import {
  type CaseMember,
  type Decision,
  FirsthandError,
  type Linking,
  type Original,
  orderDecisions,
  type Reading,
  type SavedSearch,
} from "../../document/index.ts"
import {
  decideSpeakers,
  LINKING,
  linkCase,
  type PairJudgement,
  recallJudge,
  type SearchHit,
  type SearchQuery,
  searchStatements,
  type Sketch,
} from "../../link/index.ts"
import type { ApiStore } from "../../serve/index.ts"
import { openMemoryViews } from "./memory-views.ts"
import type { ArchiveSource } from "../../store/archive-lines.ts"
import type { Store } from "../../store/index.ts"
import { ageVersion, dateVersion, nameArticle } from "../../store/article.ts"

type Kept = { readonly member: CaseMember; readonly original: Original; readonly addedAt: string }
type OneCase = {
  readonly created: string
  readonly documents: Map<string, Kept>
  readonly decisions: Map<string, Decision>
  readonly judged: Map<string, PairJudgement>
  readonly searches: Map<string, SavedSearch>
}

export type MemoryStore = ApiStore &
  ArchiveSource & {
    readonly find: (caseName: string, sha256: string) => string | null
    /** @returns the document's id */
    readonly add: (caseName: string, original: Original, reading: Reading) => string
  }

/** @example const store = openMemoryStore(); store.add("bridge", original, reading); (await store.listCases())[0]?.documents // 1 */
export function openMemoryStore(linking: Linking<PairJudgement, Sketch> = LINKING): MemoryStore {
  const cases = new Map<string, OneCase>()
  const make = (name: string, created = new Date().toISOString()): OneCase => {
    const one = cases.get(name) ?? { created, documents: new Map(), decisions: new Map(), judged: new Map(), searches: new Map() }
    cases.set(name, one)
    return one
  }
  const open = (name: string): OneCase => {
    const one = cases.get(name)
    if (one === undefined) throw new FirsthandError("store/no-case", `There is no case "${name}".`)
    return one
  }
  const pick = (name: string, id: string): Kept => {
    const kept = open(name).documents.get(id)
    if (kept === undefined) throw new FirsthandError("store/no-document", `The case "${name}" has no document "${id}".`)
    return kept
  }
  const getState = async (name: string): Promise<string> =>
    JSON.stringify([[...open(name).documents.keys()], [...open(name).decisions.keys()]])
  return {
    ...openMemoryViews(getState),
    getState,
    find: (name, sha256) => {
      const id = idOf(sha256)
      return cases.get(name)?.documents.has(id) === true ? id : null
    },
    add: (name, original, reading) => {
      const id = idOf(original.sha256)
      const { url, outlet, title, published, language } = reading.document
      const file = original.name.split("/").at(-1) ?? original.name
      const member = {
        id,
        file,
        url,
        outlet,
        title,
        published,
        language,
        versionOf: null,
        reading: { ...reading, explanations: [] },
        fetched: null,
      }
      make(name).documents.set(id, { member, original, addedAt: new Date().toISOString() })
      return id
    },
    createCase: async (name, created) => void make(name, created),
    deleteCase: async (name) => {
      open(name)
      cases.delete(name)
    },
    listCases: async () => [...cases].map(([name, { created, documents }]) => ({ name, created, documents: documents.size })),
    listDocuments: async (name) =>
      orderKept(open(name)).map(({ member: { reading: _reading, fetched: _fetched, ...document }, original: { sha256 } }) => ({
        ...document,
        sha256,
      })),
    listAdded: async (name) => [...open(name).documents].map(([id, { addedAt }]) => ({ id, addedAt })),
    decide: async (name, decisions) => {
      const { decisions: known } = open(name)
      for (const decision of decisions) {
        const before = known.get(decision.id)
        if (before !== undefined && JSON.stringify(before) !== JSON.stringify(decision))
          throw new FirsthandError(
            "store/decision",
            `The case "${name}" has another decision "${decision.id}". Give this one an id of its own.`,
          )
      }
      for (const decision of decisions) known.set(decision.id, decision)
    },
    addSearch: async (name, search) => void open(name).searches.set(search.id, search),
    removeSearch: async (name, id) => open(name).searches.delete(id),
    listSearches: async (name) => [...open(name).searches.values()],
    remove: async (name, id) => {
      pick(name, id)
      open(name).documents.delete(id)
    },
    getDocument: async (name, id) => {
      const { original, member, addedAt } = pick(name, id)
      return { original, reading: member.reading, times: { addedAt, readAt: addedAt } }
    },
    listDecisions: async (name) => orderDecisions([...open(name).decisions.values()]),
    getOriginal: async (name, id) => pick(name, id).original,
    getMember: async (name, id) => {
      pick(name, id)
      const member = readMembers(open(name)).find((one) => one.id === id)
      if (member === undefined) throw new FirsthandError("store/no-document", `The case "${name}" has no document "${id}".`)
      return member
    },
    search: async (name, query, { limit, after }, mentions = []) => {
      const hits = searchMembers(open(name), query, mentions)
      const outlets = hits.members.map(({ outlet }) => outlet)
      const from = Number(after ?? 0)
      const next = from + limit < hits.found.length ? String(from + limit) : null
      const shown = hits.found.slice(from, from + limit).map((hit) => {
        const { outlet = null, file = "", published = null } = hits.members.find(({ id }) => id === hit.document) ?? {}
        return { ...hit, outlet, file, published, several: outlet !== null && outlets.indexOf(outlet) !== outlets.lastIndexOf(outlet) }
      })
      return { hits: shown, total: hits.found.length, next }
    },
    countHits: async (name, query, mentions = []) => {
      const { found, members } = searchMembers(open(name), query, mentions)
      const about = new Map(members.map((member) => [member.id, member]))
      const count = (valueOf: (hit: SearchHit) => string | null) => countValues(found.map(valueOf))
      return {
        speaker: count(({ source }) => source?.name ?? null).filter(({ value }) => value !== null),
        type: count(({ source }) => source?.type ?? null),
        standing: count(({ statement }) => statement.standing),
        act: count(({ statement }) => statement.act),
        factuality: count(({ statement }) => statement.factuality),
        outlet: count(({ document }) => about.get(document)?.outlet ?? null),
        language: count(({ document }) => about.get(document)?.language ?? null),
        date: count(({ document }) => about.get(document)?.published?.slice(0, 7) ?? null),
      }
    },
    assemble: async (name) => {
      const { judged, decisions, ...one } = open(name)
      const members = orderKept(one).map(({ member }) => member)
      const given = orderDecisions([...decisions.values()])
      const stored = new Set(members.map(({ reading }) => reading))
      // Two documents are judged once, however many come after them.
      const judge = recallJudge({
        keysOf: () => undefined,
        judgementOf: (a, b, stage) => {
          if (!stored.has(a.reading) || !stored.has(b.reading)) return undefined
          const key = `${a.id} ${b.id}`
          const known = judged.get(key)
          if (known?.[stage]) return known
          const judgement = { derivations: null, claims: null, ...known, [stage]: linking.judgePair(a, b, [stage])[stage] }
          judged.set(key, judgement)
          return judgement
        },
      })
      return { members: decideSpeakers(members, given).members, linked: linkCase(members, given, { judge }) }
    },
  }
}

type Mentions = Parameters<Store["search"]>[3]

/** A page holds a small pile, so that it is read anew for each search. */
function searchMembers(
  one: OneCase,
  query: SearchQuery,
  mentions: Mentions = [],
): { readonly found: readonly SearchHit[]; readonly members: readonly CaseMember[] } {
  const members = readMembers(one)
  const meant = { id: "", type: "person", name: query.speaker ?? "", variants: [], roles: [], mentions, merges: [] } as const
  return { found: [...searchStatements(members, [meant], query)], members }
}

/** With the speakers that people gave to their statements. */
function readMembers({ decisions, ...one }: OneCase): readonly CaseMember[] {
  const kept = orderKept(one).map(({ member }) => member)
  return decideSpeakers(kept, orderDecisions([...decisions.values()])).members
}

function countValues(values: readonly (string | null)[]): readonly { readonly value: string | null; readonly statements: number }[] {
  const counts = new Map<string | null, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, statements]) => ({ value, statements })).toSorted((a, b) => b.statements - a.statements)
}

function idOf(sha256: string): string {
  return `d${sha256.slice(0, 16)}`
}

/** The documents by date, name and hash, each with the earliest version of its article, as a store on a disk has them. */
function orderKept({ documents }: Pick<OneCase, "documents">): readonly Kept[] {
  const age = ({ member: { reading }, original: { name, sha256 } }: Kept): string =>
    ageVersion({ dated: dateVersion(reading.document), fetched: null, name, sha256 })
  const ordered = [...documents.values()].toSorted((a, b) => (age(a) < age(b) ? -1 : 1))
  const first = new Map<string, string>()
  return ordered.map((kept) => {
    const { id, url } = kept.member
    const article = nameArticle(url)
    if (article === null) return kept
    const earliest = first.get(article) ?? id
    first.set(article, earliest)
    return earliest === id ? kept : { ...kept, member: { ...kept.member, versionOf: earliest } }
  })
}
