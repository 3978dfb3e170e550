import { describe, expect, it } from "vitest"
import { makeClient, parseEvent, Problem } from "./client.ts"

const answering = (status: number, body: string, type = "application/json"): ReturnType<typeof makeClient> =>
  makeClient(() => Promise.resolve(new Response(body, { status, headers: { "Content-Type": type } })))

describe("the client", () => {
  it("gives what the API answers", async () => {
    expect(await answering(200, '{"items":[]}').get("/cases")).toEqual({ items: [] })
  })

  it("gives problem details as the API words them", async () => {
    const failed = answering(404, '{"code":"store/no-case","detail":"There is no case."}').get("/cases/x")
    await expect(failed).rejects.toMatchObject({ code: "store/no-case", status: 404, path: "/cases/x", message: "There is no case." })
  })

  it("says that nobody answered, and that an answer was none", async () => {
    const silent = makeClient(() => Promise.reject(new TypeError("fetch failed")))
    await expect(silent.get("/cases")).rejects.toMatchObject({ code: "app/unreachable", status: 0 })
    await expect(answering(502, "<html>").get("/cases")).rejects.toBeInstanceOf(Problem)
  })

  it("follows events cut anywhere", async () => {
    const text = 'event: item\nid: 1\ndata: {"n":1}\n\n: still here\n\ndata: {"n":\ndata: 2}\n\n'
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        for (const byte of new TextEncoder().encode(text)) stream.enqueue(new Uint8Array([byte]))
        stream.close()
      },
    })
    const taken: unknown[] = []
    await makeClient(() => Promise.resolve(new Response(body))).follow("/x", ({ data }) => taken.push(data), new AbortController().signal)
    expect(taken).toEqual([{ n: 1 }, { n: 2 }])
    expect(parseEvent(": only a comment")).toBeNull()
  })
})
