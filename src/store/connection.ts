// Connection: a way to one database, whether it runs in this program or on a server.
import type { MessagePort } from "node:worker_threads"
import type { Pool } from "pg"

export type Connection = {
  readonly pool: Pool
  readonly where: string // for messages
  readonly embedded: boolean // then nobody else vacuums
  /** Makes a way for one other thread of this process. */
  readonly openWay: () => StoreWay
  readonly close: () => Promise<void>
}

/** How a thread comes to the store that its process has open; a port is handed over with it. */
export type StoreWay = { readonly port: MessagePort; readonly where: string } | { readonly url: string }
