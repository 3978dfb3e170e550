// The HTTP API: every response as its description says, and nothing for other sites.
import { readFile } from "node:fs/promises"
import { Readable } from "node:stream"
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Decision } from "../../src/document/index.ts"
import { type Adder, keysOf, makeApi, ROOT } from "../../src/serve/index.ts"
import { type Store, writeArchive } from "../../src/store/index.ts"
import { openTransfer } from "./transfer.ts"

type Description = {
  readonly paths: Record<
    string,
    Record<
      string,
      {
        readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
        readonly responses: Record<string, { content?: Record<string, { schema: AnySchema }> }>
      }
    >
  >
  readonly components?: object
}

let store: Store
let close: () => Promise<void> = async () => {}
let api: ReturnType<typeof makeApi>
const bugs: string[] = []
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(api.request(path, { ...init, headers: { host: "localhost:4774", ...(init.headers as Record<string, string>) } }))
const getJson = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T

beforeAll(async () => {
  ;({ store, close } = await openTransfer())
  const adder: Adder = async (_caseName, given, _signal, tell) => {
    for (const [i, key] of keysOf(given).entries())
      tell({ key, name: given.files[i]?.name ?? key, state: "failed", document: null, code: "ingest/empty", message: "It has no text." })
  }
  const archive = (caseName: string): ReadableStream<Uint8Array> =>
    Readable.toWeb(Readable.from(writeArchive(store, caseName))) as ReadableStream<Uint8Array>
  api = makeApi({ store, log: (text) => bugs.push(text), adder, sample: null, archive })
}, 300_000)
afterAll(() => close())

