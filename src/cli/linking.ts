// Linking: a thread that links cases, as the server orders it.
import type { Worker } from "node:worker_threads"
import { FirsthandError } from "../document/index.ts"
import { startThread } from "../gather/index.ts"
import type { Linker } from "../serve/index.ts"
import type { Store } from "../store/index.ts"
import type { LinkingAnswer, LinkingOrder } from "./linking-thread.ts"

type Waiting = { readonly resolve: (answer: string | null) => void; readonly reject: (error: unknown) => void }

/**
 * Makes a linker that works in a thread of its own. The thread is started now, for the first order is likely to come soon; one that dies is
 * followed by another with the next order.
 *
 * @example const linker = startLinking(store); await linker.link("bridge"); await linker.close()
 */
export function startLinking(store: Pick<Store, "openWay">): Linker & { readonly close: () => Promise<void> } {
  const waiting = new Map<number, Waiting>()
  let count = 0
  const end = (error: unknown): void => {
    thread = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const way = store.openWay()
    const started = startThread("linking-thread", import.meta.url, {
      workerData: { way },
      transferList: "port" in way ? [way.port] : [],
    })
    started.unref() // nobody waits for what nobody asked for
    started.on("message", (answer: LinkingAnswer) => {
      const one = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ("answer" in answer) one?.resolve(answer.answer)
      else one?.reject(toError(answer))
    })
    started.on("error", end)
    started.on("exit", () => end(new Error("the thread that linked the case ended")))
    return started
  }
  let thread: Worker | null = start()
  const order = (caseName: string, asked: LinkingOrder["asked"]): Promise<string | null> =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, { resolve, reject })
      thread ??= start()
      thread.postMessage({ id, caseName, asked } satisfies LinkingOrder)
    })
  return {
    link: async (caseName) => void (await order(caseName, null)),
    answer: async (caseName, asked) => (await order(caseName, asked)) ?? "",
    close: async () => void (await thread?.terminate()),
  }
}

function toError({ code, message, stack }: Extract<LinkingAnswer, { readonly message: string }>): Error {
  if (code !== null) return new FirsthandError(code, message)
  const bug = new Error(message)
  if (stack !== null) bug.stack = stack
  return bug
}
