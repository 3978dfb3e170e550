// Adding: the routes through which a case is given documents, and how the reading goes on.
import { createRoute, z } from "@hono/zod-openapi"
import type { Context } from "hono"
import { streamSSE } from "hono/streaming"
import { FirsthandError } from "../document/index.ts"
import { addition, type Additions, failed, type Given, type GivenFile } from "./additions.ts"
import type { Api, ApiParts } from "./api.ts"
import { caseParameter, giveJson, problem, problems } from "./lists.ts"
import { caseEntry } from "./overview.ts"

/** Files of one request. */
const MOST_FILES = 1000
/** Addresses of one request. */
const MOST_ADDRESSES = 1000
/** A proxy or a browser may end a line on which nothing is heard. */
const HEARTBEAT_MS = 15_000

const address = z
  .string()
  .max(4000)
  .refine((text) => /^https?:\/\//iu.test(text) && URL.canParse(text), "is no http or https address")

const givenJson = z.union([
  z.strictObject({ text: z.string().min(1), title: z.string().max(300).optional() }),
  z.strictObject({ urls: z.array(address).min(1).max(MOST_ADDRESSES) }),
  z.strictObject({ feed: address }),
])
const { $schema: _, ...givenDescription } = z.toJSONSchema(givenJson, { io: "input" })

const additionParameter = caseParameter.extend({ addition: z.string().min(1).openapi({ description: "id that `POST` gave" }) })

/** Adds the routes of adding. Where nothing can be added (`additions` is null) there are none. */
export function addAdding(api: Api, { store, sample }: ApiParts, additions: Additions): void {
  api.openapi(
    createRoute({
      method: "post",
      path: "/cases/{case}/additions",
      summary: "Gives a case documents to read: files, a pasted text, addresses, or a feed for what it lists",
      description: "The answer comes at once; the reading goes on by itself. A case that is not there yet is made.",
      request: {
        params: caseParameter,
        body: {
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["files"],
                properties: { files: { type: "array", items: { type: "string", format: "binary" }, maxItems: MOST_FILES } },
              } as const,
            },
            "application/json": { schema: givenDescription as object },
          },
        },
      },
      responses: {
        202: { description: "it is in the queue", content: { "application/json": { schema: z.object({ id: z.string() }) } } },
        400: problems[400],
        413: problem("it is more than a request may hold"),
      },
    }),
    async (context) => {
      const given = await readGiven(context)
      return context.json({ id: additions.begin(context.req.valid("param").case, given) }, 202)
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/additions",
      summary: "What was given to the case since the server began, the newest first",
      request: { params: caseParameter },
      responses: {
        200: { description: "all", content: { "application/json": { schema: z.object({ items: z.array(addition) }) } } },
        400: problems[400],
      },
    }),
    async (context) => giveJson(context, { items: additions.list(context.req.valid("param").case) }),
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/additions/{addition}",
      summary: "How far the reading is",
      request: { params: additionParameter },
      responses: { 200: { description: "as it is now", content: { "application/json": { schema: addition } } }, ...problems },
    }),
    async (context) => {
      const { case: caseName, addition: id } = context.req.valid("param")
      return giveJson(context, additions.get(caseName, id))
    },
  )

  api.openapi(
    createRoute({
      method: "delete",
      path: "/cases/{case}/additions/{addition}",
      summary: "Ends the reading early; what was added stays",
      request: { params: additionParameter },
      responses: { 204: { description: "it ends after the documents under way" }, ...problems },
    }),
    async (context) => {
      const { case: caseName, addition: id } = context.req.valid("param")
      additions.cancel(caseName, id)
      return context.body(null, 204)
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/additions/{addition}/events",
      summary: "The same as it changes, as server-sent events",
      description:
        "Each event is the whole addition; its id rises. `Last-Event-ID` goes on after that one. The stream ends when the reading has ended.",
      request: { params: additionParameter },
      responses: { 200: { description: "a stream", content: { "text/event-stream": { schema: z.string() } } }, ...problems },
    }),
    async (context) => {
      const { case: caseName, addition: id } = context.req.valid("param")
      const last = Number(context.req.header("last-event-id") ?? 0)
      additions.get(caseName, id) // a problem, where there is none
      return streamSSE(context, async (stream) => {
        const stop = new AbortController()
        stream.onAbort(() => stop.abort())
        const heartbeat = setInterval(() => void stream.write(": still there\n\n"), HEARTBEAT_MS)
        try {
          for await (const told of additions.follow(caseName, id, Number.isFinite(last) ? last : 0, stop.signal))
            await stream.writeSSE({ event: "addition", id: String(told.version), data: JSON.stringify(told.addition) })
        } finally {
          clearInterval(heartbeat)
        }
      }) as never
    },
  )

  api.openapi(
    createRoute({
      method: "get",
      path: "/cases/{case}/failures",
      summary: "What was given since the server began and is not in the case, the newest first",
      request: { params: caseParameter },
      responses: {
        200: { description: "all", content: { "application/json": { schema: z.object({ items: z.array(failed) }) } } },
        400: problems[400],
      },
    }),
    async (context) => giveJson(context, { items: additions.failures(context.req.valid("param").case) }),
  )

  api.openapi(
    createRoute({
      method: "post",
      path: "/cases/sample",
      summary: "Makes the sample case, and begins to read it",
      responses: {
        200: { description: "it is there already", content: { "application/json": { schema: caseEntry } } },
        201: { description: "it is there, and being read", content: { "application/json": { schema: caseEntry } } },
        404: problem("this server has none"),
      },
    }),
    async (context) => {
      if (sample === null) throw new FirsthandError("serve/not-found", "This server has no sample case.")
      const find = async () => (await store.listCases()).find(({ name }) => name === sample.name)
      const known = await find()
      if (known !== undefined) return context.json(known, 200)
      const files = await sample.files()
      const created = new Date().toISOString()
      await store.createCase(sample.name, created)
      additions.begin(sample.name, { files, addresses: [], lists: false })
      return context.json((await find()) ?? { name: sample.name, created, documents: 0 }, 201)
    },
  )
}