describe("the description", { timeout: 120_000 }, () => {
  it("is OpenAPI 3.1, and every GET answers as it says", async () => {
    const description = await getJson<Description & { readonly openapi: string }>(`${ROOT}/openapi.json`)
    expect(description.openapi).toBe("3.1.0")
    const { items: documents } = await getJson<{ items: { id: string }[] }>(`${ROOT}/cases/transfer/documents`)
    const { items: claims } = await getJson<{ items: { id: string }[] }>(`${ROOT}/cases/transfer/claims`)
    expect(claims.length).toBeGreaterThan(0)
    const begun = await ask(`${ROOT}/cases/transfer/additions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: "?" }),
    })
    const values: Record<string, string> = {
      addition: ((await begun.json()) as { id: string }).id,
      case: "transfer",
      document: documents[0]?.id ?? "",
      claim: claims[0]?.id ?? "",
      left: documents[0]?.id ?? "",
      right: documents[1]?.id ?? "",
      since: "2026-01-01T00:00:00Z",
    }
    const paths = Object.entries(description.paths).filter(([, methods]) => "get" in methods)
    expect(paths.length).toBeGreaterThan(30)
    for (const [path, { get }] of paths) {
      const asked = (get?.parameters ?? []).flatMap(({ name, in: place, required }) =>
        place === "query" && required === true ? [`${name}=${values[name] ?? ""}`] : [],
      )
      const response = await ask(`${path.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? "")}?${asked.join("&")}`)
      expect([path, response.status]).toEqual([path, 200])
      const [type = "", { schema = {} } = {}] = Object.entries(get?.responses["200"]?.content ?? {})[0] ?? []
      expect([path, response.headers.get("content-type")]).toEqual([path, expect.stringContaining(type)])
      if (type !== "application/json") {
        await response.body?.cancel()
        continue
      }
      const check = new Ajv2020({ strict: false, validateFormats: false }).compile({
        ...(schema as object),
        components: description.components,
      })
      expect([path, check(await response.json()), check.errors]).toEqual([path, true, null])
    }
    expect(bugs).toEqual([])
  })

  it("is told in docs/http.md, path by path", async () => {
    const { paths } = await getJson<Description>(`${ROOT}/openapi.json`)
    const page = await readFile("docs/http.md", "utf8")
    const told = [...page.matchAll(/`(\/cases[^`?]*)/gu)].map(([, path]) => `${ROOT}${path}`)
    const described = Object.keys(paths).filter(
      (path) => !path.endsWith(".json") && !/\}\/[a-z-]+\.csv$/u.test(path.replace("statements.csv", "statements")),
    )
    expect(described.filter((path) => !told.includes(path))).toEqual([])
    expect(told.filter((path) => !(path in paths))).toEqual([])
  })

  it.each([
    [`${ROOT}/cases/nowhere/claims`, 404, "store/no-case"],
    [`${ROOT}/cases/transfer/claims/c999`, 404, "serve/not-found"],
    [`${ROOT}/cases/nowhere`, 404, "store/no-case"],
    [`${ROOT}/cases/transfer/claims/c999/detail`, 404, "serve/not-found"],
    [`${ROOT}/cases/transfer/documents/d0`, 404, "serve/not-found"],
    [`${ROOT}/cases/transfer/documents/d0/around`, 404, "serve/not-found"],
    [`${ROOT}/cases/transfer/documents/d0/original`, 404, "store/no-document"],
    [`${ROOT}/cases/transfer/compare?left=d0&right=d0`, 404, "serve/not-found"],
    [`${ROOT}/cases/transfer/compare`, 400, "serve/bad-request"],
    [`${ROOT}/cases/transfer/changes?since=yesterday`, 400, "serve/bad-request"],
    [`${ROOT}/cases/nowhere/report.html`, 404, "store/no-case"],
    [`${ROOT}/cases/nowhere/export`, 404, "store/no-case"],
    [`${ROOT}/cases/transfer/claims/c999/report.html`, 404, "serve/not-found"],
    [`${ROOT}/cases/transfer/documents/d0/report.html`, 404, "serve/not-found"],
    [`${ROOT}/cases/transfer/report.html?language=xx`, 400, "serve/bad-request"],
    [`${ROOT}/cases/transfer/claim-rows?sort=beauty`, 400, "serve/bad-request"],
    [`${ROOT}/cases/transfer/claims?limit=0`, 400, "serve/bad-request"],
    [`${ROOT}/cases/transfer/claims?cursor=x`, 400, "serve/bad-request"],
    [`${ROOT}/cases/transfer/search?act=shout`, 400, "serve/bad-request"],
    [`${ROOT}/nothing`, 404, "serve/not-found"],
  ])("gives %s as a problem", async (path, status, code) => {
    const response = await ask(path)
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"])
    expect(await response.json()).toMatchObject({
      type: "about:blank",
      status,
      code,
      title: expect.any(String),
      detail: expect.any(String),
    })
  })
})

describe("a list", () => {
  it("has the same items in pages, whole and as a table", async () => {
    const whole = (await getJson<{ items: object[] }>(`${ROOT}/cases/transfer/entities.json`)).items
    const paged: object[] = []
    for (let next: string | null = ""; next !== null; ) {
      const page: { items: object[]; next: string | null; total: number } = await getJson(
        `${ROOT}/cases/transfer/entities?limit=7${next === "" ? "" : `&cursor=${next}`}`,
      )
      expect(page.total).toBe(whole.length)
      paged.push(...page.items)
      next = page.next
    }
    expect(whole.length).toBeGreaterThan(7)
    expect(paged).toEqual(whole)
    const table = await (await ask(`${ROOT}/cases/transfer/entities.csv`)).text()
    expect(table).toMatch(/^[a-z_]+(?:,[a-z_]+)+\r\n/u)
  })

  it("is not sent again while it is the same", async () => {
    const first = await ask(`${ROOT}/cases/transfer/claims`)
    const tag = first.headers.get("etag") ?? ""
    expect(tag).not.toBe("")
    expect((await ask(`${ROOT}/cases/transfer/claims`, { headers: { "if-none-match": tag } })).status).toBe(304)
  })

  it("is searched by words and by who speaks", async () => {
    type Hits = { items: { quote: string; act: string }[] }
    const denied = (await getJson<Hits>(`${ROOT}/cases/transfer/search?act=deny`)).items
    expect(denied.every(({ act }) => act === "deny")).toBe(true)
    const altura = (await getJson<Hits>(`${ROOT}/cases/transfer/search?words=altura`)).items
    expect(altura.length).toBeGreaterThan(0)
    expect(altura.every(({ quote }) => /altura/iu.test(quote))).toBe(true)
  })
})

describe("the cases", () => {
  const send = (method: string, path: string, body?: object): Promise<Response> =>
    ask(`${ROOT}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    })

  it("are begun and deleted", async () => {
    const made = await send("POST", "/cases", { name: "Río / two" })
    expect([made.status, await made.json()]).toEqual([201, { name: "Río / two", created: expect.any(String), documents: 0 }])
    expect((await send("POST", "/cases", { name: "Río / two" })).status).toBe(409)
    const path = `/cases/${encodeURIComponent("Río / two")}`
    expect(await getJson(`${ROOT}${path}`)).toMatchObject({ name: "Río / two", figures: { documents: 0, claims: 0, voices: 0 } })
    expect(await getJson(`${ROOT}${path}/claim-rows`)).toEqual({ items: [], total: 0, next: null })
    expect((await send("DELETE", path)).status).toBe(204)
    expect((await send("DELETE", path)).status).toBe(404)
  })

  it.each([[""], ["  "], ["a\nb"], ["x".repeat(201)]])("have a name that can be written: not %j", async (name) => {
    expect((await send("POST", "/cases", { name })).status).toBe(400)
  })

  it("take no more than a request may hold", async () => {
    const response = await send("POST", "/cases", { name: "x".repeat(9_000_000) })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, "serve/too-large"])
  })
})

