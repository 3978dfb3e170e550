// Connection: a way to one database, whether it runs in this program or on a server.
import type { Pool } from "pg"

export type Connection = {
  readonly pool: Pool
  readonly where: string // for messages
  readonly embedded: boolean // then nobody else vacuums
  readonly close: () => Promise<void>
}
