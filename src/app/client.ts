// Client: the public HTTP API as the app asks it. What carries the requests is handed in: the browser's fetch, or a worker without any server.

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** A path of the API, after /api/v1, with the type of its answer. */
export type Path<Answer> = string & { readonly answer?: Answer }

/** Why a request gave no answer: problem details as the API gives them (RFC 9457), or that nobody answered. */
export class Problem extends Error {
  readonly code: string // as in docs/http.md, or "app/unreachable"
  readonly status: number // 0: nobody answered
  readonly path: string

  constructor({ code, status, path, detail, cause }: Pick<Problem, "code" | "status" | "path"> & { detail: string; cause?: unknown }) {
    super(detail, { cause })
    this.code = code
    this.status = status
    this.path = path
  }
}

/** @returns the error itself where it is one, else the bug that it is */
export function toProblem(error: unknown, path: string): Problem {
  if (error instanceof Problem) return error
  return new Problem({ code: "app/bug", status: 0, path, detail: error instanceof Error ? error.message : String(error), cause: error })
}

export type ServerEvent = { readonly id: string | null; readonly event: string; readonly data: unknown }

export type Client = {
  /** @throws Problem */
  readonly get: <Answer>(path: Path<Answer>, signal?: AbortSignal) => Promise<Answer>
  /** Sends JSON, or a form with files as it is. @throws Problem */
  readonly send: <Answer>(method: "POST" | "PUT" | "DELETE", path: Path<Answer>, body?: object) => Promise<Answer>
  /** Follows server-sent events until the server ends them or `signal` aborts. @throws Problem */
  readonly follow: (path: string, take: (event: ServerEvent) => void, signal: AbortSignal) => Promise<void>
  /** Takes a file down under a name. @throws Problem */
  readonly download: (path: string, name: string) => Promise<void>
}

const ROOT = "/api/v1"

/** @example const { items } = await makeClient(fetch).get<{ items: CaseEntry[] }>("/cases") */
export function makeClient(ask: Fetch): Client {
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await ask(`${ROOT}${path}`, init).catch((cause: unknown) => {
      if (init.signal?.aborted === true) throw cause
      throw new Problem({ code: "app/unreachable", status: 0, path, detail: "", cause })
    })
    if (response.ok) return response
    throw await readProblem(response, path)
  }
  return {
    get: async <Answer>(path: Path<Answer>, signal?: AbortSignal) => {
      const response = await call(path, { headers: { Accept: "application/json" }, ...(signal === undefined ? {} : { signal }) })
      return (await response.json()) as Answer
    },
    send: async <Answer>(method: string, path: Path<Answer>, body?: object) => {
      const form = body instanceof FormData
      const headers = body === undefined || form ? {} : { "Content-Type": "application/json" }
      const content = body === undefined ? {} : { body: form ? body : JSON.stringify(body) }
      const response = await call(path, { method, headers, ...content })
      const text = await response.text()
      return (text === "" ? null : JSON.parse(text)) as Answer
    },
    follow: async (path, take, signal) => {
      const response = await call(path, { headers: { Accept: "text/event-stream" }, signal })
      if (response.body !== null) await readEvents(response.body, take)
    },
    download: async (path, name) => {
      const blob = await (await call(path, {})).blob()
      const address = URL.createObjectURL(blob)
      const link = document.createElement("a")
      link.href = address
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000) // the browser reads it after the click
    },
  }
}

async function readProblem(response: Response, path: string): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  const { code, detail } = (typeof body === "object" && body !== null ? body : {}) as { code?: unknown; detail?: unknown }
  return new Problem({
    code: typeof code === "string" ? code : "app/no-problem-details",
    status: response.status,
    path,
    detail: typeof detail === "string" ? detail : response.statusText,
  })
}

/**
 * Reads server-sent events; data is JSON in all that the API sends.
 *
 * @source https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
async function readEvents(body: ReadableStream<Uint8Array>, take: (event: ServerEvent) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ""
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = `${rest}${value}`.replaceAll("\r\n", "\n").split("\n\n")
    rest = blocks.pop() ?? ""
    for (const block of blocks) {
      const event = parseEvent(block)
      if (event !== null) take(event)
    }
  }
}

/** @returns null for a comment, which only keeps the line open @example parseEvent('event: item\ndata: {"n":1}')?.data // { n: 1 } */
export function parseEvent(block: string): ServerEvent | null {
  const fields = block.split("\n").map((line) => /^(?<name>[^:]*)(?:: ?(?<value>.*))?$/su.exec(line)?.groups ?? {})
  const last = (name: string): string | null => fields.findLast((field) => field["name"] === name)?.["value"] ?? null
  const data = fields.filter((field) => field["name"] === "data").map((field) => field["value"] ?? "")
  return data.length === 0 ? null : { id: last("id"), event: last("event") ?? "message", data: JSON.parse(data.join("\n")) as unknown }
}