describe("rows", () => {
  type Row = { id: string; weight: number; documents: number; corroboration: number; reach: string[]; first: string | null }
  it("of claims come in the order that is asked for, and hold to the claims", async () => {
    const whole = (await getJson<{ items: { id: string; corroboration: number }[] }>(`${ROOT}/cases/transfer/claims.json`)).items
    const rows = async (query: string): Promise<Row[]> =>
      (await getJson<{ items: Row[] }>(`${ROOT}/cases/transfer/claim-rows?limit=500&${query}`)).items
    const weighed = await rows("")
    expect(weighed.map(({ id }) => id).toSorted()).toEqual(whole.map(({ id }) => id).toSorted())
    expect(weighed.map(({ weight }) => weight)).toEqual(weighed.map(({ weight }) => weight).toSorted((a, b) => b - a))
    expect((await rows("sort=reach")).map(({ documents }) => documents)).toEqual(
      weighed.map(({ documents }) => documents).toSorted((a, b) => b - a),
    )
    for (const row of weighed)
      expect([row.reach.length, row.corroboration]).toEqual([row.documents, whole.find(({ id }) => id === row.id)?.corroboration])
    const some = await rows("words=altura")
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThan(weighed.length)
  })

  it("of documents say what each came from, as the derivations do", async () => {
    type Rows = { items: { id: string; into: { from: string }[]; out: number; strip: { share: number }[]; added: string }[] }
    const { items } = await getJson<Rows>(`${ROOT}/cases/transfer/document-rows?limit=500`)
    const { items: derivations } = await getJson<{ items: { from: string; to: string; directed: boolean }[] }>(
      `${ROOT}/cases/transfer/derivations.json`,
    )
    for (const { id, into, strip, added } of items) {
      expect(into.map(({ from }) => from).toSorted()).toEqual(
        derivations.flatMap(({ from, to, directed }) => (directed && to === id ? [from] : [])).toSorted(),
      )
      expect(strip.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
      expect(Date.parse(added)).toBeGreaterThan(0)
    }
  })
})

describe("a document", () => {
  it("is told with the claims of its statements, which are there, and what it shares", async () => {
    const { items } = await getJson<{ items: { id: string; statements: { document: string; span: [number, number] }[] }[] }>(
      `${ROOT}/cases/transfer/claims.json`,
    )
    const document = items[0]?.statements[0]?.document ?? ""
    type Around = {
      row: { id: string }
      versions: { id: string }[]
      statements: Record<string, { claim: string }[]>
      passages: { span: [number, number]; others: { document: string; span: [number, number] }[] }[]
      entities: Record<string, string>
    }
    const told = await getJson<Around>(`${ROOT}/cases/transfer/documents/${document}/around`)
    expect(told.row.id).toBe(document)
    expect(told.versions.map(({ id }) => id)).toContain(document)
    const held = new Set(Object.values(told.statements).flatMap((claims) => claims.map(({ claim }) => claim)))
    expect([...held].toSorted()).toEqual(
      items.flatMap(({ id, statements }) => (statements.some((one) => one.document === document) ? [id] : [])).toSorted(),
    )
    expect(Object.values(told.entities).length).toBeGreaterThan(0)
  })

  it("is compared with another", async () => {
    const { items } = await getJson<{ items: { from: string; to: string; kind: string }[] }>(`${ROOT}/cases/transfer/derivations.json`)
    const { from = "", to = "" } = items[0] ?? {}
    type Compared = {
      left: { id: string }
      comparison: { versions: boolean; sharedShare: { left: number }; edits: object[] }
      derivations: object[]
    }
    const two = await getJson<Compared>(`${ROOT}/cases/transfer/compare?left=${from}&right=${to}`)
    expect([two.left.id, two.derivations.length > 0]).toEqual([from, true])
    const same = (await getJson<Compared>(`${ROOT}/cases/transfer/compare?left=${from}&right=${from}`)).comparison
    expect(same).toMatchObject({ versions: true, edits: [] })
    expect(same.sharedShare.left).toBeGreaterThan(0.9)
  })
})

describe("what changed", () => {
  type Changed = { counts: Record<string, number>; documents: { id: string }[]; claims: { id: string }[] }
  it("is everything since before the case, and nothing since now", async () => {
    const all = await getJson<Changed>(`${ROOT}/cases/transfer/changes?since=2026-01-01T00:00:00Z`)
    const { total } = await getJson<{ total: number }>(`${ROOT}/cases/transfer/claims`)
    expect([all.claims.length, all.counts["claims"], all.counts["origins"]]).toEqual([total, total, 0])
    const none = await getJson<Changed>(`${ROOT}/cases/transfer/changes?since=${encodeURIComponent("2100-01-01T00:00:00+00:00")}`)
    expect(Object.values(none.counts).every((n) => n === 0)).toBe(true)
  })

  it("is told by the documents that came after", async () => {
    const { items } = await getJson<{ items: { id: string; added: string }[] }>(`${ROOT}/cases/transfer/document-rows?sort=added`)
    const [last, before] = items
    const changed = await getJson<Changed>(`${ROOT}/cases/transfer/changes?since=${before?.added}`)
    expect(changed.documents.map(({ id }) => id)).toEqual([last?.id])
  })
})

describe("a saved search", () => {
  it("is kept once, listed, and forgotten", async () => {
    const save = (query: object): Promise<Response> =>
      ask(`${ROOT}/cases/transfer/searches`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      })
    const first = await save({ words: "altura", act: "say" })
    const saved = (await first.json()) as { id: string }
    expect([first.status, (await save({ act: "say", words: "altura" })).status]).toEqual([201, 200])
    expect(await getJson(`${ROOT}/cases/transfer/searches`)).toEqual({ items: [saved] })
    expect((await save({})).status).toBe(400)
    const forget = (): Promise<Response> => ask(`${ROOT}/cases/transfer/searches/${saved.id}`, { method: "DELETE" })
    expect([(await forget()).status, (await forget()).status]).toEqual([204, 404])
  })
})