/** @throws FirsthandError "serve/bad-request" */
async function readGiven(context: Context): Promise<Given> {
  const type = context.req.header("content-type") ?? ""
  if (type.startsWith("multipart/form-data")) return await readForm(context)
  if (!type.startsWith("application/json")) throw bad('Send "multipart/form-data" with files, or "application/json".')
  const body: unknown = await context.req.json().catch(() => {
    throw bad("The body is no JSON.")
  })
  const parsed = givenJson.safeParse(body)
  if (!parsed.success) throw bad(`Give {"text"}, {"urls": […]} or {"feed"}: ${z.prettifyError(parsed.error).replaceAll(/\s+/gu, " ")}`)
  const given = parsed.data
  if ("urls" in given) return { files: [], addresses: [...new Set(given.urls)], lists: false }
  if ("feed" in given) return { files: [], addresses: [given.feed], lists: true }
  const title = (given.title ?? given.text.trim().split("\n", 1)[0] ?? "").trim()
  const text = given.title === undefined ? given.text : `${given.title}\n\n${given.text}`
  if (text.trim() === "") throw bad("The text is empty.")
  return {
    files: [{ name: `${nameFile(title).slice(0, 60).trim()}.txt`, bytes: new TextEncoder().encode(text) }],
    addresses: [],
    lists: false,
  }
}

async function readForm(context: Context): Promise<Given> {
  const form = await context.req.formData().catch(() => {
    throw bad("The form is not whole. Send the files again.")
  })
  const files = form.getAll("files").filter((part): part is File => part instanceof File)
  if (files.length === 0) throw bad('The form has no files. Give each as a part called "files".')
  if (files.length > MOST_FILES) throw bad(`The form has ${files.length} files, more than ${MOST_FILES}. Send fewer at once.`)
  const given = await Promise.all(
    files.map(async (file): Promise<GivenFile> => ({ name: nameFile(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  return { files: given, addresses: [], lists: false }
}

/** A name that is a file's and no path, with nothing in it that could turn a line. */
function nameFile(name: string): string {
  const base = name.split(/[/\\]/u).at(-1) ?? ""
  const clean = base
    .replaceAll(/\p{Control}|\p{Bidi_Control}/gu, "")
    .trim()
    .slice(-120)
  return clean === "" || /^\.+$/u.test(clean) ? "unnamed" : clean
}

function bad(detail: string): FirsthandError {
  return new FirsthandError("serve/bad-request", detail)
}
