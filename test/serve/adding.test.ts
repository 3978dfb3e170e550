// Adding over HTTP: the queue, the stream of its states, and what a request may not hold.
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Addition, type Adder, type Failed, keysOf, makeApi, ROOT, type Told } from "../../src/serve/index.ts"
import type { Store } from "../../src/store/index.ts"

type Entry = { name: string; created: string; documents: number }
type Run = { readonly caseName: string; readonly signal: AbortSignal; readonly tell: (told: Told) => void; readonly end: () => void }

let runs: Run[] = []
let given: string[] = []
let cases: Entry[] = []
let api: ReturnType<typeof makeApi>

/** Each job is run by the test, by hand. */
const adder: Adder = (caseName, parts, signal, tell) => {
  given.push(
    ...parts.files.map(({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`),
    ...keysOf(parts).filter((key) => key.startsWith("http")),
  )
  return new Promise((resolve) => {
    runs.push({ caseName, signal, tell, end: resolve })
    signal.addEventListener("abort", () => resolve())
  })
}
const store = {
  listCases: async () => cases,
  createCase: async (name: string, created: string) => void cases.push({ name, created, documents: 0 }),
  getViews: async () => ({ state: "", built: null }),
} as Partial<Store> as Store

const linker = { link: async () => {}, answer: async () => "" }

beforeEach(() => {
  runs = []
  given = []
  cases = []
  const files = async () => [{ name: "wire.txt", bytes: new Uint8Array([65]) }]
  api = makeApi({ store, log: (text) => expect.fail(text), adder, sample: { name: "savings", files }, archive: null, linker })
})
afterEach(() => {
  for (const { end } of runs) end()
})

const send = async (body: object | FormData, path = "/cases/bridge/additions"): Promise<Response> =>
  await api.request(`${ROOT}${path}`, {
    method: "POST",
    ...(body instanceof FormData ? { body } : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  })
const begin = async (body: object | FormData): Promise<string> => ((await (await send(body)).json()) as { id: string }).id
const get = async <T>(path: string): Promise<T> => (await (await api.request(`${ROOT}/cases/bridge${path}`)).json()) as T
const told = (key: string, state: Told["state"], more: Partial<Told> = {}): Told => ({
  key,
  name: key,
  state,
  document: null,
  code: null,
  message: null,
  ...more,
})

/** Reads the events of a stream to its end, or as many as are asked for. */
async function readEvents(id: string, headers: Record<string, string> = {}, most = Infinity): Promise<{ id: number; data: Addition }[]> {
  const response = await api.request(`${ROOT}/cases/bridge/additions/${id}/events`, { headers })
  expect(response.headers.get("content-type")).toContain("text/event-stream")
  const events: { id: number; data: Addition }[] = []
  let rest = ""
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  while (events.length < most) {
    const { done, value } = await reader.read()
    if (done) break
    const blocks = `${rest}${new TextDecoder().decode(value)}`.split("\n\n")
    rest = blocks.pop() ?? ""
    for (const block of blocks) {
      const data = /^data: (.*)$/mu.exec(block)?.[1]
      if (data !== undefined) events.push({ id: Number(/^id: (\d+)$/mu.exec(block)?.[1]), data: JSON.parse(data) as Addition })
    }
  }
  await reader.cancel()
  return events
}

describe("what is given", () => {
  it("may be files, each under its own name", async () => {
    const form = new FormData()
    form.append("files", new File(["one"], "a.txt"))
    form.append("files", new File(["two"], "a.txt"))
    form.append("files", new File(["three"], "../../etc/pass\nwd"))
    await begin(form)
    await expect.poll(() => given).toEqual(["a.txt: one", "a.txt: two", "passwd: three"])
  })

  it("may be a pasted text, addresses, or a feed", async () => {
    await begin({ text: "The bridge is safe, she said.\n\nIt was closed." })
    await expect.poll(() => given).toEqual(["The bridge is safe, she said..txt: The bridge is safe, she said.\n\nIt was closed."])
    runs[0]?.end()
    await begin({ urls: ["https://outlet.example/a", "https://outlet.example/a", "http://outlet.example/b"] })
    await expect.poll(() => given.slice(1)).toEqual(["https://outlet.example/a", "http://outlet.example/b"])
  })

  it.each([
    ["a script", { urls: ["javascript:alert(1)"] }],
    ["a file of this machine", { urls: ["file:///etc/passwd"] }],
    ["data", { feed: "data:text/html,hello" }],
    ["no address at all", { urls: ["https://"] }],
    ["nothing", { urls: [] }],
    ["an empty text", { text: "  " }],
    ["more than one thing", { text: "a", feed: "https://outlet.example/feed" }],
    ["another thing", { folder: "/etc" }],
    ["a list", ["https://outlet.example/a"]],
    ["no files", new FormData()],
  ])("is refused where it is %s", async (_name, body) => {
    const response = await send(body)
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json"])
    expect(((await response.json()) as { code: string }).code).toBe("serve/bad-request")
    expect(runs).toEqual([])
  })

  it.each([
    ["no type", undefined],
    ["another type", "text/html"],
    ["JSON that is none", "application/json"],
    ["a form that is none", "multipart/form-data; boundary=x"],
  ])("is refused with %s", async (_name, type) => {
    const response = await api.request(`${ROOT}/cases/bridge/additions`, {
      method: "POST",
      headers: type === undefined ? {} : { "content-type": type },
      body: new TextEncoder().encode("{"),
    })
    expect([response.headers.get("content-type"), ((await response.json()) as { code: string }).code]).toEqual([
      "application/problem+json",
      "serve/bad-request",
    ])
    expect([400, 415]).toContain(response.status)
  })
})

describe("a request that holds too much", () => {
  it.each([
    ["files", "multipart/form-data; boundary=x", 600_000_000],
    ["text", "application/json", 9_000_000],
  ])("is refused before it is read: %s", async (_name, type, length) => {
    const response = await api.request(`${ROOT}/cases/bridge/additions`, {
      method: "POST",
      headers: { "content-type": type, "content-length": String(length) },
      body: "{}",
    })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, "serve/too-large"])
  })
})

describe("an addition", () => {
  it("is told as it goes on, to its end, and lists what failed", async () => {
    const id = await begin({ urls: ["https://a.example/", "https://b.example/"] })
    const events = readEvents(id)
    await expect.poll(() => runs.length).toBe(1)
    runs[0]?.tell(told("https://a.example/", "reading"))
    runs[0]?.tell(told("https://a.example/", "added", { document: "d1" }))
    runs[0]?.tell(told("https://b.example/", "failed", { code: "fetch/status", message: "It answers 404. Check the address." }))
    runs[0]?.end()
    const all = await events
    expect(all.map((event) => event.id)).toEqual(all.map((event) => event.id).toSorted((a, b) => a - b))
    expect(all.at(-1)?.data).toMatchObject({
      state: "done",
      total: 2,
      done: 2,
      items: [
        { state: "added", document: "d1" },
        { state: "failed", code: "fetch/status", message: "It answers 404. Check the address." },
      ],
    })
    expect(await get(`/additions/${id}`)).toEqual(all.at(-1)?.data)
    expect((await get<{ items: Failed[] }>("/failures")).items).toMatchObject([{ name: "https://b.example/", code: "fetch/status" }])
  })

  it("goes on where a listener was cut off, and says nothing twice", async () => {
    const id = await begin({ urls: ["https://a.example/"] })
    const [first] = await readEvents(id, {}, 1)
    await expect.poll(() => runs.length).toBe(1)
    runs[0]?.tell(told("https://a.example/", "added", { document: "d1" }))
    runs[0]?.end()
    await expect.poll(async () => (await get<Addition>(`/additions/${id}`)).state).toBe("done")
    const rest = await readEvents(id, { "last-event-id": String(first?.id) })
    expect(rest.every((event) => event.id > (first?.id ?? 0))).toBe(true)
    expect(rest.at(-1)?.data.state).toBe("done")
    expect(await readEvents(id, { "last-event-id": String(rest.at(-1)?.id) })).toEqual([])
  })

  it("waits for the one before it, and is ended early, keeping what was added", async () => {
    const first = await begin({ urls: ["https://a.example/", "https://b.example/"] })
    const second = await begin({ urls: ["https://c.example/"] })
    await expect.poll(() => runs.length).toBe(1)
    runs[0]?.tell(told("https://a.example/", "added", { document: "d1" }))
    expect((await api.request(`${ROOT}/cases/bridge/additions/${first}`, { method: "DELETE" })).status).toBe(204)
    await expect.poll(() => runs.length).toBe(2)
    const ended = await get<Addition>(`/additions/${first}`)
    expect([ended.state, ended.items.map(({ state }) => state)]).toEqual(["cancelled", ["added", "cancelled"]])
    runs[1]?.end()
    await expect.poll(async () => (await get<Addition>(`/additions/${second}`)).state).toBe("done")
    expect((await get<{ items: Addition[] }>("/additions")).items.map(({ id }) => id)).toEqual([second, first])
  })

  it("is ended before it began", async () => {
    await begin({ urls: ["https://a.example/"] })
    const second = await begin({ urls: ["https://b.example/"] })
    await api.request(`${ROOT}/cases/bridge/additions/${second}`, { method: "DELETE" })
    await expect.poll(() => runs.length).toBe(1)
    runs[0]?.end()
    await expect.poll(async () => (await get<Addition>(`/additions/${second}`)).state).toBe("cancelled")
    expect(runs).toHaveLength(1)
  })

  it.each([
    ["GET", "/additions/none"],
    ["GET", "/additions/none/events"],
    ["DELETE", "/additions/none"],
  ])("is a problem where there is none: %s %s", async (method, path) => {
    expect((await api.request(`${ROOT}/cases/bridge${path}`, { method })).status).toBe(404)
  })
})

describe("the sample case", () => {
  it("is made and read once", async () => {
    const first = await send({}, "/cases/sample")
    expect([first.status, await first.json()]).toEqual([201, { name: "savings", created: expect.any(String), documents: 0 }])
    await expect.poll(() => given).toEqual(["wire.txt: A"])
    expect((await send({}, "/cases/sample")).status).toBe(200)
    expect(runs).toHaveLength(1)
  })
})
