// Decisions over HTTP: each kind is taken, takes effect, and is taken back without a trace.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Anchor, type Case, type Decision, makeAnchor, type PrintedReading, type Span } from "../../src/document/index.ts"
import { makeApi, ROOT } from "../../src/serve/index.ts"
import type { Store } from "../../src/store/index.ts"
import { openTransfer } from "./transfer.ts"

let store: Store
let close: () => Promise<void> = async () => {}
let api: ReturnType<typeof makeApi>
const readings = new Map<string, PrintedReading>()

beforeAll(async () => {
  ;({ store, close } = await openTransfer())
  api = makeApi({ store, log: (text) => expect.fail(text), adder: async () => {}, sample: null, archive: null })
  for (const { id } of await list("documents")) readings.set(id, await readingOf(id))
}, 300_000)
afterAll(() => close())

async function get<T>(path: string): Promise<T> {
  return (await (await api.request(`${ROOT}/cases/transfer${path}`)).json()) as T
}
async function list<Key extends keyof Case>(key: Key): Promise<Case[Key]> {
  return (await get<{ items: Case[Key] }>(key === "decisions" ? "/decisions" : `/${key}.json`)).items
}
async function readingOf(id: string): Promise<PrintedReading> {
  return (await get<{ reading: PrintedReading }>(`/documents/${id}`)).reading
}
const anchor = (document: string, span: Span): Anchor => makeAnchor(document, readings.get(document)?.document.text ?? "", span)
/** The first words that name an entity of a reading. */
const mention = ({ document, entity }: { readonly document: string; readonly entity: string }): Anchor => {
  const found = readings.get(document)?.entities.find(({ id }) => id === entity)?.mentions[0]
  if (found === undefined) throw new Error(`${document} has no ${entity}`)
  return anchor(document, found.span)
}

let count = 0
type Content = Decision extends infer D ? (D extends Decision ? Omit<D, "id" | "by" | "at" | "note"> : never) : never