describe("a report", () => {
  it("is a download that no browser shows as a page of this server", async () => {
    const response = await ask(`${ROOT}/cases/transfer/report.html?language=es`)
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="transfer.html"; filename*=UTF-8''transfer.html`)
    expect(response.headers.get("content-security-policy")).toContain("sandbox")
    expect(await response.text()).toMatch(/^<!doctype html>\n<html lang="es"/u)
  })
})

describe("a claim in detail", () => {
  it("has every statement of the claim once", async () => {
    const { items } = await getJson<{ items: { id: string; statements: object[] }[] }>(`${ROOT}/cases/transfer/claims.json`)
    type Detail = {
      groups: { phrasings: { statement: { document: string }; copies: { document: string }[] }[] }[]
      documents: { id: string }[]
    }
    for (const { id, statements } of items) {
      const { groups, documents } = await getJson<Detail>(`${ROOT}/cases/transfer/claims/${id}/detail`)
      const told = groups.flatMap(({ phrasings }) => phrasings.flatMap(({ statement, copies }) => [statement, ...copies]))
      expect(told).toHaveLength(statements.length)
      const named = new Set(documents.map((one) => one.id))
      expect(told.filter(({ document }) => !named.has(document))).toEqual([])
    }
  })
})

describe("a decision", () => {
  it("is kept, changes the case, and is taken back", async () => {
    type Listed = { items: { from: string; to: string }[] }
    const before = (await getJson<Listed>(`${ROOT}/cases/transfer/derivations`)).items
    const { from = "", to = "" } = before[0] ?? {}
    const made = { by: "Ana Reyes", at: "2026-08-25T09:00:00Z", note: null }
    const decide = (...items: Decision[]): Promise<Response> =>
      ask(`${ROOT}/cases/transfer/decisions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ items }),
      })
    expect((await decide({ ...made, id: "n1", kind: "not-copy", from, to })).status).toBe(204)
    const after = (await getJson<Listed>(`${ROOT}/cases/transfer/derivations`)).items
    expect(after.some((one) => one.from === from && one.to === to)).toBe(false)
    expect((await decide({ ...made, id: "n1", kind: "not-copy", from, to: from })).status).toBe(409)
    expect((await decide({ ...made, id: "n2", at: "2026-08-25T09:01:00Z", kind: "undo", decision: "n1" })).status).toBe(204)
    expect((await getJson<Listed>(`${ROOT}/cases/transfer/derivations`)).items).toEqual(before)
    const { items } = await getJson<{ items: { state: string }[] }>(`${ROOT}/cases/transfer/decisions`)
    expect(items.map(({ state }) => state)).toContain("undone")
  })

  it("is refused where it is none", async () => {
    const response = await ask(`${ROOT}/cases/transfer/decisions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ items: [{ kind: "copy", id: "n3" }] }),
    })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, "serve/bad-request"])
  })
})

describe("an original", () => {
  it("is not run nor framed, whatever an article holds", async () => {
    const { items } = await getJson<{ items: { id: string }[] }>(`${ROOT}/cases/transfer/documents`)
    const response = await ask(`${ROOT}/cases/transfer/documents/${items[0]?.id}/original`)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
      "content-type": "application/octet-stream",
      "content-disposition": expect.stringMatching(/^attachment/u),
    })
  })
})
