// Claims in a pile: documents with marks behind the statements that say the same, as tests write them.
import type { CaseEntity, CaseMember, ClaimGroup, Derivation, DerivationKind, GroupedStatement } from "../src/document/index.ts"
import { contains } from "../src/document/index.ts"
import type { Tagger } from "../src/read/index.ts"
import { fold } from "../src/text/index.ts"
import { type PileEntry, readPile } from "./pile.ts"

export type MarkedPile = { readonly members: readonly CaseMember[]; readonly groups: readonly ClaimGroup[] }

/** `{c}` behind a statement that says the claim, `{-}` behind one that denies it, `{v}` behind one that distorts it. */
const MARK = / ?\{([cv-])\}/gu

/**
 * Reads documents with marks. The head of a group is its first statement.
 *
 * @example (await readClaims([{ outlet: "Quay Wire", published: null, text: "Title\n\nSeventeen died. {c}" }], tagger)).groups.length // 1
 */
export async function readClaims(entries: readonly PileEntry[], tagger: Tagger): Promise<MarkedPile> {
  const members = await readPile(
    entries.map((entry) => ({ ...entry, text: entry.text.replace(MARK, "") })),
    tagger,
  )
  const found = entries.flatMap(({ text }, i) => {
    const member = members[i]
    if (!member) return []
    const spaced = text
      .trim()
      .split(/\n\s*\n/u)
      .map((line) => line.trim().replace(/\s+/gu, " "))
      .join("\n\n")
    return [...spaced.matchAll(MARK)].map((match) => {
      const end = spaced.slice(0, match.index).replace(MARK, "").length
      const statement = member.reading.statements.find(({ span }) => contains(span, [end - 2, end]))
      if (!statement) throw new RangeError(`No statement ends before ${end} in ${member.id}: ${text.slice(0, 200)}`)
      return { mark: match[1] ?? "", document: member.id, statement: statement.id }
    })
  })
  const group = (marks: string, variantOf: number | null): ClaimGroup => ({
    statements: found
      .filter(({ mark }) => marks.includes(mark))
      .map(
        ({ mark, document, statement }): GroupedStatement => ({
          document,
          statement,
          stance: mark === "-" ? "against" : "for",
          confidence: 1,
          by: "test",
        }),
      ),
    head: 0,
    variantOf,
  })
  const groups = [group("c-", null), ...(found.some(({ mark }) => mark === "v") ? [group("v", 0)] : [])]
  return { members, groups }
}

/** Derivations as "d1 > d2 verbatim", "d1 - d2 rewrite" where they have no order; a quotation says on which words of the second it rests. */
export function derivationsOf(members: readonly CaseMember[], lines: readonly string[]): readonly Derivation[] {
  return lines.map((line): Derivation => {
    const [, from = "", arrow, to = "", kind = "", words] = /^(\w+) ([>-]) (\w+) ([\w-]+)(?: "(.*)")?$/u.exec(line) ?? []
    const text = members.find(({ id }) => id === to)?.reading.document.text ?? ""
    const at = words === undefined ? -1 : text.indexOf(words)
    if (words !== undefined && at < 0) throw new RangeError(`"${words}" is not in ${to}.`)
    const proof = kind === "cites" ? ("credit" as const) : ("passage" as const)
    const evidence = words === undefined ? [] : [{ kind: proof, from: null, to: [at, at + words.length] as const, note: null }]
    return {
      from,
      to,
      kind: kind as DerivationKind,
      credited: kind === "cites",
      directed: arrow === ">",
      confidence: 0.9,
      by: "test",
      evidence,
    }
  })
}

/** Entities of one last name and type are one: what the stage of entities says better. */
export function entitiesByName(members: readonly CaseMember[]): readonly CaseEntity[] {
  const found = new Map<string, CaseEntity>()
  for (const { id, reading } of members) {
    for (const { id: entity, type, name, mentions } of reading.entities) {
      const named = mentions.some(({ kind }) => kind === "name")
      const key = named ? `${type === "person" ? "person" : "other"} ${fold(name.split(" ").at(-1) ?? "")}` : `${id}/${entity}`
      const before = found.get(key)
      const base: CaseEntity = { id: `e${found.size + 1}`, type, name, variants: [], roles: [], mentions: [], merges: [] }
      const one = before ?? base
      found.set(key, {
        ...one,
        name: one.name.length >= name.length ? one.name : name,
        mentions: [...one.mentions, { document: id, entity }],
      })
    }
  }
  return [...found.values()]
}