/** Decides, looks, and takes it back; after that the case is what it was. */
async function decide(content: Content, look: () => Promise<void>, note: string | null = null): Promise<void> {
  const before = await Promise.all([list("entities"), list("claims"), list("derivations")])
  const send = async (decision: object): Promise<void> => {
    const at = new Date(Date.UTC(2026, 7, 25, 9, 0, ++count)).toISOString()
    const response = await api.request(`${ROOT}/cases/transfer/decisions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ items: [{ id: `n${count}`, by: "Ana Reyes", at, note, ...decision }] }),
    })
    expect([response.status, await response.text()]).toEqual([204, ""])
  }
  await send(content)
  const id = `n${count}`
  expect((await list("decisions")).find(({ decision }) => decision.id === id)).toMatchObject({
    state: "applied",
    decision: { by: "Ana Reyes" },
  })
  await look()
  await send({ kind: "undo", decision: id })
  expect(await Promise.all([list("entities"), list("claims"), list("derivations")])).toEqual(before)
  expect((await list("decisions")).find(({ decision }) => decision.id === id)?.state).toBe("undone")
}

describe("a decision over HTTP", { timeout: 60_000 }, () => {
  it("merges two people", async () => {
    const people = (await list("entities")).filter(({ type, mentions }) => type === "person" && mentions.length > 0)
    const [one, other] = people
      .flatMap(({ mentions }) => mentions.slice(0, 1))
      .filter(({ document }, i, all) => i === 0 || document !== all[0]?.document)
    if (one === undefined || other === undefined) throw new Error("the case has too few people")
    await decide({ kind: "same-entity", a: mention(one), b: mention(other) }, async () => {
      const joined = (await list("entities")).find(({ mentions }) =>
        mentions.some((two) => two.document === one.document && two.entity === one.entity),
      )
      expect(joined?.mentions).toContainEqual(other)
      expect(joined?.merges.map(({ by }) => by)).toContain("person/Ana Reyes")
    })
  })

  it("parts what was taken for one", async () => {
    const merge = (await list("entities")).flatMap(({ merges }) => merges)[0]
    if (merge === undefined) throw new Error("the case has no merge")
    await decide({ kind: "different-entity", a: mention(merge.a), b: mention(merge.b) }, async () => {
      const holder = async (place: typeof merge.a): Promise<string | undefined> =>
        (await list("entities")).find(({ mentions }) =>
          mentions.some(({ document, entity }) => document === place.document && entity === place.entity),
        )?.id
      expect(await holder(merge.a)).not.toBe(await holder(merge.b))
    })
  })

  it("makes two statements one claim, and parts a claim", async () => {
    const claims = (await list("claims")).filter(({ variantOf }) => variantOf === null)
    const a = claims[0]?.statements[0]
    const b = claims[1]?.statements.find(({ document }) => document !== a?.document)
    if (a === undefined || b === undefined) throw new Error("the case has too few claims")
    const held = async (): Promise<boolean> =>
      (await list("claims")).some(({ statements }) =>
        [a, b].every((one) => statements.some(({ document, span }) => document === one.document && span[0] === one.span[0])),
      )
    expect(await held()).toBe(false)
    await decide({ kind: "same-claim", a: anchor(a.document, a.span), b: anchor(b.document, b.span) }, async () =>
      expect(await held()).toBe(true),
    )
    const c = claims[0]?.statements.find(({ document }) => document !== a.document)
    if (c === undefined) throw new Error("the claim has one document")
    const together = async (): Promise<boolean> =>
      (await list("claims")).some(({ statements }) =>
        [a, c].every((one) => statements.some(({ document, span }) => document === one.document && span[0] === one.span[0])),
      )
    expect(await together()).toBe(true)
    await decide({ kind: "different-claim", a: anchor(a.document, a.span), b: anchor(c.document, c.span) }, async () =>
      expect(await together()).toBe(false),
    )
  })

  it("names the speaker of a statement, which the article then has, or says that it has none", async () => {
    const [document, reading] =
      [...readings].find(([, { statements, sources }]) => sources.length > 1 && statements.some(({ speaker }) => speaker !== null)) ?? []
    const statement = reading?.statements.find(({ speaker }) => speaker !== null)
    const other = reading?.sources.find(({ id, mentions }) => id !== statement?.speaker && mentions.length > 0)
    const words = other?.mentions[0]
    if (document === undefined || statement === undefined || other === undefined || words === undefined)
      throw new Error("no article has two sources")
    const now = async () => (await readingOf(document)).statements.find(({ id }) => id === statement.id)
    await decide({ kind: "speaker", statement: anchor(document, statement.span), speaker: anchor(document, words) }, async () =>
      expect(await now()).toMatchObject({ speaker: other.id, by: "person/Ana Reyes" }),
    )
    await decide({ kind: "speaker", statement: anchor(document, statement.span), speaker: null }, async () =>
      expect((await now())?.speaker).toBeNull(),
    )
    expect(await now()).toEqual(statement)
  })

  it("says what was copied from what, and whose outlets are one", async () => {
    const ids = [...readings.keys()]
    const known = new Set((await list("derivations")).flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]))
    const [from, to] =
      ids.flatMap((a) => ids.map((b): [string, string] => [a, b])).find(([a, b]) => a !== b && !known.has(`${a} ${b}`)) ?? []
    if (from === undefined || to === undefined) throw new Error("all are tied")
    await decide({ kind: "copy", from, to, derivation: "partial" }, async () =>
      expect((await list("derivations")).find((one) => one.from === from && one.to === to)).toMatchObject({
        kind: "partial",
        by: "person/Ana Reyes",
      }),
    )
    const outlets = [...new Set((await list("documents")).flatMap(({ outlet }) => outlet ?? []))].slice(0, 2)
    await decide({ kind: "same-owner", outlets }, async () => {})
  })

  it("keeps a note beside the words, which the article then has", async () => {
    const [document, reading] = [...readings][0] ?? []
    const span = reading?.statements[0]?.span
    if (document === undefined || span === undefined) throw new Error("there is no statement")
    await decide(
      { kind: "note", on: anchor(document, span) },
      async () => {
        const { decisions } = await get<{ decisions: { decision: Decision }[] }>(`/documents/${document}/around`)
        expect(decisions.map(({ decision }) => decision.note)).toContain("Ask the desk.")
      },
      "Ask the desk.",
    )
  })
})
